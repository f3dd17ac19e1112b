"""What goes over the wire, and what is refused before it would."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import acapy_client
from acapy_client import models
from acapy_client._operation import Operation
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api_client import Api, ApiClient, RequestOptions, Unpack, operation
from acapy_client.apis import OutOfBandApi
from support.server import Server, answer

INVITATION = {
    "@type": "https://didcomm.org/connections/1.0/invitation",
    "@id": "1",
    "label": "Alice",
    "recipientKeys": ["H3C2AVvLMv6gmMNam3uVAjZpfkcJCwDwnZn6z3wXmqPV"],
    "serviceEndpoint": "http://127.0.0.1:8020",
    "extension": {"kept": [1, None]},
}
RESULT = {"connection_id": None, "invitation": INVITATION, "invitation_url": "u", "alias": "a"}


# --- requests ------------------------------------------------------------------------------------

CALLS: list[tuple[Callable[[ConnectionApi], Any], str, str, Any]] = [
    (lambda api: api.accept_invitation("c"), "POST", "/connections/c/accept-invitation", None),
    (
        lambda api: api.accept_invitation("c", mediation_id="m", my_endpoint="u", my_label="ü"),
        "POST",
        "/connections/c/accept-invitation?mediation_id=m&my_endpoint=u&my_label=%C3%BC",
        None,
    ),
    (lambda api: api.accept_request(conn_id="c"), "POST", "/connections/c/accept-request", None),
    (lambda api: api.connections(), "GET", "/connections", None),
    (
        lambda api: api.connections(
            alias="a b", connection_protocol="didexchange/1.0", descending=True, limit=5, offset=0,
            order_by="id", state="active", their_role="invitee", invitation_msg_id=None,
        ),
        "GET",
        "/connections?alias=a%20b&connection_protocol=didexchange%2F1.0&descending=true&limit=5"
        "&offset=0&order_by=id&state=active&their_role=invitee",
        None,
    ),
    (lambda api: api.create_invitation(), "POST", "/connections/create-invitation", {}),
    (
        lambda api: api.create_invitation(auto_accept=True, multi_use=False, public=True),
        "POST",
        "/connections/create-invitation?auto_accept=true&multi_use=false&public=true",
        {},
    ),
    (
        lambda api: api.create_invitation(auto_accept="auto_accept_example"),
        "POST",
        "/connections/create-invitation?auto_accept=auto_accept_example",
        {},
    ),
    (
        lambda api: api.create_invitation(body=models.CreateInvitationRequest(
            my_label="Bob", mediation_id=None, metadata={"none": None, "on": "2020-01-01"})),
        "POST",
        "/connections/create-invitation",
        {"my_label": "Bob", "metadata": {"none": None, "on": "2020-01-01"}},
    ),
    (
        lambda api: api.create_invitation(body={"my_label": "Bob", "mediation_id": None}),
        "POST",
        "/connections/create-invitation",
        {"my_label": "Bob"},
    ),
    (
        lambda api: api.create_invitation(
            body=models.CreateInvitationRequest.from_wire({"my_label": None, "unknown": 1})),
        "POST",
        "/connections/create-invitation",
        {"my_label": None, "unknown": 1},
    ),
    (
        lambda api: api.create_static(body={"alias": "a"}),
        "POST",
        "/connections/create-static",
        {"alias": "a"},
    ),
    (
        lambda api: api.create_static(body=models.ConnectionStaticRequest(my_seed="s" * 32)),
        "POST",
        "/connections/create-static",
        {"my_seed": "s" * 32},
    ),
    (lambda api: api.delete_connection("c"), "DELETE", "/connections/c", None),
    (
        lambda api: api.establish_inbound("c", "r"),
        "POST",
        "/connections/c/establish-inbound/r",
        None,
    ),
    (lambda api: api.get_connection("c"), "GET", "/connections/c", None),
    (lambda api: api.get_endpoints("c"), "GET", "/connections/c/endpoints", None),
    (
        lambda api: api.get_metadata("c", key="k/%?"),
        "GET",
        "/connections/c/metadata?key=k%2F%25%3F",
        None,
    ),
    (lambda api: api.set_metadata("c"), "POST", "/connections/c/metadata", {}),
    (
        lambda api: api.set_metadata("c", body={"metadata": {"a": [True, 1.5, "x"]}}),
        "POST",
        "/connections/c/metadata",
        {"metadata": {"a": [True, 1.5, "x"]}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("call", "method", "target", "body"), CALLS)
def test_request_on_the_wire(
    server: Server, api: ConnectionApi, call: Any, method: str, target: str, body: Any
) -> None:
    server.default = answer({"results": []} if target.startswith("/connections?") else {})
    call(api)
    request = server.last
    assert (request.method, request.target, request.json) == (method, target, body)
    assert request.header("Accept") == "application/json"
    assert request.header("Content-Type") == (None if body is None else "application/json")
    if method == "POST":
        assert request.header("Content-Length") == str(len(request.body))
    assert str(request.header("User-Agent")).startswith("acapy-client-sync/")
    assert request.header("Authorization") is None
    assert request.header("X-API-Key") is None


LOADED = models.InvitationResult.from_wire(RESULT)


@pytest.mark.parametrize(
    "invitation",
    [
        RESULT,
        LOADED,
        LOADED.to_dict(),
        INVITATION,
        LOADED.invitation,
        LOADED.invitation.to_dict() if LOADED.invitation else None,
        models.ReceiveInvitationRequest.from_wire(INVITATION),
        models.InvitationResult(invitation=LOADED.invitation),
    ],
    ids=["result", "model", "its-dict", "invitation", "part", "part-dict", "request", "built"],
)
def test_what_an_invitation_call_gave_is_received_as_it_is(
    server: Server, api: ConnectionApi, invitation: Any
) -> None:
    api.receive_invitation(body=invitation)
    assert server.last.json == INVITATION


def test_a_built_invitation_is_sent_with_json_names(server: Server, api: ConnectionApi) -> None:
    built = models.ReceiveInvitationRequest(id="1", recipient_keys=["k"], image_url=None)
    for body in (built, {"id": "1", "recipient_keys": ["k"]}, {"@id": "1", "recipientKeys": ["k"]}):
        api.receive_invitation(body=body)
        assert server.last.json == {"@id": "1", "recipientKeys": ["k"]}


@pytest.mark.parametrize("path", ["", "/", "/gateway", "/gateway/"])
def test_a_host_may_have_a_path_and_a_slash_behind(server: Server, path: str) -> None:
    with acapy_client.ApiClient(acapy_client.Configuration(server.url + path)) as client:
        ConnectionApi(client).get_connection("c")
    assert server.last.target == path.rstrip("/") + "/connections/c"


@pytest.mark.parametrize(
    ("conn_id", "target"),
    [
        ("a/b", "/connections/a%2Fb"),
        ("a b?c#d", "/connections/a%20b%3Fc%23d"),
        ("%2e%2e", "/connections/%252e%252e"),
        ("...", "/connections/..."),
        ("did:sov:ü", "/connections/did%3Asov%3A%C3%BC"),
        ("{conn_id}", "/connections/%7Bconn_id%7D"),
    ],
)
def test_path_ids_are_quoted(server: Server, api: ConnectionApi, conn_id: str, target: str) -> None:
    api.get_connection(conn_id)
    assert server.last.target == target


# --- refused before anything is sent -------------------------------------------------------------

REFUSED: list[tuple[Callable[[ConnectionApi], Any], type[Exception], str]] = [
    (lambda api: api.get_connection(""), ValueError, "conn_id: expected an identifier, got ''"),
    (lambda api: api.get_connection("."), ValueError, "conn_id"),
    (lambda api: api.get_connection(".."), ValueError, "conn_id"),
    (lambda api: api.get_connection("a\x00b"), ValueError, "conn_id: .*control"),
    (lambda api: api.get_connection("\ud800"), ValueError, "conn_id: .*surrogate"),
    (lambda api: api.get_connection(None), TypeError, "conn_id is missing, expected string"),
    (lambda api: api.get_connection(), TypeError, "get_connection: conn_id is missing"),
    (lambda api: api.get_connection(7), TypeError, "conn_id: expected string, got int"),
    (lambda api: api.get_connection("a", "b"), TypeError, "takes 1 without a name, got 2"),
    (lambda api: api.get_connection("a", conn_id="b"), TypeError, "twice"),
    (lambda api: api.get_connection(con_id="a"), TypeError, "'con_id'.*did you mean 'conn_id'"),
    (lambda api: api.connections("a"), TypeError, "takes 0 without a name.*alias=…"),
    (lambda api: api.connections(alias=""), ValueError, "alias: expected a value or None"),
    (lambda api: api.connections(state="actve"), ValueError, "abandoned, active.*mean 'active'"),
    (lambda api: api.connections(limit="5"), TypeError, "limit: expected integer, got str"),
    (lambda api: api.connections(limit=True), TypeError, "limit: expected integer, got bool"),
    (lambda api: api.connections(descending="true"), TypeError, "descending: expected boolean"),
    (lambda api: api.create_invitation(auto_accept=""), ValueError, "auto_accept"),
    (lambda api: api.create_invitation(auto_accept=1), TypeError, "string or boolean|boolean or"),
    (lambda api: api.create_invitation(multi_use="true"), TypeError, "multi_use"),
    (
        lambda api: api.create_invitation(body={"my_lable": 1}),
        TypeError,
        "body: unknown field 'my_lable'.*did you mean 'my_label'",
    ),
    (lambda api: api.create_invitation(body={"my_label": 1}), TypeError, r"body: \$\.my_label"),
    (lambda api: api.create_invitation(body=[]), TypeError, "CreateInvitationRequest or a dict"),
    (lambda api: api.create_invitation(body=models.ConnRecord()), TypeError, "got ConnRecord"),
    (lambda api: api.set_metadata("c", body={}), TypeError, r"body: \$\.metadata: missing"),
    (
        lambda api: api.receive_invitation(body={"id": "1", "@id": "1"}),
        TypeError,
        "given twice, as 'id' and '@id'",
    ),
    (lambda api: api.receive_invitation(body={"lable": "x"}), TypeError, "'lable'.*from_wire"),
    (
        lambda api: api.receive_invitation(body=models.InvitationResult()),
        ValueError,
        "body: holds no invitation",
    ),
    (lambda api: api.get_connection("c", _headers={"X": "a\r\nb"}), ValueError, "header X"),
    (lambda api: api.get_connection("c", _headers={"X Y": "a"}), ValueError, "name of a header"),
    (lambda api: api.get_connection("c", _headers=[("X", "a")]), TypeError, "_headers"),
    (lambda api: api.get_connection("c", _request_timout=1), TypeError, "'_request_timeout'"),
    (lambda api: api.get_connection("c", _host_index=1), ValueError, "_host_index"),
    (lambda api: api.get_connection("c", _preload_content=0), TypeError, "_preload_content"),
    (lambda api: api.get_connection("c", async_req="yes"), TypeError, "async_req"),
    (lambda api: api.get_connection("c", _retries=True), ValueError, "_retries"),
    (lambda api: api.get_connection("c", _retries=-1), ValueError, "_retries"),
]
REFUSED += [
    (lambda api, value=value: api.get_connection("c", _request_timeout=value), ValueError, "sec")
    for value in (0, -1, True, "5", (1,), (1, 0), (), float("nan"), float("inf"))
]  # fmt: skip


@pytest.mark.parametrize(("call", "error", "words"), REFUSED)
def test_bad_use_is_refused_before_anything_is_sent(
    server: Server, api: ConnectionApi, call: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        call(api)
    assert isinstance(caught.value, acapy_client.OpenApiException)
    assert str(caught.value).startswith(("ConnectionApi.", "expected the name", "header "))
    assert server.requests == []


def test_checks_can_be_turned_off(server: Server, api: ConnectionApi) -> None:
    api.connections(state="future", limit="5", _check_input_type=False)
    assert server.last.query == [("limit", "5"), ("state", "future")]
    api.create_invitation(body={"new": 1}, _check_input_type=False)
    assert server.last.json == {"new": 1}
    with pytest.raises(acapy_client.ApiValueError):
        api.connections(alias="", _check_input_type=False)
    settings = acapy_client.Configuration(server.url, client_side_validation=False)
    with acapy_client.ApiClient(settings) as client:
        ConnectionApi(client).connections(state="future")
    assert server.last.query == [("state", "future")]


# --- answers -------------------------------------------------------------------------------------


def test_ways_to_have_the_answer(server: Server, api: ConnectionApi) -> None:
    server.default = answer({"alias": "a"}, X_Extra="1")
    assert api.get_connection("c").alias == "a"
    for info in (
        api.get_connection.with_http_info("c"),
        api.get_connection("c", _return_http_data_only=False),
    ):
        data, status, headers = info
        assert (data.alias, status, headers["x-extra"]) == ("a", 200, "1")
    for raw in (api.get_connection.raw("c"), api.get_connection("c", _preload_content=False)):
        assert raw.read() == b'{"alias": "a"}'
        raw.release_conn()
    for handle in (api.get_connection.submit("c"), api.get_connection("c", async_req=True)):
        assert handle.get(60).alias == "a"


def test_wrong_types_in_answers(server: Server, api: ConnectionApi) -> None:
    server.default = answer({"results": [{"alias": "a"}, {"alias": 5, "state": ["x"]}]})
    with pytest.raises(acapy_client.ApiResponseError) as caught:
        api.connections()
    error = caught.value
    assert str(error) == "GET /connections: $.results[1].alias: expected string, got int"
    assert (error.status, error.method, json.loads(error.body or "")) == (
        200, "GET", {"results": [{"alias": "a"}, {"alias": 5, "state": ["x"]}]},
    )  # fmt: skip
    assert isinstance(error, acapy_client.ApiTypeError)
    for kept in (
        api.connections(_check_return_type=False),
        ConnectionApi(
            acapy_client.ApiClient(
                acapy_client.Configuration(server.url, client_side_validation=False)
            )
        ).connections(),
    ):
        assert kept.results is not None
        assert kept.results[1].alias == 5
        assert kept.results[1].state == ["x"]
    server.default = answer([1, 2])
    assert api.get_connection("c", _check_return_type=False) == [1, 2]
    with pytest.raises(acapy_client.ApiException, match="expected object .ConnRecord., got list"):
        api.get_connection("c")
    server.default = answer(None)
    with pytest.raises(acapy_client.ApiException, match="got null"):
        api.get_connection("c")


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'{"alias": ', b"\xff\xfe", b"[" * 100_000], ids=range(5)
)
def test_a_body_that_is_not_json(server: Server, api: ConnectionApi, body: bytes) -> None:
    server.default = answer(body, content_type="text/html")
    with pytest.raises(acapy_client.ApiException) as caught:
        api.get_connection("c")
    error = caught.value
    assert type(error) is acapy_client.ApiResponseError
    assert (error.status, error.reason, error.headers["content-type"]) == (200, "OK", "text/html")
    assert (error.body or "").encode("utf-8", "surrogateescape") == body
    assert str(error).startswith("GET /connections/c: the ")


def test_unknown_fields_are_kept_or_discarded_as_set(server: Server, api: ConnectionApi) -> None:
    server.default = answer({"alias": "a", "new": 1})
    assert api.get_connection("c").to_wire() == {"alias": "a", "new": 1}
    settings = acapy_client.Configuration(server.url, discard_unknown_keys=True)
    with acapy_client.ApiClient(settings) as client:
        assert ConnectionApi(client).get_connection("c").to_wire() == {"alias": "a"}


@pytest.mark.parametrize(
    ("body", "results"),
    [
        ({"results": {"a": "1"}}, {"a": "1"}),
        ({"results": None}, None),
        ({"a": "1"}, {"a": "1"}),
        ({"results": 1, "a": "1"}, {"results": 1, "a": "1"}),
        ({}, {}),
        ("1", "1"),
        (None, None),
        ([1, "a", None], [1, "a", None]),
        (False, False),
    ],
)
def test_metadata_with_and_without_its_wrapper(
    server: Server, api: ConnectionApi, body: Any, results: Any
) -> None:
    server.default = answer(body)
    metadata = api.get_metadata("c", key="k")
    assert metadata.results == results
    assert metadata.to_wire() == {"results": results}


def test_nan_in_metadata(server: Server, api: ConnectionApi) -> None:
    server.default = answer(b'{"results": {"a": NaN, "b": 7, "c": 123456789012345678901234567890}}')
    results = api.get_metadata("c").results
    assert results["a"] != results["a"]
    assert results["c"] == 123456789012345678901234567890
    api.set_metadata("c", body={"metadata": {"a": float("nan")}})
    assert server.last.body == b'{"metadata":{"a":NaN}}'


# --- routes that no class covers -----------------------------------------------------------------


def test_call_api(server: Server, client: acapy_client.ApiClient) -> None:
    server.default = answer({"alias": "a"})
    plain = client.call_api(
        "get", "/plugin/{name}/x", {"name": "a/b"}, {"on": True, "skip": None, "n": [1, 2]},
        {"X-Extra": "1"},
    )  # fmt: skip
    assert plain == {"alias": "a"}
    assert server.last.target == "/plugin/a%2Fb/x?on=true&n=1&n=2"
    assert server.last.method == "GET"
    assert server.last.header("X-Extra") == "1"
    assert server.last.body == b""
    record = client.call_api(
        "POST", "/plugin", body=models.ConnRecord(alias="b"), response_type=models.ConnRecord
    )
    assert record.alias == "a"
    assert server.last.json == {"alias": "b"}
    info = client.call_api("POST", "/plugin", body=[1], _return_http_data_only=False)
    assert info.status == 200
    assert server.last.json == [1]
    client.call_api("PUT", "/plugin", body=b"\x00\x01")
    assert server.last.body == b"\x00\x01"
    assert server.last.header("Content-Type") == "application/octet-stream"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("/connections", "GET"), "swap"),
        (("GET", "connections"), "begins with '/'"),
        (("GET", "/a?b=c"), "query_params"),
        (("GET", "/a/../b"), r"\.\."),
        (("GET", "/a/{id}"), "path_params lacks 'id'"),
        (("GET", "/a/{id}", {"id": ".."}), "identifier"),
        (("GET", "/a", {"id": "1"}), "no 'id'"),
        (("G T", "/a"), "HTTP verb"),
        (("GET", "/a", None, {"q": ""}), "empty"),
        (("POST", "/a", None, None, None, object()), "body: expected a JSON value"),
    ],
)
def test_call_api_refuses(
    server: Server, client: acapy_client.ApiClient, arguments: Any, words: str
) -> None:
    with pytest.raises(acapy_client.OpenApiException, match=words):
        client.call_api(*arguments)
    assert server.requests == []


# --- what the rest of the admin API needs of the engine ------------------------------------------


class OtherApi(Api):
    """Declarations of the shapes that `ConnectionApi` does not have."""

    @operation("GET", "/list", since="0.6")
    def records(self, **options: Unpack[RequestOptions]) -> list[models.ConnRecord]: ...

    @operation("GET", "/count", since="0.6")
    def count(self, **options: Unpack[RequestOptions]) -> int: ...

    @operation("GET", "/any", since="0.6")
    def anything(self, **options: Unpack[RequestOptions]) -> Any: ...

    @operation("GET", "/many", since="0.6")
    def many(
        self, *, ids: list[str] | None = None, from_: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]: ...  # type: ignore[empty-body]  # fmt: skip

    @operation("DELETE", "/body", since="0.6")
    def delete(
        self, *, body: models.ConnRecord | None = None, **options: Unpack[RequestOptions]
    ) -> None: ...

    @operation("GET", "/file", since="0.6")
    def download(self, **options: Unpack[RequestOptions]) -> bytes: ...

    @operation("PUT", "/file", since="0.6")
    def upload(self, *, body: bytes, **options: Unpack[RequestOptions]) -> None: ...

    @operation("POST", "/free", since="0.6")
    def free(
        self, *, body: dict[str, Any] | None = None, **options: Unpack[RequestOptions]
    ) -> models.ConnRecord | list[models.ConnRecord]: ...


def test_other_shapes(server: Server, client: acapy_client.ApiClient) -> None:
    api = OtherApi(client)
    server.default = answer([{"alias": "a"}, {"alias": "b"}])
    assert [record.alias for record in api.records()] == ["a", "b"]
    union = api.free(body={"x": [1]})
    assert isinstance(union, list)
    assert server.last.json == {"x": [1]}
    server.default = answer(7)
    assert api.count() == 7
    assert api.anything() == 7
    server.default = answer({})
    assert api.many(ids=["a", "b"], from_="c") == {}
    assert server.last.query == [("ids", "a"), ("ids", "b"), ("from", "c")]
    api.delete(body=models.ConnRecord(alias="a"))
    assert (server.last.method, server.last.json) == ("DELETE", {"alias": "a"})
    api.delete()
    assert server.last.body == b""
    server.default = answer(b"\x00\xff", content_type="application/octet-stream")
    assert api.download() == b"\x00\xff"
    assert server.last.header("Accept") == "*/*"
    api.upload(body=b"\xff\x00")
    assert server.last.body == b"\xff\x00"
    assert server.last.header("Content-Type") == "application/octet-stream"
    with pytest.raises(acapy_client.ApiTypeError, match="body is missing, expected bytes"):
        api.upload()


def test_every_operation_carries_its_facts() -> None:
    operations = {
        name: item for name, item in vars(ConnectionApi).items() if isinstance(item, Operation)
    }
    assert len(operations) == 24
    assert len(set(map(id, operations.values()))) == 12
    for item in operations.values():
        words = f"``{item.facts.method} {item.facts.path}`` · ACA-Py {item.facts.since} to"
        assert words in " ".join((item.__doc__ or "").split())


def test_a_message_given_by_python_names_is_sent_by_json_names_all_the_way_down(
    client: ApiClient, server: Server
) -> None:
    attachment = {
        "@id": "offer-0",
        "mime-type": "application/json",
        "data": {"json": {"@id": "untouched", "mime_type": "untouched"}},
        "of_a_later_release": {"mime_type": "untouched"},
    }
    message = {
        "@type": "https://didcomm.org/out-of-band/1.1/invitation",
        "@id": "1",
        "requests~attach": [attachment],
        "services": ["did:sov:WgWxqztrNooG92RXvxSTWv"],
    }
    invitation = models.InvitationMessage.from_wire(message)
    for given in (message, invitation, invitation.to_dict()):
        OutOfBandApi(client).receive_invitation(body=given)
        assert server.last.json == message
    OutOfBandApi(client).receive_invitation(body=message)
    assert [*server.last.json] == [*message]  # as whoever wrote it, and may have signed it, did
