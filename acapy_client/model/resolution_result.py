"""`ResolutionResult`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class ResolutionResult(Model):
    """What a DID resolved to.

    ACA-Py 0.7 to 1.7.
    """

    did_doc: dict[str, Any] | None = None
    """The DID document, which ACA-Py 0.8 renamed ``did_document``. Only in ACA-Py 0.7."""
    did_document: dict[str, Any] | None = None
    """The DID document: ``id``, ``verificationMethod``, ``service`` and the like, as in W3C DID
    Core. Since ACA-Py 0.8."""
    document_metadata: dict[str, Any] | None = None
    """What the method tells of the document, such as its version; often empty. Since ACA-Py 1.4."""
    metadata: dict[str, Any]
    """How it was resolved: ``resolver``, ``resolver_type``, ``retrieved_time`` (ISO 8601 UTC) and
    ``duration`` (milliseconds)."""
