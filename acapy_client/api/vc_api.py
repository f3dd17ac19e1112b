"""`VcApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class VcApi(Api):
    """Put W3C Data Integrity proofs on any JSON document, and verify them.

    One proof type, ``DataIntegrityProof``, with one cryptosuite, ``eddsa-jcs-2022``: Ed25519
    signatures over canonical JSON, so no JSON-LD context is needed. For credentials with
    ``Ed25519Signature2020`` and its like see `VcApiApi`.
    """

    @operation("POST", "/vc/di/add-proof", since="1.0.1")
    def add_proof(
        self,
        *,
        body: models.AddProof | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.AddProofResponse:
        """Sign a JSON document with a Data Integrity proof

        ``POST /vc/di/add-proof`` · ACA-Py 1.0.1 to 1.7

        The key is found in the wallet by ``verificationMethod``: a ``did:key`` holds it, any other
        DID URL must be bound to a key by `WalletApi.create_key` or `WalletApi.update_key`. Nothing
        is resolved, so it works offline.

        Proofs that the document has stay, and the new one goes behind them. The signed document is
        ``answer["securedDocument"]``.

        :param body: the document, and type, suite, purpose and key of the proof; agents answer 500
            without ``options``
        :raises BadRequestException: the type, suite or purpose is not known, a time is not ISO
            8601, or the wallet lacks the key of a ``did:key``
        :raises UnprocessableEntityException: an option that is needed is missing
        :raises ServiceException: no key, or more than one, is bound to ``verificationMethod``
            (agents answer 500)
        """
        ...

    @operation("POST", "/vc/di/verify", since="1.0.1")
    def verify_proof(
        self,
        *,
        body: models.VerifyDiRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.VerifyDiResponse:
        """Verify the Data Integrity proofs of a JSON document

        ``POST /vc/di/verify`` · ACA-Py 1.0.1 to 1.7

        Every proof must hold; the DID of each is resolved for its key. ``expires``, ``challenge``
        and ``domain`` are not looked at.

        A proof that does not hold is answered with 400, so it raises BadRequestException, whose
        body says why. Where all hold, agents send ``verificationResults`` with ``verified``,
        ``verifiedDocument`` and ``results``: read ``answer["verificationResults"]["verified"]``.

        :param body: the document with ``proof``, one or a list; without a proof agents answer 500
        :raises BadRequestException: a proof does not hold, or is of another type or suite
        :raises ServiceException: a DID that cannot be resolved, no ``proof``, or one without
            ``proofValue`` (agents answer 500)
        """
        ...

    vc_di_add_proof_post = add_proof
    vc_di_verify_post = verify_proof
