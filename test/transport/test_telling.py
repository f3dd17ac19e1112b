"""What the client tells of its calls: its log, the hooks, the ids of requests."""

from __future__ import annotations

import http.client
import json
import logging
import re
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient, ApiException, ApiValueError, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.configuration import RequestInfo, ResponseInfo
from support.project import run_python
from support.server import Server, answer, text_answer

LATER = text_answer("503 Service Unavailable", "503: later", Retry_After="0")
LINE = re.compile(
    r"(?P<method>[A-Z]+) (?P<path>/\S*): (?P<outcome>\w+) in (?P<ms>\d+) ms,"
    r" attempt (?P<attempt>\d+)(, (?P<id>\S+))?"
)


def read(server: Server, identifier: str = "c", **settings: Any) -> None:
    with ApiClient(Configuration(server.url, timeout=10, **settings)) as client:
        ConnectionApi(client).get_connection(identifier)


def lines(caplog: pytest.LogCaptureFixture, level: int) -> list[str]:
    return [
        record.getMessage()
        for record in caplog.records
        if record.name == "acapy_client" and record.levelno == level
    ]


# --- the log -------------------------------------------------------------------------------------


def test_one_line_for_each_attempt(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.answers.extend([LATER, LATER])
    with caplog.at_level(logging.INFO):
        read(server, "a b", request_id=lambda: "id-7")
        server.default = text_answer("404 Not Found", "404: none")
        with ApiClient(Configuration(server.url)) as client:
            for call in (
                lambda: ConnectionApi(client).create_invitation(alias="x"),
                lambda: ConnectionApi(client).connections(alias="not-in-the-log"),
            ):
                with pytest.raises(ApiException):
                    call()
    matches = [LINE.fullmatch(line) for line in lines(caplog, logging.INFO)]
    found = [
        match and match.group("method", "path", "outcome", "attempt", "id") for match in matches
    ]
    assert found == [
        ("GET", "/connections/a%20b", "503", "1", "id-7"),
        ("GET", "/connections/a%20b", "503", "2", "id-7"),
        ("GET", "/connections/a%20b", "200", "3", "id-7"),
        ("POST", "/connections/create-invitation", "404", "1", None),
        ("GET", "/connections", "404", "1", None),
    ]
    assert lines(caplog, logging.DEBUG) == []


def test_the_milliseconds_are_those_of_the_attempt(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    def slowly(connection: Any, request: Any) -> None:
        threading.Event().wait(0.2)
        connection.sendall(answer({}))

    server.answers.append(slowly)
    with caplog.at_level(logging.INFO):
        read(server)
    match = LINE.fullmatch(lines(caplog, logging.INFO)[0])
    assert match
    assert 190 <= int(match["ms"]) < 3000


def test_no_answer_is_told_by_its_error(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.default = lambda connection, request: connection.close()
    with caplog.at_level(logging.INFO), pytest.raises(ApiException):
        read(server, retries=1)
    outcomes = [LINE.fullmatch(line) for line in lines(caplog, logging.INFO)]
    assert [match and match["outcome"] for match in outcomes] == ["ApiConnectionError"] * 2


PROGRAM = """
import http.client, json, logging, sys
import urllib3
from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi

def state():
    names = (None, "acapy_client", "urllib3", "http.client", "asyncio")
    loggers = [logging.getLogger(name) for name in names]
    return [(l.level, list(map(repr, l.handlers)), l.disabled, l.propagate) for l in loggers] + [
        http.client.HTTPConnection.debuglevel, logging.raiseExceptions, logging.root.manager.disable
    ]

settings = json.loads(sys.argv[2])
untouched = state()
with ApiClient(Configuration(sys.argv[1], **settings)) as client:
    with ApiClient(Configuration(sys.argv[1], **settings)) as second:
        ConnectionApi(client).get_connection("c")
assert state() == untouched, state()
"""


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"log_bodies": True},
        {"debug": True, "log_bodies": True},
        {"logger_file": "log.txt"},
        {"logger_file": "log.txt", "debug": True},
    ],
)
def test_no_logger_is_touched(server: Server, tmp_path: Path, settings: dict[str, Any]) -> None:
    """In a process of its own, whose logging nobody set up."""
    server.default = answer({"alias": "seen-in-body"})
    written = tmp_path / "log.txt"
    if "logger_file" in settings:
        settings = {**settings, "logger_file": str(written)}
    done = run_python("-c", PROGRAM, server.url, json.dumps(settings))
    assert done.returncode == 0, done.stderr
    text = written.read_text() if written.exists() else done.stderr
    assert text.count("GET /connections/c: 200") == (
        1 if settings.keys() & {"debug", "logger_file"} else 0
    )
    assert ("seen-in-body" in text) is (settings.keys() >= {"log_bodies", "debug"})
    assert ("GET /connections/c: 200" in done.stderr) is ("debug" in settings)


