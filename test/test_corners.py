"""Corners that users run into: each was wrong once."""

from __future__ import annotations

import inspect
import typing
from pathlib import Path
from typing import Any, ClassVar

import pytest
import urllib3

import acapy_client
from acapy_client import ApiClient, Configuration, models
from acapy_client._api import Api, operation
from acapy_client._options import OPTIONS
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api_client import RequestOptions
from support.server import Server, answer, hang, nobody_there, text_answer


def test_operations_are_methods_to_python(server: Server, api: ConnectionApi) -> None:
    on_class = inspect.signature(ConnectionApi.get_connection)
    assert list(on_class.parameters) == ["self", "conn_id", "options"]
    assert list(inspect.signature(api.get_connection).parameters) == ["conn_id", "options"]
    assert ConnectionApi.get_connection(api, "c").to_wire() == {}
    assert "alias: 'str | None'" in str(inspect.signature(api.connections))
    assert typing.get_type_hints(api.get_connection)["return"] is models.ConnRecord
    assert typing.get_type_hints(models.EndpointsResult).keys() == {"my_endpoint", "their_endpoint"}
    assert "Fetch a single connection record" in (api.get_connection.__doc__ or "")
    assert repr(api) == f"<ConnectionApi of <ApiClient for {server.url}>>"
    assert set(OPTIONS) == set(RequestOptions.__annotations__)


def test_no_thread_begins_after_the_end(api: ConnectionApi) -> None:
    assert api.connections.submit().get(60).to_wire() == {}
    api.api_client.close()
    with pytest.raises(acapy_client.ApiValueError, match="closed"):
        api.connections.submit()
    for size in (0, -1, True, "x"):
        with pytest.raises(acapy_client.ApiValueError, match="pool_threads"):
            ApiClient(pool_threads=size)


def test_a_log_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(acapy_client.ApiValueError, match="logger_file"):
        ApiClient(Configuration(logger_file=tmp_path / "missing" / "x.log"))


def test_headers_of_one_name_in_any_case_go_once(server: Server) -> None:
    with ApiClient(Configuration(server.url), "X-Tenant", "one") as client:
        client.call_api(
            "GET", "/x", header_params={"x-t": "1"}, _headers={"X-T": "2", "x-tenant": "two"}
        )
        assert server.last.header("X-T") == "2"
        assert server.last.header("X-Tenant") == "two"
        client.set_default_header("user-agent", "mine")
        assert client.user_agent == "mine"
        client.call_api("GET", "/x", _headers={"USER-AGENT": "other"})
    assert server.last.header("User-Agent") == "other"


def test_names_of_query_parameters_are_quoted(
    server: Server, client: acapy_client.ApiClient
) -> None:
    client.call_api("GET", "/x", query_params={"a b&c=d": "1"})
    assert server.last.query == [("a b&c=d", "1")]


@pytest.mark.parametrize("body", [{"results": [None]}, [1]])
def test_odd_pages_are_errors_of_ours(server: Server, api: ConnectionApi, body: Any) -> None:
    server.default = answer(body)
    with pytest.raises(acapy_client.ApiResponseError, match="expected an object"):
        list(api.iter_connections(_check_return_type=False))
    server.default = answer([1])
    with pytest.raises(acapy_client.ApiResponseError, match="expected an object"):
        api.wait_for_connection("c", _check_return_type=False)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda api: api.iter_connections(page_siz=3), "'page_size'"),
        (lambda api: api.iter_connections(descending=True), "iter_connections: unknown.*known:"),
        (lambda api: api.wait_for_connection("c", timout=3), "wait_for_connection.*'timeout'"),
        (lambda api: api.wait_for_connection("c", until=None), "until: expected a list of states"),
        (lambda api: api.wait_for_connection("c", until=[1]), "until"),
        (lambda api: api.connections(request_timeout=3), "'_request_timeout'"),
        (lambda api: api.connections(headers={}), "'_headers'"),
        (lambda api: api.receive_invitation({}), "body=…"),
        (lambda api: api.api_client.call_api("GET", "/x", _request_timeot=3), "'_request_timeout'"),
        (lambda api: api.api_client.call_api("GET", "/x", query={"a": 1}), "unknown option"),
        (lambda api: api.api_client.call_api(None, "/x"), "verb"),
        (lambda api: api.api_client.call_api("GET", "/x", query_params=[("a", 1)]), "dict"),
        (lambda api: api.api_client.call_api("GET", "/x", query_params={"a": {}}), "number"),
        (lambda api: api.api_client.call_api("GET", "/x", response_type="X"), "expected a model"),
        (lambda api: ConnectionApi(Configuration()), "expected ApiClient, got Configuration"),
        (lambda api: models.ConnRecord("x"), "by their names"),
        (lambda api: setattr(models.ConnectionMetadataSetRequest(metadata={}), "metadata", None),
         "required"),
        (
            lambda api: api.receive_invitation(body={"@type": "t", "@id": "a", "id": "b"}),
            "receive_invitation: body: .*given twice",
        ),
        (
            lambda api: api.receive_invitation(body={"@type": "t", "label": 3}),
            r"receive_invitation: body: \$\.label",
        ),
        (lambda api: Configuration(api_key="k"), "api_key: expected a dict"),
        (lambda api: Configuration(api_key_prefix={"Authorisation": "B"}), "api_key_prefix"),
        (lambda api: Configuration(retries=urllib3.Retry), "retries"),
        (lambda api: Configuration(host=""), "host: expected http"),
        (lambda api: Configuration("http://hé.example"), "host: expected http"),
        (lambda api: Configuration(timeout=10**400), "timeout"),
        (lambda api: Configuration(cert_file=3), "cert_file"),
        (lambda api: Configuration(no_proxy=3), "no_proxy"),
        (lambda api: Configuration.set_default("x"), "expected Configuration"),
    ],
)  # fmt: skip
def test_slips_are_told_in_words(server: Server, api: ConnectionApi, call: Any, words: str) -> None:
    with pytest.raises(acapy_client.OpenApiException, match=words):
        call(api)
    assert server.requests == []


