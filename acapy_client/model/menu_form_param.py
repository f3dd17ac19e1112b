"""`MenuFormParam`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class MenuFormParam(Model):
    """One input of a form."""

    default: str | None = None
    """Value to begin with, as text whatever the input's ``type``."""
    description: str | None = None
    """Text that explains the input."""
    name: str
    """Key of the value in ``params`` of `PerformRequest`."""
    required: bool | None = None
    """Whether the input must be filled in; agents do not check it."""
    title: str
    """Text to show beside the input."""
    type: str | None = None
    """Kind of input, free text such as ``text`` or ``int``: a hint for what shows the form."""
