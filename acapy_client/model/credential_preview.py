"""`CredentialPreview`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class CredentialPreview(Model):
    """Attributes of a credential with values, shown to the holder before it is issued.

    ACA-Py 0.6 to 1.4.
    """

    type: str | None = wire("@type", default=None)
    """Kind of the object, ``issue-credential/1.0/credential-preview``; may be left out, agents put
    in the full form."""
    attributes: list[models.CredAttrSpec]
    """The attributes, in any order. For an offer they must be exactly those of the schema."""
