"""What the protocols share: waiting, and what agents differ in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from acapy_client.exceptions import ApiException, ForbiddenException, NotFoundException

if TYPE_CHECKING:
    from acapy_client import ApiClient

T = TypeVar("T")

SECONDS = 60.0
_PAUSE = 0.05


class ProtocolFailed(RuntimeError):
    """A protocol did not come to its end: what was waited for, and what was seen last."""


def until(what: str, look: Callable[[], T | None], seconds: float = SECONDS) -> T:
    """What is found as soon as it is there.

    :raises ProtocolFailed: it is not there in time
    """
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise ProtocolFailed(f"waited {seconds:g} seconds for {what}")
        time.sleep(_PAUSE)


def there(look: Callable[[], T]) -> T | None:
    """What an agent gives; None where it has none yet, or cannot say yet."""
    try:
        return look()
    except ApiException as error:
        if error.status in (400, 404, 500):
            return None
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
