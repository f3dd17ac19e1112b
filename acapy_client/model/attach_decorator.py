"""`AttachDecorator`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class AttachDecorator(Model):
    """An attachment of a message: the data, embedded or linked, and what a reader should know about
    them."""

    id: str | None = wire("@id", default=None)
    """Name of the attachment within its message, often a UUID; ``formats`` refers to it as
    ``attach_id``."""
    byte_count: int | None = None
    """Size in bytes, a help where the data are only linked."""
    data: models.AttachDecoratorData
    """The content, in exactly one of the ways that `AttachDecoratorData` knows."""
    description: str | None = None
    """What the attachment is, in words for people."""
    filename: str | None = None
    """Name to store the content under, as the sender suggests."""
    lastmod_time: str | None = None
    """When the content was last changed, ISO 8601 in UTC; tells nothing about the message."""
    mime_type: str | None = wire("mime-type", default=None)
    """MIME type of the content; mostly ``application/json``."""
