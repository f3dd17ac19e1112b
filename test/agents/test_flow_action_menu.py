"""A menu that Alice offers and Bob chooses from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import acapy_client
from acapy_client.api.action_menu_api import ActionMenuApi
from acapy_client.models import (
    MenuForm,
    MenuFormParam,
    MenuJson,
    MenuOption,
    PerformRequest,
    SendMenu,
)
from support.agents.flows import until
from support.agents.two_agents import UNKNOWN, Ends, Pair, name

pytestmark = pytest.mark.agents


def menu(title: str) -> MenuJson:
    return MenuJson(
        title=title,
        description="What can we do for you?",
        options=[
            MenuOption(name="tea", title="Tea", description="hot", disabled=True),
            MenuOption(
                name="coffee",
                title="Coffee",
                form=MenuForm(
                    title="Your coffee",
                    submit_label="Order",
                    params=[
                        MenuFormParam(
                            name="sugar", title="Lumps", default="2", type="text", required=True
                        )
                    ],
                ),
            ),
        ],
    )


def test_offered_chosen_and_closed(pair: Pair, connected: Ends) -> None:
    alice, bob = ActionMenuApi(pair.alice.client), ActionMenuApi(pair.bob.client)
    at_alice, at_bob = str(connected.alice.connection_id), str(connected.bob.connection_id)
    title = name()

    assert alice.send_menu(at_alice, body=SendMenu(menu=menu(title))) == {}
    arrived = until(
        lambda: bob.get_menu(at_bob).result, lambda got: got is not None and got.title == title
    )
    assert arrived is not None
    assert [option.to_wire() for option in arrived.options] == [
        option.to_wire() for option in menu(title).options
    ]
    assert arrived.description == "What can we do for you?"

    choice = PerformRequest(name="coffee", params={"sugar": "3"})
    assert bob.perform_action(at_bob, body=choice) == {}
    chosen = pair.alice.events.wait_for("perform-menu-action", action_name="coffee")
    assert chosen["action_params"] == {"sugar": "3"}
    assert chosen["connection_id"] == at_alice

    assert bob.request_menu(at_bob) == {}
    asked = pair.alice.events.wait_for("get-active-menu", connection_id=at_alice)
    assert asked["thread_id"]
    assert alice.send_menu(at_alice, body={"menu": {"title": title * 2, "options": []}}) == {}
    until(
        lambda: bob.action_menu_conn_id_fetch_post(at_bob).result,
        lambda got: got is not None and got.title == title * 2 and got.options == [],
    )

    assert bob.close_menu(at_bob) == {}
    assert bob.get_menu(at_bob).result is None
    with pytest.raises(acapy_client.NotFoundException):
        bob.close_menu(at_bob)


def test_no_such_connection(pair: Pair) -> None:
    api = ActionMenuApi(pair.alice.client)
    calls: list[Callable[[], Any]] = [
        lambda: api.send_menu(UNKNOWN, body={"menu": {"options": []}}),
        lambda: api.perform_action(UNKNOWN, body={"name": "tea"}),
        lambda: api.request_menu(UNKNOWN),
    ]
    for call in calls:
        with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
            call()
    assert api.get_menu(UNKNOWN).result is None


def test_a_menu_without_options_is_not_sent(pair: Pair, connected: Ends) -> None:
    with pytest.raises(acapy_client.ApiTypeError, match="options: missing"):
        ActionMenuApi(pair.alice.client).send_menu(
            str(connected.alice.connection_id), body={"menu": {"title": "empty"}}
        )
