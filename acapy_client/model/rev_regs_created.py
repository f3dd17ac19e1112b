"""`RevRegsCreated`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RevRegsCreated(Model):
    """Identifiers of revocation registries of this agent."""

    rev_reg_ids: list[str] | None = None
    """Identifiers of the registries, each ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``; after a rotation
    those that were retired."""
