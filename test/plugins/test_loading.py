"""The classes in memory, and what leads to them: hints of errors."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from acapy_client import ApiClient, ApiException, ApiValueError
from acapy_client.generate import load
from support.pages import DOCS, blocks_of, pointed_at
from support.plugins.recorded import description, generated, operations
from support.project import run_python
from support.server import Server, answer, text_answer

UNKNOWN = """
from acapy_client import ApiClient, ApiException, Configuration
with ApiClient(Configuration({url!r}, retries=False)) as client:
    for verb, path in (
        ("GET", "/connections/x"), ("GET", "/api/docs/swagger.json"),
        ("GET", "/drpc/records"), ("GET", "/drpc/records"),
    ):
        try:
            client.call_api(verb, path)
        except ApiException as error:
            print(error.hint)
"""

REFUSED = """
from acapy_client import ApiClient, ApiException, Configuration
from acapy_client.tenants import TractionKey
for token in (TractionKey("tenant", "key"), None):
    with ApiClient(Configuration({url!r}, retries=False, access_token=token)) as client:
        try:
            client.call_api("GET", "/drpc/records")
        except ApiException as error:
            print(error.hint)
"""


def surface(package: ModuleType) -> dict[str, str]:
    """The operations of a package, and how each is called."""
    return {
        request: f"{cls.__name__}.{each.__name__}{each.__signature__}"
        for request, (cls, each) in operations(package).items()
    }


@pytest.mark.parametrize("plugin", ["rpc", "oid4vc", "wallet_groups", "connections"])
def test_the_classes_in_memory_are_those_of_the_files(
    plugin: str, tmp_path: Path, server: Server, client: ApiClient
) -> None:
    described = answer(json.loads(description(plugin).read_text("utf-8")))
    written = generated(description(plugin), "our_agent", tmp_path)
    server.answers.extend([described, answer({"result": []})])
    loaded = load(client)
    wanted = surface(written)
    for request, text in surface(loaded).items():
        assert text.replace(loaded.__name__, "our_agent").replace(
            loaded.__name__.title().replace("_", ""), "OurAgent"
        ) == wanted[request]  # fmt: skip


def test_the_example_in_memory(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = (each for each in blocks_of(DOCS / "plugins.md") if "import load" in each.code)
    described = answer(json.loads(description("rpc").read_text("utf-8")))
    records = answer({"results": [{"state": "completed", "id": "a"}]})
    server.answers.extend([described, answer({"result": ["rpc.v1_0"]}), records])
    exec(pointed_at(server.url, block.code), {})
    assert "completed" in capsys.readouterr().out
    assert [each.path for each in server.requests] == [
        "/api/docs/swagger.json", "/plugins", "/drpc/records"
    ]  # fmt: skip


def test_two_agents_are_two_modules(server: Server, client: ApiClient) -> None:
    for plugin in ("rpc", "webvh"):
        described = answer(json.loads(description(plugin).read_text("utf-8")))
        server.answers.extend([described, answer({"result": []})])
    first, second = load(client), load(client)
    assert (first.__all__, second.__all__) == (["DrpcApi"], ["DidWebvhApi"])
    assert first is not second
    assert not hasattr(second, "DrpcApi")


def test_an_agent_that_describes_nothing(server: Server, client: ApiClient) -> None:
    server.answers.append(answer({"status": "ok"}))
    with pytest.raises(ApiValueError, match="is it the description of an agent"):
        load(client)
    server.answers.append(answer(b"<html>", content_type="text/html"))
    with pytest.raises(ApiValueError, match="expected a description in JSON"):
        load(client)
    server.answers.append(text_answer("401 Unauthorized", "401: Unauthorized"))
    with pytest.raises(ApiException) as caught:
        load(client)
    assert "ACAPY_ADMIN_API_KEY" in str(caught.value.hint)


def test_a_route_of_an_unknown_plugin_names_the_command_once(server: Server) -> None:
    server.default = text_answer("400 Bad Request", "400: no")
    done = run_python("-c", UNKNOWN.format(url=server.url))
    known, of_each_agent, first, second = done.stdout.splitlines()
    assert "python -m acapy_client.generate" in first
    assert (known, of_each_agent, second) == ("None", "None", "None")


def test_a_token_server_does_not_use_up_what_is_said_once(server: Server) -> None:
    server.default = text_answer("400 Bad Request", "400: no")
    done = run_python("-c", REFUSED.format(url=server.url))
    of_token, of_route = done.stdout.splitlines()
    assert "tenant_id and api_key" in of_token
    assert "python -m acapy_client.generate" in of_route


def test_a_route_that_an_agent_lacks_now(tmp_path: Path, server: Server, client: ApiClient) -> None:
    package = generated(description("rpc"), "our_agent", tmp_path)
    server.default = text_answer("404 Not Found", "404: Not Found")
    with pytest.raises(ApiException) as caught:
        package.DrpcApi(client).records()
    assert "does it run the same plugins?" in str(caught.value.hint)
