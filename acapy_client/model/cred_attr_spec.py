"""`CredAttrSpec`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class CredAttrSpec(Model):
    """One attribute of a credential, before it is issued.

    ACA-Py 0.6 to 1.4.
    """

    mime_type: str | None = wire("mime-type", default=None)
    """MIME type of the value, such as ``image/jpeg``, for the holder to show it; the value is
    base64 then. Not given for plain text."""
    name: str
    """Name, as the schema spells it."""
    value: str
    """Value, always text: numbers and dates are written out. Base64 where there is a MIME type."""
