"""What agents describe as Swagger 2.0, as the OpenAPI 3.0 that other generators want."""

from __future__ import annotations

from typing import Any

_BESIDE_SCHEMA = ("name", "in", "required", "description", "deprecated")


def converted(description: dict[str, Any]) -> dict[str, Any]:
    """The description of an agent in OpenAPI 3.0."""
    return {
        "openapi": "3.0.3",
        "info": description["info"],
        "paths": {
            url: {verb: _operation(declared) for verb, declared in methods.items()}
            for url, methods in description["paths"].items()
        },
        "components": {"schemas": _schema(description["definitions"])},
    }


def _operation(declared: dict[str, Any]) -> dict[str, Any]:
    kept = ("tags", "summary", "description", "deprecated")
    found: dict[str, Any] = {each: declared[each] for each in kept if each in declared}
    found["parameters"] = []
    for each in declared.get("parameters", ()):
        if each["in"] == "body":
            found["requestBody"] = {
                "required": bool(each.get("required")),
                "content": _content(each["schema"]),
            }
        else:
            schema = {name: value for name, value in each.items() if name not in _BESIDE_SCHEMA}
            beside = {name: each[name] for name in _BESIDE_SCHEMA if name in each}
            found["parameters"].append({**beside, "schema": _schema(schema)})
    found["responses"] = {
        status: {
            "description": answer.get("description") or "",
            **({"content": _content(answer["schema"])} if "schema" in answer else {}),
        }
        for status, answer in (declared.get("responses") or {}).items()
    }
    return found


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": _schema(schema)}}


def _schema(value: Any) -> Any:
    """A schema, or a part of one."""
    if isinstance(value, list):
        return [_schema(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {name: _schema(each) for name, each in value.items()}
    if found.pop("x-nullable", False) is True:
        found["nullable"] = True
    if isinstance(reference := found.get("$ref"), str):
        return {"$ref": reference.replace("#/definitions/", "#/components/schemas/")}
    return found
