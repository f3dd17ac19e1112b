"""What hubs on engines have in common, besides the contract."""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiValueError
from acapy_client.hub import Envelope, Hub, HubError, PostgresHub, RedisHub, hub_of
from acapy_client.testing._hub_journal import Journal, event, following, some_name, until, working
from support.engines import SERVERS, CutLine
from support.project import run_python
from support.transport.certified import Papers


def test_a_clock_that_differs(
    url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() - 3600)
    hub_of(url).publish(event(some_name(), 0))
    [said] = caplog.messages
    assert said.endswith("its clock differs from the one here by +3600 seconds")


TLS = {
    "redis": "?ssl_ca_certs={}",
    "psycopg": "?sslmode=verify-full&sslrootcert={}",
}


def test_a_line_over_tls(library: str, tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    with SERVERS[library](tls=papers.good) as server:
        hub = hub_of(server.url + TLS[library].format(papers.ca_path))
        journal = Journal()
        with following(hub) as heard, working(hub, journal.handler("one")):
            hub.publish(event("record", 0))
            until(lambda: heard.ids and journal.ended(1), "not heard and handled")
        assert hub.renew("w", None, lambda: b"made", 5) == b"made"
        strange = hub_of(server.url + TLS[library].format(papers.strange_ca_path))
        with pytest.raises(HubError, match="(?i)certificate verify failed"):
            strange.publish(event("record", 1))


def is_published(hub: Hub, envelope: Envelope) -> bool:
    try:
        hub.publish(envelope)
    except HubError:
        return False
    return True


def test_one_that_is_not_there(library: str) -> None:
    with SERVERS[library]() as server:
        pass
    began = time.monotonic()
    with pytest.raises(HubError, match=rf"hub: .*127\.0\.0\.1:{server.port}.*refused"):
        hub_of(server.url).publish(event("record", 0))
    assert time.monotonic() - began < 5


def test_one_that_stands_still(library: str) -> None:
    with SERVERS[library]() as server:
        hub = hub_of(server.url)
        hub.publish(event("record", 0))
        with following(hub) as heard:
            with server.frozen():
                began = time.monotonic()
                with pytest.raises(HubError, match="(?i)no answer within 5 sec|timeout"):
                    hub.publish(event("record", 1))
                until(lambda: heard.gaps, "a follower was not told")
                assert time.monotonic() - began < 15
            hub.publish(event("record", 2))
            until(lambda: "record.2" in heard.ids, "not heard")
        assert heard.gaps[0].away
        assert not any(gap.lost for gap in heard.gaps)
        assert not heard.gaps[-1].away


def test_lines_that_are_cut_while_events_are_published_and_handled(library: str) -> None:
    """What is repeated, since nobody knows whether it arrived, is kept once."""
    journal = Journal()
    with SERVERS[library]() as server, CutLine(server.port) as line:
        hub = hub_of(server.url.replace(f":{server.port}", f":{line.port}"))
        with following(hub_of(server.url)) as heard, working(hub, journal.handler("one")):
            for number in range(300):
                if number % 30 == 15:
                    line.cut()
                while not is_published(hub, event(f"record-{number % 20}", number)):
                    time.sleep(0.05)
            until(lambda: journal.ended(300), "some were not handled")
            until(lambda: len(heard.ids) == 300, "some were not heard")
    assert len(heard.events) == 300  # each once
    assert len(journal.twice()) <= 10 * 4  # those in hand when it was cut
    journal.check_order(but=journal.twice())


@pytest.mark.parametrize(
    ("url", "library", "extra"),
    [("redis://localhost/0", "redis", "redis"), ("postgres://localhost", "psycopg", "postgres")],
)
def test_without_the_library(
    url: str, library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    said = rf'Hub needs {library}; pip install ".*\[{extra}\]"'
    with pytest.raises(ImportError, match=said):
        hub_of(url)


def test_nothing_is_imported_before_it_is_used() -> None:
    code = (
        "import sys; from acapy_client.hub import MemoryHub; MemoryHub();"
        " print({*sys.modules} & {'redis', 'psycopg'})"
    )
    assert run_python("-c", code).stdout == "set()\n"


def test_a_forked_child_has_its_own_lines(url: str) -> None:
    hub = hub_of(url)
    hub.publish(event("parent", 0))
    journal = Journal()
    with working(hub, journal.handler("parent")):
        until(lambda: journal.ended(1), "not handled")
    assert hub.renew("w", None, lambda: b"parent", 5) == b"parent"
    done = run_python(Path(__file__).with_name("forking.py"), url)
    assert done.stdout == "0\n0\n0\n", done.stderr


def test_a_program_that_ends_says_nothing(url: str) -> None:
    code = (
        "import sys, threading; from acapy_client.hub import hub_of;"
        " from acapy_client.testing._hub_journal import event;"
        " hub = hub_of(sys.argv[1]); hub.publish(event('record', 0));"
        " heard = hub.follow(60.0, threading.Event()); print(next(heard).id);"
        " args = print, threading.Event();"
        " working = threading.Thread(target=hub.work, args=args, daemon=True);"
        " working.start(); working.join(1.0)"
    )
    done = run_python("-W", "error", "-c", code, url)
    assert done.stdout.startswith("record.0\n")
    assert not done.stderr


def test_it_travels_without_its_connections(url: str) -> None:
    hub = hub_of(url)
    hub.publish(event("record", 0))
    again: Any = pickle.loads(pickle.dumps(hub))
    assert again.numbers().backlog == 1
    assert repr(again) == repr(hub)
    again.close()
    assert again.numbers().backlog == 1


@pytest.mark.parametrize("port", ["99999999", "0", "x", "-1"])
@pytest.mark.parametrize(
    ("kind", "url"),
    [
        (RedisHub, "redis://:word@localhost:{}/0"),
        (PostgresHub, "postgresql://me:word@localhost:{}/name"),
        (PostgresHub, "postgresql://me:word@localhost:5432,other:{}/name"),
        (PostgresHub, "host=localhost password=word port={}"),
    ],
)
def test_a_port_that_is_none(kind: Callable[[str], Hub], url: str, port: str) -> None:
    with pytest.raises(ApiValueError, match="^url: .*[pP]ort") as caught:
        kind(url.format(port))
    assert "word@" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["password=opensesame host=h", "host=h password = 'a://opensesame'"]
)
def test_of_what_is_no_url_nothing_is_shown(text: str) -> None:
    hub = PostgresHub(text)
    assert "sesame" not in repr(hub)
    with pytest.raises(HubError) as failed:
        hub.numbers()
    assert "sesame" not in f"{failed.value} {failed.value!r}"
    with pytest.raises(ApiValueError) as refused:
        PostgresHub(f"{text} port=0")
    assert "sesame" not in f"{refused.value} {refused.value!r}"
