"""`LedgerConfigInstance`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class LedgerConfigInstance(Model):
    """One ledger of the agent's configuration.

    A ledger that was configured outside the list has only ``id`` and an explanation, ``desc``.

    ACA-Py 0.7.3 to 1.7.
    """

    endorser_alias: str | None = None
    """Alias of the connection to the endorser that signs for this ledger. Since ACA-Py 1.3."""
    endorser_did: str | None = None
    """Public DID of the endorser that signs for this ledger. Since ACA-Py 1.3."""
    genesis_file: str | None = None
    """Path of the file with the genesis transactions. Declared, but not sent. Up to ACA-Py 1.2."""
    genesis_transactions: str | None = None
    """Genesis transactions, which the connection to the ledger begins with. Declared, but not sent.
    Up to ACA-Py 1.2."""
    genesis_url: str | None = None
    """URL that the genesis transactions were read from. Declared, but not sent. Up to ACA-Py
    1.2."""
    id: str | None = None
    """Identifier from the configuration, or a UUID that the agent made up; ``ledger_id`` of the
    calls."""
    is_production: bool | None = None
    """Whether lookups prefer it to the ledgers that are for tests; True by default."""
    is_write: bool | None = None
    """Whether it can be written to, and may be chosen with `LedgerApi.set_write_ledger`; False by
    default. Since ACA-Py 1.3."""
    keepalive: int | None = None
    """Seconds that an unused connection to the ledger stays open; 5 by default. Since ACA-Py
    1.3."""
    pool_name: str | None = None
    """Name of the ledger's pool inside the agent; the identifier, unless configured. Since ACA-Py
    1.3."""
    read_only: bool | None = None
    """Whether the agent refuses all writes to it; False by default. Since ACA-Py 1.3."""
    socks_proxy: str | None = None
    """SOCKS proxy to reach the ledger through, host and port; null where there is none. Since
    ACA-Py 1.3."""
