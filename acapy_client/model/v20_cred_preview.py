"""`V20CredPreview`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class V20CredPreview(Model):
    """Attributes of a credential with values, shown to the holder before it is issued."""

    type: str | None = wire("@type", default=None)
    """Kind of the object, ``issue-credential/2.0/credential-preview``; may be left out, agents put
    in the full form."""
    attributes: list[models.V20CredAttrSpec]
    """The attributes, in any order. For an offer they must be exactly those of the schema."""
