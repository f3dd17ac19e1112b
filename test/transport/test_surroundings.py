"""The process around the client: forks from C, signals, contexts, threads, mocks, late changes."""

from __future__ import annotations

import enum
import socket
import time
from typing import Any
from unittest import mock

import pytest
import urllib3

import acapy_client
from acapy_client import ApiClient, Configuration
from acapy_client.apis import ConnectionApi
from support.project import run_python
from support.server import Request, Server, answer, text_answer


def echo(connection: socket.socket, request: Request) -> None:
    """The record that was asked for; ``silent`` waits two seconds and hangs up."""
    name = request.path.rpartition("/")[2]
    if name == "silent":
        time.sleep(2)
        connection.shutdown(socket.SHUT_RDWR)
    elif name == "missing":
        connection.sendall(text_answer("404 Not Found", "404: no such record"))
    else:
        connection.sendall(answer({"connection_id": name}))


@pytest.fixture
def api(server: Server) -> ConnectionApi:
    server.default = echo
    return ConnectionApi(ApiClient(Configuration(server.url)))


@pytest.mark.parametrize(
    "name",
    [
        "alarms",
        "contexts",
        "dropped",
        "forked_from_c",
        "no_threads",
        "own_exceptions",
        "pickled",
    ],
)
def test_in_a_process_of_its_own(server: Server, name: str) -> None:
    server.default = echo
    program = ("-W", "ignore::DeprecationWarning", "-m", "support.transport.surroundings")
    done = run_python(*program, name, server.url, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "all is well\n"
    if name == "own_exceptions":
        silent = [each for each in server.requests if each.path.endswith("silent")]
        assert len(silent) == 4, "one was sent again"


@pytest.mark.parametrize("name", ["missing", "silent"])
def test_an_exception_that_the_caller_handles_keeps_its_locals(
    api: ConnectionApi, name: str
) -> None:
    def fails() -> None:
        precious = "the caller's"
        raise KeyError(precious)

    try:
        fails()
    except KeyError as error:
        with pytest.raises(acapy_client.ApiException):
            api.get_connection(name, _request_timeout=0.2)
        trace = error.__traceback__
        assert trace is not None
        assert trace.tb_next is not None
        assert trace.tb_next.tb_frame.f_locals == {"precious": "the caller's"}


def test_what_is_read_once_cannot_be_changed_later(api: ConnectionApi) -> None:
    settings = api.api_client.configuration
    for name in ("host", "proxy", "verify_ssl", "connection_pool_maxsize"):
        with pytest.raises(acapy_client.ApiAttributeError, match=f"{name} is read once.*ApiClient"):
            setattr(settings, name, getattr(settings, name))
    settings.timeout = 3  # what each call reads can
    settings.copy().host = "http://localhost:1"


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_URL", "")
    assert Configuration().host == "http://localhost"


def test_mocks_take_the_signature(api: ConnectionApi) -> None:
    fake = mock.create_autospec(ConnectionApi, instance=True)
    fake.connections(state="active")
    with pytest.raises(TypeError):
        fake.get_connection()
    with mock.patch.object(ConnectionApi, "get_connection", autospec=True) as patched:
        api.get_connection("a")
    patched.assert_called_once_with(api, "a")


def test_members_of_number_enumerations_are_numbers(api: ConnectionApi, server: Server) -> None:
    class Size(int, enum.Enum):
        SMALL = 10

    api.connections(limit=Size.SMALL)
    assert server.requests[-1].target == "/connections?limit=10"


def test_a_write_is_repeated_on_proof_alone(api: ConnectionApi, server: Server) -> None:
    pages = [
        "<h1>Maintenance in progress</h1>",
        "503: ledger write sent, endorsement in progress",
        "503: Upgrade in progress\n",  # the agent's own words, but not to the letter
    ]
    for page in pages:
        server.requests.clear()
        server.answers.append(text_answer("503 Service Unavailable", page))
        with pytest.raises(acapy_client.ServiceException) as caught:
            api.create_invitation()
        assert caught.value.in_doubt
        assert len(server.requests) == 1


def test_the_rules_of_the_caller_decide(api: ConnectionApi, server: Server) -> None:
    def no_http(connection: socket.socket, request: Request) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n")

    server.default = no_http
    with pytest.raises(acapy_client.ApiException):
        api.create_invitation(_retries=urllib3.Retry(3))
    assert len(server.requests) == 1


def slow() -> str:
    time.sleep(0.4)
    return "text"


@pytest.mark.parametrize(
    "setting", [{"api_key": {"ApiKeyHeader": slow}}, {"access_token": slow}, {"request_id": slow}]
)
def test_nothing_is_sent_once_the_time_is_up(server: Server, setting: dict[str, Any]) -> None:
    client = ApiClient(Configuration(server.url, **setting))
    with pytest.raises(acapy_client.ApiTimeoutError):
        ConnectionApi(client).create_invitation(_request_timeout=0.2)
    assert server.requests == []
