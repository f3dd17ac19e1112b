"""`QueryResult`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class QueryResult(Model):
    """The protocols that a query found.

    ACA-Py 0.6 to 0.7.2.
    """

    results: dict[str, dict[str, Any]] | None = None
    """The protocols are the keys, such as ``https://didcomm.org/trust_ping/1.0``; each value is an
    empty object."""
