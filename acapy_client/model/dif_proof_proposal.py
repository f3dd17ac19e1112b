"""`DIFProofProposal`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class DIFProofProposal(Model):
    """What a prover proposes to show, in DIF terms.

    ACA-Py 0.7 to 1.7.
    """

    input_descriptors: list[models.InputDescriptors] | None = None
    """One description for each credential that the prover could show; the verifier's agent makes
    its request of them."""
    options: models.DIFOptions | None = None
    """Challenge and domain for the request to come; the verifier's agent makes up a challenge where
    there is none. Since ACA-Py 0.7.4."""
