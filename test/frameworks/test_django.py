"""Records in Django REST framework: the serializer field of the page, in a view."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import django
import pytest
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    REST_FRAMEWORK={
        "UNAUTHENTICATED_USER": None,
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    },
)
django.setup()

from django.test import Client  # noqa: E402  # reads the settings as it is imported
from django.urls import path  # noqa: E402
from rest_framework.decorators import api_view  # noqa: E402
from rest_framework.response import Response  # noqa: E402

from acapy_client.models import ConnRecord  # noqa: E402
from support.frameworks.examples import example, module_of  # noqa: E402

RECORD: dict[str, Any] = {"connection_id": "c1", "state": None, "newer": {"a": [1]}}
urlpatterns: list[Any] = []


@pytest.fixture
def client(tmp_path: Path) -> Client:
    module = module_of(example("Django REST framework"), tmp_path)

    @api_view(["GET", "POST"])
    def contact(request: Any) -> Response:
        if request.method == "GET":
            given = {"name": "Alice", "connection": ConnRecord.from_wire(RECORD)}
            return Response(module.ContactSerializer(given).data)
        serializer = module.ContactSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        assert type(serializer.validated_data["connection"]) is ConnRecord
        return Response(serializer.validated_data)  # a record, for the renderer

    urlpatterns[:] = [path("contact", contact)]
    return Client()


def test_a_serializer_gives_a_record(client: Client) -> None:
    assert client.get("/contact").json() == {"name": "Alice", "connection": RECORD}


def test_a_serializer_takes_a_record(client: Client) -> None:
    given = {"name": "Alice", "connection": {"alias": "a", "state": None}}
    reply = client.post("/contact", json.dumps(given), content_type="application/json")
    assert (reply.status_code, reply.json()) == (200, given)


@pytest.mark.parametrize(
    ("connection", "words"),
    [
        ({"alias": 1}, "ConnRecord: $.alias: expected string, got int"),
        ({"allias": "a"}, "ConnRecord: unknown field 'allias'"),
        ([], "expected an object"),
    ],
)
def test_a_serializer_refuses_what_the_constructor_does(
    client: Client, connection: Any, words: str
) -> None:
    given = {"name": "Alice", "connection": connection}
    reply = client.post("/contact", json.dumps(given), content_type="application/json")
    assert reply.status_code == 400
    assert reply.json()["connection"][0].startswith(words)
