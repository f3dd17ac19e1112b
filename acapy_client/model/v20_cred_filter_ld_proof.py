"""`V20CredFilterLDProof`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredFilterLDProof(Model):
    """The W3C credential that a holder requests without an offer.

    ACA-Py 0.7 to 1.7.
    """

    ld_proof: models.LDProofVCDetail
    """The whole credential with options for its proof."""
