"""Secrets, and where they must not be seen: logs, texts of errors, reports."""

from __future__ import annotations

import contextlib
import functools
import io
import logging
import pickle
import socket
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration, OpenApiException
from acapy_client.api.connection_api import ConnectionApi
from support.server import Answer, Request, Server, answer, text_answer
from support.transport.certified import Papers, TlsServer

KEY, TOKEN, SEED = "s3cret-key", "s3cret-token", "s3cret-seed-00000000000000000000"
WALLET_KEY, JWT = "s3cret-wallet", "s3cret.j.w.t"
SECRET = "s3cret"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], str]]:
    """All that any logger said, and what our own put on stderr."""
    stderr = io.StringIO()
    with contextlib.redirect_stderr(stderr), caplog.at_level(logging.DEBUG):
        yield (
            lambda: (
                stderr.getvalue()
                + "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
            )
        )


def chain(error: BaseException) -> str:
    """All that an error and those behind it say, as a log or a debugger would show it."""
    texts = ["".join(traceback.format_exception(error))]
    link: BaseException | None = error
    while link is not None:
        texts += [str(link), repr(link), repr(link.args)]
        texts += [str(getattr(link, name, "")) for name in ("problem", "hint", "url", "reason")]
        link = link.__cause__ or link.__context__
    return "\n".join(texts)


BODIES: dict[str, dict[str, Any]] = {
    "/wallet/did/create": {"method": "sov", "options": {"key_type": "ed25519"}, "seed": SEED},
    "/multitenancy/wallet/w/token": {"wallet_key": WALLET_KEY},
    "/multitenancy/wallet": {"wallet_name": "w", "wallet_key": WALLET_KEY},
    "/wallet/jwt/verify": {"jwt": JWT},
    "/plugin": {"api_key": KEY, "nested": [{"password": SECRET}]},
}


def failures(client: ApiClient) -> list[BaseException]:
    """What calls raise that carry a secret of each kind."""
    api = ConnectionApi(client)
    calls: list[Callable[[], Any]] = [lambda: api.get_connection("c"), api.create_invitation]
    for path, body in BODIES.items():
        calls.append(functools.partial(client.call_api, "POST", path, body=body))
    errors: list[BaseException] = []
    for call in calls:
        try:
            call()
        except OpenApiException as error:
            errors.append(error)
    return errors


def settings(host: str, **more: Any) -> Configuration:
    given = {"timeout": 5, "retries": 1, "debug": True, "log_bodies": True, **more}
    return Configuration(
        host, api_key={"ApiKeyHeader": KEY}, access_token=TOKEN, request_id=True, **given
    )


def hang_up(connection: socket.socket, request: Request) -> None:
    connection.shutdown(socket.SHUT_RDWR)


