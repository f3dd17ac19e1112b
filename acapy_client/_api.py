"""What the API classes share: their client, lists page by page, waiting for a state."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from acapy_client._arguments import public
from acapy_client._facts import RecordFacts
from acapy_client._frames import Forgetting
from acapy_client._masking import brief
from acapy_client._operation import BoundOperation, operation
from acapy_client._options import CHANGING_THE_RESULT, OPTIONS, RequestOptions, check_options
from acapy_client._saving import NotSaved, Progress, Saving
from acapy_client._typing import Unpack
from acapy_client._waiting import Wait, model
from acapy_client.api_client import ApiClient
from acapy_client.exceptions import (
    ApiResponseError,
    ApiTypeError,
    ApiValueError,
    did_you_mean,
)
from acapy_client.model_utils import Model

__all__ = [
    "Api",
    "RecordFacts",
    "RequestOptions",
    "Unpack",
    "operation",
    "public",
]  # what the modules of the API import

M = TypeVar("M", bound=Model)

_MAX_PAGE = 10_000  # more is a 422 of the agents
# set by the iterator itself
_PAGING = frozenset({"limit", "offset", "order_by", "descending", "count", "start"})


class Api:
    """Base of the API classes.

    :param api_client: the client that makes the calls; a default one where it is not given
    """

    def __init__(self, api_client: ApiClient | None = None) -> None:
        if api_client is not None and not isinstance(api_client, ApiClient):
            got = type(api_client).__name__
            raise ApiTypeError(f"{type(self).__name__}: expected ApiClient, got {got}")
        self.api_client: ApiClient = ApiClient() if api_client is None else api_client

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

        What this client writes meanwhile may take items out of the list: then the next page begins
        by as many earlier.

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
            self.api_client._described(query.plan.called(name), (), filters, options)

        def pages() -> Iterator[Any]:
            writes = self.api_client._calls.writes
            seen: set[str] = set()
            offset = back = 0
            while True:
                ended = writes.ended
                with Forgetting(options, filters):
                    answer = query(**_page(query, page_size, offset), **filters, **options)
                page, known = _listed(name, answer, items), len(seen)
                for item in page:
                    key = _identifier(name, item, identifier)
                    if key not in seen:
                        seen.add(key)
                        yield item
                nothing_new = len(seen) == known
                if len(page) != page_size or (nothing_new and not back):
                    return  # the last page, or an agent that does not know pages
                # each write may have taken an item out of the list, and the rest moved up
                back = writes.begun - ended
                if nothing_new:
                    back = min(back, page_size - 1)  # whatever others write, there is an end
                offset = max(0, offset + page_size - back)

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
        call = client._described(source.plan.called(name), (), parameters, checked)
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
        read: BoundOperation[..., Any],
        given: Mapping[str, str],
        *,
        name: str,
        facts: RecordFacts,
        until: Iterable[str] = (),
        awaited: Mapping[str, str] | None = None,
        timeout: float | None,
        options: Mapping[str, Any],
    ) -> Any:
        """Wait until a record is in one of the states, or until it is there at all.

        :param given: the parameters that the operation is given
        :param name: of the method, for errors
        :param awaited: the parameter with the value that the record is to hold
        """
        with Forgetting(options):
            name = f"{type(self).__name__}.{name}"
            _check_plain(name, options, {"until", "timeout", *read.plan.types})
            for parameter, text in {**given, **(awaited or {})}.items():
                if text is None or (awaited and parameter in awaited and type(text) is not str):
                    got = type(text).__name__
                    raise ApiTypeError(f"{name}: {parameter}: expected string, got {got}")
            self.api_client._described(read.plan.called(name), (), given, options)
            return Wait(
                self.api_client,
                read,
                given,
                name=name,
                facts=facts,
                until=until,
                value=next(iter(awaited.values())) if awaited else None,
                timeout=timeout,
                options=options,
            ).result()


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
    page = model(name, answer).get(items, []) if items else answer
    if page is None and items:
        return []
    if not isinstance(page, list):
        raise ApiResponseError(problem=f"{name}: expected an array, got {type(page).__name__}")
    return page


def _identifier(name: str, item: Any, path: str) -> str:
    """What tells an item apart: its identifier, or all of it where it has none."""
    found = item
    for field in filter(None, path.split(".")):
        found = model(name, found).get(field)
        if found is None:
            break
    if isinstance(found, str):
        return found
    return json.dumps(item, default=Model.to_wire, sort_keys=True)
