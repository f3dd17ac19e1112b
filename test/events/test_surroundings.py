"""The websocket behind TLS, through proxies, and with tokens that end."""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import urllib3

from acapy_client import Configuration
from acapy_client.events import Event, Events
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiValueError,
    UnauthorizedException,
)
from acapy_client.tenants import ClientCredentials
from support.events.telling import Listener, telling
from support.events.until import until
from support.oauth import OauthServer
from support.server import Answer, Server, answer, text_answer
from support.transport.certified import HOST, KEY, Papers, TlsServer
from support.transport.proxied import PASSWORD, USERINFO, Proxy, two_proxies

pytest.importorskip("websockets")

# such a key does go out; that this is warned of is another test's matter
plain_key = pytest.mark.filterwarnings("ignore:a key is sent over plain http")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


def saying(topic: str = "hello", seconds: float | None = None) -> Answer:
    """An agent that tells one event, and stays, or hangs up after so many seconds."""

    def script(listener: Listener) -> None:
        listener.settings()
        listener.event(topic, {"any": 1})
        if seconds is None:
            listener.wait()
        time.sleep(seconds or 0)

    return telling(script)


def heard(url: str, timeout: float = 10, **settings: Any) -> Event:
    """The first event that the agent tells."""
    configuration = Configuration(url, api_key={"ApiKeyHeader": KEY}, **settings)
    events = Events(configuration)
    with events, events.stream() as stream, events.listen(timeout=timeout):
        return stream.get(timeout=60)


# --- TLS ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "settings",
    [
        lambda papers: {"ssl_ca_cert": papers.ca_path},
        lambda papers: {"ssl_ca_cert": papers.ca_pem},
        lambda papers: {"verify_ssl": False},
        lambda papers: {"ssl_context": urllib3.util.create_urllib3_context(cert_reqs=0)},
    ],
    ids=["file", "text", "unverified", "context"],
)
def test_it_speaks_tls(papers: Papers, settings: Callable[[Papers], dict[str, Any]]) -> None:
    with TlsServer(papers.server_context(papers.good), default=saying()) as agent:
        assert heard(agent.url, **settings(papers)).topic == "hello"
        assert agent.last.header("X-API-Key") == KEY


class Watched(ssl.SSLSocket):
    """Waits before it writes, so that the server's tickets are there; knows who was inside then."""

    inside = 0
    both = False

    def recv(self, *args: Any) -> bytes:
        self.inside += 1
        try:
            return super().recv(*args)
        finally:
            self.inside -= 1

    def sendall(self, *args: Any) -> None:
        time.sleep(0.3)
        Watched.both = Watched.both or bool(self.inside)
        super().sendall(*args)


def test_nobody_reads_while_another_writes(papers: Papers) -> None:
    """With OpenSSL: what is written then may never arrive."""
    context = urllib3.util.create_urllib3_context(cert_reqs=0)
    context.sslsocket_class = Watched
    with TlsServer(papers.server_context(papers.good), default=saying()) as agent:
        heard(agent.url, ssl_context=context)
    assert not Watched.both


def test_a_context_of_ones_own_stays_as_it_is(papers: Papers) -> None:
    context = urllib3.util.create_urllib3_context(cert_reqs=0)
    with TlsServer(papers.server_context(papers.good), default=saying()) as agent:
        heard(agent.url, ssl_context=context, assert_hostname="another")
    assert not context.check_hostname


@pytest.mark.parametrize("name", ["agent.test", False])
def test_the_certificate_may_bear_another_name(papers: Papers, name: Any) -> None:
    with TlsServer(papers.server_context(papers.misnamed), default=saying()) as agent:
        found = heard(agent.url, ssl_ca_cert=papers.ca_path, assert_hostname=name)
        assert found.topic == "hello"