def test_bodies_are_told_whole_only_while_they_are_short(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.default = answer({"alias": "x" * 100_000})
    with caplog.at_level(logging.DEBUG):
        read(server, log_bodies=True)
    _, line = lines(caplog, logging.DEBUG)
    assert 1000 < len(line) < 20_000
    assert "100" in line.rsplit("…", 1)[1], "how long it is"


def test_a_call_that_hangs_is_seen_to_begin(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[list[str]] = []

    def look(connection: Any, _: Any) -> None:
        seen.append(lines(caplog, logging.DEBUG))
        connection.sendall(LATER if len(seen) == 1 else answer({}))

    server.default = look
    with caplog.at_level(logging.DEBUG):
        read(server)
    begins = [f"GET {server.url}/connections/c begins, attempt {number}" for number in (1, 2)]
    assert seen == [begins[:1], begins]


# --- hooks ---------------------------------------------------------------------------------------


class Heard:
    """Two hooks that keep what they are told."""

    def __init__(self) -> None:
        self.all: list[RequestInfo | ResponseInfo] = []

    def settings(self) -> Any:
        return {"on_request": self.all.append, "on_response": self.all.append}


def test_hooks_hear_of_each_attempt_once(server: Server) -> None:
    heard = Heard()
    server.answers.extend([LATER, lambda connection, request: connection.close()])
    read(server, request_id=lambda: "id", **heard.settings())
    assert [type(info) for info in heard.all] == [RequestInfo, ResponseInfo] * 3
    url = server.url + "/connections/c"
    assert heard.all[::2] == [RequestInfo("GET", url, number, "id") for number in (1, 2, 3)]
    responses = [info for info in heard.all if isinstance(info, ResponseInfo)]
    assert [info[:4] for info in responses] == [("GET", url, number, "id") for number in (1, 2, 3)]
    assert [info.status for info in responses] == [503, None, 200]
    assert [type(info.error).__name__ for info in responses] == [
        "ServiceException", "ApiConnectionError", "NoneType",
    ]  # fmt: skip
    assert all(0 < info.seconds < 5 for info in responses)


def test_hooks_hear_of_what_cannot_be_sent_at_all() -> None:
    heard = Heard()
    configuration = Configuration("http://127.0.0.1:1", retries=False, **heard.settings())
    with ApiClient(configuration) as client, pytest.raises(ApiException) as caught:
        ConnectionApi(client).create_invitation()
    _, response = heard.all
    assert isinstance(response, ResponseInfo)
    assert response.error is caught.value


@pytest.mark.parametrize("name", ["on_request", "on_response"])
def test_a_hook_that_fails_breaks_nothing(
    server: Server, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    def broken(about: Any) -> None:
        raise RuntimeError("out of order")

    server.answers.append(LATER)
    hooks: dict[str, Any] = {name: broken}
    read(server, **hooks)
    assert len(server.requests) == 2
    failed = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(failed) == 2
    for record in failed:
        assert record.name == "acapy_client"
        assert record.exc_info
        assert isinstance(record.exc_info[1], RuntimeError)


def test_hooks_work_in_many_threads(server: Server) -> None:
    heard = Heard()
    with ApiClient(Configuration(server.url, request_id=True, **heard.settings())) as client:
        api = ConnectionApi(client)
        handles = [api.get_connection.submit(str(number)) for number in range(40)]
        for handle in handles:
            handle.get(20)
    counts = Counter((type(info), info.url, info.request_id) for info in heard.all)
    assert len(counts) == 80
    assert set(counts.values()) == {1}
    assert len({info.request_id for info in heard.all}) == 40


# --- ids of requests -----------------------------------------------------------------------------


def test_an_id_is_the_same_for_all_attempts_of_a_call(server: Server) -> None:
    server.default = LATER
    with ApiClient(Configuration(server.url, request_id=True, retries=2)) as client:
        errors = []
        for _ in range(2):
            with pytest.raises(ApiException) as caught:
                ConnectionApi(client).get_connection("c")
            errors.append(caught.value)
    sent = [request.header("X-Request-Id") for request in server.requests]
    assert [len(set(sent[:3])), len(set(sent[3:])), len(set(sent))] == [1, 1, 2]
    assert [error.request_id for error in errors] == [sent[0], sent[3]]
    assert all(re.fullmatch(r"[0-9a-f]{32}", identifier or "") for identifier in sent)


def test_no_id_is_sent_unasked(server: Server) -> None:
    server.default = text_answer("404 Not Found", "404: none")
    with pytest.raises(ApiException) as caught:
        read(server)
    assert server.last.header("X-Request-Id") is None
    assert caught.value.request_id is None


@pytest.mark.parametrize("bad", ["a\r\nX-Evil: 1", "\x00"])
def test_an_id_that_http_does_not_allow(server: Server, bad: str) -> None:
    with pytest.raises(ApiValueError, match="X-Request-Id"):
        read(server, request_id=lambda: bad)
    assert server.requests == []
    assert http.client.HTTPConnection.debuglevel == 0
