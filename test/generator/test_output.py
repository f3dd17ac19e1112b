"""What is generated is what stands in the project, and was not edited by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomllib

from acapy_client.generate._facts import FIELDS, MODELS, OPERATIONS, PARAMETERS, TYPE
from generator.__main__ import differing, generated, stale
from generator.assembly import Assembly
from generator.evidence import Evidence
from generator.overrides import HELPERS, IDENTIFIERS, OVERRIDES, Contradiction, Overrides
from generator.render import NOTE, ROOT, with_part
from generator.spec import Spec
from generator.words import Words

SPEC = Spec.read()
PARTLY = (
    "README.md",
    *(f"docs/{page}.md" for page in ("events", "performance", "plugins", "releases")),
)
"""What is written by hand but for some parts."""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return generated()


def test_files_are_as_generated(files: dict[str, str]) -> None:
    if found := [*differing(files), *stale(files)]:
        listed = "\n  ".join(found)
        pytest.fail(f"not what the generator makes; run `tox -e generate`:\n  {listed}")


def test_every_file_says_that_it_is_generated(files: dict[str, str]) -> None:
    firsts = {path: text.splitlines()[0] for path, text in files.items() if path not in PARTLY}
    notes = {".py": f"# {NOTE}", ".md": f"<!-- {NOTE} -->"}
    assert firsts == {path: notes[Path(path).suffix] for path in firsts}
    lines = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    patterns = [line.split()[0] for line in lines if line.endswith(" linguist-generated")]
    unknown = [path for path in firsts if not any(Path(path).match(each) for each in patterns)]
    assert unknown == []
    written_by_hand = [ROOT / "docs" / "calls.md", ROOT / "acapy_client" / "rest.py"]
    assert not any(file.match(each) for file in written_by_hand for each in patterns)


def test_only_what_stands_between_the_markers_is_replaced() -> None:
    page = "by hand\n<!-- generated: a -->\nold\n<!-- end -->, by hand, too\n"
    assert with_part(page, "a", "\nnew\n") == page.replace("old", "new")
    for lacking in (page.replace("generated: a", "generated: b"), page.replace("end", "END")):
        with pytest.raises(LookupError, match="the page lacks <!-- generated: a -->"):
            with_part(lacking, "a", "\nnew\n")


def test_what_was_edited_is_found(files: dict[str, str], tmp_path: Path) -> None:
    page, gone = "docs/TrustpingApi.md", tmp_path / "acapy_client" / "model" / "of_yesterday.py"
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert differing(files, tmp_path) == []
    (tmp_path / page).write_text(files[page].replace("ping", "pong"), "utf-8")
    gone.write_text("", "utf-8")
    assert differing(files, tmp_path) == [page]
    assert stale(files, tmp_path) == ["acapy_client/model/of_yesterday.py"]


def test_every_override_has_a_reason_and_something_to_override() -> None:
    data = tomllib.loads(OVERRIDES.read_text("utf-8"))
    operations, models = set(SPEC.below(OPERATIONS)), set(SPEC.below(MODELS))
    fields = {f"{model}.{field}" for model in models for field in SPEC.below(MODELS, model, FIELDS)}
    parameters = {
        f"parameter {name}"
        for each in operations
        for name in SPEC.below(OPERATIONS, each, PARAMETERS)
    }
    named = {
        "types": ("of", fields | operations | parameters),
        "plugins": ("operations", operations),
        "once": ("operations", operations),
        "secret": ("fields", {field.partition(".")[2] for field in fields}),
        "model_facts": ("model", models),
        "bodies": ("operation", operations),
    }
    for kind, entries in data.items():
        for entry in entries if isinstance(entries, list) else ():
            assert len(entry["reason"].split()) >= 3, entry
            if kind in named:
                key, known = named[kind]
                given = entry[key] if isinstance(entry[key], list) else [entry[key]]
                assert set(given) <= known, f"{kind}: nothing that an agent declares: {given}"
    helpers = tomllib.loads(HELPERS.read_text("utf-8"))
    assert {each["operation"] for each in helpers["pages"]} == {
        each
        for each in operations
        if {"limit", "offset"} <= set(SPEC.below(OPERATIONS, each, PARAMETERS))
    }
    for each in helpers["waits"]:
        assert {each["read"], each.get("beside", each["read"])} <= operations
    paged = {
        name for each in helpers["pages"] for name in SPEC.operation(each["operation"]).parameters
    }
    assert set(helpers["pages_of_lists"]["set_by_client"]) <= paged


def test_identifiers_belong_to_a_parameter_and_a_field() -> None:
    data = tomllib.loads(IDENTIFIERS.read_text("utf-8"))
    listed = [request for part in data.values() for each in part for request in each["operations"]]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(SPEC.below(OPERATIONS))
    for each in data["identifiers"]:
        for request in each["operations"]:
            operation = SPEC.operation(request)
            assert each["parameter"] in operation.parameters, request
            (model, *_) = operation.answers
            for field in each["field"].split("."):
                assert field in SPEC.below(MODELS, model, FIELDS), f"{request}: {field}"
                model = next(iter(SPEC.below(MODELS, model, FIELDS, field, TYPE)))
    for each in data["other_identifiers"]:
        assert len(each["reason"].split()) >= 3, each


def test_nothing_is_overridden_twice() -> None:
    data = {
        **tomllib.loads(OVERRIDES.read_text("utf-8")),
        **tomllib.loads(HELPERS.read_text("utf-8")),
        **tomllib.loads(IDENTIFIERS.read_text("utf-8")),
    }
    Overrides(data)
    with pytest.raises(ValueError, match=r"two things of CredentialDefinition\.value"):
        Overrides({**data, "types": data["types"] * 2})


def test_a_contradiction_shows_the_line_to_write() -> None:
    spec = Spec.read()
    path = (MODELS, "ConnRecord", FIELDS, "alias")
    facts = {**spec.facts, (*path, TYPE, "integer"): frozenset({"1.7.0"})}
    contradicting = Spec(spec.releases, facts, spec.examples)
    with pytest.raises(Contradiction) as raised:
        Assembly(contradicting, Overrides.read(), Words(), Evidence.read())
    assert 'of = ["ConnRecord.alias"]\ntake = ["integer", "string"]' in str(raised.value)
