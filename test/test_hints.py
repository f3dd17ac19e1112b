"""What an error says may help. The words of agents are those that real ones of 0.6 to 1.7 say."""

from __future__ import annotations

import itertools
import socket
import sys
import threading
from types import ModuleType
from typing import Any

import pytest

from acapy_client import ApiClient, ApiException, ApiTypeError, Configuration, models
from acapy_client.apis import ConnectionApi, MultitenancyApi, OutOfBandApi
from acapy_client.exceptions import UnknownFieldWarning
from support.server import Request, Server, answer, nobody_there, text_answer

KEY, TOKEN = {"api_key": {"ApiKeyHeader": "k"}}, {"access_token": "t"}
BOTH: dict[str, Any] = {**KEY, **TOKEN}
PLAIN = "401: Unauthorized"
NO_KEY, NO_KEY_HERE = "401: API Key invalid or missing", "401: API key missing or invalid"
NO_TOKEN = "401: Authorization token missing or invalid"


def failure(url: str, **settings: Any) -> ApiException:
    client = ApiClient(Configuration(url, retries=0, **settings))
    with client, pytest.raises(ApiException) as caught:
        ConnectionApi(client).connections()
    assert f"({caught.value.hint})" in str(caught.value)
    return caught.value


def test_nobody_listens() -> None:
    with nobody_there() as url:
        hint = failure(url).hint
    assert hint == "does the agent run, and is host the address of its --admin?"


@pytest.mark.machine
@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://no-such-host.invalid:8031", "is the name in host right?"),
        ("http://127.0.0.1", "host names no port, so it is 80; an agent's is"),
        ("https://[::1]", "host names no port, so it is 443; an agent's is"),
    ],
)
def test_host_is_not_right(url: str, words: str) -> None:
    assert words in (failure(url, timeout=60).hint or "")


def test_the_proxy_is_not_there() -> None:
    with nobody_there() as url:
        error = failure("http://agent.invalid:8031", proxy=url)
    assert error.hint == "is the setting proxy right?"


def test_https_is_spoken_to_a_port_of_http() -> None:
    plain = text_answer("400 Bad Request", "400: Bad Request")
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def reply() -> None:
            with listener.accept()[0] as connection:
                connection.recv(1)
                connection.sendall(plain)
                connection.recv(65536)

        thread = threading.Thread(target=reply)
        thread.start()
        hint = failure(f"https://127.0.0.1:{listener.getsockname()[1]}").hint or ""
        thread.join()
    assert "Then host begins with http://" in hint


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(b"\x15\x03\x03\x00\x02\x02\x46", id="TLS says no"),
        pytest.param(b"SSH-2.0-OpenSSH_9\r\n", id="another protocol"),
        pytest.param(b"HTTP/2.0 200 OK\r\n\r\n", id="a version that is not ours"),
        pytest.param(b"x" * 100_000, id="no lines"),
    ],
)
def test_what_answers_is_no_http(said: bytes) -> None:
    def reply(connection: socket.socket, request: Request) -> None:
        connection.sendall(said)
        connection.shutdown(socket.SHUT_RDWR)

    with Server(default=reply) as server:
        assert "If it has TLS, host begins with https://" in (failure(server.url).hint or "")


@pytest.mark.parametrize(
    ("settings", "said", "words"),
    [
        ({}, PLAIN, "neither X-API-Key nor a token was sent; this agent wants its admin key"),
        ({}, NO_KEY, "this agent wants its admin key"),
        ({}, NO_TOKEN, "this route is theirs: it wants the token of one"),
        (KEY, PLAIN, "this is not the agent's key; or it has tenants"),
        (KEY, NO_KEY, "not the key that the agent was started with"),
        (KEY, NO_KEY_HERE, "not the key that the agent was started with"),
        (KEY, NO_TOKEN, "sent: X-API-Key; this agent has tenants, and this route is theirs"),
        (TOKEN, PLAIN, "does not take that token; up to 0.12 it wants the admin key besides"),
        (TOKEN, NO_KEY, "this route is the admin's: it wants the admin key"),
        (TOKEN, NO_TOKEN, "does not take that token"),
        (BOTH, PLAIN, "sent: X-API-Key and Authorization; the agent does not take that token, or"),
        (BOTH, NO_KEY, "not the key that the agent was started with"),
        (TOKEN, "401: Token not valid.", "acapy_client.tenants renews them"),
    ],
)
def test_credentials_are_refused(settings: dict[str, Any], said: str, words: str) -> None:
    with Server(default=text_answer("401 Unauthorized", said)) as server:
        assert words in (failure(server.url, **settings).hint or "")


@pytest.mark.parametrize(
    ("status", "said", "words"),
    [
        ("404 Not Found", "404: Not Found", "was it started with --multitenant --multitenant-ad"),
        (
            "400 Bad Request",
            "400: Error opening store. Key derivation password not provided.",
            "the wallet needs a wallet_key",
        ),
    ],
)
def test_tenants_cannot_be_made(status: str, said: str, words: str) -> None:
    with Server(default=text_answer(status, said)) as server:
        api = MultitenancyApi(ApiClient(Configuration(server.url)))
        with pytest.raises(ApiException, match=words):
            api.create_wallet(body={"label": "Alice"})


def test_a_parameter_that_stands_in_the_body() -> None:
    words = r"'auto_accept' \(it is a parameter of OutOfBandApi\.create_invitation, beside the body"
    with Server(default=answer({})) as server:
        api = OutOfBandApi(ApiClient(Configuration(server.url)))
        with pytest.raises(ApiTypeError, match=words):
            api.create_invitation(
                body=models.InvitationCreateRequest(
                    auto_accept=True,  # type: ignore[call-arg]  # the test
                )
            )
        with pytest.warns(UnknownFieldWarning, match=words):
            api.create_invitation(body={"auto_accept": True})
        strict = OutOfBandApi(ApiClient(Configuration(server.url, unknown_fields="error")))
        with pytest.raises(ApiTypeError, match=words):
            strict.create_invitation(body={"auto_accept": True})


@pytest.mark.parametrize("given", ["X-API-Key", "x-api-key", "apikeyheader", "ApiKeyHeadr"])
def test_the_name_of_the_admin_key(given: str) -> None:
    with pytest.raises(ValueError, match=rf"got '{given}' \(did you mean 'ApiKeyHeader'\?\)"):
        Configuration(api_key={given: "k"})


def test_a_parameter_is_meant_while_another_thread_imports() -> None:
    done = threading.Event()

    def imports() -> None:
        for number in itertools.cycle(range(100)):
            if done.is_set():
                return
            name = f"acapy_client_test_{number}"
            sys.modules[name] = ModuleType(name)
            sys.modules.pop(f"acapy_client_test_{number - 7}", None)

    made: Any = models.ReceiveInvitationRequest
    interval = sys.getswitchinterval()
    thread = threading.Thread(target=imports)
    thread.start()
    try:
        sys.setswitchinterval(1e-6)
        for _ in range(1000):
            with pytest.raises(ApiTypeError, match="auto_acceptx"):
                made(auto_acceptx=True)
    finally:
        sys.setswitchinterval(interval)
        done.set()
        thread.join()
        for number in range(100):
            sys.modules.pop(f"acapy_client_test_{number}", None)
