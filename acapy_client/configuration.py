"""Every setting and its default. Plain data: nothing here speaks HTTP."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, TypeAlias

from acapy_client import _settings_help
from acapy_client._addresses import is_loopback as is_loopback
from acapy_client._addresses import without_userinfo as without_userinfo
from acapy_client._frames import Forgetting, emptied
from acapy_client._limits import Timeout
from acapy_client._masking import MASK, Quiet, brief, is_secret, shown_text, shown_url
from acapy_client._settings_checks import KEY_HEADERS as KEY_HEADERS
from acapy_client._settings_checks import UnknownFields as UnknownFields
from acapy_client._settings_checks import check_retries as check_retries
from acapy_client._settings_checks import check_settings
from acapy_client._tokens import Renewable
from acapy_client._typing import Self, dataclass_transform
from acapy_client._version import __version__
from acapy_client.exceptions import ApiAttributeError, ApiTypeError, did_you_mean

if TYPE_CHECKING:
    import ssl

    import urllib3

LOGGER = logging.getLogger("acapy_client")

Secret: TypeAlias = str | Callable[[], str]
Path: TypeAlias = str | os.PathLike[str]

# what a client reads once, when it opens its connections
_READ_ONCE = frozenset(
    {
        "assert_hostname",
        "cert_file",
        "connection_pool_maxsize",
        "host",
        "json",
        "key_file",
        "key_password",
        "no_proxy",
        "proxy",
        "proxy_headers",
        "socket_options",
        "ssl_ca_cert",
        "ssl_context",
        "verify_ssl",
    }
)


class RequestInfo(NamedTuple):
    """What ``on_request`` is told: nothing secret, no headers, no body."""

    method: str
    url: str
    attempt: int
    request_id: str | None


class ResponseInfo(NamedTuple):
    """What ``on_response`` is told; ``error`` where there was no answer, or no success."""

    method: str
    url: str
    attempt: int
    request_id: str | None
    status: int | None
    seconds: float
    error: Exception | None


def positional(*, default: Any, kw_only: bool = False) -> Any:
    """A setting that may be given without its name (for checkers; just its default here)."""
    return default


@dataclass_transform(kw_only_default=True, field_specifiers=(positional,))
class _Settings:
    """Annotated class attributes are settings: keywords of the constructor, then attributes."""

    if not TYPE_CHECKING:  # checkers derive it from the annotations

        def __init__(self, host: str | None = None, **settings: Any) -> None:
            if host is not None:
                settings["host"] = host
            for name, value in settings.items():
                try:
                    setattr(self, name, value)
                except ApiAttributeError as error:
                    raise ApiTypeError(str(error)) from None

    def __setattr__(self, name: str, value: Any) -> None:
        known = [known for known in type(self).__annotations__ if known[0] != "_"]
        if name not in known:
            near = did_you_mean(name, known)
            del value  # it may be a secret, and shall stand in no traceback
            raise ApiAttributeError(f"{type(self).__name__} has no setting {name!r}{near}")
        if name in _READ_ONCE and "_in_use" in self.__dict__:
            raise ApiAttributeError(
                f"{name} is read once, when a client is made: make a new ApiClient for another"
            )
        super().__setattr__(name, value)


class Configuration(_Settings):
    """How to reach one agent. `ApiClient` takes a copy, so nothing is shared by accident."""

    host: str = positional(default="http://localhost", kw_only=False)
    """Base URL of the admin API, such as ``http://localhost:8031``. A path in it goes before that
    of each call.

    :environment: ACAPY_ADMIN_URL
    :mind: A URL without a port means port 80, or 443 with https.
    """
    api_key: dict[str, Secret] = {}  # noqa: RUF012  # each instance gets a dict of its own
    """The agent's admin key as ``{"ApiKeyHeader": key}``, sent as ``X-API-Key``;
    ``AuthorizationHeader`` is sent as ``Authorization``, and both are when both are set. A value
    may be a function without arguments, asked at each attempt.

    :environment: ACAPY_ADMIN_API_KEY (the ApiKeyHeader)
    :mind: An empty dict sends no key, not even the environment's.
    """
    api_key_prefix: dict[str, str] = {}  # noqa: RUF012  # each instance gets its own
    """Text to put before a key, such as ``{"AuthorizationHeader": "Bearer"}``.

    :mind: A bare token gets ``Bearer`` by itself.
    """
    access_token: Secret | Renewable | None = None
    """A tenant's token; or a function that gives it, asked at each attempt; or what renews it where
    the agent answers 401, such as ``acapy_client.tenants.ClientCredentials``. Sent as
    ``Authorization: Bearer …``.

    :environment: ACAPY_TOKEN
    :mind: A text stays as it is, also when the token has ended.
    """
    timeout: Timeout = (5.0, 60.0)
    """How long a call may take. A number limits a whole call, further attempts included; a pair
    (connect, read) limits the making of the connection and each wait for data, and a whole attempt
    to ten times their sum; None waits for ever.

    :unit: seconds
    :mind: The look-up of the host's name cannot be interrupted. Its time counts, and the limit is
        checked after it.
    """
    retries: int | bool | urllib3.Retry = 2
    """How often a failed attempt is repeated; False or 0 for never; or a ``urllib3.Retry`` with
    rules of its own.

    :unit: further attempts
    :mind: A number repeats no write that the agent may have carried out.
    """
    verify_ssl: bool = True
    """Whether the agent's certificate is checked.

    :mind: With False anybody who stands between can pass for the agent: for tests only.
    """
    ssl_ca_cert: Path | bytes | None = None
    """Authorities to trust: path of a PEM file, or the PEM text.

    :mind: They stand instead of the system's authorities.
    """
    cert_file: Path | None = None
    """Path of the client's own certificate (PEM), for agents or gateways that ask for one."""
    key_file: Path | None = None
    """Path of the key of that certificate, where ``cert_file`` does not hold it."""
    key_password: Secret | None = None
    """The password of that key where it is encrypted, or a function that gives it.

    :mind: An encrypted key without it is an error; the terminal is not asked.
    """
    assert_hostname: str | bool | None = None
    """The name that the agent's certificate must bear instead of the host's; False for any name."""
    ssl_context: ssl.SSLContext | None = None
    """A TLS context to use as it is.

    :mind: It stands instead of ``verify_ssl``, ``ssl_ca_cert``, ``cert_file``, ``key_file``,
        ``key_password`` and ``assert_hostname``.
    """
    connection_pool_maxsize: int = 32
    """The most connections that are open at once.

    :unit: connections
    :mind: Further calls wait for a connection, within their own limit of time.
    """
    proxy: str | None = None
    """URL of an HTTP proxy.

    :mind: Loopback addresses are reached without it. Only this setting names a proxy:
        ``HTTP_PROXY`` and ``HTTPS_PROXY`` of the environment change nothing.
    """
    proxy_headers: Mapping[str, str] | None = None
    """Headers for the proxy; ``urllib3.make_headers`` makes those of its authentication."""
    no_proxy: str | Sequence[str] | None = None
    """What is not asked for through the proxy: names, ``.suffixes``, addresses, networks such as
    ``10.0.0.0/8``, each with or without ``:port``; a list, or a text with commas.

    :environment: NO_PROXY, no_proxy
    """
    socket_options: Sequence[tuple[int, int, int | bytes]] | None = None
    """Options for ``socket.setsockopt``, each as (level, option, value).

    :mind: They stand instead of those that urllib3 sets by itself.
    """
    max_response_bytes: int = 256 * 1024 * 1024
    """The most bytes of an answer, unpacked; more is an error.

    :unit: bytes
    """
    request_id: bool | Callable[[], str] = False
    """True sends an ``X-Request-Id`` with each call, 32 random hexadecimal digits; or a function
    that gives it. It stands in the log and on exceptions."""
    on_request: Callable[[RequestInfo], object] | None = None
    """A function that is called before each attempt, for tracing of your own.

    :mind: It is told neither headers nor bodies. What it raises is logged, and the call goes on.
    """
    on_response: Callable[[ResponseInfo], object] | None = None
    """A function that is called after each attempt, whatever came of it.

    :mind: It is told neither headers nor bodies. What it raises is logged, and the call goes on.
    """
    log_bodies: bool = False
    """Log the bodies, too, with the values of secret fields masked.

    :mind: To see them takes ``debug=True``, too, or the logger ``acapy_client`` at level DEBUG.
    """
    debug: bool = False
    """Show each exchange of this client on stderr, unless a handler of yours prints it already.

    :mind: Bodies take ``log_bodies``, too. The logger ``acapy_client`` stays as it is: what
        listens to it gets the same lines as before, of all clients.
    """
    logger_file: Path | None = None
    """A file to which each exchange of this client is added, in a line. One that was moved
    away, as when logs are rotated, is opened anew.
    """
    client_side_validation: bool = True
    """Whether types of parameters and answers are checked; False takes any as they are.

    :mind: Patterns and lengths are checked by the agent alone.
    """
    unknown_fields: UnknownFields = "warn"
    """What becomes of a field that its model does not know, in a body given as a dict: ``warn``
    sends it, with an `UnknownFieldWarning`; ``send`` sends it; ``error`` refuses it.

    :mind: A misspelling, one letter beside a known field, is always an error.
    """
    discard_unknown_keys: bool = False
    """True leaves out of answers what no model declares.

    :mind: With False, the default, such fields are kept, in ``record.additional_properties``.
    """
    json: Literal["auto", "stdlib", "msgspec"] = "auto"
    """What reads the JSON of answers: ``auto`` is msgspec where the extra ``fast`` has brought
    it, and else the standard library; ``msgspec`` is an error where it is missing.

    :mind: Values, and what is refused, are the same either way; msgspec takes less time for long
        lists.
    """

    _default: ClassVar[Configuration | None] = None

    if not TYPE_CHECKING:

        def __init__(self, host: str | None = None, **settings: Any) -> None:
            try:
                self._take(host, settings)
            except BaseException as error:
                emptied(error)
                settings.clear()
                del host  # nothing given shall stand in a traceback
                raise

        def _take(self, host: str | None, settings: Mapping[str, Any]) -> None:
            given = {name: value for name, value in settings.items() if value is not None}
            if "timeout" in settings:  # where None has a meaning
                given["timeout"] = settings["timeout"]
            for name in ("api_key", "api_key_prefix"):
                if not isinstance(given.get(name, {}), Mapping):
                    raise ApiTypeError(f"{name}: expected a dict such as {{'ApiKeyHeader': …}}")
            super().__init__(
                (os.environ.get("ACAPY_ADMIN_URL") or None) if host is None else host, **given
            )
            self.api_key = Quiet(self.api_key)
            self.api_key_prefix = dict(self.api_key_prefix)
            key = os.environ.get("ACAPY_ADMIN_API_KEY")
            if key and given.get("api_key") != {} and "ApiKeyHeader" not in self.api_key:
                self.api_key["ApiKeyHeader"] = key
            self.check()

    def check(self) -> None:
        """Look for settings that cannot be right.

        :raises ApiValueError: names the setting (`ApiTypeError` where its type is wrong)
        """
        with Forgetting():
            check_settings(self)

    def _put_to_use(self) -> None:
        """From now on, what a client reads once can no longer be changed."""
        self.__dict__["_in_use"] = True

    def copy(self) -> Self:
        """A configuration of its own with the same settings."""
        twin = type(self).__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin.__dict__.pop("_in_use", None)
        # what is no dict is refused by check()
        if isinstance(self.api_key, Mapping):
            twin.api_key = Quiet(self.api_key)
        if isinstance(self.api_key_prefix, Mapping):
            twin.api_key_prefix = dict(self.api_key_prefix)
        return twin

    __copy__ = copy

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self.copy()  # TLS contexts and functions, which it may hold, cannot be copied

    @classmethod
    def set_default(cls, default: Configuration | None) -> None:
        """What `get_default_copy`, and so ``ApiClient()``, starts from; None for nothing."""
        if not isinstance(default, (Configuration, type(None))):
            raise ApiTypeError(f"expected Configuration or None, got {type(default).__name__}")
        Configuration._default = None if default is None else default.copy()

    @classmethod
    def get_default_copy(cls) -> Configuration:
        """A copy of the default, or a new configuration."""
        default = Configuration._default
        return Configuration() if default is None else default.copy()

    @staticmethod
    def _environment_token() -> str | None:
        """What stands for ``access_token`` where neither it nor an ``AuthorizationHeader`` is set.

        Not kept among the settings, so that a key that is set later comes first.
        """
        return os.environ.get("ACAPY_TOKEN")

    def to_debug_report(self) -> str:
        """Versions and settings for a bug report, without secrets."""
        import platform

        import urllib3

        urllib3_version = urllib3.__version__  # type: ignore[attr-defined]  # public all the same
        return (
            f"acapy_client {__version__}, urllib3 {urllib3_version},"
            f" Python {platform.python_version()}, {platform.platform()}\n{self!r}"
        )

    def __repr__(self) -> str:
        held = self.__dict__
        shown = (
            f"{name}={_shown(name, held[name])}" for name in self.__annotations__ if name in held
        )
        return f"Configuration({', '.join(shown)})"


if Configuration.__doc__:  # stripped where Python runs with -OO
    Configuration.__doc__ += _settings_help.TEXT


def _shown(name: str, value: Any) -> str:
    """A setting for people."""
    if isinstance(value, Mapping):
        return repr(dict.fromkeys(value, MASK))  # keys, prefixes, headers of a proxy
    if value and (is_secret(name) or name == "proxy_headers"):
        return MASK
    if (isinstance(value, str) and "BEGIN" in value) or isinstance(value, bytes):
        return "<PEM>"
    if isinstance(value, str):
        return repr(shown_url(value) if "://" in value else shown_text(value))
    if callable(value):  # it may be a partial, whose arguments are nobody's business
        return f"<function {getattr(value, '__qualname__', type(value).__qualname__)}>"
    return brief(value)
