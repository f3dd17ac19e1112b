"""The local ledger by itself: its process, what it lets whom write, what it keeps."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import acapy_client.testing
from acapy_client import ApiTypeError, ApiValueError
from acapy_client.testing import LocalAgent, LocalAgentError, LocalLedger, install
from acapy_client.testing._releases import LEDGER
from support.ledger.requests import Asking
from support.project import environment

NODE = Path(acapy_client.testing.__file__).with_name("_ledger_node")
TRUSTEE = "000000000000000000000000Trustee1"
DID, VERKEY = "Th7MpTaRZVRYnPiabds81Y", "FYmoFw55GeQH7SRFa37dkx1d2dZ3zUF8ckg7wmL7ofN4"


def seed() -> str:
    return secrets.token_hex(16)


@pytest.fixture(scope="module")
def ledger() -> Iterator[LocalLedger]:
    with LocalLedger() as ledger:
        yield ledger


@pytest.fixture
def asked(ledger: LocalLedger) -> Asking:
    return Asking(install(LEDGER), NODE, ledger.genesis)


def schema(name: str, version: str = "1.0") -> dict[str, Any]:
    return {"type": "101", "data": {"name": name, "version": version, "attr_names": ["a", "b"]}}


def put(url: str, content: bytes) -> int:
    head = b'--x\r\nContent-Disposition: form-data; name="tails"; filename="t"\r\n\r\n'
    request = urllib.request.Request(url, head + content + b"\r\n--x--\r\n", method="PUT")
    request.add_header("Content-Type", "multipart/form-data; boundary=x")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return int(answer.status)


def got(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as answer:
        return bytes(answer.read())


# --- the process ---------------------------------------------------------------------------------


def test_starts_in_a_second_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(LEDGER)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    began = time.monotonic()
    with LocalLedger() as ledger:
        assert time.monotonic() - began < 5, "under a second, but for what else the machine does"
        assert ledger.running
        assert any(tmp_path.iterdir())
        assert [each.kind for each in ledger.transactions()] == ["NYM"], "the trustee"
    assert not any(tmp_path.iterdir())
    assert not ledger.running
    with pytest.raises(LocalAgentError, match="not open"):
        ledger.transactions()


def test_what_was_written_outlives_a_restart(ledger: LocalLedger) -> None:
    did = ledger.register(seed())
    put(f"{ledger.tails_url}/hash/abc", b"\x00tails\r\n\xff")
    known, address, genesis = ledger.transactions(), ledger.url, ledger.genesis
    assert known[-1].data["dest"] == did
    ledger.stop()
    with pytest.raises(LocalAgentError, match="does not answer"):
        ledger.transactions()
    ledger.start()
    assert (ledger.transactions(), ledger.url, ledger.genesis) == (known, address, genesis)
    assert got(f"{ledger.tails_url}/hash/abc") == b"\x00tails\r\n\xff"


def test_a_directory_keeps_the_ledger(tmp_path: Path) -> None:
    with LocalLedger(directory=tmp_path / "kept") as ledger:
        ledger.register(seed())
        put(f"{ledger.tails_url}/registry:1", b"tails")
        before = ledger.genesis, ledger.transactions(), ledger.url
    file = tmp_path / "kept/domain.jsonl"
    with file.open("a") as cut:
        cut.write('{"txn": {"type":')  # what a crash leaves
    with LocalLedger(directory=str(tmp_path / "kept")) as ledger:
        assert (ledger.genesis, ledger.transactions(), ledger.url) == before
        assert got(f"{ledger.tails_url}/registry:1") == b"tails"
        ledger.register(seed())
    assert len([json.loads(line) for line in file.read_text().splitlines()]) == 3


def test_an_agent_is_made_before_its_ledger_runs() -> None:
    ledger = LocalLedger()
    agent = LocalAgent("1.7.0", ledger=ledger)
    with pytest.raises(LocalAgentError, match="local ledger is not open"):
        agent.start()
    assert not agent.running


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM"])
def test_ends_with_the_program(name: str) -> None:
    script = (
        "import time; from acapy_client.testing import LocalLedger\n"
        "with LocalLedger() as ledger:\n    print(ledger.pid, flush=True); time.sleep(600)"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE) as program:
        assert program.stdout
        pid = int(program.stdout.readline())
        os.kill(pid, 0)
        program.send_signal(getattr(signal, name))
        program.wait(30)
    deadline = time.monotonic() + 20
    while _alive(pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_from_a_shell() -> None:
    command = [sys.executable, "-m", "acapy_client.testing", "ledger"]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True) as shell:
        assert shell.stdout
        said = dict(shell.stdout.readline().strip().split("=", 1) for _ in range(3))
        assert b"VALIDATOR" in got(said["ACAPY_GENESIS_URL"])
        body = json.dumps({"seed": "0" * 32}).encode()
        request = urllib.request.Request(said["LEDGER_REGISTER_URL"], body)
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert json.load(answer)["did"] == "4QxzWk3ajdnEA37NdNU5Kt"
        shell.send_signal(signal.SIGINT)
        assert shell.wait(30) == 0


# --- what is checked -----------------------------------------------------------------------------


def test_who_may_write_a_schema(ledger: LocalLedger, asked: Asking) -> None:
    endorser, nobody, stranger = seed(), seed(), seed()
    ledger.register(endorser)
    name_of_nobody = ledger.register(nobody, role=None)
    assert "not an endorser" in asked(schema("x"), nobody)["reason"]
    assert "cannot be found" in asked(schema("x"), stranger)["reason"]
    answer = asked(schema("x"), endorser)
    assert answer["op"] == "REPLY"
    assert answer["result"]["txnMetadata"]["seqNo"] == len(ledger.transactions())
    assert asked(schema("x"), endorser) == answer, "the same request once more"
    assert "forbidden" in asked(schema("x"), endorser, reqId=2)["reason"]
    wrong = asked(schema("y"), nobody, author=ledger.register(endorser))
    assert wrong["op"] == "REQNACK"
    # endorsed: two signatures
    named = ledger.register(endorser)
    assert "Endorser must sign" in asked(schema("y"), nobody, endorser=named)["reason"]
    assert asked(schema("y"), nobody, endorser, endorser=named)["op"] == "REPLY"
    last = ledger.transactions()[-1]
    assert (last.kind, last.author, last.endorser) == ("SCHEMA", name_of_nobody, named)


def test_who_may_register_whom(ledger: LocalLedger, asked: Asking) -> None:
    endorser, nobody = seed(), seed()
    ledger.register(endorser)
    ledger.register(nobody, role=None)
    nym = {"type": "1", "dest": DID, "verkey": VERKEY}
    assert "TRUSTEE" in asked(nym, nobody)["reason"]
    assert "TRUSTEE" in asked({**nym, "role": "101"}, endorser)["reason"]
    assert asked(nym, endorser)["op"] == "REPLY"
    assert "TRUSTEE" in asked({"type": "1", "dest": DID, "role": "0"}, endorser)["reason"]
    assert "owner" in asked({**nym, "verkey": "~" + VERKEY[:22]}, endorser)["reason"]
    assert asked({"type": "1", "dest": DID, "role": "101"}, TRUSTEE)["op"] == "REPLY"
    found = asked({"type": "105", "dest": DID}, author=DID)["result"]
    assert json.loads(found["data"])["role"] == "101"


def test_an_attribute_is_its_owner_s(ledger: LocalLedger, asked: Asking) -> None:
    owner, other = seed(), seed()
    did = ledger.register(owner, role=None)
    ledger.register(other)
    attrib = {"type": "100", "dest": did, "raw": json.dumps({"endpoint": {"endpoint": "http://x"}})}
    assert "owner" in asked(attrib, other)["reason"]
    assert asked(attrib, owner)["op"] == "REPLY"
    found = asked({"type": "104", "dest": did, "raw": "endpoint"}, author=did)["result"]
    assert json.loads(found["data"]) == {"endpoint": {"endpoint": "http://x"}}
    assert asked({"type": "104", "dest": did, "raw": "other"}, author=did)["result"]["data"] is None


def test_what_builds_on_nothing_is_refused(ledger: LocalLedger, asked: Asking) -> None:
    issuer = seed()
    ledger.register(issuer)
    definition = {"type": "102", "signature_type": "CL", "ref": 9999, "tag": "t", "data": {}}
    assert "doesn't exist" in asked(definition, issuer)["reason"]
    assert "isn't seqNo of the schema" in asked({**definition, "ref": 1}, issuer)["reason"]
    registry = {"type": "113", "id": "r", "credDefId": "none", "value": {}, "tag": "0"}
    assert "CRED_DEF" in asked(registry, issuer)["reason"]
    entry = {"type": "114", "revocRegDefId": "r", "revocDefType": "CL_ACCUM", "value": {}}
    assert "REVOC_REG_DEF" in asked(entry, issuer)["reason"]
    assert "invalid type: 118" in asked({"type": "118"}, author=DID)["reason"]
    assert "malformed" in asked({"type": "107"}, author=DID)["reason"]


def test_an_author_agreement_is_demanded(asked: Asking, ledger: LocalLedger) -> None:
    author = seed()
    ledger.register(author)
    day = int(time.time()) // 86400 * 86400
    ledger.set_author_agreement("be good", version="2")
    try:
        accepted = {"taaDigest": asked({"type": "6"}, author=DID)["result"]["data"]["digest"]}
        accepted |= {"mechanism": "on_file", "time": day}
        assert "is required" in asked(schema("taa"), author)["reason"]
        for wrong in ({"taaDigest": "x"}, {"mechanism": "nod"}, {"time": day + 1}, {"time": 0}):
            refused = asked(schema("taa"), author, taaAcceptance={**accepted, **wrong})
            assert "TaaAcceptance" in refused["reason"], wrong
        assert asked(schema("taa"), author, taaAcceptance=accepted)["op"] == "REPLY"
    finally:
        ledger.set_author_agreement("")
    assert asked(schema("no taa"), author)["op"] == "REPLY"


# --- what tests ask of it ------------------------------------------------------------------------


def test_rejections_and_delays(ledger: LocalLedger, asked: Asking) -> None:
    author = seed()
    did = ledger.register(author)
    ledger.reject_next("it is Sunday")
    rejected = asked(schema("rejected"), author)
    assert (rejected["op"], "it is Sunday" in rejected["reason"]) == ("REJECT", True)
    assert asked(schema("rejected"), author)["op"] == "REPLY"
    ledger.delay(1.5)
    began = time.monotonic()
    try:
        asked({"type": "105", "dest": did}, author=did)
    finally:
        ledger.delay(0)
    assert time.monotonic() - began > 1.5


def test_wrong_arguments_are_named(ledger: LocalLedger) -> None:
    for wrong, name in (
        (lambda: LocalLedger(directory=1), "directory"),
        (lambda: LocalLedger(timeout=0), "timeout"),
        (lambda: ledger.register("short"), "seed"),
        (lambda: ledger.register(DID, verkey="short"), "verkey"),
        (lambda: ledger.register("short", verkey=VERKEY), "did"),
        (lambda: ledger.register(seed(), role="KING"), "role"),
        (lambda: ledger.register(1), "who"),
        (lambda: ledger.transactions("NIM"), "kind"),
        (lambda: ledger.delay(-1), "seconds"),
        (lambda: ledger.reject_next("x", count=0), "count"),
    ):
        with pytest.raises((ApiTypeError, ApiValueError), match=name):
            wrong()


def test_tails_that_are_not_there(ledger: LocalLedger) -> None:
    for path in ("/tails/none", "/tails/../domain.jsonl", "/nothing"):
        with pytest.raises(urllib.error.HTTPError, match="404") as refused:
            got(ledger.url + path)
        refused.value.close()
