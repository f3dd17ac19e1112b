"""The same controller with other clients and with this one; what is called how, there and here."""

from __future__ import annotations

import re
from collections.abc import Callable

import acapy_controller.protocols as flows  # type: ignore[import-untyped]  # it has no py.typed
import pytest
from aries_cloudcontroller.acapy_client import AcaPyClient

from acapy_client import ApiClient, apis
from acapy_client.apis import OutOfBandApi
from acapy_client.testing import protocols
from support.pages import text_of
from support.recipes.agents import Agents
from support.recipes.pages import FOLDER, SECONDS, Recipe, line

Read = Callable[[str], Recipe]
both = pytest.mark.parametrize("number", [0, 1], ids=["before", "after"])


@both
def test_from_aries_cloudcontroller(agents: Agents, recipe: Read, number: int) -> None:
    greets(agents, recipe("from_aries_cloudcontroller"), number)


@both
def test_from_generated(agents: Agents, recipe: Read, number: int) -> None:
    greets(agents, recipe("from_generated"), number)


@both
def test_from_acapy_controller(agents: Agents, recipe: Read, number: int) -> None:
    """With the agent that has no key, since the other client can listen to no other."""
    env = agents.environment(agents.other)
    with recipe("from_acapy_controller").running(env, number=number) as program:
        OutOfBandApi(agents.client).receive_invitation(body=line(program, "http"), auto_accept=True)
        said, _ = program.communicate(timeout=SECONDS)
    assert (program.returncode, said) == (0, "Faber\n")


def greets(agents: Agents, page: Recipe, number: int) -> None:
    """One of the page's programs invites, says welcome to who comes, and prints the label."""
    with (
        page.running(agents.environment(), number=number) as program,
        agents.told.expect("basicmessages") as message,
    ):
        agents.take(line(program, "http"))
        said, _ = program.communicate(timeout=SECONDS)
        assert (program.returncode, said) == (0, "Alice\n")
        assert message.event(timeout=SECONDS).payload["content"] == "Welcome"


def rows(page: str) -> list[tuple[list[str], list[str]]]:
    """What stands in backticks in the rows of a page's tables, left and right."""
    cells = re.findall(r"^(`.*) \| (.*)$", text_of(FOLDER / f"{page}.md"), re.MULTILINE)
    return [
        (re.findall("`([^`]+)`", left), re.findall("`([^`]+)`", right)) for left, right in cells
    ]


CALLS = [row for row in rows("from_aries_cloudcontroller") if row[0][0].startswith("client.")]


@pytest.mark.parametrize(("there", "here"), CALLS, ids=lambda names: names[0])
def test_names_of_there_lead_here(there: list[str], here: list[str]) -> None:
    (name,) = there
    _, attribute, method = name.split(".")
    cls = AcaPyClient.__annotations__[attribute]
    assert hasattr(cls, method)
    for each in here:
        owner, own = each.split(".")
        assert hasattr(getattr(apis, owner), own)
    owner, own = here[0].split(".")
    assert cls.__name__ == owner
    if method != own and not hasattr(getattr(apis, owner), method):
        with ApiClient() as client, pytest.raises(AttributeError, match=rf"\b{own}\b"):
            getattr(getattr(apis, owner)(client), method)


FLOWS = [
    row
    for row in rows("from_acapy_controller")
    if all(map(str.isidentifier, row[0] + row[1])) and "response" not in row[0]
]


def test_flows_of_there_are_here() -> None:
    assert len(FLOWS) == 11
    for there, here in FLOWS:
        for name in there:
            assert callable(getattr(flows, name))
        for name in here:
            assert callable(getattr(protocols, name))
