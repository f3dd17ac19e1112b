"""`ConnectionStaticResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class ConnectionStaticResult(Model):
    """A static connection that was made, and what the other end must be told."""

    mv_verkey: str | None = None
    """``my_verkey``, misspelled in the description of these agents; none sends it. Up to ACA-Py
    0.7.1."""
    my_did: str
    """DID of this end."""
    my_endpoint: str
    """URL that messages to this end are sent to."""
    my_verkey: str | None = None
    """Verification key (base58) of this end. Since ACA-Py 0.7.2."""
    record: models.ConnRecord
    """The new connection, already active."""
    their_did: str
    """DID of the other end."""
    their_verkey: str
    """Verification key (base58) of the other end."""
