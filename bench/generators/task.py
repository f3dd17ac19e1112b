"""What packages are asked: recorded answers of real agents, and fields that these have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote

FIELDS, NAMES = 50, 8
_REFERENCE = "#/definitions/"


class Exchange(NamedTuple):
    """A request that succeeded."""

    request: str
    given: dict[str, str]
    answer: Any


def task(description: dict[str, Any], recorded: dict[str, Any]) -> dict[str, Any]:
    """The exchanges, `FIELDS` of the fields that their answers had, and all requests.

    These fields, and `NAMES` of the requests to show, stand at equal distances in an alphabetical
    list of all.
    """
    exchanges = [*_exchanges(description, recorded)]
    values: dict[tuple[str, str], list[Any]] = {}
    for each in exchanges:
        verb, _, url = each.request.partition(" ")
        for schema in _answers(description["paths"][url][verb.lower()]):
            _collect(description, schema, each.answer, values)
    chosen = _spread(sorted(values), FIELDS)
    requests = sorted(
        f"{verb.upper()} {url}" for url, methods in description["paths"].items() for verb in methods
    )
    return {
        "exchanges": [each._asdict() for each in exchanges],
        "fields": [(*name, values[name]) for name in chosen],
        "requests": requests,
        "shown": _spread(requests, NAMES),
    }


def _spread(names: list[Any], number: int) -> list[Any]:
    return [names[at * len(names) // number] for at in range(number)]


def _exchanges(description: dict[str, Any], recorded: dict[str, Any]) -> Iterator[Exchange]:
    routes = [
        (re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", url)), url)
        for url in sorted(description["paths"], key=lambda url: url.count("{"))
    ]
    for each in recorded.values():
        path, _, query = each["path"].partition("?")
        verb = each["method"].lower()
        for pattern, url in routes:
            found = pattern.fullmatch(path)
            declared = description["paths"][url].get(verb)
            if found and declared and 200 <= each["status"] < 300 and _is_json(each):
                needed = {one["name"] for one in declared["parameters"] if one.get("required")}
                asked = {name: value for name, value in parse_qsl(query) if name in needed}
                of_path = {name: unquote(value) for name, value in found.groupdict().items()}
                yield Exchange(f"{verb.upper()} {url}", {**of_path, **asked}, each["answer"])
                break


def _is_json(exchange: dict[str, Any]) -> bool:
    return "json" in str(exchange["content_type"])


def _answers(declared: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for answer in declared["responses"].values():
        if "schema" in answer:
            yield answer["schema"]


def _collect(
    description: dict[str, Any],
    schema: dict[str, Any],
    value: Any,
    values: dict[tuple[str, str], list[Any]],
) -> None:
    """The values of each field that is declared, null left out."""
    for wrapped in schema.get("allOf", ()):
        _collect(description, wrapped, value, values)
    if isinstance(value, list):
        for each in value:
            _collect(description, schema.get("items", {}), each, values)
    name = schema.get("$ref", "").removeprefix(_REFERENCE)
    fields = description["definitions"].get(name, {}).get("properties", {})
    if name and isinstance(value, dict):
        for field in fields.keys() & value.keys():
            if value[field] is not None:
                values.setdefault((name, field), []).append(value[field])
                _collect(description, fields[field], value[field], values)


def loads(text: str) -> dict[str, Any]:
    """A JSON object."""
    found: dict[str, Any] = json.loads(text)
    return found
