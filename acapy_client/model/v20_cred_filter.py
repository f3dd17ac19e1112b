"""`V20CredFilter`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredFilter(Model):
    """Which credential is meant, under the name of one format.

    Issuers need the format of their wallet: ``anoncreds`` with AnonCreds wallets (from 1.2 on),
    ``indy`` with others; ``ld_proof`` goes with any. In all but ``ld_proof`` the conditions are
    matched against the issuer's own credential definitions, and the newest that fits is used:
    ``cred_def_id`` alone says all, ``{}`` means any.
    """

    anoncreds: models.V20CredFilterAnonCreds | None = None
    """Conditions for AnonCreds of any ledger, by an issuer whose wallet has the type
    ``askar-anoncreds`` or ``kanon-anoncreds``. Since ACA-Py 1.2."""
    dif: models.V20CredFilterDIF | None = None
    """Placeholder without effect. Only in ACA-Py 0.6."""
    indy: models.V20CredFilterIndy | None = None
    """Conditions for AnonCreds on Indy ledgers, with identifiers of the legacy form."""
    ld_proof: models.LDProofVCDetail | None = None
    """The whole W3C credential with options for its proof, not conditions. Since ACA-Py 0.7."""
    vc_di: models.V20CredFilterVCDI | None = None
    """Conditions for AnonCreds that travel as a W3C credential with data integrity proof; on Indy
    ledgers, with AnonCreds wallets. Since ACA-Py 1.0."""
