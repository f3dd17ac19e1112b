"""`CredentialDefinitionSendResults`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredentialDefinitionSendResults(Model):
    """A credential definition that was written, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    credential_definition_id: str | None = None
    """Identifier of the definition: ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
