"""Settings, where they come from, and the credentials that they make."""

from __future__ import annotations

import copy
import logging
import pickle
import ssl
from pathlib import Path
from typing import Any

import pytest
import urllib3

import acapy_client
from acapy_client import ApiClient, Configuration
from acapy_client._pool import bypasses_proxy
from acapy_client._tls import tls_context
from acapy_client.api.connection_api import ConnectionApi
from support.server import Server

JWT = "eyJhbGciOiJIUzI1NiJ9.e30.x"


def sent(server: Server, configuration: Configuration) -> tuple[str | None, str | None]:
    """The two credentials that a call with this configuration carries."""
    configuration.host = server.url
    with ApiClient(configuration) as client:
        ConnectionApi(client).get_connection("c")
    return server.last.header("X-API-Key"), server.last.header("Authorization")


@pytest.mark.parametrize(
    ("settings", "key", "authorization"),
    [
        ({}, None, None),
        ({"api_key": {"ApiKeyHeader": "k"}}, "k", None),
        ({"api_key": {"AuthorizationHeader": "YOUR_API_KEY"}}, None, "YOUR_API_KEY"),
        ({"api_key": {"AuthorizationHeader": JWT}}, None, f"Bearer {JWT}"),
        ({"api_key": {"AuthorizationHeader": f"Bearer {JWT}"}}, None, f"Bearer {JWT}"),
        (
            {
                "api_key": {"AuthorizationHeader": JWT, "ApiKeyHeader": "k"},
                "api_key_prefix": {"AuthorizationHeader": "Bearer"},
            },
            "k",
            f"Bearer {JWT}",
        ),
        (
            {
                "api_key": {"AuthorizationHeader": f"Bearer {JWT}"},
                "api_key_prefix": {"AuthorizationHeader": "Bearer"},
            },
            None,
            f"Bearer {JWT}",
        ),
        ({"access_token": "t"}, None, "Bearer t"),
        ({"access_token": "Bearer t", "api_key": {"ApiKeyHeader": "k"}}, "k", "Bearer t"),
        (
            {"access_token": lambda: "t2", "api_key": {"ApiKeyHeader": lambda: "k2"}},
            "k2",
            "Bearer t2",
        ),
        ({"access_token": "", "api_key": {"ApiKeyHeader": ""}}, None, None),
    ],
)  # fmt: skip
def test_credentials(
    server: Server, settings: dict[str, Any], key: str | None, authorization: str | None
) -> None:
    assert sent(server, Configuration(**settings)) == (key, authorization)


def test_a_key_may_be_set_later_and_may_change(server: Server) -> None:
    configuration = Configuration(server.url)
    configuration.api_key["AuthorizationHeader"] = "first"
    client = ApiClient(configuration)
    configuration.api_key["AuthorizationHeader"] = "not seen: the client has a copy"
    ConnectionApi(client).get_connection("c")
    assert server.last.header("Authorization") == "first"
    client.configuration.api_key["AuthorizationHeader"] = "second"
    ConnectionApi(client).get_connection("c")
    assert server.last.header("Authorization") == "second"


def test_a_function_is_asked_at_each_attempt(server: Server) -> None:
    tokens = iter(["one", "two"])
    from support.server import text_answer

    server.answers.append(text_answer("503 Service Unavailable", "503: later"))
    configuration = Configuration(server.url, access_token=lambda: next(tokens))
    with ApiClient(configuration) as client:
        ConnectionApi(client).get_connection("c")
    assert [request.header("Authorization") for request in server.requests] == [
        "Bearer one",
        "Bearer two",
    ]


def test_two_clients_never_see_each_others_keys(server: Server) -> None:
    shared = Configuration(server.url)
    one, two = ApiClient(shared), ApiClient(shared)
    one.configuration.api_key["ApiKeyHeader"] = "one"
    one.set_default_header("X-Tenant", "one")
    ConnectionApi(two).get_connection("c")
    assert server.last.header("X-API-Key") is None
    assert server.last.header("X-Tenant") is None
    assert shared.api_key == {} == Configuration().api_key


@pytest.mark.parametrize("bad", ["k\r\nX: y", "k\x00", "kéy", "k ", "\tk", "k\n"])
def test_keys_that_http_does_not_allow_are_refused_without_echo(server: Server, bad: str) -> None:
    for settings in (
        {"api_key": {"ApiKeyHeader": bad}},
        {"api_key": {"AuthorizationHeader": bad}},
        {"access_token": bad},
        {"access_token": lambda: bad},
    ):
        with pytest.raises(acapy_client.ApiValueError) as caught:
            sent(server, Configuration(**settings))
        assert bad not in str(caught.value)
        assert "visible ASCII" in str(caught.value)
        assert caught.value.__cause__ is None
    assert server.requests == []


