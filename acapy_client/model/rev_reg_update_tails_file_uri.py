"""`RevRegUpdateTailsFileUri`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RevRegUpdateTailsFileUri(Model):
    """Where a registry's tails file can be downloaded."""

    tails_public_uri: str
    """URL, with scheme, host and path, that holders fetch the tails file from."""
