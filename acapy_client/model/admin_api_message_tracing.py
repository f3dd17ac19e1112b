"""`AdminAPIMessageTracing`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AdminAPIMessageTracing(Model):
    """Whether to trace one message through the agents.

    ACA-Py 0.6 to 0.7.3.
    """

    trace: bool | None = None
    """Whether agents report each step of this exchange to their trace target; not where absent."""
