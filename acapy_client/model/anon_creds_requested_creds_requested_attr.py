"""`AnonCredsRequestedCredsRequestedAttr`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AnonCredsRequestedCredsRequestedAttr(Model):
    """The credential that the prover proves one attribute, or group, with.

    ACA-Py 1.3 to 1.7.
    """

    cred_id: str
    """Credential in the wallet: ``cred_info.referent`` of `matching_credentials`."""
    revealed: bool | None = None
    """Whether to show the value; false proves only that the credential has it. Must be given:
    agents answer 500 otherwise."""
