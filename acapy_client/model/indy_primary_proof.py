"""`IndyPrimaryProof`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyPrimaryProof(Model):
    """Proof from one credential, apart from revocation.

    ACA-Py 0.7 to 1.4.
    """

    eq_proof: models.IndyEQProof | None = None
    """Shows the issuer's signature and the revealed values."""
    ge_proofs: list[models.IndyGEProof] | None = None
    """One for each comparison."""
