"""The messages of the agents' plugins redis_events, kafka_events and nats_events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from acapy_client._masking import brief
from acapy_client.events._classes import CLASSES
from acapy_client.events._webhooks import Refused, payload_of

_BASE = "base"  # what the plugins call the agent's own wallet
_RENAMED = {"basicmessage": "basicmessages"}  # part of a topic of the agent's bus: webhook's topic
_NAMED_THIRD = ("record", "webhook")  # acapy::record::connections::active


class Queued(NamedTuple):
    """What a message tells."""

    topic: str
    payload: Any
    wallet_id: str | None


def queued(message: Any, limit: int, library: str) -> Queued:
    """What a message tells.

    :param limit: bytes
    :param library: that reads JSON
    :raises Refused: 400, it is no such message; 413, too large
    """
    if not isinstance(message, Mapping):
        message = payload_of(message, limit, library)
    told = _object(message, "message")
    if "topic" not in told:  # what Kafka holds alone, others have beside their metadata
        told = _object(told.get("payload"), "payload")
    for field in ("topic", "payload"):
        if field not in told:
            raise Refused(400, f"queue: {field}: expected one, as the agents' plugins write it")
    wallet_id, category = told.get("wallet_id"), told.get("category")
    return Queued(
        _topic(told["topic"], category if isinstance(category, str) else None),
        told["payload"],
        wallet_id if isinstance(wallet_id, str) and wallet_id not in ("", _BASE) else None,
    )


def _object(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Refused(400, f"queue: {name}: expected an object, got {type(value).__name__}")
    return value


def _topic(told: Any, category: str | None) -> str:
    """A webhook's topic for one of the agent's bus, which is kept where no webhook is known."""
    if not isinstance(told, str) or not told:
        raise Refused(400, f"queue: topic: expected text, got {brief(told)}")
    parts = told.split("::")
    if len(parts) > 2 and parts[1] in _NAMED_THIRD and parts[2]:
        return parts[2]
    for part in [category or "", *reversed(parts)]:
        if (topic := _RENAMED.get(part, part)) in CLASSES:
            return topic
    return told
