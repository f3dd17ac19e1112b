"""From words on a command line to a request."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from support.cli.shell import Shell
from support.server import Server, answer

INVITE = ("out-of-band", "create-invitation")


@pytest.mark.parametrize(
    ("arguments", "query", "body"),
    [
        ((), [], {}),
        (("--auto-accept",), [("auto_accept", "true")], {}),
        (("--no-multi-use",), [("multi_use", "false")], {}),
        (("--my-label", "Alice"), [], {"my_label": "Alice"}),
        (
            ("--handshake-protocols", "a", "--handshake-protocols", "b"),
            [],
            {"handshake_protocols": ["a", "b"]},
        ),
        (("--metadata", '{"a": [1]}'), [], {"metadata": {"a": [1]}}),
        (("--body", '{"alias": "x"}', "--alias", "y"), [], {"alias": "y"}),
        (("--no-use-public-did",), [], {"use_public_did": False}),
        (("--alias", "@@home"), [], {"alias": "@home"}),
    ],
)
def test_options_become_query_and_body(
    asked: Server,
    shell: Shell,
    arguments: tuple[str, ...],
    query: list[tuple[str, str]],
    body: dict[str, Any],
) -> None:
    assert shell(*INVITE, *arguments).code == 0
    assert (asked.last.query, asked.last.json) == (query, body)


def test_files_and_stdin(asked: Server, shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "body.json").write_text('{"alias": "Zoë"}', "utf-8")
    (tmp_path / "label.txt").write_bytes(b"\xef\xbb\xbfAlice\r\n")
    at = f"@{tmp_path}"
    assert shell(*INVITE, "--body", f"{at}/body.json", "--my-label", f"{at}/label.txt").code == 0
    assert asked.last.json == {"alias": "Zoë", "my_label": "Alice"}
    assert shell(*INVITE, "--body", "-", stdin='{"alias": "x"}').code == 0
    assert asked.last.json == {"alias": "x"}
    assert shell("basicmessage", "send-message", "c", "--content", "-", stdin="a\nb\n").code == 0
    assert asked.last.json == {"content": "a\nb"}
    (tmp_path / "bytes").write_bytes(b"\xff")
    done = shell(*INVITE, "--alias", f"{at}/bytes")
    assert (done.code, "expected text in UTF-8, byte 0 is none" in done.err) == (2, True)


def test_a_secret_stands_in_a_file_or_stdin_only(
    asked: Server, shell: Shell, tmp_path: Path
) -> None:
    done = shell("wallet", "create-key", "--seed", "0" * 32)
    assert (done.code, "0000" in done.err) == (2, False)
    (tmp_path / "seed").write_text("1" * 32 + "\n", "utf-8")
    assert shell("wallet", "create-key", "--seed", f"@{tmp_path}/seed").code == 0
    assert asked.last.json == {"seed": "1" * 32}
    assert shell("wallet", "create-key", "--seed", "-", stdin="2" * 32).code == 0
    assert asked.last.json == {"seed": "2" * 32}


def test_an_invitation_as_a_url(asked: Server, shell: Shell) -> None:
    invitation = {"@type": "https://didcomm.org/out-of-band/1.1/invitation", "@id": "1"}
    packed = base64.urlsafe_b64encode(json.dumps(invitation).encode()).decode()
    url = f"http://bob.example.com?oob={packed}"
    for given in (url, json.dumps(invitation), json.dumps({"invitation": invitation})):
        assert shell("out-of-band", "receive-invitation", "--body", given).code == 0
        assert asked.last.json == invitation


def test_values_are_quoted_and_ids_may_begin_with_a_hyphen(asked: Server, shell: Shell) -> None:
    assert shell("connection", "get-connection", "--", "-x/y").code == 0
    assert asked.last.target == "/connections/-x%2Fy"
    assert shell("wallet", "dids", "--did", "did:sov:a&b").code == 0
    assert asked.last.query == [("did", "did:sov:a&b")]


def test_a_required_option(asked: Server, shell: Shell) -> None:
    done = shell("anon-creds-revocation", "set-registry-state", "r")
    assert (done.code, "Missing option '--state'" in done.err) == (2, True)


def test_waiting_takes_states_and_seconds(asked: Server, shell: Shell) -> None:
    asked.default = answer({"connection_id": "c", "state": "response"})
    done = shell(
        "connection", "wait-for-connection", "c", "--until", "response", "--until", "active",
        "--timeout", "1.5", "--field", "state",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "response\n")
    done = shell("connection", "wait-for-connection", "c", "--until", "activ")
    assert (done.code, "--until: expected one of" in done.err) == (2, True)


def test_a_download(asked: Server, shell: Shell, tmp_path: Path) -> None:
    asked.default = answer(b"\x00\xff", content_type="application/octet-stream")
    file = tmp_path / "tails.bin"
    assert shell("revocation", "download-tails-file", "r", str(file)) == (0, "2\n", "")
    assert file.read_bytes() == b"\x00\xff"
    done = shell("revocation", "download-tails-file", "r", str(tmp_path))
    assert (done.code, done.err.startswith("Error: PATH: ")) == (2, True)


def test_any_route(asked: Server, shell: Shell) -> None:
    asked.default = answer({"a": {"b": [1]}})
    done = shell("call", "get", "/plugin/x", "--query", "a=1", "--query", "a=2=3", "--field", "a.b")
    assert done == (0, "[1]\n", "")
    assert (asked.last.method, asked.last.target) == ("GET", "/plugin/x?a=1&a=2%3D3")
    assert shell("call", "POST", "/plugin/x", "--body", "[1]").code == 0
    assert asked.last.json == [1]
    for wrong, said in (
        (("GET", "plugin"), "path: expected one that begins with '/'"),
        (("/plugin", "GET"), "swap it"),
        (("GET", "/x", "--query", "a"), "--query: expected NAME=VALUE, got 'a'"),
        (("GET", "/x", "--body", "{"), "no JSON"),
    ):
        done = shell("call", *wrong)
        assert (done.code, said in done.err) == (2, True), done
