"""A fleet with two real agents: processes are killed in turn, and each flow comes to its end."""

from __future__ import annotations

import os
import secrets
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient
from acapy_client.api.wallet_api import WalletApi
from acapy_client.testing import InterpreterMissing, LocalAgent, install
from acapy_client.testing._hub_journal import following, until
from acapy_client.testing.protocols import connect
from support.agents.w3c import TERMS, W3C, credential
from support.engines import RedisServer
from support.fleet.stage import Fleet, answers, proxy
from support.needs import lacks, need
from support.offline import without_internet

FULL = os.environ.get("FULL_FLEET") == "1"
FLOWS = 200 if FULL else 12
EACH = 10.0 if FULL else 5.0  # seconds after which one is killed
TENANTS = 3
ISSUER, HOLDER = "1.7.0", "1.2.4"
AUTOMATIC = (
    "--auto-respond-credential-offer",
    "--auto-store-credential",
    "--auto-respond-presentation-request",
)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    need("fleet", "redis", "celery", "gunicorn")
    for release in (ISSUER, HOLDER):
        try:
            install(release)
        except InterpreterMissing as missing:
            lacks(str(missing).partition(". ")[0])
    with ExitStack() as stack:
        yield stack


def did(client: ApiClient) -> str:
    made = WalletApi(client).create_did(body={"method": "key"}).result
    assert made is not None
    return str(made.did)


def given(issuer: str, holder: str, kind: str) -> dict[str, Any]:
    """A credential of a kind of its own, so that the holder's wallet finds it at once."""
    content = credential(issuer, id=holder).to_wire()
    content["@context"][1] = {**content["@context"][1], kind: f"{TERMS}{kind}"}
    return {**content, "type": ["VerifiableCredential", kind]}


def asked(kind: str) -> dict[str, Any]:
    """A request for the one credential of this kind."""
    descriptor = {
        "id": "member",
        "name": "Membership",
        "schema": [
            {"uri": f"{W3C}#VerifiableCredential"},
            {"uri": f"{TERMS}{kind}"},
        ],
        "constraints": {"fields": [{"path": ["$.credentialSubject.name"]}]},
    }
    proof_type = {"ldp_vp": {"proof_type": ["Ed25519Signature2018"]}}
    definition = {"id": str(uuid.uuid4()), "format": proof_type, "input_descriptors": [descriptor]}
    options = {"challenge": str(uuid.uuid4()), "domain": "verifier.example"}
    return {"options": options, "presentation_definition": definition}


def test_each_flow_ends_while_processes_are_killed(
    stack: ExitStack,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    redis = stack.enter_context(RedisServer())
    url, ports = stack.enter_context(proxy())
    key = secrets.token_urlsafe()
    issuer = LocalAgent(
        ISSUER, multitenant=True, admin_api_key=key, webhooks=f"{url}#of the webhooks"
    )
    holder = LocalAgent(HOLDER, arguments=AUTOMATIC)
    with without_internet():
        for agent in (issuer, holder):
            stack.callback(agent.close)
            agent.start()
    settings = {
        "FLEET_AGENT": issuer.admin_url,
        "FLEET_KEY": key,
        "FLEET_HUB": f"{redis.url}?name=fleet",
        "FLEET_BROKER": redis.url,
        "FLEET_JOURNAL": str(tmp_path / "journal"),
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    fleet = Fleet(settings, tmp_path, stack)
    for port in fleet.ports:
        answers(port)
    ports += fleet.ports
    from support.fleet.app import agency, celery, events, issue_and_prove

    assert events.hub is not None
    stack.callback(celery.close)
    stack.callback(events.close)
    heard = stack.enter_context(following(events.hub))
    with ApiClient(holder.configuration(timeout=60)) as theirs:
        whose = did(theirs)
        parties = []
        for _ in range(TENANTS):
            tenant = agency.create()
            connection = connect(tenant, theirs).of(tenant)
            parties.append((tenant.wallet_id, connection, did(tenant)))
    began = time.monotonic()
    with fleet.dying(EACH) as killed:
        flows = []
        for number in range(FLOWS):
            wallet_id, connection_id, by = parties[number % TENANTS]
            kind = f"Member{number}"
            content = wallet_id, connection_id, given(by, whose, kind), asked(kind)
            flows.append(issue_and_prove.delay(*content))
        ended = [flow.get(timeout=60 + 30 * FLOWS) for flow in flows]
        for flow in flows:
            flow.forget()
    seconds = time.monotonic() - began
    assert [verified for _, _, verified in ended] == ["true"] * FLOWS

    def handled() -> list[list[str]]:
        return [line.split() for line in (tmp_path / "journal").read_text("utf-8").splitlines()]

    def done() -> set[str]:
        return {identifier for _, _, _, identifier, state in handled() if state == "done"}

    def often() -> Counter[str]:
        return Counter(event_id for event_id, *_ in handled())

    exchanges = {exchange for flow in ended for exchange in flow[:2]}
    until(lambda: exchanges <= done(), "an exchange's end was not handled", 90)
    until(lambda: heard.ids <= often().keys(), "an event was never handled", 90)
    twice = sum(times > 1 for times in often().values())
    with capsys.disabled():
        print(
            f"\n{FLOWS} flows of {TENANTS} tenants in {seconds:.0f} s, {len(killed)} killed;"
            f" {len(heard.ids)} events, each handled, {twice} twice"
        )
    assert killed
