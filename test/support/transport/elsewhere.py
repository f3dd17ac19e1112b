"""What a process started by multiprocessing does with what it was sent."""

from __future__ import annotations

import os
from typing import Any

from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi


def call(api: ConnectionApi | ApiClient | Configuration, identifier: str) -> tuple[int, Any]:
    """The id of this process, and the record that it read."""
    if isinstance(api, Configuration):
        api = ApiClient(api)
    if isinstance(api, ApiClient):
        api = ConnectionApi(api)
    return os.getpid(), api.get_connection(identifier)
