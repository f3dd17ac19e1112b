"""``python -m acapy_client.doctor``, before servers that are no agents, and before agents."""

from __future__ import annotations

import email.utils
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration, __version__
from acapy_client.apis import MultitenancyApi
from acapy_client.doctor import Finding, examine
from acapy_client.testing import InterpreterMissing, LocalAgent
from support.project import DATA, environment, run_python
from support.server import Server, answer, nobody_there, text_answer

KEY = "the-admin-key-of-this-agent"
LOOK = ("-m", "acapy_client.doctor")


def looked(*arguments: str, code: int, **variables: str) -> dict[str, list[Finding]]:
    """What the command finds, by what it is about."""
    # what stands in the folder where it runs would come before what is installed
    done = run_python(*LOOK, "--json", *arguments, env=environment(**variables), cwd=DATA)
    assert (done.returncode, done.stderr) == (code, "")
    found: dict[str, list[Finding]] = {}
    for each in json.loads(done.stdout)["findings"]:
        found.setdefault(each["about"], []).append(Finding(**each))
    return found


def examined(configuration: Configuration) -> dict[str, Finding]:
    return {finding.about: finding for finding in examine(configuration)}


# --- here ----------------------------------------------------------------------------------------


def test_without_an_agent() -> None:
    done = run_python(*LOOK)
    assert done.returncode == 0, done.stderr
    assert re.search(
        rf"^ok +here.package +acapy_client {re.escape(__version__)} in ", done.stdout, re.M
    )
    assert done.stdout.endswith("-> give the URL of its admin API, here or in ACAPY_ADMIN_URL\n")


@pytest.mark.machine
def test_what_is_installed() -> None:
    found = {finding.about: finding for finding in examine()}
    assert found["here.package"].level == "ok"
    assert "urllib3 2." in found["here.needed"].says
    extras = {about.removeprefix("here.extra.") for about in found if ".extra." in about}
    assert {
        "cli",
        "events",
        "fast",
        "testing",
    } <= extras  # an install may be older than the sources
    assert found["here.extra.testing"].says.startswith("platformdirs ")


def test_another_distribution_of_the_same_import_name(tmp_path: Path) -> None:
    held = tmp_path / "acapy_client-0.7.4.dist-info"
    held.mkdir()
    (held / "METADATA").write_text("Metadata-Version: 2.1\nName: acapy-client\nVersion: 0.7.4\n")
    (held / "top_level.txt").write_text("acapy_client\n")
    beside = tmp_path / "aries_cloudcontroller-0.13.0.dist-info"
    beside.mkdir()
    (beside / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: aries-cloudcontroller\nVersion: 0.13.0\n"
    )
    path = environment()["PYTHONPATH"]
    twin, other = looked(code=1, PYTHONPATH=f"{path}:{tmp_path}")["here.others"]
    assert twin.level == "problem"
    assert twin.do == (
        "python -m pip uninstall acapy-client acapy-client-sync,"
        " then install acapy-client-sync again"
    )
    assert other.says == "aries-cloudcontroller 0.13.0 is there, and not in the way"


def test_another_version_is_imported_than_is_installed(tmp_path: Path) -> None:
    held = tmp_path / "acapy_client_sync-99.0.dist-info"
    held.mkdir()
    (held / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: acapy-client-sync\nVersion: 99.0\n"
        "Requires-Dist: no-such-library>=1\nRequires-Dist: nor-this; extra == 'more'\n"
        "Requires-Dist: tomli; python_version < '3.4' and extra == 'more'\n"
    )
    path = environment()["PYTHONPATH"]
    found = looked(code=1, PYTHONPATH=f"{tmp_path}:{path}")
    assert "while acapy-client-sync 99.0 is installed" in found["here.package"][0].says
    (needed,) = found["here.needed"]
    assert (needed.level, needed.says) == ("problem", "no-such-library missing")
    assert needed.do == "python -m pip install no-such-library"
    (extra,) = found["here.extra.more"]
    assert extra.says == "nor-this missing"
    assert 'pip install "acapy-client-sync[more]"' in (extra.do or "")


# --- no agent ------------------------------------------------------------------------------------


def test_nobody_listens() -> None:
    with nobody_there() as url:
        found = looked(url, code=1)
    (agent,) = found["agent"]
    assert "Connection refused" in agent.says
    assert agent.do == "does the agent run, and is host the address of its --admin?"
    assert not any(about.startswith(("agent.", "credentials", "webhooks")) for about in found)


def test_a_server_that_is_no_agent(server: Server) -> None:
    server.default = answer(b"<html>", content_type="text/html")
    found = examined(Configuration(server.url))
    assert found["agent"].level == "problem"
    assert len(server.requests) == 1


def test_arguments_that_cannot_be_right() -> None:
    done = run_python(*LOOK, "http://user:word@localhost:8031")
    assert (done.returncode, done.stdout) == (2, "")
    assert "error: host: no user and password in it" in done.stderr
    assert "word@" not in done.stderr


