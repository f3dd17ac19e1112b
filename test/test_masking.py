"""What is secret, by name and by form, and what people get to see of text."""

from __future__ import annotations

import json
import time

import pytest

import acapy_client
from acapy_client import models
from acapy_client._masking import Secrets, brief, is_secret, line, masked, shown_text, shown_url

JWT = "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJzM2NyZXQifQ.c2lnbmF0dXJl"


@pytest.mark.parametrize(
    "name",
    [
        *("seed", "my_seed", "theirSeed", "token", "access-token", "jwt", "sd_jwt"),
        *("client_secret", "master_secret", "mnemonic"),
        *("password", "passwd", "PASSPHRASE", "pass", "pwd", "private_key", "privateKeyMultibase"),
        *("wallet_key", "wallet-key", "walletKey", "wallet_rekey", "rekey", "X-API-Key", "apikey"),
        *("admin_api_key", "Authorization", "proxy-authorization", "credentials", "Cookie"),
        *("wallet_storage_creds", "storageCredentials", "storage_creds"),
        *("Set-Cookie", "raw_key", "auth", "pin", "blinding_factor", "--multitenant-jwt-secret"),
    ],
)  # fmt: skip
def test_names_of_secrets(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize(
    "name",
    [
        *("verkey", "recipient_keys", "routingKeys", "invitation_key", "public_key", "key_type"),
        *("wallet_key_derivation", "wallet-key-derivation-method", "token_type", "credential"),
        *("requested_credentials", "credential_definition_id", "connection_id", "author", "key"),
        *("verifiableCredential", "credentials~attach", "bypass", "authentication", "spin"),
    ],
)  # fmt: skip
def test_names_of_what_is_no_secret(name: str) -> None:
    assert not is_secret(name)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://h:1/a/b?c=d&e", "http://h:1/a/b?c=d&e"),
        ("http://user:pa%20ss@h/x", "http://***@h/x"),
        ("http://user:p/a@ss@h/x", "http://***@h/x"),
        ("http://h/webhooks#key", "http://h/webhooks#***"),
        ("/x?token=a&b=c&walletKey=d", "/x?token=***&b=c&walletKey=***"),
        ("/x?my%5Fseed=a", "/x?my%5Fseed=***"),
        ("/x?wallet_key=", "/x?wallet_key="),
        (f"/x?a={JWT}", "/x?a=***"),
        (f"/x/{JWT}/y", "/x/***/y"),
        ("/x?to=http%3A%2F%2Fh%23key", "/x?to=***"),
        # what an invitation carries is there to be handed on
        ("http://h?oob=eyJhIjoxfQ&c_i=eyJhIjoxfQ", "http://h?oob=eyJhIjoxfQ&c_i=eyJhIjoxfQ"),
    ],
)
def test_urls(url: str, expected: str) -> None:
    assert shown_url(url) == expected
    assert shown_url(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing secret, in here: a=b", "nothing secret, in here: a=b"),
        (JWT, "***"),
        (f"bad token {JWT}: expired", "bad token ***: expired"),
        ("Authorization: Bearer abc", "Authorization: Bearer ***"),
        ("{'seed': 'abc', 'label': 'x'}", "{'seed': '***', 'label': 'x'}"),
        ('"wallet_key": "a\\"b", "label": "x"', '"wallet_key": "***", "label": "x"'),
        ('cut off: "token": "abc', 'cut off: "token": "***'),
        ("{'seed': ['Unknown field.']}", "{'seed': ['Unknown field.']}"),
        ("seed=abc&label=x", "seed=***&label=x"),
        ("Wallet(wallet_key='a b', n=1)", "Wallet(wallet_key='***', n=1)"),
        ('password="a\\"b" x', 'password="***" x'),
        ("token='' seed=\"\" x", "token='' seed=\"\" x"),
        ("{'seed': b'abc'}", "{'seed': b'***'}"),
        ("Bearer   abc d", "Bearer   *** d"),
        ("asked http://u:p@h/x, twice", "asked http://***@h/x, twice"),
        ('{"a": {"password": "b"}}', '{"a": {"password": "***"}}'),
        (r'{"a": "{\"seed\": \"b\"}"}', r'{"a": "{\"seed\": \"***\"}"}'),
        ("a -----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY----- b", "a *** b"),
        ('{ "spaces" :  "stay" }', '{ "spaces" :  "stay" }'),
    ],
)  # fmt: skip
def test_texts(text: str, expected: str) -> None:
    assert shown_text(text) == expected


