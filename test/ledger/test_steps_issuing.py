"""Credentials issued and proved with every step taken by hand, from the holder's first."""

from __future__ import annotations

import secrets
from typing import Any

import pytest

from acapy_client import NotFoundException
from acapy_client.apis import CredentialsApi
from acapy_client.testing.protocols import issue
from acapy_client.testing.protocols._common import format_of
from support.ledger.stage import VALUES, Stage, on_askar, on_both
from support.ledger.steps import ENDED, offered, reach, shown, sides

pytestmark = pytest.mark.releases(since="0.7.5")
with_protocol_1 = pytest.mark.releases(since="0.7.5", until="1.4")
YEAR: dict[str, Any] = {"name": "year", "p_type": "<=", "p_value": 2006}


# --- issuing -------------------------------------------------------------------------------------


def proposed_offered_requested_issued_and_stored(stage: Stage, protocol: str) -> None:
    gives, takes = sides(stage, "issue", protocol)
    there, here = stage.connection.of(stage.issuer), stage.connection.of(stage.holder)
    proposal = offered(stage, protocol, "credential_proposal")
    takes.take(takes.api.send_proposal(body={**proposal, "connection_id": here}))
    assert takes.state == "proposal-sent"
    proposed = takes.id
    gives.follow(str(takes.record.thread_id))
    assert (gives.state, gives.record.connection_id) == ("proposal-received", there)
    gives.take(gives.api.send_bound_offer(gives.id))
    assert gives.state == "offer-sent"
    if protocol == "1.0":  # agents send such an offer in a thread of its own
        takes.follow(str(gives.record.thread_id))
    reach(takes, "offer-received")
    kept = {"auto_remove": False} if protocol == "2.0" else None
    takes.take(takes.api.send_bound_request(takes.id, body=kept))
    assert takes.state == "request-sent"
    reach(gives, "request-received")
    gives.take(gives.api.issue_credential(gives.id, body={"comment": "here it is"}))
    assert gives.state == "credential-issued"
    reach(takes, "credential-received")
    mine = secrets.token_hex(8)
    takes.take(takes.api.store_credential(takes.id, body={"credential_id": mine}))
    for side in (takes, gives):
        reach(side, *ENDED)
    held(stage, mine)
    assert takes.api.delete_record(proposed) == {}
    with pytest.raises(NotFoundException, match=proposed):
        takes.api.get_record(proposed)


def held(stage: Stage, credential_id: str) -> None:
    """The holder's wallet has a credential, and lets go of it."""
    api = CredentialsApi(stage.holder)
    found = api.get_credential(credential_id)
    assert (found.referent, found.attrs) == (credential_id, VALUES)
    assert found in (api.credentials().results or [])
    assert api.get_mime_types(credential_id).results == {"name": "text/plain"}
    assert api.get_revocation_status(credential_id).revoked is False
    assert api.delete_credential(credential_id) == {}
    with pytest.raises(NotFoundException, match=credential_id):
        api.get_credential(credential_id)


@on_both
def test_issued_step_by_step(stage: Stage) -> None:
    proposed_offered_requested_issued_and_stored(stage, "2.0")


@on_askar
@with_protocol_1
def test_issued_step_by_step_by_protocol_1(stage: Stage) -> None:
    proposed_offered_requested_issued_and_stored(stage, "1.0")


def begun_and_broken_off(stage: Stage, protocol: str) -> None:
    gives, takes = sides(stage, "issue", protocol)
    there = stage.connection.of(stage.issuer)
    content = offered(stage, protocol, "credential_proposal")
    gives.take(gives.api.create_record(body=content))
    assert gives.id in {each.id for each in listed(stage, gives.api, protocol)}
    assert gives.api.delete_record(gives.id) == {}
    gives.take(gives.api.create_offer(body=offered(stage, protocol)))
    assert (gives.state, gives.record.connection_id) == ("offer-sent", None)
    assert gives.api.delete_record(gives.id) == {}

    gives.take(gives.api.send_credential(body={**content, "connection_id": there}))
    takes.follow(str(gives.record.thread_id))
    reach(takes, "offer-received")
    told = {"description": "no, thank you"}
    assert takes.api.send_problem_report(takes.id, body=told) == {}
    reach(gives, "abandoned")
    assert "no, thank you" in str(gives.record.error_msg)


def listed(stage: Stage, api: Any, protocol: str) -> list[Any]:
    """The exchanges that the issuer has."""
    found = []
    for record in api.iter_records():
        side, _ = sides(stage, "issue", protocol)
        side.take(record)
        found.append(side)
    return found


@on_both
def test_begun_and_broken_off(stage: Stage) -> None:
    begun_and_broken_off(stage, "2.0")


