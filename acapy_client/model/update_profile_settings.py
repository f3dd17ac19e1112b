"""`UpdateProfileSettings`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class UpdateProfileSettings(Model):
    """The settings to change.

    ACA-Py 0.8.2 to 1.7.
    """

    extra_settings: dict[str, Any] | None = None
    """Values by name of the command line (``log-level``) or of the environment
    (``ACAPY_LOG_LEVEL``); names that may not be changed at run time are silently ignored."""
