"""`AttachDecoratorDataJWS`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class AttachDecoratorDataJWS(Model):
    """Detached JSON Web Signature of an attachment: one signature in place, or a list of them.

    With one signature ``header`` and ``signature`` are needed; with several they stand in
    ``signatures``, and agents refuse a mixture.
    """

    header: models.AttachDecoratorDataJWSHeader | None = None
    """Unprotected header, which names the key; of a single signature."""
    protected: str | None = None
    """Header that a single signature covers, JSON in base64url without padding: ``alg`` and the
    public key as ``jwk``."""
    signature: str | None = None
    """A single signature, over protected header and content, base64url without padding."""
    signatures: list[models.AttachDecoratorData1JWS] | None = None
    """The signatures, where there are several."""
