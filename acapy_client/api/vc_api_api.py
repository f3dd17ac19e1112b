"""`VcApiApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class VcApiApi(Api):
    """Issue, store, verify and present W3C credentials in JSON-LD, without a connection or
    protocol.

    Bodies are those of the W3C data model: a ``credential`` or ``presentation``, and ``options``
    that say how it is signed. `issue_credential` gives the credential back signed, with a
    ``proof``; hand it to the holder in any way. The holder keeps it with `store_credential`, shows
    it with `create_presentation`, and the verifier checks with `verify_presentation`.

    Issuer and holder must be DIDs of the wallet; a ``did:key`` works without ledger or network.
    Each term of a credential must be defined by a context: a few common ones are built into agents,
    others are fetched from their URL. Neither revocation nor dates (``expirationDate``,
    ``validUntil``) are checked.

    Agents answer refusals of this API as JSON with a ``message``.
    """

    @operation("POST", "/vc/presentations/prove", since="0.12")
    def create_presentation(
        self,
        *,
        body: models.ProvePresentationRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ProvePresentationResponse:
        """Sign a presentation of W3C credentials

        ``POST /vc/presentations/prove`` · ACA-Py 0.12 to 1.7

        The holder must be a DID of the wallet. For `verify_presentation` to accept it, ask for the
        ``proofPurpose`` ``authentication`` and give the verifier's ``challenge``; the default,
        ``assertionMethod``, does not verify there.

        :param body: the presentation with ``holder`` and credentials, and how to sign it;
            ``presentation`` is needed
        :raises BadRequestException: no holder, its DID is not in the wallet, or ``authentication``
            without a challenge
        :raises UnprocessableEntityException: it is no W3C presentation
        :raises ServiceException: a term that no context defines, a proof type that is not known or
            does not suit the key, or no ``presentation`` (agents answer 500)
        """
        ...

    @operation("GET", "/vc/credentials", since="0.12")
    def credentials(self, **options: Unpack[RequestOptions]) -> models.ListCredentialsResponse:
        """List the W3C credentials of the wallet

        ``GET /vc/credentials`` · ACA-Py 0.12 to 1.7

        All of them, in no fixed order: those of `store_credential`, and those that came by the
        issue-credential protocol as ``ld_proof``.

        :raises BadRequestException: the wallet cannot be read
        """
        ...

    @operation("GET", "/vc/credentials/{credential_id}", since="0.12")
    def get_credential(
        self, credential_id: str, **options: Unpack[RequestOptions]
    ) -> models.VerifiableCredential:
        """Get a W3C credential of the wallet

        ``GET /vc/credentials/{credential_id}`` · ACA-Py 0.12 to 1.7

        :param credential_id: what `store_credential` gave: the credential's own ``id``, or a
            ``urn:uuid:`` that the agent made
        :raises BadRequestException: no such credential (not NotFoundException)
        """
        ...

    @operation("POST", "/vc/credentials/issue", since="0.12")
    def issue_credential(
        self,
        *,
        body: models.IssueCredentialRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.IssueCredentialResponse:
        """Sign a W3C credential

        ``POST /vc/credentials/issue`` · ACA-Py 0.12 to 1.7

        The issuer must be a DID of the wallet. The agent adds the context of the proof type,
        ``issuanceDate`` where a version 1.1 credential lacks it (from ACA-Py 1.3 on), and
        ``proof``. Nothing is stored or sent.

        The key decides the proof type where ``options.proofType`` is absent:
        ``Ed25519Signature2020``, ``BbsBlsSignature2020``, or ``EcdsaSecp256r1Signature2019`` for
        ``p256``.

        :param body: the credential without proof, and how to sign it; ``credential`` is needed,
            ``options`` may be empty
        :raises BadRequestException: the issuer's DID is not in the wallet, or ``authentication``
            without a challenge
        :raises UnprocessableEntityException: it is no W3C credential
        :raises ServiceException: a term that no context defines, a context that cannot be fetched,
            a proof type that is not known or does not suit the key, or no ``credential`` (agents
            answer 500)
        """
        ...

    @operation("POST", "/vc/credentials/store", since="0.12")
    def store_credential(
        self,
        *,
        body: models.StoreCredentialRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.StoreCredentialResponse:
        """Store a W3C credential in the wallet

        ``POST /vc/credentials/store`` · ACA-Py 0.12 to 1.7

        Agents verify it, but store it even if its proof does not hold: call `verify_credential`
        first. Credentials with one ``id`` are stored once.

        :param body: the signed credential; ``verifiableCredential`` is needed (since 1.2)
        :raises BadRequestException: a credential with this ``id`` is there already
        :raises UnprocessableEntityException: it is no signed W3C credential
        :raises ServiceException: no credential in the body (agents answer 500)
        """
        ...

    @operation("POST", "/vc/credentials/verify", since="0.12")
    def verify_credential(
        self,
        *,
        body: models.VerifyCredentialRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.DocumentVerificationResult:
        """Verify the proof of a W3C credential

        ``POST /vc/credentials/verify`` · ACA-Py 0.12 to 1.7

        A proof that does not hold is no error: the answer says ``verified`` False and why. Neither
        dates nor ``credentialStatus`` are looked at.

        :param body: the signed credential; ``verifiableCredential`` is needed, ``options`` are
            passed over
        :raises UnprocessableEntityException: it is no signed W3C credential
        :raises ServiceException: no credential in the body (agents answer 500)
        """
        ...

    @operation("POST", "/vc/presentations/verify", since="0.12")
    def verify_presentation(
        self,
        *,
        body: models.VerifyPresentationRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.PresentationVerificationResult:
        """Verify a presentation and the credentials in it

        ``POST /vc/presentations/verify`` · ACA-Py 0.12 to 1.7

        A proof that does not hold is no error: the answer says ``verified`` False and why. That the
        holder is the subject of the credentials is not checked, nor is ``domain``.

        :param body: the signed presentation, and in ``options`` the ``challenge`` that it must
            repeat; both are needed
        :raises BadRequestException: no challenge
        :raises UnprocessableEntityException: it is no signed W3C presentation
        :raises ServiceException: no presentation in the body (agents answer 500)
        """
        ...

    vc_credentials_credential_id_get = get_credential
    vc_credentials_get = credentials
    vc_credentials_issue_post = issue_credential
    vc_credentials_store_post = store_credential
    vc_credentials_verify_post = verify_credential
    vc_presentations_prove_post = create_presentation
    vc_presentations_verify_post = verify_presentation
