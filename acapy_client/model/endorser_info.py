"""`EndorserInfo`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class EndorserInfo(Model):
    """What this side noted about its endorser.

    ACA-Py 0.7 to 1.7.
    """

    endorser_did: str
    """Public DID whose signature transactions over this connection need."""
    endorser_name: str | None = None
    """Name for the endorser, for people; null where none was given."""
