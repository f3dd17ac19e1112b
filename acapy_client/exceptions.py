"""Everything this package raises, one tree::

    OpenApiException
    ├ ApiTypeError (also TypeError)            a value of the wrong type
    ├ ApiValueError (also ValueError)          a value that cannot be right
    ├ ApiAttributeError (also AttributeError)  a field that a model does not have
    ├ ApiKeyError (also KeyError)              a field that is absent from a record
    └ ApiException                             an exchange with the agent went wrong
      ├ BadRequestException 400        ├ UnauthorizedException 401  ├ ForbiddenException 403
      ├ NotFoundException 404          ├ ConflictException 409
      ├ UnprocessableEntityException 422                            ├ TooManyRequestsException 429
      ├ ServiceException 5xx
      ├ ApiConnectionError ├ ApiTimeoutError ├ ApiTlsError          there was no answer
      ├ ApiStateError                          a record that was waited for took another way
      └ ApiResponseError (also ApiTypeError)   an answer that cannot be read, or has another shape

The first four are raised for wrong use, before anything is sent. ``except ApiException`` catches
all that can go wrong on the way to the agent, in it, and back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from acapy_client._masking import MASK, brief, is_secret, line, shown, shown_text, whole_line


class OpenApiException(Exception):
    """Base of everything this package raises."""


class ApiTypeError(OpenApiException, TypeError):
    """A value has the wrong type, a required one is missing, or a name is unknown."""


class ApiValueError(OpenApiException, ValueError):
    """A value has the right type and still cannot be right."""


class ApiAttributeError(OpenApiException, AttributeError):
    """A model or a configuration has no such attribute."""


class ApiKeyError(OpenApiException, KeyError):
    """A record holds no such field."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class ApiException(OpenApiException):
    """An exchange with the agent that did not give what was asked for.

    ``status`` (int) and ``reason`` (text) are those of the answer, None where there was none;
    ``headers`` its headers (case does not matter); ``body`` its whole text (bytes that are not
    UTF-8 are kept as surrogate escapes). What was secret in the request is masked in all of them,
    should the agent repeat it. ``method`` and ``url`` say what was asked, ``attempts`` how often;
    ``problem`` what is wrong, where the agent's words do not say it; ``hint`` what may
    help; ``request_id`` the ``X-Request-Id`` that was sent. ``in_doubt``: the agent may have acted,
    though there is no answer that says so (a write whose connection broke, 502, 504).
    """

    def __init__(
        self,
        status: int | None = None,
        reason: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        body: str | None = None,
        method: str | None = None,
        url: str | None = None,
        attempts: int = 1,
        problem: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(status, reason)
        self.status = status
        self.reason = reason
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.body = body
        self.method = method
        self.url = url
        self.attempts = attempts
        self.problem = problem
        self.hint = hint
        self.in_doubt = False
        self.request_id: str | None = None

    @property
    def detail(self) -> str:
        """The agent's own sentence, without the status that it puts in front (``404: ``).

        Signs that would steer a terminal are spaces in it.
        """
        said = self._said
        if said.isprintable():
            return said
        return "".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in said)

    @property
    def _said(self) -> str:
        said = (self.body or "").removeprefix(f"{self.status} {self.reason}")
        return said.removeprefix(f"{self.status}: ").strip()

    @property
    def errors(self) -> dict[str, list[str]]:
        """What is wrong with which field, ``{"state": ["Must be one of: …"]}``; empty if unsaid.

        The same shape for every release, though they send it in several: JSON by field, JSON by
        place and field, text with the same as Python writes it.
        """
        return field_errors(self._said)

    def __str__(self) -> str:
        """One line: what was asked, what came back, what it means."""
        url = (self.url or "").partition("?")[0]
        # where nobody answered, it matters who was asked
        where = url if self.status is None else "/" + url.split("://", 1)[-1].partition("/")[2]
        asked = f"{self.method} {where}: " if self.method else ""
        said = asked + (line(self.problem or "", 600) or self._outcome())
        if self.attempts > 1:
            said += f" ({self.attempts} attempts)"
        if self.hint:
            said += f" ({self.hint})"
        return whole_line(said)

    def _outcome(self) -> str:
        status = f"{self.status} {line(self.reason or '')}".strip()
        detail = line(self._said)
        return status if detail in ("", self.reason) else f"{status}: {detail}"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels, to a queue of jobs, say, without what is secret in the answer."""
        state = dict(self.__dict__)
        for name in ("body", "reason", "problem", "hint"):
            if state[name] is not None:
                state[name] = shown_text(state[name])
        if any(map(is_secret, self.headers)):
            pairs = self.headers.items()
            shown_pairs = [(name, MASK if is_secret(name) else text) for name, text in pairs]
            state["headers"] = type(self.headers)(shown_pairs)  # type: ignore[call-arg]  # a dict of its kind
        record = state.get("last_record")
        if record is not None:
            state["last_record"] = type(record).from_wire(shown(record.to_wire()))
        return type(self), (self.status, state["reason"]), state

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequestException(ApiException):
    """400: the agent could not use what was sent."""


class UnauthorizedException(ApiException):
    """401: a key or a token is missing, wrong, or no longer valid."""


class ForbiddenException(ApiException):
    """403: the agent's configuration or the wallet does not allow it."""


