"""Errors, attempts, pages, waiting and threads, with answers from a real socket."""

from __future__ import annotations

import re
import socket
import threading
import time
from typing import Any

import pytest
import urllib3

import acapy_client
from acapy_client import ApiClient, Configuration, exceptions
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.apis import IssueCredentialV20Api, PresentProofV20Api
from support.project import run_python
from support.server import Request, Server, answer, hang, nobody_there, text_answer

UNAVAILABLE = text_answer("503 Service Unavailable", "503: Service Unavailable")
LONG = 60.0  # seconds: far from the limits that hold here, and from those that must not
UPGRADING = text_answer("503 Service Unavailable", "503: Upgrade in progress")


# --- errors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "name"),
    [
        ("400 Bad Request", "BadRequestException"),
        ("401 Unauthorized", "UnauthorizedException"),
        ("403 Forbidden", "ForbiddenException"),
        ("404 Not Found", "NotFoundException"),
        ("405 Method Not Allowed", "ApiException"),
        ("409 Conflict", "ConflictException"),
        ("422 Unprocessable Entity", "UnprocessableEntityException"),
        ("429 Too Many Requests", "TooManyRequestsException"),
        ("500 Internal Server Error", "ServiceException"),
        ("503 Service Unavailable", "ServiceException"),
        ("302 Found", "ApiException"),
    ],
)
def test_each_status_has_its_exception(
    server: Server, api: ConnectionApi, status: str, name: str
) -> None:
    code, _, reason = status.partition(" ")
    server.default = text_answer(status, f"{code}: the agent's words", Location="/elsewhere")
    with pytest.raises(acapy_client.ApiException) as caught:
        api.get_connection("c", _retries=False)
    error = caught.value
    assert type(error).__name__ == name
    assert getattr(acapy_client, name) is type(error)
    assert (error.status, error.reason, error.attempts) == (int(code), reason, 1)
    assert error.body == f"{code}: the agent's words"
    assert error.detail == "the agent's words"
    assert error.headers["content-type"] == "text/plain; charset=utf-8"
    assert (error.method, error.url) == ("GET", server.url + "/connections/c")
    assert str(error).startswith(f"GET /connections/c: {status}: the agent's words")
    assert len(server.requests) == 1


def test_the_body_of_an_error_is_whole_in_each_mode(server: Server, api: ConnectionApi) -> None:
    body = b'{"state": ["Must be one of: ..."]}' + b" " * 100_000
    server.default = answer(body, "422 Unprocessable Entity")
    for call in (api.connections, api.connections.raw, api.connections.with_http_info):
        with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
            call()
        assert caught.value.body == body.decode()


def test_exceptions_are_pickled_whole() -> None:
    import pickle

    error = acapy_client.NotFoundException(404, "Not Found", body="404: x", method="GET", url="u")
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), twin.status, twin.body, str(twin)) == (
        type(error), 404, "404: x", str(error),
    )  # fmt: skip


def test_every_exception_is_in_the_tree_that_the_module_draws() -> None:
    drawn = exceptions.__doc__ or ""
    names = [name for name, item in vars(exceptions).items() if isinstance(item, type)]
    for name in names:
        if issubclass(getattr(exceptions, name), acapy_client.OpenApiException):
            line = re.search(rf"[├└│ ]{name.removesuffix('Exception')}(Exception)?\b", drawn)
            assert line or name == "OpenApiException", name
            assert getattr(acapy_client, name) is getattr(exceptions, name)


def test_nobody_there() -> None:
    with (
        nobody_there() as url,
        ApiClient(Configuration(url)) as client,
        pytest.raises(acapy_client.ApiConnectionError, match="cannot connect") as caught,
    ):
        ConnectionApi(client).create_invitation(_retries=1)
    assert caught.value.status is None
    assert caught.value.attempts == 2
    assert isinstance(caught.value.__cause__, urllib3.exceptions.HTTPError)


