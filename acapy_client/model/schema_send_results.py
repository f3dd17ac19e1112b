"""`SchemaSendResults`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class SchemaSendResults(Model):
    """A schema that was written, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    schema: dict[str, Any]
    """The schema with the keys of `Schema`: ``id``, ``name``, ``version``, ``attrNames``,
    ``seqNo``, ``ver``."""
    schema_id: str
    """Identifier of the schema, ``ISSUER:2:NAME:VERSION``."""
