"""`IndyProofReqAttrSpec`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofReqAttrSpec(Model):
    """An attribute, or several of one credential, that a proof request asks for.

    Exactly one of ``name`` and ``names`` must be there; ``names`` also wants ``restrictions``.
    """

    name: str | None = None
    """Name of the attribute, spelled as in its schema; spaces do not matter."""
    names: list[str] | None = None
    """Names of several attributes, all to come from the same credential; must have
    ``restrictions``."""
    non_revoked: models.IndyProofReqAttrSpecNonRevoked | None = None
    """Interval in which the credential must not be revoked, if other than that of the whole
    request."""
    restrictions: list[dict[str, str]] | None = None
    """Which credentials count: one of the list must fit, in all its keys, such as ``cred_def_id``,
    ``schema_id``, ``issuer_did`` or ``attr::city::value``. Without them, holders may just claim a
    value."""
