"""What an agent answers: who it is, which credentials it takes, what time it has."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from email.utils import parsedate_to_datetime

from acapy_client._masking import line, shown_url
from acapy_client._newest import NEWEST
from acapy_client.api_client import ApiClient
from acapy_client.apis import ServerApi, WalletApi
from acapy_client.configuration import Configuration
from acapy_client.doctor._finding import Finding
from acapy_client.doctor._webhooks import Settings, items_of, webhooks
from acapy_client.exceptions import (
    ForbiddenException,
    OpenApiException,
    UnauthorizedException,
)

_NEAR, _FAR = 2.0, 60.0  # seconds between two clocks: as good as the same; tokens fail
_COMES_WITH_IT = ("acapy_agent.", "aries_cloudagent.")


def agent(configuration: Configuration) -> Iterator[Finding]:
    """Ask the agent. Nothing is written, and each route is asked once with the same credentials."""
    nobody = _with(configuration, key=False, token=False)
    met, clock = _meet(nobody)
    yield met
    if clock is not None:
        yield clock
    if met.level == "problem":
        return
    key, token, is_open = _has_key(configuration), _has_token(configuration), met.level == "note"
    takes_key = False
    if is_open and key:
        yield Finding("credentials.key", "ok", "there is an admin key, and the agent asks for none")
    elif key:
        found = _key(_with(configuration, token=False))
        takes_key = found.level == "ok"
        yield found
    elif not token and not is_open:
        do = "set ACAPY_ADMIN_API_KEY, or api_key; for a tenant ACAPY_TOKEN, or access_token"
        yield Finding("credentials", "problem", "no key and no token is set here", do)
    settings: Settings = {}
    if token or takes_key or is_open:
        # with a token, an agent would speak as the tenant's: so without it where that goes
        as_admin = nobody if is_open else _with(configuration, token=not takes_key)
        with ApiClient(as_admin) as client:
            settings = yield from _facts(ServerApi(client), is_admin=is_open or takes_key)
    if token:
        yield _token(_with(configuration), settings)
    yield from webhooks(configuration, settings)


def _meet(nobody: Configuration) -> tuple[Finding, Finding | None]:
    """Whether an agent answers who has no credentials, and what time it says it has."""
    before = time.time()
    try:
        with ApiClient(nobody) as client:
            headers = ServerApi(client).get_status.with_http_info().headers
    except (UnauthorizedException, ForbiddenException) as error:
        headers, says = error.headers, "answers, and wants to know who asks"
        met = Finding("agent", "ok", f"{shown_url(nobody.host)} {says}")
    except OpenApiException as error:
        return _problem("agent", error), None
    else:
        says = "answers, and lets everybody do everything"
        do = "start it with --admin-api-key, if others can reach it"
        met = Finding("agent", "note", f"{shown_url(nobody.host)} {says}", do)
    return met, _clock(headers.get("Date"), before, time.time())


def _with(configuration: Configuration, *, key: bool = True, token: bool = True) -> Configuration:
    """The same agent, asked once, with these of the credentials."""
    twin = configuration.copy()
    twin.retries = 0
    if not key:
        twin.api_key.pop("ApiKeyHeader", None)
    if not token:
        twin.api_key.pop("AuthorizationHeader", None)
        twin.access_token = ""
    return twin


def _has_key(configuration: Configuration) -> bool:
    return bool(configuration.api_key.get("ApiKeyHeader"))


def _has_token(configuration: Configuration) -> bool:
    if configuration.access_token is None:
        held = configuration.api_key.get("AuthorizationHeader")
        return bool(held or configuration._environment_token())
    return bool(configuration.access_token)


def _problem(about: str, error: OpenApiException) -> Finding:
    """What went wrong, in the words that whoever calls would get."""
    hint = getattr(error, "hint", None)
    return Finding(about, "problem", str(error).removesuffix(f" ({hint})"), hint)


def _clock(date: str | None, before: float, after: float) -> Finding:
    try:
        there = parsedate_to_datetime(date or "").timestamp()
    except (ValueError, OverflowError):
        return Finding("agent.clock", "note", "it does not say what time it has")
    # it says whole seconds, at some time between the question and the answer
    least, most = there - after, there + 1 - before
    apart = least if least > 0 else min(most, 0.0)
    if abs(apart) <= _NEAR:
        return Finding("agent.clock", "ok", f"its clock is that of here, to {_NEAR:g} seconds")
    where = "ahead of" if apart > 0 else "behind"
    says = f"its clock is {abs(apart):.0f} seconds {where} that of here"
    do = "have both machines set by time servers: tokens end by the clock"
    return Finding("agent.clock", "note" if abs(apart) < _FAR else "problem", says, do)


def _key(configuration: Configuration) -> Finding:
    try:
        with ApiClient(configuration) as client:
            ServerApi(client).get_status()
    except OpenApiException as error:
        return _problem("credentials.key", error)
    return Finding("credentials.key", "ok", "the admin key works")


def _token(configuration: Configuration, settings: Settings) -> Finding:
    if (
        settings
        and not settings.get("multitenant.enabled")
        and not settings.get("admin.oauth_enabled")
    ):
        says = "there is a token, and an agent without tenants looks at none"
        return Finding("credentials.token", "note", says, "leave it out, or see agent.tenants")
    try:
        with ApiClient(configuration) as client:
            WalletApi(client).dids()
    except OpenApiException as error:
        return _problem("credentials.token", error)
    beside = " beside the admin key" if _has_key(configuration) else ""
    return Finding("credentials.token", "ok", f"the token works{beside}")


def _facts(api: ServerApi, is_admin: bool) -> Generator[Finding, None, Settings]:
    """Who the agent is. Returns its settings, empty where it does not tell them."""
    about = "agent.release"
    try:
        yield _release(line(api.get_status().get("version") or "an unknown release", 40))
        about = "agent.plugins"
        loaded = api.plugins()
    except OpenApiException as error:
        found = _problem(about, error)
        yield found if is_admin else replace(found, level="note")
        return {}
    names = [line(name, 80) for name in loaded.get("result") or ()]
    external = [name for name in names if not f"{name}.".startswith(_COMES_WITH_IT)]
    says = f"{len(names)} plugins are loaded; from elsewhere: {', '.join(external) or 'none'}"
    yield Finding("agent.plugins", "ok", says)
    try:
        settings: Settings = api.get_config().get("config") or {}
    except OpenApiException as error:
        yield _problem("agent.settings", error)
        return {}
    yield Finding("agent.wallet", "ok", f"its wallet is of type {_shown(settings, 'wallet.type')}")
    yield _tenants(settings)
    yield _ledger(settings)
    return settings


def _release(release: str) -> Finding:
    numbers = [int(each) if each.isdecimal() else 0 for each in release.split(".")[:2]]
    known = [int(each) for each in NEWEST.split(".")]
    says = f"it is ACA-Py {release}"
    if numbers <= known:
        return Finding("agent.release", "ok", says)
    says += f", which this version, made for 0.6 to {NEWEST}, does not know"
    do = "look for a newer acapy_client; what it does not know it keeps in additional_properties"
    return Finding("agent.release", "note", says, do)


def _tenants(settings: Settings) -> Finding:
    if not settings.get("multitenant.enabled"):
        return Finding("agent.tenants", "ok", "it has one wallet, and no tenants")
    if settings.get("multitenant.admin_enabled"):
        return Finding("agent.tenants", "ok", "it has tenants, each with a wallet and a token")
    says = "it has tenants, and no routes to make or reach them"
    return Finding("agent.tenants", "note", says, "start it with --multitenant-admin")


def _ledger(settings: Settings) -> Finding:
    several = items_of(settings, "ledger.ledger_config_list")
    one = settings.get("ledger.genesis_url") or settings.get("ledger.genesis_transactions")
    if settings.get("ledger.disabled") or not (several or one):
        do = "start it with --genesis-url, if it is to read or write a ledger"
        return Finding("agent.ledger", "ok", "it has no Indy ledger", do)
    says = f"it has {f'{len(several)} Indy ledgers' if len(several) > 1 else 'an Indy ledger'}"
    if settings.get("ledger.read_only"):
        return Finding(
            "agent.ledger", "note", f"{says}, to read only", "leave out --read-only-ledger"
        )
    return Finding("agent.ledger", "ok", says)


def _shown(settings: Settings, name: str) -> str:
    return line(str(settings.get(name, "unknown")), 40)
