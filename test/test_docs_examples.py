"""The examples of the pages run: against a server that notes requests, and against real agents."""

from __future__ import annotations

import ast
import contextlib
import inspect
import io
import re
import socket
import time
import typing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import urllib3

import acapy_client
from acapy_client.apis import ConnectionApi
from acapy_client.testing import InterpreterMissing, LocalAgent
from support.agents.watched import Watched
from support.declared import METHODS, MODELS, Method, fields_of, methods_of
from support.pages import (
    DOCS,
    PAGES,
    README,
    Block,
    blocks_of,
    pointed_at,
    sections,
    shown,
    text_of,
)
from support.project import environment, run_python
from support.releases import LINES, has
from support.server import Request, Server, answer

BLOCKS = [block for page in PAGES for block in blocks_of(page)]
PYTHON = [block for block in BLOCKS if block.language == "python"]
MOST_NOT_RUN = 5
PEER_DID = "did:peer:2.Vz6MkqRYqQiSgvZQdnBytw86Qbs2ZWUkGv22od935YF4s8M7V"  # of the page
SECONDS = 60


class Example(NamedTuple):
    """The example in a method's section."""

    method: Method
    code: str

    def __str__(self) -> str:
        return str(self.method)

    @property
    def calls(self) -> list[str]:
        """The methods of API objects that it calls."""
        objects = re.findall(r"(\w+) = \w+\.\w+Api\(\s*api_client\s*\)", self.code)
        return re.findall(rf"\b(?:{'|'.join(objects)})\.(\w+)\(", self.code)

    @property
    def makes_its_records(self) -> bool:
        """Whether it asks other calls for what it works on, instead of naming what may not be."""
        return {*self.calls} != {self.method.name}


def examples() -> Iterator[Example]:
    code = {(block.page, block.section): block.code for block in PYTHON}
    for method in METHODS:
        yield Example(method, code[f"docs/{method.api}.md", method.name])


EXAMPLES = list(examples())


# --- what can be seen without running them -------------------------------------------------------


@pytest.mark.parametrize("block", PYTHON, ids=str)
def test_example_imports_only_what_it_uses(block: Block) -> None:
    tree = ast.parse(block.code)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                assert (alias.asname or alias.name.split(".")[0]) in used


def test_examples_that_are_not_run_are_few_and_have_a_reason() -> None:
    excluded = [block for block in PYTHON if block.not_run is not None]
    assert len(excluded) <= MOST_NOT_RUN, list(map(str, excluded))
    for block in excluded:
        assert len(str(block.not_run).split()) >= 3, f"{block}: no reason"
    marks = sum(text_of(page).count("<!-- not run") for page in PAGES)
    assert marks == len(excluded), "a mark that stands before no Python block"


def test_no_example_escapes_under_another_language() -> None:
    for block in BLOCKS:
        if re.search(r"^\s*(import|from) \w", block.code, re.MULTILINE):
            assert block.language == "python", str(block)


# --- on this side of the wire --------------------------------------------------------------------


