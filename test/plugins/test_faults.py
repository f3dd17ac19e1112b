"""What descriptions of plugins get wrong, one test each: the answer is read whole."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from acapy_client import ApiClient, ApiException, models
from acapy_client._operation import Operation
from acapy_client.model_utils import Model
from support.plugins.recorded import generated, operations
from support.server import Server, answer

_RECORD = {"type": "object", "properties": {"state": {"type": "string"}}}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{name}"}


class Agent:
    """A package made of a description, and a server that answers."""

    def __init__(self, folder: Path, client: ApiClient, server: Server) -> None:
        self.folder, self.client, self.server = folder, client, server
        self.package: ModuleType | None = None

    def made(self, paths: dict[str, Any], **definitions: Any) -> ModuleType:
        for methods in paths.values():
            for declared in methods.values():
                declared.setdefault("tags", ["odd"])
        description = {
            "swagger": "2.0",
            "info": {"title": "agent", "version": "v1.6.1"},
            "paths": paths,
            "definitions": definitions,
        }
        (self.folder / "swagger.json").write_text(json.dumps(description), "utf-8")
        self.package = generated(self.folder / "swagger.json", "our_odd", self.folder)
        return self.package

    def operation(self, request: str) -> Operation[..., Any]:
        return operations(self.package)[request][1]

    def call(self, request: str, answers: Any, *args: Any, **given: Any) -> Any:
        """The value of an operation where the agent answers this."""
        self.server.default = answers if isinstance(answers, bytes) else answer(answers)
        cls, operation = operations(self.package)[request]
        return getattr(cls(self.client), operation.__name__)(*args, **given)

    def models(self) -> ModuleType:
        return importlib.import_module("our_odd.models")


@pytest.fixture
def agent(tmp_path: Path, client: ApiClient, server: Server) -> Agent:
    return Agent(tmp_path, client, server)


def gives(schema: Any, **more: Any) -> dict[str, Any]:
    return {"responses": {"200": {"schema": schema}}, **more}


def test_a_list_that_is_declared_as_one_object(agent: Agent) -> None:
    wrapped = {"type": "object", "properties": {"results": {"allOf": [ref("Odd")]}}}
    other = {"type": "object", "properties": {"items": {"allOf": [ref("Odd")]}}}
    agent.made(
        {"/odds": {"get": gives(ref("OddList"))}, "/evens": {"get": gives(ref("EvenList"))}},
        Odd=_RECORD, OddList=wrapped, EvenList=other,
    )  # fmt: skip
    assert agent.models().OddList.__annotations__["results"] == "list[models.Odd] | None"
    found = agent.call("GET /odds", {"results": [{"state": "a"}, {"state": "b"}]})
    assert [each.state for each in found.results] == ["a", "b"]
    found = agent.call("GET /odds", {"results": {"state": "a"}})
    assert found.results.state == "a"
    found = agent.call("GET /evens", {"items": [{"state": "a"}]})
    assert found.items[0].state == "a"
    found = agent.call("GET /odds", [{"results": []}, {"results": [{"state": "c"}]}])
    assert found[1].results[0].state == "c"


def test_no_answer_is_declared(agent: Agent) -> None:
    agent.made({"/odd": {"get": {"responses": {}}, "post": {}, "put": gives(None)}})
    for verb in ("GET", "POST", "PUT"):
        assert agent.call(f"{verb} /odd", {"a": [1]}) == {"a": [1]}
    assert agent.call("GET /odd", answer(b"")) is None
    assert agent.call("GET /odd", answer(b"done", content_type="text/plain")) == "done"


def test_an_answer_of_another_model(agent: Agent) -> None:
    schema = {**_RECORD, "required": ["state"]}
    agent.made({"/odd": {"get": gives(ref("Odd"))}}, Odd=schema)
    found = agent.call("GET /odd", {"versionId": "1", "proof": [{}]})
    assert found.state is None
    assert found["versionId"] == "1"
    assert found.to_wire() == {"versionId": "1", "proof": [{}]}
    assert agent.call("GET /odd", "text") == "text"


def test_undeclared_fields_of_a_closed_model(agent: Agent) -> None:
    closed = {**_RECORD, "additionalProperties": False}
    agent.made({"/odd": {"get": gives(ref("Odd"))}}, Odd=closed)
    assert agent.call("GET /odd", {"state": "a", "id": "b"})["id"] == "b"


def test_an_operation_of_the_core_under_another_models_name(agent: Agent) -> None:
    fields = {"thread_id": {"type": "string"}}
    wider = {**fields, "group_id": {"type": "string"}}
    path = "/connections/{conn_id}/send-ping"
    agent.made({path: {"post": gives(ref("PingAnswerV1"))}}, PingAnswerV1={"properties": fields})
    assert not agent.operation("POST /connections/{}/send-ping").facts.own
    paths = {path: {"post": gives(ref("PingRequestResponseV2"), tags=["trustping"])}}
    agent.made(paths, PingRequestResponseV2={"properties": wider})
    assert agent.operation("POST /connections/{}/send-ping").facts.own
    found = agent.call("POST /connections/{}/send-ping", {"thread_id": "a", "group_id": "b"}, "c")
    assert isinstance(found, models.PingRequestResponse)
    assert (found.thread_id, found.group_id) == ("a", "b")


def test_an_operation_under_a_tag_of_the_core(agent: Agent) -> None:
    package = agent.made({"/connections/{id}": {"put": gives({}, tags=["connection"])}})
    assert package.__all__ == ["OurOddConnectionApi"]


def test_head_beside_get(agent: Agent) -> None:
    agent.made({"/odd": {"get": gives({}), "head": gives({})}})
    assert not [each for each in operations(agent.package) if each.startswith("HEAD")]


def test_values_without_a_type(agent: Agent) -> None:
    fields = {"a": {"example": {}}, "b": {"default": None, "x-nullable": True}, "c": {},
              "d": {"type": "array", "items": {}},
              "e": {"type": "object", "additionalProperties": {}}}  # fmt: skip
    agent.made({"/odd": {"get": gives(ref("Odd"))}}, Odd={"properties": fields})
    came = {"a": [1], "b": None, "c": "x", "d": [1, "a", None], "e": {"k": [1], "l": "t"}}
    assert agent.call("GET /odd", came).to_wire() == came


def test_names_of_fields(agent: Agent) -> None:
    names = ["@id", "_id", "id", "list", "mime-type", "credDef", "~thread", "class", "keys",
             "urn:x:pre-authorized_code", "1st", "", "to_wire", "é"]  # fmt: skip
    fields = {name: {"type": "string"} for name in names}
    agent.made({"/odd": {"get": gives(ref("Odd"))}}, Odd={"properties": fields})
    came = {name: f"value of {name}" for name in names}
    found = agent.call("GET /odd", came)
    assert found.to_wire() == came
    assert (found.list_, found.mime_type) == (came["list"], came["mime-type"])
    assert (found.thread, found.class_) == (came["~thread"], came["class"])
    assert (found.id, {found.id_, found.id_2}) == (came["id"], {came["@id"], came["_id"]})
    assert found.urn_x_pre_authorized_code == came["urn:x:pre-authorized_code"]


def test_names_that_the_core_has_for_other_models(agent: Agent) -> None:
    service = {"properties": {"did": {"type": "string"}, "odd_thing": {"type": "integer"}}}
    agent.made({"/odd": {"get": gives(ref("ConnRecord"))}}, ConnRecord=service)
    found = agent.call("GET /odd", {"did": "a"})
    assert type(found).__name__ == "OddConnRecord"
    assert not isinstance(found, models.ConnRecord)


def test_models_without_properties(agent: Agent) -> None:
    body = [{"in": "body", "name": "body", "schema": ref("Empty")}]
    agent.made({"/odd": {"post": gives(ref("Empty"), parameters=body)}}, Empty={"type": "object"})
    document = {"@context": ["a"], "id": "did:x"}
    assert agent.call("POST /odd", {"result": {}}, body=document) == {"result": {}}
    assert agent.server.last.json == document


def test_a_body_that_is_not_declared(agent: Agent) -> None:
    agent.made({"/odd": {"post": gives({}), "put": gives({}), "patch": gives({})}})
    for verb in ("POST", "PUT", "PATCH"):
        agent.call(f"{verb} /odd", {}, body={"answer": "yes"})
        assert agent.server.last.json == {"answer": "yes"}
        agent.call(f"{verb} /odd", {})
        assert agent.server.last.body == b""


def test_a_body_of_delete(agent: Agent) -> None:
    body = [{"in": "body", "name": "body", "schema": ref("Odd")}]
    agent.made({"/odd": {"delete": gives({}, parameters=body)}}, Odd=_RECORD)
    agent.call("DELETE /odd", {}, body={"state": "a"})
    assert agent.server.last.json == {"state": "a"}


def test_parameters_with_names_of_their_own(agent: Agent) -> None:
    names = ["page-size", "_id", "from", "self", "body", "async_req", "$filter"]
    query = [{"in": "query", "name": name, "type": "string"} for name in names]
    agent.made({"/odd/{the-id}": {"get": gives({}, parameters=query)}})
    parameters = [each for each in agent.operation("GET /odd/{}").plan.types if each != "the_id"]
    agent.call("GET /odd/{}", {}, "x/y", **{each: each for each in parameters})
    assert agent.server.last.path == "/odd/x%2Fy"
    assert sorted(name for name, _ in agent.server.last.query) == sorted(names)


def test_paths_that_end_in_a_slash(agent: Agent) -> None:
    paths = {"/odd/things/": {"get": gives({})}, "/odd/things": {"get": gives({}), "post": {}}}
    package = agent.made(paths)
    assert {"things", "things_2", "create_thing"} <= vars(package.OddApi).keys()
    agent.call("GET /odd/things/", {})
    assert agent.server.last.path == "/odd/things/"
    agent.call("GET /odd/things", {})
    assert agent.server.last.path == "/odd/things"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("odd v1.0", "OddV10Api"),
        ("OddProtocol", "OddProtocolApi"),
        ("did-odd", "DidOddApi"),
        ("odd_mdoc", "OddMdocApi"),
        ("1st", "Agent1stApi"),
        ("", "OddApi"),
        ("Ünïcode \"'`", "NCodeApi"),
    ],
)
def test_tags_with_other_signs(agent: Agent, tag: str, name: str) -> None:
    package = agent.made({"/odd": {"get": gives({}, tags=[tag])}})
    assert package.__all__ == [name]


def test_two_spellings_of_one_tag_are_one_class(agent: Agent) -> None:
    package = agent.made({"/odd": {"get": gives({}, tags=["odd-mdoc"])},
                          "/even": {"get": gives({}, tags=["Odd mdoc"])}})  # fmt: skip
    assert package.__all__ == ["OddMdocApi"]


def test_examples_of_another_type(agent: Agent) -> None:
    fields = {"a": {"type": "boolean", "example": "false"}, "b": {"type": "array", "example": "[]"},
              "c": {"type": "integer", "example": True}}  # fmt: skip
    agent.made({"/odd": {"get": gives(ref("Odd"))}}, Odd={"properties": fields})
    assert agent.call("GET /odd", {"a": True, "b": ["x"], "c": 1}).c == 1


def test_scalars_of_another_type_and_null(agent: Agent) -> None:
    fields = {
        "number": {"type": "integer"},
        "deleted": {"type": "string"},
        "at": {"type": "string"},
    }
    agent.made({"/odd": {"get": gives(ref("Odd"))}}, Odd={"properties": fields})
    came = {"number": "0", "deleted": True, "at": None}
    found = agent.call("GET /odd", came)
    assert (found.number, found.deleted, found.at) == ("0", True, None)
    assert found.to_wire() == came


def test_a_pattern_that_nothing_reads(agent: Agent) -> None:
    odd = {"type": "string", "pattern": '^{\\s*".*?"\\s*:\\s*{.*?}\\s*(,[('}
    query = [{"in": "query", "name": "extra_query", **odd}]
    agent.made(
        {"/odd": {"get": gives(ref("Odd"), parameters=query)}}, Odd={"properties": {"a": odd}}
    )
    assert agent.call("GET /odd", {"a": "x"}, extra_query="{").a == "x"


def test_errors_are_declared_nowhere(agent: Agent) -> None:
    agent.made({"/odd": {"get": gives({})}})
    refused = answer(b"422: {'json': {'a': ['Missing data.']}}", "422 Odd", "text/plain")
    with pytest.raises(ApiException) as caught:
        agent.call("GET /odd", refused)
    assert caught.value.errors == {"a": ["Missing data."]}


def test_the_agents_label_and_hosts_are_in_no_module(agent: Agent) -> None:
    agent.made({"/odd": {"get": gives({})}})
    code = "".join(path.read_text("utf-8") for path in (agent.folder / "our_odd").rglob("*.py"))
    assert '"agent"' not in code
    assert "http" not in code


def test_any_answer_at_all(agent: Agent) -> None:
    several = {"type": "array", "items": ref("Odd")}
    paths = {"/odd": {"get": gives(ref("Odd"))}, "/odds": {"get": gives(several)}}
    agent.made(paths, Odd=_RECORD)
    for value in (
        None,
        1,
        "a",
        True,
        [],
        [1, {"state": 2}],
        {},
        {"state": [{"state": {}}]},
        [[{}]],
    ):
        for request in ("GET /odd", "GET /odds"):
            found = agent.call(request, value)
            assert json.loads(json.dumps(found, default=Model.to_wire)) == value, (request, value)


def test_names_are_found_for_any_paths(agent: Agent) -> None:
    paths = {
        f"/a/{part}": {"get": gives({})}
        for part in ("b", "b-", "b.", "import", "1", "api_client", "{x}")
    }
    package = agent.made(paths)
    found = {each.__name__ for each in vars(package.OddApi).values() if type(each) is Operation}
    assert found == {
        "get_b",
        "get_b_2",
        "get_b_3",
        "get_import",
        "get_1",
        "get_api_client",
        "get_a",
    }
