"""`TAAAccept`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class TAAAccept(Model):
    """The author agreement as it is accepted; all three fields are needed."""

    mechanism: str | None = None
    """How it was accepted, one of the keys of ``aml`` in `AMLRecord`, such as
    ``service_agreement``."""
    text: str | None = None
    """The whole text of the agreement, character for character as in `TAARecord`: it is hashed."""
    version: str | None = None
    """Version of the agreement, as in `TAARecord`."""
