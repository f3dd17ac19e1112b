"""Tokens that other servers than the agent make: OAuth 2.0, Traction."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiResponseError,
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    UnauthorizedException,
)
from acapy_client.tenants import ClientCredentials, TractionKey
from support.oauth import OauthServer
from support.server import Request, Server, answer, text_answer


def sending(server: Server, token: Any) -> ApiClient:
    return ApiClient(Configuration(host=server.url, access_token=token))


def of_server(oauth: OauthServer, secret: str = "s/3 c", **more: Any) -> ClientCredentials:
    return ClientCredentials(f"{oauth.url}/token", "me", secret, "acapy:tenant", **more)


def test_client_credentials() -> None:
    with (
        OauthServer() as oauth,
        Server(default=answer({})) as server,
        sending(server, of_server(oauth)) as client,
    ):
        client.call_api("GET", "/one")
        client.call_api("GET", "/two")
    [asked] = oauth.asked
    assert asked.body == b"grant_type=client_credentials&scope=acapy%3Atenant"
    assert asked.header("Authorization") == "Basic bWU6cyUyRjMlMjBj"  # me:s%2F3%20c
    assert asked.header("Content-Type") == "application/x-www-form-urlencoded"
    assert {request.header("Authorization") for request in server.requests} == {
        f"Bearer {oauth.given[0]}"
    }


def test_renewed_before_it_ends() -> None:
    with OauthServer() as oauth, Server(default=answer({})) as server:
        oauth.life = 1.0
        token = of_server(oauth)
        with sending(server, token) as client:
            before = time.time()
            client.call_api("GET", "/one")
            assert before + 1.0 <= (token.expires() or 0) <= time.time() + 1.0
            time.sleep(0.95)
            client.call_api("GET", "/two")
    assert len(oauth.asked) == 2


@pytest.mark.parametrize(
    ("life", "asked"),
    [(3600, 1), ("3600", 1), (None, 1), ("soon", 1), (1e400, 1), (True, 1), (0, 2), (-5, 2)],
)
def test_whatever_the_server_says_of_a_token_s_life(life: Any, asked: int) -> None:
    given = answer({"access_token": "t", "expires_in": life})
    with Server(default=given) as oauth, Server(default=answer({})) as server:
        token = ClientCredentials(f"{oauth.url}/token", "me", "secret")
        with sending(server, token) as client:
            client.call_api("GET", "/one")
            client.call_api("GET", "/two")
    assert [len(oauth.requests), len(server.requests)] == [asked, 2]
    assert (token.expires() is None) == (life in (None, "soon", 1e400) or life is True)


def test_asking_for_a_token_is_limited_as_a_call_of_its_own() -> None:
    over = threading.Event()

    def silent(connection: socket.socket, request: Request) -> None:
        over.wait(120)

    with Server(default=silent) as oauth, Server(default=answer({})) as server:
        token = ClientCredentials(f"{oauth.url}/token", "me", "secret")
        configuration = Configuration(host=server.url, access_token=token, timeout=0.3)
        try:
            with ApiClient(configuration) as client, pytest.raises(ApiTimeoutError) as caught:
                client.call_api("GET", "/one")
        finally:
            over.set()
    assert caught.value.url == f"{oauth.url}/token"
    assert not server.requests


def test_renewed_where_it_is_refused() -> None:
    refused = text_answer("401 Unauthorized", "401: Signature has expired")
    with (
        OauthServer() as oauth,
        Server(refused, default=answer({})) as server,
        sending(server, of_server(oauth)) as client,
    ):
        client.call_api("POST", "/one", body={})
    assert [len(oauth.asked), len(server.requests)] == [2, 2]


def test_an_audience_and_no_scope() -> None:
    with OauthServer() as oauth, Server(default=answer({})) as server:
        token = ClientCredentials(f"{oauth.url}/token", "me", "secret", audience="agent")
        with sending(server, token) as client:
            client.call_api("GET", "/one")
    assert oauth.asked[0].body == b"grant_type=client_credentials&audience=agent"


def test_a_token_endpoint_with_a_query() -> None:
    given = answer({"access_token": "t"})
    with Server(default=given) as oauth, Server(default=answer({})) as server:
        token = ClientCredentials(f"{oauth.url}/token?p=a%20b&p=c&q=1", "me", "secret")
        with sending(server, token) as client:
            client.call_api("GET", "/one")
    assert oauth.requests[0].query == [("p", "a b"), ("p", "c"), ("q", "1")]


@pytest.mark.parametrize(
    ("reply", "error", "said"),
    [
        (
            text_answer("401 Unauthorized", "invalid_client"),
            UnauthorizedException,
            "invalid_client .the OAuth server was asked for a token: look at token_url, client_id",
        ),
        (answer({"token": "t"}), ApiResponseError, "of the OAuth server has no access_token"),
        (answer(["t"]), ApiResponseError, "of the OAuth server has no access_token"),
        (
            answer({"access_token": "a\nb"}),
            ApiResponseError,
            "has no access_token that can be sent",
        ),
    ],
)
def test_no_token(reply: bytes, error: type[Exception], said: str) -> None:
    with Server(default=reply) as oauth, Server(default=answer({})) as server:
        token = ClientCredentials(f"{oauth.url}/token", "me", "very secret")
        with sending(server, token) as client, pytest.raises(error, match=said) as caught:
            client.call_api("GET", "/one")
    assert "very secret" not in f"{caught.value!r} {token!r} {client.configuration!r}"
    assert not server.requests


def test_no_server_at_all() -> None:
    with Server() as gone:
        pass
    token = ClientCredentials(f"{gone.url}/token", "me", "secret")
    with (
        ApiClient(Configuration("http://localhost:1", access_token=token, retries=False)) as client,
        pytest.raises(ApiConnectionError) as caught,
    ):
        client.call_api("GET", "/one")
    assert "the OAuth server was asked for a token: look at token_url" in str(caught.value.hint)


def test_settings_that_are_none() -> None:
    wrong: Any = 5
    with pytest.raises(ApiTypeError, match="configuration: expected Configuration, got int"):
        ClientCredentials("https://auth.example/token", "me", "s", configuration=wrong)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("", "me", "s"), "token_url: expected http"),
        ((7, "me", "s"), "token_url: expected a URL as text, got int"),
        (("auth.example/token", "me", "s"), "token_url: expected http"),
        (("https://[auth/token", "me", "s"), "token_url: expected http"),
        (("https://auth.example/token?a=b#a", "me", "s"), "token_url: expected no fragment"),
        (("https://me:s@auth.example/token", "me", "s"), "token_url: no user and password"),
        (("https://auth.example/token", 7, "s"), "client_id: expected text"),
        (("https://auth.example/token", "me", None), "client_secret: expected text"),
        (("https://auth.example/token", "me", "s", ["a"]), "scope: expected text"),
    ],
)
def test_wrong_credentials_are_named(given: Any, said: str) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match=said):
        ClientCredentials(*given)


def test_traction() -> None:
    refused = text_answer("401 Unauthorized", "401: Unauthorized")
    tokens = [answer({"token": "one"}), refused, answer({"token": "two"})]
    with Server(*tokens, default=answer({})) as server:
        configuration = Configuration(host=server.url, access_token=TractionKey("a/b", "key"))
        with ApiClient(configuration) as client:
            client.call_api("GET", "/one")
        assert "key" not in repr(configuration.access_token)
    sent = [(each.path, each.header("Authorization"), each.json) for each in server.requests]
    asking = ("/multitenancy/tenant/a%2Fb/token", None, {"api_key": "key"})
    assert sent == [
        asking,
        ("/one", "Bearer one", None),
        asking,
        ("/one", "Bearer two", None),
    ]
