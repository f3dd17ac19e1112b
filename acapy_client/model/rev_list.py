"""`RevList`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class RevList(Model):
    """Revocation list: which credentials of a registry are revoked at one time.

    ACA-Py 0.12 to 1.7.
    """

    current_accumulator: str | None = wire("currentAccumulator", default=None)
    """Accumulator that fits the list, a point of the pairing curve in hexadecimal text; what proofs
    of non-revocation are checked against."""
    issuer_id: str | None = wire("issuerId", default=None)
    """DID of the issuer who publishes the list; for legacy Indy bare."""
    rev_reg_def_id: str | None = wire("revRegDefId", default=None)
    """Registry that the list belongs to, for legacy Indy ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``."""
    revocation_list: list[int] | None = wire("revocationList", default=None)
    """One number for each index of the registry, 1 for revoked and 0 for not. The place in the list
    is the credential's ``cred_rev_id``, so the one at 0 is not in use."""
    timestamp: int | None = None
    """From when the list holds, seconds since 1970 (UTC); may be absent in a first list."""
