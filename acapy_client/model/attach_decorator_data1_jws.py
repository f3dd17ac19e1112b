"""`AttachDecoratorData1JWS`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class AttachDecoratorData1JWS(Model):
    """One of several signatures over the same attachment."""

    header: models.AttachDecoratorDataJWSHeader
    """Unprotected header, which names the key."""
    protected: str | None = None
    """Header that the signature covers, JSON in base64url without padding: ``alg`` and the public
    key as ``jwk``."""
    signature: str
    """Signature over protected header and content, base64url without padding."""
