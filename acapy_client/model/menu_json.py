"""`MenuJson`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class MenuJson(Model):
    """A menu to send."""

    description: str | None = None
    """Text to show above the options."""
    errormsg: str | None = None
    """What went wrong with the last choice, to show with the menu."""
    options: list[models.MenuOption]
    """What can be chosen, in the order to show."""
    title: str | None = None
    """Heading of the menu."""
