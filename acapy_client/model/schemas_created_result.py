"""`SchemasCreatedResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SchemasCreatedResult(Model):
    """Which schemas this wallet wrote.

    ACA-Py 0.7 to 1.7.
    """

    schema_ids: list[str] | None = None
    """Their identifiers, ``ISSUER:2:NAME:VERSION``, in no fixed order; empty where none fits."""
