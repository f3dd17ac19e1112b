"""`InvitationReceiveRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class InvitationReceiveRequest(Model):
    """An out-of-band invitation in the form of ACA-Py 0.6.

    ACA-Py 0.6.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the invitation, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    handshake_protocols: list[str] | None = None
    """Protocols to connect by, best first, such as ``https://didcomm.org/didexchange/1.1``; none
    where an attached request is answered without connection."""
    label: str | None = None
    """Name that the inviting agent shows for itself."""
    request_attach: list[models.AttachDecorator] | None = wire("request~attach", default=None)
    """Messages to handle at once, such as a credential offer or a proof request; from ACA-Py 0.7 on
    ``requests~attach``."""
    service: Any = None
    """Where to answer: a list of DIDs as text or of objects like `Service`. Needed, and exactly one
    entry; from ACA-Py 0.7 on ``services``."""
    service_blocks: list[models.Service] | None = None
    """The objects among ``service``. The agent fills it in and overwrites what is sent."""
    service_dids: list[str] | None = None
    """The DIDs among ``service``. The agent fills it in and overwrites what is sent."""
