"""`SchemaInputDescriptor`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SchemaInputDescriptor(Model):
    """A type or schema that a credential may have to be of.

    ACA-Py 0.7 to 1.7.
    """

    required: bool | None = None
    """Whether the credential must be of it; where it is missing, agents search as if it were
    true."""
    uri: str | None = None
    """Type in expanded form, such as ``https://www.w3.org/2018/credentials#VerifiableCredential``,
    or ``id`` of the credential's ``credentialSchema``."""
