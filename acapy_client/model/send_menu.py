"""`SendMenu`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SendMenu(Model):
    """A menu on its way to another agent."""

    menu: models.MenuJson
    """The menu; at least its ``options`` are needed."""
