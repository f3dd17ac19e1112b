"""`Constraints`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class Constraints(Model):
    """What a credential must hold to fit an input descriptor, and what of it to show.

    Agents need it in each input descriptor, with at least one of ``fields``: without fields no
    credential fits.

    ACA-Py 0.7 to 1.7.
    """

    fields: list[models.DIFField] | None = None
    """Parts that the credential must have, all of them; with ``limit_disclosure`` also all that is
    shown."""
    is_holder: list[models.DIFHolder] | None = None
    """Fields for which the prover must control the subject of the credential, that is, have its DID
    in the wallet."""
    limit_disclosure: str | None = None
    """``required``: show the ``fields`` alone, which only credentials signed with
    ``BbsBlsSignature2020`` can do. Other words have no effect."""
    status_active: Literal["allowed", "disallowed", "required"] | str | None = None
    """Whether the credential must, may or must not be active. Agents do not act on it; in DIF's
    JSON it is ``statuses.active.directive``."""
    status_revoked: Literal["allowed", "disallowed", "required"] | str | None = None
    """Whether the credential must, may or must not be revoked. Agents do not act on it; in DIF's
    JSON it is ``statuses.revoked.directive``."""
    status_suspended: Literal["allowed", "disallowed", "required"] | str | None = None
    """Whether the credential must, may or must not be suspended. Agents do not act on it; in DIF's
    JSON it is ``statuses.suspended.directive``."""
    subject_is_issuer: Literal["preferred", "required"] | str | None = None
    """``required``: only credentials that the subject issued to itself. ``preferred`` has no
    effect."""