@pytest.mark.parametrize(
    ("seconds", "level", "words"),
    [
        (0.0, "ok", "its clock is that of here, to 2 seconds"),
        (30.0, "note", r"its clock is (2\d|30) seconds ahead of that of here"),
        (-30.0, "note", r"its clock is (2\d|30) seconds behind that of here"),
        (3600.0, "problem", r"its clock is (35[89]\d|3600) seconds ahead of that of here"),
        (None, "note", "it does not say what time it has"),
    ],
)
def test_clocks(server: Server, seconds: float | None, level: str, words: str) -> None:
    def say(connection: socket.socket, _: Any) -> None:
        dated = {}
        if seconds is not None:
            dated["Date"] = email.utils.formatdate(time.time() + seconds, usegmt=True)
        connection.sendall(text_answer("401 Unauthorized", "401: Unauthorized", **dated))

    server.default = say
    clock = examined(Configuration(server.url))["agent.clock"]
    assert clock.level == level
    assert re.fullmatch(words, clock.says)


def test_a_date_that_no_calendar_has(server: Server) -> None:
    server.default = answer({}, Date=f"Mon, 01 Jan {10**14} 00:00:00 GMT")
    assert examined(Configuration(server.url))["agent.clock"].says.startswith("it does not say")


def says(server: Server, plugins: bytes = answer({}), **settings: Any) -> dict[str, list[Finding]]:
    """What is found at an agent with such settings."""
    answers = {
        "/status": answer({"version": "1.7.0"}),
        "/plugins": plugins,
        "/status/config": answer({"config": settings}),
    }
    server.default = lambda connection, request: connection.sendall(answers[request.path])
    found: dict[str, list[Finding]] = {}
    for each in examine(Configuration(server.url)):
        found.setdefault(each.about, []).append(each)
    return found


@pytest.mark.parametrize(
    ("urls", "told"),
    [
        ("http://elsewhere.invalid", ["the agent sends webhooks to http://elsewhere.invalid"]),
        (5, ["the agent sends webhooks to 5"]),
        (
            [None, f"http://{'a' * 64}.localhost:1/", "http://localhost:x"],
            [
                "the agent sends webhooks to None",
                f"the agent sends webhooks to http://{'a' * 64}.localhost:1/, where nobody listens",
                "the agent sends webhooks to http://localhost:x, which is no URL",
            ],
        ),
    ],
)
def test_settings_that_no_agent_has(server: Server, urls: Any, told: list[str]) -> None:
    found = says(server, **{"admin.webhook_urls": urls, "ledger.ledger_config_list": 5})
    said = [each.says.partition(": ")[0] for each in found["webhooks.urls"]]
    assert said == told
    assert found["agent.ledger"][0].says == "it has an Indy ledger"


def test_an_agent_that_does_not_tell_its_plugins(server: Server) -> None:
    found = says(server, plugins=text_answer("403 Forbidden", "403: a gateway says no"))
    assert found["agent.release"][0].says == "it is ACA-Py 1.7.0"
    assert found["agent.plugins"][0].level == "problem"


@pytest.mark.skipif(sys.platform == "emscripten", reason="Pyodide reads them in Python")
def test_files_for_tls_that_are_not_there() -> None:
    settings = Configuration("https://127.0.0.1:1", ssl_ca_cert="/no/such.pem")
    agent = examined(settings)["agent"]
    assert agent.level == "problem"
    assert agent.says.startswith("ssl_ca_cert: expected PEM text or file")


def test_signs_that_stdout_cannot_write(server: Server) -> None:
    server.default = answer({"version": "1.7.0-ü"})
    done = run_python(*LOOK, server.url, env=environment(PYTHONIOENCODING="ascii"))
    assert done.stderr == ""
    assert r"it is ACA-Py 1.7.0-\xfc" in done.stdout


def test_nobody_reads_what_is_found() -> None:
    command = [sys.executable, *LOOK]
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as nobody:
        done = subprocess.run(
            command, stdout=nobody, stderr=subprocess.PIPE, env=environment(), timeout=60
        )
    assert (done.returncode, done.stderr) == (141, b"")


