"""`IndyPresPreview`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class IndyPresPreview(Model):
    """What a prover proposes to show and to prove.

    ACA-Py 0.7 to 1.4.
    """

    type: str | None = wire("@type", default=None)
    """``https://didcomm.org/present-proof/1.0/presentation-preview``; agents do not need it."""
    attributes: list[models.IndyPresAttrSpec]
    """Values to show; ``[]`` for none."""
    predicates: list[models.IndyPresPredSpec]
    """Comparisons to prove; ``[]`` for none."""
