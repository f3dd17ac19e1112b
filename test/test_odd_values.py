"""Odd values, wherever one can be given: an error of ours that names the place, or a result.

Never an exception from within. ``FUZZ_CASES=100000`` tries so many, other ones each time.
"""

from __future__ import annotations

import collections
import contextlib
import datetime
import decimal
import enum
import fractions
import functools
import os
import pathlib
import types
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import acapy_client
from acapy_client import ApiClient, Configuration, OpenApiException, models
from acapy_client._api import Api
from acapy_client._options import OPTIONS
from acapy_client.apis import ConnectionApi, RevocationApi
from acapy_client.model_utils import model_to_dict, parse_datetime
from acapy_client.testing import LocalAgent, LocalAgentError
from support.declared import MODELS
from support.examples import example_of
from support.fuzzing import many
from support.operations import COVERED
from support.server import Server, answer

# --- odd values ----------------------------------------------------------------------------------


class Untold(Exception):
    pass


class Unshowable:
    def __repr__(self) -> str:
        raise Untold

    __str__ = __repr__


class Text(str):
    def __str__(self) -> str:
        return "other"


class Number(enum.IntEnum):
    ONE = 1


class Word(str, enum.Enum):
    ACTIVE = "active"


class Pair(NamedTuple):
    a: Any
    b: Any


def nested(kind: type[Any], depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value] if kind is list else (value,) if kind is tuple else {"a": value}
    return value


def endless() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


def endless_dict() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["a"] = value
    return value


def two(a: Any, b: Any) -> Any:
    return a


