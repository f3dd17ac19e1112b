"""Exchanges of credentials and proofs of which tests take each step by a call of its own."""

from __future__ import annotations

from typing import Any

from acapy_client.testing.protocols._common import format_of
from acapy_client.testing.protocols._exchanges import Exchange
from support.agents.flows import until
from support.ledger.stage import VALUES, Stage

ENDED = ("done", "credential-acked", "verified", "presentation-acked")


def sides(stage: Stage, kind: str, protocol: str) -> tuple[Exchange, Exchange]:
    """The side of the issuer, or verifier, and that of the holder.

    :param kind: ``issue`` or ``prove``
    """
    return Exchange(stage.issuer, kind, protocol), Exchange(stage.holder, kind, protocol)


def reach(side: Exchange, *states: str) -> None:
    """Wait until a side is in one of these states. One whose record is gone is ``done``."""

    def look() -> str:
        side.look()
        return side.state

    until(look, lambda state: state in states)


def offered(stage: Stage, protocol: str, preview: str = "credential_preview") -> dict[str, Any]:
    """What stands in an offer or a proposal of a credential.

    :param preview: what protocol 1.0 calls the values there
    """
    values = [{"name": name, "value": value} for name, value in VALUES.items()]
    values[0]["mime-type"] = "text/plain"
    kind = f"issue-credential/{protocol}/credential-preview"
    which: dict[str, Any] = {"cred_def_id": stage.definition.cred_def_id}
    if protocol == "2.0":
        preview, which = "credential_preview", {"filter": {format_of(stage.issuer): which}}
    return {preview: {"@type": kind, "attributes": values}, "auto_remove": False, **which}


def shown(holder: Exchange, request: dict[str, Any], credential_id: str | None) -> dict[str, Any]:
    """What answers a request for a proof, of one credential: others that fit may be revoked.

    :param credential_id: None takes any that fits
    """
    fitting = {
        referent: {"cred_id": found.cred_info.referent}
        for found in holder.api.matching_credentials(holder.id)
        if credential_id in (None, found.cred_info.referent)
        for referent in found.presentation_referents or ()
    }
    return {
        "requested_attributes": {
            referent: {**fitting[referent], "revealed": True}
            for referent in request["requested_attributes"]
        },
        "requested_predicates": {
            referent: fitting[referent] for referent in request["requested_predicates"]
        },
        "self_attested_attributes": {},
    }
