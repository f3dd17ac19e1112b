"""What the processes of a fleet share: events, who handles them, tokens.

A `Hub` stands between the processes: `MemoryHub` for the threads of one, `RedisHub` and
`PostgresHub` for many, on one machine or several. A hub with another engine is a class with the
four methods of `Hub`, which `acapy_client.testing.hub_contract` checks.
Everything named here is imported at its first use.
"""

from __future__ import annotations

from acapy_client._lazy import lazy_names

TYPE_CHECKING = False  # checkers take it for True; see _lazy
if TYPE_CHECKING:
    from acapy_client.hub._envelope import Envelope as Envelope
    from acapy_client.hub._envelope import Past as Past
    from acapy_client.hub._memory import MemoryHub as MemoryHub
    from acapy_client.hub._protocol import Delivery as Delivery
    from acapy_client.hub._protocol import Gap as Gap
    from acapy_client.hub._protocol import Hub as Hub
    from acapy_client.hub._protocol import HubError as HubError
    from acapy_client.hub._protocol import Inspectable as Inspectable
    from acapy_client.hub._protocol import Numbers as Numbers
    from acapy_client.hub._protocol import OfTopic as OfTopic
    from acapy_client.hub._protocol import Parked as Parked
    from acapy_client.hub._urls import hub_of as hub_of
    from acapy_client.hub.postgres import PostgresHub as PostgresHub
    from acapy_client.hub.redis import RedisHub as RedisHub

_HOMES = {
    **dict.fromkeys(("Envelope", "Past"), "acapy_client.hub._envelope"),
    "MemoryHub": "acapy_client.hub._memory",
    "PostgresHub": "acapy_client.hub.postgres",
    "RedisHub": "acapy_client.hub.redis",
    "hub_of": "acapy_client.hub._urls",
    **dict.fromkeys(
        ("Delivery", "Gap", "Hub", "HubError", "Inspectable", "Numbers", "OfTopic", "Parked"),
        "acapy_client.hub._protocol",
    ),
}
__all__ = [*_HOMES]  # pyright: ignore[reportUnsupportedDunderAll]  # lazy names
if not TYPE_CHECKING:  # checkers see the imports above, and no other name
    __getattr__, __dir__ = lazy_names(__name__, _HOMES)
