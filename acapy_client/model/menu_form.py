"""`MenuForm`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class MenuForm(Model):
    """Input to ask for before an option is performed."""

    description: str | None = None
    """Text to show above the inputs."""
    params: list[models.MenuFormParam] | None = None
    """The inputs, in the order to show; their values go into ``params`` of `PerformRequest`."""
    submit_label: str | None = wire("submit-label", default=None)
    """Text of the button that sends the form."""
    title: str | None = None
    """Heading of the form."""
