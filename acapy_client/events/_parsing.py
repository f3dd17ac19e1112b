"""From what was received to an event."""

from __future__ import annotations

from typing import Any, NamedTuple

from acapy_client._json import read
from acapy_client.events._classes import CLASSES
from acapy_client.events._clients import Clients
from acapy_client.events._event import Event


def event_of(
    topic: str, payload: Any, wallet_id: str | None = None, clients: Clients | None = None
) -> Event:
    """The event of a topic; one of class `Event` where the topic is not known."""
    return CLASSES.get(topic, Event)(topic, payload, wallet_id, clients)


class Frame(NamedTuple):
    """What a message of the websocket says.

    :param topic: None for a sign of life
    :param authenticated: whether the agent knows who listens; None where it does not say
    """

    topic: str | None
    payload: Any = None
    wallet_id: str | None = None
    authenticated: bool | None = None


def frame_of(data: bytes, library: str) -> Frame | None:
    """A message of the websocket; None where it cannot be read.

    The sign of life and the event of a ping are both called ``ping``: the first has no payload.
    """
    try:
        said = read(data, library, "utf-8")
    except (ValueError, RecursionError):
        return None
    topic = said.get("topic") if isinstance(said, dict) else None
    if not isinstance(topic, str):
        return None
    payload, wallet_id = said.get("payload"), said.get("wallet_id")
    if topic == "settings":
        told = payload.get("authenticated") if isinstance(payload, dict) else None
        return Frame(None, authenticated=told if isinstance(told, bool) else None)
    if topic == "ping" and "payload" not in said:
        told = said.get("authenticated")
        return Frame(None, authenticated=told if isinstance(told, bool) else None)
    return Frame(topic, payload, wallet_id if isinstance(wallet_id, str) else None)
