"""`Disclosures`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class Disclosures(Model):
    """The protocols and goals that an agent discloses.

    Agents may hide some: started with ``--disclose-features-list`` they tell of the listed ones
    only.

    ACA-Py 0.7.3 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    disclosures: list[Any]
    """Objects with ``feature-type`` (``protocol`` or ``goal-code``), ``id`` (its name) and, where
    the agent tells them, ``roles``. Empty if nothing matches."""
