"""`JsonldApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class JsonldApi(Api):
    """Sign and verify JSON-LD credentials with a bare Ed25519 key (``Ed25519Signature2018``); use
    `VcApiApi` for new work.

    `VcApiApi` also knows other keys and proof types. What goes wrong comes back as ``error`` of an
    answer with status 200: look at that field.
    """

    @operation("POST", "/jsonld/sign", since="0.7", deprecated="0.12")
    def sign_jsonld(
        self,
        *,
        body: models.SignRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SignResponse:
        """Sign a JSON-LD credential

        ``POST /jsonld/sign`` · ACA-Py 0.7 to 1.7; deprecated since 0.12

        Gives the credential with a ``proof`` of the type ``Ed25519Signature2018``; the agent sets
        ``created`` to now. A refusal, such as a term that no context defines, comes as ``error``
        without ``signed_doc``.

        Contexts are fetched from their URLs; from 0.11 on the common ones are built into agents.

        :param body: the credential, signature options, and the key of the wallet that signs; agents
            answer 422 without any of them
        :raises ForbiddenException: the wallet does not hold the key
        :raises UnprocessableEntityException: a part is missing, or an option that is not known,
            such as ``created``
        :raises ServiceException: a context that cannot be fetched (agents answer 500)
        """
        ...

    @operation("POST", "/jsonld/verify", since="0.7", deprecated="0.12")
    def verify_jsonld(
        self,
        *,
        body: models.VerifyRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.VerifyResponse:
        """Verify the proof of a JSON-LD credential

        ``POST /jsonld/verify`` · ACA-Py 0.7 to 1.7; deprecated since 0.12

        Of no use with the agents that were measured (0.12.8 to 1.7.0): they refuse ``created`` and
        ``jws`` in the proof with 422, which every proof of `sign_jsonld` has, and without ``jws``
        they answer 500, or ``valid`` False for a document without a context, as in the example.
        Call `VcApiApi.verify_credential`.

        :param body: the signed document; the key is found through its ``verificationMethod`` if
            ``verkey`` is absent
        :raises UnprocessableEntityException: the proof holds ``jws`` or ``created``, or lacks what
            agents demand
        :raises BadRequestException: without ``verkey``, a key that is not
            ``Ed25519VerificationKey2018``
        :raises ServiceException: the proof holds no signature (agents answer 500)
        """
        ...

    jsonld_sign_post = sign_jsonld
    jsonld_verify_post = verify_jsonld
