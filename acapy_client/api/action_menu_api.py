"""`ActionMenuApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class ActionMenuApi(Api):
    """Offer other agents a menu of actions, and use the menus that they offer.

    One side sends a menu (`send_menu`), the other reads it (`get_menu`) and chooses an option
    (`perform_action`). What a choice does is up to the controller of the first side, which gets the
    event ``perform-menu-action``.
    """

    @operation("POST", "/action-menu/{conn_id}/close", since="0.6")
    def close_menu(self, conn_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Discard the menu of a connection

        ``POST /action-menu/{conn_id}/close`` · ACA-Py 0.6 to 1.7

        Only forgets it on this side; the other agent is not told. Gives an empty dict.

        :param conn_id: identifier of the connection, a UUID
        :raises NotFoundException: the connection has no menu, or does not exist
        """
        ...

    @operation("POST", "/action-menu/{conn_id}/fetch", since="0.6")
    def get_menu(
        self, conn_id: str, **options: Unpack[RequestOptions]
    ) -> models.ActionMenuFetchResult:
        """Get the menu that the other agent sent

        ``POST /action-menu/{conn_id}/fetch`` · ACA-Py 0.6 to 1.7

        The last menu that arrived counts; its arrival is an event ``actionmenu``. ``result`` is
        None if there is none, also for connections that do not exist; `request_menu` asks for one.

        :param conn_id: identifier of the connection, a UUID
        """
        ...

    @operation("POST", "/action-menu/{conn_id}/perform", since="0.6")
    def perform_action(
        self,
        conn_id: str,
        *,
        body: models.PerformRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Choose an option of the other agent's menu

        ``POST /action-menu/{conn_id}/perform`` · ACA-Py 0.6 to 1.7

        Agents do not check the choice against the menu. The other side may answer with a new menu,
        which `get_menu` then gives. Gives an empty dict.

        :param conn_id: identifier of the connection, active
        :param body: the option; ``name`` is needed
        :raises NotFoundException: no such connection
        :raises ForbiddenException: the connection is not active
        :raises ServiceException: no ``name`` (agents answer 500)
        """
        ...

    @operation("POST", "/action-menu/{conn_id}/request", since="0.6")
    def request_menu(self, conn_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Ask the other agent for its menu

        ``POST /action-menu/{conn_id}/request`` · ACA-Py 0.6 to 1.7

        Comes back at once; the menu arrives later and is read with `get_menu`. The other side's
        controller is asked by the event ``get-active-menu`` and need not answer. Gives an empty
        dict.

        :param conn_id: identifier of the connection, active
        :raises NotFoundException: no such connection
        :raises ForbiddenException: the connection is not active
        """
        ...

    @operation("POST", "/action-menu/{conn_id}/send-menu", since="0.6")
    def send_menu(
        self,
        conn_id: str,
        *,
        body: models.SendMenu | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Send a menu to the other agent

        ``POST /action-menu/{conn_id}/send-menu`` · ACA-Py 0.6 to 1.7

        It takes the place of the menu that the other agent has from this connection. This side
        keeps nothing. Gives an empty dict.

        :param conn_id: identifier of the connection, active
        :param body: the menu; ``menu`` is needed, with ``options``
        :raises NotFoundException: no such connection
        :raises ForbiddenException: the connection is not active
        :raises BadRequestException: the menu cannot be read
        :raises UnprocessableEntityException: the menu lacks something
        """
        ...

    action_menu_conn_id_close_post = close_menu
    action_menu_conn_id_fetch_post = get_menu
    action_menu_conn_id_perform_post = perform_action
    action_menu_conn_id_request_post = request_menu
    action_menu_conn_id_send_menu_post = send_menu