def hang_up(connection: socket.socket, request: Request) -> None:
    connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("timeout", [0.3, (300, 0.3)])
def test_no_answer_in_time(server: Server, api: ConnectionApi, timeout: Any) -> None:
    server.default = hang
    began = time.monotonic()
    with pytest.raises(acapy_client.ApiTimeoutError, match=r"waited 0\.3 s for \w+") as late:
        api.create_invitation(_request_timeout=timeout)
    assert 0.25 < time.monotonic() - began < LONG
    assert late.value.attempts == 1, "a POST in doubt must not be sent again"
    assert len(server.requests) <= 1


@pytest.mark.parametrize("timeout", [1e-9, 1e-6, (1e-9, 5)])
def test_a_time_that_is_over_at_once(server: Server, api: ConnectionApi, timeout: Any) -> None:
    with pytest.raises(acapy_client.ApiTimeoutError, match=r"waited 1e-0\d s for \w+"):
        api.connections(_request_timeout=timeout)
    assert not server.requests


def test_all_connections_are_in_use(server: Server) -> None:
    with ApiClient(Configuration(server.url, connection_pool_maxsize=1)) as client:
        held = ConnectionApi(client).connections.raw()
        with pytest.raises(acapy_client.ApiTimeoutError, match="all are in use"):
            ConnectionApi(client).connections(_request_timeout=0.2)
        held.read()
        held.release_conn()


def test_a_number_limits_all_attempts_together(server: Server, api: ConnectionApi) -> None:
    server.default = UNAVAILABLE
    began = time.monotonic()
    with pytest.raises(acapy_client.ApiException):
        api.get_connection("c", _request_timeout=0.6, _retries=50)
    assert time.monotonic() - began < LONG


# --- attempts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [UNAVAILABLE, UPGRADING, hang_up], ids=["503", "busy", "reset"])
def test_reads_are_tried_again(server: Server, api: ConnectionApi, fault: Any) -> None:
    server.answers.extend([fault, fault])
    assert api.get_connection("c").to_wire() == {}
    assert len(server.requests) == 3
    server.requests.clear()
    server.answers.extend([fault] * 9)
    with pytest.raises(acapy_client.ApiException) as caught:
        api.get_connection("c", _retries=1)
    assert caught.value.attempts == len(server.requests) == 2
    assert "(2 attempts)" in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "requests"),
    [(UNAVAILABLE, 1), (hang_up, 1), (UPGRADING, 2)],
    ids=["503", "reset", "busy"],
)
def test_writes_are_tried_again_only_where_nothing_can_happen_twice(
    server: Server, api: ConnectionApi, fault: Any, requests: int
) -> None:
    server.answers.append(fault)
    if requests == 1:
        with pytest.raises(acapy_client.ApiException) as caught:
            api.create_invitation()
        assert caught.value.attempts == 1
        assert caught.value.in_doubt
    else:
        api.create_invitation()
    assert len(server.requests) == requests


def test_retry_after_is_honoured_and_other_statuses_are_not_tried_again(
    server: Server, api: ConnectionApi
) -> None:
    server.answers.append(text_answer("429 Too Many Requests", "429: slow", Retry_After="1"))
    began = time.monotonic()
    api.create_invitation()
    assert time.monotonic() - began > 0.9
    server.requests.clear()
    server.default = text_answer("500 Internal Server Error", "500")
    with pytest.raises(acapy_client.ServiceException):
        api.get_connection("c")
    assert len(server.requests) == 1


def test_a_retry_of_urllib3_keeps_its_rules(server: Server, api: ConnectionApi) -> None:
    server.default = text_answer("500 Internal Server Error", "500")
    rules = urllib3.Retry(total=3, status_forcelist=[500], allowed_methods=["POST"])
    with pytest.raises(acapy_client.ServiceException) as caught:
        api.create_invitation(_retries=rules)
    assert caught.value.attempts == len(server.requests) == 4
    server.requests.clear()
    with pytest.raises(acapy_client.ServiceException):
        api.get_connection("c", _retries=rules)
    assert len(server.requests) == 1


