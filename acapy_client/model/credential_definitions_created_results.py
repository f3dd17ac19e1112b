"""`CredentialDefinitionsCreatedResults`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredentialDefinitionsCreatedResults(Model):
    """Which credential definitions this wallet wrote, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    credential_definition_ids: list[str] | None = None
    """Their identifiers, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``, in no fixed order; empty where none
    fits."""
