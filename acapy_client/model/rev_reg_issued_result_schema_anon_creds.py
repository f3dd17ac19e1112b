"""`RevRegIssuedResultSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RevRegIssuedResultSchemaAnonCreds(Model):
    """How many credentials were issued from a registry.

    ACA-Py 0.12 to 1.7.
    """

    result: int | None = None
    """Number of credentials, revoked ones included."""
