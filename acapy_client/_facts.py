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
    """Agents answer 500 where it has none.

    Measured on those of 0.7.5, 0.10.5, 0.11.3, 0.12.8, 1.0.1, 1.2.4, 1.3.4 and 1.7.0 that have it.
    """
