"""Taking in a release: what a real agent says of itself is what the spec has of it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from acapy_client import _newest
from acapy_client.generate._facts import (
    MODELS,
    TYPE,
    Said,
    facts_of,
)
from acapy_client.generate._releases import line_of, order
from acapy_client.testing import RELEASES, Release
from generator import update
from generator.mentions import entry_of, with_entry
from generator.overrides import Contradiction, Overrides
from generator.render import ROOT
from generator.spec import Spec
from generator.supported import SUPPORTED, supported, with_tested
from support.descriptions import description_of
from support.releases import LINES
from support.replay import replayed

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
    assert update.report(SPEC, "1.6.1")[:2] == [
        "1.6.1 beside 1.6.0:",
        "  new operation DELETE /multitenancy/wallet/{wallet_id}",
    ]
    lines = update.report(SPEC, "1.5.0")
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


def test_fields_that_agents_send_are_read_as_if_they_were_declared() -> None:
    said = {"paths": {}, "definitions": {"AddProofResponse": {"properties": {}}, "DIDResult": {}}}
    said["definitions"]["AddProofResponse"]["properties"]["secured_document"] = {"type": "object"}
    known = OVERRIDES.applied(facts_of(said), NEWEST).known
    [renamed] = {each.member for each in map(Said.by, known) if each.name == "AddProofResponse"} - {
        ""
    }
    assert renamed == "securedDocument"
    assert (MODELS, "DIDResult", "fields", "txn", TYPE, "TransactionRecord") in known
    assert not any(Said.by(path).name == "InvitationResult" for path in known)


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
        (["0.5.0"], "unknown release of ACA-Py"),
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
    assert line_of(SPEC.releases[-1]) == _newest.NEWEST


TABLE = ROOT / "acapy_client" / "testing" / "_releases.py"


def test_an_unknown_release_is_run_as_the_one_before_it() -> None:
    assert entry_of(NEWEST) is RELEASES[NEWEST]
    made = entry_of("1.7.1")
    assert isinstance(made, Release)
    assert (made.version, made.requirements) == ("1.7.1", ("acapy-agent==1.7.1",))
    assert made.pythons == RELEASES[NEWEST].pythons
    assert entry_of("0.11.9") == replace(
        RELEASES["0.11.3"],
        version="0.11.9",
        requirements=("aries-cloudagent[askar]==0.11.9", RELEASES["0.11.3"].requirements[1]),
    )


@pytest.mark.parametrize("release", ["1.8.0", "0.11.9", "1.5.9"])
def test_the_table_gets_a_line_in_its_place(release: str) -> None:
    text = with_entry(TABLE.read_text("utf-8"), release)
    assert with_entry(text, release) == text
    module = ModuleType("table_of_releases")
    sys.modules[module.__name__] = module  # where dataclasses look for it
    try:
        exec(compile(text, module.__name__, "exec"), module.__dict__)
    finally:
        del sys.modules[module.__name__]
    found = module.RELEASES
    assert list(found) == sorted([*RELEASES, release], key=order)
    wanted = entry_of(release)
    assert isinstance(wanted, Release)
    assert asdict(found[release]) == asdict(wanted)


def test_a_description_is_made_again() -> None:
    assert facts_of(description_of(NEWEST)).known == SPEC.at(NEWEST)


def test_a_release_is_one_command(tmp_path: Path) -> None:
    """The whole of it, in a copy of the project, with what the newest release says of itself."""
    for name in (
        "acapy_client",
        "bench",
        "docs",
        "generator",
        "demo.py",
        "README.md",
        "pyproject.toml",
    ):
        source, ignored = ROOT / name, shutil.ignore_patterns("__pycache__")
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(source, tmp_path)
    (tmp_path / "saved.json").write_text(json.dumps(description_of(NEWEST)), "utf-8")
    command = [sys.executable, "-m", "generator.update", "1.8.0", "--description", "saved.json"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr

    def lines(path: str) -> list[str]:
        return (tmp_path / path).read_text("utf-8").splitlines()

    assert lines("acapy_client/_newest.py")[-1] == 'NEWEST = "1.8"'
    added = '    Release("1.8.0", ("acapy-agent==1.8.0",), _NEW, ("3.13",)),'
    assert added in lines("acapy_client/testing/_releases.py")
    assert lines("acapy_client/__init__.py")[0].endswith("releases 0.6 to 1.8.")
    readme = "\n".join(lines("README.md"))
    assert "<!-- generated: span -->0.6 to 1.8<!-- end -->" in readme
    assert "\n| 1.5 to 1.8 | 1.8.0 | " in readme
    assert "**Releases**: ACA-Py 0.6 to 1.8" in lines("docs/ConnectionApi.md")
    said = ran.stdout.splitlines()
    assert said[:3] == [
        "1.8.0 beside 1.7.0:",
        "  nothing is new, gone or changed",
        "for a person to say:",
    ]
    left = "\n".join(said)
    assert "_releases.py: 1.8.0 is said to want what the one before it wants" in left
    assert re.search(r"docs/start.md:\d+: 1.8.0 too\? Both work with ACA-Py 0.12 to 1.7", left)
    assert re.search(r"docs/walkthrough.md:\d+: 1.8.0 too\? .*LocalAgent\(.1.7.0.", left)
    assert "| 1.5 to 1.7" not in left


def test_the_table_of_the_readme_is_what_the_tests_run_with() -> None:
    rows = supported(SPEC.releases)
    assert tuple(each for row in rows for each in row.tested) == LINES
    text = SUPPORTED.read_text("utf-8")
    assert with_tested(text, "1.6.0") == text
    changed = supported([*SPEC.releases, "1.8.0"], with_tested(text, "1.8.0"))
    assert (changed[-1].lines, changed[-1].tested) == ("1.5 to 1.8", ["1.8.0"])
    assert changed[:-1] == rows[:-1]
