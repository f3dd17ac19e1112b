"""Whom to talk to: a URL, the environment or a profile; the keys; the tenant."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click

from acapy_client._json_types import json_type_of
from acapy_client.api_client import ApiClient
from acapy_client.cli import _profiles
from acapy_client.cli._texts import ParamType, Value
from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiTypeError, ApiValueError, OpenApiException

_OPTIONS = {"host": "--url", "timeout": "--request-timeout"}
NOBODY = (
    "whom to talk to? Give --url, or set ACAPY_ADMIN_URL, or make a profile:"
    " acapy-client profile add NAME --url URL"
)


class ProfileName(ParamType):
    """The name of a profile that there is."""

    name = "NAME"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[Any]:
        from click.shell_completion import CompletionItem

        try:
            known = _profiles.load().held
        except _profiles.ProfileError:
            return []
        return [CompletionItem(name) for name in known if name.startswith(incomplete)]


def options() -> list[click.Option]:
    """The options that say whom to talk to, for the program and for each command."""
    return [
        click.Option(["--url"], metavar="URL", help="of the admin API; else ACAPY_ADMIN_URL"),
        click.Option(
            ["--profile"], type=ProfileName(), metavar="NAME", help="an agent you have named"
        ),
        click.Option(["--tenant"], metavar="WALLET_ID", help="act for this tenant of the agent"),
        click.Option(
            ["--key-file"], metavar="FILE", help="holds the admin API key; else ACAPY_ADMIN_API_KEY"
        ),
        click.Option(["--ask-key"], is_flag=True, help="ask for the key, without echo"),
        click.Option(
            ["--request-timeout"],
            type=Value(json_type_of(float)),
            metavar="SECONDS",
            help="the most that a call may take, attempts included",
        ),
        click.Option(["-v", "--verbose"], is_flag=True, help="show the exchange, secrets masked"),
    ]


class Target(NamedTuple):
    """What those options say."""

    url: str | None = None
    profile: str | None = None
    tenant: str | None = None
    key_file: str | None = None
    ask_key: bool = False
    request_timeout: float | None = None
    verbose: bool = False

    def over(self, other: Target) -> Target:
        """These, and where one is not given that of the other."""
        not_given = {name: value for name, value in self._asdict().items() if _is_empty(value)}
        return self._replace(**{name: getattr(other, name) for name in not_given})


def _is_empty(value: Any) -> bool:
    return value is None or value is False


def taken_from(values: dict[str, Any]) -> Target:
    """The target, out of the values of a command and of the program above it."""
    own = Target(**{name: values.pop(name) for name in Target._fields if name in values})
    above = click.get_current_context().find_root().obj
    return own.over(above) if isinstance(above, Target) else own


@contextlib.contextmanager
def client(target: Target) -> Iterator[ApiClient]:
    """A client of the agent, or of its tenant, until the end of the block.

    :raises click.UsageError: names the option that is wrong
    """
    configuration, tenant = configured(target)
    if tenant is None:
        with ApiClient(configuration) as plain:
            yield plain
        return
    from acapy_client.tenants import Agency, FileTokens

    # kept, since each new token of a tenant ends the one that its other programs have
    folder = tokens_of(configuration.host)
    try:
        tokens = FileTokens(folder)
    except OSError as error:
        raise click.UsageError(
            f"--tenant: no token can be kept in {folder}: {error.strerror}"
        ) from None
    with Agency(configuration, tokens=tokens) as agency:
        try:
            acting = agency.client(tenant)
        except (ApiTypeError, ApiValueError) as error:
            raise click.UsageError(f"--tenant: {error}") from None
        with acting:
            yield acting


def tokens_of(host: str) -> Path:
    """The folder for the tokens of an agent's tenants."""
    import hashlib

    import platformdirs

    agent = hashlib.sha256(host.encode()).hexdigest()
    return platformdirs.user_cache_path("acapy-client") / "tokens" / agent


def configured(target: Target) -> tuple[Configuration, str | None]:
    """The settings, and the tenant to act for.

    :raises click.UsageError: names the option that is wrong
    """
    if target.url is not None and target.profile is not None:
        raise click.UsageError("--url and --profile: give one of them")
    settings = _settings(target)
    of_profile = settings.pop("tenant", None)
    tenant = of_profile if target.tenant is None else target.tenant
    if target.request_timeout is not None:
        settings["timeout"] = target.request_timeout
    if target.verbose:
        settings.update(debug=True, log_bodies=True)
    key = key_of(target)
    if key is not None:
        settings["api_key"] = {"ApiKeyHeader": key}
    try:
        return Configuration(**settings), tenant
    except OpenApiException as error:
        setting, _, problem = str(error).partition(": ")
        raise click.UsageError(f"{_OPTIONS.get(setting, setting)}: {problem}") from None


def _settings(target: Target) -> dict[str, Any]:
    if target.url is not None:
        return {"host": target.url}
    if target.profile is None and os.environ.get("ACAPY_ADMIN_URL"):
        return {}
    try:
        profiles = _profiles.load()
        name = profiles.use if target.profile is None else target.profile
        if name is None:
            raise click.UsageError(NOBODY)
        return _of_profile(profiles.get(name), name)
    except _profiles.ProfileError as error:
        raise click.UsageError(str(error)) from None


def _of_profile(profile: dict[str, Any], name: str) -> dict[str, Any]:
    settings = dict(profile)
    url, key, token = (settings.pop(each, None) for each in ("url", *_profiles.SECRETS))
    if url is None:
        raise _profiles.ProfileError(f"the profile {name} has no url")
    # the keys of the environment are another agent's; what is empty keeps them out
    settings.update(host=url, api_key={} if key is None else {"ApiKeyHeader": key})
    settings.setdefault("access_token", "")
    if token is not None:
        settings["access_token"] = token
    return settings


def key_of(target: Target) -> str | None:
    """The key that a file or a person gives; None where neither is meant to."""
    if target.key_file is not None and target.ask_key:
        raise click.UsageError("--key-file and --ask-key: give one of them")
    if target.ask_key:
        asked: str = click.prompt("Key of the admin API", hide_input=True, err=True)
        return asked
    if target.key_file is None:
        return None
    try:
        with open(target.key_file, encoding="utf-8") as opened:
            key = opened.read().strip()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise click.UsageError(f"--key-file: cannot read it: {reason}") from None
    if not key or not key.isascii() or not key.isprintable():
        raise click.UsageError("--key-file: expected a line of visible ASCII in it")
    return key
