"""`V20CredFormat`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredFormat(Model):
    """Says in which format an attachment of the same message is.

    ACA-Py 0.7 to 1.7.
    """

    attach_id: str
    """``@id`` of the attachment; agents use the name of the format, such as ``indy``, instead of a
    UUID."""
    format: str
    """Name with version, such as ``hlindy/cred-filter@v2.0``, ``anoncreds/credential-offer@v1.0``
    or ``aries/ld-proof-vc-detail@v1.0``; another for each kind of message."""
