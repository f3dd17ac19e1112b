"""A mediator and tenants, run as their pages say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import urllib3

from acapy_client.apis import OutOfBandApi
from acapy_client.tenants import Agency
from acapy_client.testing import LocalAgent
from support.recipes.agents import KEY, RELEASE, Agents
from support.recipes.pages import SECONDS, Recipe, line

Read = Callable[[str], Recipe]


@pytest.fixture(scope="module")
def agency() -> Iterator[LocalAgent]:
    with LocalAgent(RELEASE, multitenant=True, admin_api_key=KEY, label="Agency") as agent:
        yield agent


def test_mediator(agents: Agents, agency: LocalAgent, recipe: Read) -> None:
    mediator, _ = agents.invite()
    page = recipe("mediator")
    with page.running(agents.environment(agents.other), mediator) as program:
        invitation = line(program, "http")
        with Agency(agency.configuration()) as others:
            third = OutOfBandApi(others.create("Third"))
            received = third.receive_invitation(body=invitation, auto_accept=True)
        said, _ = program.communicate(timeout=SECONDS)
    (service,) = received["invitation"]["services"]
    assert service["serviceEndpoint"] == agents.mine.endpoint
    assert (program.returncode, said) == (0, "Third\n")


def test_tenants(agents: Agents, agency: LocalAgent, recipe: Read) -> None:
    with recipe("tenants").served(agents.environment(agency)) as url:

        def ask(method: str, path: str, key: str) -> urllib3.BaseHTTPResponse:
            headers = {"Authorization": f"Bearer {key}"}
            return urllib3.request(method, url + path, headers=headers, timeout=SECONDS)

        alice, bob = (ask("POST", f"/customers?name={name}", "").json()["key"] for name in "ab")
        assert ask("POST", "/invitations", alice).status == 201
        for _ in range(8):  # each of the workers is asked, as a rule
            assert len(ask("GET", "/connections", alice).json()) == 1
            assert ask("GET", "/connections", bob).json() == []
        assert ask("GET", "/connections", "nobody's").status == 401
