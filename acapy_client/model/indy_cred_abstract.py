"""`IndyCredAbstract`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyCredAbstract(Model):
    """Indy's part of a credential offer.

    ACA-Py 0.7 to 1.4.
    """

    cred_def_id: str
    """Credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    key_correctness_proof: models.IndyKeyCorrectnessProof
    """Proves to the holder that the issuer made the keys of the credential definition correctly."""
    nonce: str
    """Random number of the issuer's that the holder's request must answer, decimal text."""
    schema_id: str
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``."""
