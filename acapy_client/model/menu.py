"""`Menu`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class Menu(Model):
    """A menu, as it came from the other agent.

    ACA-Py 0.7 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    description: str | None = None
    """Text to show above the options."""
    errormsg: str | None = None
    """What went wrong with the last choice, to show with the menu."""
    options: list[models.MenuOption]
    """What can be chosen, in the order to show."""
    title: str | None = None
    """Heading of the menu."""
