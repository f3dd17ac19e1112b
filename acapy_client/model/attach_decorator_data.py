"""`AttachDecoratorData`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class AttachDecoratorData(Model):
    """Content of an attachment: exactly one of ``base64``, ``json`` and ``links``.

    Agents refuse an attachment with more than one of the three, or none. A signature needs
    ``base64``, since JSON has no single form as bytes.
    """

    base64: str | None = None
    """The content in base64, mostly JSON beneath."""
    json: Any = None
    """The content as it is, an object or a list of objects."""
    jws: models.AttachDecoratorDataJWS | None = None
    """Detached signature over the ``base64`` content."""
    links: list[str] | None = None
    """URLs where the content can be fetched; give ``sha256`` with them."""
    sha256: str | None = None
    """SHA-256 hash of the content, 64 hexadecimal digits, to check what the links give."""
