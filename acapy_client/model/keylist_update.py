"""`KeylistUpdate`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class KeylistUpdate(Model):
    """The changes to its keys that a client sent to its mediator; empty if there was nothing to
    send."""

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    updates: list[models.KeylistUpdateRule] | None = None
    """The changes, with the keys as ``did:key`` (base58 up to ACA-Py 0.7). The mediator confirms or
    refuses each."""
