"""A round: every operation that a real agent declares is called through the client, once."""

from __future__ import annotations

import contextlib
import json
import socket
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import urllib3

from acapy_client import ApiClient, ApiException, Configuration, OpenApiException, apis
from acapy_client._operation import Operation
from acapy_client._plan import Plan
from acapy_client.api_client import Api
from acapy_client.exceptions import ApiResponseError
from acapy_client.generate._releases import order
from acapy_client.testing import LocalAgent, LocalLedger
from support.evidence import SEEN
from support.offline import without_internet
from support.releases import has
from support.routes.sample_calls import Sample, Samples
from support.routes.tunnel import Tunnel, request_in

LEDGER = "0.7"  # the first line whose wallets work with a local one
ANONCREDS_TENANTS = "1.3"  # the first line whose tenants need not have the base wallet's type
SHUTDOWN = "GET /shutdown"
STRAYS = {("GET", "/no/such/route"): 404, ("POST", "/status"): 405}  # what no agent has
_DESCRIPTION = "/api/docs/swagger.json"
_MISSING = "404: Not Found"  # what agents say where they have no route
_SECONDS = 90.0


# --- what the client says ------------------------------------------------------------------------


class Method(NamedTuple):
    """An operation of the client, and where it is."""

    api: type[Api]
    name: str
    plan: Plan


def _methods() -> Iterator[tuple[str, Method]]:
    for api in {getattr(apis, name) for name in apis.__all__}:
        for name, operation in vars(api).items():
            if isinstance(operation, Operation):
                key = f"{operation.facts.method} {operation.facts.path}"
                yield key, Method(api, name, operation.plan)


METHODS = dict(_methods())
"""Every operation of the client, by verb and path."""

CLASSES = sorted({method.api.__name__ for method in METHODS.values()})


def expected(release: str) -> set[str]:
    """The operations that a release has, by what the client says of them."""
    return {key for key, method in METHODS.items() if has(release, method.plan.facts)}


