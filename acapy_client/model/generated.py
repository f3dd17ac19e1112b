"""`Generated`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class Generated(Model):
    """Bases of a credential definition's public key by attribute, in decimal text.

    Named after an example: a real key has ``master_secret`` and the schema's own attributes, under
    their names.

    ACA-Py 0.7 to 1.7.
    """

    master_secret: str | None = None
    """Base for the holder's link secret, in every key."""
    number: str | None = None
    """Base for an attribute ``number``; sent only where the schema has one of that name."""
    remainder: str | None = None
    """Base for an attribute ``remainder``; sent only where the schema has one of that name."""
