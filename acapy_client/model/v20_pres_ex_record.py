"""`V20PresExRecord`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresExRecord(Model):
    """One presentation exchange, as one of the two agents sees it.

    ACA-Py 0.7 to 1.7.
    """

    auto_present: bool | None = None
    """Prover: whether the agent answers the request by itself, with the first credentials that
    fit."""
    auto_remove: bool | None = None
    """Whether the record is deleted once it is ``done``. Since ACA-Py 0.10."""
    auto_remove_on_failure: bool | None = None
    """Whether this agent deletes this record when the other side reports a problem. Since ACA-Py
    1.5."""
    auto_verify: bool | None = None
    """Verifier: whether the agent verifies the presentation as soon as it comes in. Since ACA-Py
    0.7.4."""
    by_format: models.V20PresExRecordByFormat | None = None
    """The contents of all messages so far, decoded, by format: the easiest place to read values
    from."""
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
    pres: models.V20Pres | None = None
    """Presentation message, from ``presentation-sent`` or ``presentation-received`` on."""
    pres_ex_id: str | None = None
    """Identifier of this record, a UUID, for the calls. The other agent's record has another one;
    ``thread_id`` is common."""
    pres_proposal: models.V20PresProposal | None = None
    """Proposal message, where the prover began."""
    pres_request: models.V20PresRequest | None = None
    """Request message, from ``request-sent`` or ``request-received`` on; its ``@id`` is
    ``thread_id``, unless the prover began."""
    role: Literal["prover", "verifier"] | str | None = None
    """Part of this agent: ``prover`` or ``verifier``."""
    state: (
        Literal[
            "abandoned",
            "deleted",
            "done",
            "presentation-received",
            "presentation-sent",
            "proposal-received",
            "proposal-sent",
            "request-received",
            "request-sent",
        ]
        | str
        | None
    ) = None
    """Prover: ``proposal-sent``, ``request-received``, ``presentation-sent``, ``done``. Verifier:
    ``proposal-received``, ``request-sent``, ``presentation-received``, ``done``. Either:
    ``abandoned``; ``deleted`` where the agent has just deleted the record."""
    thread_id: str | None = None
    """Thread of the exchange, the ``@id`` of its first message; the same in both agents'
    records."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
    verified: Literal["false", "true"] | str | None = None
    """Outcome, a text: ``"true"`` or ``"false"``; missing until ``done``. On the prover's side,
    what the verifier reported. Mind that ``"false"`` is true in an ``if``."""
    verified_msgs: list[str] | None = None
    """Hints of the verification, as codes: ``VALUE_ERROR::…`` and ``VERIFY_ERROR::…`` say why it
    failed, ``UNRVL_ATTR::REFERENT`` that a value was not shown, ``TS_OUT_NRI``, ``RMV_RFNT_NRI``,
    ``RMV_GLB_NRI`` concern ``non_revoked``. Since ACA-Py 0.7.5."""