def test_options_that_are_none_are_not_given(server: Server, api: ConnectionApi) -> None:
    assert api.connections(_headers=None, _retries=None, async_req=None).to_wire() == {}


def test_a_key_function_that_gives_nothing_or_fails(server: Server) -> None:
    def missing() -> str:
        return Path("/does/not/exist").read_text("utf-8")

    for token, error in ((lambda: "", acapy_client.ApiValueError), (missing, FileNotFoundError)):
        client = ApiClient(Configuration(server.url, access_token=token))
        with client, pytest.raises(error):
            client.call_api("GET", "/x")
    assert server.requests == []


def test_a_function_of_asyncio_is_no_key_function(server: Server) -> None:
    async def token() -> str:
        return "text"

    configuration = Configuration(server.url, access_token=token)
    words = "access_token: expected text, got cor"
    with (
        ApiClient(configuration) as client,
        pytest.raises(acapy_client.ApiTypeError, match=words),
    ):
        client.call_api("GET", "/x")
    assert server.requests == []


def test_an_empty_answer_of_a_plugin_is_none(
    server: Server, client: acapy_client.ApiClient
) -> None:
    server.default = b"HTTP/1.1 204 No Content\r\n\r\n"
    assert client.call_api("DELETE", "/plugin") is None
    server.default = answer(b"")
    assert client.call_api("GET", "/plugin") is None
    server.default = answer(b"<html>Sign in</html>", content_type="text/html")
    with pytest.raises(acapy_client.ApiResponseError, match="is host the agent's admin API"):
        client.call_api("GET", "/plugin")


def test_the_line_of_an_error_stays_one_short_line(server: Server, api: ConnectionApi) -> None:
    server.default = text_answer("500 Internal Server Error", "a\nb " * 50_000)
    with pytest.raises(acapy_client.ServiceException) as caught:
        api.get_connection("c")
    assert len(str(caught.value)) < 500
    assert "\n" not in str(caught.value)
    assert len(caught.value.body or "") == 200_000
    assert repr(caught.value).startswith("ServiceException('GET /connections/c: 500")
    server.default = answer({"state": "error", "error_msg": "a\nb"})
    with pytest.raises(acapy_client.ApiStateError) as ended:
        api.wait_for_connection("c")
    assert "\n" not in str(ended.value)


def test_who_was_asked_stands_where_nobody_answered() -> None:
    with (
        nobody_there() as url,
        ApiClient(Configuration(url)) as client,
        pytest.raises(acapy_client.ApiException) as caught,
    ):
        client.call_api("GET", "/x", _retries=False)
    assert str(caught.value).startswith(f"GET {url}/x: cannot connect: ")


def test_a_wait_never_outlasts_its_limit(server: Server, api: ConnectionApi) -> None:
    server.default = hang
    with pytest.raises(acapy_client.ApiTimeoutError, match=r"waited 0\.4 s for active: c was not"):
        api.wait_for_connection("c", timeout=0.4, _request_timeout=60)


def test_a_model_of_ones_own() -> None:
    class Own(models.ConnRecord):
        kind: ClassVar[str] = "own"
        note: str | None = None

    own = Own.from_wire({"note": "n", "alias": "a", "kind": "k"})
    assert (own.note, own.alias, own["kind"], Own.kind) == ("n", "a", "k", "own")
    assert own.to_wire() == {"note": "n", "alias": "a", "kind": "k"}
    with pytest.raises(acapy_client.ApiTypeError, match=r"\$\.note"):
        Own(note=1)


def test_an_answer_about_another_record_is_an_error(server: Server, client: ApiClient) -> None:
    class OtherApi(Api):
        @operation("GET", "/c/{conn_id}", since="0.6", identifier=("conn_id", "connection_id"))
        def fetch(self, conn_id: str) -> models.ConnRecord:
            """Fetch a record."""

    api = OtherApi(client)
    server.answers.append(answer({"connection_id": "mine"}))
    assert api.fetch("mine").connection_id == "mine"
    server.answers.append(answer({"connection_id": "7"}))
    assert api.fetch(7, _check_input_type=False).connection_id == "7"
    server.answers.append(answer({"connection_id": "theirs"}))
    with pytest.raises(acapy_client.ApiResponseError, match="asked for 'mine'.*'theirs'"):
        api.fetch("mine")
