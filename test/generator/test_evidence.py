"""Which fields are declared as always there, and on what evidence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.evidence import EVIDENCE, FLOWS, MIN_ANSWERS, MIN_RELEASES, RECORDED, Evidence, main
from generator.overrides import Overrides
from generator.presence import ALWAYS, MAY_BE_ABSENT, SELDOM_ABSENT, Presence
from generator.spec import Spec

SPEC, OVERRIDES, READ = Spec.read(), Overrides.read(), Evidence.read()
RELEASES = SPEC.releases[-MIN_RELEASES:]


def seen(model: str, answers: int, releases: list[str], **fields: int) -> Evidence:
    """Evidence of a model, as often in each release, and how often its fields were there."""
    evidence = Evidence()
    counts = {"models": {model: [answers, fields]}, "succeeded": {}}
    evidence.add(FLOWS, dict.fromkeys(releases, counts))
    return evidence


def presence(evidence: Evidence, field: str) -> str:
    model, _, name = field.partition(".")
    return Presence(SPEC, OVERRIDES, evidence).of(SPEC.models[model].fields[name])


def test_what_was_seen_often_enough_is_always_there() -> None:
    for answers, there, releases, expected in (
        (MIN_ANSWERS, MIN_ANSWERS, RELEASES, ALWAYS),
        (MIN_ANSWERS, MIN_ANSWERS - 1, RELEASES, MAY_BE_ABSENT),
        (MIN_ANSWERS, MIN_ANSWERS, RELEASES[1:], MAY_BE_ABSENT),
        (1, 1, RELEASES, MAY_BE_ABSENT),
    ):
        evidence = seen("ConnRecord", answers, releases, alias=there)
        assert presence(evidence, "ConnRecord.alias") == expected


def test_what_the_newest_description_requires_is_always_there_unless_it_was_not() -> None:
    assert presence(Evidence(), "DID.posture") == ALWAYS
    assert presence(seen("DID", 1, RELEASES[:1], posture=1), "DID.posture") == ALWAYS
    assert presence(seen("DID", 1, RELEASES[:1]), "DID.posture") == MAY_BE_ABSENT


def test_what_older_releases_lack_is_not_always_there() -> None:
    evidence = seen("ConnRecord", MIN_ANSWERS, RELEASES, connection_protocol=MIN_ANSWERS)
    assert presence(evidence, "ConnRecord.connection_protocol") == MAY_BE_ABSENT


def test_exceptions_hold_whatever_was_seen() -> None:
    evidence = seen("ConnRecord", MIN_ANSWERS, RELEASES, rfc23_state=MIN_ANSWERS)
    assert presence(evidence, "ConnRecord.rfc23_state") == MAY_BE_ABSENT
    assert presence(READ, "InvitationResult.connection_id") == MAY_BE_ABSENT
    assert presence(READ, "OobRecord.connection_id") == SELDOM_ABSENT
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OVERRIDES, "may_be_absent", {"ConnRecord.allias"})
        with pytest.raises(LookupError, match="allias"):
            Presence(SPEC, OVERRIDES, READ)


def test_what_only_bodies_have_may_be_absent() -> None:
    evidence = seen("SendMessage", MIN_ANSWERS, RELEASES, content=MIN_ANSWERS)
    assert presence(evidence, "SendMessage.content") == MAY_BE_ABSENT


def test_no_answer_lacks_what_every_description_requires() -> None:
    assert Presence(SPEC, OVERRIDES, READ).contradicted() == []


def test_the_file_is_as_it_is_written(tmp_path: Path) -> None:
    READ.write(tmp_path / "evidence.json")
    assert (tmp_path / "evidence.json").read_text("utf-8") == EVIDENCE.read_text("utf-8")
    for models in READ.sources.values():
        assert models.keys() <= SPEC.models.keys()
        assert {release for each in models.values() for release in each.answers} <= {*SPEC.releases}


def test_recordings_take_the_place_of_others_and_runs_add_up(tmp_path: Path) -> None:
    kept, counted = tmp_path / "evidence.json", tmp_path / "counted.json"
    Evidence().write(kept)
    counts = {"models": {"DID": [2, {"did": 1}]}, "succeeded": {"GET /wallet/did": 1}}
    counted.write_text(json.dumps({"1.7.0": counts}))
    for _ in range(2):
        main(["--into", str(kept), str(counted)])
        main(["--into", str(kept), "--recorded", str(counted)])
    sources = Evidence.read(kept).sources
    assert sources[FLOWS]["DID"] == ({"1.7.0": 4}, {"did": {"1.7.0": 2}})
    assert sources[RECORDED]["DID"] == ({"1.7.0": 2}, {"did": {"1.7.0": 1}})
    assert str(Evidence.read(kept).of("DID")) == "6 answers of ACA-Py 1.7.0"
    assert Evidence.read(kept).succeeded == {"GET /wallet/did": {"1.7.0": 4}}
