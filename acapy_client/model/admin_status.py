"""`AdminStatus`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class AdminStatus(Model):
    """Version, name and statistics of the agent."""

    conductor: dict[str, Any] | None = None
    """Counts of the moment and since the start: ``in_sessions``, ``out_encode``, ``out_deliver``,
    ``task_active``, ``task_done``, ``task_failed`` and ``task_pending``. Since ACA-Py 0.7."""
    label: str | None = None
    """Name of the agent (``--label``), which other agents see. Since ACA-Py 0.7."""
    timing: dict[str, Any] | None = None
    """``count``, and in seconds ``avg``, ``max``, ``min`` and ``total``, each by step of the
    agent's work; only with ``--timing``. Since ACA-Py 0.7."""
    version: str | None = None
    """Release of ACA-Py, such as ``1.7.0``. Since ACA-Py 0.7."""