def test_two_sources_of_one_header_are_refused(server: Server) -> None:
    with pytest.raises(acapy_client.ApiValueError, match="both feed"):
        Configuration(access_token="t", api_key={"AuthorizationHeader": "a"})
    configuration = Configuration(access_token="t")
    configuration.api_key["AuthorizationHeader"] = "a"
    with pytest.raises(acapy_client.ApiValueError, match="both feed"):
        ApiClient(configuration)


# --- the environment -----------------------------------------------------------------------------


def test_the_environment_fills_in_what_is_not_given(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Configuration().host == "http://localhost"
    monkeypatch.setenv("ACAPY_ADMIN_URL", server.url)
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", "env-key")
    monkeypatch.setenv("ACAPY_TOKEN", "env-token")
    ConnectionApi().get_connection("c")
    assert server.last.header("X-API-Key") == "env-key"
    assert server.last.header("Authorization") == "Bearer env-token"
    assert sent(server, Configuration(api_key={"ApiKeyHeader": "k"}, access_token="t")) == (
        "k",
        "Bearer t",
    )
    assert sent(server, Configuration(api_key={}, access_token="")) == (None, None)
    assert sent(server, Configuration(access_token="t")) == ("env-key", "Bearer t")
    assert sent(server, Configuration(api_key={}, access_token="t")) == (None, "Bearer t")
    assert Configuration("http://other").host == "http://other"
    later = Configuration()
    later.api_key["AuthorizationHeader"] = "explicit"
    assert sent(server, later) == ("env-key", "explicit")


def test_the_default_is_copied_never_shared() -> None:
    default = Configuration("http://default:1")
    Configuration.set_default(default)
    try:
        first = Configuration.get_default_copy()
        first.api_key["ApiKeyHeader"] = "k"
        default.host = "http://changed"
        second = Configuration.get_default_copy()
        assert (second.host, second.api_key) == ("http://default:1", {})
        assert ApiClient().configuration.host == "http://default:1"
    finally:
        Configuration.set_default(None)
    assert Configuration.get_default_copy().host == "http://localhost"


# --- wrong settings ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"host": "localhost:8031"}, "host: expected http"),
        ({"host": "ftp://x"}, "host: expected http"),
        ({"host": "http://"}, "host: expected http"),
        ({"host": "http://x:99999"}, "host: expected http"),
        ({"host": "http://x/?a=b"}, "no query"),
        ({"host": "http://user:s3cret@x"}, "api_key"),
        ({"host": "ftp://user:s3cret@x"}, "expected http"),
        ({"host": "http://x y"}, "host"),
        ({"host": 7}, "host: expected a URL"),
        ({"timeout": 0}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"timeout": "5"}, "timeout"),
        ({"timeout": (1, -1)}, "timeout"),
        ({"retries": True}, "retries"),
        ({"retries": -1}, "retries"),
        ({"retries": "2"}, "retries"),
        ({"connection_pool_maxsize": 0}, "connection_pool_maxsize"),
        ({"verify_ssl": "no"}, "verify_ssl"),
        ({"api_key": {"X-API-Key": "s3cret"}}, "ApiKeyHeader or AuthorizationHeader"),
        ({"proxy": "proxy:3128"}, "proxy: expected http"),
        ({"verfy_ssl": False}, "did you mean 'verify_ssl'"),
    ],
)
def test_wrong_settings_are_named(settings: dict[str, Any], words: str) -> None:
    with pytest.raises(acapy_client.OpenApiException, match=words) as caught:
        Configuration(**settings)
    assert "s3cret" not in str(caught.value)
    assert isinstance(caught.value, (TypeError, ValueError))


def test_a_misspelled_setting_is_not_swallowed() -> None:
    with pytest.raises(acapy_client.ApiAttributeError, match="did you mean 'verify_ssl'"):
        Configuration().verfy_ssl = False


def test_neither_repr_nor_report_shows_a_secret() -> None:
    configuration = Configuration(
        "https://agent.example",
        api_key={"ApiKeyHeader": "s3cret-a"},
        access_token="s3cret-b",
        proxy="http://user:s3cret-c@proxy:3128",
        proxy_headers={"proxy-authorization": "s3cret-d"},
    )
    for text in (repr(configuration), configuration.to_debug_report()):
        assert "s3cret" not in text
        assert "https://agent.example" in text
    assert acapy_client.__version__ in configuration.to_debug_report()


def test_copies(server: Server) -> None:
    configuration = Configuration(server.url, api_key={"ApiKeyHeader": "k"}, timeout=None)
    for twin in (
        copy.copy(configuration),
        copy.deepcopy(configuration),
        pickle.loads(pickle.dumps(configuration)),
    ):
        assert (twin.host, twin.timeout) == (server.url, None)
        twin.api_key["ApiKeyHeader"] = "other"
        assert configuration.api_key["ApiKeyHeader"] == "k"


# --- headers, log, TLS, proxy --------------------------------------------------------------------


