"""What is known of an operation besides its signature."""

from __future__ import annotations

from typing import NamedTuple


class OperationFacts(NamedTuple):
    """What the operation is, and which releases of ACA-Py have it."""

    method: str
    path: str
    since: str
    until: str | None
    plugin: str | None
    retry: bool = True
    deprecated: str | None = None
    without: tuple[str, ...] = ()
    identifier: tuple[str, str] | None = None
    """A path parameter, and where the answer carries its value (``cred_ex_record.cred_ex_id``)."""
    wallet: str = ""
    """The type of wallets that it is for; empty where it is for all."""
    needs_body: bool = False
    """Agents of every release answer 500 where it has none."""