# --- what an agent says --------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """One operation called with its sample.

    :param sent: what the client sent, to the byte
    :param status: what the agent answered; None where it did not
    :param said: the body of an error
    :param problem: what the client could not do
    :param alone: after an error of the server, what urllib3 alone sent and got for that request
    """

    operation: str
    sample: Sample
    sent: bytes
    status: int | None
    said: str = ""
    problem: str = ""
    alone: tuple[bytes, int] | None = None

    @property
    def failed(self) -> bool:
        """Whether the server is to blame, by its own account."""
        return self.status is not None and self.status >= 500

    @property
    def reached(self) -> bool:
        """Whether the route itself answered, be it with an error about what it was given."""
        if self.status == 404:
            return self.said != _MISSING
        # before a 401 or 503, nobody looks for the route
        return self.status not in (None, 401, 405, 503)

    def __str__(self) -> str:
        return f"{self.operation}: {self.status} {self.problem or self.said}"


@dataclass
class Round:
    """What one release declares, and what became of the calls.

    :param stopped: whether it stopped when it was told to
    :param strays: calls of what it does not have
    """

    release: str
    description: dict[str, Any] = field(repr=False)
    calls: list[Call] = field(default_factory=list, repr=False)
    strays: dict[tuple[str, str], Call] = field(default_factory=dict, repr=False)
    stopped: bool = False
    seconds: float = 0.0

    @property
    def declared(self) -> dict[str, Mapping[str, Any]]:
        """The operations by verb and path."""
        return {
            f"{verb.upper()} {path}": declared
            for path, verbs in self.description["paths"].items()
            for verb, declared in verbs.items()
        }

    def reached(self, call: Call) -> bool:
        """Whether a call reached its route; an agent that stops may do so without an answer."""
        if call.operation == SHUTDOWN:
            return self.stopped and call.status in (200, None)
        return call.reached

    @property
    def unreached(self) -> list[str]:
        return [str(call) for call in self.calls if not self.reached(call)]

    @property
    def table(self) -> dict[str, tuple[int, int]]:
        """For each class how many operations were reached, and how many are declared."""
        apis_of = [METHODS[call.operation].api.__name__ for call in self.calls]
        reached = Counter(
            api for api, call in zip(apis_of, self.calls, strict=True) if self.reached(call)
        )
        return {api: (reached[api], count) for api, count in sorted(Counter(apis_of).items())}


def make_round(release: str) -> Round:
    """Run an agent with tenants and call everything; in the end, the agent is shut down."""
    began = time.monotonic()
    with contextlib.ExitStack() as stack:
        ledger = None
        if order(release) >= order(LEDGER):
            ledger = stack.enter_context(LocalLedger())
        with without_internet():
            agent = stack.enter_context(LocalAgent(release, ledger=ledger, multitenant=True))
        port = int(agent.admin_url.rpartition(":")[2])
        caller = _Caller(stack, port, release)
        made = Round(release, caller.description())
        for verb, path in STRAYS:
            made.strays[verb, path] = caller.stray(verb, path)
        samples = Samples(agent.endpoint)
        for key in sorted(made.declared, key=lambda key: (key == SHUTDOWN, *key.split()[::-1])):
            if key not in METHODS:  # a test of its own names it
                continue
            declared = made.declared[key]
            sample = samples.of(METHODS[key].plan, declared)
            made.calls.append(caller.call(key, sample, declared["tags"][0]))
        made.stopped = _stops_listening(port)
    made.seconds = time.monotonic() - began
    return made


class _Caller:
    """Calls an agent as its base wallet, as a tenant, or as one with an AnonCreds wallet."""

    def __init__(self, stack: contextlib.ExitStack, port: int, release: str) -> None:
        self._stack, self._release = stack, release
        self._tunnel = stack.enter_context(Tunnel(port))
        self._bare = stack.enter_context(urllib3.PoolManager(retries=False))
        self._base = self._client("")
        self._tenant = self._anoncreds = self._client(self._token("tenant"))
        if order(release) >= order(ANONCREDS_TENANTS):
            self._anoncreds = self._client(self._token("issuer", wallet_type="askar-anoncreds"))

    def _client(self, token: str) -> ApiClient:
        configuration = Configuration(
            self._tunnel.url, api_key={}, access_token=token, timeout=_SECONDS, retries=False
        )
        return self._stack.enter_context(ApiClient(configuration))

    def _token(self, name: str, **fields: Any) -> str:
        body = {"wallet_name": name, "wallet_key": f"the key of {name}", **fields}
        return str(apis.MultitenancyApi(self._base).create_wallet(body=body).token)

    def description(self) -> dict[str, Any]:
        answer = self._bare.request("GET", self._tunnel.url + _DESCRIPTION)
        description: dict[str, Any] = json.loads(answer.data)
        return description

    def stray(self, verb: str, path: str) -> Call:
        """Call what the agent does not have."""
        self._tunnel.taken()
        try:
            self._tenant.call_api(verb, path)
        except ApiException as error:
            sent = self._tunnel.taken()
            return Call(f"{verb} {path}", Sample(), sent, error.status, error.body or "")
        raise AssertionError(f"the agent has {verb} {path}")

    def call(self, key: str, sample: Sample, tag: str) -> Call:
        """Call an operation; after an error of the server, repeat it without the client."""
        if tag in ("multitenancy", "server"):
            client = self._base
        else:
            client = self._anoncreds if tag.lower().startswith("anoncreds") else self._tenant
        method = METHODS[key]
        bound = getattr(method.api(client), method.name)
        self._tunnel.taken()
        try:
            answer = bound.with_http_info(**sample.arguments(method.plan))
        except ApiResponseError as error:
            return Call(key, sample, self._tunnel.taken(), error.status, problem=repr(error))
        except ApiException as error:
            sent, said = self._tunnel.taken(), error.body or ""
            problem = "" if error.status else repr(error)
            alone = self._repeated(sent) if (error.status or 0) >= 500 else None
            return Call(key, sample, sent, error.status, said, problem, alone)
        except OpenApiException as error:
            return Call(key, sample, b"", None, problem=repr(error))
        SEEN.succeeded(self._release, method.plan.facts)
        problem = ", ".join(SEEN.note(self._release, answer.data))
        return Call(key, sample, self._tunnel.taken(), answer.status, problem=problem)

    def _repeated(self, sent: bytes) -> tuple[bytes, int]:
        request = request_in(sent)
        answer = self._bare.request(
            request.method,
            self._tunnel.url + request.target,
            headers=dict(request.headers),
            body=request.body or None,
            redirect=False,
            timeout=_SECONDS,
        )
        return self._tunnel.taken(), answer.status


def _stops_listening(port: int) -> bool:
    """Whether nobody takes connections there, now or soon."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionError:
            return True
        except TimeoutError:  # it listens, and takes none
            continue
        time.sleep(0.05)
    return False
