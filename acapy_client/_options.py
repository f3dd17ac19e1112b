"""What every operation takes besides its own parameters: names, types and checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

import urllib3

from acapy_client._headers import checked
from acapy_client._limits import Timeout, check_timeout
from acapy_client._settings_checks import check_retries
from acapy_client.exceptions import ApiTypeError, ApiValueError


class RequestOptions(TypedDict, total=False):
    """What every operation takes besides its own parameters."""

    _request_timeout: Timeout
    """Seconds: a number limits the whole call, a pair is (connect, read), None waits for ever."""
    _retries: int | bool | urllib3.Retry
    """As ``Configuration.retries``, for this call."""
    _headers: Mapping[str, str]
    """Headers to send besides, or instead of, the client's."""
    _preload_content: bool
    """False gives urllib3's response, unread; ``api.get_connection.raw(…)`` has its type."""
    _return_http_data_only: bool
    """False gives `ApiResponse`; ``api.get_connection.with_http_info(…)`` has its type."""
    _check_input_type: bool
    """False sends parameters of any type, and values outside an enumeration, as they are."""
    _check_return_type: bool
    """False keeps values of a wrong type in an answer as they came."""
    _host_index: int | None
    """None or 0: there is one host."""
    async_req: bool
    """True gives a `Handle` at once; ``api.get_connection.submit(…)`` has its type."""


OPTIONS = frozenset(RequestOptions.__annotations__)
# those that change what a call gives, which is settled where several calls make one result
CHANGING_THE_RESULT = frozenset({"_preload_content", "_return_http_data_only", "async_req"})


def check_options(name: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a call, less those that are None where that means "not given".

    :raises ApiTypeError, ApiValueError: names the option and what was expected
    """
    given = {}
    for option, value in options.items():
        if value is None and option != "_request_timeout":
            continue
        given[option] = value
        where = f"{name}: {option}"
        if option == "_request_timeout":
            check_timeout(where, value)
        elif option == "_retries":
            check_retries(where, value)
        elif option == "_host_index":
            if value != 0 or value is False:
                raise ApiValueError(f"{where}: expected None or 0: there is one host")
        elif option == "_headers":
            given[option] = checked(value, where)
        elif not isinstance(value, bool):
            raise ApiTypeError(f"{where}: expected True or False")
    return given
