"""`V20Pres`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class V20Pres(Model):
    """The presentation message that the prover sent.

    ACA-Py 0.7 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: ``https://didcomm.org/present-proof/2.0/presentation``; up to ACA-Py 0.10 with
    another prefix. Agents fill it in."""
    comment: str | None = None
    """Note of the prover, for people; the agent writes one where it presents by itself."""
    formats: list[models.V20PresFormat]
    """Which attachment is in which format."""
    presentations_attach: list[models.AttachDecorator] = wire("presentations~attach")
    """The proofs, one attachment for each format; `V20PresExRecordByFormat.pres` has them
    decoded."""
