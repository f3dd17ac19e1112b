"""`AttachDecoratorDataJWSHeader`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AttachDecoratorDataJWSHeader(Model):
    """Unprotected header of an attachment's signature."""

    kid: str
    """Key that signed: a ``did:key``, or a DID URL such as
    ``did:sov:LjgpST2rjsoxYegQDRm7EL#keys-4``."""
