"""`CredDefValue`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredDefValue(Model):
    """Public keys of a credential definition, for Camenisch-Lysyanskaya (CL) signatures.

    Only signature libraries do something with the numbers; they are kept as they stand on the
    ledger.

    ACA-Py 0.7 to 1.7.
    """

    primary: models.CredDefValuePrimary | None = None
    """Key that verifies the attribute values."""
    revocation: models.CredDefValueRevocation | None = None
    """Key that proofs of non-revocation are verified with; absent where credentials cannot be
    revoked."""
