"""`V20PresRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class V20PresRequest(Model):
    """The request message that the verifier sent.

    ACA-Py 0.7 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: ``https://didcomm.org/present-proof/2.0/request-presentation``; up to ACA-Py
    0.10 with another prefix. Agents fill it in."""
    comment: str | None = None
    """Note of the verifier, for people."""
    formats: list[models.V20PresFormat]
    """Which attachment is in which format."""
    request_presentations_attach: list[models.AttachDecorator] = wire(
        "request_presentations~attach"
    )
    """What is asked for, one attachment for each format; `V20PresExRecordByFormat.pres_request` has
    it decoded."""
    will_confirm: bool | None = None
    """Whether the verifier will acknowledge the presentation and so bring the prover to ``done``;
    ACA-Py always does."""
