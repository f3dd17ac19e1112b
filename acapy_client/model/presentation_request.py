"""`PresentationRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class PresentationRequest(Model):
    """The request message that the verifier sent.

    ACA-Py 0.7 to 1.4.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: ``https://didcomm.org/present-proof/1.0/request-presentation``; up to ACA-Py
    0.10 with another prefix. Agents fill it in."""
    comment: str | None = None
    """Note of the verifier, for people."""
    request_presentations_attach: list[models.AttachDecorator] = wire(
        "request_presentations~attach"
    )
    """The proof request, base64 in one attachment; `V10PresentationExchange.presentation_request`
    has it decoded."""
