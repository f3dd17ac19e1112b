"""`ResolverApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class ResolverApi(Api):
    """Look up the document behind a DID."""

    @operation("GET", "/resolver/resolve/{did}", since="0.7")
    def resolve_did(self, did: str, **options: Unpack[RequestOptions]) -> models.ResolutionResult:
        """Resolve a DID to its document

        ``GET /resolver/resolve/{did}`` · ACA-Py 0.7 to 1.7

        Agents know ``did:key``, ``did:web`` and, from ACA-Py 0.11 on, ``did:peer`` by themselves,
        ``did:sov`` and ``did:indy`` only with a ledger; plugins and a universal resolver
        (``--universal-resolver``) add methods. Agents may answer from their cache.

        :param did: the DID, with its method and without a fragment
        :raises NotFoundException: there is no such DID
        :raises UnprocessableEntityException: not a DID, or it has a fragment
        :raises ServiceException: no resolver for the method (agents answer 501), or the resolver
            failed (500)
        """
        ...

    resolver_resolve_did_get = resolve_did
