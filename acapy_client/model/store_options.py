"""`StoreOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class StoreOptions(Model):
    """How a credential is stored.

    ACA-Py 1.4 to 1.7.
    """

    skip_verification: bool | None = wire("skipVerification", default=None)
    """Whether the agent leaves out checking the proof, which saves time and fetching of DIDs and
    contexts; False by default."""
