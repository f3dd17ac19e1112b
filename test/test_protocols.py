"""What `acapy_client.testing.protocols` says where a protocol does not come to its end."""

from __future__ import annotations

from typing import Any

import pytest

from acapy_client import ApiClient, ApiException, ApiValueError, Configuration
from acapy_client.apis import SchemaApi
from acapy_client.testing.protocols import ProtocolFailed, proof_request, prove
from acapy_client.testing.protocols._common import there, until
from support.server import Server, text_answer


def test_what_the_agent_said_last_is_told() -> None:
    broken = text_answer("500 Internal Server Error", "wallet is corrupt")
    with Server(default=broken) as server, ApiClient(Configuration(server.url)) as client:
        api = SchemaApi(client)
        with pytest.raises(ProtocolFailed, match=r"for the schema; .*wallet is corrupt") as caught:
            until("the schema", lambda: there(lambda: api.get_schema("s")), 0.1)
    assert isinstance(caught.value.__cause__, ApiException)


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"attributes": "name"}, "attributes: expected a list"),
        ({"self_attested": "name"}, "self_attested: expected a list"),
        ({"attributes": ["a"], "self_attested": ["a"]}, "a is in attributes and in self_attested"),
        ({"predicates": [("age", ">=", 18), ("age", ">=", 21)]}, "age >=: expected it once"),
    ],
)
def test_nothing_that_is_asked_for_is_left_out(asked: dict[str, Any], problem: str) -> None:
    with pytest.raises(ApiValueError, match=f"^proof_request: .*{problem}"):
        proof_request(**asked)


@pytest.mark.parametrize(
    "more",
    [
        {"attributes": ["name"]},
        {"predicates": [("age", ">=", 18)]},
        {"cred_def_id": "c"},
        {"non_revoked": "now"},
    ],
)
def test_nothing_stands_beside_a_request(more: dict[str, Any]) -> None:
    with Server() as server, ApiClient(Configuration(server.url)) as client:
        with pytest.raises(ApiValueError, match=f"^prove: request and {[*more].pop()}: "):
            prove(client, client, request=proof_request(["a"]), **more)
        assert not server.requests
