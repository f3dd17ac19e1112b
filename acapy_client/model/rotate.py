"""`Rotate`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class Rotate(Model):
    """The message that tells of a new DID, as it was sent.

    ACA-Py 0.12 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID; the other agent's confirmation names it as its thread."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    to_did: str
    """The new DID."""
