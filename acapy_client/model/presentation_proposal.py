"""`PresentationProposal`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class PresentationProposal(Model):
    """The proposal message that the prover sent.

    ACA-Py 0.7 to 1.4.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: ``https://didcomm.org/present-proof/1.0/propose-presentation``; up to ACA-Py
    0.10 with another prefix. Agents fill it in."""
    comment: str | None = None
    """Note of the prover, for people."""
    presentation_proposal: models.IndyPresPreview
    """The values and comparisons that the prover proposes."""
