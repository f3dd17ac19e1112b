"""The hub of one process: what it does besides the contract."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.hub import Delivery, Envelope, Hub, Inspectable, MemoryHub, OfTopic, Past, hub_of
from support.events.until import until


def envelope(number: int, key: str = "record", topic: str = "connections") -> Envelope:
    return Envelope(f"{key}-{number}", key, None, topic, str(number).encode(), time.time())


@pytest.fixture
def stop() -> Iterator[threading.Event]:
    stop = threading.Event()
    yield stop
    stop.set()


def test_one_that_fails_is_parked_and_others_go_on(stop: threading.Event) -> None:
    hub = MemoryHub()
    handled: list[str] = []

    def handle(delivery: Delivery) -> None:
        if delivery.envelope.id == "poison-0":
            raise ValueError("token=abcdef0123456789")
        handled.append(delivery.envelope.id)

    thread = threading.Thread(
        target=hub.work, args=(handle, stop), kwargs={"threads": 2, "attempts": 3, "pause": 0.05}
    )
    thread.start()
    for number in range(2):
        hub.publish(envelope(number, "poison"))
        hub.publish(envelope(number, "good"))
    hub.publish(envelope(0, "good"))  # the same again
    until(lambda: "poison-1" in handled)
    assert handled == ["good-0", "good-1", "poison-1"]
    [parked] = hub.parked()
    assert parked.attempts == 3
    assert parked.envelope.id == "poison-0"
    assert "ValueError: token=***" in parked.error
    numbers = hub.numbers()
    assert (numbers.backlog, numbers.parked, numbers.lag) == (0, 1, 0.0)
    assert numbers.topics == {"connections": OfTopic(0, 1)}
    assert sum(numbers.owners.values()) == 2
    assert not hub.resend("unknown")
    assert hub.resend("poison-0")
    until(hub.parked)
    assert hub.discard("poison-0")
    assert not hub.parked()
    stop.set()
    thread.join(60)
    assert not thread.is_alive()


def test_who_follows_hears_what_came_within_his_look_back(stop: threading.Event) -> None:
    hub = MemoryHub()
    hub.publish(envelope(0))
    late, early = hub.follow(0.0, stop), hub.follow(60.0, stop)
    hub.publish(envelope(1))
    heard = [next(early), next(early), next(late)]
    assert [getattr(each, "id", each) for each in heard] == ["record-0", "record-1", "record-1"]
    assert [isinstance(each, Past) for each in heard] == [True, False, False]
    assert hub.numbers().followers == 2
    stop.set()
    assert not [*early, *late]
    assert hub.numbers().followers == 0


def test_a_value_is_made_once_for_all_who_found_it_stale() -> None:
    hub, made = MemoryHub(), []

    def make() -> bytes:
        time.sleep(0.02)
        made.append(1)
        return b"token %d" % len(made)

    def ask(stale: bytes | None) -> None:
        assert hub.renew("wallet", stale, make, 10.0) == b"token %d" % len(made)

    for stale in (None, b"token 1"):
        threads = [threading.Thread(target=ask, args=(stale,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(made) == 2
    with pytest.raises(ZeroDivisionError):
        hub.renew("wallet", b"token 2", lambda: b"%d" % (1 // 0), 10.0)
    assert hub.renew("wallet", b"token 1", make, 10.0) == b"token 2"


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ({"threads": 0}, ApiValueError, "threads: expected a number from 1 on, got 0"),
        ({"attempts": True}, ApiValueError, "attempts: expected a number from 1 on, got True"),
        ({"pause": -1}, ApiValueError, "pause: expected seconds from 0 on, got -1"),
        ({"handle": None}, ApiTypeError, "handle: expected a function, got NoneType"),
    ],
)
def test_work_that_cannot_be_done(
    stop: threading.Event, given: dict[str, object], error: type[Exception], said: str
) -> None:
    arguments: dict[str, object] = {"handle": print, "stop": stop, **given}
    with pytest.raises(error, match=said):
        MemoryHub().work(**arguments)


def test_a_hub_of_a_url() -> None:
    assert repr(hub_of("memory:?name=issuer%20one")) == "<MemoryHub issuer one>"
    hub = MemoryHub()
    assert hub_of(hub) is hub
    assert isinstance(hub, Hub)
    assert isinstance(hub, Inspectable)
    with pytest.raises(
        ApiValueError, match=r"hub: expected a URL with one of memory:, redis:"
    ) as e:
        hub_of("amqp://guest:opensesame@localhost")
    assert "opensesame" not in str(e.value)
    with pytest.raises(ApiTypeError, match="hub: expected a URL or a Hub, got int"):
        hub_of(3)
