"""What one release says of itself: its API description (Swagger 2), as a set of facts.

A fact is a path of names: ``("models", "ConnRecord", "fields", "alias", "type", "string")``.
Sentences of the description are left behind: the words are our own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Path = tuple[str, ...]

# The branches of the tree of facts
OPERATIONS, MODELS = "operations", "models"
TAG, PARAMETERS, BODY, ANSWER, FIELDS = "tag", "parameters", "body", "answer", "fields"
PLACE, TYPE, ENUM, REQUIRED, DEPRECATED = "place", "type", "enum", "required", "deprecated"
NOTHING = "nothing"  # the type of an answer that no release declares

_REFERENCE = "#/definitions/"


class Facts(NamedTuple):
    """The facts of one release, and the example values that it gives, by the path they are of."""

    known: set[Path]
    examples: dict[Path, Any]


def facts_of(description: Mapping[str, Any]) -> Facts:
    """Read the description of one agent.

    :param description: the decoded ``/api/docs/swagger.json``
    """
    known: set[Path] = set()
    examples: dict[Path, Any] = {}
    for path, schema in (*_operations(description), *_models(description)):
        known.add(path)
        if "example" in schema:
            examples[path] = _sorted(schema["example"])
    return Facts(known, examples)


def together(descriptions: list[Mapping[str, Any]]) -> Facts:
    """One release in several modes, each of which may have operations that the others lack."""
    known: set[Path] = set()
    examples: dict[Path, Any] = {}
    for facts in map(facts_of, descriptions):
        known |= facts.known
        examples = {**facts.examples, **examples}
    return Facts(known, examples)


# a path, and the schema that it comes from (an empty one where it says no more)
_Found = Iterator[tuple[Path, Mapping[str, Any]]]


def _operations(description: Mapping[str, Any]) -> _Found:
    for url, methods in description["paths"].items():
        for method, declared in methods.items():
            path = (OPERATIONS, f"{method.upper()} {url}")
            yield path, {}
            for tag in declared["tags"]:
                yield (*path, TAG, tag), {}
            if declared.get("deprecated"):
                yield (*path, DEPRECATED), {}
            for parameter in declared.get("parameters", ()):
                if parameter["in"] == "body":
                    yield (*path, BODY, TYPE, type_of(parameter["schema"])), {}
                else:
                    at = (*path, PARAMETERS, parameter["name"])
                    yield from _typed(at, parameter, bool(parameter.get("required")))
                    yield (*at, PLACE, parameter["in"]), {}
            for answer in (declared.get("responses") or {}).values():
                yield (*path, ANSWER, TYPE, type_of(answer["schema"])), {}
            if not declared.get("responses"):
                yield (*path, ANSWER, TYPE, NOTHING), {}


def _models(description: Mapping[str, Any]) -> _Found:
    for name, schema in description["definitions"].items():
        yield (MODELS, name), {}
        required = schema.get("required", ())
        for field, declared in schema.get("properties", {}).items():
            yield from _typed((MODELS, name, FIELDS, field), declared, field in required)


def _sorted(value: Any) -> Any:
    """An example independent of the order of its keys, which is an accident."""
    return json.loads(json.dumps(value, sort_keys=True))


def _typed(path: Path, schema: Mapping[str, Any], required: bool) -> _Found:
    yield path, schema
    yield (*path, TYPE, type_of(schema)), {}
    for value in schema.get("enum", ()):
        yield (*path, ENUM, value), {}
    if required:
        yield (*path, REQUIRED), {}
    if schema.get("deprecated"):
        yield (*path, DEPRECATED), {}


def type_of(schema: Mapping[str, Any]) -> str:
    """A type as text: ``string``, ``any``, a model's name, ``[item]`` or ``{value}``."""
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix(_REFERENCE)
    if "allOf" in schema:  # always one reference, wrapped to stand beside a description
        (only,) = schema["allOf"]
        return type_of(only)
    kind = schema.get("type", "any")
    if kind == "array":
        return f"[{type_of(schema['items'])}]"
    if kind == "object":
        values = schema.get("additionalProperties")
        return f"{{{type_of(values)}}}" if values else "object"
    return "binary" if schema.get("format") == "binary" else str(kind)
