"""`V10CredentialFreeOfferRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10CredentialFreeOfferRequest(Model):
    """What to offer over a connection.

    ACA-Py 0.7 to 1.4.
    """

    auto_issue: bool | None = None
    """Whether the agent issues when the request comes, without `issue_credential`; its setting
    ``--auto-respond-credential-request`` where not given."""
    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    connection_id: str
    """Connection to the other agent, a UUID: ``connection_id`` of a `ConnRecord`."""
    cred_def_id: str
    """Credential definition to issue from, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``, one that this agent
    published."""
    credential_preview: models.CredentialPreview
    """All attributes of the schema with their values."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
