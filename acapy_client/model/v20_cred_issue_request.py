"""`V20CredIssueRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredIssueRequest(Model):
    """What to say when the credential is issued."""

    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
