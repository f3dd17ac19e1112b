"""`IndyRevRegEntryValue`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class IndyRevRegEntryValue(Model):
    """Change of a revocation registry: accumulator before and after, and the indexes revoked.

    ACA-Py 0.7 to 1.7.
    """

    accum: str | None = None
    """Accumulator from here on: a point of the pairing curve, coordinates as hexadecimal text."""
    prev_accum: str | None = wire("prevAccum", default=None)
    """Accumulator before, in the same form; absent in a registry's first entry."""
    revoked: list[int] | None = None
    """Indexes (``cred_rev_id``) of the credentials that this entry revokes."""
