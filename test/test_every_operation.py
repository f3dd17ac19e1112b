"""What holds for each operation: its signature, its request on the wire, its answer."""

from __future__ import annotations

import inspect
import json
from typing import Any
from urllib.parse import quote

import pytest

import acapy_client
from acapy_client import ApiClient, models
from acapy_client._json_types import ANY, JsonType, _Object, _Union
from acapy_client._plan import Plan
from acapy_client.api.mediation_api import MediationApi
from acapy_client.api.multitenancy_api import MultitenancyApi
from acapy_client.api.vc_api_api import VcApiApi
from acapy_client.model_utils import Model
from support.examples import example, example_of, fits, named_as_asked, of_facts, of_type
from support.operations import COVERED
from support.server import Server, answer
from support.spec import CORRECTED, OPERATIONS, is_required, types

every_operation = pytest.mark.parametrize("request_", COVERED)


def examples_for(request: str) -> dict[str, Any]:
    """A value for each parameter but the body, by Python name."""
    plan, declared = COVERED[request].operation.plan, OPERATIONS[request].get("parameters", {})
    wire_names = {**{name: name for name in plan.path[1::2]}, **plan.query}
    return {
        name: of_facts(declared[wire_name], plan.types[name])
        for name, wire_name in wire_names.items()
    }


def text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def pairs(plan: Plan, given: dict[str, Any]) -> list[tuple[str, str]]:
    """The query that is to come of the values given, sorted; a list repeats its name."""
    return sorted(
        (wire_name, text(value))
        for name, wire_name in plan.query.items()
        if name in given
        for value in (given[name] if isinstance(given[name], list) else [given[name]])
    )


def body_for(kind: JsonType) -> Any:
    """A body: where a model is declared, one of those."""
    kinds = kind.types if isinstance(kind, _Union) else [kind]
    return example(next((each for each in kinds if isinstance(each, _Object)), kinds[0]))


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_wire() if isinstance(value, Model) else value


# --- the declaration -----------------------------------------------------------------------------


@every_operation
def test_parameters_are_those_of_the_facts(request_: str) -> None:
    covered, declared = COVERED[request_], OPERATIONS[request_]
    parameters = declared.get("parameters", {})
    plan = covered.operation.plan
    path = [name for name, part in parameters.items() if part["place"] == "path"]
    query = [name for name, part in parameters.items() if part["place"] == "query"]
    assert sorted(plan.path[1::2]) == sorted(path)
    assert sorted(plan.query.values()) == sorted(query)
    assert len(path) + len(query) == len(parameters)
    assert (plan.body is not None) == ("body" in declared)
    required = {name for name, part in parameters.items() if is_required(part)}
    signature = inspect.signature(covered.operation)
    names = [name for name in signature.parameters if name not in ("self", "options")]
    assert sorted(names) == sorted(plan.types)
    for name in names:
        parameter = signature.parameters[name]
        needed = plan.query.get(name, name) in required
        assert (parameter.default is parameter.empty) == needed, name
        assert (parameter.kind is parameter.KEYWORD_ONLY) != needed, name
    for name, part in parameters.items():
        own = next(each for each in names if plan.query.get(each, each) == name)
        if "example" in part:
            assert fits(plan.types[own], part["example"]), name


@every_operation
def test_it_says_what_it_is(request_: str) -> None:
    operation = COVERED[request_].operation
    words = inspect.getdoc(operation) or ""
    assert f"``{request_}`` · ACA-Py {operation.facts.since}" in " ".join(words.split())
    for name in operation.plan.types:
        assert f":param {name}: " in words


# --- the request ---------------------------------------------------------------------------------


def body_if_needed(plan: Plan) -> dict[str, Any]:
    """How an operation is called with its path alone."""
    return {"_check_input_type": False} if plan.facts.needs_body else {}


@every_operation
def test_request_and_answer_on_the_wire(server: Server, client: ApiClient, request_: str) -> None:
    covered = COVERED[request_]
    plan, call = covered.operation.plan, covered.of(client)
    verb, _, path = request_.partition(" ")
    given = examples_for(request_)
    for name in plan.path[1::2]:
        path = path.replace(f"{{{name}}}", quote(text(given[name]), safe=""))

    body = None if plan.body is None else body_for(plan.types["body"])
    result = {"x": 1} if plan.result in (None, ANY) else example(plan.result)
    server.default = answer(named_as_asked(covered.operation.facts, given, result))
    arguments = given if body is None else {**given, "body": body}
    loaded = call(**arguments)
    if plan.result is None:
        assert loaded is None
    else:
        assert plain(loaded) == result
    sent = server.last
    assert (sent.method, sent.target.partition("?")[0]) == (verb, path)
    assert sorted(sent.query) == pairs(plan, given)
    assert sent.json == body
    assert sent.header("Content-Type") == (None if body is None else "application/json")

    required = {name: given[name] for name in plan.required}
    call(*required.values(), **body_if_needed(plan))
    sent = server.last
    assert sorted(sent.query) == pairs(plan, required)
    # agents want a body where one is declared, though an empty one
    empty = body is not None and verb != "DELETE"
    assert sent.body == (b"{}" if empty else b"")
    assert len(server.requests) == 2


