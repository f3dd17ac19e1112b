"""`RevRegsCreatedSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RevRegsCreatedSchemaAnonCreds(Model):
    """Identifiers of revocation registries of this agent.

    ACA-Py 0.12 to 1.7.
    """

    rev_reg_ids: list[str] | None = None
    """Identifiers of the registries, for legacy Indy each ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``;
    one that waits for an endorser has its ``job_id`` here."""
