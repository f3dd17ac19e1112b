"""`AttributeMimeTypesResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AttributeMimeTypesResult(Model):
    """MIME types of a credential's attributes."""

    results: dict[str, str] | None = None
    """MIME type by name of the attribute, for those that have one: their values are base64. None
    where there are none. Since ACA-Py 0.7."""
