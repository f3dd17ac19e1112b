"""`V10CredentialExchange`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client import models
from acapy_client.model_utils import Model


class V10CredentialExchange(Model):
    """One credential exchange, as one of the two agents sees it.

    ACA-Py 0.6 to 1.4.
    """

    auto_issue: bool | None = None
    """Whether this agent, as issuer, answers the request with the credential by itself."""
    auto_offer: bool | None = None
    """Whether this agent, as issuer, answers the proposal with an offer by itself: its setting
    ``--auto-respond-credential-proposal``."""
    auto_remove: bool | None = None
    """Whether this agent deletes this record once the state is ``credential_acked``. The stored
    credential stays."""
    connection_id: str | None = None
    """Connection to the other agent, a UUID; absent in an exchange that began out of band, without
    connection."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    credential: models.IndyCredInfo | None = None
    """Holder: the credential as the wallet has it, once stored. Issuer: what was issued."""
    credential_definition_id: str | None = None
    """Credential definition of the offer, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    credential_exchange_id: str | None = None
    """Identifier of this record, a UUID: ``cred_ex_id`` of the calls. The other agent's record has
    another one; ``thread_id`` is common."""
    credential_id: str | None = None
    """Where the holder's wallet keeps the credential: its ``referent``. Set when it is stored."""
    credential_offer: models.IndyCredAbstract | None = None
    """Indy's part of the offer: credential definition, nonce, key proof. Set from ``offer_sent`` or
    ``offer_received`` on."""
    credential_offer_dict: models.CredentialOffer | None = None
    """Whole message with the offer; ``credential_preview`` there has the attributes."""
    credential_proposal_dict: models.CredentialProposal | None = None
    """Message with the proposal or the counter-offer. With an offer that nobody proposed, both
    agents make one up from it."""
    credential_request: models.IndyCredRequest | None = None
    """Indy's part of the holder's request. Set from ``request_sent`` or ``request_received`` on."""
    credential_request_metadata: dict[str, Any] | None = None
    """Holder only: what the request leaves in the wallet for storing the credential: blinding data
    of the link secret, nonce, the secret's name."""
    error_msg: str | None = None
    """Why the exchange failed: the agent's own error, or code and text of the other side's problem
    report."""
    initiator: Literal["external", "self"] | str | None = None
    """Who sent the first message: this agent (``self``) or the other one (``external``)."""
    parent_thread_id: str | None = None
    """Thread that this one branched off from. Agents do not set it, not even after an
    invitation."""
    raw_credential: models.IndyCredential | None = None
    """Holder only: the credential as it came, with signature. Set from ``credential_received``
    on."""
    revoc_reg_id: str | None = None
    """Revocation registry ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``. Set when the credential is issued
    or stored, if it is revocable."""
    revocation_id: str | None = None
    """Index of the credential in its registry, from 1, decimal text: ``cred_rev_id`` of the
    revocation calls. Set when it is issued or stored, if it is revocable."""
    role: Literal["holder", "issuer"] | str | None = None
    """Part of this agent: ``issuer`` or ``holder``."""
    schema_id: str | None = None
    """Schema of the offer, ``ISSUER:2:NAME:VERSION``."""
    state: str | None = None
    """Holder: ``proposal_sent``, ``offer_received``, ``request_sent``, ``credential_received``,
    ``credential_acked``. Issuer: ``proposal_received``, ``offer_sent``, ``request_received``,
    ``credential_issued``, ``credential_acked``, ``credential_revoked``. Either: ``abandoned``;
    ``deleted`` where the agent has just deleted the record."""
    thread_id: str | None = None
    """Thread of the exchange, the ``@id`` of its first message; the same in both agents'
    records."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
