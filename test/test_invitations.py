"""Invitations out of URLs, and what is said of text that carries none."""

from __future__ import annotations

import base64
import json
import pickle
from typing import Any
from urllib.parse import quote

import pytest

import acapy_client
from acapy_client import ApiClient
from acapy_client.apis import ConnectionApi, OutOfBandApi
from acapy_client.models import ConnectionInvitation, InvitationMessage, InvitationReceiveRequest
from support.server import Server, answer

MESSAGE: dict[str, Any] = {
    "@type": "https://didcomm.org/out-of-band/1.1/invitation",
    "@id": "1",
    "label": "Faber ÿÿÿ ÿ~~~? ",  # makes both characters in which the alphabets differ
    "handshake_protocols": ["https://didcomm.org/didexchange/1.1"],
    "extension": {"kept": [1, None]},
}
INVITATION: dict[str, Any] = {
    "@type": "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/connections/1.0/invitation",
    "@id": "2",
    "recipientKeys": ["H3C2AVvLMv6gmMNam3uVAjZpfkcJCwDwnZn6z3wXmqPV"],
    "serviceEndpoint": "http://127.0.0.1:8020",
    "extension": None,
}


def packed(message: Any) -> str:
    data = message if isinstance(message, bytes) else json.dumps(message, ensure_ascii=False)
    data = data if isinstance(data, bytes) else data.encode()
    return base64.urlsafe_b64encode(data).decode()


def standard(text: str) -> str:
    return text.replace("-", "+").replace("_", "/")


OOB = packed(MESSAGE)
LINKS = {
    "padded": f"http://127.0.0.1:8020?oob={OOB}",
    "not padded": f"https://example.com/invite?oob={OOB.rstrip('=')}",
    "quoted": f"https://example.com/?a=1&oob={quote(OOB, safe='')}&b=2",
    "the other base64": f"https://example.com/?oob={standard(OOB)}",
    "the other base64, quoted": f"https://example.com/?oob={quote(standard(OOB), safe='')}",
    "of an app": f"didcomm://invite?oob={OOB}",
    "behind a fragment": f"https://example.com/#/invite?oob={OOB}",
    "in a fragment": f"https://example.com/#oob={OOB}",
    "as a message of DIDComm": f"https://example.com/?d_m={OOB}",
    "with space around": f"\n https://example.com/?oob={OOB} \n",
}


def test_the_message_shows_what_it_is_for() -> None:
    assert {*"-_="} <= {*OOB}


@pytest.mark.parametrize("text", LINKS.values(), ids=LINKS)
def test_out_of_any_url(text: str) -> None:
    invitation = InvitationMessage.from_url(text)
    assert type(invitation) is InvitationMessage
    assert invitation.to_wire() == MESSAGE
    assert invitation.label == MESSAGE["label"]


@pytest.mark.parametrize("parameter", ["c_i", "d_m"])
def test_one_of_connections(parameter: str) -> None:
    invitation = ConnectionInvitation.from_url(f"http://a.example?{parameter}={packed(INVITATION)}")
    assert invitation.to_wire() == INVITATION
    assert pickle.loads(pickle.dumps(invitation)) == invitation


@pytest.mark.parametrize("check", [True, False])
def test_received_as_a_url(server: Server, client: ApiClient, check: bool) -> None:
    server.default = answer({})
    OutOfBandApi(client).receive_invitation(body=LINKS["not padded"], _check_input_type=check)
    ConnectionApi(client).receive_invitation(
        body=f"http://a.example?c_i={packed(INVITATION)}", _check_input_type=check
    )
    assert [request.path for request in server.requests] == [
        "/out-of-band/receive-invitation",
        "/connections/receive-invitation",
    ]
    assert [json.loads(request.body) for request in server.requests] == [MESSAGE, INVITATION]


WRONG: dict[str, tuple[Any, type[Exception], str]] = {
    "no text": (7, TypeError, "expected a URL as text, got int"),
    "bytes": (b"http://a?oob=e30", TypeError, "expected a URL as text, got bytes"),
    "a short URL": (
        "https://example.com/s/1",
        ValueError,
        "expected a URL that carries oob=, c_i= or d_m=; this text has none;"
        " open it first if it is a short URL, and give the URL it leads to",
    ),
    "JSON": (json.dumps(MESSAGE), ValueError, r"has none, but JSON: give json\.loads\(…\) of it"),
    "base64 alone": (OOB, ValueError, "d_m=; this text has none$"),
    "nothing in it": ("http://a?oob=", ValueError, "oob= in the URL is empty$"),
    "only padding": ("http://a?oob===", ValueError, "oob= in the URL is empty$"),
    "a line break": (
        f"http://a?oob={OOB[:20]}\n{OOB[20:]}",
        ValueError,
        r"oob= in the URL is no base64: '\\n' at character 21$",
    ),
    "another sign": ("http://a?c_i=ab*d", ValueError, r"c_i= .* no base64: '\*' at character 3$"),
    "one character more": (
        "http://a?oob=abcde",
        ValueError,
        "oob= in the URL is cut: base64 is never 5 characters long$",
    ),
    "cut": (
        f"http://a?oob={OOB[:40]}",
        ValueError,
        "oob= in the URL holds no JSON, or is cut, at character 11: Unterminated string",
    ),
    "no text in it": (
        f"http://a?oob={packed(bytes([0x7B, 0xFF]))}",
        ValueError,
        "oob= in the URL holds no text: byte 2$",
    ),
    "too deep": (f"http://a?oob={packed(b'[' * 100_000)}", ValueError, "that cannot be read$"),
    "an array": (f"http://a?oob={packed([])}", TypeError, "expected an object in oob=, got list$"),
    "no type": (
        f"http://a?oob={packed({'label': 'a'})}",
        ValueError,
        "expected an invitation of out-of-band, got None$",
    ),
    "another message": (
        f"http://a?d_m={packed({'@type': 'https://didcomm.org/trust_ping/1.0/ping'})}",
        ValueError,
        "of out-of-band, got 'https://didcomm.org/trust_ping/1.0/ping'$",
    ),
    "another protocol": (
        f"http://a?c_i={packed(INVITATION)}",
        ValueError,
        "expected an invitation of out-of-band, got one of connections/1.0$",
    ),
    "a field of another type": (
        f"http://a?oob={packed({**MESSAGE, 'label': 1})}",
        TypeError,
        r"\$\.label: expected string, got int$",
    ),
}


@pytest.mark.parametrize(("text", "error", "words"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said(
    server: Server, client: ApiClient, text: Any, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=f"^InvitationMessage.from_url: .*{words}") as caught:
        InvitationMessage.from_url(text)
    assert isinstance(caught.value, acapy_client.OpenApiException)
    if isinstance(text, str):
        with pytest.raises(error, match=f"receive_invitation: body: .*{words}"):
            OutOfBandApi(client).receive_invitation(body=text)
        assert server.requests == []


def test_text_is_taken_only_where_it_can_be_a_url(server: Server, client: ApiClient) -> None:
    with pytest.raises(TypeError, match="or a URL that carries it, got int"):
        OutOfBandApi(client).receive_invitation(body=7)  # type: ignore[arg-type]  # the test
    with pytest.raises(TypeError, match="or a dict with its fields, got str"):
        OutOfBandApi(client).create_invitation(body=LINKS["padded"])
    assert not hasattr(InvitationReceiveRequest, "from_url")
    assert server.requests == []
