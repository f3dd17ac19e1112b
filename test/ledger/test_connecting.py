"""Connections, and what goes over them, by `acapy_client.testing.protocols`."""

from __future__ import annotations

from typing import Any, get_args

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
from support.agents.events import Events
from support.ledger.stage import Stage

pytestmark = [
    pytest.mark.releases(since="0.7.5"),
    pytest.mark.parametrize("stage", ["askar"], indirect=True, scope="session"),
]


def active(connection: Connection, protocol: str) -> None:
    for record in (connection.inviter, connection.invitee):
        assert (record.state, record.rfc23_state) == ("active", "completed")
        assert record.connection_protocol == protocol
    assert connection.inviter.their_label == "Holder"
    assert connection.invitee.their_label == "Issuer"


@pytest.mark.parametrize("protocol", get_args(Protocol))
def test_by_each_protocol(stage: Stage, protocol: Protocol) -> None:
    if (protocol == "didexchange/1.1" and not stage.since("0.12")) or (
        protocol == "connections/1.0" and stage.since("1.3")
    ):
        pytest.skip(f"{protocol} is not there")
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
    with Events() as events:
        told = ["--webhook-url", events.url, "--monitor-ping"]
        [agent] = stage.start(lambda: stage.agent("Told", arguments=told))
        client = stage.client(agent)
        made = connect(client, stage.holder)
        message(stage.holder, made, "Hello")
        came = events.wait_for("basicmessages", content="Hello")
        assert came["connection_id"] == made.of(client)
        sent = ping(stage.holder, made)
        events.wait_for("ping", thread_id=sent.thread_id, responded=True)


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
