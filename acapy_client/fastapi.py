"""What FastAPI applications take besides records: the client of a request's tenant."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from acapy_client._headers import check_header
from acapy_client.exceptions import ApiTypeError
from acapy_client.tenants import Agency, Tenant


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
