"""`V20CredExRecord`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredExRecord(Model):
    """One credential exchange, as one of the two agents sees it.

    The messages stand in it as they were sent, with base64 attachments; ``by_format`` has the same
    contents decoded.
    """

    auto_issue: bool | None = None
    """Whether this agent, as issuer, answers the request with the credential by itself."""
    auto_offer: bool | None = None
    """Whether this agent, as issuer, answers the proposal with an offer by itself: its setting
    ``--auto-respond-credential-proposal``."""
    auto_remove: bool | None = None
    """Whether this agent deletes this record once the state is ``done``. The stored credential
    stays."""
    auto_remove_on_failure: bool | None = None
    """Whether this agent deletes this record when the other side reports a problem. Since ACA-Py
    1.5."""
    by_format: models.V20CredExRecordByFormat | None = None
    """Contents of the attachments, decoded: by message, then by format, such as ``cred_offer`` with
    ``indy``. Since ACA-Py 0.7."""
    conn_id: str | None = None
    """Connection to the other agent, a UUID; ``connection_id`` from 0.7 on. Only in ACA-Py 0.6."""
    connection_id: str | None = None
    """Connection to the other agent, a UUID; absent in an exchange that began out of band, without
    connection. Since ACA-Py 0.7."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_ex_id: str | None = None
    """Identifier of this record, a UUID, for the calls. The other agent's record has another one;
    ``thread_id`` is common."""
    cred_id_stored: str | None = None
    """Where the holder's wallet keeps the credential: its ``referent``. Set when it is stored. Only
    in ACA-Py 0.6."""
    cred_issue: models.V20CredIssue | None = None
    """Message with the credential. Set from ``credential-issued`` or ``credential-received`` on."""
    cred_offer: models.V20CredOffer | None = None
    """Message with the issuer's offer. Set from ``offer-sent`` or ``offer-received`` on."""
    cred_preview: models.V20CredPreview | None = None
    """Attributes as in ``cred_proposal``. A holder who did not propose has none here, but in
    ``cred_offer``."""
    cred_proposal: models.V20CredProposal | None = None
    """Message with the holder's proposal or the issuer's counter-offer. With an offer of its own
    the issuer has one too, made from the call and never sent."""
    cred_request: models.V20CredRequest | None = None
    """Message with the holder's request. Set from ``request-sent`` or ``request-received`` on."""
    cred_request_metadata: dict[str, Any] | None = None
    """Holder only: what the request leaves in the wallet for storing the credential: blinding data
    of the link secret, nonce, the secret's name. Only in ACA-Py 0.6."""
    error_msg: str | None = None
    """Why the exchange failed: the agent's own error, or code and text of the other side's problem
    report."""
    initiator: Literal["external", "self"] | str | None = None
    """Who sent the first message: this agent (``self``) or the other one (``external``)."""
    parent_thread_id: str | None = None
    """Thread that this one branched off from. Agents do not set it, not even after an
    invitation."""
    role: Literal["holder", "issuer"] | str | None = None
    """Part of this agent: ``issuer`` or ``holder``."""
    state: (
        Literal[
            "abandoned",
            "credential-issued",
            "credential-received",
            "credential-revoked",
            "deleted",
            "done",
            "offer-received",
            "offer-sent",
            "proposal-received",
            "proposal-sent",
            "request-received",
            "request-sent",
        ]
        | str
        | None
    ) = None
    """Holder: ``proposal-sent``, ``offer-received``, ``request-sent``, ``credential-received``,
    ``done``. Issuer: ``proposal-received``, ``offer-sent``, ``request-received``,
    ``credential-issued``, ``done``, ``credential-revoked``. Either: ``abandoned``; ``deleted``
    where the agent has just deleted the record."""
    thread_id: str | None = None
    """Thread of the exchange, the ``@id`` of its first message; the same in both agents'
    records."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
