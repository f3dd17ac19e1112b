"""Recorded exchanges, made again through the operations that they belong to."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

import acapy_client
from acapy_client import ApiClient, Configuration
from acapy_client.apis import ConnectionApi
from acapy_client.model_utils import Model
from acapy_client.models import ConnRecord
from support.agents.watching import WatchingClient
from support.evidence import SEEN, Seen
from support.operations import find
from support.recordings import recorded_answers
from support.server import Server, answer

EXCEPTIONS = {
    302: acapy_client.ApiException,
    400: acapy_client.BadRequestException,
    401: acapy_client.UnauthorizedException,
    404: acapy_client.NotFoundException,
    405: acapy_client.ApiException,
    422: acapy_client.UnprocessableEntityException,
    500: acapy_client.ServiceException,
}
EXCHANGES = [
    pytest.param(release.partition("+")[0], exchange, id=f"{release}-{name}")
    for release, name, exchange in recorded_answers()
]


def sent_back(exchange: dict[str, Any]) -> bytes:
    """The recorded answer as an agent sends it."""
    content_type, body = exchange["content_type"] or "", exchange["answer"]
    if not content_type.startswith("application/json"):
        body = body.encode()
    status = f"{exchange['status']} {exchange['reason']}"
    return answer(body, status, content_type)


def again(client: ApiClient, exchange: dict[str, Any]) -> Any:
    """Ask what was asked: through the operation, or where there is none by `call_api`."""
    url = urlsplit(exchange["path"])
    query, body = parse_qsl(url.query, keep_blank_values=True), exchange.get("body")
    found = find(exchange["method"], url.path)
    kinds = found[0].operation.plan.types if found else {}
    if found is None or not kinds.keys() >= dict(query).keys():  # `request_id` is in no description
        return client.call_api(exchange["method"], url.path, query_params=dict(query), body=body)
    covered, in_path = found
    arguments: dict[str, Any] = {name: unquote(text) for name, text in in_path.items()}
    for name, text in query:
        arguments[name] = text if kinds[name].accepts(text) else json.loads(text)
    if body is not None:
        arguments["body"] = body
    # what was asked wrongly on purpose would not be sent otherwise, nor what a recording lacks:
    # bodies that held secrets
    asked = "body" in arguments or not covered.operation.facts.needs_body
    right = exchange["status"] < 300 and asked
    return covered.of(client)(**arguments, _check_input_type=right)


def plain(value: Any) -> Any:
    """An answer as JSON says it."""
    if isinstance(value, Model):
        return value.to_wire()
    return [plain(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("release", "exchange"), EXCHANGES)
def test_a_recorded_exchange_made_again(
    server: Server, client: ApiClient, release: str, exchange: dict[str, Any]
) -> None:
    server.default = sent_back(exchange)
    status, body = exchange["status"], exchange["answer"]
    if status < 300:
        loaded = again(client, exchange)
        assert not SEEN.note(release, loaded)
        bare = getattr(loaded, "_bare", None)
        if bare is not None and not (isinstance(body, dict) and body.keys() == {bare}):
            body = {bare: body}  # ACA-Py 0.6 leaves the wrapper out, the client puts it in
        assert plain(loaded) == (None if body == "" else body)
    else:
        with pytest.raises(acapy_client.ApiException) as caught:
            again(client, exchange)
        error = caught.value
        assert type(error) is EXCEPTIONS[status]
        assert (error.status, error.reason) == (status, exchange["reason"])
        text = error.body or ""
        is_json = exchange["content_type"].startswith("application/json")
        assert (json.loads(text) if is_json else text) == body
        assert error.errors if status == 422 else error.detail
    asked, sent = urlsplit(exchange["path"]), server.last
    assert (sent.method, sent.path) == (exchange["method"], asked.path)
    assert sorted(sent.query) == sorted(parse_qsl(asked.query))
    if exchange.get("body") is not None:
        assert sent.json == exchange["body"]


def test_the_recordings_are_of_all_releases_and_states() -> None:
    exchanges = [exchange for _, _, exchange in recorded_answers()]
    assert len({release for release, _, _ in recorded_answers()}) == 30
    assert Counter(exchange["status"] < 300 for exchange in exchanges) == {True: 1904, False: 858}
    found = [find(each["method"], urlsplit(each["path"]).path) for each in exchanges]
    assert len({each[0].operation for each in found if each is not None}) == 197
    records = [each["answer"] for each in exchanges if isinstance(each["answer"], dict)]
    states = {str(record.get("state")) for record in records}
    assert states >= {"invitation", "request", "response", "active", "error"}


def test_an_answer_that_lacks_what_is_always_there_is_noticed() -> None:
    seen, record = Seen(), ConnRecord.from_wire({"state": None})
    assert "ConnRecord.state is not there" in seen.note("1.7.0", [record])
    assert not any("alias" in each for each in seen.note("1.7.0", record))
    seen.counting = True
    assert seen.note("1.7.0", record) == []


def test_an_answer_with_what_nobody_declared_is_noticed(server: Server) -> None:
    server.default = answer({"results": [{"state": "active", "mood": "good"}]})
    with (
        WatchingClient(Configuration(server.url), "1.7.0") as client,
        pytest.raises(AssertionError, match="ConnRecord does not declare {'mood'}"),
    ):
        ConnectionApi(client).connections()
