"""`CredentialDefinitionSendResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredentialDefinitionSendResult(Model):
    """A credential definition that was written, or that a transaction to be endorsed will write.

    ACA-Py 0.7 to 1.7.
    """

    credential_definition_id: str | None = None
    """Identifier that it has, or will have: ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
