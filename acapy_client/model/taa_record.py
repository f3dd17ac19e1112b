"""`TAARecord`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class TAARecord(Model):
    """A transaction author agreement (TAA) as the ledger holds it."""

    digest: str | None = None
    """SHA-256 of version and text together, in hexadecimal; stands for the agreement in each
    write."""
    text: str | None = None
    """The agreement itself, mostly in Markdown; empty where it was withdrawn."""
    version: str | None = None
    """Version, text of the ledger's choice, such as ``2.0``."""
