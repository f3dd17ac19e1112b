"""The proof: a marked secret, put wherever one can stand, comes out nowhere.

It is looked for in what errors show (text, repr, arguments, causes, tracebacks with the locals of
all frames, pickles), in logs at DEBUG with ``log_bodies``, on stderr, in warnings, reports, and the
repr of records.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import logging
import pickle
import socket
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient, ApiException, Configuration, OpenApiException
from acapy_client._masking import is_secret
from acapy_client.apis import ConnectionApi, WalletApi
from acapy_client.model_utils import Model
from acapy_client.testing import LocalAgent, LocalAgentError, Release
from support.declared import MODELS
from support.leaks import outcome, shown_by
from support.operations import COVERED
from support.server import Request, Server, answer, text_answer

MARK = "s3cret-MARK"
JWT = f"eyJhbGciOiJFZERTQSJ9.{MARK}.x"


class Told:
    """All that anybody is told while it is open, but for what errors show."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog
        self._stderr = io.StringIO()
        self._warned: list[warnings.WarningMessage] = []

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        with (
            contextlib.redirect_stderr(self._stderr),
            self._caplog.at_level(logging.DEBUG),
            warnings.catch_warnings(record=True) as self._warned,
        ):
            warnings.simplefilter("always")
            yield

    def __str__(self) -> str:
        records = [
            f"{record.name} {record.getMessage()} {record.args}" for record in self._caplog.records
        ]
        warned = [str(warning.message) for warning in self._warned]
        return "\n".join([self._stderr.getvalue(), *records, *warned])


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Iterator[Told]:
    told = Told(caplog)
    with told.listening():
        yield told


def look(told: object, *results: object) -> None:
    # a dict that came as it is, without a model, is for the caller to show or not
    texts = [
        shown_by(each) if isinstance(each, BaseException) else repr(each)
        for each in results
        if not isinstance(each, dict)
    ]
    for text in [*texts, str(told)]:
        assert MARK.lower() not in text.lower(), text[
            max(0, text.lower().index(MARK.lower()) - 400) :
        ][:900]


# --- where it goes in ----------------------------------------------------------------------------

# as bodies, parameters and headers of one call
PLACES: dict[str, dict[str, Any]] = {
    **{
        f"body: {name}": {"body": {name: MARK, "label": "shown"}}
        for name in (
            *("seed", "wallet_key", "walletKey", "wallet_rekey", "token", "jwt", "password"),
            *("passphrase", "authorization", "credentials", "private_key", "admin-api-key"),
            *("client_secret", "wallet_storage_creds", "x-api-key", "mnemonic", "auth"),
        )
    },
    "body: nested": {"body": {"a": [{"b": {"seed": [MARK, {"c": MARK}]}}]}},
    "body: JSON in a field": {"body": {"config": json.dumps({"storage": {"password": MARK}})}},
    "body: a token": {"body": {"anything": JWT}},
    "body: a JWK": {"body": {"jwk": {"kty": "OKP", "crv": "Ed25519", "d": MARK}}},
    "body: user of a URL": {"body": {"url": f"http://user:{MARK}@host/x"}},
    "body: fragment of a URL": {"body": {"webhook_urls": [f"http://host/webhooks#{MARK}"]}},
    "body: parameter of a URL": {"body": {"url": f"http://host/x?api_key={MARK}&a=b"}},
    "body: a text": {"body": JWT},
    "query": {"query_params": {"access_token": MARK, "a": "b"}},
    "query: a token": {"query_params": {"a": JWT}},
    "path": {"path": "/plugin/{token}", "path_params": {"token": JWT}},
    "header": {"_headers": {"X-Auth-Token": MARK}},
    "header parameter": {"header_params": {"Authorization": f"Bearer {MARK}"}},
    "header: cookie": {"header_params": {"Cookie": f"a=b; session={MARK}"}},
}
SETTINGS: dict[str, dict[str, Any]] = {
    "api key": {"api_key": {"ApiKeyHeader": MARK}},
    "token": {"access_token": MARK},
    "token: a function": {"access_token": functools.partial(str, MARK)},
    "authorization": {"api_key": {"AuthorizationHeader": f"Basic {MARK}"}},
    "prefix": {
        "api_key": {"AuthorizationHeader": "x-value-of-a-key"},
        "api_key_prefix": {"AuthorizationHeader": MARK},
    },
}