class NotFoundException(ApiException):
    """404: no such record, or no such route.

    ``last_record`` is the last state seen where a record was waited for that is gone, else None.
    """

    last_record: Any = None


class ConflictException(ApiException):
    """409: the agent's state contradicts the request."""


class UnprocessableEntityException(ApiException):
    """422: a parameter or a field of the body did not pass the agent's checks."""


class TooManyRequestsException(ApiException):
    """429: a gateway in front of the agent wants fewer requests."""


class ServiceException(ApiException):
    """5xx: the agent, or a proxy in front of it, failed."""


class ApiConnectionError(ApiException):
    """The agent could not be reached, or the connection broke; urllib3's error is the cause."""


class ApiTimeoutError(ApiException):
    """What was waited for did not come in time.

    ``last_record`` is the last state seen where a record was waited for, else None.
    """

    last_record: Any = None


class ApiTlsError(ApiException):
    """A secure connection could not be made: certificate, host name or protocol."""


class ApiResponseError(ApiException, ApiTypeError):
    """The agent answered, but with something that cannot be read or has another shape."""


class ApiStateError(ApiException):
    """A record that was waited for ended in a state that it does not leave.

    ``last_record`` is that record.
    """

    last_record: Any = None


class UnknownFieldWarning(UserWarning):
    """A body that was given as a dict has a field that its model does not know; it is sent."""


_BY_STATUS: dict[int, type[ApiException]] = {
    400: BadRequestException,
    401: UnauthorizedException,
    403: ForbiddenException,
    404: NotFoundException,
    409: ConflictException,
    422: UnprocessableEntityException,
    429: TooManyRequestsException,
}


def exception_class(status: int) -> type[ApiException]:
    """The class for an HTTP status that is not a success."""
    return _BY_STATUS.get(status, ServiceException if status >= 500 else ApiException)


_PLACES = frozenset({"json", "querystring", "query", "headers", "path", "match_info", "form"})


def field_errors(text: str) -> dict[str, list[str]]:
    """Messages by field, from the text of an answer in any of its forms."""
    import ast
    import json

    if not text.startswith("{") or len(text) > 100_000:
        return {}
    said: Any = None
    for read in (json.loads, ast.literal_eval):
        try:
            said = read(text)
            break
        except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
            continue  # not this form
    found: dict[str, list[str]] = {}
    if isinstance(said, dict):
        for name, item in said.items():
            inside = name in _PLACES and isinstance(item, dict)
            _collect(found, "" if inside else str(name), item)
    return found


def _collect(found: dict[str, list[str]], name: str, item: object, depth: int = 20) -> None:
    """Nested fields get their path, ``metadata.key``."""
    if isinstance(item, dict) and depth:
        for key, inner in item.items():
            _collect(found, f"{name}.{key}" if name else str(key), inner, depth - 1)
    else:
        messages = item if isinstance(item, list) else [item]
        found.setdefault(name, []).extend(map(str, messages))


_LONGEST_NAME = 100  # of a name that is looked for among others


def did_you_mean(
    name: object, known: Iterable[str], or_all: bool = True, also: Iterable[str] = ()
) -> str:
    """`` (did you mean 'alias'?)``; where none is near, the known names, or nothing.

    :param also: names to look for a near one in, but not to list
    """
    from difflib import get_close_matches

    known = sorted(known)
    said = name[:_LONGEST_NAME] if isinstance(name, str) else brief(name)
    near = get_close_matches(said, [*known, *also], n=1)
    if near:
        return f" (did you mean {near[0]!r}?)"
    return f" (known: {', '.join(known)})" if known and or_all else ""


def one_slip_from(name: str, known: Iterable[str]) -> bool:
    """Whether a name is a known one with a letter added, lost, changed or swapped with the next.

    Case and separators do not count. No field that a release added is one slip from older ones of
    its model, while every fourth is near one by the measure of `did_you_mean`.
    """
    said = _letters(name[:_LONGEST_NAME])
    return any(_is_one_slip(said, _letters(each)) for each in known)


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _is_one_slip(one: str, other: str) -> bool:
    start = _alike(one, other)
    one, other = one[start:][::-1], other[start:][::-1]
    end = _alike(one, other)
    one, other = one[end:], other[end:]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _alike(one: str, other: str) -> int:
    """How many letters are the same from the start on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
