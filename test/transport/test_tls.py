"""TLS with real servers: whom a client trusts, and that it tells others nothing."""

from __future__ import annotations

import os
import ssl
import threading
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from acapy_client import (
    ApiClient,
    ApiException,
    ApiTimeoutError,
    ApiTlsError,
    ApiValueError,
    Configuration,
    OpenApiException,
)
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.tenants import ClientCredentials
from support.project import run_python
from support.server import Server, answer
from support.transport.certified import (
    HOST,
    KEY,
    Babbler,
    Papers,
    TlsServer,
    allow_old_tls,
    call,
    configuration,
    write,
)

NO_TLS = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def agent(papers: Papers) -> Iterator[TlsServer]:
    """A server with nothing wrong, if one trusts its authority."""
    with TlsServer(papers.server_context(papers.good)) as server:
        yield server


def refuses(server: TlsServer, words: str, **settings: Any) -> None:
    """The client does not talk to this server, and says why."""
    for attempt in (call, write):
        with pytest.raises(ApiTlsError, match=words) as caught:
            attempt(server, **settings)
        error = caught.value
        assert (error.status, error.attempts, error.in_doubt) == (None, 1, False)
        assert isinstance(error.__cause__, urllib3.exceptions.HTTPError)
        assert KEY not in str(error)
    assert server.requests == [], "it was told something"


# --- whom to trust -------------------------------------------------------------------------------


def test_an_authority_as_path_or_text(agent: TlsServer, papers: Papers) -> None:
    for authority in (
        papers.ca_path,
        str(papers.ca_path),
        papers.ca_pem,
        papers.ca_pem.decode(),
        "Our authority, 2020\n" + papers.ca_pem.decode(),
        papers.ca_pem + papers.stranger.cert_pem.bytes(),
    ):
        call(agent, ssl_ca_cert=authority)
        assert agent.last.header("X-API-Key") == KEY


def test_another_authority_is_refused(agent: TlsServer, papers: Papers) -> None:
    words = r"CERTIFICATE_VERIFY_FAILED.*\(ssl_ca_cert takes the authority to trust\)"
    refuses(agent, words, ssl_ca_cert=papers.strange_ca_path)


def test_the_agents_name_is_asked_of_no_other_server(agent: TlsServer, papers: Papers) -> None:
    given = answer({"access_token": "t"})
    with TlsServer(papers.server_context(papers.misnamed), default=given) as misnamed:
        settings = Configuration(
            misnamed.url, ssl_ca_cert=papers.ca_path, assert_hostname="agent.test"
        )
        settings.access_token = ClientCredentials(f"{agent.url}/token", "me", "secret")
        agent.default = given
        with ApiClient(settings) as client:
            client.call_api("GET", "/one")
    assert agent.last.path == "/token"
    assert misnamed.last.header("Authorization") == "Bearer t"


