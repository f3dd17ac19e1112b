"""`DIFOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class DIFOptions(Model):
    """What protects a DIF presentation against being replayed.

    ACA-Py 0.7 to 1.7.
    """

    challenge: str | None = None
    """UUID (version 4) that the prover signs along. Give it with `send_request` and
    `create_request`: agents add one only with `send_bound_request`, and without it the presentation
    does not verify."""
    domain: str | None = None
    """Where the presentation is meant for, any text, such as a host name of the verifier."""
