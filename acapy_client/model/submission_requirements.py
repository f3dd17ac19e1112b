"""`SubmissionRequirements`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model, wire


class SubmissionRequirements(Model):
    """How many credentials of a group the prover must show.

    Exactly one of ``from`` and ``from_nested``.

    ACA-Py 0.7 to 1.7.
    """

    count: int | None = None
    """How many exactly, with rule ``pick``."""
    from_: str | None = wire("from", default=None)
    """Group of input descriptors to take from: a word in their ``group``."""
    from_nested: list[models.SubmissionRequirements] | None = None
    """Requirements to take from instead of descriptors: ``rule`` says how many of them must
    hold."""
    max: int | None = None
    """The most, with rule ``pick``."""
    min: int | None = None
    """The least, with rule ``pick``."""
    name: str | None = None
    """Title of the requirement, for people."""
    purpose: str | None = None
    """What it is needed for, in words for the prover."""
    rule: Literal["all", "pick"] | str | None = None
    """``all`` of them, or ``pick``: as many as ``count``, ``min`` and ``max`` say."""
