"""The value of an answer, as what its operation says it is."""

from __future__ import annotations

from typing import Any

from acapy_client._explaining import unreadable, without_secrets
from acapy_client._json import read
from acapy_client._json_types import ANY, Loading, Mismatch
from acapy_client._masking import brief, shown_url
from acapy_client._plan import Call
from acapy_client._retrying import IDEMPOTENT
from acapy_client.exceptions import ApiResponseError
from acapy_client.model_utils import Model
from acapy_client.rest import Answer


def value_of(answer: Answer, call: Call, url: str, how: Loading, library: str) -> Any:
    """What an answer says.

    :param url: that was asked
    :param library: what reads its JSON
    :raises ApiResponseError: it cannot be read, is of another type, or is about another record
    """
    of_another = False
    try:
        value = _loaded(call, answer, how, library)
        if call.identifier is None or answer.status == 204:
            return value
        problem = _of_another(call, value)
        if problem is None:
            return value
        of_another = True
    except (Mismatch, ValueError, RecursionError) as error:
        problem = unreadable(answer.headers, len(answer.data), error)
    failure = ApiResponseError(
        answer.status,
        answer.reason,
        headers=answer.headers,
        body=answer.data.decode("utf-8", "surrogateescape"),
        method=call.method,
        url=shown_url(url),
        attempts=answer.attempts,
        problem=problem,
    )
    # what became of our own request is unknown
    failure.in_doubt = of_another and call.method not in IDEMPOTENT
    without_secrets(failure, answer.secrets)
    raise failure


def _loaded(call: Call, answer: Answer, how: Loading, library: str) -> Any:
    json_type, own = call.result, call.facts is not None and call.facts.own
    nothing = not answer.data and (answer.status == 204 or json_type is ANY or own)
    if json_type is None or nothing:
        return None
    if json_type.exact is bytes:
        return answer.data
    if own:
        how = Loading(True, how.discard_unknown, one_or_many=True)
        if "json" not in answer.headers.get("Content-Type", "json").lower():
            return answer.data.decode("utf-8", "surrogateescape")
    value = read(answer.data, library, "utf-8")
    model: type[Model] | None = getattr(json_type, "model", None)
    if model is not None and model._is_bare(value):
        value = {model._bare: value}
    try:
        return json_type.load(value, how)
    except Mismatch:
        if how.keep_wrong_types:
            return value
        raise


def _of_another(call: Call, value: Any) -> str | None:
    """What is wrong with an answer that names another record than the one asked for."""
    place = call.facts.identifier[1] if call.facts and call.facts.identifier else ""
    for field in place.split("."):
        value = value.get(field) if isinstance(value, Model) else None
    if value is None or value == call.identifier:
        return None
    return f"asked for {call.identifier!r}, the answer has {brief(value)} as its {place}"
