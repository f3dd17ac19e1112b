"""What becomes a header, wherever it came from: checked before anything is sent, never shown."""

from __future__ import annotations

import base64
import traceback
from collections.abc import Callable
from typing import Any

import pytest
import urllib3

from acapy_client import ApiClient, ApiTypeError, ApiValueError, Configuration, OpenApiException
from acapy_client.apis import ConnectionApi
from support.server import Server

SECRET = "s3cret"
BAD = [f"{SECRET}\r\nX-Evil: 1", f"{SECRET}\n", f"\x00{SECRET}", f"{SECRET}\x1b[2J", f"{SECRET}€"]
FRAMING = [
    *("Content-Length", "transfer-encoding", "CONNECTION", "Expect", "Upgrade", "TE", "Trailer"),
    *("Keep-Alive", "Proxy-Connection"),
]

Way = Callable[[str, str, str], object]


def by_default(url: str, name: str, value: str) -> object:
    with ApiClient(Configuration(url), name, value) as client:
        return client.call_api("GET", "/x")


def by_setter(url: str, name: str, value: str) -> object:
    with ApiClient(Configuration(url)) as client:
        client.set_default_header(name, value)
        return client.call_api("GET", "/x")


def by_dict(url: str, name: str, value: str) -> object:
    with ApiClient(Configuration(url)) as client:
        client.default_headers[name] = value
        return client.call_api("GET", "/x")


def by_option(url: str, name: str, value: str) -> object:
    with ApiClient(Configuration(url)) as client:
        return ConnectionApi(client).get_connection("c", _headers={name: value})


def by_submit(url: str, name: str, value: str) -> object:
    with ApiClient(Configuration(url)) as client:
        return ConnectionApi(client).get_connection.submit("c", _headers={name: value}).get(60)


def by_parameter(url: str, name: str, value: str) -> object:
    with ApiClient(Configuration(url)) as client:
        return client.call_api("GET", "/x", header_params={name: value})


def by_proxy(url: str, name: str, value: str) -> object:
    configuration = Configuration("http://agent.invalid", proxy=url, proxy_headers={name: value})
    with ApiClient(configuration) as client:
        return client.call_api("GET", "/x")


WAYS: list[Way] = [
    by_default,
    by_setter,
    by_dict,
    by_option,
    by_submit,
    by_parameter,
    by_proxy,
]
every_way = pytest.mark.parametrize("way", WAYS)


def refused(words: str, call: Callable[..., object], *args: Any, **kwargs: Any) -> None:
    with pytest.raises(OpenApiException, match=words) as caught:
        call(*args, **kwargs)
    assert isinstance(caught.value, (ApiTypeError, ApiValueError))
    assert SECRET not in "".join(traceback.format_exception(caught.value))


@every_way
def test_a_good_header_goes_once(server: Server, way: Way) -> None:
    for value in ("text", "a\tb", "Müller", ""):
        way(server.url, "X-Own", value)
        sent = server.last.header("X-Own")
        assert sent == value


@every_way
def test_no_value_breaks_out_of_its_header(server: Server, way: Way) -> None:
    for bad in BAD:
        refused("X-Own: its value", way, server.url, "X-Own", bad)
    for odd in (None if way is not by_default else 5, 5, b"bytes", [SECRET], {SECRET: 1}):
        refused("X-Own: expected text", way, server.url, "X-Own", odd)
    refused("X-Own: .*skipped", way, server.url, "X-Own", urllib3.util.SKIP_HEADER)
    assert server.requests == []


@every_way
def test_a_name_is_a_token(server: Server, way: Way) -> None:
    for bad in ("", f"X {SECRET}", f"X:{SECRET}", "X\r\nY", "Ü", f"({SECRET})", "X\x00"):
        refused("expected the name of a header", way, server.url, bad, "text")
    for odd in (5, b"X", (SECRET,)):
        refused("name of a header: expected text", way, server.url, odd, "text")
    assert server.requests == []


@every_way
@pytest.mark.parametrize("name", FRAMING)
def test_headers_that_frame_a_message_are_the_transports(
    server: Server, way: Way, name: str
) -> None:
    """Else the agent would take the rest of a body for a request that nobody made."""
    refused(f"header {name}: it is the transport's own", way, server.url, name, "2")
    assert server.requests == []


@every_way
def test_host_is_a_matter_of_the_client(server: Server, way: Way) -> None:
    if way in (by_default, by_setter, by_dict):
        way(server.url, "Host", "agent.example")
        assert server.last.header("Host") == "agent.example"
    else:
        refused("header host: .*for the client", way, server.url, "host", "agent.example")
        assert server.requests == []


def test_members_of_an_enumeration_go_as_their_text(server: Server, api: ConnectionApi) -> None:
    class Text(str):
        def __str__(self) -> str:
            return "else"

        def encode(self, *args: Any) -> bytes:
            return b"else"

    api.get_connection("c", _headers={Text("X-Own"): Text("own")})
    assert server.last.header("X-Own") == "own"


# --- credentials and what else is configured -----------------------------------------------------

CONFIGURED: list[tuple[str, Callable[[Any], dict[str, Any]]]] = [
    ("api_key", lambda text: {"api_key": {"ApiKeyHeader": text}}),
    ("api_key", lambda text: {"api_key": {"AuthorizationHeader": lambda: text}}),
    ("access_token", lambda text: {"access_token": text}),
    ("access_token", lambda text: {"access_token": lambda: text}),
    (
        "api_key_prefix",
        lambda text: {
            "api_key": {"AuthorizationHeader": "x"},
            "api_key_prefix": {"AuthorizationHeader": text},
        },
    ),
    ("X-Request-Id", lambda text: {"request_id": lambda: text}),
]


@pytest.mark.parametrize(("name", "settings"), CONFIGURED)
def test_what_is_configured_is_checked_before_each_attempt(
    server: Server, name: str, settings: Callable[[Any], dict[str, Any]]
) -> None:
    def call(text: Any) -> object:
        with ApiClient(Configuration(server.url, **settings(text))) as client:
            return client.call_api("GET", "/x")

    for bad in BAD:
        refused(name, call, bad)
    for odd in (5, b"bytes", [SECRET], {SECRET: 1}):
        refused(f"{name}.*expected text", call, odd)
    assert server.requests == []


def test_cookie_and_user_agent(server: Server) -> None:
    for bad in BAD:
        refused("Cookie", ApiClient, Configuration(server.url), cookie=bad)
        with ApiClient(Configuration(server.url)) as client:
            refused("User-Agent", setattr, client, "user_agent", bad)
    with ApiClient(Configuration(server.url)) as client:
        client.default_headers = None
        refused("default_headers: expected a dict", client.call_api, "GET", "/x")


@pytest.mark.parametrize("name", ["plain", "mü:pässword", "n:€", "n:%0d%0a", "n:p%3a%40"])
def test_name_and_password_of_a_proxy(server: Server, name: str) -> None:
    from urllib.parse import quote, unquote

    userinfo = quote(name, safe=":%")
    proxy = server.url.replace("://", f"://{userinfo}@")
    with ApiClient(Configuration("http://agent.invalid", proxy=proxy)) as client:
        client.call_api("GET", "/x")
    sent = (server.last.header("Proxy-Authorization") or "").removeprefix("Basic ")
    text = base64.b64decode(sent)
    assert text in (unquote(userinfo).encode(), unquote(userinfo).encode("latin-1", "replace"))