def test_what_a_retry_of_the_callers_raises_comes_out(server: Server, api: ConnectionApi) -> None:
    class Stopping(urllib3.Retry):
        def increment(self, *args: Any, **kwargs: Any) -> Any:
            raise InterruptedError("enough")  # an OSError, as some of the transport's are

    server.default = text_answer("500 Internal Server Error", "500")
    with pytest.raises(InterruptedError, match="enough"):
        api.get_connection("c", _retries=Stopping(1, status_forcelist=[500]))
    assert len(server.requests) == 1


def test_a_connection_is_used_again_and_healed(server: Server, api: ConnectionApi) -> None:
    for _ in range(5):
        api.get_connection("c")
    assert server.connections == 1

    ended = threading.Event()

    def answer_and_hang_up(connection: socket.socket, request: Request) -> None:
        connection.sendall(answer({}))
        connection.shutdown(socket.SHUT_RDWR)
        ended.set()

    server.answers.append(answer_and_hang_up)
    api.get_connection("c")
    assert ended.wait(60)
    api.create_invitation()
    assert server.connections == 2


def test_a_closed_client_says_so(api: ConnectionApi) -> None:
    api.api_client.close()
    api.api_client.close()
    with pytest.raises(acapy_client.ApiValueError, match="closed"):
        api.get_connection("c")


# --- pages ---------------------------------------------------------------------------------------


class Pages:
    """Answers as an agent with so many connections does."""

    def __init__(self, count: int, knows_pages: bool = True) -> None:
        self.records = [{"connection_id": str(number)} for number in range(count)]
        self.knows_pages = knows_pages

    def __call__(self, connection: socket.socket, request: Request) -> None:
        records, query = self.records, dict(request.query)
        if self.knows_pages:
            offset = int(query.get("offset", 0))
            records = records[offset : offset + int(query.get("limit", 100))]
        connection.sendall(answer({"results": records}))


@pytest.mark.parametrize("count", [0, 1, 4, 5, 6, 10, 23])
@pytest.mark.parametrize("knows_pages", [True, False])
def test_every_record_once(
    server: Server, api: ConnectionApi, count: int, knows_pages: bool
) -> None:
    server.default = Pages(count, knows_pages)
    found = [record.connection_id for record in api.iter_connections(page_size=5, state="active")]
    assert found == [str(number) for number in range(count)]
    assert len(server.requests) <= (count // 5 + 1 if knows_pages else 2)
    assert dict(server.requests[0].query) == {
        "limit": "5", "offset": "0", "order_by": "id", "state": "active",
    }  # fmt: skip


def test_records_that_are_deleted_or_come_again_meanwhile(
    server: Server, api: ConnectionApi
) -> None:
    pages = Pages(12)
    server.default = pages
    records = api.iter_connections(page_size=5)
    first = [next(records).connection_id for _ in range(5)]
    pages.records.insert(0, {"connection_id": "new"})
    rest = [record.connection_id for record in records]
    assert [*first, *rest] == [str(number) for number in range(12)]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"page_size": 0}, "page_size: expected 1 to 10000, got 0"),
        ({"page_size": 10_001}, "page_size"),
        ({"page_size": True}, "page_size"),
        ({"limit": 5}, "limit"),
        ({"offset": 5}, "offset"),
        ({"state": "actve"}, "did you mean 'active'"),
        ({"alias": ""}, "alias"),
        ({"async_req": True}, "async_req"),
        ({"_preload_content": False}, "_preload_content"),
        ({"_request_timeout": 0}, "_request_timeout"),
    ],
)
def test_an_iterator_checks_its_arguments_at_the_call(
    server: Server, api: ConnectionApi, arguments: Any, words: str
) -> None:
    with pytest.raises(acapy_client.OpenApiException, match=words):
        api.iter_connections(**arguments)
    assert server.requests == []


