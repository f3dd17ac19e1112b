"""`KeylistQuery`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class KeylistQuery(Model):
    """The question for its keys that a client sent to its mediator."""

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    filter: dict[str, Any] | None = None
    """Conditions as they were given; absent if there were none."""
    paginate: models.KeylistQueryPaginate | None = None
    """Which part of the list was asked for; empty where no part was given."""