def test_nothing_secret_is_told(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    token = "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmVk"
    repeated = text_answer("401 Unauthorized", f"401: {KEY} {token} Bearer {token}")
    server.default = repeated
    found = looked(server.url, code=1, ACAPY_ADMIN_API_KEY=KEY, ACAPY_TOKEN=token)
    assert "credentials.key" in found
    assert "credentials.token" in found
    assert {request.header("X-API-Key") for request in server.requests} == {None, KEY}
    for finding in [each for several in found.values() for each in several]:
        assert KEY not in repr(finding)
        assert token not in repr(finding)


# --- real agents ---------------------------------------------------------------------------------

RELEASES = ("0.12.8", "1.7.0")


class Tenanted:
    """An agent with a tenant."""

    def __init__(self, agent: LocalAgent, hook: str) -> None:
        self.agent, self.hook = agent, hook
        with ApiClient(agent.configuration()) as client:
            body = {"wallet_name": "w", "wallet_key": "k", "key_management_mode": "managed"}
            self.token = MultitenancyApi(client).create_wallet(body=body).token


@pytest.fixture(scope="module", params=RELEASES)
def tenanted(request: pytest.FixtureRequest) -> Iterator[Tenanted]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        hook = f"127.0.0.1:{listener.getsockname()[1]}"
        hooks = [f"http://u:hidden@{hook}/x?token=hidden#hidden", "http://elsewhere.invalid:1/"]
        try:
            agent = LocalAgent(request.param, multitenant=True, admin_api_key=KEY, webhooks=hooks)
            with agent:
                yield Tenanted(agent, hook)
        except InterpreterMissing as error:
            pytest.skip(str(error))


@pytest.mark.agents
def test_an_agent_with_tenants(tenanted: Tenanted) -> None:
    found = looked(tenanted.agent.admin_url, code=0, ACAPY_ADMIN_API_KEY=KEY)
    said = {about: several[0].says for about, several in found.items()}
    assert said["agent"].endswith(" answers, and wants to know who asks")
    assert said["agent.clock"] == "its clock is that of here, to 2 seconds"
    assert said["agent.release"] == f"it is ACA-Py {tenanted.agent.release}"
    assert re.fullmatch(r"\d\d plugins are loaded; from elsewhere: none", said["agent.plugins"])
    assert said["agent.wallet"] == "its wallet is of type askar"
    assert said["agent.tenants"] == "it has tenants, each with a wallet and a token"
    assert said["agent.ledger"] == "it has no Indy ledger"
    assert said["credentials.key"] == "the admin key works"
    assert said["here.environment"] == "set in the environment: ACAPY_ADMIN_API_KEY"


@pytest.mark.agents
def test_where_webhooks_go(tenanted: Tenanted) -> None:
    found = looked(tenanted.agent.admin_url, code=0, ACAPY_ADMIN_API_KEY=KEY)
    (receiver,) = found["webhooks.receiver"]
    assert receiver.says == "a receiver on loopback takes a webhook that is sent from here"
    here, elsewhere = found["webhooks.urls"]
    assert here.says == (
        f"the agent sends webhooks to http://***@{tenanted.hook}/x?token=***,"
        " where somebody listens"
    )
    assert elsewhere.level == "note"
    assert elsewhere.do == "only the agent's machine can say whether that leads here"


@pytest.mark.agents
def test_credentials(tenanted: Tenanted) -> None:
    url, old = tenanted.agent.admin_url, tenanted.agent.release == "0.12.8"
    (nothing,) = looked(url, code=1)["credentials"]
    assert nothing.says == "no key and no token is set here"
    (wrong,) = looked(url, code=1, ACAPY_ADMIN_API_KEY="another-key")["credentials.key"]
    assert wrong.says.startswith("GET /status: 401 ")
    assert "the key that the agent was started with" in (wrong.do or "") or old
    both = looked(url, code=0, ACAPY_ADMIN_API_KEY=KEY, ACAPY_TOKEN=tenanted.token)
    assert both["credentials.token"][0].says == "the token works beside the admin key"
    alone = looked(url, code=1 if old else 0, ACAPY_TOKEN=tenanted.token)
    assert alone["credentials.token"][0].level == ("problem" if old else "ok")
    assert alone["agent.release"][0].level == "note"
    bad = looked(url, code=1, ACAPY_ADMIN_API_KEY=KEY, ACAPY_TOKEN="eyJub25l.eyJ0b2tlbiI6MX0.x")
    assert bad["credentials.token"][0].says.startswith("GET /wallet/did: 401 ")


@pytest.mark.agents
def test_an_agent_that_is_open() -> None:
    with LocalAgent() as agent:
        settings = agent.configuration(api_key={"ApiKeyHeader": "any"}, access_token="any-token")
        found = examined(settings)
    assert found["agent"].level == "note"
    assert found["agent"].says.endswith("lets everybody do everything")
    assert found["credentials.key"].says == "there is an admin key, and the agent asks for none"
    assert found["credentials.token"].level == "note"
    assert found["agent.tenants"].says == "it has one wallet, and no tenants"
    assert found["webhooks.urls"].says.startswith("the agent itself sends webhooks to nobody")


@pytest.mark.agents
def test_it_only_reads(tenanted: Tenanted) -> None:
    told = []
    settings = tenanted.agent.configuration(
        access_token=tenanted.token, on_request=lambda info: told.append((info.method, info.url))
    )
    found = examined(settings)
    assert found["credentials.token"].level == "ok"
    asked = [url.removeprefix(tenanted.agent.admin_url) for _, url in told]
    assert {method for method, _ in told} == {"GET"}
    assert sorted(asked) == [*["/plugins"], *["/status"] * 3, "/status/config", "/wallet/did"]
