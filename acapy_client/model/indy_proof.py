"""`IndyProof`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProof(Model):
    """A presentation: the values shown, and the proof that they come from credentials.

    What a verifier wants to read is in ``requested_proof``; it is worth nothing before ``verified``
    is ``"true"``.

    ACA-Py 0.7 to 1.4.
    """

    identifiers: list[models.IndyProofIdentifier] | None = None
    """Where the credentials come from, one entry for each; ``sub_proof_index`` counts in this list,
    from 0."""
    proof: models.IndyProofProof | None = None
    """The cryptographic part, for the verifying library."""
    requested_proof: models.IndyProofRequestedProof | None = None
    """Answers to the request, by its referents."""
