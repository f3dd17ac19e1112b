"""`AnonCredsRequestedCredsRequestedPred`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AnonCredsRequestedCredsRequestedPred(Model):
    """The credential that the prover proves one predicate with.

    ACA-Py 1.3 to 1.7.
    """

    cred_id: str
    """Credential in the wallet: ``cred_info.referent`` of `matching_credentials`."""
    timestamp: int | None = None
    """Time of the revocation list to prove validity against, seconds since 1970. Leave it out: the
    agent takes the list that the request's ``non_revoked`` leads to."""
