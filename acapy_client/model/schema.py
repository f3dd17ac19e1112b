"""`Schema`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class Schema(Model):
    """A schema as it stands on the ledger: a name and version for a list of attributes."""

    attr_names: list[str] | None = wire("attrNames", default=None)
    """Names of the attributes that each credential must have, in no order that matters."""
    id: str | None = None
    """Identifier: the issuer's bare DID, ``2``, name and version, with colons between."""
    name: str | None = None
    """Name that the issuer chose; with version and DID it makes the identifier."""
    seq_no: int | None = wire("seqNo", default=None)
    """Number of the schema's transaction on the ledger; stands for the schema in identifiers of
    credential definitions."""
    ver: str | None = None
    """Version of the object's layout, ``1.0``."""
    version: str | None = None
    """Version, digits and dots, such as ``1.0``; the ledger does not compare versions."""
