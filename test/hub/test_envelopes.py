"""Envelopes travel between releases, and say what is wrong with them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from acapy_client.exceptions import ApiValueError
from acapy_client.hub import Envelope, hub_of
from acapy_client.testing._hub_journal import following, until, working

ENVELOPE = Envelope("id", "wallet/record", "wallet", "connections", b'{"state": "active"}', 1.5)


@pytest.mark.parametrize(
    "envelope",
    [
        ENVELOPE,
        replace(ENVELOPE, wallet_id=None),
        replace(ENVELOPE, body=b""),
        replace(ENVELOPE, body=bytes(range(256)) * 4),
        replace(ENVELOPE, topic="ünknown \x1b", key="\ud800"),
    ],
)
def test_it_comes_back(envelope: Envelope) -> None:
    assert Envelope.from_bytes(envelope.to_bytes()) == envelope


class Later(Envelope):
    """As a later release writes it, which adds a field."""

    def to_bytes(self) -> bytes:
        fields = {**json.loads(super().to_bytes()), "v": 2, "traced": {"by": "somebody"}}
        return json.dumps(fields).encode()


class Least(Envelope):
    """With no more than must be there."""

    def to_bytes(self) -> bytes:
        fields = json.loads(super().to_bytes())
        del fields["wallet_id"]
        return json.dumps(fields).encode()


def test_releases_side_by_side(url: str) -> None:
    """What one of them publishes the other one's processes hear and handle, in order."""
    sent = [
        kind(f"{number}", "record", None, "connections", b"%d" % number, 1.5)
        for number, kind in enumerate((Envelope, Later, Least) * 5)
    ]
    got = list[Envelope]()
    with (
        following(hub_of(url)) as heard,
        working(hub_of(url), lambda delivery: got.append(delivery.envelope)),
    ):
        for envelope in sent:
            hub_of(url).publish(envelope)
            hub_of(url).publish(Envelope(**vars(envelope)))  # the agent tells the other one again
        until(lambda: len(got) == len(sent), "some were not handled")
        until(lambda: len(heard.ids) == len(sent), "some were not heard")
    assert got == [Envelope(**vars(each)) for each in sent]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"v": 0}, "v: expected 1 or more, got 0"),
        ({"v": None}, "v: expected a number, got None"),
        ({"id": 3}, "id: expected text, got 3"),
        ({"key": None}, "key: expected text, got None"),
        ({"wallet_id": 1}, "wallet_id: expected text, got 1"),
        ({"topic": []}, "topic: expected text, got []"),
        ({"body": "ä"}, "body: expected base64"),
        ({"at": True}, "at: expected a number, got True"),
    ],
)
def test_the_field_that_is_wrong_is_named(change: dict[str, object], said: str) -> None:
    fields = {**json.loads(ENVELOPE.to_bytes()), **change}
    with pytest.raises(ApiValueError) as caught:
        Envelope.from_bytes(json.dumps(fields).encode())
    assert str(caught.value) == f"envelope: {said}"


@pytest.mark.parametrize("written", [b"", b"[]", b"\xff", b"[" * 100_000])
def test_what_is_no_object(written: bytes) -> None:
    with pytest.raises(ApiValueError, match="envelope: expected a JSON object"):
        Envelope.from_bytes(written)


def test_its_body_is_not_shown() -> None:
    assert "active" not in repr(ENVELOPE)
    assert "connections" in repr(ENVELOPE)
