"""`RevRegIssuedResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RevRegIssuedResult(Model):
    """How many credentials were issued from a registry."""

    result: int | None = None
    """Number of credentials, revoked ones included."""
