"""Every API class, imported at its first use."""

from __future__ import annotations

from acapy_client._lazy import lazy_names

TYPE_CHECKING = False  # checkers take it for True; see _lazy
if TYPE_CHECKING:
    from acapy_client.api.connection_api import ConnectionApi as ConnectionApi

_HOMES = {
    "ConnectionApi": "acapy_client.api.connection_api",
}
__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]  # lazy names
if not TYPE_CHECKING:  # checkers see the imports above, and no other name
    __getattr__, __dir__ = lazy_names(__name__, _HOMES)
