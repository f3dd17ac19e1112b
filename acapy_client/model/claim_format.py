"""`ClaimFormat`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class ClaimFormat(Model):
    """Formats and signatures that a verifier accepts, by name of the format.

    Agents understand ``ldp_vp`` and ``di_vc``: a prover refuses a definition that names formats but
    neither of these.

    ACA-Py 0.7 to 1.7.
    """

    di_vc: dict[str, Any] | None = None
    """W3C credentials with data integrity proofs (AnonCreds in W3C form), such as ``{"proof_type":
    ["DataIntegrityProof"]}``. Since ACA-Py 1.0."""
    jwt: dict[str, Any] | None = None
    """JSON Web Tokens in general, with the algorithms under ``alg``. Agents do not support it."""
    jwt_vc: dict[str, Any] | None = None
    """Credentials as JSON Web Tokens, with the algorithms under ``alg``. Agents do not support
    it."""
    jwt_vp: dict[str, Any] | None = None
    """Presentations as JSON Web Tokens, with the algorithms under ``alg``. Agents do not support
    it."""
    ldp: dict[str, Any] | None = None
    """Linked data proofs in general, with the signature suites under ``proof_type``. Agents do not
    look at it."""
    ldp_vc: dict[str, Any] | None = None
    """Credentials with linked data proofs, the suites under ``proof_type``. Agents do not look at
    it: use ``ldp_vp``."""
    ldp_vp: dict[str, Any] | None = None
    """Presentations with linked data proofs: ``{"proof_type": ["Ed25519Signature2018"]}``. Also
    ``BbsBlsSignature2020`` and, from 0.9 on, ``Ed25519Signature2020``; one of the list is used, not
    all."""
