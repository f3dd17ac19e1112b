"""`ConnectionMetadataSetRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class ConnectionMetadataSetRequest(Model):
    """Metadata to store with a connection."""

    metadata: dict[str, Any]
    """Values by key, of any JSON type. Other keys that are stored already stay as they are."""
