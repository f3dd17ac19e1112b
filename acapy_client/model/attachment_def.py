"""`AttachmentDef`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class AttachmentDef(Model):
    """An exchange whose first message the invitation shall carry."""

    id: str | None = None
    """Identifier of that exchange's record: ``cred_ex_id`` or ``pres_ex_id``, a UUID."""
    type: Literal["credential-offer", "present-proof"] | str | None = None
    """``credential-offer`` for an offer (`IssueCredentialV20Api.create_offer`), ``present-proof``
    for a proof request (`PresentProofV20Api.create_request`)."""
