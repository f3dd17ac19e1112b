"""`V10CredentialIssueRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V10CredentialIssueRequest(Model):
    """What to say when the credential is issued.

    ACA-Py 0.6 to 1.4.
    """

    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
