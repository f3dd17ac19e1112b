"""`SchemaSendRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SchemaSendRequest(Model):
    """A schema that shall be written."""

    attributes: list[str]
    """Names of the attributes that credentials will have, spelled as previews and proof requests
    shall spell them."""
    schema_name: str
    """Name of the schema, without colons: holders cannot store credentials of a schema that has one
    in its name."""
    schema_version: str
    """Version, digits and dots only, such as ``1.0``; take a new one whenever the attributes
    change."""
