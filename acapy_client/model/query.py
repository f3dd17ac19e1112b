"""`Query`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class Query(Model):
    """The question which protocols an agent supports.

    ACA-Py 0.7.3 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    comment: str | None = None
    """Text for people; agents write ``*`` where none is given."""
    query: str
    """Protocol asked for; a ``*`` at the end matches anything."""
