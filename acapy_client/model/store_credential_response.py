"""`StoreCredentialResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class StoreCredentialResponse(Model):
    """Where a credential was stored.

    ACA-Py 1.2 to 1.7.
    """

    credential_id: str | None = wire("credentialId", default=None)
    """Name in the wallet, for `VcApiApi.get_credential`: the credential's ``id``, or a
    ``urn:uuid:`` made by the agent."""
