"""Each fault of the table, met by a real client."""

from __future__ import annotations

import re
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

import pytest

import acapy_client
from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.model_utils import Model
from support.faults.conduct import RECORD, FaultServer, Place, bomb
from support.faults.page import PAGE, renewed
from support.faults.table import FAULTS, Fault, Outcome

# one connection only: if a fault keeps it, the next call has none
SETTINGS: dict[str, Any] = {"timeout": 10, "retries": 1, "connection_pool_maxsize": 1}
UNPACKS_BIT_BY_BIT = tuple(map(int, version("urllib3").split(".")[:2])) >= (2, 6)
VERBS = ("GET", "POST")


def case(fault: Fault, kind: str, verb: str) -> Any:
    name = ": ".join(filter(None, (f"{verb} {fault.name}", kind)))
    return pytest.param(fault, kind, verb, id=name)


CASES = [
    case(fault, kind, verb)
    for fault in FAULTS
    for kind in fault.server
    for verb in VERBS
    if (fault.get if verb == "GET" else fault.post) is not None
]


@pytest.mark.parametrize(("fault", "kind", "verb"), CASES)
def test_fault(fault: Fault, kind: str, verb: str) -> None:
    outcome = fault.get if verb == "GET" else fault.post
    assert outcome is not None
    with fault.server[kind]() as place:
        configuration = Configuration(place.url, **{**SETTINGS, **fault.settings})
        with ApiClient(configuration) as client:
            if fault.warm:
                warm_up(client, place)
            call = call_of(fault, verb, client)
            began = time.monotonic()
            with little_memory(outcome.peak):
                result = result_of(call)
            seconds = time.monotonic() - began
            look_at_result(result, outcome)
            assert outcome.at_least <= seconds < outcome.within
            look_at_server(place, result, outcome)
            assert_recovers(client, place)


def call_of(fault: Fault, verb: str, client: ApiClient) -> Callable[[], Any]:
    api = ConnectionApi(client)
    if fault.upload:
        body = bytes(fault.upload)
        return lambda: client.call_api("POST", "/plugin", body=body, **fault.options)
    if fault.delete:
        return lambda: api.delete_connection("c", **fault.options)
    if verb == "GET":
        return lambda: api.get_connection("c", **fault.options)
    return lambda: api.create_invitation(**fault.options)


def warm_up(client: ApiClient, place: Place) -> None:
    """A call that leaves a connection behind, and time for what comes on it later."""
    ConnectionApi(client).delete_connection("c")
    time.sleep(0.1)
    place.requests.clear()
    place.connections = 0


def result_of(call: Callable[[], Any]) -> Any:
    """What the call gives or raises; only errors of ours are expected."""
    try:
        value = call()
    except acapy_client.OpenApiException as error:
        return error
    return value.to_wire() if isinstance(value, Model) else value


@contextmanager
def little_memory(megabytes: float | None) -> Iterator[None]:
    if megabytes is None or not UNPACKS_BIT_BY_BIT:
        yield
        return
    bomb()  # made once, and not counted
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < megabytes * 1_000_000


def look_at_result(result: Any, outcome: Outcome) -> None:
    if outcome.error is None:
        if isinstance(result, Exception):
            raise result
        assert result == outcome.value
    else:
        assert type(result) is outcome.error, repr(result)
        assert_says(result, outcome)
        assert outcome.in_doubt in (None, result.in_doubt)
        assert result.method
        assert result.url
        if outcome.status is not None:
            assert (result.status, result.reason is None) == (outcome.status, False)
        if outcome.attempts:
            assert result.attempts == outcome.attempts
    if outcome.check is not None:
        assert outcome.check(result)


def assert_says(error: acapy_client.ApiException, outcome: Outcome) -> None:
    with pytest.raises(type(error), match=outcome.says):
        raise error
    assert "\n" not in str(error)
    assert " at 0x" not in str(error), "an object's address says nothing"
    assert ("look before you send it again" in str(error)) is error.in_doubt


def look_at_server(place: Place, result: Any, outcome: Outcome) -> None:
    """How often the client came. The server may be a moment behind it."""
    wanted = outcome.requests
    if wanted is None:
        wanted = getattr(result, "attempts", outcome.attempts)
    until = time.monotonic() + 5
    while len(place.requests) < wanted and time.monotonic() < until:
        time.sleep(0.005)
    assert len(place.requests) == wanted
    if outcome.connections is not None:
        assert place.connections == outcome.connections


def assert_recovers(client: ApiClient, place: Place) -> None:
    """The same client, once the server is a good one, works as if nothing had been."""
    if isinstance(place, FaultServer) and place.url.startswith("http:"):
        place.recover()
        assert ConnectionApi(client).get_connection("c").to_wire() == RECORD


def test_the_table_is_long_enough_and_names_nothing_twice() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(names) >= 45
    assert len(set(names)) == len(names)


# --- the page ------------------------------------------------------------------------------------


def test_the_page_says_what_the_table_says() -> None:
    text = PAGE.read_text("utf-8")
    assert text == renewed(text), "run `python -m support.faults.page` in test/"


def test_the_page_has_no_other_faults_and_names_each_exception() -> None:
    text = PAGE.read_text("utf-8")
    headings = re.findall(r"^### (.*)$", text, re.MULTILINE)
    assert headings == list(dict.fromkeys(fault.group for fault in FAULTS))
    rows = [line.split(" | ")[0] for line in text.splitlines() if line.count(" | ") == 3]
    assert [name for name in rows if not name.startswith(("Fault", "---"))] == [
        fault.name for fault in FAULTS
    ]
    errors = {
        outcome.error
        for fault in FAULTS
        for outcome in (fault.get, fault.post)
        if outcome is not None and outcome.error is not None
    }
    assert {f"`{error.__name__}`" for error in errors} <= set(re.findall(r"`\w+`", text))
