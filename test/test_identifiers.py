"""An answer with another identifier than the one asked for is refused."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

import acapy_client
from acapy_client import ApiClient
from acapy_client._retrying import IDEMPOTENT
from support.examples import example
from support.operations import COVERED, Covered, find
from support.recordings import recorded_answers
from support.server import Server, answer

DECLARED = [
    pytest.param(covered, id=request)
    for request, covered in COVERED.items()
    if covered.operation.facts.identifier
]


def arguments(covered: Covered, asked: str) -> dict[str, Any]:
    parameter, _ = covered.operation.facts.identifier or ("", "")
    plan = covered.operation.plan
    given = {name: example(plan.types[name]) for name in plan.required}
    return {**given, parameter: asked}


def with_identifier(covered: Covered, identifier: str) -> bytes:
    _, place = covered.operation.facts.identifier or ("", "")
    body: Any = identifier
    for field in reversed(place.split(".")):
        body = {field: body}
    return answer(body)


@pytest.mark.parametrize("covered", DECLARED)
def test_an_answer_of_another_record(server: Server, client: ApiClient, covered: Covered) -> None:
    call = covered.of(client)
    options = {"_check_input_type": False, "_check_return_type": False}
    server.default = with_identifier(covered, "mine")
    call(**arguments(covered, "mine"), **options)
    server.default = answer({})
    call(**arguments(covered, "mine"), **options)  # no identifier, no contradiction
    server.default = with_identifier(covered, "theirs")
    _, place = covered.operation.facts.identifier or ("", "")
    with pytest.raises(
        acapy_client.ApiResponseError, match=rf"asked for 'mine'.*'theirs' as its {place}"
    ) as caught:
        call(**arguments(covered, "mine"), **options)
    assert "theirs" in (caught.value.body or "")
    assert caught.value.in_doubt == (covered.operation.facts.method not in IDEMPOTENT)
    assert len(server.requests) == 3  # nothing was tried again


def test_all_kinds_of_records_are_declared() -> None:
    assert len(DECLARED) == 44


def test_no_recorded_answer_is_contradicted() -> None:
    compared = set()
    for release, name, exchange in recorded_answers():
        found = find(exchange["method"], exchange["path"].partition("?")[0])
        if found is None or exchange["status"] != 200:
            continue
        covered, in_path = found
        if covered.operation.facts.identifier is None:
            continue
        parameter, place = covered.operation.facts.identifier
        value = exchange["answer"]
        for field in place.split("."):
            value = value[field]
        assert value == unquote(in_path[parameter]), f"{release} {name}"
        compared.add(covered.name)
    assert "get_connection" in compared, compared
