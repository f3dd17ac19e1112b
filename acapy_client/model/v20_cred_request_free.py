"""`V20CredRequestFree`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredRequestFree(Model):
    """A W3C credential to request over a connection, without an offer.

    ACA-Py 0.7 to 1.7.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    auto_remove_on_failure: bool | None = None
    """Whether the agent deletes the exchange record when the exchange fails; by default it does
    only if started with ``--no-preserve-failed-exchange-records``. Since ACA-Py 1.5."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    connection_id: str
    """Connection to the other agent, a UUID: ``connection_id`` of a `ConnRecord`."""
    filter: models.V20CredFilterLDProof
    """The whole credential, under ``ld_proof``; other formats cannot begin with a request."""
    holder_did: str | None = None
    """DID to issue the credential to, a ``did:key``; becomes ``id`` of the credential's subject if
    that has none."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
