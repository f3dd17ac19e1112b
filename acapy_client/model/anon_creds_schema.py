"""`AnonCredsSchema`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class AnonCredsSchema(Model):
    """A schema: which attributes a kind of credential has, under which name and version.

    ACA-Py 0.12 to 1.7.
    """

    attr_names: list[str] | None = wire("attrNames", default=None)
    """Names of the attributes. Every credential has a value for each of them; the order does not
    matter."""
    issuer_id: str | None = wire("issuerId", default=None)
    """DID of the schema's publisher, for legacy Indy bare. Others may issue credentials by the
    schema too."""
    name: str | None = None
    """Name of the schema, part of its identifier."""
    version: str | None = None
    """Version of the schema, numbers with dots such as ``1.0``; a changed schema needs a new
    one."""
