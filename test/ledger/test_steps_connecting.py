"""Connections by a public DID whose messages people hand over, and what ends or joins some."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from acapy_client.apis import ConnectionApi, DidExchangeApi, DidRotateApi, IntroductionApi
from acapy_client.testing.protocols import connect
from support.agents.flows import until
from support.ledger.stage import Stage, on_askar

pytestmark = [on_askar, pytest.mark.releases(since="0.7.5")]


def test_asked_for_by_public_did(stage: Stage) -> None:
    api = DidExchangeApi(stage.holder)
    asked = api.create_request(stage.did, alias="issuer")
    assert (asked.state, asked.alias, asked.their_role) == ("request", "issuer", "inviter")
    assert asked.their_public_did == stage.did
    if stage.since("0.8"):  # agents before do not answer to their public DID
        ConnectionApi(stage.holder).wait_for_connection(
            str(asked.connection_id), until=("request", "response", "active", "completed")
        )


@pytest.mark.releases(since="0.12")
def test_a_request_that_came_otherwise(stage: Stage) -> None:
    api = DidExchangeApi(stage.issuer)
    theirs = stage.ledger.register(stage.holder)
    message = str(uuid.uuid4())
    request: dict[str, Any] = {
        "@type": "https://didcomm.org/didexchange/1.0/request",
        "@id": message,
        "~thread": {"thid": message, "pthid": f"did:sov:{stage.did}"},
        "label": "Holder",
        "did": theirs,
    }
    received = api.receive_request(body=request, alias="holder", auto_accept=False)
    assert (received.state, received.alias) == ("request", "holder")
    assert (received.their_did, received.request_id) == (theirs, message)


# agents up to 1.0 delete the connection while they look up where to send that, and answer 500
@pytest.mark.releases(since="1.2")
def test_hung_up(stage: Stage) -> None:
    made = connect(stage.issuer, stage.holder)
    sent = DidRotateApi(stage.holder).hang_up(made.of(stage.holder))
    assert str(sent.type).endswith("/did-rotate/1.0/hangup")
    left = ConnectionApi(stage.issuer)
    gone = made.of(stage.issuer)
    until(
        lambda: [each.connection_id for each in left.iter_connections()],
        lambda found: gone not in found,
    )


def test_introduced(stage: Stage) -> None:
    one, other = (connect(stage.issuer, stage.holder).of(stage.issuer) for _ in range(2))
    api = IntroductionApi(stage.issuer)
    assert api.start_introduction(one, other, message="you should meet") == {}
