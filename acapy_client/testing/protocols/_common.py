"""What the protocols share: waiting, and what agents differ in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from acapy_client.apis import WalletApi
from acapy_client.exceptions import (
    ApiException,
    ApiValueError,
    ForbiddenException,
    NotFoundException,
)

if TYPE_CHECKING:
    from acapy_client import ApiClient

T = TypeVar("T")

SECONDS = 60.0
_PAUSE = 0.05


class ProtocolFailed(RuntimeError):
    """A protocol did not come to its end: what was waited for, and what an agent said last."""


class NotYet(Exception):
    """An agent has none yet, or cannot say yet.

    :param error: what it says
    """

    def __init__(self, error: ApiException) -> None:
        super().__init__(error)
        self.error = error


def looks(seconds: float) -> Iterator[None]:
    """Times to look, until that many seconds are over."""
    deadline = time.monotonic() + seconds
    while True:
        yield
        if time.monotonic() > deadline:
            return
        time.sleep(_PAUSE)


def until(what: str, look: Callable[[], T | None], seconds: float = SECONDS) -> T:
    """What is found as soon as it is there.

    :param look: gives None, or raises `NotYet`, as long as it is not
    :raises ProtocolFailed: it is not there in time
    """
    last: ApiException | None = None
    for _ in looks(seconds):
        try:
            found, last = look(), None
        except NotYet as not_yet:
            found, last = None, not_yet.error
        if found:
            return found
    said = "" if last is None else f"; the agent said last: {last}"
    raise ProtocolFailed(f"waited {seconds:g} seconds for {what}{said}") from last


def there(look: Callable[[], T]) -> T:
    """What an agent gives.

    :raises NotYet: it has none yet, or cannot say yet
    """
    try:
        return look()
    except ApiException as error:
        if error.status in (400, 404, 500):
            raise NotYet(error) from None
        raise


def release_of(client: ApiClient) -> tuple[int, ...]:
    """The release of an agent, as numbers: (1, 7, 0)."""
    try:
        said = client.call_api("GET", "/status")["version"]
    except ApiException as error:
        if error.status not in (401, 403):
            raise
        # a tenant without the agent's key; the description is open to everyone
        said = client.call_api("GET", "/api/docs/swagger.json")["info"]["version"]
    return tuple(int(digits) for digits in re.findall(r"\d+", str(said))[:3])


def public_did(client: ApiClient, who: str) -> str:
    """The public DID of an agent, without its method.

    :param who: the argument that the client is
    :raises ApiValueError: it has none
    """
    public = WalletApi(client).get_public_did().result
    if public is None:
        raise ApiValueError(f"{who}: it has no public DID; LocalLedger.register gives it one")
    return str(public.did).removeprefix("did:sov:")


def is_anoncreds(client: ApiClient) -> bool:
    """Whether the client's wallet is one of type ``askar-anoncreds``."""
    try:
        client.call_api("GET", "/anoncreds/schemas")
    except (NotFoundException, ForbiddenException):
        return False
    return True


def format_of(first: ApiClient) -> str:
    """What the agent of an issuer or verifier calls AnonCreds: ``anoncreds``, or ``indy``.

    Its wallet decides. The other side understands both.
    """
    return "anoncreds" if is_anoncreds(first) and release_of(first) >= (1, 2) else "indy"
