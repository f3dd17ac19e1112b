"""Our words: everything has some, they say something, and they are our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import tomllib

from acapy_client.apis import MultitenancyApi
from acapy_client.generate._facts import FIELDS, MODELS, OPERATIONS, PARAMETERS
from generator import foreign
from generator.assembly import Assembly
from generator.evidence import Evidence
from generator.homes import homes
from generator.overrides import Overrides
from generator.spec import Spec
from generator.words import NAMES, WORDS, Words
from support.project import ROOT

FEW = {"the", "a", "an", "of", "this", "that", "its", "for", "to", "in", "is"}
SEEDS = (Path(__file__).parents[1] / "data").glob("ConnectionApi.*.md")

SPEC, WORDS_READ = Spec.read(), Words()
ASSEMBLY = Assembly(SPEC, Overrides.read(), WORDS_READ, Evidence.read())


def texts() -> Iterator[tuple[str, str, str]]:
    """Where a text stands, the name of what it is about, and the text."""
    for api in ASSEMBLY.apis:
        yield api.name, api.name, api.about
        for method in api.methods:
            where = f"{api.name}.{method.name}"
            for text in (method.summary, *method.texts):
                yield where, "", text
            for parameter in method.parameters:
                yield f"{where}({parameter.name})", parameter.name, parameter.words
            for error in method.raises:
                yield f"{where} raises", "", error.when
    for model in ASSEMBLY.models:
        for text in (model.about, *model.texts):
            yield model.name, model.name, text
        for field in model.fields:
            yield f"{model.name}.{field.name}", field.name, field.words


def test_nothing_is_without_words() -> None:
    assert WORDS_READ.missing == []
    assert [where for where, _, text in texts() if not text.strip()] == []


def test_words_say_more_than_the_name() -> None:
    repeated = []
    for where, name, text in texts():
        words = set(re.findall(r"[a-z0-9]+", text.lower())) - FEW
        split = re.sub(r"([a-z])([A-Z])", r"\1 \2", name)
        if name and words <= set(re.findall(r"[a-z0-9]+", split.lower())):
            repeated.append(f"{where}: {text}")
    assert repeated == []


def test_words_are_our_own() -> None:
    known = foreign.known()
    assert len(known) > 500
    ours = "".join(page.read_text("utf-8") for page in SEEDS).lower()
    copied = [
        f"{where}: {sentence}"
        for where, _, text in texts()
        for sentence in foreign.sentences(text)
        if foreign.digest(sentence) in known and sentence not in ours
    ]
    assert copied == []


def test_a_copied_sentence_would_be_found() -> None:
    known = foreign.known()
    (sentence,) = foreign.sentences(
        "Create a new connection invitation."
    )  # it stands in the seeds, too
    assert foreign.digest(sentence) in known


def test_every_text_stands_where_it_belongs_and_is_used() -> None:
    home_of = homes(SPEC)
    for file in WORDS.glob("*.toml"):
        words = tomllib.loads(file.read_text("utf-8"))
        for name, part in words.items():
            if file.stem == "helpers" or not isinstance(part, dict):
                continue
            if file.stem == "shared" and name in ("fields", "parameters"):
                kind, container = (MODELS, FIELDS) if name == "fields" else (OPERATIONS, PARAMETERS)
                used = {
                    each for one in SPEC.below(kind) for each in SPEC.below(kind, one, container)
                }
                assert part.keys() <= used, file.name
                continue
            kind = OPERATIONS if " " in name else MODELS
            if not SPEC.stated(kind, name):
                assert name in {wait["name"] for wait in Overrides.read().waits}, name
                continue
            assert home_of(kind, name) == file.stem, f"{name} stands in {file.name}"
            known = SPEC.below(kind, name, FIELDS if kind == MODELS else PARAMETERS)
            given = part.get("fields" if kind == MODELS else "parameters", {})
            assert given.keys() <= {*known, "body"}, f"{file.name}: {name}"
            assert part.get("values", {}).keys() <= set(known), f"{file.name}: {name}"


def test_every_shared_text_is_used() -> None:
    shared = tomllib.loads((WORDS / "shared.toml").read_text("utf-8"))
    own = {
        name: part
        for file in WORDS.glob("*.toml")
        for name, part in tomllib.loads(file.read_text("utf-8")).items()
        if isinstance(part, dict)
    }
    for kind, container in ((MODELS, FIELDS), (OPERATIONS, PARAMETERS)):
        used = {
            each
            for name in SPEC.below(kind)
            for each in SPEC.below(kind, name, container)
            if each not in own.get(name, {}).get(container, {})
        }
        assert sorted(shared[container].keys() - used) == []


def test_names_are_given_to_every_operation_and_to_no_other() -> None:
    given = [
        operation for part in tomllib.loads(NAMES.read_text("utf-8")).values() for operation in part
    ]
    assert sorted(given) == SPEC.below(OPERATIONS)
    for api in ASSEMBLY.apis:
        names = [each.name for each in api.methods] + [each.second_name for each in api.operations]
        assert len(set(names)) == len(names), api.name


def test_a_sentence_of_a_description_is_met(tmp_path: Path) -> None:
    file = tmp_path / "foreign.txt"
    file.write_text("")
    foreign.add(
        [{"paths": [{"description": "Gives it away. What nobody else has ever said"}]}], file
    )
    assert foreign.known(file) == {foreign.digest("what nobody else has ever said")}


def test_sentences_name_the_release_that_brought_an_operation() -> None:
    since = MultitenancyApi.delete_wallet.facts.since
    assert f"for agents before {since} see" in str(MultitenancyApi.delete_wallet.__doc__)
    assert f"From ACA-Py {since} on `delete_wallet`" in str(MultitenancyApi.remove_wallet.__doc__)
    assert f"for agents before {since}.\n" in (ROOT / "docs" / "names.md").read_text("utf-8")
