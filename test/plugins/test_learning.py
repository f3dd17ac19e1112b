"""Types by what an agent answers: recorded, or asked for."""

from __future__ import annotations

import importlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from acapy_client import ApiClient, ApiValueError
from acapy_client.generate import generate
from acapy_client.generate.__main__ import main
from support.plugins.recorded import (
    ANSWERS,
    GOOD,
    Exchange,
    answer_of,
    called,
    contents,
    description,
    dumped,
    exchanges,
    importable,
)
from support.server import Server, answer

pytestmark = pytest.mark.filterwarnings("ignore::acapy_client.UnknownFieldWarning")


@pytest.mark.parametrize("exchange", GOOD, ids=str)
def test_every_success_loads_by_what_was_learned(
    exchange: Exchange, learned: Callable[[str], ModuleType], server: Server, client: ApiClient
) -> None:
    server.default = answer_of(exchange)
    found = called(client, learned(exchange.plugin), exchange)
    assert dumped(found) == exchange.response["body"]
    assert dict(server.last.query) == (exchange.request["query"] or {})


def test_types_are_those_of_the_answers(learned: Callable[[str], ModuleType]) -> None:
    api = learned("webvh").DidWebvhApi
    models = importlib.import_module("learned_webvh.models")
    answered = api.get_configuration.__annotations__["return"]
    assert answered == "models.WebvhConfigurationAnswer"
    fields = models.WebvhConfigurationAnswer.__annotations__
    assert fields["witnesses"] == "list[str] | None"  # not in each
    assert "versionId" in models.WebvhCreateAnswer._wire.values()
    assert "scid" in api.deactivate_did.plan.types
    learned("rpc")
    record = importlib.import_module("learned_rpc.models").DRPCRecord
    assert (record.__annotations__["id"], record.__annotations__["state"][:7]) == ("str", "Literal")


def test_what_was_learned_is_kept(tmp_path: Path) -> None:
    source = str(description("webvh"))
    generate(source, "our_agent", folder=tmp_path, answers=ANSWERS)
    first = contents(tmp_path / "our_agent")
    for answers in (None, ANSWERS):
        assert len(generate(source, "our_agent", folder=tmp_path, answers=answers)) == 1
        assert contents(tmp_path / "our_agent") == first
    kept = first["answers.json"].decode()
    assert '"path": "/did/webvh/configuration"' in kept
    came = next(each for each in GOOD if str(each) == "webvh-create").response["body"]
    assert came["versionId"] not in kept
    assert "did:" not in kept
    (tmp_path / "our_agent" / "answers.json").unlink()
    generate(source, "our_agent", folder=tmp_path)
    assert not (tmp_path / "our_agent" / "model" / "webvh_configuration_answer.py").exists()
    (tmp_path / "our_agent" / "answers.json").write_text("5", "utf-8")
    with pytest.raises(ApiValueError, match=r"answers\.json: expected exchanges"):
        generate(source, "our_agent", folder=tmp_path)


def test_an_agent_is_asked_once_and_only_after_a_question(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    described = answer(json.loads(description("webvh").read_text("utf-8")))
    plugins = answer({"result": ["webvh.v1_0"]})
    command = [server.url, "--package", "our_agent", "--probe"]
    for said, asked in (("n\n", []), ("", []), ("y\n", ["/did/webvh/configuration"])):
        server.requests.clear()
        server.answers.extend([described, plugins, answer({"server_url": "x", "auto": True})])
        if not asked:
            server.answers.pop()
        monkeypatch.setattr("sys.stdin", io.StringIO(said))
        assert main(command) == 0
        paths = [each.path for each in server.requests]
        assert paths == ["/api/docs/swagger.json", "/plugins", *asked]
    importable("our_agent", tmp_path)
    model = importlib.import_module("our_agent.models").WebvhConfigurationAnswer
    assert model.__annotations__ == {"auto": "bool", "server_url": "str"}


def test_answers_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(ApiValueError, match="expected a folder with JSON files"):
        generate(str(description("rpc")), "our_agent", folder=tmp_path, answers=tmp_path)
    (tmp_path / "a.json").write_text('{"a": 1}', "utf-8")
    with pytest.raises(ApiValueError, match=r"a\.json: expected exchanges"):
        generate(str(description("rpc")), "our_agent", folder=tmp_path, answers=tmp_path)
    with pytest.raises(ApiValueError, match="probe: expected the URL of an agent"):
        generate(str(description("webvh")), "our_agent", folder=tmp_path, probe=lambda _: True)
    assert len([*exchanges()]) > 150
