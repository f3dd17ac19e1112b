"""`V10DiscoveryRecord`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10DiscoveryRecord(Model):
    """One question about protocols, and the answer to it.

    ACA-Py 0.7.3 to 1.7.
    """

    connection_id: str | None = None
    """Connection to the agent that was asked, a UUID; absent where this agent answered for
    itself."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    disclose: models.Disclose | None = None
    """The answer; absent as long as there is none."""
    discovery_exchange_id: str | None = None
    """Identifier of this record, a UUID; absent where this agent answered for itself."""
    query_msg: models.Query | None = None
    """The question as it was sent."""
    state: str | None = None
    """``query-sent`` even when the answer is there, and only sent from ACA-Py 0.12 on: look at
    ``disclose`` instead."""
    thread_id: str | None = None
    """Thread of the question; mostly absent."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
