"""`V10PresentationExchange`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class V10PresentationExchange(Model):
    """One presentation exchange, as one of the two agents sees it.

    ACA-Py 0.6 to 1.4.
    """

    auto_present: bool | None = None
    """Prover: whether the agent answers the request by itself."""
    auto_remove: bool | None = None
    """Whether the record is deleted once it is complete. Since ACA-Py 0.10."""
    auto_verify: bool | None = None
    """Verifier: whether the agent verifies the presentation as soon as it comes in. Since ACA-Py
    0.7.4."""
    connection_id: str | None = None
    """Connection to the other agent, a UUID; absent in an exchange that began out of band, without
    connection."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    error_msg: str | None = None
    """Why the exchange failed: the agent's own error, or code and text of the other side's problem
    report."""
    initiator: Literal["external", "self"] | str | None = None
    """Who sent the first message: this agent (``self``) or the other one (``external``)."""
    presentation: models.IndyProof | None = None
    """The proof, from ``presentation_sent`` or ``presentation_received`` on: values under
    ``requested_proof.revealed_attrs``."""
    presentation_exchange_id: str | None = None
    """Identifier of this record, a UUID: ``pres_ex_id`` of the calls. The other agent's record has
    another one; ``thread_id`` is common."""
    presentation_proposal_dict: models.PresentationProposal | None = None
    """Proposal message, where the prover began."""
    presentation_request: models.IndyProofRequest | None = None
    """What the verifier asks for, with its nonce, from ``request_sent`` or ``request_received``
    on."""
    presentation_request_dict: models.PresentationRequest | None = None
    """Request message; the verifier's record lacks it where the prover began."""
    role: Literal["prover", "verifier"] | str | None = None
    """Part of this agent: ``prover`` or ``verifier``."""
    state: str | None = None
    """Prover: ``proposal_sent``, ``request_received``, ``presentation_sent``,
    ``presentation_acked``. Verifier: ``proposal_received``, ``request_sent``,
    ``presentation_received``, ``verified`` (also when it failed). Either: ``abandoned``;
    ``deleted`` where the agent has just deleted the record."""
    thread_id: str | None = None
    """Thread of the exchange, the ``@id`` of its first message; the same in both agents'
    records."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
    verified: Literal["false", "true"] | str | None = None
    """Outcome, a text: ``"true"`` or ``"false"``; missing until it is known. On the prover's side,
    what the verifier reported. Mind that ``"false"`` is true in an ``if``."""
    verified_msgs: list[str] | None = None
    """Hints of the verification, as codes: ``VALUE_ERROR::…`` and ``VERIFY_ERROR::…`` say why it
    failed, ``UNRVL_ATTR::REFERENT`` that a value was not shown, ``TS_OUT_NRI``, ``RMV_RFNT_NRI``,
    ``RMV_GLB_NRI`` concern ``non_revoked``. Since ACA-Py 0.7.5."""
