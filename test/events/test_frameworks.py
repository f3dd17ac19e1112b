"""Webhooks in Flask, Django and FastAPI, each under a server that is usual for it."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.events import Events, Refused
from acapy_client.exceptions import ApiTypeError, ApiValueError
from support.events.captured import webhooks
from support.events.until import until
from support.server import Server, text_answer

flask = pytest.importorskip("flask")
django = pytest.importorskip("django")
fastapi = pytest.importorskip("fastapi")
uvicorn = pytest.importorskip("uvicorn")

KEY = "hook-key"


def post(url: str, body: bytes, headers: dict[str, str]) -> int:
    request = urllib.request.Request(url, body, headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


@contextmanager
def by_werkzeug(app: Any) -> Iterator[str]:
    from werkzeug.serving import make_server

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(60)
        server.server_close()


@contextmanager
def by_uvicorn(app: Any) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        until(lambda: server.started)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(60)


@contextmanager
def in_flask(events: Events) -> Iterator[str]:
    from werkzeug.middleware.dispatcher import DispatcherMiddleware

    app = flask.Flask("controller")
    app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/webhooks": events.wsgi(key=KEY)})
    with by_werkzeug(app) as url:
        yield url


@contextmanager
def in_django(events: Events) -> Iterator[str]:
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler
    from django.http import HttpResponse
    from django.urls import path
    from django.views.decorators.csrf import csrf_exempt

    @csrf_exempt
    def view(request: Any, topic: str) -> Any:
        try:
            events.receive(topic, request.body, request.headers, key=KEY)
        except Refused as refused:
            return HttpResponse(str(refused), status=refused.status)
        return HttpResponse(status=204)

    if not settings.configured:
        settings.configure(SECRET_KEY="x", ALLOWED_HOSTS=["*"], ROOT_URLCONF=())
        django.setup()
    settings.ROOT_URLCONF = type(
        "Urls", (), {"urlpatterns": [path("webhooks/topic/<str:topic>/", view)]}
    )
    with by_werkzeug(WSGIHandler()) as url:
        yield url


@contextmanager
def in_fastapi(events: Events) -> Iterator[str]:
    from acapy_client.fastapi import install

    app = fastapi.FastAPI()
    install(app, events, path="/webhooks", key=KEY)
    with by_uvicorn(app) as url:
        yield url


@pytest.mark.parametrize("inside", [in_flask, in_django, in_fastapi])
def test_captured_webhooks_in(events: Events, inside: Any) -> None:
    seen = []
    events.otherwise(lambda event: seen.append(event.payload))
    deliveries = webhooks("1.7.0")
    with inside(events) as url:
        for each in deliveries:
            topic = each.path.rstrip("/").rpartition("/")[2]
            at = f"{url}/webhooks/topic/{topic}/"
            assert post(at, each.raw, {"x-api-key": KEY}) == 204
            assert post(at, each.raw, {"x-api-key": "wrong"}) == 401
        assert post(f"{url}/webhooks/topic/x/", b"no json", {"x-api-key": KEY}) == 400
    until(lambda: events.counts.waiting == 0)
    assert sorted(map(json.dumps, seen)) == sorted(json.dumps(each.body) for each in deliveries)
    assert events.counts.refused == len(deliveries) + 1


@pytest.mark.parametrize(
    ("answer", "status", "detail"),
    [
        (text_answer("404 Not Found", "404: Record not found."), 404, "Record not found."),
        (text_answer("401 Unauthorized", "401: secret"), 502, "the agent does not answer"),
        (text_answer("500 Internal Server Error", "x"), 502, "the agent does not answer"),
    ],
)
def test_an_agents_error_leaves_a_route(
    events: Events, answer: bytes, status: int, detail: str
) -> None:
    from acapy_client.fastapi import install

    app = fastapi.FastAPI()
    install(app, events)
    with Server(default=answer) as agent, ApiClient(Configuration(agent.url, retries=0)) as client:

        @app.get("/look")
        def look() -> str:
            return ConnectionApi(client).get_connection("c").state

        with by_uvicorn(app) as url:
            with pytest.raises(urllib.error.HTTPError) as error:
                urllib.request.urlopen(f"{url}/look", timeout=60)
            with error.value:
                said = json.loads(error.value.read())
    assert error.value.code == status
    assert said["detail"].startswith(detail)


def test_what_cannot_be_installed(events: Events) -> None:
    from acapy_client.fastapi import install

    with pytest.raises(ApiTypeError, match="app: expected a FastAPI application, got int"):
        install(5, events)
    nothing: Any = None
    with pytest.raises(ApiTypeError, match="events: expected Events, got NoneType"):
        install(fastapi.FastAPI(), nothing)
    with pytest.raises(ApiValueError, match="path: expected one that begins"):
        install(fastapi.FastAPI(), events, path="hooks")