def plain_echo(status: str) -> Callable[[socket.socket, Request], None]:
    """Sends back all that it got, as the text of an answer."""

    def reply(connection: socket.socket, request: Request) -> None:
        heads = "\n".join(f"{name}: {value}" for name, value in request.headers)
        said = f"{request.method} {request.target}\n{heads}\n{request.body.decode()}"
        connection.sendall(text_answer(status, said))

    return reply


def echo_as_reason(connection: socket.socket, request: Request) -> None:
    heads = " ".join(f"{name}: {value}" for name, value in request.headers)
    said = f"{request.target} {heads} {request.body.decode()}".replace("\n", " ")
    connection.sendall(answer({}, f"400 \x1b[2J{said}"))


def echo_as_status_line(connection: socket.socket, request: Request) -> None:
    heads = " ".join(f"{name}: {value}" for name, value in request.headers)
    connection.sendall(f"{request.target} {heads} ".encode() + request.body + b"\r\n\r\n")
    connection.shutdown(socket.SHUT_RDWR)


def echo_as_headers(connection: socket.socket, request: Request) -> None:
    heads = [(f"X-Was-{name}", value) for name, value in request.headers]
    said = request.body.decode()
    lines = [f"{name}: {value}" for name, value in [*heads, ("X-Body", said), ("Location", said)]]
    text = "\r\n".join(["HTTP/1.1 302 Found", "Content-Length: 0", *lines, "", ""])
    connection.sendall(text.encode())


def echo_as_content_type(connection: socket.socket, request: Request) -> None:
    heads = " ".join(f"{name}: {value}" for name, value in request.headers)
    said = f"text/{heads} {request.body.decode()}"
    connection.sendall(answer(b"<html>", content_type=said))


def echo_as_length(connection: socket.socket, request: Request) -> None:
    said = b" ".join(value.encode() for _, value in request.headers) + request.body
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + said + b"\r\n")
    connection.shutdown(socket.SHUT_RDWR)


def echo_as_another_record(connection: socket.socket, request: Request) -> None:
    connection.sendall(answer({"connection_id": request.headers, "state": request.body.decode()}))


def hang_up(connection: socket.socket, request: Request) -> None:
    connection.shutdown(socket.SHUT_RDWR)


ECHOES: dict[str, Any] = {
    "400": plain_echo("400 Bad Request"),
    "401": plain_echo("401 Unauthorized"),
    "422": plain_echo("422 Unprocessable Entity"),
    "500": plain_echo("500 Internal Server Error"),
    "503": plain_echo("503 Service Unavailable"),
    "200 that is no JSON": plain_echo("200 OK"),
    "as the reason": echo_as_reason,
    "as the status line": echo_as_status_line,
    "as headers": echo_as_headers,
    "as the content type": echo_as_content_type,
    "as the size of a chunk": echo_as_length,
    "as another record": echo_as_another_record,
    "hangs up": hang_up,
}
BY_URLLIB3 = ("query", "query: a token", "path")  # which tells its log where it goes, unasked


@pytest.mark.parametrize("echo", ECHOES)
def test_secrets_of_a_call(
    server: Server, told: Told, caplog: pytest.LogCaptureFixture, echo: str
) -> None:
    server.default = ECHOES[echo]
    for place, given in PLACES.items():
        caplog.clear()
        level = logging.INFO if place in BY_URLLIB3 else logging.DEBUG
        logging.getLogger("urllib3").setLevel(level)
        settings = {"debug": True, "log_bodies": True, "retries": 1, "timeout": 5}
        with ApiClient(Configuration(server.url, **settings)) as client:
            arguments = {"path": "/plugin", **given}
            call = functools.partial(client.call_api, "POST", **arguments)
            results = [outcome(call), outcome(functools.partial(_in_background, call))]
            assert any(MARK in str(request) for request in server.requests), place
            look(told, *results, client, client.configuration)
            if echo != "as another record":
                assert all(isinstance(each, OpenApiException) for each in results), results
        server.requests.clear()
    logging.getLogger("urllib3").setLevel(logging.NOTSET)


def _in_background(call: Callable[..., Any]) -> Any:
    return call(async_req=True).get(20)


