"""`CredentialOffer`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class CredentialOffer(Model):
    """Message with the offer, from issuer to holder.

    ACA-Py 0.7 to 1.4.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    credential_preview: models.CredentialPreview | None = None
    """Attributes with the values that will be issued."""
    offers_attach: list[models.AttachDecorator] = wire("offers~attach")
    """The Indy offer, base64 of JSON, in one attachment; ``credential_offer`` of the exchange has
    it decoded."""
