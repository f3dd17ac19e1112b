"""The descriptions that the facts of the spec are from."""

from __future__ import annotations

from typing import Any

from acapy_client.generate._facts import (
    ANSWER,
    BODY,
    DEPRECATED,
    ENUM,
    MODELS,
    NOTHING,
    PARAMETERS,
    PLACE,
    REQUIRED,
    TAG,
    TYPE,
    Said,
)
from acapy_client.generate._json_types import JsonType, ListOf, Named, ObjectOf, parsed
from generator.spec import Spec

SPEC = Spec.read()


def schema_of(json_type: JsonType) -> dict[str, Any]:
    """A type as descriptions have it."""
    match json_type:
        case ListOf(item):
            return {"type": "array", "items": schema_of(item)}
        case ObjectOf(value):
            return {"type": "object", "additionalProperties": schema_of(value)}
        case Named("any"):
            return {}
        case Named("binary"):
            return {"type": "string", "format": "binary"}
        case Named(name) if name in SPEC.models:
            return {"$ref": f"#/definitions/{name}"}
        case Named(name):
            return {"type": name}


def description_of(release: str) -> dict[str, Any]:
    """The description that the facts of a release are from, less its sentences."""
    paths: dict[str, Any] = {}
    definitions: dict[str, Any] = {}
    for said in sorted(map(Said.by, SPEC.at(release))):
        if said.branch == MODELS:
            model = definitions.setdefault(said.name, {"properties": {}, "required": []})
            if said.trait == REQUIRED:
                model["required"].append(said.member)
            place = model["properties"].setdefault(said.member, {}) if said.member else {}
        else:
            verb, _, url = said.name.partition(" ")
            place = paths.setdefault(url, {}).setdefault(
                verb.lower(), {"tags": [], "parameters": [], "responses": {}}
            )
            if said.trait == TAG:
                place["tags"].append(said.value)
            if said.part == ANSWER and said.value and said.value != NOTHING:
                status = str(200 + len(place["responses"]))
                place["responses"][status] = {"schema": schema_of(parsed(said.value))}
            if said.part == BODY and said.value:
                schema = schema_of(parsed(said.value))
                place["parameters"].append({"in": "body", "name": "body", "schema": schema})
            if said.part == PARAMETERS:
                named = [each for each in place["parameters"] if each["name"] == said.member]
                if not named:
                    named = [{"name": said.member, "in": "", "required": False}]
                    place["parameters"] += named
                (place,) = named
                if said.trait == PLACE:
                    place["in"] = said.value
                if said.trait == REQUIRED:
                    place["required"] = True
        if said.trait == DEPRECATED:
            place["deprecated"] = True
        if said.member and said.trait == TYPE:
            place.update(schema_of(parsed(said.value)))
        if said.member and said.trait == ENUM:
            place.setdefault("enum", []).append(said.value)
    return {"paths": paths, "definitions": definitions}