ANSWERS: dict[str, Answer] = {
    "success": answer({"token": TOKEN, "result": {"seed": SEED}, "wallet_key": WALLET_KEY}),
    "401": text_answer("401 Unauthorized", "401: Unauthorized"),
    "403 as JSON": answer({"reason": "no"}, "403 Forbidden"),
    "407": text_answer("407 Proxy Authentication Required", "no"),
    "422": answer({"seed": ["Unknown field."]}, "422 Unprocessable Entity"),
    "500": text_answer("500 Internal Server Error", "500 Internal Server Error"),
    "503": text_answer("503 Service Unavailable", "503: later", Retry_After="0"),
    "a list": answer([{"token": TOKEN}]),
    "a text": answer(TOKEN),
    "a nested token": answer({"token": {"inner": TOKEN}, "connection_id": {"jwt": JWT}}),
    "no JSON": answer(f"token={TOKEN}".encode()),
    "half JSON": answer(f'{{"token": "{TOKEN}", "x'.encode()),
    "a number for a text": answer({"token": 5, "connection_id": 7, "secret": SECRET}),
    "no gzip": answer(TOKEN.encode(), Content_Encoding="gzip"),
    "no HTTP": b"SSH-2.0-x\r\n\r\n",
    "hang up": hang_up,
    "redirect": text_answer("302 Found", "", Location="/elsewhere"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_no_answer_brings_a_secret_to_light(
    server: Server, said: Callable[[], str], name: str
) -> None:
    server.default = ANSWERS[name]
    with ApiClient(settings(server.url)) as client:
        errors = failures(client)
        shown = [client.configuration.to_debug_report(), repr(client), repr(client.configuration)]
    assert server.last.header("X-API-Key") == KEY, "the test must send what shall not be seen"
    if name not in ("success", "a list", "a text", "a nested token"):
        assert errors
    log = said()
    assert SECRET not in "\n".join([*map(chain, errors), *shown])
    assert SECRET not in log
    assert "POST" in log


def test_nor_does_a_connection_that_fails(papers: Papers, said: Callable[[], str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        dead = f"127.0.0.1:{unused.getsockname()[1]}"
    with TlsServer(papers.server_context(papers.good)) as untrusted:
        hosts: list[tuple[str, dict[str, Any]]] = [
            (untrusted.url, {}),
            (untrusted.url.replace("https", "http"), {}),
            (f"http://{dead}", {}),
            (f"https://{dead}", {}),
            ("https://agent.test", {"proxy": f"http://user:{SECRET}@{dead}"}),
            ("https://agent.test", {"proxy": f"http://{dead}", "proxy_headers": {"X": SECRET}}),
        ]
        for host, more in hosts:
            with ApiClient(settings(host, retries=False, **more)) as client:
                errors = failures(client)
                shown = f"{client!r} {client.configuration!r}"
                shown += client.configuration.to_debug_report()
            assert len(errors) == 2 + len(BODIES)
            assert SECRET not in "\n".join([*map(chain, errors), shown])
        assert untrusted.requests == []
    assert SECRET not in said()


@pytest.mark.parametrize(
    "bad", [f"{SECRET}\r\nX-Evil: 1", f"{SECRET}\n", f"{SECRET}\x00", f"{SECRET}é"]
)
def test_nor_does_a_key_that_http_does_not_allow(
    server: Server, said: Callable[[], str], bad: str
) -> None:
    for given in (
        {"api_key": {"ApiKeyHeader": bad}},
        {"api_key": {"AuthorizationHeader": bad}},
        {"access_token": lambda: bad},
    ):
        configuration = Configuration(server.url, debug=True, **given)
        with ApiClient(configuration) as client:
            errors = failures(client)
            shown = f"{client!r} {configuration!r} {configuration.to_debug_report()}"
        assert len(errors) == 2 + len(BODIES)
        assert SECRET not in "\n".join([*map(chain, errors), shown])
    with ApiClient(Configuration(server.url)) as client:
        for call in (
            lambda: client.set_default_header("X-Key", bad),
            lambda: ConnectionApi(client).get_connection("c", _headers={"X-Key": bad}),
        ):
            with contextlib.suppress(OpenApiException):
                call()
                assert bad.endswith("é")  # Latin letters are allowed in other headers
    assert SECRET not in said()
    assert not any(request.header("X-Evil") for request in server.requests)


def test_bodies_are_logged_without_their_secrets(server: Server, said: Callable[[], str]) -> None:
    server.default = answer(
        {"results": [{"token": TOKEN, "alias": "seen-in-answer"}], "seed": SEED}
    )
    with ApiClient(settings(server.url)) as client:
        client.call_api(
            "POST",
            "/plugin",
            body={
                "label": "seen-in-body",
                "options": {"admin_api_key": KEY, "walletKey": WALLET_KEY, "seed": SEED},
                "tokens": [TOKEN, TOKEN],
                "client_secret": SECRET,
                "password": SECRET,
                "jwt": JWT,
                "private_key": SECRET,
            },
        )
    log = said()
    assert "seen-in-body" in log
    assert "seen-in-answer" in log
    assert SECRET not in log


def test_bodies_are_not_logged_unasked(server: Server, said: Callable[[], str]) -> None:
    server.default = answer({"alias": "seen-in-answer"})
    with ApiClient(settings(server.url, log_bodies=False)) as client:
        client.call_api("POST", "/plugin", body={"label": "seen-in-body"})
    log = said()
    assert "/plugin" in log
    assert "seen-in" not in log


def test_an_error_travels_without_its_request(server: Server) -> None:
    server.default = ANSWERS["401"]
    with ApiClient(settings(server.url, debug=False)) as client:
        for error in failures(client):
            assert SECRET.encode() not in pickle.dumps(error)
            assert SECRET not in repr(vars(error))


# --- a key over plain http -----------------------------------------------------------------------


def warned(host: str, **more: Any) -> list[str]:
    """The warnings of three calls through one client."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with ApiClient(Configuration(host, timeout=5, retries=False, **more)) as client:
            for _ in range(3):
                with contextlib.suppress(OpenApiException):
                    ConnectionApi(client).get_connection("c")
    return [str(warning.message) for warning in caught]


def test_a_key_over_plain_http_is_warned_of(server: Server, papers: Papers) -> None:
    elsewhere = f"http://0x0.0:{server.port}"  # this machine, but no address of loopback
    for more in ({"api_key": {"ApiKeyHeader": KEY}}, {"access_token": TOKEN}):
        (text,) = warned(elsewhere, **more)
        assert "over plain http" in text
        assert elsewhere in text
        assert SECRET not in text
        (again,) = warned(elsewhere, **more)  # each client once
        assert again == text
        for harmless in (server.url, f"http://localhost:{server.port}", "http://[::1]:1"):
            assert warned(harmless, **more) == []
        with TlsServer(papers.server_context(papers.good)) as secure:
            assert warned(f"https://0x0.0:{secure.port}", **more) == []
    assert warned(elsewhere) == []


@pytest.mark.parametrize("action", ["error", "always", "ignore"])
def test_the_warning_refuses_each_time_or_never(server: Server, action: Any) -> None:
    configuration = Configuration(
        f"http://0x0.0:{server.port}", timeout=5, api_key={"ApiKeyHeader": KEY}
    )
    refused = 0
    with warnings.catch_warnings(record=True), ApiClient(configuration) as client:
        warnings.simplefilter(action)
        for _ in range(3):
            try:
                ConnectionApi(client).create_invitation()
            except UserWarning:
                refused += 1
    assert refused == (3 if action == "error" else 0)
    assert len(server.requests) == 3 - refused
