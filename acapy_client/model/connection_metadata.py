"""`ConnectionMetadata`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class ConnectionMetadata(Model, bare="results"):
    """What the controller stored with a connection."""

    results: Any = None
    """All metadata as an object; with ``key`` the bare value, of any JSON type, None if there is
    none."""
