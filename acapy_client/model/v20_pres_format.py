"""`V20PresFormat`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20PresFormat(Model):
    """Says in which format an attachment of the same message is.

    ACA-Py 0.7 to 1.7.
    """

    attach_id: str
    """``@id`` of the attachment; agents use the name of the format, such as ``indy``, instead of a
    UUID."""
    format: str
    """Name with version, such as ``hlindy/proof-req@v2.0``, ``anoncreds/proof@v1.0`` or
    ``dif/presentation-exchange/submission@v1.0``; another for each kind of message."""
