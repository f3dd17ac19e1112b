"""`PerformRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class PerformRequest(Model):
    """The choice of one option."""

    name: str | None = None
    """``name`` of the option. Needed, though declared optional: without it agents answer 500."""
    params: dict[str, str] | None = None
    """Values of the option's form by name of the input, all of them text."""