@pytest.mark.parametrize("echo", ECHOES)
@pytest.mark.parametrize("setting", SETTINGS)
def test_secrets_of_settings(server: Server, told: Told, echo: str, setting: str) -> None:
    server.default = ECHOES[echo]
    configuration = Configuration(
        server.url, debug=True, log_bodies=True, retries=0, timeout=5, **SETTINGS[setting]
    )
    with ApiClient(configuration, "X-Secret-Token", MARK, cookie=f"session={MARK}") as client:
        api = ConnectionApi(client)
        headers = {"X-Password": MARK}
        calls: list[Callable[[], object]] = [
            lambda: api.get_connection("c", _headers=headers),
            lambda: api.get_connection.with_http_info("c", _headers=headers),
            lambda: api.get_connection.raw("c", _headers=headers).close(),
            lambda: api.get_connection.submit("c", _headers=headers).get(20),
            lambda: ConnectionApi.get_connection(api, "c", _headers=headers),
            lambda: list(api.iter_connections(_headers=headers)),
            lambda: api.wait_for_connection("c", timeout=0.2, _headers=headers),
            lambda: api.create_invitation(body={"metadata": {"seed": MARK}}),
        ]
        results = [outcome(call) for call in calls]
        assert any(MARK in str(request.headers) for request in server.requests)
        report = configuration.to_debug_report()
        look(told, *results, report, configuration, client, configuration.api_key)


# --- wrong use -----------------------------------------------------------------------------------


def test_secrets_beside_what_is_wrong(server: Server, told: Told) -> None:
    """What was right stands in no frame of the error about what was wrong."""
    with ApiClient(Configuration(server.url, unknown_fields="error")) as client:
        wallet, connections = WalletApi(client), ConnectionApi(client)
        headers = {"X-Key": MARK}
        calls: list[Callable[[], object]] = [
            lambda: wallet.create_did(body={"seed": MARK, "method": 5}),
            lambda: wallet.create_did(body={"seed": [MARK]}),
            lambda: wallet.create_did(body={"seed": MARK, "unknown": 1}),
            lambda: wallet.create_did({"seed": MARK}),
            lambda: wallet.create_did(body={"seed": MARK}, _headers={"X-Key": MARK, "TE": "x"}),
            lambda: wallet.create_did(body={"seed": MARK}, _retries="x"),
            lambda: wallet.create_did.submit(body={"seed": MARK}, bodi=1),
            lambda: wallet.create_did.raw(body={"seed": MARK}, bodi=1),
            lambda: WalletApi.create_did(wallet, body={"seed": MARK}, bodi=1),
            lambda: connections.get_connection("c", _headers=headers, _request_timeout="x"),
            lambda: connections.iter_connections(_headers=headers, page_size="x"),
            lambda: connections.wait_for_connection("c", _headers=headers, timeout="x"),
            lambda: client.call_api("POST", "/x", body={"seed": MARK, "b": object()}),
            lambda: client.call_api("POST", f"/x?token={MARK}"),
            lambda: client.call_api("POST", f"/x#{MARK}"),
            lambda: client.call_api("POST", "/x", query_params={"token": MARK, "a": {}}),
            lambda: client.call_api("POST", "/x", header_params={"X-Key": MARK, "Y": "\n"}),
            lambda: client.call_api("POST", "/x", header_params={f"X: {MARK}": "a"}),
            lambda: client.set_default_header("X-Key", f"{MARK}\n"),
            lambda: ApiClient(Configuration(server.url), "X-Key", f"{MARK}\n"),
            lambda: ApiClient(Configuration(server.url), cookie=f"{MARK}\n"),
            lambda: ApiClient("x", cookie=MARK),
            lambda: ApiClient(Configuration(server.url), "X-Key", MARK, pool_threads=0),
        ]
        results = [outcome(call) for call in calls]
    assert all(isinstance(each, OpenApiException) for each in results), results
    look(told, *results)
    assert server.requests == []


