"""`QueryItem`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model, wire


class QueryItem(Model):
    """The question for one kind of feature.

    ACA-Py 0.7.3 to 1.7.
    """

    feature_type: Literal["goal-code", "protocol"] | str = wire("feature-type")
    """``protocol`` or ``goal-code``."""
    match: str
    """Name asked for; a ``*`` at the end matches anything."""
