"""`V20CredSendRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredSendRequest(Model):
    """What to offer and issue over a connection, as agents of 0.7.0 take it.

    ACA-Py 0.7 to 0.7.0.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    comment: str | None = None
    """Text that stays in the issuer's record; the holder does not see it."""
    connection_id: str
    """Connection to the other agent, a UUID: ``connection_id`` of a `ConnRecord`."""
    credential_preview: models.V20CredPreview | None = None
    """All attributes of the schema with their values; needed for ``indy``."""
    filter: models.V20CredFilter
    """What to issue, under ``indy`` or ``ld_proof``; see `V20CredFilter`."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
