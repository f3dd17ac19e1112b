"""A description as agents give it, made sound: whatever is odd in it is put right or left out.

All that comes behind may rely on it: names are identifiers, references lead somewhere, each
operation has one tag and one answer, and a schema says no more than `_facts.type_of` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError
from acapy_client.generate._naming import api_class, field_name, numbered
from acapy_client.generate._sound_schemas import LONGEST_NAME, Schemas

VERBS = ("get", "post", "put", "patch", "delete")
_WITH_BODIES = ("post", "put", "patch")  # also where none is declared: some read one
_TWINS = ("head", "options")  # no method of a class: they have no body to read
_PATH = r"/[\w\-.~:@%+$!,;=*()/{}]*"
_PLACEHOLDER = r"\{([^{}]*)\}"


class Sound:
    """A sound description.

    :param described: the decoded Swagger 2.0
    :raises ApiValueError: it is none of an agent; says what was expected

    ``description`` has what `facts_of` reads, ``left_out`` what it lacks, and why.
    """

    def __init__(self, described: Any) -> None:
        self.left_out: list[str] = []
        _check(described)
        schemas = Schemas(described["definitions"])
        self._schemas = schemas
        self._tags: dict[str, str] = {}  # by the class that they lead to
        paths: dict[str, dict[str, Any]] = {}
        known: set[str] = set()
        for url, methods in sorted(described["paths"].items()):
            if not re.fullmatch(_PATH, url, re.ASCII) or not isinstance(methods, Mapping):
                self.left_out.append(f"{brief(url)}: no path of an agent")
                continue
            for verb, declared in methods.items():
                if verb.lower() in _TWINS or verb == "parameters" or verb.startswith("x-"):
                    continue
                name, shape = f"{verb.upper()} {url}", f"{verb} {re.sub(_PLACEHOLDER, '{}', url)}"
                if verb.lower() not in VERBS or not isinstance(declared, Mapping):
                    self.left_out.append(f"{brief(name)}: no operation")
                elif shape in known:
                    self.left_out.append(f"{name}: the same as another but for names in its path")
                else:
                    known.add(shape)
                    filled, operation = self._operation(url, verb.lower(), declared)
                    paths.setdefault(filled, {})[verb.lower()] = operation
        if not paths:
            raise ApiValueError("paths: expected operations of an agent, got none")
        self.description: dict[str, Any] = {
            "info": described.get("info") if isinstance(described.get("info"), Mapping) else {},
            "swagger": "2.0",
            "tags": [dict(each) for each in _list(described.get("tags")) if _is_tag(each)],
            "paths": paths,
            "definitions": schemas.definitions(),
        }

    def _operation(
        self, url: str, verb: str, declared: Mapping[str, Any]
    ) -> tuple[str, dict[str, Any]]:
        """An operation, and its path with placeholders that are identifiers."""
        places = re.findall(_PLACEHOLDER, url)
        names = dict(zip(places, numbered(map(_placeholder, places), _TAKEN), strict=True))
        path = re.sub(_PLACEHOLDER, lambda found: f"{{{names[found[1]]}}}", url)
        found: dict[tuple[str, str], dict[str, Any]] = {
            ("path", name): {"name": name, "in": "path", "required": True, "type": "string"}
            for name in names.values()
        }
        for each in self._parameters(declared):
            place, name = each["in"], each["name"]
            if place == "path" and name in names:
                found[place, names[name]] |= {**each, "name": names[name], "required": True}
            elif place == "query" and name not in names.values():
                found[place, name] = each
            elif place == "body":
                found[place, name] = {"in": "body", "name": "body", "schema": each["schema"]}
            else:
                self.left_out.append(f"{url}: parameter {brief(name)}, which is in {brief(place)}")
        if verb in _WITH_BODIES and not any(place == "body" for place, _ in found):
            found["body", "body"] = {"in": "body", "name": "body", "schema": {}}
        operation: dict[str, Any] = {
            "tags": [self._tag(url, declared)],
            "parameters": [*found.values()],
            "responses": {"200": {"schema": self._answer(declared)}},
            **{
                key: text
                for key in ("summary", "description")
                if _is_text(text := declared.get(key))
            },
        }
        if declared.get("deprecated") is True:
            operation["deprecated"] = True
        return path, operation

    def _parameters(self, declared: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        for each in _list(declared.get("parameters")):
            name, place = (
                (each.get("name"), each.get("in")) if isinstance(each, Mapping) else ("", "")
            )
            if not _is_text(name) or not isinstance(place, str):
                self.left_out.append(f"a parameter without a name: {brief(each)}")
            elif place == "body":
                yield {"in": place, "name": name, "schema": self._schemas.sound(each.get("schema"))}
            else:
                sound = self._schemas.sound(each, with_words=True)
                yield {**sound, "in": place, "name": name, "required": each.get("required") is True}

    def _answer(self, declared: Mapping[str, Any]) -> dict[str, Any]:
        """What a success answers; anything where nothing is said."""
        given = declared.get("responses")
        answers = given if isinstance(given, Mapping) else {}
        for status, answer in sorted(answers.items()):
            if status.startswith("2") and isinstance(answer, Mapping) and answer.get("schema"):
                return self._schemas.sound(answer["schema"])
        return {}

    def _tag(self, url: str, declared: Mapping[str, Any]) -> str:
        """The first tag, in the first spelling of those that lead to one class."""
        tags = [each for each in _list(declared.get("tags")) if _is_text(each)]
        tag = tags[0] if tags else url.split("/")[1]
        tag = re.sub(r"[^\w .\-]", " ", tag, flags=re.ASCII).strip()[:LONGEST_NAME]
        if not api_class(tag).isidentifier() or api_class(tag) == "Api":
            tag = f"Agent {tag}".strip()
        return self._tags.setdefault(api_class(tag).lower(), tag)


def _check(described: Any) -> None:
    if not isinstance(described, Mapping):
        raise ApiValueError(f"expected a description of an API, got {type(described).__name__}")
    if "openapi" in described:
        got = brief(described["openapi"])
        raise ApiValueError(f"openapi: expected Swagger 2.0, as agents have it, got OpenAPI {got}")
    if not str(described.get("swagger", "")).startswith("2"):
        raise ApiValueError('swagger: expected "2.0"; is it the description of an agent?')
    if (described.get("basePath") or "/") != "/":
        got = brief(described["basePath"])
        raise ApiValueError(f"basePath: expected none, got {got}: this is no agent's description")
    for key in ("paths", "definitions"):
        if not isinstance(described.get(key, {}), Mapping) or (key == "paths") > (key in described):
            raise ApiValueError(f"{key}: expected an object in the description of an agent")


_TAKEN = frozenset({"self", "body", "options"})  # by other parts of a signature


def _placeholder(name: str) -> str:
    return field_name(name.partition(":")[0])


def _list(given: Any) -> list[Any]:
    return given if isinstance(given, list) else []


def _is_tag(given: Any) -> bool:
    return isinstance(given, Mapping) and _is_text(given.get("name"))


def _is_text(given: Any) -> bool:
    return isinstance(given, str) and bool(given.strip())
