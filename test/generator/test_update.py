"""Taking in a release: what a real agent says of itself is what the spec has of it."""

from __future__ import annotations

from typing import Any

import pytest
from test_spec import replayed

from acapy_client import _operation
from generator import update
from generator.overrides import Contradiction, Overrides
from generator.releases import line_of
from generator.spec import Spec

NEWEST, LATER = "1.7.0", "99.0.0"
SPEC, OVERRIDES = Spec.read(), Overrides.read()


@pytest.mark.agents
def test_update_from_a_real_agent_gives_the_spec_that_is_there() -> None:
    before = replayed([each for each in SPEC.releases if each != NEWEST])
    assert before != SPEC
    descriptions = list(update.described_in_each_mode(NEWEST))
    assert len(descriptions) == 3
    assert update.updated(before, OVERRIDES, NEWEST, descriptions, whole=True) == SPEC


def test_report_says_what_is_new() -> None:
    assert update.report(SPEC, NEWEST)[:2] == [
        "1.7.0 beside 1.6.0:",
        "  new operation DELETE /multitenancy/wallet/{wallet_id}",
    ]
    lines = update.report(SPEC, "1.5.1")
    assert "  gone: operation POST /issue-credential/send" in lines
    assert "  gone: model V10CredentialExchange" in lines
    lines = update.report(SPEC, "0.7.2")
    assert "  changed model ConnectionStaticResult: + fields my_verkey" in lines
    assert "  changed model ConnectionStaticResult: - fields mv_verkey" in lines


def description(kind: str) -> dict[str, Any]:
    record = {"properties": {"alias": {"type": kind}}}
    return {"paths": {}, "definitions": {"ConnRecord": record}}


def test_update_stops_at_a_contradiction() -> None:
    with pytest.raises(Contradiction, match=r'of = \["ConnRecord.alias"\]'):
        update.updated(SPEC, OVERRIDES, LATER, [description("integer")], whole=True)
    merged = update.updated(SPEC, OVERRIDES, LATER, [description("string")], whole=True)
    assert merged.stated("models", "ConnRecord", "fields", "alias") == {*SPEC.releases, LATER}
    assert merged.stated("models", "ConnRecord", "fields", "state") == set(SPEC.releases)


@pytest.mark.parametrize(
    ("tag", "answer", "said"),
    [
        (
            "connection",
            "InvitationRecord",
            "answer is InvitationRecord in 99.0.0, and was ConnRecord",
        ),
        ("links", "ConnRecord", 'old = "connection"\nnew = "links"'),
    ],
)
def test_update_stops_at_what_nobody_has_looked_at(tag: str, answer: str, said: str) -> None:
    schema = {"$ref": f"#/definitions/{answer}"}
    get = {"tags": [tag], "responses": {"200": {"schema": schema}}}
    changed = {"paths": {"/connections/{conn_id}": {"get": get}}, "definitions": {}}
    with pytest.raises(Contradiction) as raised:
        update.updated(SPEC, OVERRIDES, LATER, [changed], whole=True)
    assert said in str(raised.value)
    assert 'settled = "99.0.0"' in str(raised.value)


def test_a_single_description_takes_nothing_away() -> None:
    plain = [{"paths": {}, "definitions": {}}]
    assert update.updated(SPEC, OVERRIDES, NEWEST, plain, whole=False) == SPEC
    assert update.updated(SPEC, OVERRIDES, NEWEST, plain, whole=True).at(NEWEST) == set()


def test_older_names_are_read_as_the_newer_ones() -> None:
    old = {
        "paths": {
            "/anoncreds/schemas": {
                "get": {
                    "tags": ["anoncreds - schemas"],
                    "responses": {"200": {"schema": {"$ref": "#/definitions/XAnoncreds"}}},
                }
            }
        },
        "definitions": {"XAnoncreds": {"properties": {"a": {"type": "string"}}}},
    }
    merged = update.updated(Spec(), OVERRIDES, "0.12.8", [old], whole=True)
    assert merged.below("models") == ["XAnonCreds"]
    operation = ("operations", "GET /anoncreds/schemas")
    assert merged.below(*operation, "tag") == ["AnonCreds - Schemas"]
    assert merged.below(*operation, "answer", "type") == ["XAnonCreds"]


def test_command_wants_something_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        update.main([])
    assert "a release or the address of an agent" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "release"),
        (["99.0.0"], "unknown release of ACA-Py"),
        (["--agent", "http://localhost:1", "--description", "x"], "not allowed with"),
        (["--description", "/nowhere/at/all.json"], "No such file"),
    ],
)
def test_command_says_what_is_wrong(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        update.main(arguments)
    assert said in capsys.readouterr().err


def test_the_client_knows_the_newest_line() -> None:
    assert line_of(SPEC.releases[-1]) == _operation.NEWEST
