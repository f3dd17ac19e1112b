"""`ProfileSettings`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class ProfileSettings(Model, bare="settings"):
    """The settings that may be changed at run time, as they are now.

    ACA-Py 0.8.2 to 1.7.
    """

    settings: dict[str, Any] | None = None
    """Values by inner name, such as ``log.level`` or ``auto_ping_connection``, with ``wallet.type``
    and the endorser's; those never set are absent."""
