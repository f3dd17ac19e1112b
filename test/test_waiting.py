"""Waiting for what has no state: something is there, or has a field, or a value in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.apis import (
    AnonCredsCredentialDefinitionsApi,
    AnonCredsRevocationApi,
    AnonCredsSchemasApi,
    AnonCredsWalletUpgradeApi,
    ConnectionApi,
    CredentialDefinitionApi,
    DiscoverFeaturesApi,
    DiscoverFeaturesV20Api,
    RevocationApi,
    SchemaApi,
)
from acapy_client.exceptions import (
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    ForbiddenException,
    NotFoundException,
    ServiceException,
)
from support.server import Server, answer, text_answer

GONE = text_answer("404 Not Found", "404: not found.")
BAD = text_answer("400 Bad Request", "400: Credential definition x not found")
TROUBLE = text_answer("500 Internal Server Error", "500: got itself in trouble")
BUSY = text_answer("503 Service Unavailable", "503: Upgrade in progress")
REFUSED = text_answer("403 Forbidden", "403: AnonCreds interface requires another profile")

ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
DEFINITION, SCHEMA = "WgWxqztrNooG92RXvxSTWv:3:CL:20:tag", "WgWxqztrNooG92RXvxSTWv:2:name:1.0"
OLD, NEW = "did:peer:2.old", "did:peer:2.new"


class Case(NamedTuple):
    """A wait.

    :param before: what the agent answers meanwhile
    :param then: the last body
    :param found: what the method gives, where that is only a part of the body
    """

    wait: Callable[[ApiClient, float], Any]
    before: list[bytes]
    then: Any
    target: str
    found: Any = None


def a_definition(client: ApiClient, timeout: float) -> Any:
    return CredentialDefinitionApi(client).wait_for_credential_definition(
        DEFINITION, timeout=timeout
    )


def an_anoncreds_definition(client: ApiClient, timeout: float) -> Any:
    return AnonCredsCredentialDefinitionsApi(client).wait_for_credential_definition(
        DEFINITION, timeout=timeout
    )


def a_schema(client: ApiClient, timeout: float) -> Any:
    return SchemaApi(client).wait_for_schema(SCHEMA, timeout=timeout)


def an_anoncreds_schema(client: ApiClient, timeout: float) -> Any:
    return AnonCredsSchemasApi(client).wait_for_schema(SCHEMA, timeout=timeout)


def a_registry(client: ApiClient, timeout: float) -> Any:
    return RevocationApi(client).wait_for_active_registry(DEFINITION, timeout=timeout)


def an_anoncreds_registry(client: ApiClient, timeout: float) -> Any:
    return AnonCredsRevocationApi(client).wait_for_active_registry(DEFINITION, timeout=timeout)


def a_revocation(client: ApiClient, timeout: float) -> Any:
    return RevocationApi(client).wait_for_revocation(ID, timeout=timeout)


def an_anoncreds_revocation(client: ApiClient, timeout: float) -> Any:
    return AnonCredsRevocationApi(client).wait_for_revocation(ID, timeout=timeout)


def a_rotation(client: ApiClient, timeout: float) -> Any:
    return ConnectionApi(client).wait_for_rotation(ID, NEW, timeout=timeout)


def an_answer(client: ApiClient, timeout: float) -> Any:
    return DiscoverFeaturesV20Api(client).wait_for_answer(ID, timeout=timeout)


def an_older_answer(client: ApiClient, timeout: float) -> Any:
    return DiscoverFeaturesApi(client).wait_for_answer(ID, timeout=timeout)


def an_upgrade(client: ApiClient, timeout: float) -> Any:
    return AnonCredsWalletUpgradeApi(client).wait_for_upgrade(timeout=timeout)


NONE_YET = [answer({"results": []}), answer({"results": [{"connection_id": ID}]})]
DISCLOSED = {"connection_id": ID, "disclosures": {"disclosures": []}}
DISCLOSED_BEFORE = {"connection_id": ID, "disclose": {"protocols": []}}
CASES = [
    Case(
        a_definition,
        [answer({"credential_definition": None}), GONE],
        {"credential_definition": {"tag": "tag"}},
        f"/credential-definitions/{DEFINITION}",
    ),
    Case(
        an_anoncreds_definition,
        [BAD, GONE],
        {"credential_definition": {"tag": "tag"}},
        f"/anoncreds/credential-definition/{DEFINITION}",
    ),
    Case(
        a_schema,
        [answer({"schema": None}), GONE],
        {"schema": {"name": "name"}},
        f"/schemas/{SCHEMA}",
    ),
    Case(an_anoncreds_schema, [GONE], {"schema": {"name": "n"}}, f"/anoncreds/schema/{SCHEMA}"),
    Case(
        a_registry,
        [GONE, GONE],
        {"result": {"state": "active"}},
        f"/revocation/active-registry/{DEFINITION}",
    ),
    Case(
        an_anoncreds_registry,
        [TROUBLE, GONE],
        {"result": {"state": "finished"}},
        f"/anoncreds/revocation/active-registry/{DEFINITION}",
    ),
    Case(
        a_revocation,
        [answer({"result": {"state": "issued"}})],
        {"result": {"state": "revoked"}},
        f"/revocation/credential-record?cred_ex_id={ID}",
    ),
    Case(
        an_anoncreds_revocation,
        [answer({"result": {"state": "issued"}})],
        {"result": {"state": "revoked"}},
        f"/anoncreds/revocation/credential-record?cred_ex_id={ID}",
    ),
    Case(
        a_rotation,
        [answer({"my_did": OLD, "their_did": OLD})],
        {"my_did": OLD, "their_did": NEW},
        f"/connections/{ID}",
    ),
    Case(
        an_answer,
        NONE_YET,
        {"results": [DISCLOSED]},
        f"/discover-features-2.0/records?connection_id={ID}",
        DISCLOSED,
    ),
    Case(
        an_older_answer,
        NONE_YET,
        {"results": [DISCLOSED_BEFORE]},
        f"/discover-features/records?connection_id={ID}",
        DISCLOSED_BEFORE,
    ),
    Case(an_upgrade, [BUSY, BUSY], {"schema_ids": []}, "/anoncreds/schemas"),
]
each_case = pytest.mark.parametrize("case", CASES, ids=[each.wait.__name__ for each in CASES])


@pytest.fixture
def client(server: Server) -> Iterator[ApiClient]:
    with ApiClient(Configuration(server.url, timeout=60, retries=0)) as client:
        yield client


@each_case
def test_it_asks_until_it_is_so(client: ApiClient, server: Server, case: Case) -> None:
    server.answers.extend(case.before)
    server.default = answer(case.then)
    found = case.found if case.found is not None else case.then
    assert case.wait(client, 60).to_wire() == found
    assert len(server.requests) == len(case.before) + 1
    assert {each.target.replace("%3A", ":") for each in server.requests} == {case.target}


@each_case
def test_it_ends_when_time_is_up(client: ApiClient, server: Server, case: Case) -> None:
    server.default = case.before[-1]
    with pytest.raises(ApiTimeoutError, match=r"^waited 0\.3 s for \w+"):
        case.wait(client, 0.3)


@pytest.mark.parametrize(
    ("wait", "said", "problem"),
    [
        (an_anoncreds_definition, BAD, "credential_definition: 400 Credential definition x not"),
        (an_upgrade, BUSY, "upgrade: 503 Upgrade in progress"),
        (an_answer, NONE_YET[0], f"disclosures: {ID}: not yet"),
        (a_rotation, answer({"my_did": OLD}), f"my_did or their_did: {ID}: not yet"),
    ],
)
def test_it_says_what_there_was_last(
    client: ApiClient, server: Server, wait: Any, said: bytes, problem: str
) -> None:
    server.default = said
    with pytest.raises(ApiTimeoutError, match=f"waited 2 s for {problem}") as late:
        wait(client, 2)
    record = late.value.last_record
    assert (record.my_did == OLD) if wait is a_rotation else (record is None)


@pytest.mark.parametrize(
    ("wait", "said", "error"),
    [
        (an_upgrade, REFUSED, ForbiddenException),
        (a_definition, TROUBLE, ServiceException),
        (an_anoncreds_schema, BAD, BadRequestException),
        (a_rotation, GONE, NotFoundException),
        (a_revocation, GONE, NotFoundException),
    ],
)
def test_what_is_no_matter_of_time_ends_it_at_once(
    client: ApiClient, server: Server, wait: Any, said: bytes, error: type[Exception]
) -> None:
    server.default = said
    with pytest.raises(error):
        wait(client, 60)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (
            lambda client: ConnectionApi(client).wait_for_rotation(ID, None),
            "ConnectionApi.wait_for_rotation: did: expected string, got NoneType",
        ),
        (
            lambda client: RevocationApi(client).wait_for_revocation(None),
            "RevocationApi.wait_for_revocation: cred_ex_id: expected string, got NoneType",
        ),
        (
            lambda client: SchemaApi(client).wait_for_schema(7),
            "SchemaApi.wait_for_schema: schema_id: expected string, got int",
        ),
    ],
)
def test_wrong_arguments_are_named(
    client: ApiClient, server: Server, call: Any, problem: str
) -> None:
    with pytest.raises((ApiTypeError, ApiValueError)) as caught:
        call(client)
    assert str(caught.value).startswith(problem)
    assert not server.requests


def test_no_state_can_be_asked_for_where_there_is_none(client: ApiClient) -> None:
    with pytest.raises(ApiTypeError, match="unknown parameter 'until'"):
        SchemaApi(client).wait_for_schema(SCHEMA, until=["active"])  # type: ignore[call-arg]  # wrong
