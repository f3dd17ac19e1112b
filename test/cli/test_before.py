"""What is done before, or instead of, a call: whole identifiers, a line for curl, the exchange."""

from __future__ import annotations

import shlex
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest

from support.cli.shell import Shell
from support.needs import lacks
from support.server import Request, Server, answer, text_answer
from support.tenancy import KEY, Tenancy

IDS = ["3fa85f64-1", "3fa85f64-2", "9bc0"]


def records(path: str) -> dict[str, Any]:
    """A list with these identifiers at a path of fields."""
    first, _, inner = path.partition(".")
    return {"results": [{first: {inner: each} if inner else each} for each in IDS]}


@pytest.mark.parametrize(
    ("line", "path", "listed", "asked_for"),
    [
        (("connection", "get-connection"), "connection_id", "/connections", "/connections/9bc0"),
        (
            ("basicmessage", "send-message", "--content", "x"),
            "connection_id",
            "/connections",
            "/connections/9bc0/send-message",
        ),
        (
            ("issue-credential-v20", "get-record"),
            "cred_ex_record.cred_ex_id",
            "/issue-credential-2.0/records",
            "/issue-credential-2.0/records/9bc0",
        ),
        (
            ("multitenancy", "get-wallet"),
            "wallet_id",
            "/multitenancy/wallets",
            "/multitenancy/wallet/9bc0",
        ),
        (
            ("endorse-transaction", "get-transaction"),
            "transaction_id",
            "/transactions",
            "/transactions/9bc0",
        ),
    ],
)
def test_identifiers_may_be_cut(
    asked: Server, shell: Shell, line: tuple[str, ...], path: str, listed: str, asked_for: str
) -> None:
    asked.default = answer(records(path))
    done = shell(*line, "9b", "--short", "--quiet")
    paths = [each.path for each in asked.requests]
    assert paths[0] == listed, done
    assert paths[-1] == asked_for
    asked.requests.clear()
    shell(*line, "9b", "--quiet")
    assert [each.path for each in asked.requests] == [asked_for.replace("9bc0", "9b")]


def test_a_beginning_that_is_not_enough(asked: Server, shell: Shell) -> None:
    asked.default = answer(records("connection_id"))
    for cut, said in (
        ("3f", "CONN_ID: 2 of 3 begin with '3f'\n  3fa85f64-1\n  3fa85f64-2"),
        ("0", "CONN_ID: none of 3 begins with '0'"),
    ):
        done = shell("connection", "delete-connection", cut, "--short")
        assert (done.code, done.out) == (2, "")
        assert said in done.err
    assert {each.method for each in asked.requests} == {"GET"}
    done = shell("ledger", "accept-taa", "--short")
    assert done.code == 0
    done = shell("revocation", "get-active-registry", "x", "--short")
    assert (done.code, "there is no list in which CRED_DEF_ID could be found" in done.err) == (
        2,
        True,
    )


def test_more_than_one_page_is_looked_at(asked: Server, shell: Shell) -> None:
    def pages(connection: socket.socket, request: Request) -> None:
        query = dict(request.query)
        size, start = int(query.get("limit", 100)), int(query.get("offset", 0))
        every = [{"connection_id": f"{each:04}-x"} for each in range(150)]
        every += [{"state": "active"}, {"connection_id": "0001-y"}]
        connection.sendall(answer({"results": every[start : start + size]}))

    asked.default = pages
    done = shell("connection", "delete-connection", "0001", "--short")
    assert (done.code, "2 of 151 begin with '0001'" in done.err) == (2, True)
    line = ("connection", "get-connection", "0149", "--short", "--curl")
    assert "/connections/0149-x" in shell(*line).out
    assert "none of 151" in shell("connection", "get-connection", "None", "--short").err


@pytest.mark.parametrize("missing", ["/issue-credential/records", "/issue-credential-2.0/records"])
def test_each_list_of_that_kind_is_asked(asked: Server, shell: Shell, missing: str) -> None:
    def either(connection: socket.socket, request: Request) -> None:
        if request.path == missing:
            connection.sendall(text_answer("404 Not Found", "404: Not Found"))
        elif "2.0" in request.path:
            connection.sendall(answer(records("cred_ex_record.cred_ex_id")))
        else:
            connection.sendall(answer(records("credential_exchange_id")))

    asked.default = either
    done = shell("anoncreds-revocation", "wait-for-revocation", "3f", "--short", "--quiet")
    assert "2 of 3 begin with '3f'" in done.err


