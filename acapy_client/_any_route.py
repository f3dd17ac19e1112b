"""The call of a route that no operation declares, from the arguments of `ApiClient.call_api`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from acapy_client._json_types import ANY, Mismatch, json_type_of
from acapy_client._masking import brief, line, shown_url
from acapy_client._plan import BINARY, JSON, Call
from acapy_client._sending import encoded, query_pairs, quoted_segment
from acapy_client.exceptions import ApiTypeError, ApiValueError


def call_of_any_route(
    method: str,
    path: str,
    path_params: Mapping[str, object] | None,
    query_params: Mapping[str, object] | None,
    body: object,
    response_type: type[Any] | None,
) -> Call:
    """The request, every argument checked.

    :raises ApiTypeError, ApiValueError: names the argument and what was expected
    """
    if not isinstance(method, str) or not isinstance(path, str):
        raise ApiTypeError("call_api: method and path: expected a verb and a path as texts")
    name = f"call_api({line(method, 20)}, {line(shown_url(path[:1000]), 100)})"
    for argument, given in (("path_params", path_params), ("query_params", query_params)):
        if given is not None and not isinstance(given, Mapping):
            got = type(given).__name__
            raise ApiTypeError(f"{name}: {argument}: expected a dict, got {got}")
        for key in given or ():
            if not isinstance(key, str):
                got = type(key).__name__
                raise ApiTypeError(f"{name}: {argument}: expected texts as keys, got {got}")
    if method.startswith("/"):
        raise ApiValueError(
            f"call_api: method: {brief(method)} is a path: swap it, verb first, path second"
        )
    if not method.isalpha() or not method.isascii():
        raise ApiValueError(f"call_api: method: expected an HTTP verb, got {brief(method)}")
    target = _filled(name, path, path_params or {}, query_params or {})
    content_type = None if body is None else BINARY if isinstance(body, bytes) else JSON
    payload = body if body is None or isinstance(body, bytes) else _encoded(name, body)
    try:
        result = ANY if response_type is None else json_type_of(response_type)
    except ApiTypeError as error:
        raise ApiTypeError(f"{name}: response_type: {error}") from None
    return Call(name, method.upper(), target, payload, content_type, result)


def _filled(
    name: str, path: str, path_params: Mapping[str, object], query: Mapping[str, object]
) -> str:
    if not path.startswith("/") or not path.isprintable() or re.search(r"[?#\s\\]", path):
        raise ApiValueError(
            f"{name}: path: expected one that begins with '/', its query in query_params"
        )
    where = ""
    try:
        parts = re.split(r"\{([^{}]*)\}", path)
        for index in range(1, len(parts), 2):
            if path_params.get(parts[index]) is None:
                raise ApiTypeError(f"{name}: path_params lacks {parts[index]!r}")
            where = f"path_params[{parts[index]!r}]: "
            parts[index] = quoted_segment(path_params[parts[index]])
        unknown = path_params.keys() - set(re.findall(r"\{([^{}]*)\}", path))
        if unknown:
            named = ", ".join(map(brief, sorted(unknown)[:10]))
            raise ApiTypeError(f"{name}: path_params: the path has no {named}")
        filled = "".join(parts)
        if not {".", ".."}.isdisjoint(filled.split("/")):
            raise ApiValueError(f"{name}: '.' and '..' in the path would change it")
        pairs = []
        for key, value in query.items():
            if value is not None:
                where = f"query_params[{brief(key)}]: "
                pairs += query_pairs(key, value)
    except Mismatch as mismatch:
        raise mismatch.error(f"{name}: {where}{mismatch}") from None
    return f"{filled}?{'&'.join(pairs)}" if pairs else filled


def _encoded(name: str, body: object) -> bytes:
    try:
        return encoded(body)
    except Mismatch as mismatch:
        raise mismatch.error(f"{name}: body: {mismatch}") from None
    except RecursionError:
        raise ApiValueError(f"{name}: body: the value is nested too deep") from None
