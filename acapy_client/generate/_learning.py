"""What an agent really answers, taken into its description: recorded, or asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path as File
from typing import Any, NamedTuple

from acapy_client.api_client import ApiClient
from acapy_client.exceptions import ApiException, ApiValueError
from acapy_client.generate._installed import known_shapes, shape

_REFERENCE = "#/definitions/"
_KINDS = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer"}
ANSWERS = "answers.json"
_BLANK = {str: "", bool: False, int: 0, float: 0.0}
_FIELD = r"[@~_]?[A-Za-z][\w\-]{0,40}"  # no identifier of a record, which some answers have as keys


class Recorded(NamedTuple):
    """A request that succeeded, and the JSON that was answered."""

    method: str
    path: str
    query: tuple[str, ...]
    body: Any


def recorded_in(folder: File) -> list[Recorded]:
    """The successes in the JSON files of a folder.

    A file has one exchange, or several in a list or by name: ``request`` with ``method``, ``path``
    and ``query``, ``response`` with ``status`` and ``body``.

    :raises ApiValueError: names the file, and what was expected
    """
    files = sorted(folder.rglob("*.json"))
    if not files:
        raise ApiValueError(f"answers: expected a folder with JSON files, got {folder}")
    return [each for file in files for each in recorded_of(file)]


def recorded_of(file: File) -> list[Recorded]:
    """The successes in one file, as in `recorded_in`."""
    try:
        given = json.loads(file.read_text(encoding="utf-8"))
        single = isinstance(given, dict) and "method" in given.get("request", ())
        each = [given] if single else given.values() if isinstance(given, dict) else given
        return [*filter(None, map(_exchange, each))]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise ApiValueError(f"{file}: expected exchanges: request and response") from None


def _exchange(given: Any) -> Recorded | None:
    request, response = given["request"], given["response"]
    if not 200 <= response["status"] < 300 or request["method"] == "HEAD":
        return None
    query = tuple(request.get("query") or ())
    path = request["path"].partition("?")[0]
    return Recorded(request["method"].upper(), path, query, response.get("body"))


def questions(description: dict[str, Any]) -> list[str]:
    """The paths that can be asked for without an argument, and that the core does not know."""
    return [
        url
        for url, methods in description["paths"].items()
        if "get" in methods and "{" not in url and shape(f"GET {url}") not in known_shapes()
        if not any(each.get("required") for each in methods["get"]["parameters"])
    ]


def asked(client: ApiClient, paths: Iterable[str]) -> Iterator[Recorded]:
    """What an agent answers to these, each asked once; what fails is left out."""
    for path in paths:
        try:
            yield Recorded("GET", path, (), client.call_api("GET", path, _retries=False))
        except ApiException:
            continue


def kinds_of(description: dict[str, Any], recorded: Iterable[Recorded]) -> list[Recorded]:
    """What is learned from, and kept: names and kinds, by the path that is described, each once.

    Operations that the core knows are left out.
    """
    routes = [
        (url, re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(url))), methods)
        for url, methods in description["paths"].items()
    ]
    routes.sort(key=lambda route: route[0].count("{"))
    found: dict[str, Recorded] = {}
    for each in recorded:
        verb = each.method.lower()
        urls = [url for url, pattern, methods in routes if verb in methods
                if pattern.fullmatch(each.path)]  # fmt: skip
        if urls and shape(f"{each.method} {urls[0]}") not in known_shapes():
            kind = Recorded(each.method, urls[0], tuple(sorted(each.query)), _kind(each.body))
            found[json.dumps(kind)] = kind
    return [found[key] for key in sorted(found)]


def _kind(value: Any) -> Any:
    """A value without what it says; of a list, each kind of item once."""
    if isinstance(value, list):
        items = {json.dumps(kind): kind for kind in map(_kind, value)}
        return [items[key] for key in sorted(items)]
    if isinstance(value, dict):
        if value and not any(re.fullmatch(_FIELD, key) for key in value):  # identifiers
            value = {"*": next(iter(value.values()))}
        return {key: _kind(value[key]) for key in sorted(value)}
    return _BLANK.get(type(value))


def exchanges_of(recorded: Iterable[Recorded]) -> list[dict[str, Any]]:
    """As `recorded_of` reads them again."""
    return [
        {
            "request": {"method": each.method, "path": each.path, "query": each.query},
            "response": {"status": 200, "body": each.body},
        }
        for each in recorded
    ]


class Learning:
    """Takes answers into a sound description.

    ``seen`` has the fields that every answer had, by model.

    :param answers: as `kinds_of` gives them
    """

    def __init__(self, description: dict[str, Any], answers: list[Recorded]) -> None:
        self._definitions: dict[str, Any] = description["definitions"]
        self.seen: dict[str, set[str]] = {}
        abouts = [_about(url) for url, methods in description["paths"].items() for _ in methods]
        for url, methods in description["paths"].items():
            for verb, declared in methods.items():
                mine = [each for each in answers if (each.method, each.path) == (verb.upper(), url)]
                self._parameters(declared, {name for each in mine for name in each.query})
                name = _about(url)
                if verb != "get" and abouts.count(name) > 1:
                    name += verb.title()
                success, came = declared["responses"]["200"], [each.body for each in mine]
                success["schema"] = self._typed(success["schema"], came, f"{name}Answer")

    def _parameters(self, declared: dict[str, Any], names: set[str]) -> None:
        known = {each["name"] for each in declared["parameters"]}
        for name in sorted(names - known):
            declared["parameters"].append({"in": "query", "name": name, "type": "string"})

    def _typed(self, schema: dict[str, Any], came: list[Any], name: str) -> dict[str, Any]:
        """The schema of what came; as it was declared where that fits.

        :param name: of a model that may have to be made; nothing makes none
        """
        values = [each for each in came if each is not None]
        kinds = {_KINDS.get(type(each), "number") for each in values}
        if not values:
            return schema
        if len(kinds) > 1:
            return {"type": "number"} if kinds == {"integer", "number"} else {}
        (kind,) = kinds
        one = schema.get("items", {}) if schema.get("type") == "array" else schema
        if kind == "array":
            items = [each for value in values for each in value]
            return {"type": "array", "items": self._typed(one, items, name)}
        if kind == "object":
            return self._object(one, values, name)
        declared = schema.get("type")
        fits = declared == kind or (declared == "number" and kind == "integer")
        return schema if fits else {"type": kind}

    def _object(
        self, schema: dict[str, Any], values: list[dict[str, Any]], name: str
    ) -> dict[str, Any]:
        keys = {key for each in values for key in each}
        model = schema.get("$ref", "").removeprefix(_REFERENCE)
        fields = self._definitions.get(model, {}).get("properties", {})
        if not keys or (model and keys & fields.keys()):
            self._extend(model, values)
            return schema if schema else {"type": "object"}
        is_record = bool(keys) and all(re.fullmatch(_FIELD, key) for key in keys)
        if not name or not is_record:
            values_type = schema.get("additionalProperties")
            return schema if values_type and not model else {"type": "object"}
        plain, number = name, 1
        while name in self._definitions:
            number += 1
            name = f"{plain}{number}"
        self._definitions[name] = {"properties": {}, "required": []}
        self._extend(name, values)
        return {"$ref": f"{_REFERENCE}{name}"}

    def _extend(self, model: str, values: list[dict[str, Any]]) -> None:
        """Give a model the fields that came, of the types that came."""
        if model not in self._definitions:
            return
        fields = self._definitions[model]["properties"]
        for key in sorted({key for each in values for key in each if key}):
            came = [each[key] for each in values if key in each]
            said = fields.get(key, {})
            found = self._typed({k: v for k, v in said.items() if k not in _SAID}, came, "")
            words = {k: v for k, v in said.items() if k in _SAID}
            keep = words if found.get("type") == said.get("type") else {**words, "enum": None}
            fields[key] = {**found, **{k: v for k, v in keep.items() if v is not None}}
        always = [{key for key, value in each.items() if value is not None} for each in values]
        both = set.intersection(*always) if always else set()
        self.seen[model] = self.seen.get(model, both) & both


def _about(url: str) -> str:
    """The last words of a path, as a class has them: ``/did/webvh/whois``, WebvhWhois."""
    parts = [part for part in url.split("/") if part and part[0] != "{"][-2:]
    words = re.findall(r"[^\W_]+", " ".join(parts), re.ASCII)
    return "".join(word[:1].upper() + word[1:] for word in words)


_SAID = frozenset({"description", "title", "enum", "example", "deprecated"})
Ask = Callable[[list[str]], bool]
"""Told which paths would be asked for; says whether to."""
