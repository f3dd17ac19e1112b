"""Records in a FastAPI application that uvicorn serves: the example of the page, and more."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI, Request
from fastapi.exceptions import ResponseValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from pydantic_core import PydanticSerializationError

from acapy_client.models import ConnRecord, CreateWalletRequest, InvitationMessage
from support.frameworks.examples import example, module_of
from support.frameworks.serving import Site, served
from support.server import Server, answer

RECORD = {"connection_id": "c1", "state": None, "accept": "newer", "newer": {"a": [1]}}


class Contact(BaseModel):
    name: str
    connection: ConnRecord


app = FastAPI()


@app.exception_handler(ResponseValidationError)
def invalid(request: Request, error: ResponseValidationError) -> JSONResponse:
    return JSONResponse(error.errors(), 500)


@app.exception_handler(PydanticSerializationError)
def not_written(request: Request, error: PydanticSerializationError) -> JSONResponse:
    return JSONResponse(str(error), 500)


@app.get("/record", response_model=ConnRecord)
def record() -> Any:
    return ConnRecord.from_wire(RECORD)


@app.get("/dict")
def wrong_dict() -> ConnRecord:
    return {"alias": 1}  # type: ignore[return-value]  # what is refused


@app.get("/sparse", response_model_exclude_none=True, response_model_exclude_unset=True)
def sparse() -> ConnRecord:
    return ConnRecord.from_wire(RECORD)


@app.get("/bare")
def bare():  # type: ignore[no-untyped-def]  # its lack is what is tried
    return {"of": [ConnRecord.from_wire(RECORD)]}


@app.get("/within")
def within() -> dict[str, Any]:
    return {"of": ConnRecord.from_wire(RECORD)}


@app.post("/contact")
def contact(contact: Contact) -> Contact:
    assert type(contact.connection) is ConnRecord
    return contact


@app.post("/message")
def message(message: Annotated[InvitationMessage, Body()]) -> InvitationMessage:
    return message


@app.post("/records")
def records(records: list[ConnRecord]) -> list[ConnRecord]:
    return records


@app.post("/two")
def two(
    first: Annotated[ConnRecord, Body()], second: Annotated[ConnRecord | None, Body()] = None
) -> dict[str, ConnRecord | None]:
    return {"first": first, "second": second}


@app.post("/wallet")
def wallet(body: Annotated[CreateWalletRequest, Body()]) -> CreateWalletRequest:
    return body


@app.post("/unmarked")
def unmarked(body: ConnRecord) -> ConnRecord:
    return body


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with served(app) as site:
        yield site


# --- the page's example --------------------------------------------------------------------------


def test_the_example_of_the_page(server: Server, tmp_path: Path) -> None:
    module = module_of(example("FastAPI"), tmp_path, server.url)
    with served(module.app) as site:
        server.default = answer(RECORD)
        assert site.get("/connections/c1") == (200, RECORD)
        server.default = answer({"results": [RECORD, {}]})
        assert site.get("/connections") == (200, [RECORD, {}])
        made = {"invi_msg_id": "i", "invitation": {"@id": "i", "newer": 1}}
        server.default = answer(made)
        given = {"handshake_protocols": ["https://didcomm.org/didexchange/1.0"], "alias": "a"}
        assert site.post("/invitations", given) == (200, made)
        assert server.last.json == given
        asked = len(server.requests)
        status, said = site.post("/invitations", {"handshake_protocols": "didexchange"})
        assert status == 422
        assert said["detail"][0]["loc"] == ["body", "handshake_protocols"]
        assert len(server.requests) == asked


# --- out -----------------------------------------------------------------------------------------


def test_an_answer_has_every_field_that_came(site: Site) -> None:
    assert site.get("/record") == (200, RECORD)
    assert site.get("/sparse") == (200, RECORD)
    assert site.get("/bare") == (200, {"of": [RECORD]})


def test_what_is_declared_as_a_record_is_one(site: Site) -> None:
    status, said = site.get("/dict")
    assert (status, [each["loc"] for each in said]) == (500, [["response", "alias"]])


def test_a_record_where_anything_is_declared_is_an_error_and_no_loss(site: Site) -> None:
    status, said = site.get("/within")
    assert status == 500
    assert "ConnRecord" in said


# --- in ------------------------------------------------------------------------------------------


def test_a_record_is_a_body(site: Site) -> None:
    given = {"@id": "i", "@type": "t", "label": "Alice", "services": ["did:sov:x"]}
    assert site.post("/message", given) == (200, given)
    assert site.post("/message", {"id": "i", "label": None}) == (200, {"@id": "i", "label": None})
    assert site.post("/records", [{"alias": "a"}, {}]) == (200, [{"alias": "a"}, {}])
    assert site.post("/two", {"first": {"alias": "a"}}) == (
        200,
        {"first": {"alias": "a"}, "second": None},
    )
    given = {"name": "Alice", "connection": {"alias": "a"}}
    assert site.post("/contact", given) == (200, given)


@pytest.mark.parametrize(
    ("path", "body", "places"),
    [
        ("/message", {"label": 1, "lable": "x"}, [["label"], ["lable"]]),
        ("/message", [], [[]]),
        ("/message", None, [[]]),
        ("/records", [{}, {"alias": 1}, {"accept": "never"}], [[1, "alias"], [2, "accept"]]),
        ("/records", [[]], [[0]]),
        ("/two", {"first": {"alias": 1}}, [["first", "alias"]]),
        ("/two", {}, [["first"]]),
        ("/contact", {"name": "a", "connection": {"alas": "a"}}, [["connection", "alas"]]),
    ],
)
def test_a_wrong_body_is_answered_422_which_names_each_field(
    site: Site, path: str, body: Any, places: list[list[Any]]
) -> None:
    status, said = site.post(path, body)
    assert status == 422
    found = [each["loc"] for each in said["detail"]]
    assert found == [["body", *place] for place in places]


def test_a_refusal_repeats_no_secret(site: Site) -> None:
    given = {"wallet_key": ["s3cret"], "label": 1, "key_management_mode": {"seed": "s3cret"}}
    status, said = site.post("/wallet", given)
    assert status == 422
    assert {each["loc"][1] for each in said["detail"]} == {*given}
    assert "s3cret" not in str(said)
    assert "***" in str(said)


def test_a_body_without_its_mark_is_taken_for_a_query_parameter(site: Site) -> None:
    status, said = site.post("/unmarked", {"alias": "a"})
    assert status == 422
    assert said["detail"][0]["loc"] == ["query", "body"]


# --- what readers see ----------------------------------------------------------------------------


def test_the_openapi_page_has_our_words(site: Site) -> None:
    status, page = site.get("/openapi.json")
    assert status == 200
    schemas = page["components"]["schemas"]

    def schema_at(path: str, verb: str, *steps: str) -> Any:
        found = page["paths"][path][verb]
        for step in (*steps, "content", "application/json", "schema"):
            found = found[step]
        return schemas[found["$ref"].rpartition("/")[2]]

    given = schema_at("/message", "post", "requestBody")
    assert given["title"] == "InvitationMessage"
    first, *_ = given["description"].split("\n\n")
    assert first == " ".join((inspect.getdoc(InvitationMessage) or "").split("\n\n")[0].split())
    assert given["additionalProperties"] is False
    assert given["properties"]["@id"]["description"]
    assert {*given["properties"]} == {*InvitationMessage._wire.values()}
    out = schema_at("/record", "get", "responses", "200")
    assert out["additionalProperties"] is True
    accept = out["properties"]["accept"]
    assert accept["description"].startswith("Whether the agent answers the next message")
    assert "`auto`" in accept["description"]
    assert "enum" not in str(accept)
    assert ["auto", "manual"] in [each.get("examples") for each in accept["anyOf"]]
    contact = schema_at("/two", "post", "requestBody")
    assert "ConnRecord" in str(contact["properties"]["first"])
    taken = next(each for name, each in schemas.items() if name.startswith("ConnRecord-Input"))
    assert {"enum": ["auto", "manual"], "type": "string"} in taken["properties"]["accept"]["anyOf"]