def test_secrets_of_settings_that_are_wrong(told: Told) -> None:
    wrong: list[dict[str, Any]] = [
        {"access_token": MARK, "verify_ssl": "no"},
        {"access_token": MARK, "acces": 1},
        {"acces_token": MARK},
        {"access_token": [MARK]},
        {"api_key": {"ApiKeyHeader": [MARK]}},
        {"api_key": MARK},
        {"api_key": {"ApiKeyHeader": MARK}, "timeout": "x"},
        {"api_key_prefix": {"AuthorizationHeader": [MARK]}},
        {"api_key": {"AuthorizationHeader": MARK}, "access_token": MARK},
        {"host": f"http://user:{MARK}@x"},
        {"host": f"http://x/#{MARK}"},
        {"host": f"http://x/?token={MARK}"},
        {"host": f"ftp://user:{MARK}@x"},
        {"proxy": f"proxy://user:{MARK}@x"},
        {"proxy": f"http://user:{MARK}@x:99999"},
        {"proxy_headers": [("Proxy-Authorization", MARK)]},
    ]
    results = [outcome(functools.partial(Configuration, **settings)) for settings in wrong]
    later = Configuration()
    results += [outcome(functools.partial(setattr, later, "acces_token", MARK))]
    for settings in (
        {"proxy": f"http://u:{MARK}@x", "proxy_headers": {"TE": MARK}},
        {"ssl_ca_cert": f"-----BEGIN PRIVATE KEY-----{MARK}", "host": "https://x"},
        {"cert_file": f"-----BEGIN PRIVATE KEY-----{MARK}", "host": "https://x"},
    ):
        configuration = Configuration(**settings)
        results.append(outcome(functools.partial(ApiClient, configuration)))
        look(told, configuration, configuration.to_debug_report())
    for each in results:
        assert isinstance(each, OpenApiException), each
    look(told, *results)


# --- records -------------------------------------------------------------------------------------

FIELDS = [
    (model, attr)
    for model in MODELS.values()
    for attr, name in model._wire.items()
    if attr in model._secret or is_secret(attr) or is_secret(name)
]


def test_there_are_secret_fields() -> None:
    assert {"seed", "wallet_key", "token"} <= {attr for _, attr in FIELDS}


@pytest.mark.parametrize(("model", "attr"), FIELDS)
def test_secrets_of_records(told: Told, model: type[Model], attr: str) -> None:
    name = model._wire[attr]
    exact = model._resolved()[name].type.exact
    value: Any = {dict: {"x": MARK}, str: MARK}.get(exact or str, MARK)
    results: list[object] = [
        outcome(functools.partial(model, **{attr: value, "unknown_field": 1})),
        outcome(functools.partial(model, **{attr: {"x": {MARK}}})),
        outcome(functools.partial(model.from_wire, {name: value, "unknown": {"token": MARK}})),
    ]
    with contextlib.suppress(OpenApiException):
        record = model.from_wire({name: value, "unknown_seed": MARK})
        assert MARK in str(record.to_wire())
        results += [
            record,
            [record],
            outcome(functools.partial(setattr, record, attr, {"x": {MARK}})),
        ]
    look(told, *results)


BODIES = [
    (request, model)
    for request, covered in COVERED.items()
    for model in (covered.operation.plan.body.models if covered.operation.plan.body else [])
    if model._secret
]


@pytest.mark.parametrize(("request_", "model"), BODIES)
def test_secrets_of_operations(
    server: Server, told: Told, request_: str, model: type[Model]
) -> None:
    secrets = {model._wire[attr]: MARK for attr in model._secret}
    with ApiClient(
        Configuration(server.url, debug=True, log_bodies=True, retries=0, timeout=5)
    ) as client:
        call, plan = COVERED[request_].of(client), COVERED[request_].operation.plan
        positional = ["x"] * len([name for name in plan.required if name != "body"])
        for echo in ECHOES.values():
            server.default = echo
            body = model.from_wire(secrets)
            look(told, outcome(functools.partial(call, *positional, body=body)))
        server.default = answer({**secrets, "token": MARK, "result": secrets})
        look(told, outcome(functools.partial(call, *positional, body=model.from_wire(secrets))))
    assert MARK in str(server.last)


def test_a_record_that_was_waited_for(server: Server, told: Told) -> None:
    server.default = answer({"state": "request", "wallet_key": MARK, "alias": JWT})
    with ApiClient(Configuration(server.url)) as client:
        api = ConnectionApi(client)
        late = outcome(lambda: api.wait_for_connection("c", timeout=0.2))
        server.default = answer({"state": "error", "error_msg": JWT, "seed": MARK})
        ended = outcome(lambda: api.wait_for_connection("c"))
    look(told, late, ended)


