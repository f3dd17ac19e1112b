"""`SchemasCreatedResults`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SchemasCreatedResults(Model):
    """Which schemas this wallet wrote, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    schema_ids: list[str] | None = None
    """Their identifiers, ``ISSUER:2:NAME:VERSION``, in no fixed order; empty where none fits."""
