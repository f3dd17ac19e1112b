"""`V20CredExRecordDetail`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredExRecordDetail(Model):
    """A credential exchange with what its format adds; formats not in use are null, and the one in
    use is null until the credential is requested, issued or stored."""

    anoncreds: models.V20CredExRecordAnonCreds | None = None
    """Set in exchanges of AnonCreds wallets: identifier of the stored credential, place in the
    revocation registry. Since ACA-Py 1.3.4."""
    cred_ex_record: models.V20CredExRecord | None = None
    """The exchange itself: state, messages and settings."""
    dif: models.V20CredExRecordDIF | None = None
    """Not in use: agents cannot issue in this format. Only in ACA-Py 0.6."""
    indy: models.V20CredExRecordIndy | None = None
    """Set in exchanges of Indy wallets: identifier of the stored credential, place in the
    revocation registry."""
    ld_proof: models.V20CredExRecordLDProof | None = None
    """Set at the holder once the credential is stored: identifier of the stored credential. Empty
    at the issuer. Since ACA-Py 0.7."""
    vc_di: models.V20CredExRecordIndy | None = None
    """Set in exchanges in the format ``vc_di``; in ``indy`` exchanges a copy of ``indy``. Since
    ACA-Py 1.0."""
