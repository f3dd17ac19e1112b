"""`IndyProofReqAttrSpecNonRevoked`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class IndyProofReqAttrSpecNonRevoked(Model):
    """Interval in which the credential that shows this attribute must not be revoked.

    ACA-Py 0.7 to 1.7.
    """

    from_: int | None = wire("from", default=None)
    """Beginning of the interval, seconds since 1970 (UTC); usually the same as ``to``, or left
    out."""
    to: int | None = None
    """End of the interval, seconds since 1970 (UTC); now, as a rule."""
