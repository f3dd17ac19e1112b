"""`GetCredDefsResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class GetCredDefsResponse(Model):
    """Credential definitions that this agent made.

    ACA-Py 0.12 to 1.7.
    """

    credential_definition_ids: list[str] | None = None
    """Identifiers, for legacy Indy each ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``; empty if none fits."""
