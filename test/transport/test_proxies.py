"""Calls through a real proxy: what goes through it, what does not, and its credentials."""

from __future__ import annotations

import base64
import logging
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import urllib3

from acapy_client import ApiClient, ApiConnectionError, ApiException
from acapy_client.api.connection_api import ConnectionApi
from support.server import Request, Server, text_answer
from support.transport.certified import Papers, TlsServer, call, configuration, write
from support.transport.proxied import PASSWORD, USERINFO, Proxy, two_proxies

HIDDEN = (PASSWORD, USERINFO, base64.b64encode(b"user:pa@ss").decode(), "pa%40ss")

# such calls do go out with a key; that this is warned of is another test's matter
pytestmark = pytest.mark.filterwarnings("ignore:a key is sent over plain http")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Proxy]]:
    with two_proxies(tmp_path_factory) as proxies:
        yield proxies


@pytest.fixture
def proxy(running: dict[str, Proxy]) -> Proxy:
    running["open"].asked()
    return running["open"]


@pytest.fixture
def closed(running: dict[str, Proxy]) -> Proxy:
    """The one that wants a password."""
    running["closed"].asked()
    return running["closed"]


@pytest.fixture(params=["http", "https"])
def agent(request: pytest.FixtureRequest, papers: Papers) -> Iterator[Server]:
    """A server under a name that only the proxies can resolve."""
    secure = request.param == "https"
    server = TlsServer(papers.server_context(papers.misnamed)) if secure else Server()
    with server:
        server.url = f"{request.param}://agent.test:{server.port}"
        yield server


def through(papers: Papers, url: str, **settings: Any) -> dict[str, Any]:
    return {"ssl_ca_cert": papers.ca_path, "proxy": url, **settings}


def verb(agent: Server, method: str) -> str:
    """What a proxy is asked for when this server is called."""
    return f"{'CONNECT' if agent.url.startswith('https') else method} agent.test:{agent.port}"


def with_userinfo(proxy: Proxy, userinfo: str) -> str:
    return f"http://{userinfo}@{proxy.address}"


# --- through it ----------------------------------------------------------------------------------


def test_calls_go_through_the_proxy(agent: Server, proxy: Proxy, papers: Papers) -> None:
    agent.url += "/base"
    call(agent, **through(papers, proxy.url))
    write(agent, **through(papers, proxy.url))
    paths = [(request.method, request.path) for request in agent.requests]
    assert paths == [
        ("GET", "/base/connections/c"),
        ("POST", "/base/connections/create-invitation"),
    ]
    assert agent.last.header("X-API-Key") == "s3cret-key"
    agent.url = agent.url.removesuffix("/base")
    assert proxy.asked() == [verb(agent, "GET"), verb(agent, "POST")]


def test_a_connection_through_it_is_used_again(agent: Server, proxy: Proxy, papers: Papers) -> None:
    with ApiClient(configuration(agent, **through(papers, proxy.url))) as client:
        for _ in range(3):
            ConnectionApi(client).get_connection("c")
    assert len(agent.requests) == 3
    assert agent.connections == 1


def test_answers_of_the_agent_come_through(agent: Server, proxy: Proxy, papers: Papers) -> None:
    agent.default = text_answer("404 Not Found", "404: Record not found.")
    with pytest.raises(ApiException) as caught:
        call(agent, **through(papers, proxy.url))
    assert (caught.value.status, caught.value.detail) == (404, "Record not found.")


