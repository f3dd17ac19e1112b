"""`CredentialDefinitionsCreatedResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredentialDefinitionsCreatedResult(Model):
    """Which credential definitions this wallet wrote.

    ACA-Py 0.7 to 1.7.
    """

    credential_definition_ids: list[str] | None = None
    """Their identifiers, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``, in no fixed order; empty where none
    fits."""