def test_bodies_for_the_log() -> None:
    body = {
        "wallet_storage_creds": '{"account": "postgres"}',
        "nested": {"config": '{"admin_password": "a", "url": "http://h#b"}'},
        "jwk": {"kty": "OKP", "d": "c", "x": "public"},
        "list": [{"credentials": ["d", {"e": "f"}]}, JWT],
        "empty": {"seed": "", "token": None},
    }
    assert json.loads(masked(json.dumps(body).encode())) == {
        "wallet_storage_creds": "***",
        "nested": {"config": '{"admin_password": "***", "url": "http://h#***"}'},
        "jwk": {"kty": "OKP", "d": "***", "x": "public"},
        "list": [{"credentials": "***"}, "***"],
        "empty": {"seed": "", "token": None},
    }


def test_records_show_no_secret_under_any_name() -> None:
    record = models.ConnRecord.from_wire(
        {
            "alias": JWT,
            "error_msg": "http://user:hidden@h",
            "walletKey": "hidden",
            "new": {"storage_creds": "hidden", "more": [{"passphrase": "hidden"}]},
            "text": '{"seed": "hidden"}',
        }
    )
    for text in (repr(record), record.to_str(), str([record])):
        assert "hidden" not in text
        assert JWT not in text
        assert "'walletKey': '***'" in text
    assert record["walletKey"] == "hidden"
    assert record.to_wire()["new"]["storage_creds"] == "hidden"


def test_a_line_of_others_words() -> None:
    assert line("a\x1b[2J\r\n\tb\u202ec\x9bd") == "a [2J b c d"
    assert line("x" * 60_000).startswith("x" * 300 + "… (")
    assert "\\udc80" in line("\udc80")
    error = acapy_client.ApiException(
        500, "\x1b]0;title\x07" + "r" * 60_000, body="\x1b[2Jb\n" * 999
    )
    for text in (str(error), repr(error)):
        assert len(text) < 1_100
        assert "\x1b" not in text
        assert "\n" not in text
    assert "\x1b" not in error.detail
    assert "\n" in error.detail


@pytest.mark.machine
def test_brief_values() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise RuntimeError

    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert brief("a") == "'a'"
    assert len(brief("a" * 10_000)) < 120
    assert brief(Odd()) == "a value of type Odd"
    assert brief(10**5000) == "a value of type int"
    assert brief(deep) == "a value of type list"


def test_what_was_sent_is_found_again() -> None:
    secrets = Secrets(
        [{"Authorization": "Bearer t0ken-value", "Cookie": "a=cook1e; b=second"}],
        ["http://u:passw0rd@h", "/x?seed=se%20ed"],
        b'{"wallet_key": "k\\"ey<>", "label": "shown", "pin": 4711, "short": {"token": "ab"}}',
    )
    said = (
        'T0KEN-VALUE cook1e second passw0rd "se ed" se%20ed k"ey<> k\\"ey<> k&quot;ey&lt;&gt;'
        " 4711 shown ab"
    )
    assert secrets.hidden_in(said) == '*** *** *** *** "***" *** *** *** *** *** shown ab'
    assert "t0ken" not in repr(secrets)
    whole = secrets.hidden_in(f"{' ' * 2_000_000}t0ken-value")  # to the letter, to be quick
    assert whole.strip() == "***"


@pytest.mark.parametrize(
    "piece",
    ["a", "a=", '"a": ', "eyJ", "a://", "'", "\\", '"seed":"', "-----BEGIN PRIVATE KEY-----", "{", "?a=http://"],
)  # fmt: skip
def test_no_text_takes_long(piece: str) -> None:
    """Time grows with the length, not with its square: that would be hours here."""
    began = time.process_time()
    shown_text(piece * (300_000 // len(piece)))
    assert time.process_time() - began < 60
