"""`CredentialsApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class CredentialsApi(Api):
    """The credentials that this wallet holds: list, read and delete them, and ask whether one is
    revoked.

    Two kinds are kept apart. Indy and AnonCreds credentials: `credentials`, `get_credential`,
    `delete_credential`. W3C credentials in JSON-LD: `w3c_credentials`, `get_w3c_credential`,
    `delete_w3c_credential`.

    A credential issued in the format ``vc_di`` is held in both forms under one identifier; to be
    rid of it, delete both. Credentials get into the wallet through `IssueCredentialV20Api`, W3C
    ones also through `VcApi`. Only `get_revocation_status` needs a ledger.
    """

    @operation("GET", "/credentials", since="0.6")
    def credentials(
        self,
        *,
        count: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        start: str | None = None,
        wql: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CredInfoList:
        """List the wallet's Indy and AnonCreds credentials

        ``GET /credentials`` · ACA-Py 0.6 to 1.7

        Without ``count`` or ``limit``, agents give 10 and silently leave out the rest. Up to 1.2
        pages are asked for with ``start`` and ``count``, later also with ``offset`` and ``limit``;
        where one of these two is given, the older ones do nothing. The order is that of the
        wallet's store.

        ``wql`` is JSON text: ``json.dumps({"schema_name": "prefs"})``. Keys are ``schema_id``,
        ``schema_issuer_did``, ``schema_name``, ``schema_version``, ``issuer_did``, ``cred_def_id``,
        ``rev_reg_id`` and, for each attribute, ``attr::NAME::value`` with the name's spaces left
        out. ``{"$or": […]}``, ``$and``, ``$not``, ``$neq`` and ``$in`` make larger queries.

        :param count: the most credentials, as text of digits, from ``1`` on; ``10`` where it is not
            given (deprecated since 1.3)
        :param limit: the most credentials, 1 to 10,000; 100 where only ``offset`` is given (since
            1.3)
        :param offset: how many credentials to pass over; 0 where only ``limit`` is given (since
            1.3)
        :param start: how many credentials to pass over, as text of digits; ``0`` where it is not
            given (deprecated since 1.3)
        :param wql: filter in Wallet Query Language, as JSON text such as ``{"attr::city::value":
            "Oslo"}``; all credentials where it is not given
        :raises BadRequestException: the query has an operator that the wallet does not know
        :raises UnprocessableEntityException: the query is no JSON object, or a number is out of
            range
        """
        ...

    @operation("DELETE", "/credential/{credential_id}", since="0.6")
    def delete_credential(
        self, credential_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Delete an Indy or AnonCreds credential from the wallet

        ``DELETE /credential/{credential_id}`` · ACA-Py 0.6 to 1.7

        The issuer is not told, and the credential is not revoked by it. Gives an empty dict, on
        agents with Askar wallets even where there was no such credential.

        :param credential_id: ``referent`` of the credential, mostly a UUID
        :raises NotFoundException: no such credential (only agents with wallets of type ``indy`` say
            so)
        """
        ...

    @operation("DELETE", "/credential/w3c/{credential_id}", since="0.7")
    def delete_w3c_credential(
        self, credential_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Delete a W3C credential from the wallet

        ``DELETE /credential/w3c/{credential_id}`` · ACA-Py 0.7 to 1.7

        The issuer is not told. Gives an empty dict.

        :param credential_id: ``record_id`` of the `VCRecord`: a UUID, or the credential's own
            ``id`` where it was stored under that
        :raises NotFoundException: no such credential
        """
        ...

    @operation("GET", "/credential/{credential_id}", since="0.6")
    def get_credential(
        self, credential_id: str, **options: Unpack[RequestOptions]
    ) -> models.IndyCredInfo:
        """Get an Indy or AnonCreds credential of the wallet

        ``GET /credential/{credential_id}`` · ACA-Py 0.6 to 1.7

        Gives the attributes and where the credential comes from; signature and secrets stay in the
        wallet.

        :param credential_id: ``referent`` of the credential, mostly a UUID
        :raises NotFoundException: no such credential
        """
        ...

    @operation("GET", "/credential/mime-types/{credential_id}", since="0.6")
    def get_mime_types(
        self, credential_id: str, **options: Unpack[RequestOptions]
    ) -> models.AttributeMimeTypesResult:
        """Get the MIME types of a credential's attributes

        ``GET /credential/mime-types/{credential_id}`` · ACA-Py 0.6 to 1.7

        ``results`` is None where no attribute has a MIME type, and also where there is no such
        credential.

        :param credential_id: ``referent`` of the Indy or AnonCreds credential, mostly a UUID
        """
        ...

    @operation("GET", "/credential/revoked/{credential_id}", since="0.6")
    def get_revocation_status(
        self,
        credential_id: str,
        *,
        from_: str | None = None,
        to: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CredRevokedResult:
        """Ask the ledger whether a credential is revoked

        ``GET /credential/revoked/{credential_id}`` · ACA-Py 0.6 to 1.7

        Agents without an Indy ledger answer 403, also for credentials that cannot be revoked;
        wallets for AnonCreds ask the registry of the credential instead.

        Mostly neither end of the interval is needed. With ``from``, Indy agents look only at what
        was revoked since: a credential that was revoked earlier then seems good.

        :param credential_id: ``referent`` of the Indy or AnonCreds credential, mostly a UUID
        :param from_: beginning of the interval, seconds since 1970 (UTC) as text of digits; from
            the start where not given
        :param to: time to ask about, seconds since 1970 (UTC) as text of digits; now where not
            given
        :raises NotFoundException: no such credential
        :raises ForbiddenException: the agent has no ledger
        :raises BadRequestException: the ledger refused or could not be asked
        :raises UnprocessableEntityException: a time is no text of digits
        """
        ...

    @operation("GET", "/credential/w3c/{credential_id}", since="0.7")
    def get_w3c_credential(
        self, credential_id: str, **options: Unpack[RequestOptions]
    ) -> models.VCRecord:
        """Get a W3C credential of the wallet

        ``GET /credential/w3c/{credential_id}`` · ACA-Py 0.7 to 1.7

        :param credential_id: ``record_id`` of the `VCRecord`: a UUID, or the credential's own
            ``id`` where it was stored under that
        :raises NotFoundException: no such credential
        """
        ...

    @operation("POST", "/credentials/w3c", since="0.7")
    def w3c_credentials(
        self,
        *,
        count: str | None = None,
        start: str | None = None,
        wql: str | None = None,
        body: models.W3CCredentialsListRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.VCRecordList:
        """Find W3C credentials in the wallet

        ``POST /credentials/w3c`` · ACA-Py 0.7 to 1.7

        All conditions given must fit. Of a list with several values, agents with Askar wallets
        match the last one only: ask once for each value. An empty list makes agents fail (500):
        leave it out.

        There are no pages; ``count``, ``start`` and ``wql`` (declared up to ACA-Py 1.2) do nothing.

        :param count: without effect; ``max_results`` of the body limits the number (up to 1.2)
        :param start: without effect: agents always begin with the first credential (up to 1.2)
        :param wql: without effect; the conditions stand in the body (up to 1.2)
        :param body: what to look for; the first 100 W3C credentials where nothing is set
        :raises UnprocessableEntityException: a context, type or schema is no plain URL
        :raises ServiceException: a list is empty (agents answer 500)
        """
        ...

    def iter_credentials(
        self, *, page_size: int = 1000, wql: str | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[models.IndyCredInfo]:
        """Every credential that `credentials` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.3 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        Agents before 1.3 are asked for pages by ``start`` and ``count``.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `credentials`

        The filters are those of `credentials`.
        """
        return self._iterate(self.credentials, "results", "referent", page_size, options, wql=wql)

    credential_credential_id_delete = delete_credential
    credential_credential_id_get = get_credential
    credential_mime_types_credential_id_get = get_mime_types
    credential_revoked_credential_id_get = get_revocation_status
    credential_w3c_credential_id_delete = delete_w3c_credential
    credential_w3c_credential_id_get = get_w3c_credential
    credentials_get = credentials
    credentials_w3c_post = w3c_credentials
