"""`CredentialStatusOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredentialStatusOptions(Model, open=True):
    """What kind of revocation check the issued credential is to have.

    Other keys are passed on. The agent does not make the status itself: ``credentialStatus`` of the
    credential must be there already.

    ACA-Py 0.7 to 1.7.
    """

    type: str
    """Status method, the same as ``type`` in the credential's own ``credentialStatus``, such as
    ``StatusList2021Entry``."""
