"""What is said of a wrong argument that stands for a right one, and of fields that no model has."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from typing import Any

import pytest

import acapy_client
from acapy_client import ApiClient, Configuration, UnknownFieldWarning, models
from acapy_client.apis import (
    BasicmessageApi,
    ConnectionApi,
    IssueCredentialV20Api,
    OutOfBandApi,
    PresentProofV10Api,
    WalletApi,
)
from acapy_client.exceptions import one_slip_from
from support.project import ROOT
from support.server import Server, answer

# --- a record for an identifier, a field of the body for a parameter -----------------------------

RECORDS: list[tuple[Any, Any, str]] = [
    (
        lambda client, record: BasicmessageApi(client).send_message(record, body={"content": ""}),
        models.ConnRecord(connection_id="c"),
        "send_message: conn_id: expected string, got ConnRecord; pass its connection_id",
    ),
    (
        lambda client, record: ConnectionApi(client).wait_for_connection(record, timeout=1),
        models.OobRecord.from_wire({"connection_id": "c"}),
        "conn_id: expected string, got OobRecord; pass its connection_id",
    ),
    (
        lambda client, record: IssueCredentialV20Api(client).issue_credential(record),
        models.V20CredExRecordDetail(),
        "cred_ex_id: expected string, got V20CredExRecordDetail;"
        " pass its cred_ex_record.cred_ex_id",
    ),
    (
        lambda client, record: PresentProofV10Api(client).verify_presentation(record),
        models.V10PresentationExchange(),
        "got V10PresentationExchange; pass its presentation_exchange_id",
    ),
    (
        lambda client, record: WalletApi(client).rotate_did_keypair(did=record),
        models.DID(),
        "did: expected string, got DID; pass its did",
    ),
    (
        lambda client, record: ConnectionApi(client).get_connection(record),
        models.EndpointsResult(),
        "conn_id: expected string, got EndpointsResult",
    ),
]


@pytest.mark.parametrize(("call", "record", "words"), RECORDS, ids=range(len(RECORDS)))
@pytest.mark.parametrize("check", [True, False])
def test_a_record_for_an_identifier(
    server: Server, call: Any, record: Any, words: str, check: bool
) -> None:
    words = words if check else words.replace("string", "text, a number or a boolean")
    settings = Configuration(server.url, client_side_validation=check)
    with ApiClient(settings) as client, pytest.raises(acapy_client.ApiTypeError) as caught:
        call(client, record)
    assert str(caught.value).endswith(words)
    assert server.requests == []


@pytest.mark.parametrize(
    ("api", "method", "field"),
    [
        (BasicmessageApi, "send_message", "content"),
        (WalletApi, "create_did", "method"),
        (OutOfBandApi, "receive_invitation", "imageUrl"),
        (OutOfBandApi, "receive_invitation", "image_url"),
    ],
)
def test_a_field_of_the_body_for_a_parameter(
    server: Server, client: ApiClient, api: Any, method: str, field: str
) -> None:
    words = f': {field} is a field of the body: body={{"{field}": …}}'
    with pytest.raises(acapy_client.ApiTypeError) as caught:
        getattr(api(client), method)(**{field: "x"})
    assert str(caught.value).endswith(words)
    assert server.requests == []


def test_a_body_that_agents_cannot_do_without(server: Server, client: ApiClient) -> None:
    api = BasicmessageApi(client)
    expected = "send_message: body: missing, expected SendMessage or a dict with its fields"
    for call in (api.send_message, api.send_message.raw, api.send_message.submit):
        with pytest.raises(acapy_client.ApiTypeError, match=expected):
            call("c")
    with pytest.raises(acapy_client.ApiTypeError, match=expected):
        api.send_message("c", body=None)
    for empty in ({}, models.SendMessage(), models.SendMessage.from_wire({})):
        with pytest.raises(acapy_client.ApiTypeError, match="body: no field is given, expected Se"):
            api.send_message("c", body=empty)
    assert server.requests == []
    server.default = answer({})
    api.send_message("c", _check_input_type=False)
    api.send_message("c", body={}, _check_input_type=False)
    WalletApi(client).create_did(body={})
    assert [request.body for request in server.requests] == [b"{}"] * 3


# --- fields that the model does not know ---------------------------------------------------------

BODY: dict[str, Any] = {
    "handshake_protocols": ["https://didcomm.org/didexchange/1.0"],
    "attachments": [{"id": "1", "type": "present-proof", "data": {"json": [{"a": None}]}}],
    "of_next_year": models.SendMessage(content="x"),
}
SENT = {**BODY, "of_next_year": {"content": "x"}}


def invite(server: Server, body: dict[str, Any], **settings: Any) -> Any:
    """What is sent for a body."""
    server.default = answer({})
    with ApiClient(Configuration(server.url, **settings)) as client:
        OutOfBandApi(client).create_invitation(body=body)
    return json.loads(server.requests[-1].body)


def test_they_are_sent_with_a_warning(server: Server) -> None:
    with pytest.warns(UnknownFieldWarning) as caught:
        assert invite(server, BODY) == SENT
    said = sorted(str(each.message) for each in caught)
    start = "OutOfBandApi.create_invitation: body: "
    assert said == [
        f"{start}AttachmentDef has no field 'data'; it is sent as it is",
        f"{start}InvitationCreateRequest has no field 'of_next_year'; it is sent as it is",
    ]
    assert {each.filename for each in caught} == {__file__}


def test_they_are_sent_without_one_or_refused_as_set(server: Server) -> None:
    assert invite(server, BODY, unknown_fields="send") == SENT
    with pytest.raises(acapy_client.ApiTypeError, match="unknown field 'data'"):
        invite(server, BODY, unknown_fields="error")
    assert len(server.requests) == 1


def test_the_setting_is_checked() -> None:
    with pytest.raises(ValueError, match="unknown_fields: expected one of warn, error, send, got"):
        Configuration(unknown_fields="warm")  # type: ignore[arg-type]  # what the test is about


def test_it_is_said_once_a_place(server: Server) -> None:
    """As any warning: in a program of its own, since pytest makes errors of them."""
    program = f"""
