"""JSON by msgspec, beside JSON by the standard library: the same values, of the same types."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import acapy_client
from acapy_client import _json
from acapy_client._json import read
from acapy_client.apis import ConnectionApi
from acapy_client.events import Events
from acapy_client.events._parsing import frame_of
from acapy_client.models import ConnRecord
from support.needs import lacks, need
from support.project import run_python
from support.recordings import recorded_answers
from support.server import Server, answer


@pytest.fixture(autouse=True, scope="module")
def msgspec() -> None:
    need("py312", "msgspec")
    try:
        import msgspec  # noqa: F401  # whether it can be
    except ImportError as error:
        lacks(f"msgspec does not load: {error}")


def read_by(library: str, text: str | bytes, encoding: str | None) -> tuple[Any, ...]:
    """The value in a form that tells 1 from 1.0 and 0.0 from -0.0; or the error's words."""
    try:
        value = read(text, library, encoding)
    except (ValueError, RecursionError) as error:
        return type(error), str(error), type(error.__context__)
    return classes(value), repr(value)


def classes(value: Any) -> Any:
    if type(value) is dict:
        return [(type(key), classes(item)) for key, item in value.items()]
    if type(value) is list:
        return [classes(item) for item in value]
    return type(value)


def alike(text: str | bytes, encoding: str | None = "utf-8") -> None:
    used = encoding if isinstance(text, bytes) else None
    assert read_by("msgspec", text, used) == read_by("stdlib", text, used)


NUMBER = st.from_regex(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?", fullmatch=True)
LEAF = (
    NUMBER
    | st.floats().map(json.dumps)
    | st.integers().map(str)
    | st.text(max_size=20).map(json.dumps)
    | st.text(max_size=20).map(lambda text: json.dumps(text, ensure_ascii=False))
    | st.sampled_from(
        ["null", "true", "false", "NaN", "-Infinity", '"\\ud800"', '"\\uDC00\\u0041"']
    )
)
NAME = st.sampled_from(['"a"', '"b"', '""', '"\\u0061"']) | st.text(max_size=40).map(json.dumps)
SPACE = st.sampled_from(["", " ", "\n\t\r "])


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(SPACE, NAME, SPACE, st.just(":"), SPACE, inner, SPACE).map("".join)
    return st.lists(inner, max_size=4).map(lambda each: f"[{','.join(each)}]") | st.lists(
        pair, max_size=4
    ).map(lambda each: f"{{{','.join(each)}}}")


TEXTS = st.recursive(LEAF, containers, max_leaves=12)


@pytest.mark.parametrize(
    ("library", "used"), [("auto", True), ("msgspec", True), ("stdlib", False)]
)
def test_events_are_read_by_it_where_answers_are(library: Any, used: bool) -> None:
    """Those of webhooks and of the websocket."""
    read("0", "msgspec")  # what is made once is made by now
    said = b'{"topic": "connections", "payload": {"connection_id": "c"}}'
    called: set[str] = set()

    def note(frame: Any, event: str, function: Any) -> None:
        if event == "c_call":
            called.add(getattr(function, "__qualname__", ""))

    for take in (
        lambda: Events(acapy_client.Configuration(json=library)).receive("connections", said),
        lambda: frame_of(said, library),
    ):
        called.clear()
        sys.setprofile(note)
        try:
            assert take() is not None
        finally:
            sys.setprofile(None)
        assert ("Decoder.decode" in called) == used


@given(TEXTS)
@example('{"a": 1, "a": 2, "b": 3, "a": []}')
@example("[1" + "0" * 4299 + ", 1" + "0" * 4300 + "]")
@example("[1e400, -1e400, 1e-400, -0, -0.0, 5e-324, 2.2250738585072011e-308]")
@example("[9007199254740993, 9007199254740993.0, 18446744073709551616, 1" + "1" * 400 + ".5]")
def test_a_text_that_is_json(text: str) -> None:
    alike(text)
    if text.isascii():
        alike(text.encode("utf-16"), None)
    alike(text.encode("utf-8", "surrogatepass"))
    alike(text.encode("utf-8", "surrogatepass"), None)


@given(st.text("{}[]:,\"\\'u0189aeE+-.nultrfsNI \n\t\x00\x1f\x7f\ufeff\u00e9\ud800", max_size=12))
def test_a_text_that_may_be_none(text: str) -> None:
    alike(text)
    alike(text.encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=8))
@example(b"\xef\xbb\xbf1")
@example(b'"\xed\xa0\x80"')
@example(b'{"\xff": 1}')
def test_bytes_that_may_be_none(data: bytes) -> None:
    alike(data)
    alike(data, None)


def test_what_agents_answered() -> None:
    answers = [exchange["answer"] for _, _, exchange in recorded_answers()]
    assert sum(isinstance(each, dict) for each in answers) > 1000
    for each in answers:
        for ascii_only in (True, False):
            alike(json.dumps(each, ensure_ascii=ascii_only).encode())


def memory_of(library: str, text: bytes) -> tuple[int, int]:
    """Bytes that the value of a text takes, and the most that were taken until it was there."""
    gc.collect()
    tracemalloc.start()
    try:
        value = read(text, library, "utf-8")
        kept = tracemalloc.get_traced_memory()
        del value
    finally:
        tracemalloc.stop()
    return kept


def test_the_memory_is_alike() -> None:
    answers = [exchange["answer"] for _, _, exchange in recorded_answers()]
    text = json.dumps([answers] * 3).encode()
    for library in _json.LIBRARIES:
        read(text, library)  # what is imported and kept for good
    (kept, most), (usual, before) = memory_of("msgspec", text), memory_of("stdlib", text)
    assert kept < 1.1 * usual
    assert most < before


