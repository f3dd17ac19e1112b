"""`AnonCredsPresentationReqAttrSpec`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class AnonCredsPresentationReqAttrSpec(Model):
    """An attribute, or a group of attributes of one credential, that a verifier asks for.

    Exactly one of ``name`` and ``names``.

    ACA-Py 1.2 to 1.7.
    """

    name: str | None = None
    """Attribute to ask for, spelled as in its schema; spaces do not matter."""
    names: list[str] | None = None
    """Attributes that must all come from the same credential; ``restrictions`` must then be given
    and not be empty."""
    non_revoked: models.AnonCredsPresentationReqAttrSpecNonRevoked | None = None
    """When the credential must have been valid; takes precedence over that of the whole request."""
    restrictions: list[dict[str, str]] | None = None
    """Which credentials count: one of these sets of conditions must hold entirely, such as
    ``cred_def_id``, ``schema_id``, ``issuer_did`` or ``attr::city::value``. Without them the prover
    may attest the value itself."""
