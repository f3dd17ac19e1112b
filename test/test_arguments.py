"""Wrong arguments of methods that Python itself would refuse in words of its own."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import pytest

from acapy_client import ApiClient, ApiTypeError, ApiValueError, Configuration
from acapy_client.apis import ConnectionApi, RevocationApi
from acapy_client.events import Events
from acapy_client.models import ConnRecord
from acapy_client.tenants import Agency
from acapy_client.testing import LocalAgent, LocalLedger
from acapy_client.testing.protocols import proof_request
from support.leaks import outcome, shown_by
from support.server import Server

MARK = "s3cret-MARK"
RECORD = ConnRecord(connection_id="c")


@pytest.fixture(scope="module")
def client() -> Iterator[ApiClient]:
    with Server() as server, ApiClient(Configuration(host=server.url)) as client:
        yield client
        assert not server.requests


@pytest.mark.parametrize(
    ("method", "args", "kwargs", "said"),
    [
        ("wait_for_connection", [], {}, "conn_id is missing"),
        ("wait_for_connection", [], {"con_id": "c"}, "conn_id is missing, got 'con_id'"),
        ("wait_for_connection", ["c", 5], {}, "takes 1 without a name, got 2; write until=…"),
        ("wait_for_connection", ["c"], {"conn_id": "c"}, "conn_id is given twice"),
        ("wait_for_connection", ["c"], {"untill": "active"}, "unknown parameter 'untill' (did you"),
        ("wait_for_connection", [RECORD], {}, "conn_id: expected string, got ConnRecord; pass its"),
        ("wait_for_connection", [""], {}, "conn_id: expected an identifier"),
        ("iter_connections", ["c"], {}, "takes 0 without a name, got 1; write page_size=…"),
        ("iter_connections", [], {"state": 7}, "state: expected string, got int"),
        ("iter_connections", [], {"state": "actve"}, "state: expected one of"),
    ],
)
def test_what_makes_several_calls_names_itself(
    client: ApiClient, method: str, args: list[Any], kwargs: dict[str, Any], said: str
) -> None:
    with pytest.raises((ApiTypeError, ApiValueError)) as caught:
        getattr(ConnectionApi(client), method)(*args, **kwargs)
    assert str(caught.value).startswith(f"ConnectionApi.{method}: {said}")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["r"], "path is missing"),
        ([7, "f"], "rev_reg_id: expected string, got int"),
        (["r", "f", print], "takes 2 without a name, got 3; write progress=…"),
    ],
)
def test_a_download_names_itself(client: ApiClient, args: list[Any], said: str) -> None:
    download: Any = RevocationApi(client).download_tails_file
    with pytest.raises(ApiTypeError) as caught:
        download(*args)
    assert str(caught.value).startswith(f"RevocationApi.download_tails_file: {said}")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: LocalAgent(relase=MARK), "LocalAgent: unknown parameter 'relase' (did you mean"),
        (lambda: LocalAgent("1.7.0", MARK), "LocalAgent: takes 1 without a name, got 2; write"),
        (lambda: LocalLedger(MARK), "LocalLedger: takes 0 without a name, got 1; write directory"),
        (lambda: ApiClient(config=MARK), "ApiClient: unknown parameter 'config' (did you mean"),
        (lambda: ApiClient().call_api(MARK), "ApiClient.call_api: path is missing"),
        (lambda: Events(worker=MARK), "Events: unknown parameter 'worker' (did you mean"),
        (lambda: Agency().create("Alice", MARK), "Agency.create: takes 1 without a name, got 2"),
        (lambda: Agency().client(), "Agency.client: wallet_id is missing"),
    ],
)
def test_others_do_so_too_and_show_no_value(call: Any, said: str) -> None:
    error = outcome(call)
    assert isinstance(error, ApiTypeError)
    assert str(error).startswith(said)
    assert MARK not in shown_by(error)


def test_an_error_within_is_left_as_it_is(client: ApiClient) -> None:
    def key() -> str:
        raise TypeError("mine")

    own = ApiClient(Configuration(client.configuration.host, access_token=key))
    with own, pytest.raises(TypeError, match="^mine$"):
        own.call_api("GET", "/")


def test_a_signature_is_that_of_the_declaration() -> None:
    parameters = inspect.signature(ConnectionApi.wait_for_connection).parameters
    assert list(parameters) == ["self", "conn_id", "until", "timeout", "options"]
    assert list(inspect.signature(LocalAgent).parameters)[:2] == ["release", "label"]


def test_a_comparison_of_a_proof_is_one() -> None:
    expected = "^proof_request: predicates: age: expected one of < <= >= >, got '=>'$"
    with pytest.raises(ApiValueError, match=expected):
        proof_request(predicates=[("age", "=>", 18)])
