"""The whole life of a credential, by `acapy_client.testing.protocols`."""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pytest

from acapy_client import ApiConnectionError, ApiException, ApiValueError, NotFoundException
from acapy_client.apis import AnonCredsRevocationApi, RevocationApi
from acapy_client.testing.protocols import (
    ProtocolFailed,
    is_anoncreds,
    issue,
    proof_request,
    prove,
    publish,
    release_of,
    revoke,
    schema,
)
from support.agents.two_agents import numbers
from support.ledger.stage import VALUES, Stage, on_anoncreds, on_askar, on_both
from support.pages import DOCS, blocks_of

pytestmark = pytest.mark.releases(since="0.7.5")
Interval = Mapping[str, int] | Literal["now"] | None
ADULT: Any = [("year", "<=", 2006)]


@on_both
def test_what_agents_are(stage: Stage) -> None:
    for client in (stage.issuer, stage.holder):
        assert release_of(client) == numbers(stage.release)
        assert is_anoncreds(client) == stage.anoncreds


@on_both
def test_what_is_written(stage: Stage) -> None:
    assert stage.definition.rev_reg_id
    written = {each.kind for each in stage.ledger.transactions()}
    assert {"SCHEMA", "CLAIM_DEF", "REVOC_REG_DEF", "REVOC_REG_ENTRY"} <= written
    authors = {each.author for each in stage.ledger.transactions("CLAIM_DEF")}
    assert authors == {stage.did}


@on_both
def test_a_proof_with_a_predicate(stage: Stage) -> None:
    issued = issue(stage.issuer, stage.holder, stage.definition, VALUES, stage.connection)
    assert (issued.issuer.state, issued.holder.state) == ("done", "done")
    assert issued.credential_id
    asked = {"attributes": ["name"], "predicates": ADULT}
    proof = prove(stage.issuer, stage.holder, stage.connection, **asked)
    assert proof.verified
    assert (proof.verifier.state, proof.holder.state) == ("done", "done")
    stated = {"nick": "Al"}
    assert prove(
        stage.issuer, stage.holder, stage.connection, **asked, self_attested=stated
    ).verified
    with pytest.raises(ProtocolFailed, match="no credential that fits|abandoned"):
        prove(stage.issuer, stage.holder, stage.connection, predicates=[("year", ">", 2006)])


@on_both
def test_self_attested_alone(stage: Stage) -> None:
    proof = prove(stage.issuer, stage.holder, stage.connection, self_attested={"nick": "Al"})
    assert proof.verified
    record: Any = proof.verifier
    [given] = record.by_format.pres.values()
    assert given["requested_proof"]["self_attested_attrs"] == {"nick": "Al"}


@on_both
def test_the_holder_begins(stage: Stage) -> None:
    definition = stage.definition
    issued = issue(
        stage.issuer, stage.holder, definition, VALUES, stage.connection, begins="holder"
    )
    assert (issued.issuer.initiator, issued.holder.initiator) == ("external", "self")


@on_both
@pytest.mark.releases(since="0.12")  # agents before want a connection
def test_without_a_connection(stage: Stage) -> None:
    issued = issue(stage.issuer, stage.holder, stage.definition, VALUES)
    assert not issued.holder.connection_id
    proof = prove(stage.issuer, stage.holder, attributes=["name"], predicates=ADULT)
    assert proof.verified
    assert not proof.holder.connection_id


# --- revoked -------------------------------------------------------------------------------------


@on_both
def test_revoked(stage: Stage) -> None:
    """Presented with every form of interval: of the whole request, of its parts, of both."""
    issued = issue(stage.issuer, stage.holder, stage.definition, VALUES, stage.connection)

    def verified(whole: Interval = None, parts: Interval = None) -> bool:
        request = proof_request(
            ["name"], ADULT, cred_def_id=stage.definition.cred_def_id, non_revoked=whole
        )
        if parts is not None:
            request["requested_attributes"]["name"]["non_revoked"] = parts
            request["requested_predicates"]["year <="]["non_revoked"] = parts
        return prove(
            stage.issuer,
            stage.holder,
            stage.connection,
            request=request,
            credential_id=issued.credential_id,
        ).verified

    noted = int(time.time())
    before = {"to": noted}
    assert verified(before)
    revoke(stage.issuer, issued, publish=False)
    assert verified("now"), "it is only noted"
    later_than(noted)
    [(registry, numbers_of_credentials)] = publish(stage.issuer).items()
    assert registry == stage.definition.rev_reg_id
    assert len(numbers_of_credentials) == 1
    now = later_than(int(time.time()))
    after = {"to": now}
    found = {
        "none": verified(),
        "after": verified(after),
        "exactly after": verified({"from": now, "to": now}),
        "parts after": verified(parts=after),
        "before, parts after": verified(before, after),
        "before": verified(before),
        "parts before": verified(parts=before),
        "after, parts before": verified(after, before),
    }
    # 1.0 and 1.1 hand the end of an interval over as its beginning
    back = not (stage.anoncreds and stage.since("1.0") and not stage.since("1.2"))
    assert found == {
        "none": True,
        "after": False,
        "exactly after": False,
        "parts after": False,
        "before, parts after": False,
        "before": back,
        "parts before": back,
        "after, parts before": back,
    }


