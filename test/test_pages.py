"""The iterators over lists that come in pages, each against a server that pages as agents do."""

from __future__ import annotations

import inspect
import itertools
import json
import socket
from typing import Any, NamedTuple

import pytest

import acapy_client
from acapy_client import ApiClient, apis
from acapy_client.configuration import RequestInfo
from acapy_client.model_utils import Model
from support.operations import API_CLASSES
from support.server import Request, Server, answer, text_answer
from support.spec import OPERATIONS


class Listing(NamedTuple):
    """An operation that gives a list, and what iterates over it."""

    path: str
    api: str
    iterator: str
    items: str  # the field of the answer that holds the list; the answer itself where empty
    identifier: str  # where an item has its own: a path of fields; the item itself where empty

    @property
    def parameters(self) -> set[str]:
        return set(OPERATIONS[f"GET {self.path}"]["parameters"])

    def item(self, key: str | None) -> Any:
        if not self.identifier:
            return key
        outer, _, inner = self.identifier.rpartition(".")
        own = {} if key is None else {inner: key}
        return {outer: own} if outer else own

    def key(self, item: Any) -> Any:
        for field in filter(None, self.identifier.split(".")):
            item = item[field]
        return item

    def answer(self, items: list[Any]) -> bytes:
        return answer({self.items: items} if self.items else items)

    def over(self, client: ApiClient, **arguments: Any) -> Any:
        """The iterator, given what it must be given."""
        method = getattr(getattr(apis, self.api)(client), self.iterator)
        if "{pres_ex_id}" in self.path:
            arguments = {"pres_ex_id": "p", **arguments}
        return method(**arguments)


LISTINGS = [
    Listing("/connections", "ConnectionApi", "iter_connections", "results", "connection_id"),
    Listing("/credentials", "CredentialsApi", "iter_credentials", "results", "referent"),
    Listing(
        "/issue-credential/records", "IssueCredentialV10Api", "iter_records", "results",
        "credential_exchange_id",
    ),
    Listing(
        "/issue-credential-2.0/records", "IssueCredentialV20Api", "iter_records", "results",
        "cred_ex_record.cred_ex_id",
    ),
    Listing("/mediation/keylists", "MediationApi", "iter_keylists", "results", "record_id"),
    Listing("/multitenancy/wallets", "MultitenancyApi", "iter_wallets", "results", "wallet_id"),
    Listing("/out-of-band/records", "OutOfBandApi", "iter_records", "results", "oob_id"),
    Listing(
        "/present-proof/records", "PresentProofV10Api", "iter_records", "results",
        "presentation_exchange_id",
    ),
    Listing(
        "/present-proof/records/{pres_ex_id}/credentials", "PresentProofV10Api",
        "iter_matching_credentials", "", "cred_info.referent",
    ),
    Listing(
        "/present-proof-2.0/records", "PresentProofV20Api", "iter_records", "results",
        "pres_ex_id",
    ),
    Listing(
        "/present-proof-2.0/records/{pres_ex_id}/credentials", "PresentProofV20Api",
        "iter_matching_credentials", "", "cred_info.referent",
    ),
    Listing(
        "/revocation/registries/created", "RevocationApi", "iter_registries", "rev_reg_ids", ""
    ),
]  # fmt: skip
every_listing = pytest.mark.parametrize(
    "listing", LISTINGS, ids=lambda each: f"{each.api}.{each.iterator}"
)


class Pages:
    """Answers as an agent that has so many items and knows a page by these parameters."""

    def __init__(self, listing: Listing, items: list[Any], size: str, start: str) -> None:
        self.listing, self.items, self.size, self.start = listing, items, size, start

    def __call__(self, connection: socket.socket, request: Request) -> None:
        items, query = self.items, dict(request.query)
        if self.size in query:
            begin = int(query[self.start])
            items = items[begin : begin + int(query[self.size])]
        connection.sendall(self.listing.answer(items))


def test_every_list_that_comes_in_pages_has_its_iterator() -> None:
    paged = {
        request
        for request, declared in OPERATIONS.items()
        if {"limit", "offset"} <= declared.get("parameters", {}).keys()
    }
    assert paged == {f"GET {listing.path}" for listing in LISTINGS}
    there = {
        (api.__name__, name) for api in API_CLASSES for name in dir(api) if name.startswith("iter_")
    }
    assert there == {(listing.api, listing.iterator) for listing in LISTINGS}