@every_operation
def test_wrong_arguments_are_refused_before_anything_is_sent(
    server: Server, client: ApiClient, request_: str
) -> None:
    covered = COVERED[request_]
    plan, call = covered.operation.plan, covered.of(client)
    given = examples_for(request_)
    refused: list[tuple[tuple[Any, ...], dict[str, Any], str]] = [
        ((), {**given, "no_parameter": 1}, "unknown parameter 'no_parameter'"),
        (("a",) * (len(plan.positional) + 1), {}, f"takes {len(plan.positional)} without a name"),
        ((), {**given, "_request_timeout": "soon"}, "_request_timeout"),
    ]
    for name in plan.required:
        rest = {each: value for each, value in given.items() if each != name}
        refused.append(((), rest, f"{name} is missing"))
        refused.append(((), {**given, name: None}, f"{name} is missing"))
        refused.append(((given[name],) * len(plan.positional), {name: given[name]}, "given twice"))
    for name in given:
        refused.append(((), {**given, name: object()}, f"{name}: expected"))
        refused.append(((), {**given, name: ""}, f"{name}: expected"))
    if plan.body is not None:
        refused.append(((), {**given, "body": 7}, "body: expected"))
        refused.append(((), {**given, "body": {"x": object()}}, "body: "))
    for args, kwargs, words in refused:
        with pytest.raises(acapy_client.OpenApiException, match=words) as caught:
            call(*args, **kwargs)
        assert isinstance(caught.value, (acapy_client.ApiTypeError, acapy_client.ApiValueError))
        assert str(caught.value).startswith(f"{covered.api.__name__}.{covered.name}: ")
    assert server.requests == []


@pytest.mark.parametrize("request_", sorted(OPERATIONS.keys() - CORRECTED))
def test_every_answer_that_some_release_declares_is_loaded(
    server: Server, client: ApiClient, request_: str
) -> None:
    given, plan = examples_for(request_), COVERED[request_].operation.plan
    call, required = COVERED[request_].of(client), [given[name] for name in plan.required]
    for kind in types(OPERATIONS[request_]["answer"]):
        body = named_as_asked(COVERED[request_].operation.facts, given, of_type(kind))
        server.default = answer(body)
        assert plain(call(*required, **body_if_needed(plan))) == body


# --- what few operations have --------------------------------------------------------------------


def test_a_deletion_with_a_body(server: Server, client: ApiClient) -> None:
    api = MultitenancyApi(client)
    assert api.delete_wallet("w") == {}
    assert (server.last.method, server.last.body) == ("DELETE", b"")
    assert server.last.header("Content-Type") is None
    for body in (models.RemoveWalletRequest(wallet_key="k"), {"wallet_key": "k"}):
        api.delete_wallet("w", body=body)
        assert (server.last.method, server.last.json) == ("DELETE", {"wallet_key": "k"})
        assert server.last.header("Content-Type") == "application/json"


def test_an_answer_of_201(server: Server, client: ApiClient) -> None:
    record = {"mediation_id": "m", "connection_id": "c", "role": "client", "state": "request"}
    server.default = answer(record, "201 Created")
    data, status, _ = MediationApi(client).request_mediation.with_http_info("c")
    assert isinstance(data, models.MediationRecord)
    assert (data.to_wire(), status) == (record, 201)


@pytest.mark.parametrize("body", [{"credentialId": "1"}, {"other": [1]}, {}])
def test_an_answer_that_older_releases_do_not_declare(
    server: Server, client: ApiClient, body: dict[str, Any]
) -> None:
    undeclared = [name for name, each in OPERATIONS.items() if "nothing" in types(each["answer"])]
    assert undeclared == ["POST /vc/credentials/store"]
    server.default = answer(body)
    stored = VcApiApi(client).store_credential(body={"options": {}})
    assert stored.to_wire() == body


def test_a_list_in_the_query_repeats_the_name(server: Server, client: ApiClient) -> None:
    api = MediationApi(client)
    api.requests(mediator_terms=["a b", "c&d"], recipient_terms=["e"], state="denied")
    assert server.last.target == (
        "/mediation/requests?mediator_terms=a%20b&mediator_terms=c%26d&recipient_terms=e"
        "&state=denied"
    )
    for wrong in ([], [""], "a", [1], {"a": "b"}):
        with pytest.raises(acapy_client.OpenApiException, match="mediator_terms: "):
            api.requests(mediator_terms=wrong)
    assert len(server.requests) == 1


def test_an_answer_with_and_without_its_wrapper(server: Server, client: ApiClient) -> None:
    wrapped = {request: each.operation.plan.result for request, each in COVERED.items()}
    without = {
        request: kind.model
        for request, kind in wrapped.items()
        if isinstance(kind, _Object) and kind.model._bare is not None
    }
    assert len(without) > 5
    for request, model in without.items():
        bare = model._bare
        assert bare is not None
        plan, given = COVERED[request].operation.plan, examples_for(request)
        value = example_of(model)[bare]
        for body in (value, {bare: value}):
            server.default = answer(body)
            loaded = COVERED[request].of(client)(*(given[name] for name in plan.required))
            assert loaded.to_wire() == {bare: value}
        if isinstance(value, list):  # what else an agent may put into the wrapper
            server.default = answer({bare: value, "more": 1})
            loaded = COVERED[request].of(client)(*(given[name] for name in plan.required))
            assert loaded.to_wire() == {bare: value, "more": 1}
            server.default = answer(None)
            with pytest.raises(acapy_client.ApiResponseError, match="got null"):
                COVERED[request].of(client)(*(given[name] for name in plan.required))