def test_the_systems_authorities_are_asked_by_default(
    agent: TlsServer, papers: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuses(agent, "CERTIFICATE_VERIFY_FAILED")
    monkeypatch.setenv("SSL_CERT_FILE", str(papers.ca_path))  # what OpenSSL calls the system's
    call(agent)
    assert len(agent.requests) == 1
    agent.requests.clear()
    # an authority that is given stands instead of the system's, not besides
    refuses(agent, "CERTIFICATE_VERIFY_FAILED", ssl_ca_cert=papers.strange_ca_path)


def test_an_expired_certificate_is_refused(papers: Papers) -> None:
    with TlsServer(papers.server_context(papers.expired)) as server:
        refuses(
            server,
            r"expired.*\(it is the server that needs a new one\)",
            ssl_ca_cert=papers.ca_path,
        )


def test_a_certificate_for_another_name_is_refused(papers: Papers) -> None:
    with TlsServer(papers.server_context(papers.misnamed)) as server:
        refuses(server, "IP address mismatch", ssl_ca_cert=papers.ca_path)
        server.url = server.url.replace(HOST, "localhost")
        refuses(
            server,
            "Hostname mismatch.*the certificate is for another name",
            ssl_ca_cert=papers.ca_path,
        )


def test_the_name_to_expect(papers: Papers) -> None:
    with TlsServer(papers.server_context(papers.misnamed)) as server:
        call(server, ssl_ca_cert=papers.ca_path, assert_hostname="agent.test")
        call(server, ssl_ca_cert=papers.ca_path, assert_hostname=False)
        assert len(server.requests) == 2
        server.requests.clear()
        refuses(server, "other.test", ssl_ca_cert=papers.ca_path, assert_hostname="other.test")
        # any name will do, any authority will not
        refuses(server, "VERIFY_FAILED", ssl_ca_cert=papers.strange_ca_path, assert_hostname=False)


def test_no_verification(papers: Papers) -> None:
    for certificate in (papers.good, papers.expired, papers.misnamed):
        with TlsServer(papers.server_context(certificate)) as server:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", urllib3.exceptions.InsecureRequestWarning)
                call(server, verify_ssl=False)
                warnings.simplefilter("error")
                with pytest.raises(urllib3.exceptions.InsecureRequestWarning):
                    call(server, verify_ssl=False)  # said by urllib3, and not taken for an answer
            assert len(server.requests) == 1


def test_files_that_are_no_certificates_are_named(
    agent: TlsServer, papers: Papers, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("")
    broken = papers.ca_pem.replace(b"A", b"!")
    for name, value in (
        ("ssl_ca_cert", empty),
        ("ssl_ca_cert", broken),
        ("ssl_ca_cert", tmp_path / "none.pem"),
        ("cert_file", empty),
        ("cert_file", papers.client_path),  # its key is elsewhere
    ):
        with pytest.raises(ApiValueError, match=name):
            call(agent, **{name: value})
    assert agent.connections == 0


# --- clients with certificates -------------------------------------------------------------------


@pytest.fixture(params=[ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3], ids=["1.2", "1.3"])
def strict(request: pytest.FixtureRequest, papers: Papers) -> Iterator[TlsServer]:
    """A server that only talks to clients which its authority knows."""
    context = papers.server_context(papers.good, wants_client=True)
    context.minimum_version = context.maximum_version = request.param
    with TlsServer(context) as server:
        yield server


def test_a_client_shows_its_certificate(strict: TlsServer, papers: Papers) -> None:
    call(
        strict,
        ssl_ca_cert=papers.ca_path,
        cert_file=papers.client_path,
        key_file=papers.client_key_path,
    )
    call(strict, ssl_ca_cert=papers.ca_path, cert_file=str(papers.client_both_path))
    assert len(strict.requests) == 2


@pytest.mark.parametrize("password", ["s3cret pässword", lambda: "s3cret pässword"])
def test_a_key_may_be_encrypted(strict: TlsServer, papers: Papers, password: Any) -> None:
    call(
        strict,
        ssl_ca_cert=papers.ca_path,
        cert_file=papers.client_path,
        key_file=papers.encrypted_key_path("s3cret pässword"),
        key_password=password,
    )
    assert len(strict.requests) == 1


@pytest.mark.parametrize(
    ("password", "words"),
    [
        (None, "key_password: the client's key is encrypted"),
        ("s3cret, but another", "cert_file, key_file, key_password: expected"),
        ("s3cret" * 1000, "cert_file, key_file, key_password: expected"),
        (lambda: 5, "key_password: expected text"),
        (lambda s3cret: s3cret, "key_password: expected a function without arguments"),
        ("", "cert_file, key_file"),
    ],
)
def test_no_password_is_asked_for_on_a_terminal(papers: Papers, password: Any, words: str) -> None:
    key = papers.encrypted_key_path("s3cret")
    settings: dict[str, Any] = {"cert_file": papers.client_path, "key_file": key}
    configuration = Configuration("https://127.0.0.1:1", key_password=password, **settings)
    with pytest.raises(OpenApiException) as caught:
        ApiClient(configuration)
    assert str(caught.value).startswith(words)
    assert "s3cret" not in str(caught.value) + repr(configuration)


PROGRAM = """
import sys
from acapy_client import ApiClient, ApiValueError, Configuration
try:
    ApiClient(Configuration("https://h", cert_file=sys.argv[1], key_file=sys.argv[2]))
except ApiValueError as error:
    print(error)
"""


def test_nor_is_it_where_there_is_one(papers: Papers) -> None:
    """OpenSSL would ask there, and wait for ever."""
    terminal, inside = os.openpty()
    try:
        key = papers.encrypted_key_path("s3cret")
        done = run_python(
            "-c", PROGRAM, papers.client_path, key, stdin=inside, start_new_session=True
        )
    finally:
        os.close(inside)
        os.close(terminal)
    assert done.stdout.startswith("key_password: the client's key is encrypted"), done.stderr


def test_a_client_without_a_good_certificate_is_told_so(strict: TlsServer, papers: Papers) -> None:
    for settings in ({}, {"cert_file": papers.strange_client_path}):
        for attempt in (call, write):
            with pytest.raises(ApiTlsError, match="(?i)alert") as caught:
                attempt(strict, ssl_ca_cert=papers.ca_path, **settings)
            assert caught.value.attempts == 1
            # with TLS 1.3 the client learns of it only after it has sent its request
            if strict.context.maximum_version is ssl.TLSVersion.TLSv1_2:
                assert not caught.value.in_doubt
    assert strict.requests == []
    assert strict.handshakes == 0


# --- protocols -----------------------------------------------------------------------------------


@pytest.mark.skipif(not ssl.HAS_TLSv1_1, reason="this OpenSSL was built without TLS 1.1")
def test_old_protocols_are_refused(papers: Papers) -> None:
    context = papers.server_context(papers.good)
    allow_old_tls(context)
    own = ssl.create_default_context(cadata=papers.ca_pem.decode())
    allow_old_tls(own)
    with TlsServer(context) as server:
        refuses(server, "(?i)version|protocol", ssl_ca_cert=papers.ca_path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", urllib3.exceptions.InsecureRequestWarning)
            refuses(server, "(?i)version|protocol", verify_ssl=False)
        call(server, ssl_context=own)  # so it was the version that was wrong
        assert len(server.requests) == 1


def test_a_context_of_the_callers_own_is_used_as_it_is(agent: TlsServer, papers: Papers) -> None:
    own = ssl.create_default_context(cadata=papers.ca_pem.decode())
    call(agent, ssl_context=own)
    # the settings that it stands instead of do not change it
    call(agent, ssl_context=own, ssl_ca_cert=papers.strange_ca_path, assert_hostname="other.test")
    call(agent, ssl_context=own, verify_ssl=False, assert_hostname=False)
    assert own.check_hostname
    assert own.verify_mode is ssl.CERT_REQUIRED
    agent.requests.clear()
    refuses(agent, "VERIFY_FAILED", ssl_context=ssl.create_default_context())


def test_plain_http_to_a_tls_port(agent: TlsServer, papers: Papers) -> None:
    agent.url = agent.url.replace("https", "http")
    with pytest.raises(ApiException) as caught:
        call(agent)
    assert caught.value.status in (None, 400)
    assert agent.requests == []


def test_tls_to_a_plain_port(server: Server, papers: Papers) -> None:
    server.url = server.url.replace("http", "https")
    with pytest.raises(ApiTlsError) as caught, Babbler(NO_TLS) as plain:
        call(plain, ssl_ca_cert=papers.ca_path)
    assert not caught.value.in_doubt
    # one that waits for the end of a request never answers
    with pytest.raises(ApiTimeoutError):
        call(server, ssl_ca_cert=papers.ca_path, timeout=0.5)
    assert server.requests == []


@pytest.mark.parametrize(
    "words",
    [b"", b"\x16\x03\x03\x3f\xff\x02\x00\x3f\xfb" + bytes(500)],
    ids=["silence", "drops"],
)
@pytest.mark.parametrize("timeout", [0.5, (0.5, 5)], ids=["whole", "pair"])
def test_a_handshake_without_end(words: bytes, timeout: Any, papers: Papers) -> None:
    if words and timeout != 0.5:
        timeout = (0.03, 0.02)  # such a pair lets a whole attempt take ten times their sum
    with Babbler(words, 0.02 if words else None) as server:
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError) as caught:
            write(server, ssl_ca_cert=papers.ca_path, timeout=timeout)
        assert time.monotonic() - began < 2
        assert not caught.value.in_doubt


# --- one context for each client -----------------------------------------------------------------


def test_a_lax_client_leaves_others_strict(agent: TlsServer, papers: Papers) -> None:
    before = ApiClient(configuration(agent))
    knowing = ApiClient(configuration(agent, ssl_ca_cert=papers.ca_path))
    lax = ApiClient(configuration(agent, verify_ssl=False))
    after = ApiClient(configuration(agent))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", urllib3.exceptions.InsecureRequestWarning)
        for _ in range(2):
            agent.requests.clear()
            ConnectionApi(lax).get_connection("c")
            ConnectionApi(knowing).get_connection("c")
            assert len(agent.requests) == 2
            for client in (before, after, ApiClient(configuration(agent))):
                with pytest.raises(ApiTlsError):
                    ConnectionApi(client).get_connection("c")
            assert len(agent.requests) == 2
    for client in (before, knowing, lax, after):
        client.close()
    assert ssl._create_default_https_context is ssl.create_default_context


def test_names_are_each_clients_own_matter(papers: Papers) -> None:
    own = ssl.create_default_context(cadata=papers.ca_pem.decode())
    with TlsServer(papers.server_context(papers.misnamed)) as server:
        for settings in ({"ssl_ca_cert": papers.ca_path}, {"ssl_context": own}):
            before = ApiClient(configuration(server, **settings))
            call(server, ssl_ca_cert=papers.ca_path, assert_hostname=False)
            after = ApiClient(configuration(server, **settings))
            for client in (before, after):
                with pytest.raises(ApiTlsError, match="mismatch"), client:
                    ConnectionApi(client).get_connection("c")
        assert len(server.requests) == 2


def test_settings_reach_each_connection(agent: TlsServer, papers: Papers) -> None:
    """Not only the first: those that are made later trust the same authorities."""
    with ApiClient(configuration(agent, ssl_ca_cert=papers.ca_path)) as client:
        threads = [
            threading.Thread(target=ConnectionApi(client).get_connection, args=(str(number),))
            for number in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    assert sorted(request.path for request in agent.requests) == [
        f"/connections/{number}" for number in range(8)
    ]
