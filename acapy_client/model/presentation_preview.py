"""`PresentationPreview`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class PresentationPreview(Model):
    """What a prover proposes to show and to prove (0.6; later `IndyPresPreview`).

    ACA-Py 0.6.
    """

    type: str | None = wire("@type", default=None)
    """``did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/present-proof/1.0/presentation-preview``; agents do not
    need it."""
    attributes: list[models.PresAttrSpec]
    """Values to show; ``[]`` for none."""
    predicates: list[models.PresPredSpec]
    """Comparisons to prove; ``[]`` for none."""
