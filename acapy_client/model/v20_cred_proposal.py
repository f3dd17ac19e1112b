"""`V20CredProposal`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class V20CredProposal(Model):
    """Message with the proposal, from holder to issuer.

    ACA-Py 0.7 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    credential_preview: models.V20CredPreview | None = None
    """Attributes with the values that the holder would like to have."""
    filters_attach: list[models.AttachDecorator] = wire("filters~attach")
    """Conditions for the credential, base64 of JSON, one attachment per format.
    `V20CredExRecord.by_format` has them decoded."""
    formats: list[models.V20CredFormat]
    """The format of each attachment: ``attach_id``, the attachment's ``@id``, with ``format``, a
    name such as ``hlindy/cred-req@v2.0``."""
