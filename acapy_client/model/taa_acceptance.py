"""`TAAAcceptance`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class TAAAcceptance(Model):
    """How and when this wallet accepted an author agreement."""

    mechanism: str | None = None
    """Name of the acceptance mechanism, such as ``service_agreement``."""
    time: int | None = None
    """Day of acceptance: seconds since 1970 at 0:00 UTC. Agents leave out the time of day, for
    privacy."""
