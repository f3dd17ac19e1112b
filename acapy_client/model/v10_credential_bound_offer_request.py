"""`V10CredentialBoundOfferRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10CredentialBoundOfferRequest(Model):
    """A counter-offer to the holder's proposal; without fields it offers what was proposed.

    ACA-Py 0.7 to 1.4.
    """

    counter_proposal: models.CredentialProposal | None = None
    """What to offer instead: credential definition and all attributes. Takes the place of the
    proposal in the issuer's record."""
