"""Every operation of every API class, by what it requests."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from acapy_client import apis
from acapy_client._json_types import _Object
from acapy_client._operation import BoundOperation, Operation
from acapy_client.api_client import Api, ApiClient
from acapy_client.model_utils import Model
from support.recordings import recorded_answers


class Covered(NamedTuple):
    """An operation and the class that has it."""

    api: type[Api]
    operation: Operation[..., Any]

    @property
    def name(self) -> str:
        return self.operation.__name__

    def of(self, client: ApiClient) -> BoundOperation[..., Any]:
        bound: BoundOperation[..., Any] = getattr(self.api(client), self.name)
        return bound


API_CLASSES: list[type[Api]] = sorted(
    {getattr(apis, name) for name in apis.__all__}, key=lambda api: api.__name__
)
COVERED = {
    f"{item.facts.method} {item.facts.path}": Covered(api, item)
    for api in API_CLASSES
    for item in vars(api).values()
    if isinstance(item, Operation)
}

# `/connections/create-invitation` is looked at before `/connections/{conn_id}`
_ROUTES = [
    (re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", request)), covered)
    for request, covered in sorted(COVERED.items(), key=lambda each: each[0].count("{"))
]


@functools.cache
def find(method: str, path: str) -> tuple[Covered, dict[str, str]] | None:
    """The operation that a request is for, and its path parameters, as they stand there."""
    for pattern, covered in _ROUTES:
        if found := pattern.fullmatch(f"{method} {path}"):
            return covered, found.groupdict()
    return None


def recorded_objects() -> Iterator[tuple[type[Model], dict[str, Any]]]:
    """The model and the JSON object of each recorded answer that is one."""
    for _, _, exchange in recorded_answers():
        found = find(exchange["method"], exchange["path"].partition("?")[0])
        kind = None if found is None else found[0].operation.plan.result
        answer = exchange["answer"]  # no object: without the wrapper that only the client puts in
        if exchange["status"] == 200 and isinstance(kind, _Object) and isinstance(answer, dict):
            yield kind.model, answer
