"""What travels through a hub: an event as it came, and what is needed to keep it in order."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import Any

from acapy_client._masking import brief
from acapy_client._typing import Self
from acapy_client.exceptions import ApiValueError

_VERSION = 1


@dataclass(frozen=True)
class Envelope:
    """An event on its way between processes.

    :param id: the same for an event and its repeats
    :param key: what events of one record have in common; they are handled one at a time, in order
    :param wallet_id: of the tenant whose event it is; None for the agent's own wallet
    :param topic: as the agent spells it
    :param body: the bytes that were received
    :param at: when they were, as `time.time` counts
    """

    id: str
    key: str
    wallet_id: str | None
    topic: str
    body: bytes = field(repr=False)
    at: float

    def to_bytes(self) -> bytes:
        """As JSON, which releases to come read as well."""
        written = {
            "v": _VERSION,
            "id": self.id,
            "key": self.key,
            "wallet_id": self.wallet_id,
            "topic": self.topic,
            "body": base64.b64encode(self.body).decode(),
            "at": self.at,
        }
        return json.dumps(written, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, written: bytes) -> Self:
        """What `to_bytes` wrote, in this release or another; fields unknown here are passed over.

        :raises ApiValueError: it is no envelope; names the field
        """
        try:
            fields = json.loads(written)
        except (ValueError, RecursionError):
            fields = None
        if not isinstance(fields, dict):
            raise ApiValueError("envelope: expected a JSON object")
        version = _field(fields, "v", int)
        if version < _VERSION:
            raise ApiValueError(f"envelope: v: expected {_VERSION} or more, got {version}")
        wallet_id = fields.get("wallet_id")
        return cls(
            id=_field(fields, "id", str),
            key=_field(fields, "key", str),
            wallet_id=None if wallet_id is None else _field(fields, "wallet_id", str),
            topic=_field(fields, "topic", str),
            body=_body(_field(fields, "body", str)),
            at=float(_field(fields, "at", int, float)),
        )


class Past(Envelope):
    """An event from before the call of `Hub.follow` that gives it, which looked back."""


def _field(fields: dict[str, Any], name: str, *types: type) -> Any:
    value = fields.get(name)
    if not isinstance(value, types) or isinstance(value, bool):
        expected = "text" if str in types else "a number"
        raise ApiValueError(f"envelope: {name}: expected {expected}, got {brief(value)}")
    return value


def _body(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise ApiValueError("envelope: body: expected base64") from None
