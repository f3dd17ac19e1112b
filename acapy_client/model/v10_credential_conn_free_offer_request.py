"""`V10CredentialConnFreeOfferRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10CredentialConnFreeOfferRequest(Model):
    """What to offer by an out-of-band invitation.

    ACA-Py 0.7.1 to 1.4.
    """

    auto_issue: bool | None = None
    """Whether the agent issues when the request comes, without `issue_credential`; its setting
    ``--auto-respond-credential-request`` where not given."""
    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    cred_def_id: str
    """Credential definition to issue from, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``, one that this agent
    published."""
    credential_preview: models.CredentialPreview
    """All attributes of the schema with their values."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
