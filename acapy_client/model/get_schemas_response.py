"""`GetSchemasResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class GetSchemasResponse(Model):
    """Schemas that this agent published.

    ACA-Py 0.12 to 1.7.
    """

    schema_ids: list[str] | None = None
    """Identifiers, for legacy Indy each ``ISSUER:2:NAME:VERSION``; empty if none fits."""
