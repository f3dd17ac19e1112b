"""`DiscoverFeaturesApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class DiscoverFeaturesApi(Api):
    """Find out which protocols this agent or another one supports (Aries RFC 31).

    `DiscoverFeaturesV20Api` does the same by the newer protocol, which tells of goal codes too.
    """

    @operation("GET", "/discover-features/query", since="0.7.3", retry=False)
    def query_features(
        self,
        *,
        comment: str | None = None,
        connection_id: str | None = None,
        query: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10DiscoveryRecord:
        """Ask an agent which protocols it supports

        ``GET /discover-features/query`` · ACA-Py 0.7.3 to 1.7

        Without ``connection_id`` this agent answers for itself, at once. With it, the other agent
        is asked and the call waits up to 5 seconds: if ``disclose`` is absent then, the answer has
        not come, and `records` has it once it does. A fast answer can be lost, since agents store
        the question after sending it; asking again over the same connection overwrites the record.

        :param comment: text to send along, for people; ``*`` where not given
        :param connection_id: connection to the agent to ask, a UUID; this agent itself where not
            given
        :param query: protocol, such as ``https://didcomm.org/didexchange/1.1``; a ``*`` at the end
            matches anything; all protocols where not given
        :raises NotFoundException: no such connection (ACA-Py 1.2 and later)
        :raises ServiceException: no such connection (up to 1.1, agents answer 500)
        """
        ...

    @operation("GET", "/discover-features/records", since="0.7.3")
    def records(
        self, *, connection_id: str | None = None, **options: Unpack[RequestOptions]
    ) -> models.V10DiscoveryExchangeListResult:
        """List what other agents disclosed

        ``GET /discover-features/records`` · ACA-Py 0.7.3 to 1.7

        One record per connection, with the last question and its answer. What this agent disclosed
        of itself is not stored.

        :param connection_id: connection to the other agent, a UUID; all connections where not given
        :raises BadRequestException: nothing was asked over that connection (400, not 404)
        """
        ...

    discover_features_query_get = query_features
    discover_features_records_get = records