@pytest.mark.parametrize(
    "line",
    [
        ("credentials", "get-w3c-credential", "9b"),
        ("credentials", "delete-w3c-credential", "9b"),
        ("vc-api", "get-credential", "9b"),
    ],
)
def test_no_list_of_another_kind_is_asked(
    asked: Server, shell: Shell, line: tuple[str, ...]
) -> None:
    done = shell(*line, "--short")
    assert (done.code, "there is no list" in done.err, asked.requests) == (2, True, [])


def test_the_line_for_curl_makes_the_same_call(
    asked: Server, shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", "the key")
    monkeypatch.setenv("ACAPY_TOKEN", "the token")
    line = (
        "out-of-band", "create-invitation", "--my-label", "it's $HOME", "--auto-accept",
        "--handshake-protocols", "a",
    )  # fmt: skip
    printed = shell(*line, "--curl")
    assert (printed.code, printed.err) == (0, "")
    assert "the key" not in printed.out
    assert "the token" not in printed.out
    assert asked.requests == []
    assert shell(*line).code == 0
    own = asked.last
    try:
        subprocess.run(["bash", "-c", f"{printed.out.strip()} -sS"], check=True, timeout=60)
    except (FileNotFoundError, subprocess.CalledProcessError):
        lacks("needs bash and curl")
    assert (asked.last.method, asked.last.target) == (own.method, own.target)
    assert asked.last.json == own.json
    for name in ("X-API-Key", "Authorization", "Content-Type", "Accept"):
        assert asked.last.header(name) == own.header(name)


def test_the_line_for_curl_has_tls_and_proxy(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "config" / "acapy-client" / "profiles.toml"
    file.parent.mkdir(parents=True)
    settings = 'verify_ssl = false\nssl_ca_cert = "/a b"\nproxy = "http://u:secret@p:1"\n'
    file.write_text(f'[profiles.a]\nurl = "http://x"\n{settings}', "utf-8")
    file.chmod(0o600)
    done = shell("--profile", "a", "server", "get-status", "--curl")
    assert " -k --cacert '/a b' -x 'http://***@p:1' " in done.out, done


@pytest.mark.parametrize(("release", "wants_key"), [("0.12.8", True), ("1.7.0", False)])
def test_the_line_for_curl_of_a_tenant_has_what_its_agent_wants(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, release: str, wants_key: bool
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", KEY)
    with Tenancy(release) as agent:
        printed = shell("--url", agent.url, "--tenant", "w1", "wallet", "dids", "--curl")
        assert (printed.code, agent.made) == (0, 0)
    assert '-H "Authorization: Bearer $ACAPY_TOKEN"' in printed.out
    assert ('-H "X-API-Key: $ACAPY_ADMIN_API_KEY"' in printed.out) == wants_key
    assert KEY not in printed.out


def test_curl_has_no_secret_of_a_body(asked: Server, shell: Shell) -> None:
    done = shell("wallet", "create-key", "--seed", "-", "--curl", stdin="0" * 32)
    assert shlex.split(done.out)[-2:] == ["-d", '{"seed": "***"}']
    done = shell("connection", "iter-connections", "--curl")
    assert (done.code, "--curl: " in done.err) == (2, True)
    assert asked.requests == []


def test_the_exchange_is_shown_masked(
    asked: Server, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", "the key")
    asked.default = answer({"token": "eyJabc", "wallet_id": "w"})
    for line in (
        ("-v", "multitenancy", "create-token", "w"),
        ("multitenancy", "create-token", "w", "-v"),
    ):
        done = shell(*line, "--field", "token")
        assert done.out == "eyJabc\n"
        assert "POST /multitenancy/wallet/w/token: 200" in done.err
        assert '"wallet_id": "w"' in done.err
        assert "the key" not in done.err
        assert "eyJabc" not in done.err
