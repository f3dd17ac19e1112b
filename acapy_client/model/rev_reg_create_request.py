"""`RevRegCreateRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RevRegCreateRequest(Model):
    """What revocation registry to make."""

    credential_definition_id: str | None = None
    """Revocable credential definition of this agent, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``; needed."""
    max_cred_num: int | None = None
    """How many credentials the registry shall have room for, 4 to 32,768; 1000 where not given.
    Cannot be changed later, and a larger one has a larger tails file."""
