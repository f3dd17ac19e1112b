"""`V20CredRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class V20CredRequest(Model):
    """Message with the request, from holder to issuer.

    ACA-Py 0.7 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    formats: list[models.V20CredFormat]
    """The format of each attachment: ``attach_id``, the attachment's ``@id``, with ``format``, a
    name such as ``hlindy/cred-req@v2.0``."""
    requests_attach: list[models.AttachDecorator] = wire("requests~attach")
    """What the issuer needs for signing, base64 of JSON, one attachment per format.
    `V20CredExRecord.by_format` has it decoded."""
