"""The examples of the two documents that the project was founded on, run as they stand.

``ConnectionApi.acapy_client.md`` imports ``acapy_client``; ``ConnectionApi.openapi_client.md``
imports ``openapi_client`` and runs through ``acapy_client.compat``. Only the port is changed; and
in two examples of the second one literal is made raw, since it is no Python as printed.
"""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from acapy_client.testing import InterpreterMissing, LocalAgent
from support.project import DATA, environment, run_python
from support.server import Server

JSON_NAMES = {
    "id": "@id",
    "image_url": "imageUrl",
    "recipient_keys": "recipientKeys",
    "routing_keys": "routingKeys",
    "service_endpoint": "serviceEndpoint",
}


class Example(NamedTuple):
    document: str
    method: str
    verb: str
    path: str
    program: str


def examples() -> Iterator[Example]:
    for name in ("acapy_client", "openapi_client"):
        text = (DATA / f"ConnectionApi.{name}.md").read_text("utf-8")
        row = re.compile(r"^\[\*\*(\w+)\*\*\].*\*\*(\w+)\*\* (\S+)", re.M)
        routes = {method: (verb, path) for method, verb, path in row.findall(text)}
        for section in re.split(r"^# \*\*", text, flags=re.M)[1:]:
            method = section.partition("**")[0]
            program = re.search(r"```python\n(.*?)```", section, re.S)
            assert program is not None
            yield Example(name, method, *routes[method], program[1])


EXAMPLES = list(examples())


def with_one_literal_raw(program: str) -> str:
    try:
        ast.parse(program)
    except SyntaxError:
        program = program.replace('my_endpoint = "', 'my_endpoint = r"', 1)
        ast.parse(program)
    return program


def run(example: Example, url: str, folder: Path) -> subprocess.CompletedProcess[str]:
    script = folder / "example.py"
    script.write_text(
        with_one_literal_raw(example.program).replace("http://localhost", url), "utf-8"
    )
    alias = ["-m", "acapy_client.compat"] if example.document == "openapi_client" else []
    # the first document's examples make a client without a configuration
    return run_python(*alias, script, env=environment(ACAPY_ADMIN_URL=url))


def values_of(tree: ast.AST, name: str) -> Any:
    """What the example assigns to a variable; a body as the dict that its model stands for."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            if isinstance(node.value, ast.Call):
                fields = {key.arg or "": ast.literal_eval(key.value) for key in node.value.keywords}
                receiving = ast.unparse(node.value.func) == "ReceiveInvitationRequest"
                return {
                    JSON_NAMES.get(key, key) if receiving else key: value
                    for key, value in fields.items()
                }
            return ast.literal_eval(node.value)
    raise AssertionError(name)


def expected_requests(example: Example) -> Iterator[tuple[str, str, list[tuple[str, str]], Any]]:
    """Verb, path, query and body of each call, read from the example's own text."""
    tree = ast.parse(with_one_literal_raw(example.program))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and ast.unparse(node.func).startswith("api_instance.")):
            continue
        path = example.path
        for argument in node.args:
            name = ast.unparse(argument)
            path = path.replace("{" + name + "}", quote(values_of(tree, name), safe=""))
        named = {key.arg or "": values_of(tree, ast.unparse(key.value)) for key in node.keywords}
        has_body = "\n    body = " in example.program
        body = named.pop("body", {}) if has_body else None
        query = [(key, "true" if value is True else value) for key, value in named.items()]
        yield example.verb, path, sorted(query), body


def test_there_are_twelve_in_each_document() -> None:
    assert [example.document for example in EXAMPLES].count("acapy_client") == 12
    assert len(EXAMPLES) == 24
    mended = [item for item in EXAMPLES if item.program != with_one_literal_raw(item.program)]
    assert [item.document for item in mended] == ["openapi_client"] * 2


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.method)
def test_what_an_example_sends(example: Example, server: Server, tmp_path: Path) -> None:
    done = run(example, f"http://localhost:{server.port}", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    sent = [
        (
            request.method,
            urlsplit(request.target).path,
            sorted(parse_qsl(urlsplit(request.target).query, keep_blank_values=True)),
            request.json,
        )
        for request in server.requests
    ]
    assert sent == list(expected_requests(example))
    assert len(sent) == example.program.count("api_instance.") >= 1
    key = "YOUR_API_KEY" if example.document == "openapi_client" else None
    for request in server.requests:
        assert request.header("Authorization") == key
        assert request.header("Accept") == "application/json"
        assert request.header("Content-Type") == ("application/json" if request.body else None)
        assert request.header("Host") == f"localhost:{server.port}"


@pytest.fixture(scope="module")
def agent() -> Iterator[LocalAgent]:
    try:
        with LocalAgent("0.10.5") as agent:
            yield agent
    except InterpreterMissing as missing:
        pytest.skip(str(missing))


@pytest.mark.agents
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.method)
def test_an_example_with_a_real_agent(example: Example, agent: LocalAgent, tmp_path: Path) -> None:
    done = run(example, agent.admin_url, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
    # the agent has the route, and was asked in a way that it understands
    assert "405" not in done.stdout
    assert "404: Not Found" not in done.stdout