# --- waiting -------------------------------------------------------------------------------------


def record(state: str, **more: str) -> bytes:
    return answer({"connection_id": "c", "state": state, **more})


@pytest.mark.parametrize(
    ("last", "until"),
    [
        (record("active"), ("active",)),
        (record("completed"), ("active",)),
        (record("active"), ("completed",)),
        (record("active"), "active"),
        (record("active", rfc23_state="completed"), ["request", "completed"]),
        (record("odd", rfc23_state="request-sent"), ("request-sent",)),
        (record("error"), ("abandoned",)),
    ],
)
def test_waiting_for_a_state(server: Server, api: ConnectionApi, last: bytes, until: Any) -> None:
    server.answers.extend([record("invitation"), record("invitation")])
    server.default = last
    found = api.wait_for_connection("c", until=until, timeout=60)
    assert found.connection_id == "c"
    assert len(server.requests) == 3


def test_waiting_in_vain(server: Server, api: ConnectionApi) -> None:
    server.default = record("response")
    began = time.monotonic()
    with pytest.raises(acapy_client.ApiTimeoutError, match="c is in state response") as caught:
        api.wait_for_connection("c", timeout=2)
    assert 1.9 < time.monotonic() - began < LONG
    assert caught.value.last_record.state == "response"
    server.default = hang
    with pytest.raises(acapy_client.ApiTimeoutError):
        api.wait_for_connection("c", timeout=0.3)
    server.default = record("abandoned", error_msg="no trust")
    with pytest.raises(acapy_client.ApiStateError, match="abandoned: no trust") as state:
        api.wait_for_connection("c", timeout=60)
    assert state.value.last_record.error_msg == "no trust"
    server.default = text_answer("404 Not Found", "404: Record not found")
    with pytest.raises(acapy_client.NotFoundException):
        api.wait_for_connection("c", timeout=60)
    for wrong in ({"timeout": 0}, {"timeout": (1, 2)}, {"until": ()}):
        with pytest.raises(acapy_client.ApiValueError):
            api.wait_for_connection("c", **wrong)


@pytest.mark.parametrize(
    ("configured", "given", "waiting"),
    [
        ((300, 0.3), {}, 300),
        ((300, 300), {"_request_timeout": (300, 0.3)}, 300),
        (0.3, {}, 300),
        (300, {"_request_timeout": 0.3}, None),
        ((300, 300), {}, 0.3),
        (None, {"_request_timeout": None}, 0.3),
        (None, {}, 0.3),
    ],
    ids=range(7),
)
def test_waiting_honours_every_limit(
    server: Server, configured: Any, given: Any, waiting: float | None
) -> None:
    """The smaller of what a call may take, and of what is left."""
    server.default = hang
    settings = acapy_client.Configuration(server.url, timeout=configured, retries=0)
    began = time.monotonic()
    with acapy_client.ApiClient(settings) as client, pytest.raises(acapy_client.ApiTimeoutError):
        ConnectionApi(client).wait_for_connection("c", timeout=waiting, **given)
    assert 0.2 < time.monotonic() - began < LONG


def test_states_to_wait_for_are_checked_as_filters_are(server: Server, api: ConnectionApi) -> None:
    server.default = record("actve")
    until = ("response", "actve")
    with pytest.raises(
        acapy_client.ApiValueError, match=r"until: .*'actve' \(did you mean 'active"
    ):
        api.wait_for_connection("c", until=until)
    with pytest.raises(acapy_client.ApiValueError, match="until: expected one of abandoned, cred"):
        IssueCredentialV20Api(api.api_client).wait_for_record("c", until="completed")
    assert server.requests == []
    assert api.wait_for_connection("c", until=until, _check_input_type=False).state == "actve"