ANSWER = (
    '{"results": [{"alias": "Zoë \\u00e9\\n", "count": -12.5e3, "a": [true, null, 0]},'
    ' {"@id": "\U0001f600\\ud83d\\ude00", "big": 18446744073709551616}]}'
).encode()


def test_each_byte_of_an_answer_changed() -> None:
    alike(ANSWER)
    for place in range(len(ANSWER)):
        for byte in range(256):
            alike(ANSWER[:place] + bytes([byte]) + ANSWER[place + 1 :])
        alike(ANSWER[:place])
        alike(ANSWER[:place] + ANSWER[place + 1 :])


@pytest.mark.parametrize(("left", "right"), [("[", "]"), ('{"a":', "}")])
def test_the_depth_is_alike(left: str, right: str) -> None:
    """But for the few levels that functions of ``json`` take themselves."""

    def deepest(library: str) -> int:
        reached, too_deep = 1, 200_000
        while too_deep - reached > 1:
            depth = (reached + too_deep) // 2
            try:
                read(left * depth + "1" + right * depth, library)
            except RecursionError:
                too_deep = depth
            else:
                reached = depth
        return reached

    assert 0 <= deepest("msgspec") - deepest("stdlib") < 10


# --- which library it is -------------------------------------------------------------------------


@pytest.fixture
def anew() -> Iterator[None]:
    _json._msgspec.cache_clear()
    yield
    _json._msgspec.cache_clear()


def old_release() -> Any:
    """As msgspec before 0.17: large integers become floats."""
    decoder = SimpleNamespace(decode=lambda text: json.loads(text, parse_int=float))
    return SimpleNamespace(
        json=SimpleNamespace(Decoder=lambda: decoder), DecodeError=json.JSONDecodeError
    )


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize("there", [None, old_release()], ids=["missing", "too old"])
def test_without_it_the_standard_library_reads(
    there: Any, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "msgspec", there)
    server.default = answer({"connection_id": "c", "big": 2**64})
    with acapy_client.ApiClient(acapy_client.Configuration(server.url)) as client:
        assert type(ConnectionApi(client).get_connection("c")["big"]) is int
    with pytest.raises(acapy_client.ApiValueError) as caught:
        acapy_client.Configuration(server.url, json="msgspec")
    assert str(caught.value) == (
        "json: msgspec, from 0.18 on, is missing;"
        ' pip install "acapy-client-sync[fast]" brings it (in a checkout: pip install ".[fast]")'
    )


def test_a_library_that_is_none() -> None:
    wrong: Any = "orjson"
    with pytest.raises(acapy_client.ApiValueError, match="json: expected one of auto, stdlib, msg"):
        acapy_client.Configuration(json=wrong)
    client = acapy_client.ApiClient(acapy_client.Configuration(json="stdlib"))
    with pytest.raises(acapy_client.ApiAttributeError, match="json is read once"):
        client.configuration.json = "msgspec"


CALLS = """
import sys
import acapy_client
from acapy_client.apis import ConnectionApi
from acapy_client.models import ConnRecord
url, library = sys.argv[1:]
api = ConnectionApi(acapy_client.ApiClient(acapy_client.Configuration(url, json=library)))
assert ("msgspec" in sys.modules) == (library == "msgspec")
record = api.get_connection("c")
assert ("msgspec" in sys.modules) == (library != "stdlib")
"""


@pytest.mark.parametrize("library", _json.LIBRARIES)
def test_it_is_imported_at_the_first_answer_if_at_all(library: str, server: Server) -> None:
    server.default = answer({"connection_id": "c"})
    done = run_python("-c", CALLS, server.url, library)
    assert done.returncode == 0, done.stderr


EXHAUSTED = """
import os, resource, sys
from acapy_client._json import read
most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
lowest = os.dup(0)
os.close(lowest)
resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, most))  # all below it are taken
assert read(b'{"a": 1}') == {"a": 1}
assert "msgspec" not in sys.modules
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_first_answer_when_no_file_can_be_opened() -> None:
    done = run_python("-c", EXHAUSTED)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("error", [TimeoutError("of an alarm"), KeyboardInterrupt()])
@pytest.mark.usefixtures("anew")
def test_an_exception_that_comes_while_it_is_imported(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Finder:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "msgspec":
                raise error

    monkeypatch.delitem(sys.modules, "msgspec", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    with pytest.raises(type(error)) as caught:
        read(b"1")
    assert caught.value is error


@pytest.mark.parametrize(
    "body",
    [
        b'{"results": [{"connection_id": "c", "new": NaN, "more": 1e400}]}',
        b'{"results": [{"connection_id": 5}]}',
        b'{"results": [{"connection_id": "c"},]}',
        b'\xef\xbb\xbf{"results": []}',
        b'{"results": [{"connection_id": "\xff"}]}',
        b"[" * 300_000,
        b"",
    ],
)
def test_a_client_gives_the_same_by_each(body: bytes, server: Server) -> None:
    server.default = answer(body)

    def outcome(library: Any) -> str:
        with acapy_client.ApiClient(acapy_client.Configuration(server.url, json=library)) as client:
            try:
                return repr(ConnectionApi(client).connections().to_wire())
            except acapy_client.ApiResponseError as error:
                return str(error)

    assert outcome("msgspec") == outcome("stdlib") == outcome("auto")


def test_records_of_texts_are_read_by_it_too() -> None:
    text = '{"alias": "a", "new": 18446744073709551616}'
    assert ConnRecord.from_json(text).to_wire() == json.loads(text)
