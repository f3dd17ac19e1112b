"""`V20CredBoundOfferRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredBoundOfferRequest(Model):
    """A counter-offer to the holder's proposal; without fields it offers what was proposed.

    ACA-Py 0.7 to 1.7.
    """

    counter_preview: models.V20CredPreview | None = None
    """Attributes to offer instead of those proposed, all of the schema's. Needs ``filter`` beside
    it."""
    filter: models.V20CredFilter | None = None
    """Credential to offer instead, in the format ``indy`` or ``ld_proof``; agents answer 422 to
    others. Needs ``counter_preview`` beside it."""
