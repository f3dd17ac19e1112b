"""`DIFHolder`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class DIFHolder(Model):
    """Demand that the prover controls the subject of a credential, for certain fields.

    ACA-Py 0.7 to 1.7.
    """

    directive: Literal["preferred", "required"] | str | None = None
    """``required`` or ``preferred``; agents treat both as required."""
    field_id: list[str] | None = None
    """Fields that it is demanded for, by `DIFField.id`."""
