"""`InnerCredDef`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class InnerCredDef(Model):
    """A credential definition to be made; the agent adds the keys.

    ACA-Py 0.12 to 1.7.
    """

    issuer_id: str = wire("issuerId")
    """DID to issue with, for legacy Indy bare; the wallet must hold it, and the ledger must let it
    write."""
    schema_id: str = wire("schemaId")
    """Schema of the credentials, of any publisher; for legacy Indy ``ISSUER:2:NAME:VERSION``."""
    tag: str
    """Text of your choice, such as ``default``, new for this issuer and schema; last part of the
    identifier."""
