"""``acapy-client profile``: name agents, once, and then talk to them by their names."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click

from acapy_client.cli import _ending, _output, _profiles, _target
from acapy_client.cli._output import Form
from acapy_client.cli._profiles import ProfileError, Profiles


class _Group(click.Group):
    """What is wrong with profiles is wrong use."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ProfileError as error:
            raise click.UsageError(str(error)) from None
        except OSError as error:
            raise click.UsageError(f"{_profiles.file()}: {error.strerror}") from None


@click.group("profile", cls=_Group)
def profile() -> None:
    """Name agents, and talk to them by their names."""


_known = click.Argument(["name"], type=_target.ProfileName(), metavar="NAME")


def _add(**given: Any) -> None:
    name = _profiles.check_name(given.pop("name"))
    target = _target.taken_from(given)
    if target.url is None:
        raise click.UsageError("--url: missing, expected the URL of an admin API")
    configuration, tenant = _target.configured(target)
    gives_key = target.ask_key or target.key_file is not None  # else it is the environment's
    key = configuration.api_key["ApiKeyHeader"] if gives_key else None
    found = {"url": target.url, "key": key, "tenant": tenant}
    kept = {setting: value for setting, value in found.items() if value is not None}
    with _profiles.changing():
        held = _profiles.load()
        if name in held.held:
            raise ProfileError(f"there is a profile {name} already; remove it first")
        _profiles.save(Profiles(held.use or name, {**held.held, name: kept}))


def _list() -> None:
    held = _profiles.load()
    rows = [
        {
            "name": name,
            "url": each.get("url"),
            "holds": ", ".join(_profiles.secrets_in(each)),
            "tenant": each.get("tenant"),
            "used": "*" if name == held.use else "",
        }
        for name, each in held.held.items()
    ]
    _output.show(rows, Form(columns="name,url,holds,tenant,used" if rows else None))


def _use(name: str) -> None:
    with _profiles.changing():
        held = _profiles.load()
        held.get(name)
        _profiles.save(held._replace(use=name))


def _remove(name: str) -> None:
    with _profiles.changing():
        held = _profiles.load()
        held.get(name)
        left = {each: of for each, of in held.held.items() if each != name}
        _profiles.save(Profiles(None if held.use == name else held.use, left))
        url = held.held[name].get("url")
        if url is not None and all(each.get("url") != url for each in left.values()):
            _forget_tokens(_target.tokens_of(url))


def _forget_tokens(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        pass
    except OSError as error:
        _ending.say(f"Warning: tokens of tenants stay in {folder}: {error.strerror}")


_ADD_TAKES = ("url", "tenant", "key_file", "ask_key")
profile.add_command(
    click.Command(
        "add",
        callback=_add,
        help="Name an agent. The first one is used where nothing else says whom to talk to.",
        params=[
            click.Argument(["name"], metavar="NAME"),
            *(each for each in _target.options() if each.name in _ADD_TAKES),
        ],
    )
)
profile.add_command(click.Command("list", callback=_list, help="Show them, without their keys."))
profile.add_command(
    click.Command(
        "use", callback=_use, params=[_known], help="Use this one where no other is named."
    )
)
profile.add_command(
    click.Command(
        "remove",
        callback=_remove,
        params=[_known],
        help="Forget it, its keys, and its tenants' tokens where no other profile has its URL.",
    )
)
