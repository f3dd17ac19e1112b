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
_WITH_MEMBERS = {PARAMETERS, FIELDS}
_WITH_VALUES = {TYPE, ENUM, TAG, PLACE}


class Said(NamedTuple):
    """A path taken apart: the one place that knows what stands where in it.

    :param branch: `OPERATIONS` or `MODELS`
    :param name: of the operation or model
    :param part: `PARAMETERS`, `FIELDS`, `BODY`, `ANSWER`, or nothing
    :param member: the parameter or field
    :param trait: what is said of it: `TYPE`, `REQUIRED` and so on, or that it is there (nothing)
    :param value: what the trait is, where it may be several
    """

    branch: str
    name: str
    part: str = ""
    member: str = ""
    trait: str = ""
    value: str = ""

    @classmethod
    def by(cls, path: Path) -> Said:
        """What a path says."""
        branch, name, *rest = path
        part = rest.pop(0) if rest and rest[0] in {*_WITH_MEMBERS, BODY, ANSWER} else ""
        member = rest.pop(0) if rest and part in _WITH_MEMBERS else ""
        trait = rest.pop(0) if rest else ""
        return cls(branch, name, part, member, trait, *rest)

    @property
    def path(self) -> Path:
        return tuple(each for each in self if each)

    @property
    def words(self) -> str:
        """What it says of the operation or model, as a report has it."""
        return " ".join(filter(None, (self.part, self.member, self.trait, self.value)))

    @property
    def is_part(self) -> bool:
        """Whether it only holds others: parameters, fields, a body or an answer."""
        return bool(self.part) and not self.member and not self.trait

    @property
    def holds_values(self) -> bool:
        """Whether values stand right below, and not names of parts or traits."""
        return self.trait in _WITH_VALUES and not self.value


def is_within(path: Path, whole: Path) -> bool:
    """Whether a path is, or stands below, another."""
    return path[: len(whole)] == whole


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
    json_type = schema.get("type", "any")
    if json_type == "array":
        return f"[{type_of(schema['items'])}]"
    if json_type == "object":
        values = schema.get("additionalProperties")
        return f"{{{type_of(values)}}}" if values else "object"
    return "binary" if schema.get("format") == "binary" else str(json_type)
