"""Logs, traces, and the way to an agent through a proxy and a gateway, run as their pages say."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from support.pages import text_of
from support.recipes.agents import KEY, Agents
from support.recipes.pages import FOLDER, SECONDS, Recipe
from support.server import Request
from support.transport.certified import Papers, TlsServer
from support.transport.proxied import Proxy

Read = Callable[[str], Recipe]


def test_logging(agents: Agents, recipe: Read) -> None:
    status, said = recipe("logging").run(agents.environment())
    assert status == 0, said
    assert KEY not in said
    lines = [json.loads(line) for line in said.splitlines()]
    told = [(line["order"], line["event"], line.get("status")) for line in lines]
    each: list[tuple[str, int | None]] = [
        ("agent", 200),
        ("invited", None),
        ("agent", 404),
        ("no connection", 404),
    ]
    assert told == [(order, *line) for order in ("1001", "1002") for line in each]
    identified = [line["request_id"] for line in lines if line["event"] == "agent"]
    assert len(set(identified)) == 4
    shown = text_of(FOLDER / "logging.md").split("```json\n")[1].split("\n```")[0]
    assert json.loads(shown).keys() == lines[0].keys()


def test_opentelemetry(agents: Agents, recipe: Read) -> None:
    status, said = recipe("opentelemetry").run(agents.environment())
    assert status == 0, said
    assert KEY not in said
    printed = [*objects(said)]
    spans = {each["name"]: each for each in printed if "context" in each}
    whole = spans.pop("invite")
    assert whole["attributes"] == {"connections": 1}
    assert {name.partition(" ")[0] for name in spans} == {"GET", "POST"}
    for span in spans.values():
        assert span["parent_id"] == whole["context"]["span_id"]
    (measured,) = (each for each in printed if "resource_metrics" in each)
    assert '"acapy.client.duration"' in json.dumps(measured)


def objects(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects that stand one behind another."""
    while text := text.strip():
        found, end = json.JSONDecoder().raw_decode(text)
        yield found
        text = text[end:]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    return Papers(tmp_path_factory.mktemp("papers"))


def test_tls(agents: Agents, recipe: Read, papers: Papers, tmp_path: Path) -> None:
    def hand_on(connection: socket.socket, request: Request) -> None:
        headers = {"x-api-key": request.header("x-api-key") or ""}
        answer = urllib3.request(
            "GET", agents.mine.admin_url + request.path, headers=headers, timeout=SECONDS
        )
        head = f"HTTP/1.1 {answer.status} .\r\nContent-Type: application/json\r\n"
        connection.sendall(
            f"{head}Content-Length: {len(answer.data)}\r\n\r\n".encode() + answer.data
        )

    context = papers.server_context(papers.misnamed, wants_client=True)  # its name is agent.test
    page, proxy = recipe("tls"), Proxy(tmp_path)
    try:
        with TlsServer(context, default=hand_on) as gateway:
            settings = {
                "ACAPY_ADMIN_URL": f"https://agent.test:{gateway.port}",
                "AGENT_CA": str(papers.ca_path),
                "CLIENT_CERT": str(papers.client_path),
                "CLIENT_KEY": str(papers.client_key_path),
                "AGENT_PROXY": proxy.url,
            }
            assert page.run(agents.environment(**settings)) == (0, "1.7.0\n")
            assert proxy.asked() == [f"CONNECT agent.test:{gateway.port}"]
            (request,) = gateway.requests
            assert request.header("x-api-key") == KEY
            settings["AGENT_CA"] = str(papers.strange_ca_path)
            status, said = page.run(agents.environment(**settings))
            assert status == 1
            assert re.match("a certificate is not trusted, ours or theirs: ", said)
            assert gateway.requests == [request]
    finally:
        proxy.close()
