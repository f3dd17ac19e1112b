"""What a user writes; both type checkers must find it right."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import urllib3

import acapy_client
from acapy_client import models
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api_client import ApiResponse, Handle
from acapy_client.apis import ConnectionApi as SameApi
from acapy_client.model.conn_record import ConnRecord
from acapy_client.model.receive_invitation_request import ReceiveInvitationRequest
from acapy_client.model_utils import model_to_dict
from acapy_client.testing import LocalAgent

if sys.version_info >= (3, 11):
    from typing import assert_type
else:
    from typing_extensions import assert_type


def token() -> str:
    return "token"


configuration = acapy_client.Configuration(
    host="http://localhost",
    api_key={"ApiKeyHeader": "key"},
    access_token=token,
    timeout=(5, 60),
    retries=urllib3.Retry(3),
)
configuration.api_key["AuthorizationHeader"] = "Bearer x"
configuration.timeout = None
acapy_client.Configuration("http://localhost", timeout=5)

with acapy_client.ApiClient(configuration) as client:
    assert_type(client, acapy_client.ApiClient)
    api = ConnectionApi(client)
    record = api.get_connection("id")
    assert_type(record, ConnRecord)
    assert_type(record.alias, str | None)
    assert_type(api.get_connection(conn_id="id", _request_timeout=5).state, str)
    assert_type(api.connections(state="active", limit=5), models.ConnectionList)
    wanted: str = input()
    api.connections(state=wanted)  # a variable: the client looks at its value, before it sends
    assert_type(api.connections().results, list[ConnRecord])
    assert_type(api.delete_connection("id"), dict[str, Any])
    assert_type(api.get_connection.raw("id"), urllib3.BaseHTTPResponse)
    assert_type(api.get_connection.with_http_info("id"), ApiResponse[ConnRecord])
    data, status, headers = api.get_connection.with_http_info("id")
    assert_type(data, ConnRecord)
    assert_type(status, int)
    handle = api.get_connection.submit("id", _headers={"X": "y"})
    assert_type(handle, Handle[ConnRecord])
    assert_type(handle.get(5), ConnRecord)
    assert_type(api.connections_get(alias="a"), models.ConnectionList)
    assert_type(api.iter_connections(alias="a", _request_timeout=5), Iterator[ConnRecord])
    assert_type(api.wait_for_connection("id", until=("active",), timeout=30), ConnRecord)
    created = api.create_invitation(
        auto_accept=True, body=models.CreateInvitationRequest(my_label="Bob", metadata={"a": 1})
    )
    api.create_invitation(auto_accept="true", body={"my_label": "Bob"})
    api.receive_invitation(body=created)
    api.receive_invitation(body=created.invitation)
    api.receive_invitation(body=ReceiveInvitationRequest(id="1", recipient_keys=["k"]))
    assert_type(client.call_api("GET", "/x", response_type=ConnRecord), ConnRecord)
    client.call_api("POST", "/x/{y}", {"y": 1}, body={"a": [1]}, _retries=False)

assert_type(ConnRecord.from_wire({}), ConnRecord)
assert_type(record.to_wire(), dict[str, Any])
assert_type(record.to_dict(), dict[str, Any])
assert_type(model_to_dict(record), dict[str, Any])
record.alias = "b"
SameApi(client)
try:
    api.get_connection("id")
except acapy_client.NotFoundException as error:
    assert_type(error.status, int | None)
    assert_type(error.body, str | None)


def controller() -> None:
    with LocalAgent("1.7.0") as agent, acapy_client.ApiClient(agent.configuration()) as own:
        ConnectionApi(own).connections()
