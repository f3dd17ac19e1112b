"""`WalletApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class WalletApi(Api):
    """Make the agent's DIDs and keys, choose its public DID, and sign or verify tokens with them.

    Private keys never leave the wallet: only DIDs and public keys come back. What goes in as
    ``seed`` is secret, for whoever knows it has the private key too.

    Without ledger and network, ``key``, ``did:peer:2`` and ``did:peer:4`` can be resolved by
    anybody, since the DID itself holds the keys. Take ``key`` to sign tokens and credentials, for a
    ``did:peer`` of these agents names no key for that: it is for connections.

    ``sov`` DIDs are made offline but must be written to the ledger before others can resolve them
    (`LedgerApi.register_nym`); ``web`` needs its document published at the host it names. ``indy``
    DIDs are made with `DidApi.create_did`; methods such as ``cheqd`` or ``webvh`` come with plugins
    that have calls of their own.
    """

    @operation("POST", "/wallet/did/create", since="0.6")
    def create_did(
        self,
        *,
        body: models.DIDCreate | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.DIDResult:
        """Create a DID with a key pair of its own

        ``POST /wallet/did/create`` · ACA-Py 0.6 to 1.7

        Without a body, a ``sov`` DID with an Ed25519 key. It stays in the wallet: to have others
        resolve a ``sov`` DID, write it to the ledger with `LedgerApi.register_nym`, then make it
        public with `set_public_did`.

        ``did:peer:2`` and ``did:peer:4`` take the agent's endpoint in, so whoever knows the DID can
        send messages there.

        :param body: method, key type and, where the method lets you choose, the DID; the agent
            picks the rest (since 0.7)
        :raises BadRequestException: seeds are not allowed, the seed is not 32 bytes long, ``web``
            without a DID, ``indy``, or the DID is there with another key
        :raises ForbiddenException: the method is not known, or does not go with this key type or
            with a chosen DID
        """
        ...

    @operation("POST", "/wallet/keys", since="1.0.1")
    def create_key(
        self,
        *,
        body: models.CreateKeyRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CreateKeyResponse:
        """Create a key pair

        ``POST /wallet/keys`` · ACA-Py 1.0.1 to 1.7

        For keys of DIDs that are published elsewhere, such as ``did:web``: put ``multikey`` into
        the DID document, and bind the key to its name there with ``kid``. Agents then find it when
        they are to sign with that verification method.

        :param body: kind of key and identifier; an empty one (``{}``) will do, none at all makes
            agents answer 500
        :raises BadRequestException: the algorithm is not known, or the identifier or the key is in
            the wallet already
        :raises ServiceException: seeds are not allowed, or the seed is not 32 bytes long (agents
            answer 500)
        """
        ...

    @operation("GET", "/wallet/did", since="0.6")
    def dids(
        self,
        *,
        did: str | None = None,
        key_type: Literal["bls12381g2", "ed25519", "p256"] | None = None,
        method: str | None = None,
        posture: Literal["posted", "public", "wallet_only"] | None = None,
        verkey: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.DIDList:
        """List the wallet's DIDs

        ``GET /wallet/did`` · ACA-Py 0.6 to 1.7

        All filters must hold. The DIDs come in one answer, wallet-only ones last. Askar wallets
        show even the public DID with the posture ``posted``; to tell it, filter by ``public`` or
        call `get_public_did`.

        From ACA-Py 1.2 on, a ``method`` that the agent does not know is silently ignored, which
        gives every DID.

        :param did: the one DID to look for, as the wallet holds it; Indy DIDs are bare there unless
            made with a prefix
        :param key_type: kind of key pair: ``ed25519``, ``bls12381g2`` (for BBS+ signatures) or
            ``p256`` (since 0.7)
        :param method: method, such as ``sov``, ``key``, ``web``, ``indy``, ``did:peer:2`` or
            ``did:peer:4``; the last two with their prefix (since 0.7)
        :param posture: ``public``: the public DID; ``posted``: all that were ever made public or
            written to the ledger; ``wallet_only``: the others
        :param verkey: public key of the DID, in base58
        :raises ForbiddenException: the agent has no wallet
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    @operation("GET", "/wallet/get-did-endpoint", since="0.6")
    def get_did_endpoint(self, did: str, **options: Unpack[RequestOptions]) -> models.DIDEndpoint:
        """Get the endpoint that the wallet holds for a DID

        ``GET /wallet/get-did-endpoint`` · ACA-Py 0.6 to 1.7

        The ledger is not asked; `LedgerApi.get_did_endpoint` does that. A DID without an endpoint
        gives None.

        :param did: DID of this wallet, as `dids` gives it
        :raises NotFoundException: the wallet has no such DID
        """
        ...

    @operation("GET", "/wallet/keys/{multikey}", since="1.0.1")
    def get_key(self, multikey: str, **options: Unpack[RequestOptions]) -> models.FetchKeyResponse:
        """Get a key pair by its public key

        ``GET /wallet/keys/{multikey}`` · ACA-Py 1.0.1 to 1.7

        Finds keys of `create_key` and those behind DIDs alike, and tells the identifiers that they
        are bound to.

        :param multikey: public key as multibase, such as ``z6Mk…``; what `create_key` gave
        :raises BadRequestException: no such key in the wallet, or not a key of a known kind
        """
        ...

    @operation("GET", "/wallet/did/public", since="0.6")
    def get_public_did(self, **options: Unpack[RequestOptions]) -> models.DIDResult:
        """Get the public DID

        ``GET /wallet/did/public`` · ACA-Py 0.6 to 1.7

        An agent has one public DID at most; an issuer on a ledger signs with it, and public
        invitations name it. A wallet without one answers with ``result`` None.

        :raises ForbiddenException: the agent has no wallet
        """
        ...

    @operation("PATCH", "/wallet/did/local/rotate-keypair", since="0.6")
    def rotate_did_keypair(self, did: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Replace the key pair of a DID that is not on a ledger

        ``PATCH /wallet/did/local/rotate-keypair`` · ACA-Py 0.6 to 1.7

        Two steps in one call: the agent makes a random new key pair, then puts it in the place of
        the old one. Gives an empty dict; ask `dids` for the new verkey.

        Only for methods whose DIDs outlive their keys: ``sov`` and ``web`` (whose published
        document you change yourself). The public DID on a ledger is rotated by
        `LedgerApi.rotate_public_did_keypair`, which writes the new key there; for the DID of a
        connection see `DidRotateApi.rotate_did`.

        :param did: DID of this wallet that stays, with a new key
        :raises NotFoundException: the wallet has no such DID
        :raises BadRequestException: the DID is posted to a ledger or public, or is a ``did:key``,
            whose key is the DID
        :raises ServiceException: a ``did:peer`` (agents answer 500)
        """
        ...

    @operation("POST", "/wallet/set-did-endpoint", since="0.6")
    def set_did_endpoint(
        self,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        body: models.DIDEndpointWithType | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Set, change or remove the endpoint of a DID

        ``POST /wallet/set-did-endpoint`` · ACA-Py 0.6 to 1.7

        Only for Indy DIDs (``sov``, ``indy``). If the DID is public or posted, the ledger is
        written to, otherwise the wallet alone; the wallet keeps endpoints of the type ``Endpoint``
        only. With a mediator, its endpoint is taken in place of yours.

        Gives an empty dict, or ``{"txn": …}`` with the transaction record where an endorser must
        sign, as always for agents in the role of author.

        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7.4)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7.4)
        :param body: the DID and its endpoint; without ``endpoint`` it is removed
        :raises NotFoundException: no such DID in the wallet, no such connection, or no such
            mediation record
        :raises ForbiddenException: a posted DID but no ledger, or the connection says nothing about
            the endorser
        :raises BadRequestException: an author without a connection to its endorser, or the ledger
            refuses
        :raises UnprocessableEntityException: not an Indy DID, or the endpoint is no URL
        :raises ServiceException: an endorser asked for without ``conn_id`` (agents answer 500)
        """
        ...

    @operation("POST", "/wallet/did/public", since="0.6")
    def set_public_did(
        self,
        did: str,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        mediation_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.DIDResult:
        """Make a DID of the wallet the public one

        ``POST /wallet/did/public`` · ACA-Py 0.6 to 1.7

        The DID that was public before stays in the wallet as ``posted``. An Indy DID must be on the
        ledger already; its endpoint is written there if the wallet holds none. Other methods, such
        as ``did:key``, ``did:peer`` or ``did:web``, need no ledger (from ACA-Py 0.10 on; agents
        before refuse them).

        Agents in the role of author cannot write to the ledger: they make a transaction for their
        endorser, and so does any agent with ``create_transaction_for_endorser``. Where one came
        about, the answer holds it as ``txn`` in place of ``result``: read ``answer["txn"]``. The
        DID is public at once in the wallet, the endpoint once the endorser has signed.

        :param did: DID of this wallet; for Indy, one that the ledger knows
        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7.4)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7.4)
        :param mediation_id: mediation record (UUID) whose mediator's endpoint is published; the
            default mediator where not given (since 0.8)
        :raises NotFoundException: no such DID in the wallet or on the ledger, no such connection,
            or no such mediation record
        :raises ForbiddenException: no ledger, or the connection says nothing about the endorser
        :raises BadRequestException: an author without a connection to its endorser, or the ledger
            refuses
        :raises ServiceException: an endorser asked for without ``conn_id`` (agents answer 500)
        """
        ...

    @operation("POST", "/wallet/jwt/sign", since="0.9")
    def sign_jwt(
        self,
        *,
        body: models.JWSCreate | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Sign a JSON Web Token with a key of the wallet

        ``POST /wallet/jwt/sign`` · ACA-Py 0.9 to 1.7

        Gives the token as text: three parts of base64url with dots between. Agents set ``alg``
        (``EdDSA`` or ``ES256``), ``kid`` and, where absent, ``typ``; ``iat`` and ``exp`` are up to
        you. From ACA-Py 1.4 on agents resolve the DID first, unless the key is bound to
        ``verificationMethod`` by `create_key`: for ``sov`` that takes a ledger, for ``web`` the
        published document.

        :param body: claims, and the signer: ``did``, or ``verificationMethod`` with a key of the
            wallet; ``payload`` is needed
        :raises BadRequestException: no signer named, or its key cannot sign tokens (``bls12381g2``)
        :raises NotFoundException: the wallet does not hold the DID (ACA-Py up to 1.3)
        :raises ServiceException: the DID cannot be resolved, names no key that may sign, or (from
            1.4 on) the wallet does not hold that key (agents answer 500)
        """
        ...

    @operation("POST", "/wallet/sd-jwt/sign", since="0.11")
    def sign_sd_jwt(
        self,
        *,
        body: models.SDJWSCreate | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> str:
        """Sign an SD-JWT, whose claims can be disclosed one by one

        ``POST /wallet/sd-jwt/sign`` · ACA-Py 0.11 to 1.7

        Gives the signed token and one disclosure per hidden claim, with ``~`` after each. Whoever
        holds it leaves out the disclosures that a verifier shall not see.

        Every claim is hidden but those of ``non_sd_list`` and those whose names begin with ``iss``,
        ``iat``, ``exp`` or ``cnf``.

        :param body: claims, which of them stay plain, and the signer (``did`` or
            ``verificationMethod``); ``payload`` is needed
        :raises BadRequestException: no signer named, or its key cannot sign tokens (``bls12381g2``)
        :raises NotFoundException: the wallet does not hold the DID (ACA-Py up to 1.3)
        :raises ServiceException: the DID cannot be resolved, names no key that may sign, or (from
            1.4 on) the wallet does not hold that key (agents answer 500)
        """
        ...

    @operation("PUT", "/wallet/keys", since="1.0.1")
    def update_key(
        self,
        *,
        body: models.UpdateKeyRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.UpdateKeyResponse:
        """Bind a key pair to another identifier

        ``PUT /wallet/keys`` · ACA-Py 1.0.1 to 1.7

        From ACA-Py 1.3 on identifiers that the key is bound to already stay; before, the new one
        replaces them. Do not bind two keys to one identifier, for agents then find neither.

        :param body: the key, and its new identifier; both are needed
        :raises BadRequestException: no such key in the wallet
        """
        ...

    @operation("POST", "/wallet/jwt/verify", since="0.9")
    def verify_jwt(
        self,
        *,
        body: models.JWSVerify | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.JWSVerifyResponse:
        """Check the signature of a JSON Web Token

        ``POST /wallet/jwt/verify`` · ACA-Py 0.9 to 1.7

        The DID in ``kid`` is resolved for the key. Only the signature counts: agents look at
        neither ``exp`` nor ``nbf`` or ``aud``, so check the claims yourself. A bad signature is no
        error but ``valid`` False.

        :param body: the token; ``jwt`` is needed, agents answer 500 without it
        :raises BadRequestException: the header lacks ``alg`` or ``kid``, or names another algorithm
        :raises NotFoundException: the signer's DID cannot be resolved
        :raises UnprocessableEntityException: not three parts with dots between
        """
        ...

    @operation("POST", "/wallet/sd-jwt/verify", since="0.11")
    def verify_sd_jwt(
        self,
        *,
        body: models.SDJWSVerify | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SDJWSVerifyResponse:
        """Check the signature of an SD-JWT and read its disclosures

        ``POST /wallet/sd-jwt/verify`` · ACA-Py 0.11 to 1.7

        Gives the payload as it was signed, with hashes in place of hidden claims, and beside it the
        disclosures that came along. Neither ``exp`` nor a key binding token at the end is checked.

        :param body: the token with its disclosures, ``~`` at the end; ``sd_jwt`` is needed, agents
            answer 500 without it
        :raises BadRequestException: the header lacks ``alg`` or ``kid``, or names another algorithm
        :raises NotFoundException: the signer's DID cannot be resolved
        :raises ServiceException: a plain JSON Web Token without ``~`` (agents answer 500)
        """
        ...

    wallet_did_create_post = create_did
    wallet_did_get = dids
    wallet_did_local_rotate_keypair_patch = rotate_did_keypair
    wallet_did_public_get = get_public_did
    wallet_did_public_post = set_public_did
    wallet_get_did_endpoint_get = get_did_endpoint
    wallet_jwt_sign_post = sign_jwt
    wallet_jwt_verify_post = verify_jwt
    wallet_keys_multikey_get = get_key
    wallet_keys_post = create_key
    wallet_keys_put = update_key
    wallet_sd_jwt_sign_post = sign_sd_jwt
    wallet_sd_jwt_verify_post = verify_sd_jwt
    wallet_set_did_endpoint_post = set_did_endpoint
