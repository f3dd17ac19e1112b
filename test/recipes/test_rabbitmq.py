"""A hub on RabbitMQ, as its page has it, keeps the contract but for repeats."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

import pytest

from acapy_client.hub import HubError
from acapy_client.testing import hub_contract
from acapy_client.testing.hub_contract import Broken, Engine, Make
from support.needs import need
from support.rabbit_server import RabbitServer
from support.recipes.pages import FOLDER, Recipe


@pytest.fixture(scope="module")
def server() -> Iterator[RabbitServer]:
    need("recipes", "pika")
    with RabbitServer() as server:
        yield server


@pytest.fixture(scope="module")
def make(server: RabbitServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Make]:
    folder = tmp_path_factory.mktemp("rabbit")

    def recipe(name: str) -> None:
        Recipe(FOLDER / f"{name}.md", folder)

    recipe("rabbitmq")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(folder), *sys.path])  # of processes that it starts, too
        yield partial(import_module("rabbit").RabbitHub, server.url)


def name_of(check: Callable[..., None]) -> str:
    return check.__name__


@pytest.mark.parametrize("check", hub_contract.CHECKS, ids=name_of)
def test_it_keeps_the_contract(check: Callable[[Make], None], make: Make) -> None:
    if check is hub_contract.a_repeat_is_dropped:
        with pytest.raises(Broken, match="a repeat was handled"):
            check(make)
    else:
        check(make)


@pytest.mark.parametrize("check", hub_contract.PROCESS_CHECKS, ids=name_of)
def test_when_processes_die(check: Callable[[Make], None], make: Make) -> None:
    check(make)


@pytest.mark.parametrize("check", hub_contract.ENGINE_CHECKS, ids=name_of)
def test_when_the_engine_is_away(
    check: Callable[[Make, Engine], None], make: Make, server: RabbitServer
) -> None:
    check(make, server)


def test_a_password_is_in_no_error(make: Make, server: RabbitServer) -> None:
    hub = type(make("x"))(server.url.replace("guest:guest", "guest:opensesame"))
    with pytest.raises(HubError, match="hub acapy: RabbitMQ: ") as caught:
        hub.renew("w", None, lambda: b"made", 5)
    assert "sesame" not in f"{caught.value} {caught.value!r} {hub!r}"
