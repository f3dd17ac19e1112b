"""`V20DiscoveryRecord`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20DiscoveryRecord(Model):
    """One question about protocols and goals, and the answer to it.

    ACA-Py 0.7.3 to 1.7.
    """

    connection_id: str | None = None
    """Connection to the agent that was asked, a UUID; absent where this agent answered for
    itself."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    disclosures: models.Disclosures | None = None
    """The answer; absent as long as there is none."""
    discovery_exchange_id: str | None = None
    """Identifier of this record, a UUID, also the thread of the messages; absent where this agent
    answered for itself."""
    queries_msg: models.Queries | None = None
    """The questions as they were sent."""
    state: str | None = None
    """Not in use: agents leave it out. Look at ``disclosures`` instead."""
    thread_id: str | None = None
    """Thread of the messages; mostly absent, being ``discovery_exchange_id``."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
