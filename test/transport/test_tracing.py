"""OpenTelemetry's own instrumentation of urllib3 sees the calls, unasked."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from opentelemetry.instrumentation.urllib3 import URLLib3Instrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from acapy_client import ApiClient, ApiException, Configuration
from acapy_client.api.connection_api import ConnectionApi
from support.server import Server, text_answer

KEY = "s3cret-key"


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentor = URLLib3Instrumentor()
    instrumentor.instrument(tracer_provider=provider)
    yield exporter
    instrumentor.uninstrument()
    provider.shutdown()


def facts(span: ReadableSpan) -> tuple[object, object, object]:
    """Method, url and status, which newer conventions of OpenTelemetry name otherwise."""
    known = span.attributes or {}
    return (
        known.get("http.method", known.get("http.request.method")),
        known.get("http.url", known.get("url.full")),
        known.get("http.status_code", known.get("http.response.status_code")),
    )


def test_each_call_has_its_span(server: Server, spans: InMemorySpanExporter) -> None:
    later = text_answer("503 Service Unavailable", "503: later", Retry_After="0")
    with ApiClient(Configuration(server.url, api_key={"ApiKeyHeader": KEY})) as client:
        api = ConnectionApi(client)
        api.get_connection("a b")
        api.create_invitation(alias="x")
        server.answers.extend([later, text_answer("404 Not Found", "404: none")])
        with pytest.raises(ApiException):
            api.get_connection("c")
    found = spans.get_finished_spans()
    assert [facts(span) for span in found] == [
        ("GET", f"{server.url}/connections/a%20b", 200),
        ("POST", f"{server.url}/connections/create-invitation?alias=x", 200),
        ("GET", f"{server.url}/connections/c", 503),
        ("GET", f"{server.url}/connections/c", 404),
    ]
    for span, request in zip(found, server.requests, strict=True):
        assert span.context
        assert format(span.context.trace_id, "032x") in (request.header("traceparent") or "")
        assert KEY not in span.to_json()
        assert request.header("X-API-Key") == KEY


def test_a_call_without_an_answer_has_one_too(spans: InMemorySpanExporter) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
    with ApiClient(Configuration(url, retries=False)) as client, pytest.raises(ApiException):
        ConnectionApi(client).get_connection("c")
    (span,) = spans.get_finished_spans()
    assert facts(span) == ("GET", f"{url}/connections/c", None)
    assert span.status.status_code is StatusCode.ERROR


def test_the_span_of_the_caller_is_its_parent(server: Server, spans: InMemorySpanExporter) -> None:
    provider = TracerProvider()
    with (
        ApiClient(Configuration(server.url)) as client,
        provider.get_tracer("test").start_as_current_span("caller") as caller,
    ):
        ConnectionApi(client).get_connection("c")
    (span,) = spans.get_finished_spans()
    assert span.parent
    assert span.parent.span_id == caller.get_span_context().span_id
    provider.shutdown()
