"""`IntroductionApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from typing import Any

from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class IntroductionApi(Api):
    """Make two agents known to each other that this agent is connected to."""

    @operation("POST", "/connections/{conn_id}/start-introduction", since="0.6")
    def start_introduction(
        self,
        conn_id: str,
        target_connection_id: str,
        *,
        message: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Introduce an agent to another one

        ``POST /connections/{conn_id}/start-introduction`` · ACA-Py 0.6 to 1.7

        Asks the second agent for an invitation and passes it on to the first, which may then
        connect. An ACA-Py agent that is asked gives one only if started with
        ``--auto-accept-intro-invitation-requests``, otherwise nothing happens; the caller is not
        told how it ends. Gives an empty dict.

        :param conn_id: connection (UUID, active) to the agent that shall get the invitation
        :param target_connection_id: connection (UUID, active) to the agent that is asked for an
            invitation
        :param message: text for people, passed on with the request
        :raises BadRequestException: no such connection, or one of the two is not active (400, not
            404)
        :raises ForbiddenException: the agent runs without its introduction service
        """
        ...

    connections_conn_id_start_introduction_post = start_introduction
