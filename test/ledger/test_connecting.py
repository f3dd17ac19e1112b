"""Connections, and what goes over them, by `acapy_client.testing.protocols`."""

from __future__ import annotations

from typing import Any

import pytest

from acapy_client import ApiClient, ApiValueError
from acapy_client.apis import ConnectionApi
from acapy_client.testing.protocols import (
    Connection,
    connect,
    invite,
    mediate,
    message,
    ping,
)
from acapy_client.testing.protocols._connecting import Protocol
from support.ledger.stage import Stage, on_askar

pytestmark = [on_askar, pytest.mark.releases(since="0.7.5")]
PROTOCOLS = [
    "didexchange/1.0",
    pytest.param("didexchange/1.1", marks=pytest.mark.releases(since="0.12")),
    pytest.param("connections/1.0", marks=pytest.mark.releases(since="0.7.5", until="1.2")),
]


def active(connection: Connection, protocol: str) -> None:
    for record in (connection.inviter, connection.invitee):
        assert (record.state, record.rfc23_state) == ("active", "completed")
        assert record.connection_protocol == protocol
    assert connection.inviter.their_label == "Holder"
    assert connection.invitee.their_label == "Issuer"


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_by_each_protocol(stage: Stage, protocol: Protocol) -> None:
    made = connect(stage.issuer, stage.holder, protocol=protocol)
    active(made, protocol)
    assert not made.reused
    ours, theirs = made.of(stage.issuer), made.of(stage.holder)
    assert (ours, theirs) == (made.inviter.connection_id, made.invitee.connection_id)
    assert ours != theirs
    with pytest.raises(ApiValueError, match="of two others"):
        made.of(ApiClient())


def test_one_invitation_for_several(stage: Stage) -> None:
    invitation = invite(stage.issuer, multi_use=True)
    made = [connect(stage.issuer, stage.holder, invitation=invitation) for _ in range(2)]
    assert made[0].of(stage.issuer) != made[1].of(stage.issuer)
    assert made[0].of(stage.holder) != made[1].of(stage.holder)


def test_by_public_did_and_again(stage: Stage) -> None:
    made = connect(stage.issuer, stage.holder, public=True)
    active(made, "didexchange/1.0")
    assert made.invitation.invitation is not None
    assert made.invitation.invitation.services == [f"did:sov:{stage.did}"]
    again = connect(stage.issuer, stage.holder, public=True, reuse=True)
    assert again.reused
    assert again.of(stage.holder) == made.of(stage.holder)
    assert again.of(stage.issuer) == made.of(stage.issuer)
    ping(stage.holder, again)


def test_messages_and_pings(stage: Stage) -> None:
    """Both come with the agent's webhook alone."""
    here = stage.connection.of(stage.holder)
    message(stage.issuer, stage.connection, "Hello")
    came = stage.told.wait_for("basicmessages", content="Hello")
    assert came["connection_id"] == here
    sent = ping(stage.issuer, stage.connection)
    stage.told.wait_for("ping", thread_id=sent.thread_id, responded=True)


@pytest.mark.parametrize("public", [False, True], ids=["a-connection", "a-public-did"])
def test_mediated(stage: Stage, public: bool) -> None:
    """The issuer receives for the holder: what others send to the holder goes through it."""
    connection = connect(stage.issuer, stage.holder, public=True) if public else None
    mediation = mediate(stage.issuer, stage.holder, connection)
    assert (mediation.mediator.state, mediation.client.state) == ("granted", "granted")
    assert (mediation.mediator.role, mediation.client.role) == ("server", "client")
    assert mediation.client.endpoint == stage.agents[0].endpoint
    assert mediation.client.connection_id == mediation.connection.of(stage.holder)
    mediation_id = str(mediation.client.mediation_id)

    invitation = invite(stage.holder, mediation_id=mediation_id)
    assert invitation.invitation is not None
    [service] = invitation.invitation.services or []
    assert service["serviceEndpoint"] == stage.agents[0].endpoint
    assert len(service["routingKeys"]) == 1
    made = connect(stage.holder, stage.issuer, invitation=invitation)
    ping(stage.issuer, made)
    through = connect(stage.issuer, stage.holder, mediation_id=mediation_id)
    endpoints: Any = ConnectionApi(stage.issuer).get_endpoints(through.of(stage.issuer))
    assert endpoints.their_endpoint == stage.agents[0].endpoint