@on_askar
@with_protocol_1
def test_begun_and_broken_off_by_protocol_1(stage: Stage) -> None:
    begun_and_broken_off(stage, "1.0")


# --- proving -------------------------------------------------------------------------------------


def proposed_requested_shown_and_verified(
    stage: Stage, protocol: str, credential_id: str | None
) -> None:
    asks, shows = sides(stage, "prove", protocol)
    here = stage.connection.of(stage.holder)
    form = format_of(stage.issuer)
    proposal, kept = proposal_of(stage, form), {"auto_verify": False, "auto_remove": False}
    if protocol == "1.0":
        proposal, kept = proposal_of_protocol_1(stage), {"auto_verify": False}
    shows.take(
        shows.api.send_proposal(
            body={"connection_id": here, "presentation_proposal": proposal, "auto_present": False}
        )
    )
    assert shows.state == "proposal-sent"
    asks.follow(str(shows.record.thread_id))
    assert asks.state == "proposal-received"
    asks.take(asks.api.send_bound_request(asks.id, body=kept))
    assert asks.state == "request-sent"
    reach(shows, "request-received")
    if protocol == "1.0":
        body = shown(shows, plain(shows.record.presentation_request), credential_id)
    else:
        request = plain(shows.record.by_format.pres_request)[form]
        body = {form: shown(shows, request, credential_id)}
    shows.take(shows.api.send_presentation(shows.id, body=body))
    assert shows.state == "presentation-sent"
    reach(asks, "presentation-received")
    asks.take(asks.api.verify_presentation(asks.id))
    assert (asks.ended, asks.record.verified) == (True, "true")
    reach(shows, *ENDED)


def plain(value: Any) -> Any:
    return value.to_wire() if hasattr(value, "to_wire") else value


def proposal_of(stage: Stage, form: str) -> dict[str, Any]:
    """A proposal of what to prove: what stands in a request, too."""
    restricted = {"restrictions": [{"cred_def_id": stage.definition.cred_def_id}]}
    request = {
        "name": "proof",
        "version": "1.0",
        "requested_attributes": {"name": {"name": "name", **restricted}},
        "requested_predicates": {"adult": {**YEAR, **restricted}},
    }
    return {form: request}


def proposal_of_protocol_1(stage: Stage) -> dict[str, Any]:
    where = {"cred_def_id": stage.definition.cred_def_id}
    predicate = {"name": YEAR["name"], "predicate": YEAR["p_type"], "threshold": YEAR["p_value"]}
    return {
        "@type": "present-proof/1.0/presentation-preview",
        "attributes": [{"name": "name", **where}],
        "predicates": [{**predicate, **where}],
    }


@on_both
def test_proved_step_by_step(stage: Stage) -> None:
    proposed_requested_shown_and_verified(stage, "2.0", issued(stage))


@on_askar
@with_protocol_1
def test_proved_step_by_step_by_protocol_1(stage: Stage) -> None:
    proposed_requested_shown_and_verified(stage, "1.0", issued(stage))


def issued(stage: Stage) -> str | None:
    """A new credential, by the holder's name for it where its agent says it."""
    return issue(
        stage.issuer, stage.holder, stage.definition, VALUES, stage.connection
    ).credential_id


def asked_and_broken_off(stage: Stage, protocol: str) -> None:
    asks, shows = sides(stage, "prove", protocol)
    there = stage.connection.of(stage.issuer)
    [request] = proposal_of(stage, "indy").values()
    body = {"proof_request": request}
    if protocol == "2.0":
        body = {"presentation_request": proposal_of(stage, format_of(stage.issuer))}
    asks.take(asks.api.create_request(body=body))
    assert (asks.state, asks.record.connection_id) == ("request-sent", None)
    assert asks.id in {str(getattr(each, asks._id_name)) for each in asks.api.iter_records()}
    assert asks.api.delete_record(asks.id) == {}
    with pytest.raises(NotFoundException, match=asks.id):
        asks.api.get_record(asks.id)

    asks.take(asks.api.send_request(body={**body, "connection_id": there}))
    shows.follow(str(asks.record.thread_id))
    reach(shows, "request-received")
    told = {"description": "I would rather not"}
    assert shows.api.send_problem_report(shows.id, body=told) == {}
    reach(asks, "abandoned")
    assert "I would rather not" in str(asks.record.error_msg)


@on_both
def test_asked_and_broken_off(stage: Stage) -> None:
    asked_and_broken_off(stage, "2.0")


@on_askar
@with_protocol_1
def test_asked_and_broken_off_by_protocol_1(stage: Stage) -> None:
    asked_and_broken_off(stage, "1.0")