def test_waiting_for_an_exchange(server: Server, client: ApiClient) -> None:
    def exchange(state: str) -> bytes:
        return answer({"cred_ex_record": {"cred_ex_id": "c", "state": state}, "indy": None})

    issuing = IssueCredentialV20Api(client)
    server.answers.extend([exchange("offer-sent"), exchange("request-received")])
    detail = issuing.wait_for_record("c", until=["request-received"])
    assert detail.cred_ex_record is not None
    assert detail.cred_ex_record.state == "request-received"
    assert len(server.requests) == 2
    server.default = exchange("abandoned")
    with pytest.raises(acapy_client.ApiStateError) as ended:
        issuing.wait_for_record("c")
    assert ended.value.last_record.cred_ex_id == "c"
    server.default = answer({"cred_ex_record": None})
    with pytest.raises(acapy_client.ApiResponseError, match="expected an object, got NoneType"):
        issuing.wait_for_record("c")
    server.default = answer({"pres_ex_id": "p", "state": "done", "verified": "true"})
    assert PresentProofV20Api(client).wait_for_record("p").verified == "true"


# --- threads -------------------------------------------------------------------------------------


def test_a_handle(server: Server, api: ConnectionApi) -> None:
    release = threading.Event()

    def later(connection: socket.socket, request: Request) -> None:
        release.wait(60)
        connection.sendall(answer({"alias": "late"}))

    server.answers.append(later)
    handle = api.get_connection.submit("c")
    assert not handle.ready()
    with pytest.raises(acapy_client.ApiValueError, match="not done"):
        handle.successful()
    with pytest.raises(acapy_client.ApiTimeoutError, match="goes on"):
        handle.get(0.05)
    handle.wait(0.05)
    release.set()
    assert handle.get(60).alias == "late"
    assert handle.ready()
    assert handle.successful()
    server.default = text_answer("404 Not Found", "404: no")
    failed = api.get_connection.submit("c")
    failed.wait()
    assert not failed.successful()
    with pytest.raises(acapy_client.NotFoundException):
        failed.get()
    with pytest.raises(acapy_client.ApiTypeError):
        api.get_connection.submit()


def test_many_calls_in_few_threads(server: Server, api: ConnectionApi) -> None:
    at_work: list[int] = []

    def echo(connection: socket.socket, request: Request) -> None:
        at_work.append(sum(each.name == "acapy_client" for each in threading.enumerate()))
        connection.sendall(answer({"alias": request.path.rpartition("/")[2]}))

    server.default = echo
    handles = [api.get_connection.submit(str(number)) for number in range(200)]
    assert [handle.get(60).alias for handle in handles] == [str(number) for number in range(200)]
    assert 1 <= max(at_work) <= 8


def test_one_client_serves_many_threads(server: Server, api: ConnectionApi) -> None:
    def echo(connection: socket.socket, request: Request) -> None:
        connection.sendall(answer({"alias": request.path.rpartition("/")[2]}))

    server.default = echo
    wrong: list[str] = []

    def work(number: int) -> None:
        for call in range(25):
            name = f"{number}-{call}"
            if api.get_connection(name).alias != name:
                wrong.append(name)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(server.requests) == 1000
    assert server.connections <= 32


def test_a_call_that_hangs_does_not_keep_the_interpreter(server: Server) -> None:
    server.default = hang
    program = (
        "import acapy_client, threading\n"
        "from acapy_client.api.connection_api import ConnectionApi\n"
        "assert threading.active_count() == 1\n"
        f"settings = acapy_client.Configuration({server.url!r}, timeout=None)\n"
        "api = ConnectionApi(acapy_client.ApiClient(settings))\n"
        "assert threading.active_count() == 1\n"
        "api.get_connection('c', async_req=True)\n"
        "assert threading.active_count() > 1\n"
    )
    done = run_python("-c", program, timeout=120)
    assert done.returncode == 0, done.stderr