@pytest.mark.parametrize(
    ("certificate", "settings"),
    [
        ("good", {}),
        ("good", {"ssl_ca_cert": "strange_ca_path"}),
        ("good", {"ssl_ca_cert": "ca_path", "assert_hostname": "other.test"}),
        ("misnamed", {"ssl_ca_cert": "ca_path"}),
        ("expired", {"ssl_ca_cert": "ca_path"}),
    ],
)
def test_who_cannot_be_trusted_is_told_no_key(
    papers: Papers, certificate: str, settings: dict[str, str]
) -> None:
    given = {name: getattr(papers, text, text) for name, text in settings.items()}
    served = papers.server_context(getattr(papers, certificate))
    with TlsServer(served, default=saying()) as agent:
        with pytest.raises(ApiConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
            heard(agent.url, timeout=2, **given)
        assert not agent.requests


def test_it_shows_a_certificate_of_its_own(papers: Papers) -> None:
    context = papers.server_context(papers.good, wants_client=True)
    with TlsServer(context, default=saying()) as agent:
        trusted: dict[str, Any] = {"ssl_ca_cert": papers.ca_path}
        trusted["cert_file"] = papers.client_both_path
        assert heard(agent.url, **trusted).topic == "hello"
        with pytest.raises(ApiConnectionError):
            heard(agent.url, timeout=0.5, ssl_ca_cert=papers.ca_path)


# --- proxies --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def proxies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Proxy]]:
    with two_proxies(tmp_path_factory) as running:
        yield running


@pytest.fixture(params=["ws", "wss"])
def behind(request: pytest.FixtureRequest, papers: Papers) -> Iterator[Server]:
    """An agent under a name that only the proxies can resolve."""
    secure = request.param == "wss"
    context = papers.server_context(papers.misnamed)
    with TlsServer(context, default=saying()) if secure else Server(default=saying()) as server:
        server.url = f"{'https' if secure else 'http'}://agent.test:{server.port}"
        yield server


@plain_key
def test_it_goes_through_a_proxy(behind: Server, proxies: dict[str, Proxy], papers: Papers) -> None:
    proxy = proxies["open"]
    proxy.asked()
    assert heard(behind.url, proxy=proxy.url, ssl_ca_cert=papers.ca_path).topic == "hello"
    assert proxy.asked() == [f"CONNECT agent.test:{behind.port}"]
    assert behind.last.header("X-API-Key") == KEY


def test_what_is_not_for_the_proxy_goes_past_it(proxies: dict[str, Proxy]) -> None:
    proxies["open"].asked()
    with Server(default=saying()) as agent:
        found = heard(agent.url, proxy=proxies["open"].url, no_proxy=HOST)
    assert found.topic == "hello"
    assert proxies["open"].asked() == []


@plain_key
@pytest.mark.parametrize("how", ["url", "header", "none", "wrong", "nobody"])
def test_the_password_of_a_proxy(
    behind: Server,
    proxies: dict[str, Proxy],
    papers: Papers,
    how: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    address = proxies["closed"].address
    userinfo = {"url": f"{USERINFO}@", "wrong": "user:wrong@", "nobody": "user@"}.get(how, "")
    settings: dict[str, Any] = {"proxy": f"http://{userinfo}{address}"}
    if how == "header":
        settings["proxy_headers"] = urllib3.make_headers(proxy_basic_auth=f"user:{PASSWORD}")
    if how in ("url", "header"):
        found = heard(behind.url, ssl_ca_cert=papers.ca_path, **settings)
        assert found.topic == "hello"
        assert behind.last.header("Proxy-Authorization") is None
    else:
        with pytest.raises(ApiConnectionError, match="407") as caught:
            heard(behind.url, timeout=2, ssl_ca_cert=papers.ca_path, **settings)
        assert "wrong" not in str(caught.value)
        assert not behind.requests
    assert not [text for text in (PASSWORD, "pa%40ss") if text in caplog.text]


@pytest.mark.parametrize("headers", [{"X-Pass": "s3cret"}, {"Proxy-Authorization": "Basic s3cret"}])
def test_another_header_for_a_proxy_is_refused(
    proxies: dict[str, Proxy], headers: dict[str, str]
) -> None:
    given: dict[str, Any] = {"proxy": proxies["open"].url, "proxy_headers": headers}
    with pytest.raises(ApiValueError, match=f"^proxy_headers: {next(iter(headers))}: ") as caught:
        heard("http://agent.test:1", **given)
    assert "s3cret" not in str(caught.value)


# --- tokens that end ------------------------------------------------------------------------------


class Asked:
    """An agent that knows some tokens, and tells with which it was opened."""

    def __init__(self, oauth: OauthServer, refused: int = 0) -> None:
        self.oauth, self.refused = oauth, refused
        self.shown: list[str] = []

    def __call__(self, connection: Any, request: Any) -> None:
        token = (request.header("Authorization") or "").removeprefix("Bearer ")
        self.shown.append(token)
        if len(self.shown) <= self.refused:
            connection.sendall(answer({}, "401 Unauthorized"))
            return
        saying(f"event-{len(self.shown)}")(connection, request)  # type: ignore[operator]  # no bytes


def by_oauth(agent: Server, oauth: OauthServer) -> Configuration:
    return Configuration(agent.url, access_token=ClientCredentials(f"{oauth.url}/token", "i", "s"))


def test_it_is_opened_anew_before_its_token_ends() -> None:
    with OauthServer() as oauth:
        oauth.life = 4
        asked = Asked(oauth)
        with Server(default=asked) as agent, Events(by_oauth(agent, oauth)) as events:
            began = time.time()
            with events.listen():
                until(lambda: len(asked.shown) == 2)
                assert time.time() - began < oauth.life
                until(lambda: events.connected and events.counts.gaps == 1)
    assert asked.shown == oauth.given[:2]
    assert len(set(asked.shown)) == 2


def test_a_token_that_is_refused_is_renewed_once() -> None:
    with OauthServer() as oauth:
        asked = Asked(oauth, refused=1)
        agent = Server(default=asked)
        events = Events(by_oauth(agent, oauth))
        with agent, events, events.stream() as stream, events.listen():
            assert stream.get(60).topic == "event-2"
        assert asked.shown == oauth.given
        asked = Asked(oauth, refused=100)
        agent = Server(default=asked)
        events = Events(by_oauth(agent, oauth))
        with agent, events, pytest.raises(UnauthorizedException):
            events.listen()
        assert len(asked.shown) == 2


def test_who_gives_tokens_may_be_away_for_a_while() -> None:
    with OauthServer() as oauth:
        oauth.life = 1.5
        asked = Asked(oauth)
        agent = Server(default=asked)
        with agent, Events(by_oauth(agent, oauth)) as events, events.listen():
            usual, oauth.default = oauth.default, text_answer("503 Service Unavailable", "away")
            until(lambda: not events.connected)
            assert not events.wait_closed(0.5)
            oauth.default = usual
            until(lambda: events.connected)
    assert len(asked.shown) >= 2


def test_also_while_a_token_is_refused() -> None:
    refusing = answer({}, "401 Unauthorized")
    with (
        OauthServer() as oauth,
        Server(saying("first", 0.0), default=refusing) as agent,
        Events(by_oauth(agent, oauth)) as events,
        events.stream() as stream,
        events.listen(),
    ):
        usual, oauth.default = oauth.default, text_answer("503 Service Unavailable", "away")
        assert stream.get(60).topic == "first"
        until(lambda: len(agent.requests) == 3)
        assert not events.wait_closed(0.1)
        agent.default = saying("second")
        oauth.default = usual
        assert stream.get(60).topic == "second"


def test_without_any_token_there_is_nothing_to_listen_to() -> None:
    with OauthServer() as oauth, Server() as agent:
        oauth.default = text_answer("400 Bad Request", "invalid_client")
        with Events(by_oauth(agent, oauth)) as events, pytest.raises(ApiException, match="400"):
            events.listen()
        assert not agent.requests
