"""`IndyGEProof`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyGEProof(Model):
    """Part of a proof that shows that a comparison holds, without the number.

    The difference to the bound is written as a sum of four squares, ``0`` to ``3`` in the maps;
    ``DELTA`` is the difference itself. Numbers are decimal, as text.

    ACA-Py 0.7 to 1.4.
    """

    alpha: str | None = None
    """Response that ties the four squares to the difference."""
    mj: str | None = None
    """Response for the compared attribute; the same as its entry in `IndyEQProof.m`."""
    predicate: models.IndyGEProofPred | None = None
    """The comparison that is proved."""
    r: dict[str, str] | None = None
    """Responses for the blinding of the commitments, by ``0`` to ``3`` and ``DELTA``."""
    t: dict[str, str] | None = None
    """Commitments to the squares and the difference, by ``0`` to ``3`` and ``DELTA``."""
    u: dict[str, str] | None = None
    """Responses for the roots of the four squares, by ``0`` to ``3``."""
