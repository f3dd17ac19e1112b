"""`VerifyDiResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class VerifyDiResponse(Model):
    """Whether the proofs of a JSON document hold.

    ACA-Py 1.0.1 to 1.7.
    """

    verified: bool | None = None
    """Not sent by agents: read ``answer["verificationResults"]["verified"]``. ``verifiedDocument``
    and ``results``, one per proof, stand beside it."""
