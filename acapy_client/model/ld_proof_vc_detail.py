"""`LDProofVCDetail`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class LDProofVCDetail(Model):
    """A W3C credential that is to be issued, and how it is to be signed.

    Proposal, offer and request carry the same object; all that may change on the way is ``id`` of
    the subject, which the request may add. Agents know a few JSON-LD contexts, fetch the others
    from their URLs, and do not offer a credential with a term that no context defines.

    ACA-Py 0.7 to 1.7.
    """

    credential: models.Credential
    """The credential as it will be, but for the proof. ``issuer`` is a DID in the issuer's wallet;
    ``id`` of the subject may be left for the request to add."""
    options: models.LDProofVCOptions | models.LDProofVCDetailOptions
    """Type of the proof (``proofType``, needed) and what else the proof shall say."""
