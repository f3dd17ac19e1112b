"""Releases that the core knows need no package; `--all` makes one as if there was no core."""

from __future__ import annotations

import importlib
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from acapy_client import models
from acapy_client.generate import generate
from acapy_client.generate._facts import FIELDS, OPERATIONS, PARAMETERS, Said
from acapy_client.generate._installed import shape
from acapy_client.generate._releases import order
from acapy_client.generate._source import MADE
from bench.generators.task import task
from support.descriptions import SPEC, description_of
from support.plugins.recorded import generated, operations
from support.project import DATA, ROOT, TEST, environment, run_python
from support.server import Server


def described(release: str) -> dict[str, Any]:
    return {"swagger": "2.0", "info": {"version": f"v{release}"}, **description_of(release)}


@pytest.mark.parametrize("release", SPEC.releases)
def test_the_core_has_all_that_its_releases_say(release: str) -> None:
    from acapy_client.generate._package import Package

    package = Package({**described(release), MADE: {"from": "x", "on": "y"}}, "our_agent")
    assert package.choice.differing == {}
    assert package.summary == "our_agent: 0 API classes, 0 operations, 0 models"


def test_all_of_a_release_as_if_there_was_no_core(tmp_path: Path) -> None:
    saved = tmp_path / "swagger.json"
    saved.write_text(json.dumps(described("1.7.0")), "utf-8")
    package = generated(saved, "everything", tmp_path, everything=True)
    own = [
        f"{each.facts.method} {each.facts.path}"
        for cls, each in operations(package).values()
        if cls.__module__.startswith("everything.")
    ]
    assert sorted(own) == sorted(
        name for name, each in SPEC.operations.items() if "1.7.0" in each.stated
    )


def test_a_release_to_come(tmp_path: Path) -> None:
    """What 1.7.0 says, and a new route, a new parameter and a new field of a record besides."""
    newer = described("1.7.0")
    newer["info"]["version"] = "v1.9.0"
    connections = newer["paths"]["/connections"]["get"]
    connections["parameters"].append({"in": "query", "name": "born", "type": "string"})
    newer["definitions"]["ConnRecord"]["properties"]["born"] = {"type": "string"}
    newer["paths"]["/connections/{conn_id}/twin"] = {
        "post": {
            "tags": ["connection"],
            "responses": {"200": {"schema": {"$ref": "#/definitions/ConnRecord"}}},
        }
    }
    saved = tmp_path / "swagger.json"
    saved.write_text(json.dumps(newer), "utf-8")
    package = generated(saved, "our_agent", tmp_path)
    found = operations(package)
    for request in ("GET /connections", "GET /connections/{}", "POST /connections/{}/twin"):
        assert found[request][0].__module__.startswith("our_agent."), request
    assert "born" in found["GET /connections"][1].plan.types
    record = importlib.import_module("our_agent.models").ConnRecord
    assert issubclass(record, models.ConnRecord)
    assert record.__annotations__ == {"born": "str | None"}
    assert found["GET /wallet/did"][0].__module__.startswith("acapy_client.")


def test_all_of_a_release_reads_what_agents_of_it_answer(tmp_path: Path) -> None:
    saved = tmp_path / "swagger.json"
    saved.write_text(json.dumps(described("1.7.0")), "utf-8")
    generate(str(saved), "everything", everything=True, folder=tmp_path)
    recorded = json.loads((DATA / "answers" / "1.7.0.json").read_text("utf-8"))
    asked = task(described("1.7.0"), recorded)
    (tmp_path / "task.json").write_text(json.dumps(asked), "utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    settings: dict[str, Any] = {"timeout": 300, "env": environment(PYTHONPATH=path)}
    done = run_python("-m", "bench.generators.ours", tmp_path / "task.json", **settings)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    number = len(asked["exchanges"])
    assert number > 70
    assert (found["loaded"], found["kept"]) == (number, number), found["why"]
    assert len(asked["fields"]) == 50
    assert found["right"] >= 48, found["why"]
    # what is imported takes the time: no more than for a class of the core
    count = "from {}.api.connection_api import ConnectionApi\nimport sys; print(len(sys.modules))"
    here, core = (
        int(run_python("-c", count.format(each), **settings).stdout)
        for each in ("everything", "acapy_client")
    )
    assert here <= core + 5  # acapy_client.declaring, and the package's own that hold the others


def filled(request: str) -> str:
    """A request with a value for each name in its path."""
    return re.sub(r"\{\w+\}", "x", request)


@pytest.mark.parametrize("older", ["1.4.0", "0.12.8"])
def test_a_release_that_an_older_client_does_not_know(
    older: str, tmp_path: Path, server: Server
) -> None:
    """The client as it was with an older release: what it makes of 1.7.0 has all that is new."""
    from support.plugins.older_client import older_client  # needs what writes

    older_client(SPEC.releases, older, tmp_path)
    (tmp_path / "swagger.json").write_text(json.dumps(described("1.7.0")), "utf-8")
    path = os.pathsep.join([str(tmp_path), str(TEST)])
    environment = {**os.environ, "PYTHONPATH": path}
    settings: dict[str, Any] = {"cwd": tmp_path, "timeout": 300, "env": environment}
    command = ("-m", "acapy_client.generate", "swagger.json", "--package", "our_agent")
    done = run_python(*command, **settings)
    assert done.returncode == 0, done.stderr
    known = set().union(*(SPEC.at(each) for each in SPEC.releases if order(each) <= order(older)))
    new = [said for said in map(Said.by, SPEC.at("1.7.0") - known) if not said.trait]
    routes = {each.name for each in new if each.branch == OPERATIONS}
    assert "DELETE /multitenancy/wallet/{wallet_id}" in routes
    calls_all = TEST / "support" / "plugins" / "calls_all.py"
    done = run_python(calls_all, server.url, tmp_path, *map(shape, routes), **settings)
    assert done.returncode == 0, done.stderr
    sent = {f"{each.method} {each.path}": each for each in server.requests}
    assert sent.keys() == {*map(filled, routes)}
    fields = json.loads(done.stdout)
    assert fields["V20CredExRecord"]
    for each in new:
        if each.part == PARAMETERS and "{" + each.member + "}" not in each.name:
            assert each.member in dict(sent[filled(each.name)].query), each
        if each.part == FIELDS and each.name in fields:
            assert each.member in fields[each.name], each