import acapy_client
from acapy_client.apis import BasicmessageApi
api = BasicmessageApi(acapy_client.ApiClient(acapy_client.Configuration({server.url!r})))
for number in range(3):
    api.send_message("c", body={{"content": "x", "new": number}})
api.send_message("c", body={{"content": "x", "new": 0}})
"""
    server.default = answer({})
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    said = [line for line in done.stderr.splitlines() if "Warning" in line]
    place = "<string>:{}: UnknownFieldWarning: BasicmessageApi.send_message: body:"
    assert [line.partition(" SendMessage ")[0] for line in said] == [
        place.format(6),
        place.format(7),
    ]
    assert len(server.requests) == 4


@pytest.mark.parametrize("how", ["warn", "send", "error"])
@pytest.mark.parametrize(
    ("body", "near"),
    [
        ({"handshake_protocol": []}, "handshake_protocols"),
        ({"handshakeProtocols": []}, "handshake_protocols"),
        ({"my_lable": "x"}, "my_label"),
        ({"attachments": [{"tipe": "x"}]}, "type"),
    ],
    ids=range(4),
)
def test_a_misspelling_is_an_error(server: Server, how: str, body: Any, near: str) -> None:
    with pytest.raises(acapy_client.ApiTypeError, match=f"body: .*did you mean '{near}'"):
        invite(server, body, unknown_fields=how)
    assert server.requests == []


def test_a_constructor_takes_what_is_declared_and_no_more() -> None:
    with pytest.raises(acapy_client.ApiTypeError, match="unknown field 'of_next_year'"):
        models.InvitationCreateRequest(of_next_year=1)  # type: ignore[call-arg]  # the test
    with pytest.raises(acapy_client.ApiTypeError, match=r"\$\.attachments\[0\]: unknown field"):
        models.InvitationCreateRequest(attachments=[{"data": 1}])


def test_what_is_given_as_from_the_wire_needs_no_warning(server: Server) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        body: Any = models.InvitationCreateRequest.from_wire(SENT)
        assert invite(server, body, unknown_fields="error") == SENT


def test_of_several_models_the_one_that_knows_most_takes_it(server: Server) -> None:
    server.default = answer({})
    given = {"invitation": {}, "comment": "x"}
    known = {"recipientKeys": ["k"], "serviceEndpoint": "u", "label": "l", "comment": given}
    with ApiClient(Configuration(server.url)) as client, pytest.warns(UnknownFieldWarning) as said:
        ConnectionApi(client).receive_invitation(body=known)
    assert len(said) == 1
    assert "ReceiveInvitationRequest has no field 'comment'" in str(said[0].message)
    assert json.loads(server.requests[-1].body) == known


def test_an_unknown_field_holds_json(server: Server) -> None:
    with pytest.raises(acapy_client.ApiTypeError, match=r"body: \$\.new: expected a JSON value"):
        invite(server, {"new": object()})


SLIPS = [
    ("content", ["content"], True),
    ("Content", ["content"], True),
    ("contnt", ["content"], True),
    ("contents", ["content"], True),
    ("cuntent", ["content"], True),
    ("cnotent", ["content"], True),
    ("myLabel", ["my_label"], True),
    ("requests_attach", ["requests~attach"], True),
    ("cnoetnt", ["content"], False),
    ("content_id", ["content"], False),
    ("use_did_method", ["use_did"], False),
    ("data", ["id", "type"], False),
    ("a", ["comment"], False),
]


@pytest.mark.parametrize(("name", "known", "expected"), SLIPS)
def test_one_slip(name: str, known: list[str], expected: bool) -> None:
    assert one_slip_from(name, known) is expected