def test_the_proxy_may_speak_tls_itself(
    agent: Server, papers: Papers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("secure")
    papers.good.private_key_pem.write_to_path(str(folder / "key.pem"))
    papers.good.cert_chain_pems[0].write_to_path(str(folder / "certificate.pem"))
    files = ("--key-file", f"{folder}/key.pem", "--cert-file", f"{folder}/certificate.pem")
    proxy = Proxy(folder, *files)
    try:
        url = proxy.url.replace("http", "https")
        call(agent, **through(papers, url))
        assert proxy.asked() == [verb(agent, "GET")]
        with pytest.raises(ApiException, match="CERTIFICATE_VERIFY_FAILED"):
            call(agent, **through(papers, url, ssl_ca_cert=papers.strange_ca_path))
        assert len(agent.requests) == 1
    finally:
        proxy.close()


# --- its credentials -----------------------------------------------------------------------------


def test_credentials_in_the_url_or_as_headers(
    agent: Server, closed: Proxy, papers: Papers, caplog: pytest.LogCaptureFixture
) -> None:
    headers = urllib3.make_headers(proxy_basic_auth=f"user:{PASSWORD}")
    with caplog.at_level(logging.DEBUG):
        call(agent, **through(papers, with_userinfo(closed, USERINFO)))
        call(agent, **through(papers, closed.url, proxy_headers=headers))
        # what is said in so many words wins over the URL
        call(agent, **through(papers, with_userinfo(closed, "x:y"), proxy_headers=headers))
    assert len(agent.requests) == 3
    for request in agent.requests:
        if agent.url.startswith("https"):  # else passing it on is the proxy's matter
            assert request.header("Proxy-Authorization") is None
    assert not [text for text in HIDDEN if text in caplog.text]


@pytest.mark.parametrize("userinfo", ["user:wrong-w0rd", "nobody", ""])
def test_wrong_credentials(
    agent: Server,
    closed: Proxy,
    papers: Papers,
    userinfo: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    url = with_userinfo(closed, userinfo) if userinfo else closed.url
    with caplog.at_level(logging.DEBUG), pytest.raises(ApiException, match="407") as caught:
        write(agent, **through(papers, url, log_bodies=True))
    assert agent.requests == []
    assert not caught.value.in_doubt
    error: BaseException | None = caught.value
    while error is not None:
        assert "w0rd" not in f"{error} {error!r}"
        error = error.__cause__ or error.__context__
    assert "w0rd" not in caplog.text
    assert base64.b64encode(userinfo.encode()).decode() not in caplog.text or not userinfo


def test_credentials_are_in_no_repr(papers: Papers) -> None:
    settings = through(papers, f"http://{USERINFO}@127.0.0.1:1", proxy_headers={"X-Pass": PASSWORD})
    with Server() as server, ApiClient(configuration(server, **settings)) as client:
        shown = f"{client!r} {client.configuration!r} {client.configuration.to_debug_report()}"
    assert "127.0.0.1:1'" in shown
    assert not [text for text in HIDDEN if text in shown]


# --- without it ----------------------------------------------------------------------------------


def test_a_dead_proxy_is_told_from_a_dead_agent(agent: Server, papers: Papers) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    url = f"http://{USERINFO}@127.0.0.1:{port}"
    with pytest.raises(ApiConnectionError, match="through the proxy") as caught:
        write(agent, **through(papers, url, retries=2))
    # nothing can have been sent, so that even a POST may be tried again
    assert (caught.value.attempts, caught.value.in_doubt) == (3, False)
    error: BaseException | None = caught.value
    while error is not None:
        assert not [text for text in HIDDEN if text in f"{error} {error!r}"]
        error = error.__cause__ or error.__context__


# --- past it -------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_loopback_is_never_asked_for_through_it(
    proxy: Proxy, papers: Papers, host: str, scheme: str
) -> None:
    server = TlsServer(papers.server_context(papers.good)) if scheme == "https" else Server()
    with server:
        server.url = f"{scheme}://{host}:{server.port}"
        call(server, **through(papers, proxy.url))
        assert len(server.requests) == 1
    assert proxy.asked() == []


# Spellings of this machine that are no loopback address by their looks, and need no look-up.
SHORT, ANY = "0x0.0", "0.0.0.0"
RULES: list[tuple[str, Callable[[int], Any], bool]] = [
    (SHORT, lambda port: "", False),
    (SHORT, lambda port: "0x0.0", True),
    (SHORT, lambda port: "agent.test, 0x0.0", True),
    (SHORT, lambda port: ["0x0.0"], True),
    (SHORT, lambda port: ".0", True),
    (SHORT, lambda port: "*.0", True),
    (SHORT, lambda port: "x0.0", False),
    (SHORT, lambda port: f"0x0.0:{port}", True),
    (SHORT, lambda port: f"0x0.0:{port + 1}", False),
    (SHORT, lambda port: "*", True),
    (ANY, lambda port: "", False),
    (ANY, lambda port: "0.0.0.0/8", True),
    (ANY, lambda port: "10.0.0.0/8", False),
    (ANY, lambda port: f"0.0.0.0/8:{port}", True),
    (ANY, lambda port: "0.0.0.0", True),
]


@pytest.mark.parametrize(("host", "rule", "direct"), RULES)
@pytest.mark.parametrize("source", ["setting", "NO_PROXY", "no_proxy"])
def test_what_is_not_asked_for_through_it(
    server: Server,
    proxy: Proxy,
    papers: Papers,
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    rule: Callable[[int], Any],
    direct: bool,
    source: str,
) -> None:
    server.url = f"http://{host}:{server.port}"
    value = rule(server.port)
    settings = through(papers, proxy.url)
    if source == "setting":
        settings["no_proxy"] = value
    else:
        monkeypatch.setenv(source, value if isinstance(value, str) else ",".join(value))
    call(server, **settings)
    assert len(server.requests) == 1
    assert proxy.asked() == ([] if direct else [f"GET {host}:{server.port}"])


def test_the_setting_stands_instead_of_the_environment(
    server: Server, proxy: Proxy, papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    server.url = f"http://{SHORT}:{server.port}"
    call(server, **through(papers, proxy.url, no_proxy=["elsewhere"]))
    assert proxy.asked() == [f"GET {SHORT}:{server.port}"]
    call(server, **through(papers, proxy.url, no_proxy=""))
    assert proxy.asked() == [f"GET {SHORT}:{server.port}"]


def test_only_the_setting_names_a_proxy(
    server: Server, closed: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, closed.url)
    server.url = f"http://{SHORT}:{server.port}"
    call(server)
    assert len(server.requests) == 1
    assert closed.asked() == []


def test_a_deadline_holds_through_it(agent: Server, proxy: Proxy, papers: Papers) -> None:
    def hang(connection: socket.socket, request: Request) -> None:
        connection.recv(1)

    agent.default = hang
    began = time.monotonic()
    with pytest.raises(ApiException, match=r"waited 0\.6 s") as caught:
        write(agent, **through(papers, proxy.url, timeout=0.6))
    assert time.monotonic() - began < 3
    assert caught.value.in_doubt
