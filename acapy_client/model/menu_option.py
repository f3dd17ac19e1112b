"""`MenuOption`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class MenuOption(Model):
    """One option of a menu."""

    description: str | None = None
    """Text that explains the option."""
    disabled: bool | None = None
    """Whether to show the option without letting it be chosen; agents do not check it."""
    form: models.MenuForm | None = None
    """Input to ask for first; absent if the name alone is enough."""
    name: str
    """What `ActionMenuApi.perform_action` names to choose it; unique in the menu."""
    title: str
    """Text to show for the option."""
