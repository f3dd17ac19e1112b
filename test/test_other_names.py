"""Names that people try, and the right ones that an AttributeError says."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys

import pytest

from acapy_client import ApiClient, apis
from acapy_client._elsewhere import NAMES
from support.operations import COVERED
from support.project import ROOT, TEST

OTHERS: dict[str, list[str]] = json.loads((TEST / "data/other_names.json").read_text())["names"]


def said(api: str, name: str) -> str:
    with pytest.raises(AttributeError) as caught:
        getattr(getattr(apis, api)(ApiClient()), name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("api", "name", "right"),
    [
        ("ConnectionApi", "get_connections", "'connections'"),
        ("ConnectionApi", "list_connections", "'connections'"),
        ("ConnectionApi", "get_all_connections", "'connections'"),
        ("ConnectionApi", "fetch_connection", "'get_connection'"),
        ("ConnectionApi", "remove_connection", "'delete_connection'"),
        ("ConnectionApi", "find_connection", "'get_connection'"),
        ("ConnectionApi", "new_invitation", "'create_invitation'"),
        ("ConnectionApi", "post_connections_create_invitation", "'create_invitation'"),
        ("ConnectionApi", "send_message", "'BasicmessageApi.send_message'"),
        ("ConnectionApi", "conections", "'connections'"),
        ("ConnectionApi", "await_connection", "'wait_for_connection'"),
        (
            "OutOfBandApi",
            "accept_invitation",
            "'ConnectionApi.accept_invitation' or 'DidExchangeApi.accept_invitation'",
        ),
        ("WalletApi", "list_dids", "'dids'"),
        ("WalletApi", "make_did", "'create_did'"),
        ("CredentialsApi", "list_credentials", "'credentials'"),
        ("IssueCredentialV20Api", "get_records", "'records'"),
        ("MultitenancyApi", "add_wallet", "'create_wallet'"),
    ],
)
def test_a_name_that_people_try(api: str, name: str, right: str) -> None:
    assert said(api, name) == f"{api} has no attribute {name!r} (did you mean {right}?)"


@pytest.mark.parametrize(
    ("request_", "name"), [(key, name) for key, names in OTHERS.items() for name in names]
)
def test_a_name_of_another_client(request_: str, name: str) -> None:
    covered = COVERED[request_]
    words = said(covered.api.__name__, name)
    assert repr(covered.name) in words, words


def test_what_is_told_of_other_clients_is_of_operations_that_exist() -> None:
    assert NAMES.keys() <= COVERED.keys()
    for request_, names in NAMES.items():
        assert not any(hasattr(COVERED[request_].api, name) for name in names)


def test_what_is_near_nothing_is_said_so() -> None:
    assert said("ConnectionApi", "zzz") == "ConnectionApi has no attribute 'zzz'"
    assert said("ConnectionApi", "_zzz") == "ConnectionApi has no attribute '_zzz'"
    assert said("ConnectionApi", "x" * 10_000).endswith("xxx'")


def test_an_api_is_still_asked_for_what_it_may_lack() -> None:
    api = apis.ConnectionApi(ApiClient())
    assert not hasattr(api, "get_connections")
    assert getattr(api, "get_connections", None) is None
    assert type(copy.copy(api)) is type(pickle.loads(pickle.dumps(api))) is apis.ConnectionApi
    bare = apis.ConnectionApi.__new__(apis.ConnectionApi)
    with pytest.raises(AttributeError, match="no attribute 'api_client'"):
        bare.connections()


def test_the_names_are_loaded_only_when_they_are_asked_for() -> None:
    program = """
import sys, acapy_client
from acapy_client.apis import ConnectionApi
api = ConnectionApi(acapy_client.ApiClient())
assert "acapy_client._other_names" not in sys.modules
hasattr(api, "get_connections")
assert "acapy_client._other_names" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, timeout=60)
