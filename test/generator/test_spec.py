"""The spec: what releases say, put together without loss."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from acapy_client.generate._facts import MODELS, OPERATIONS, Facts, Said, facts_of, type_of
from acapy_client.generate._json_types import ListOf, Named, ObjectOf, parsed
from acapy_client.testing import RELEASES
from generator.homes import homes
from generator.spec import SPEC as FOLDER
from generator.spec import Spec
from support.replay import replayed

SPEC = Spec.read()


def test_replay_gives_the_spec_in_any_order() -> None:
    assert replayed(SPEC.releases) == SPEC
    releases = list(SPEC.releases)
    random.Random(4).shuffle(releases)
    assert replayed(releases).facts == SPEC.facts


def test_every_known_release_is_read() -> None:
    assert [*SPEC.releases] == [*RELEASES]


def test_a_release_read_again_replaces_itself() -> None:
    path = (OPERATIONS, "GET /of/a/plugin")
    more = SPEC.merged("1.7.0", Facts(SPEC.at("1.7.0") | {path}, {}))
    assert more.stated(*path) == {"1.7.0"}
    assert more.merged("1.7.0", Facts(SPEC.at("1.7.0"), {})).facts == SPEC.facts


def test_what_is_written_is_what_stands_there(tmp_path: Path) -> None:
    SPEC.write(tmp_path, homes(SPEC))
    assert Spec.read(tmp_path) == SPEC
    written = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert written == {file.name: file.read_bytes() for file in FOLDER.iterdir()}


def test_ranges_name_gaps() -> None:
    records = SPEC.operation("GET /out-of-band/records")
    assert SPEC.range_of(records.stated) == "1.2.6..1.2.7, 1.3.3..1.3.6, 1.5.1.."
    gaps = "1.3.0, 1.3.1, 1.3.2, 1.4 and 1.5.0"
    assert str(records.span) == f"ACA-Py 1.2.6 to 1.7, not in {gaps}"
    old = SPEC.operation("POST /connections/{conn_id}/establish-inbound/{ref_id}")
    assert SPEC.range_of(old.stated) == "0.6.0..0.10.5"
    assert str(old.span) == "ACA-Py 0.6 to 0.10"


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("mv_verkey", "up to 0.7.1"),
        ("my_verkey", "since 0.7.2"),
        ("my_did", ""),
    ],
)
def test_parts_of_a_time(field: str, said: str) -> None:
    assert SPEC.models["ConnectionStaticResult"].fields[field].part_of_time == said


def test_views_say_what_releases_say() -> None:
    connections = SPEC.operation("GET /connections")
    assert (connections.verb, connections.url) == ("GET", "/connections")
    assert (connections.tag, list(connections.answers)) == ("connection", ["ConnectionList"])
    state, limit = connections.parameters["state"], connections.parameters["limit"]
    assert (state.since, state.part_of_time, state.is_required) == ("0.6", "", False)
    assert "abandoned" in state.choices
    assert limit.since == limit.part_of_time.removeprefix("since ") != "0.6"
    record = SPEC.models["ConnRecord"].fields["connection_id"]
    assert (record.known_as, state.known_as) == ("ConnRecord.connection_id", "parameter state")
    assert (record.whole.name, list(record.types)) == ("ConnRecord", ["string"])
    both = {each.known_as for each in SPEC.typed()}
    assert {"ConnRecord.connection_id", "parameter state"} <= both


def test_paths_say_what_stands_where() -> None:
    assert all(Said.by(path).path == path for path in SPEC.facts)
    # a parameter may be called as a trait is
    said = Said.by((OPERATIONS, "GET /a", "parameters", "type", "required"))
    assert (said.member, said.trait, said.value) == ("type", "required", "")


def test_types_are_read_from_the_spec() -> None:
    assert parsed("[{ConnRecord}]") == ListOf(ObjectOf(Named("ConnRecord")))
    assert parsed("[{ConnRecord}]").name == "ConnRecord"


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"type": "string"}, "string"),
        ({"$ref": "#/definitions/ConnRecord"}, "ConnRecord"),
        ({"allOf": [{"$ref": "#/definitions/ConnRecord"}], "description": "…"}, "ConnRecord"),
        (
            {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}},
            "[[integer]]",
        ),
        ({"type": "object"}, "object"),
        ({"type": "object", "additionalProperties": {}}, "object"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "{string}"),
        ({"type": "string", "format": "binary"}, "binary"),
        ({"description": "…"}, "any"),
    ],
)
def test_types_as_text(schema: dict[str, object], kind: str) -> None:
    assert type_of(schema) == kind


def test_facts_of_a_description_hold_no_sentence() -> None:
    description = {
        "paths": {
            "/things/{id}": {
                "delete": {
                    "tags": ["thing"],
                    "summary": "Removes a thing for good",
                    "deprecated": True,
                    "parameters": [
                        {"in": "path", "name": "id", "type": "string", "required": True},
                        {"in": "body", "name": "body", "schema": {"type": "object"}},
                    ],
                    "responses": {},
                }
            }
        },
        "definitions": {
            "Thing": {
                "required": ["@id"],
                "properties": {
                    "@id": {"type": "string", "description": "What it is called", "example": "a"},
                    "kind": {"type": "string", "enum": ["x", "y"]},
                },
            }
        },
    }
    facts = facts_of(description)
    delete = (OPERATIONS, "DELETE /things/{id}")
    assert facts.known == {
        delete,
        (*delete, "tag", "thing"),
        (*delete, "deprecated"),
        (*delete, "parameters", "id"),
        (*delete, "parameters", "id", "type", "string"),
        (*delete, "parameters", "id", "place", "path"),
        (*delete, "parameters", "id", "required"),
        (*delete, "body", "type", "object"),
        (*delete, "answer", "type", "nothing"),
        (MODELS, "Thing"),
        (MODELS, "Thing", "fields", "@id"),
        (MODELS, "Thing", "fields", "@id", "type", "string"),
        (MODELS, "Thing", "fields", "@id", "required"),
        (MODELS, "Thing", "fields", "kind"),
        (MODELS, "Thing", "fields", "kind", "type", "string"),
        (MODELS, "Thing", "fields", "kind", "enum", "x"),
        (MODELS, "Thing", "fields", "kind", "enum", "y"),
    }
    assert facts.examples == {(MODELS, "Thing", "fields", "@id"): "a"}