ODD: list[Callable[[], Any]] = [
    *(functools.partial(lambda value: value, each) for each in [
        None, True, False, 0, 1, -1, 2**31, 2**63, -(2**64), 10**400, 10**5000, 0.0, -0.0, 0.5,
        1e308, float("nan"), float("inf"), -float("inf"), 1e-300, 3 + 4j, decimal.Decimal(1),
        decimal.Decimal("NaN"), fractions.Fraction(1, 3), Number.ONE, Word.ACTIVE, Text("text"),
        "", " ", "a", "active", "\0", "\n", "a\r\nb: c", "\x1b[2J", "ü", "€", "\ud800", "１",
        "x" * 100_000, "/", "..", "../x", "%", "{", "{x}", "[]", "null", "true", "-1", "1_0",
        b"", b"a", b"\xff", bytearray(b"a"), memoryview(b"a"), [], [None], [1, "a"], [[]], (), (1,),
        (1, 2), (1, 2, 3), (None, None), (0.5, "a"), {}, {1: 2}, {None: None}, {"a": 1}, {"": ""},
        {"a": object}, {(1, 2): 3}, set(), {1}, frozenset({"a"}), range(3), slice(1), object(),
        object, int, type, len, print, two, Ellipsis, Unshowable(), Unshowable,
        [Unshowable()], {"a": Unshowable()}, ValueError("x"), datetime.date(2020, 1, 1),
        datetime.datetime(2020, 1, 1), pathlib.PurePath("a"), types.SimpleNamespace(a=1),
        Pair(1, 2), [[0, 1, 1]],
        collections.OrderedDict(a=1), collections.deque([1]), collections.Counter("a"),
        types.MappingProxyType({"a": 1}), models.ConnRecord.from_wire({"state": "active"}),
        models.ConnRecord, pytest, lambda: None, lambda: "text", lambda: 5, lambda *_: "text",
    ]),
    *(functools.partial(nested, kind, 50) for kind in (list, tuple, dict)),
    *(functools.partial(nested, kind, 5000) for kind in (list, tuple, dict)),
    endless,
    endless_dict,
    lambda: iter([1]),
    lambda: (each for each in "ab"),
    lambda: map(str, [1]),
]  # fmt: skip
odd = st.sampled_from(ODD).map(lambda make: make()) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.binary(),
    lambda inner: st.lists(inner, max_size=3)
    | st.tuples(inner, inner)
    | st.dictionaries(st.text(max_size=3) | st.integers() | st.none(), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip

# --- places --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder, before = tmp_path_factory.mktemp("odd"), pathlib.Path.cwd()
    os.chdir(folder)  # an odd name of a file is written here
    with Server(default=answer({"state": "active", "results": []})) as server:
        try:
            yield Place(server)
        finally:
            os.chdir(before)


class Place:
    """One server and one client for all cases."""

    def __init__(self, server: Server) -> None:
        self.server = server
        settings = Configuration(server.url, timeout=60, retries=0, unknown_fields="error")
        self.client = ApiClient(settings)
        self.api = ConnectionApi(self.client)

    def setting(self, name: str, value: Any) -> None:
        """As a keyword, and as an attribute that is set later; then a call."""
        base: dict[str, Any] = {"host": self.server.url, "timeout": 60, "retries": 0}
        if name in ("no_proxy", "proxy_headers"):
            base.update(host="http://agent.invalid", proxy=self.server.url)
        if name in ("ssl_ca_cert", "cert_file", "key_file", "ssl_context", "assert_hostname"):
            base.update(host=self.server.url.replace("http", "https"))
        named(name, lambda: self._call(Configuration(**{**base, name: value})))

        def later() -> None:
            configuration = Configuration(**base)
            setattr(configuration, name, value)
            self._call(configuration)

        named(name, later)

    def _call(self, configuration: Configuration) -> None:
        repr(configuration)
        configuration.to_debug_report()
        with ApiClient(configuration) as client:
            if configuration.host == self.server.url or configuration.proxy == self.server.url:
                client.call_api("GET", "/x")

    def option(self, name: str, value: Any) -> None:
        named(name, lambda: answered(self.api.get_connection("c", **{name: value})))
        named(name, lambda: answered(self.client.call_api("GET", "/x", **{name: value})))
        named(name, lambda: list(self.api.iter_connections(**{name: value})))
        named(name, lambda: self.api.wait_for_connection("c", timeout=1, **{name: value}))

    def argument(self, name: str, value: Any) -> None:
        given = {"method": "POST", "path": "/x/{a}", "path_params": {"a": "b"}, name: value}
        named(name, lambda: self.client.call_api(**given))

    def within(self, name: str, value: Any) -> None:
        """In a dict of ``call_api``, as a value and as a key."""
        path = "/x/{a}" if name == "path_params" else "/x"
        named("", lambda: self.client.call_api("GET", path, **{name: {"a": value}}))
        if hashable(value):
            named("", lambda: self.client.call_api("GET", "/x", **{name: {value: "a"}}))

    def waiter(self, name: str, value: Any) -> None:
        given = {"conn_id": "c", "timeout": 0.01, name: value}
        named(name, lambda: self.api.wait_for_connection(**given))

    def iterator(self, name: str, value: Any) -> None:
        named(name, lambda: list(self.api.iter_connections(**{name: value})))

    def handle(self, name: str, value: Any) -> None:
        handle = self.api.get_connection.submit("c")
        handle.get(60)
        named("timeout", lambda: getattr(handle, name)(value))

    def download(self, name: str, value: Any) -> None:
        if callable(value) and name == "progress":
            return  # it is called, and what it raises is its own
        given = {"rev_reg_id": "r", "path": "file.bin", name: value}
        named(name, lambda: RevocationApi(self.client).download_tails_file(**given), OSError)

    def client_of(self, name: str, value: Any) -> None:
        given: dict[str, Any] = {"configuration": Configuration(self.server.url)}
        if name == "header_value":
            given["header_name"] = "X-Own"
        given[name] = value

        def make() -> None:
            with ApiClient(**given) as client:
                client.call_api("GET", "/x")

        named("", make)

    def function(self, name: str, value: Any) -> None:
        named("", lambda: FUNCTIONS[name](self, value))

    def agent(self, name: str, value: Any) -> None:
        named(name, lambda: repr(LocalAgent(**{name: value})), LocalAgentError)

    def record(self, name: str, value: Any) -> None:
        model = MODELS[name]
        named("", lambda: shown(model.from_wire(value)))
        example = example_of(model)
        required = {attr: example[model._wire[attr]] for attr in model._required}
        for attr in list(model._wire)[:40]:
            named(attr, lambda: shown(model(**{**required, attr: value})))  # noqa: B023  # called at once
            record = model.from_wire({})
            named(attr, lambda: setattr(record, attr, value))  # noqa: B023
            named("", lambda: shown(model.from_wire({model._wire[attr]: value})))  # noqa: B023

    def operation(self, name: str, value: Any) -> None:
        """Each parameter of an operation, with and without the check of types."""
        covered = COVERED[name]
        call, plan = covered.of(self.client), covered.operation.plan
        given: dict[str, Any] = {each: right_for(plan.types[each]) for each in plan.required}
        if plan.facts.needs_body:
            given["body"] = example_of(plan.body.models[0])
        for parameter in plan.types:
            for check in (True, False):
                arguments = {**given, parameter: value, "_check_input_type": check}
                named(
                    "" if parameter == "body" else parameter,
                    lambda: call(**arguments, _check_return_type=False),  # noqa: B023
                )


FUNCTIONS: dict[str, Callable[[Place, Any], Any]] = {
    "Api": lambda place, value: Api(value),
    "set_default": lambda place, value: Configuration.set_default(value),
    "set_default_header": lambda place, value: ApiClient().set_default_header(value, value),
    "header of a name": lambda place, value: ApiClient().set_default_header("X", value),
    "user_agent": lambda place, value: setattr(ApiClient(), "user_agent", value),
    "default_headers": lambda place, value: called_with_headers(place, value),
    "parse_datetime": lambda place, value: parse_datetime(value),
    "model_to_dict": lambda place, value: model_to_dict(models.ConnRecord(), value),
    "record in": lambda place, value: value in models.ConnRecord(),
    "record ==": lambda place, value: models.ConnRecord() == value,
    "record[]": lambda place, value: models.ConnRecord()[value],
    "record[]=": lambda place, value: models.ConnRecord().__setitem__(value, "a"),
    "record.get": lambda place, value: models.ConnRecord().get(value),
    "a setting of any name": lambda place, value: setattr(Configuration(), repr(type(value)), 1),
    "response_type": lambda place, value: place.client.call_api("GET", "/x", response_type=value),
}


def called_with_headers(place: Place, value: Any) -> None:
    with ApiClient(Configuration(place.server.url)) as client:
        client.default_headers = value
        client.call_api("GET", "/x")


def answered(result: Any) -> None:
    """What a call gave is free again."""
    if hasattr(result, "release_conn"):
        result.drain_conn()
        result.release_conn()
    elif hasattr(result, "get") and hasattr(result, "ready"):
        answered(result.get(60))


def right_for(kind: Any) -> Any:
    if hasattr(kind, "choices"):
        return kind.choices[0]
    return {bool: True, int: 1}.get(kind.exact, "x")


def shown(record: Any) -> None:
    """Its text, unless a value in it has none itself."""
    with contextlib.suppress(Untold):
        repr(record)


def hashable(value: Any) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


def named(name: str, call: Callable[[], object], *also: type[Exception]) -> None:
    """It works, or says what was wrong, by its name."""
    try:
        call()
    except OpenApiException as error:
        text = str(error)
        assert len(text) < 3_000, text[:500]
        assert repr(error)
        if not isinstance(error, acapy_client.ApiException):
            assert name in text, text
    except also:
        pass


SETTINGS = [name for name in Configuration.__annotations__ if name[0] != "_"]
PLACES: list[tuple[str, str]] = [
    *(("setting", name) for name in SETTINGS),
    *(("option", name) for name in sorted(OPTIONS)),
    *(
        ("argument", name)
        for name in ("method", "path", "path_params", "query_params", "header_params", "body")
    ),
    *(("within", name) for name in ("path_params", "query_params", "header_params", "body")),
    *(("waiter", name) for name in ("conn_id", "until", "timeout")),
    *(("iterator", name) for name in ("page_size", "alias", "state", "limit")),
    *(("handle", name) for name in ("get", "wait")),
    *(("download", name) for name in ("rev_reg_id", "path", "progress")),
    *(
        ("client_of", name)
        for name in ("configuration", "header_name", "header_value", "cookie", "pool_threads")
    ),
    *(("function", name) for name in FUNCTIONS),
    *(
        ("agent", name)
        for name in ("release", "label", "admin_api_key", "multitenant", "arguments", "timeout")
    ),
]


@pytest.mark.parametrize(("kind", "name"), PLACES)
def test_each_odd_value_in_each_place(place: Place, kind: str, name: str) -> None:
    for make in ODD:
        getattr(place, kind)(name, make())


@many
@given(where=st.sampled_from(PLACES), value=odd)
def test_values_at_random(place: Place, where: tuple[str, str], value: Any) -> None:
    getattr(place, where[0])(where[1], value)


@many
@given(name=st.sampled_from(sorted(COVERED)), value=odd)
def test_operations(place: Place, name: str, value: Any) -> None:
    place.operation(name, value)


@many
@given(name=st.sampled_from(sorted(MODELS)), value=odd)
def test_records(place: Place, name: str, value: Any) -> None:
    place.record(name, value)
