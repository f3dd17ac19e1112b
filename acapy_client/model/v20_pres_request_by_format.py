"""`V20PresRequestByFormat`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresRequestByFormat(Model):
    """What a verifier asks for, in one format or several.

    ACA-Py 0.7 to 1.7.
    """

    anoncreds: models.AnonCredsPresentationRequest | None = None
    """In AnonCreds terms; for wallets of type ``askar-anoncreds`` or ``kanon-anoncreds``. Since
    ACA-Py 1.2."""
    dif: models.DIFProofRequest | None = None
    """W3C credentials, by DIF presentation exchange."""
    indy: models.IndyProofRequest | None = None
    """In Indy terms; for wallets of other types."""
