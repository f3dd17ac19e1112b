"""A synchronous client of the admin API of ACA-Py agents, releases 0.6 to 1.7.

Everything named here is imported at its first use.
"""

from __future__ import annotations

from os import path as _path

from acapy_client._lazy import lazy_names
from acapy_client._version import __version__

TYPE_CHECKING = False  # checkers take it for True; see _lazy
if TYPE_CHECKING:
    from acapy_client._dates import parse_datetime as parse_datetime
    from acapy_client.api_client import ApiClient as ApiClient
    from acapy_client.configuration import Configuration as Configuration
    from acapy_client.exceptions import ApiAttributeError as ApiAttributeError
    from acapy_client.exceptions import ApiConnectionError as ApiConnectionError
    from acapy_client.exceptions import ApiException as ApiException
    from acapy_client.exceptions import ApiKeyError as ApiKeyError
    from acapy_client.exceptions import ApiResponseError as ApiResponseError
    from acapy_client.exceptions import ApiStateError as ApiStateError
    from acapy_client.exceptions import ApiTimeoutError as ApiTimeoutError
    from acapy_client.exceptions import ApiTlsError as ApiTlsError
    from acapy_client.exceptions import ApiTypeError as ApiTypeError
    from acapy_client.exceptions import ApiValueError as ApiValueError
    from acapy_client.exceptions import BadRequestException as BadRequestException
    from acapy_client.exceptions import ConflictException as ConflictException
    from acapy_client.exceptions import ForbiddenException as ForbiddenException
    from acapy_client.exceptions import NotFoundException as NotFoundException
    from acapy_client.exceptions import OpenApiException as OpenApiException
    from acapy_client.exceptions import ServiceException as ServiceException
    from acapy_client.exceptions import TooManyRequestsException as TooManyRequestsException
    from acapy_client.exceptions import UnauthorizedException as UnauthorizedException
    from acapy_client.exceptions import UnknownFieldWarning as UnknownFieldWarning
    from acapy_client.exceptions import UnprocessableEntityException as UnprocessableEntityException
    from acapy_client.model_utils import json_default as json_default

_EXCEPTIONS = (
    "ApiAttributeError",
    "ApiConnectionError",
    "ApiException",
    "ApiKeyError",
    "ApiResponseError",
    "ApiStateError",
    "ApiTimeoutError",
    "ApiTlsError",
    "ApiTypeError",
    "ApiValueError",
    "BadRequestException",
    "ConflictException",
    "ForbiddenException",
    "NotFoundException",
    "OpenApiException",
    "ServiceException",
    "TooManyRequestsException",
    "UnauthorizedException",
    "UnknownFieldWarning",
    "UnprocessableEntityException",
)
_HOMES = {
    "ApiClient": "acapy_client.api_client",
    "Configuration": "acapy_client.configuration",
    "json_default": "acapy_client.model_utils",
    "parse_datetime": "acapy_client._dates",
    **dict.fromkeys(_EXCEPTIONS, "acapy_client.exceptions"),
}
__all__ = ["__version__", *_HOMES]  # pyright: ignore[reportUnsupportedDunderAll]  # lazy names
if not TYPE_CHECKING:  # checkers see the imports above, and no other name
    __getattr__, __dir__ = lazy_names(__name__, _HOMES)

if _path.exists(f"{__path__[0]}/client.py"):  # a file of another distribution of our name
    from acapy_client._twin import warn_of_twin

    warn_of_twin()