def test_default_headers(server: Server) -> None:
    with ApiClient(Configuration(server.url), "X-One", "1", "a=b") as client:
        client.user_agent = "mine/1"
        client.set_default_header("x-one", "2")
        client.set_default_header("accept", "application/json;q=1")
        ConnectionApi(client).get_connection("c", _headers={"X-TWO": "2"})
    expected = {
        "X-One": "2", "Cookie": "a=b", "User-Agent": "mine/1", "Accept": "application/json;q=1",
        "X-Two": "2",
    }  # fmt: skip
    assert {name: server.last.header(name) for name in expected} == expected
    with pytest.raises(acapy_client.ApiValueError) as caught:
        client.set_default_header("X-Key", "s3cret\r\n")
    assert "s3cret" not in str(caught.value)


def test_the_log_is_ours_alone(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    others = {name: logging.getLogger(name).level for name in ("", "acapy_client", "urllib3")}
    configuration = Configuration(
        server.url, debug=True, logger_file=path, api_key={"ApiKeyHeader": "s3cret"}
    )
    for _ in range(2):
        with ApiClient(configuration) as client:
            ConnectionApi(client).get_connection("c")
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) == 4
    assert lines[0].endswith("/connections/c begins, attempt 1")
    assert "GET /connections/c: 200 in" in lines[1]
    assert "s3cret" not in "".join(lines)
    assert others == {name: logging.getLogger(name).level for name in others}


def test_tls_is_verified_and_each_client_has_its_own_context() -> None:
    strict = tls_context(Configuration())
    lax = tls_context(Configuration(verify_ssl=False))
    assert strict.verify_mode is ssl.CERT_REQUIRED
    assert strict.check_hostname
    assert strict.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert lax.verify_mode is ssl.CERT_NONE
    assert tls_context(Configuration()).verify_mode is ssl.CERT_REQUIRED


@pytest.mark.machine  # Pyodide's ssl reads files otherwise
@pytest.mark.parametrize("name", ["ssl_ca_cert", "cert_file"])
def test_a_file_of_tls_that_is_not_there_is_named(name: str) -> None:
    with pytest.raises(acapy_client.ApiValueError, match=name):
        tls_context(Configuration(**{name: "/does/not/exist.pem"}))


@pytest.mark.parametrize(
    ("url", "rules", "direct"),
    [
        ("http://localhost:1", "", True),
        ("http://127.0.0.9", "", True),
        ("http://[::1]:5", "", True),
        ("http://localhost.:1", "", True),
        ("http://LocalHost", "", True),
        ("http://agent.localhost.", "", True),
        ("http://ip6-loopback", "", True),
        ("http://127.1", "", True),
        ("http://0x7f.1", "", True),
        ("http://2130706433", "", True),
        ("http://[::ffff:127.0.0.1]", "", True),
        ("http://[0:0:0:0:0:0:0:1]", "", True),
        ("http://localhost.example", "", False),
        ("http://mylocalhost", "", False),
        ("http://0.0.0.0", "", False),
        ("http://128.1", "", False),
        ("http://[::ffff:10.0.0.1]", "", False),
        ("http://agent.example", "", False),
        ("http://agent.example", "agent.example", True),
        ("http://agent.example", "example", True),
        ("http://agent.example", ".example", True),
        ("http://agent.example", "*.example", True),
        ("http://agent.example", "ample", False),
        ("http://agent.example:8031", "agent.example:8031", True),
        ("http://agent.example:8031", "agent.example:80", False),
        ("https://agent.example", ["agent.example:443"], True),
        ("http://10.1.2.3", "10.0.0.0/8", True),
        ("http://11.1.2.3", "10.0.0.0/8", False),
        ("http://10.1.2.3", "10.1.2.3", True),
        ("http://[fd00::1]:80", "fd00::/8", True),
        ("http://[fd00::1]:80", "[fd00::1]:80", True),
        ("http://anything", "a, *", True),
    ],
)
def test_what_is_asked_without_the_proxy(url: str, rules: Any, direct: bool) -> None:
    from urllib.parse import urlsplit

    assert bypasses_proxy(urlsplit(url), Configuration(no_proxy=rules)) is direct


def test_a_proxy_gets_the_absolute_url(server: Server) -> None:
    configuration = Configuration(
        "http://agent.invalid/path",
        proxy=server.url,
        proxy_headers=urllib3.make_headers(proxy_basic_auth="u:p"),
        api_key={"ApiKeyHeader": "k"},
    )
    with ApiClient(configuration) as client:
        with pytest.warns(UserWarning, match=r"plain http to http://agent\.invalid/path"):
            ConnectionApi(client).get_connection("a/b")
        ConnectionApi(client).get_connection("a/b")  # warns once
    assert server.last.target == "http://agent.invalid/path/connections/a%2Fb"
    assert server.last.header("Proxy-Authorization") == "Basic dTpw"
    assert server.last.header("Host") == "agent.invalid"
