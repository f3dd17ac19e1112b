"""`AnonCredsPresentationReqPredSpecNonRevoked`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class AnonCredsPresentationReqPredSpecNonRevoked(Model):
    """Span of time in which a credential must have been valid, for one predicate.

    ACA-Py 1.2 to 1.7.
    """

    from_: int | None = wire("from", default=None)
    """Start of the span, seconds since 1970; best the same as ``to``."""
    to: int | None = None
    """End of the span, seconds since 1970: the credential must not have been revoked at that time.
    The prover's current time where it is missing."""
