"""What the API classes share: their client, lists page by page, waiting for a state."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from acapy_client._frames import Forgetting
from acapy_client._limits import ENDLESS, Limits, check_timeout
from acapy_client._masking import brief, line
from acapy_client._operation import BoundOperation, operation
from acapy_client._options import CHANGING_THE_RESULT, OPTIONS, RequestOptions, check_options
from acapy_client._saving import NotSaved, Progress, Saving
from acapy_client._typing import Unpack
from acapy_client.api_client import ApiClient
from acapy_client.exceptions import (
    ApiException,
    ApiResponseError,
    ApiStateError,
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    did_you_mean,
)
from acapy_client.model_utils import Model

__all__ = ["Api", "RequestOptions", "Unpack", "operation"]  # what the modules of the API import

M = TypeVar("M", bound=Model)

_MAX_PAGE = 10_000  # more is a 422 of the agents
# set by the iterator itself
_PAGING = frozenset({"limit", "offset", "order_by", "descending", "count", "start"})
# the same state in the words of both protocols
_SAME_STATE = {"completed": "active", "abandoned": "error", "start": "init"}
_FIRST_POLL, _LAST_POLL = 0.1, 2.0  # seconds between two looks at a record


class Api:
    """Base of the API classes.

    :param api_client: the client that makes the calls; a default one where it is not given
    """

    def __init__(self, api_client: ApiClient | None = None) -> None:
        if api_client is not None and not isinstance(api_client, ApiClient):
            got = type(api_client).__name__
            raise ApiTypeError(f"{type(self).__name__}: expected ApiClient, got {got}")
        self.api_client = ApiClient() if api_client is None else api_client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.api_client!r}>"

    if not TYPE_CHECKING:  # to checkers a wrong name is one

        def __getattr__(self, name: str) -> Any:
            """Only asked for what is not there."""
            meant = ""
            if not name.startswith("_") and name != "api_client":
                from acapy_client._other_names import method_meant

                meant = method_meant(type(self), name)
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}{meant}")

    def _iterate(
        self,
        query: BoundOperation[..., Any],
        *,
        items: str = "",
        identifier: str = "",
        page_size: int,
        options: Mapping[str, Any],
        **filters: Any,
    ) -> Iterator[Any]:
        """Everything that a query finds, page by page, none twice.

        :param items: the field that holds a page; empty where the answer is the page
        :param identifier: path of fields that tells items apart; empty where an item does
        """
        with Forgetting(options, filters):
            name = query.plan.name.replace(".", ".iter_")
            if isinstance(page_size, bool) or not isinstance(page_size, int):
                raise ApiTypeError(
                    f"{name}: page_size: expected integer, got {type(page_size).__name__}"
                )
            if not 1 <= page_size <= _MAX_PAGE:
                raise ApiValueError(
                    f"{name}: page_size: expected 1 to {_MAX_PAGE}, got {brief(page_size)}"
                )
            _check_plain(name, options, {"page_size", *query.plan.types} - _PAGING)
            # a wrong argument shall fail here, not at the first next()
            self.api_client._described(query.plan, (), filters, options)

        def pages() -> Iterator[Any]:
            seen: set[str] = set()
            offset = 0
            while True:
                with Forgetting(options, filters):
                    answer = query(**_page(query, page_size, offset), **filters, **options)
                page, known = _listed(name, answer, items), len(seen)
                for item in page:
                    key = _identifier(name, item, identifier)
                    if key not in seen:
                        seen.add(key)
                        yield item
                if len(page) != page_size or len(seen) == known:
                    return  # the last page, or an agent that does not know pages
                offset += page_size

        return pages()

    def _download(
        self,
        source: BoundOperation[..., bytes],
        *,
        name: str,
        path: str | os.PathLike[str],
        progress: Progress | None,
        options: Mapping[str, Any],
        **parameters: Any,
    ) -> int:
        """Save an answer as a file, as it comes; gives its size in bytes."""
        with Forgetting(options, parameters):
            return self._saved(
                source,
                parameters,
                name=f"{type(self).__name__}.{name}",
                path=path,
                progress=progress,
                options=options,
            )

    def _saved(
        self,
        source: BoundOperation[..., bytes],
        parameters: Mapping[str, Any],
        *,
        name: str,
        path: str | os.PathLike[str],
        progress: Progress | None,
        options: Mapping[str, Any],
    ) -> int:
        checked = _check_plain(name, options, {"path", "progress", *source.plan.types})
        file = os.fspath(path) if isinstance(path, os.PathLike) else path
        if not isinstance(file, str):
            raise ApiTypeError(f"{name}: path: expected a path, got {type(path).__name__}")
        try:
            encoded = os.fsencode(file)
        except UnicodeError:
            encoded = b""
        if b"\0" in encoded or not os.path.basename(encoded):
            raise ApiValueError(f"{name}: path: expected the name of a file, got {brief(file)}")
        if progress is not None and not callable(progress):
            raise ApiTypeError(f"{name}: progress: expected a function")
        client = self.api_client
        call = client._described(source.plan, (), parameters, checked)
        saving = Saving(file, progress)
        try:
            try:
                saving.begin()
                client._exchange(call, checked, saving)
                saving.finish()
            except NotSaved as problem:
                raise problem.error from None
            finally:
                saving.end()
        finally:
            saving.end()  # should something have struck within its own end
        return saving.size

    def _wait(
        self,
        read: BoundOperation[..., M],
        identifier: str,
        *,
        name: str,
        held_in: str = "",
        until: Iterable[str],
        states: tuple[str, ...],
        timeout: float | None,
        options: Mapping[str, Any],
    ) -> M:
        """Look at a record again and again until it is in one of the states.

        :param name: of the method, for errors
        :param held_in: the field of the answer that holds the record; empty where it is the answer
        :param states: all that the record may have
        """
        with Forgetting(options):
            return self._waited(
                read,
                identifier,
                name=f"{type(self).__name__}.{name}",
                held_in=held_in,
                until=until,
                states=states,
                timeout=timeout,
                options=options,
            )

    def _waited(
        self,
        read: BoundOperation[..., M],
        identifier: str,
        *,
        name: str,
        held_in: str,
        until: Iterable[str],
        states: tuple[str, ...],
        timeout: float | None,
        options: Mapping[str, Any],
    ) -> M:
        _check_plain(name, options, {"until", "timeout", *read.plan.types})
        check = options.get("_check_input_type")
        if not (self.api_client.configuration.client_side_validation if check is None else check):
            states = ()
        wanted = _states(name, until, states)
        if isinstance(timeout, (tuple, list)):
            raise ApiValueError(f"{name}: timeout: expected seconds or None, got {brief(timeout)}")
        check_timeout(f"{name}: timeout", timeout)
        goal = {_SAME_STATE.get(state, state) for state in wanted}
        deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        late = f"waited {timeout:g} s for {' or '.join(wanted)}" if timeout else ""
        pause = _FIRST_POLL
        record: Any = None
        while record is None or time.monotonic() < deadline:
            try:
                answer = read(identifier, **self._within(options, deadline))
            except ApiTimeoutError as error:
                if time.monotonic() < deadline:
                    raise
                raise _late(late, identifier, record) from error
            record = _model(name, _model(name, answer).get(held_in) if held_in else answer)
            both = (record.get(field) for field in ("state", "rfc23_state"))
            words = {word for word in both if isinstance(word, str)}
            words = {_SAME_STATE.get(word, word) for word in words}
            if words & goal:
                return answer
            if "error" in words:
                raise _ended(identifier, record)
            time.sleep(max(0.0, min(pause, deadline - time.monotonic())))
            pause = min(pause * 1.5, _LAST_POLL)
        raise _late(late, identifier, record)

    def _within(self, options: Mapping[str, Any], deadline: float) -> dict[str, Any]:
        """The options of a call that must not outlast the waiting, nor the limits of a call."""
        limits = Limits.of(options.get("_request_timeout", self.api_client.configuration.timeout))
        if deadline != ENDLESS:
            limits = limits.within(max(deadline - time.monotonic(), 0.001))
        return {**options, "_request_timeout": limits}


def _check_plain(name: str, options: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    """Refuse what is neither parameter nor option, and options that change what a call gives."""
    for option in options:
        if option not in OPTIONS:
            hint = did_you_mean(option, known, also=OPTIONS - CHANGING_THE_RESULT)
            raise ApiTypeError(f"{name}: unknown parameter {option!r}{hint}")
        if option in CHANGING_THE_RESULT:
            raise ApiTypeError(f"{name}: {option} has no meaning where more than one call is made")
    return check_options(name, options)


def _page(query: BoundOperation[..., Any], size: int, offset: int) -> dict[str, Any]:
    """The parameters that ask for one page, in every way that some release knows."""
    asked = {"limit": size, "offset": offset, "order_by": "id"}
    asked.update(count=str(size), start=str(offset))
    return {name: value for name, value in asked.items() if name in query.plan.types}


def _listed(name: str, answer: Any, items: str) -> list[Any]:
    page = _model(name, answer).get(items, []) if items else answer
    if page is None and items:
        return []
    if not isinstance(page, list):
        raise ApiResponseError(problem=f"{name}: expected an array, got {type(page).__name__}")
    return page


def _identifier(name: str, item: Any, path: str) -> str:
    """What tells an item apart: its identifier, or all of it where it has none."""
    found = item
    for field in filter(None, path.split(".")):
        found = _model(name, found).get(field)
        if found is None:
            break
    if isinstance(found, str):
        return found
    return json.dumps(item, default=Model.to_wire, sort_keys=True)


def _model(name: str, value: Any) -> Any:
    """The value, which must be a record; without checks of types it may be anything."""
    if isinstance(value, Model):
        return value
    raise ApiResponseError(problem=f"{name}: expected an object, got {type(value).__name__}")


def _states(name: str, until: Any, known: tuple[str, ...]) -> list[str]:
    states = [until] if isinstance(until, str) else until
    texts = isinstance(states, (list, tuple, set, frozenset))
    if not texts or not all(isinstance(state, str) for state in states):
        raise ApiTypeError(f"{name}: until: expected a list of states")
    if not states:
        raise ApiValueError(f"{name}: until: expected at least one state")
    for state in states:
        if known and state not in known:
            near = did_you_mean(state, known, or_all=False)
            listed = ", ".join(known)
            got = f"{brief(state)}{near}"
            raise ApiValueError(f"{name}: until: expected one of {listed}, got {got}")
    return sorted(states)


def _late(problem: str, identifier: str, record: Any) -> ApiTimeoutError:
    state = "was not seen" if record is None else f"is in state {line(str(record.state))}"
    error = ApiTimeoutError(problem=f"{problem}: {identifier} {state}")
    error.last_record = record
    return error


def _ended(identifier: str, record: Any) -> ApiException:
    said = line(str(record.error_msg))
    error = ApiStateError(problem=f"{identifier} ended in state {line(str(record.state))}: {said}")
    error.last_record = record
    return error
