"""What FastAPI applications take besides records: events, errors, the client of a tenant."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from acapy_client._headers import check_header
from acapy_client.exceptions import ApiException, ApiTimeoutError, ApiTypeError, ApiValueError
from acapy_client.tenants import Agency, Tenant

if TYPE_CHECKING:
    from acapy_client.events import Events
    from acapy_client.events._webhooks import WebhookKey


def tenant_client(agency: Agency, *, header: str = "x-wallet-id") -> Callable[..., Tenant]:
    """A dependency that gives a route the client of the tenant that a header names.

    For ``Annotated[ApiClient, Depends(tenant_client(agency))]``. A request without the header is
    answered 422.

    Whoever sets the header chooses the tenant. So it has to come from where callers are known, such
    as a gateway in front, which takes away what callers set themselves.

    :param agency: makes the clients
    :param header: holds the id of the wallet
    :raises ApiTypeError, ApiValueError: names the parameter
    :raises ImportError: FastAPI is not installed
    """
    if not isinstance(agency, Agency):
        raise ApiTypeError(f"agency: expected Agency, got {type(agency).__name__}")
    check_header(header, "", "header")
    try:
        declared = importlib.import_module("fastapi").Header(alias=header, min_length=1)
    except ImportError:
        raise ImportError("tenant_client needs FastAPI: pip install fastapi") from None

    def of_request(wallet_id: str = declared) -> Tenant:
        return agency.client(wallet_id)

    return of_request


def install(
    app: Any, events: Events, *, path: str = "/webhooks", key: WebhookKey | None = None
) -> None:
    """Take an agent's webhooks at a path of an application, and answer an agent's errors.

    The agent is given ``--webhook-url https://…/webhooks#KEY``. An `ApiException` that leaves a
    route is answered with the agent's status and sentence where the caller can mend it (400, 404,
    409, 422, 429), with 504 where the agent took too long, and with 502 otherwise: a key of ours
    that the agent refuses is no matter of the caller.

    :param app: a FastAPI or Starlette application
    :param path: where the webhooks go
    :param key: that the agent sends, as `Events.serve` has it
    :raises ApiTypeError, ApiValueError: names the parameter
    """
    for name in ("mount", "add_exception_handler"):
        if not hasattr(app, name):
            raise ApiTypeError(f"app: expected a FastAPI application, got {type(app).__name__}")
    if not hasattr(events, "asgi"):
        raise ApiTypeError(f"events: expected Events, got {type(events).__name__}")
    if not isinstance(path, str) or not path.startswith("/"):
        raise ApiValueError("path: expected one that begins with '/'")
    responses = importlib.import_module("starlette.responses")

    def answer(_: Any, error: ApiException) -> Any:
        status = status_of(error)
        detail = error.detail if status < 500 else "the agent does not answer as it should"
        return responses.JSONResponse({"detail": detail or error.reason}, status)

    app.mount(path, events.asgi(key=key))
    app.add_exception_handler(ApiException, answer)


def status_of(error: ApiException) -> int:
    """The status with which a service answers that its agent failed so."""
    if error.status in (400, 404, 409, 422, 429):
        return error.status
    return 504 if isinstance(error, ApiTimeoutError) else 502
