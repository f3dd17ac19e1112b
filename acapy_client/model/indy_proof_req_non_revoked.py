"""`IndyProofReqNonRevoked`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyProofReqNonRevoked(Model):
    """Moment at which a credential must not be revoked.

    ACA-Py 0.6.
    """

    to: int
    """Moment to prove non-revocation for, seconds since 1970 (UTC)."""
