"""Where a description comes from: an agent, or a file."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path as File
from typing import Any

from acapy_client._masking import shown_url
from acapy_client.api_client import ApiClient
from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiException, ApiTypeError, ApiValueError

MADE = "x-made"  # the part of a saved description that says from what it is, and of which day
_PATH = "/api/docs/swagger.json"


def described(source: str) -> dict[str, Any]:
    """The description of an agent.

    :param source: the URL of its admin API, with or without the path of the description; or a file
    :raises ApiValueError: there is no description; says what was expected
    :raises ApiException: the agent does not answer
    """
    if "://" in source:
        try:
            with client_of(source) as client:
                return described_by(client)
        except (ApiTypeError, ApiValueError) as error:
            raise ApiValueError(f"{shown_url(source)}: {error}") from None
    file = File(source)
    if not file.is_file():
        raise ApiValueError(
            f"{source}: expected the URL of an agent's admin API, such as http://localhost:8031,"
            " or a file with its description; there is no such file"
        )
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ApiValueError(f"{source}: expected JSON: {error}") from None
    made_on = os.environ.get("SOURCE_DATE_EPOCH") or file.stat().st_mtime
    return _with_origin(found, file.name, float(made_on))


def described_by(client: ApiClient) -> dict[str, Any]:
    """The description of the agent of a client.

    :raises ApiValueError: it gives none
    :raises ApiException: it does not answer
    """
    try:
        found = client.call_api("GET", _PATH)
    except ApiException as error:
        if error.status is not None and 200 <= error.status < 300:
            raise ApiValueError(f"expected a description in JSON: {error.problem}") from None
        raise
    host = shown_url(client.configuration.host)
    return _with_origin(found, host, float(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))


def client_of(source: str) -> ApiClient:
    """A client of the agent that is a source.

    :raises ApiValueError: it is a file
    """
    if "://" not in source:
        raise ApiValueError(f"probe: expected the URL of an agent, got the file {source}")
    return ApiClient(Configuration(_host(source)))


def plugins_of(source: str) -> list[str]:
    """The names of the plugins that an agent has loaded; none of a file."""
    if "://" not in source:
        return []
    with client_of(source) as client:
        return plugins_by(client)


def plugins_by(client: ApiClient) -> list[str]:
    """The names of the plugins that the agent of a client has loaded; none where it says none."""
    try:
        found = client.call_api("GET", "/plugins")
    except ApiException:  # it wants a key, which the description did not
        return []
    names = found.get("result") if isinstance(found, dict) else None
    return [
        str(each).partition(".")[0]
        for each in (names if isinstance(names, list) else ())
        if not str(each).startswith(("acapy_agent.", "aries_cloudagent."))
    ]


def _host(source: str) -> str:
    """The URL of the admin API, of one that may be that of the description or its page."""
    url = source.partition("?")[0].partition("#")[0].removesuffix("/")
    return url.removesuffix(_PATH).removesuffix("/api/doc")


def _with_origin(description: Any, origin: str, made_on: float) -> dict[str, Any]:
    if not isinstance(description, dict):
        got = type(description).__name__
        raise ApiValueError(f"expected the description of an API, a JSON object, got {got}")
    day = time.strftime("%Y-%m-%d", time.gmtime(made_on))
    return {**description, MADE: description.get(MADE) or {"from": origin, "on": day}}