@every_listing
@pytest.mark.parametrize(
    ("size", "start"),
    [("limit", "offset"), ("count", "start"), ("", "")],
    ids=["limit", "count", "ignored"],
)
def test_every_item_once(
    server: Server, client: ApiClient, listing: Listing, size: str, start: str
) -> None:
    knows_pages = size in listing.parameters
    for count in (0, 1, 4, 5, 6, 10, 23):
        server.requests.clear()
        keys = [str(number) for number in range(count)]
        server.default = Pages(listing, [listing.item(key) for key in keys], size, start)
        found = list(listing.over(client, page_size=5))
        assert [listing.key(item) for item in found] == keys
        assert len(server.requests) == (count // 5 + 1 if knows_pages else 1 + (count == 5))
        for page, request in enumerate(server.requests):
            at = str(5 * page)
            asked = {"limit": "5", "count": "5", "offset": at, "start": at, "order_by": "id"}
            assert dict(request.query) == {
                name: value for name, value in asked.items() if name in listing.parameters
            }
            assert request.path == listing.path.replace("{pres_ex_id}", "p")


@every_listing
def test_pages_are_fetched_as_they_are_needed_with_the_filters(
    server: Server, client: ApiClient, listing: Listing
) -> None:
    items = [listing.item(str(number)) for number in range(12)]
    pages = Pages(listing, items, "limit", "offset")
    server.default = pages
    parameters = inspect.signature(getattr(getattr(apis, listing.api), listing.iterator)).parameters
    plain = [name for name, each in parameters.items() if each.annotation == "str | None"]
    given = {name: f"the {name}" for name in plain}
    found = listing.over(client, page_size=5, **given)
    assert server.requests == []
    first = list(itertools.islice(found, 5))
    assert len(server.requests) == 1
    items.insert(0, listing.item("new"))  # moves one to the second page that was on the first
    assert [listing.key(item) for item in [*first, *found]] == [str(key) for key in range(12)]
    assert len(server.requests) == 3
    for request in server.requests:
        assert given.items() <= dict(request.query).items()


class Shrinking(Pages):
    """Pages of what is left: a DELETE takes the item that its path ends in."""

    def __call__(self, connection: socket.socket, request: Request) -> None:
        if request.method == "GET":
            super().__call__(connection, request)
            return
        gone = request.path.rpartition("/")[2]
        if request.method == "DELETE":
            self.items[:] = [each for each in self.items if self.listing.key(each) != gone]
        connection.sendall(answer({}))


@every_listing
@pytest.mark.parametrize("page_size", [1, 2, 5, 10])
@pytest.mark.parametrize("every", [1, 2, 3])
def test_nothing_that_is_deleted_meanwhile_hides_another(
    server: Server, client: ApiClient, listing: Listing, page_size: int, every: int
) -> None:
    keys = [str(number) for number in range(23)]
    server.default = Shrinking(listing, [listing.item(key) for key in keys], "limit", "offset")
    found = []
    for item in listing.over(client, page_size=page_size):
        found.append(listing.key(item))
        if len(found) % every == 0:
            client.call_api("DELETE", f"/x/{found[-1]}")
    assert found == keys


def test_nothing_that_is_deleted_in_the_background_hides_another(
    server: Server, client: ApiClient
) -> None:
    listing = LISTINGS[0]
    keys = [str(number) for number in range(60)]
    server.default = Shrinking(listing, [listing.item(key) for key in keys], "limit", "offset")
    found, handles = [], []
    for record in listing.over(client, page_size=5):
        found.append(record.connection_id)
        handles.append(client.call_api("DELETE", f"/x/{found[-1]}", async_req=True))
    assert found == keys
    for handle in handles:
        handle.get(60)


def test_writes_that_delete_nothing_cost_no_more_than_a_page_each(
    server: Server, client: ApiClient
) -> None:
    listing = LISTINGS[0]
    keys = [str(number) for number in range(23)]
    server.default = Shrinking(listing, [listing.item(key) for key in keys], "limit", "offset")
    found = []
    for record in listing.over(client, page_size=5):
        found.append(record.connection_id)
        client.call_api("POST", "/x")
    assert found == keys
    offsets = [dict(each.query)["offset"] for each in server.requests if each.method == "GET"]
    assert offsets == [str(each) for each in (0, 0, 5, 5, 10, 10, 15, 15, 20)]


def test_an_iterator_ends_whatever_others_write(server: Server, client: ApiClient) -> None:
    """Through the same client, at each page: here within a hook of it."""
    listing = LISTINGS[0]
    items = [listing.item(str(number)) for number in range(12)]
    pages = Shrinking(listing, items, "limit", "offset")
    server.default = pages

    def write(about: RequestInfo) -> None:
        if about.method == "GET":
            for _ in range(7):
                client.call_api("POST", "/x")

    client.configuration.on_request = write
    found = list(itertools.islice(listing.over(client, page_size=5), 100))
    assert [record.connection_id for record in found] == [str(number) for number in range(12)]


@pytest.mark.parametrize("listing", [each for each in LISTINGS if each.identifier])
def test_items_without_an_identifier(server: Server, client: ApiClient, listing: Listing) -> None:
    items = [{**listing.item(None), "more": number} for number in range(23)]
    for size in ("limit", ""):
        server.default = Pages(listing, items, size, "offset")
        for page_size in (5, 23):
            found = listing.over(client, page_size=page_size)
            assert [item["more"] for item in found] == list(range(23))


@every_listing
def test_an_answer_without_a_list(server: Server, client: ApiClient, listing: Listing) -> None:
    if listing.items:
        for nothing in ({}, {listing.items: None}):
            server.default = answer(nothing)
            assert list(listing.over(client)) == []
    for wrong in (None, "x", {listing.items or "results": {"x": 1}}, {listing.items or "x": "y"}):
        server.default = answer(wrong)
        with pytest.raises(acapy_client.ApiResponseError, match="expected "):
            list(listing.over(client))
        with pytest.raises(acapy_client.ApiResponseError, match="expected an? "):
            list(listing.over(client, _check_return_type=False))


@every_listing
def test_wrong_items(server: Server, client: ApiClient, listing: Listing) -> None:
    for wrong in (1, ["x"], {"x": "y"} if not listing.identifier else "x"):
        server.default = listing.answer([listing.item("a"), wrong])
        found = listing.over(client)
        with pytest.raises(acapy_client.ApiResponseError, match=r"\[1\]: expected "):
            list(found)
        if listing.identifier:
            found = listing.over(client, _check_return_type=False)
            assert listing.key(next(found)) == "a"
            with pytest.raises(acapy_client.ApiResponseError, match="expected an object, got "):
                next(found)
        else:
            assert list(listing.over(client, _check_return_type=False)) == ["a", wrong]


@every_listing
def test_a_page_that_fails(server: Server, client: ApiClient, listing: Listing) -> None:
    page = listing.answer([listing.item(str(number)) for number in range(5)])
    server.answers.extend([page, text_answer("400 Bad Request", "400: no such record")])
    found = listing.over(client, page_size=5)
    assert [listing.key(next(found)) for _ in range(5)] == list("01234")
    with pytest.raises(acapy_client.BadRequestException, match="no such record"):
        next(found)
    assert list(found) == [], "an iterator that failed is over"


@every_listing
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"page_size": 0}, "page_size: expected 1 to 10000, got 0"),
        ({"page_size": 10_001}, "page_size"),
        ({"page_size": "5"}, "page_size: expected integer, got str"),
        ({"limit": 5}, "unknown parameter 'limit'"),
        ({"start": 5}, "unknown parameter 'start'"),
        ({"_preload_content": False}, "_preload_content has no meaning"),
        ({"_request_timeout": 0}, "_request_timeout"),
    ],
)
def test_arguments_are_checked_at_the_call(
    server: Server, client: ApiClient, listing: Listing, arguments: Any, words: str
) -> None:
    with pytest.raises(acapy_client.OpenApiException, match=words) as caught:
        listing.over(client, **arguments)
    assert str(caught.value).startswith(f"{listing.api}.{listing.iterator}: ")
    assert server.requests == []


def test_no_exchange_is_looked_through_without_its_identifier(
    server: Server, client: ApiClient
) -> None:
    for api in (apis.PresentProofV10Api, apis.PresentProofV20Api):
        for wrong in ("", None, 7):
            with pytest.raises(acapy_client.OpenApiException, match="pres_ex_id"):
                api(client).iter_matching_credentials(wrong)
    assert server.requests == []


def test_what_is_loaded_is_what_was_sent(server: Server, client: ApiClient) -> None:
    credential = {"cred_info": {"referent": "r", "attrs": {"a": "1"}}, "interval": None, "x": [1]}
    server.default = answer([credential])
    (found,) = apis.PresentProofV20Api(client).iter_matching_credentials("p")
    assert isinstance(found, Model)
    assert json.dumps(found.to_wire(), sort_keys=True) == json.dumps(credential, sort_keys=True)