def test_a_proxy_that_echoes(server: Server, told: Told) -> None:
    proxies: list[dict[str, Any]] = [
        {"proxy": server.url.replace("://", f"://user:{MARK}@")},
        {"proxy": server.url, "proxy_headers": {"Proxy-Authorization": f"Basic {MARK}"}},
    ]
    for host in ("http://agent.invalid", "https://agent.invalid"):
        for settings in proxies:
            for echo in ECHOES.values():
                server.default = echo
                configuration = Configuration(host, retries=0, timeout=2, **settings)
                server.requests.clear()
                with ApiClient(configuration) as client:
                    look(
                        told,
                        outcome(lambda: client.call_api("GET", "/x")),
                        configuration,
                        configuration.to_debug_report(),
                    )


@pytest.mark.parametrize("echo", ECHOES)
def test_what_hooks_are_told(server: Server, told: Told, echo: str) -> None:
    """An error is clean by the time that a hook sees it."""
    server.default = ECHOES[echo]
    seen: list[str] = []

    def hear(about: Any) -> None:
        seen.append(repr(about))
        error = getattr(about, "error", None)
        if error is not None:
            lines = traceback.TracebackException.from_exception(error, capture_locals=True).format()
            seen.extend([str(error), repr(vars(error)), "".join(lines)])

    configuration = Configuration(
        server.url, access_token=MARK, retries=1, timeout=5, on_request=hear, on_response=hear
    )
    with ApiClient(configuration, "X-Secret", MARK) as client:
        body = {"seed": MARK}
        outcome(lambda: client.call_api("PUT", "/x", query_params={"token": MARK}, body=body))
    assert len(seen) > 1
    for text in seen:
        assert MARK not in text, text


def test_an_error_keeps_the_rest_when_it_travels(server: Server) -> None:
    said = {"label": "shown", "token": MARK}
    server.default = answer(said, "400 Bad Request", Set_Cookie=f"a={MARK}", X_Other="shown")
    with ApiClient(Configuration(server.url)) as client:
        error = outcome(lambda: client.call_api("GET", "/x"))
    assert isinstance(error, ApiException)
    assert json.loads(error.body or "") == said, "what came is there for who asks"
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), twin.status, twin.reason) == (type(error), 400, "Bad Request")
    assert json.loads(twin.body) == {**said, "token": "***"}
    assert (twin.headers["x-other"], twin.headers["SET-COOKIE"]) == ("shown", "***")


def test_an_exception_of_the_callers_own(server: Server, told: Told) -> None:
    """The frames that it came through hold nothing either."""

    def fails() -> str:
        raise LookupError("no token today")

    settings: dict[str, Any] = {"api_key": {"ApiKeyHeader": MARK}, "access_token": fails}
    with ApiClient(Configuration(server.url, **settings), "X-Secret", MARK) as client:
        body = {"metadata": {"seed": MARK}}
        errors = [
            outcome(lambda: ConnectionApi(client).create_invitation(body=body)),
            outcome(lambda: ConnectionApi(client).create_invitation.submit(body=body).get(20)),
            outcome(lambda: client.call_api("POST", "/x", body=body)),
        ]
    assert [type(each) for each in errors] == [LookupError] * 3
    look(told, *errors)
    assert server.requests == []


def test_a_local_agent_that_does_not_start(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = "{}.{}".format(*sys.version_info[:2])
    small = Release("small", ("six",), "six", (here,))
    folder = tmp_path / f"small-python{here}"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "python").write_text("no program")
    (folder / "acapy_client-complete.txt").write_text("six\n")
    monkeypatch.setenv("ACAPY_CLIENT_CACHE", str(tmp_path))
    agent = LocalAgent(small, admin_api_key=MARK, arguments=["--seed", MARK])
    error = outcome(agent.start)
    assert isinstance(error, LocalAgentError)
    assert "Permission denied" in str(error)
    wrong = outcome(functools.partial(LocalAgent, small, admin_api_key=MARK, label=5))
    assert isinstance(wrong, OpenApiException)
    look(told, error, wrong, agent)