@on_both
@pytest.mark.releases(since="0.12")
def test_revoked_as_the_page_says(stage: Stage) -> None:
    [code] = [each.code for each in blocks_of(DOCS / "questions.md") if "def revoke(" in each.code]
    made: dict[str, Any] = {}
    exec(code, made)
    issued = issue(stage.issuer, stage.holder, stage.definition, VALUES, stage.connection)
    made["revoke"](stage.issuer, issued.cred_ex_id)
    later_than(int(time.time()))
    assert not prove(
        stage.issuer,
        stage.holder,
        stage.connection,
        request=proof_request(
            ["name"], cred_def_id=stage.definition.cred_def_id, non_revoked="now"
        ),
        credential_id=issued.credential_id,
    ).verified


def later_than(moment: int) -> int:
    """Wait for a second after this one: ledgers count whole ones. Gives the time."""
    time.sleep(max(0.0, moment + 1 - time.time()))
    return int(time.time())


# --- tails files ---------------------------------------------------------------------------------


def published(stage: Stage) -> tuple[str, bytes]:
    """The identifier of a registry, and its tails file, as the ledger's server has it."""
    [written, *_] = stage.ledger.transactions("REVOC_REG_DEF")
    with urllib.request.urlopen(written.data["value"]["tailsLocation"], timeout=60) as answer:
        return written.data["id"], answer.read()


@on_askar
def test_tails_of_indy(stage: Stage, tmp_path: Path) -> None:
    assert stage.definition.rev_reg_id
    registry, content = published(stage)
    RevocationApi(stage.issuer).download_tails_file(registry, tmp_path / "tails")
    assert (tmp_path / "tails").read_bytes() == content


@on_anoncreds
def test_tails_of_anoncreds(stage: Stage, tmp_path: Path) -> None:
    """Agents take the public URL of the file for a path in their folder. So they do not find it,
    unless it is there."""
    assert stage.definition.rev_reg_id
    registry, content = published(stage)
    api = AnonCredsRevocationApi(stage.issuer)
    with pytest.raises((NotFoundException, ApiConnectionError)):
        api.download_tails_file(registry, tmp_path / "tails")
    assert not any(tmp_path.iterdir())
    record = api.get_registry(registry).result
    assert record is not None
    folder = Path(f"/proc/{stage.agents[0].pid}/cwd")
    if not folder.exists():
        pytest.skip("where agents run is known on Linux only")
    there = folder / str(record.tails_local_path)
    there.parent.mkdir(parents=True)
    there.write_bytes(content)
    api.download_tails_file(registry, tmp_path / "tails")
    assert (tmp_path / "tails").read_bytes() == content


# --- what else there is --------------------------------------------------------------------------


@on_askar
@pytest.mark.releases(since="0.7.5", until="1.4")
def test_protocol_1(stage: Stage) -> None:
    one: Literal["1.0"] = "1.0"
    both = stage.issuer, stage.holder
    issued = issue(*both, stage.definition, VALUES, stage.connection, protocol=one)
    assert issued.issuer.state == "credential_acked"
    assert prove(*both, stage.connection, attributes=["name"], protocol=one).verified
    with pytest.raises(ApiValueError, match="begins"):
        issue(*both, stage.definition, VALUES, stage.connection, protocol=one, begins="holder")


@on_both
def test_what_a_ledger_rejects(stage: Stage) -> None:
    stage.ledger.reject_next("it is Sunday")
    with pytest.raises(ApiException, match="Sunday"):
        schema(stage.issuer, ["a"])
