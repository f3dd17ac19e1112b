"""`AnonCredsPresentationRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class AnonCredsPresentationRequest(Model):
    """What a verifier asks for, or a prover proposes, in AnonCreds terms.

    ACA-Py 1.2 to 1.7.
    """

    name: str | None = None
    """Title of the request for people; a prover's wallet may show it."""
    non_revoked: models.AnonCredsPresentationRequestNonRevoked | None = None
    """When the credentials must have been valid, for all items that do not say so themselves. Has
    no effect on credentials that cannot be revoked."""
    nonce: str | None = None
    """Random decimal number as text, which binds the presentation to this request. The agent makes
    one up where it is missing."""
    requested_attributes: dict[str, models.AnonCredsPresentationReqAttrSpec]
    """Attributes to show, by a referent of your choice, such as ``0_name_uuid``; the answer speaks
    of each by that referent. ``{}`` for none."""
    requested_predicates: dict[str, models.AnonCredsPresentationReqPredSpec]
    """Comparisons to prove, by a referent of your choice, such as ``0_age_GE_uuid``. ``{}`` for
    none."""
    version: str | None = None
    """Version of the request, your own count: digits and dots."""