def run(code: str, url: str = "") -> str:
    """Run an example in this process; only the host differs from what the page says."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(pointed_at(url, code), {"__name__": "__main__"})
    return output.getvalue()


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # some examples write files


@pytest.mark.parametrize(
    "block", [block for block in PYTHON if Path(block.page).stem in (*MODELS, "calls")], ids=str
)
def test_example_without_an_agent_prints_what_it_says(block: Block) -> None:
    said = re.findall(r"^ *print\(.*\)  # (.+)$", block.code, re.MULTILINE)
    assert said
    assert run(block.code).splitlines() == said


def fits(request: Request, method: Method) -> bool:
    """Whether this is the request of a method."""
    path = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(method.facts.path))
    return request.method == method.facts.method and bool(re.fullmatch(path, request.path))


def waits_for_state(method: Method) -> str | None:
    """The state that it waits for by default, if it waits for one."""
    until = inspect.signature(method.function).parameters.get("until")
    return until.default[0] if until else None


def plausible(method: Method) -> Any:
    """An answer of the declared type; a record in the state that is waited for."""
    if method.name.startswith("wait_for_"):
        record = {"state": waits_for_state(method), "my_did": PEER_DID}
        record |= {"disclosures": {}, "disclose": {}}
        held = ("cred_ex_record", "result", "credential_definition", "schema")
        return {**record, **dict.fromkeys(held, record), "results": [record]}
    operation = methods_of(method.called_of)[method.calls or method.name]
    kind = operation.hints["return"]
    if bare := getattr(kind, "_bare", None):  # else an empty object is taken for that field
        return {bare: [] if "list[" in str(fields_of(kind.__name__)[bare]) else {}}
    return {list: [], str: "text"}.get(typing.get_origin(kind) or kind, {})


@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if not example.makes_its_records], ids=str
)
def test_example_sends_what_its_section_says(example: Example, server: Server) -> None:
    method = example.method
    server.default = answer(plausible(method))
    output = run(example.code, server.url)
    assert "Exception when" not in output
    assert len(server.requests) == len(example.calls)
    assert all(fits(request, method) for request in server.requests)
    operation = methods_of(method.called_of)[method.calls or method.name]
    asked = {
        each.name.rstrip("_")
        for each in operation.parameters
        if f"{{{each.name}}}" not in method.facts.path and each.name != "body"
    }
    sent = {name for request in server.requests for name, _ in request.query}
    assert sent == asked if not method.calls else sent <= asked
    if any(each.name == "body" for each in method.parameters) and server.last.method != "DELETE":
        assert isinstance(server.last.json, dict)
    said = sections(DOCS / f"{method.api}.md")[method.name]
    assert f" - **Accept**: {server.last.header('Accept')}\n" in said
    if server.last.body:
        assert f" - **Content-Type**: {server.last.header('Content-Type')}\n" in said
    else:
        assert " - **Content-Type**: Not defined\n" in said or method.facts.method == "DELETE"


# --- real agents ---------------------------------------------------------------------------------


PLAIN, TENANTS, ANONCREDS = "1.7.0", "1.7.0 tenants", "1.7.0 anoncreds"
WITH_V1, WITH_ALL_CONNECTIONS = "1.2.4", "0.10.5"  # the last that have those operations
SETTINGS: dict[str, dict[str, Any]] = {
    "tenants": {"multitenant": True},
    "anoncreds": {"arguments": ["--wallet-type", "askar-anoncreds"]},
}


class Homes:
    """One agent at a time: it runs until an example is at home elsewhere."""

    def __init__(self) -> None:
        self._kind, self._stack = "", contextlib.ExitStack()
        self._watched: Watched | None = None

    def of(self, kind: str) -> Watched:
        if self._watched is None or self._kind != kind:
            self.close()
            release, _, mode = kind.partition(" ")
            agent = LocalAgent(release, **SETTINGS.get(mode, {}))
            watched = Watched(self._stack.enter_context(agent))
            self._stack.enter_context(watched.server)
            self._kind, self._watched = kind, watched
        return self._watched

    def close(self) -> None:
        self._watched = None
        self._stack.close()


@pytest.fixture(scope="module")
def homes() -> Iterator[Homes]:
    with contextlib.closing(Homes()) as homes:
        yield homes


@pytest.fixture
def watched(homes: Homes, kind: str) -> Watched:
    try:
        return homes.of(kind)
    except InterpreterMissing as error:
        pytest.skip(str(error))


def home(example: Example) -> str:
    """The newest agent that has the operation, and a wallet that suits it."""
    api, until = example.method.api, example.method.facts.until
    if api == "ConnectionApi":
        return WITH_ALL_CONNECTIONS
    if api == "MultitenancyApi":
        return TENANTS
    if api.startswith("AnonCreds"):
        return ANONCREDS
    return WITH_V1 if until == "1.4" else PLAIN


def last_of_all(example: Example) -> bool:
    return example.method.name == "shut_down"


def comes_about(example: Example) -> bool:
    """Whether an agent alone can bring about what it waits for; test/agents and test/ledger can."""
    method = example.method
    return not method.name.startswith("wait_for_") or waits_for_state(method) is not None


AT_HOME = sorted(
    filter(comes_about, EXAMPLES), key=lambda example: (home(example), last_of_all(example))
)


@pytest.mark.agents
@pytest.mark.parametrize(
    ("kind", "example"),
    [pytest.param(home(example), example, id=str(example)) for example in AT_HOME],
)
def test_example_runs(example: Example, watched: Watched) -> None:
    release = watched.agent.release
    if not has(release, example.method.facts):
        pytest.skip(f"ACA-Py {release} has no {example}")
    watched.exchanges.clear()
    output = run(example.code, watched.server.url)
    if last_of_all(example):  # the agent may go without an answer
        assert fits(watched.server.last, example.method)
        assert falls_silent(watched.agent)
        return
    assert any(fits(request, example.method) for request, _ in watched.exchanges)
    *before, (request, status) = watched.exchanges
    assert all(each.status < 300 for each in before)
    assert ("Exception when" in output) == (status >= 300), output
    if example.makes_its_records:
        assert status < 300, output
    assert status != 422, output  # what a page shows has the right form
    if status >= 400:  # the page speaks of it
        page = sections(DOCS / f"{example.method.api}.md")
        assert f"**{status}**" in page[example.method.calls or example.method.name], output
    if status >= 500:  # the agent's own failure: it has the same for anybody
        url = watched.agent.admin_url + request.target
        headers = {"Content-Type": "application/json"}
        bare = urllib3.request(request.method, url, body=request.body, headers=headers)
        assert bare.status == status


def first_home(example: Example) -> str:
    """The oldest agent that has the operation, and a wallet that suits it."""
    newest = home(example)
    release = next((each for each in LINES if has(each, example.method.facts)), None)
    return newest if release is None else " ".join([release, *newest.split()[1:]])


# 0.6 receives an invitation by out-of-band only with a ledger
CONNECT_FIRST = {
    "BasicmessageApi.send_message",
    "ConnectionApi.wait_for_connection",
    "TrustpingApi.send_ping",
}
# what they show is of 0.7 and later: 0.6.0 knows no state "abandoned", no did:peer, no did:key in a
# keylist, no W3C credential, not this handshake, and calls ``description`` otherwise
OF_LATER_RELEASES = {
    "DidExchangeApi.receive_request",
    "IssueCredentialV10Api.iter_records",
    "IssueCredentialV10Api.records",
    "IssueCredentialV10Api.send_problem_report",
    "IssueCredentialV20Api.create_offer",
    "IssueCredentialV20Api.iter_records",
    "IssueCredentialV20Api.records",
    "IssueCredentialV20Api.send_offer",
    "IssueCredentialV20Api.send_problem_report",
    "MediationApi.send_keylist_update",
    "OutOfBandApi.create_invitation",
    "PresentProofV10Api.iter_records",
    "PresentProofV10Api.records",
    "PresentProofV10Api.send_problem_report",
}
AT_FIRST_HOME = sorted(
    (each for each in AT_HOME if first_home(each) != home(each) and not last_of_all(each)),
    key=first_home,
)


@pytest.mark.agents
@pytest.mark.parametrize(
    ("kind", "example"),
    [pytest.param(first_home(each), each, id=str(each)) for each in AT_FIRST_HOME],
)
def test_example_reaches_the_oldest(example: Example, watched: Watched) -> None:
    """Its route is there, and takes the form of what the page shows, but for what is listed."""
    watched.exchanges.clear()
    output = run(example.code, watched.server.url)
    request, status = watched.exchanges[-1]
    assert ("Exception when" in output) == (status >= 300), output
    assert "this agent has no" not in output
    assert fits(request, example.method) != (str(example) in CONNECT_FIRST), output
    assert (status == 422) == (str(example) in OF_LATER_RELEASES), output


def falls_silent(agent: LocalAgent) -> bool:
    """Whether nobody listens any more; the process itself may stay."""
    host, port = agent.admin_url.removeprefix("http://").split(":")
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection((host, int(port)), timeout=5).close()
        except OSError:
            return True
        time.sleep(0.1)
    return False


# --- the examples of the pages that are written by hand ------------------------------------------

BY_HAND = [
    shown(README),
    *(
        shown(DOCS / f"{name}.md")
        for name in (
            "authentication",
            "doctor",
            "errors",
            "lists",
            "migration",
            "questions",
            "start",
            "tenants",
            "walkthrough",
        )
    ),
]
PROGRAMS = [block for block in PYTHON if block.page in BY_HAND and not block.not_run]
OF_TENANTS = [block for block in PROGRAMS if "MultitenancyApi(" in block.code]
OF_AGENCIES = [block for block in PROGRAMS if "Agency(" in block.code]
OF_AGENTS = [block for block in PROGRAMS if f'LocalAgent("{PLAIN}"' in block.code]
ELSE = [block for block in PROGRAMS if block not in (*OF_TENANTS, *OF_AGENCIES, *OF_AGENTS)]
RELEASES = ("0.12.8", PLAIN)  # inviting by out-of-band goes with all between


def with_agents(releases: Sequence[str], *, tenants: bool) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "agent", [(each, tenants) for each in releases], indirect=True, ids=releases
    )


@pytest.fixture(scope="module")
def agent(request: pytest.FixtureRequest) -> Iterator[LocalAgent]:
    release, tenants = request.param
    with contextlib.ExitStack() as stack:
        try:
            yield stack.enter_context(LocalAgent(release, multitenant=tenants))
        except InterpreterMissing as error:
            pytest.skip(str(error))


def run_as_program(code: str, agent: LocalAgent, script: Path) -> str:
    """As a program of its own, whose warnings are errors; gives what it prints."""
    script.write_text(pointed_at(agent.admin_url, code), "utf-8")
    clean = {name: value for name, value in environment().items() if "ACAPY_" not in name}
    result = run_python("-W", "error", script, env=clean, encoding="utf-8", timeout=SECONDS)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    return result.stdout


@pytest.mark.agents
@with_agents(RELEASES, tenants=False)
@pytest.mark.parametrize("block", ELSE, ids=str)
def test_program_runs(agent: LocalAgent, block: Block, tmp_path: Path) -> None:
    output = run_as_program(block.code, agent, tmp_path / "example.py")
    assert "Exception when" not in output


@pytest.mark.agents
@with_agents(RELEASES, tenants=True)
@pytest.mark.parametrize("block", OF_TENANTS, ids=str)
def test_program_of_tenants_runs(agent: LocalAgent, block: Block, tmp_path: Path) -> None:
    assert run_as_program(block.code, agent, tmp_path / "example.py").startswith("did:key:")


@pytest.mark.agents
@with_agents(RELEASES, tenants=True)
@pytest.mark.parametrize("block", OF_AGENCIES, ids=str)
def test_program_of_an_agency_runs(agent: LocalAgent, block: Block, tmp_path: Path) -> None:
    assert run_as_program(block.code, agent, tmp_path / "example.py").startswith("[]\n")


@pytest.mark.agents
@with_agents([PLAIN], tenants=False)
@pytest.mark.parametrize("block", OF_AGENTS, ids=str)
def test_program_that_starts_an_agent_runs(agent: LocalAgent, block: Block, tmp_path: Path) -> None:
    output = run_as_program(block.code, agent, tmp_path / "example.py")
    whole_way = block.page == shown(DOCS / "walkthrough.md")
    assert output == ("held: 1\nverified: true\n" if whole_way else "")


@pytest.mark.agents
@with_agents(RELEASES, tenants=False)
def test_the_first_two_scripts_go_together(agent: LocalAgent) -> None:
    """What the second one defines takes what the first one makes."""
    first, second = [block.code for block in PROGRAMS if block.section == "A first script"]
    made: dict[str, Any] = {"__name__": "__main__"}
    there: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(pointed_at(agent.admin_url, first), made)
    exec(second, there)
    with acapy_client.ApiClient(agent.configuration()) as client:
        conn_id = there["accept"](client, made["invitation"].invitation_url)
        assert ConnectionApi(client).get_connection(conn_id).state == "active"
