"""`AMLRecord`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class AMLRecord(Model):
    """In what ways a ledger lets authors accept its agreement (acceptance mechanism list)."""

    aml: dict[str, str] | None = None
    """Mechanisms: name, such as ``service_agreement`` or ``wallet_agreement``, with an explanation
    in words."""
    aml_context: str | None = wire("amlContext", default=None)
    """Where the mechanisms are explained further, mostly a URL."""
    version: str | None = None
    """Version of the list, text of the ledger's choice."""
