"""The tree of commands: a group for each API class, and the other commands beside them.

A group imports its class when it is asked for a command, and nothing else does.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from importlib import import_module
from typing import Any

import click

from acapy_client._api import Api
from acapy_client._version import __version__
from acapy_client.cli import PROGRAM, _ending, _target
from acapy_client.cli._names import (
    api_class,
    api_classes,
    command_meant,
    group_meant,
    group_names,
    hyphenated,
    method,
    method_names,
)

_OTHERS = {
    "agent": ("acapy_client.cli._local", "agent"),
    "call": ("acapy_client.cli._call", "call"),
    "completion": ("acapy_client.cli._completion", "completion"),
    "doctor": ("acapy_client.cli._doctor", "doctor"),
    "events": ("acapy_client.cli._events", "events"),
    "profile": ("acapy_client.cli._profile", "profile"),
}
# beside those of the class of that group
_IN_GROUPS = {("ledger", "run"): ("acapy_client.cli._local", "ledger")}
SETTINGS = {"help_option_names": ["--help", "-h"], "max_content_width": 100}


class _Group(click.Group, ABC):
    """Says of a name that it does not have what may be meant."""

    @abstractmethod
    def meant(self, name: str) -> str:
        """The words behind the name."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:  # as click itself does it since 8.2
            click.echo(ctx.get_help(), err=True)
            ctx.exit(_ending.USAGE)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        is_asked_for = not ctx.resilient_parsing and not name.startswith("-")
        if is_asked_for and self.get_command(ctx, name) is None:
            ctx.fail(f"no command {name!r}{self.meant(name)}")
        return super().resolve_command(ctx, args)


class Root(_Group):
    """``acapy-client``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*map(_name, api_classes()), *_OTHERS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _OTHERS:
            return _imported(_OTHERS[cmd_name])
        api = api_class(cmd_name)
        return None if api is None else ApiGroup(cmd_name, api)

    def meant(self, name: str) -> str:
        return group_meant(name, _OTHERS)

    def invoke(self, ctx: click.Context) -> Any:
        ctx.obj = _target.Target(**{name: ctx.params[name] for name in _target.Target._fields})
        return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        others = {**_OTHERS, **{" ".join(path): home for path, home in _IN_GROUPS.items()}}
        with formatter.section("Other commands"):
            found = ((name, _imported(home)) for name, home in sorted(others.items()))
            formatter.write_dl([(name, each.get_short_help_str(200)) for name, each in found])
        groups = [ApiGroup(_name(api), api) for api in api_classes()]
        with formatter.section("The API, a group for each class"):
            formatter.write_dl([(each.name or "", each.get_short_help_str()) for each in groups])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Without the words of each, for which every class would be imported."""
        from click.shell_completion import CompletionItem

        names = [each for each in [*group_names(), *_OTHERS] if each.startswith(incomplete)]
        return [*map(CompletionItem, names), *click.Command.shell_complete(self, ctx, incomplete)]


class ApiGroup(_Group):
    """The methods of one class."""

    def __init__(self, name: str, api: type[Api]) -> None:
        super().__init__(name)
        self.api = api

    def get_short_help_str(self, limit: int = 45) -> str:
        from acapy_client.cli._words import words_of

        return words_of(self.api).first

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from acapy_client.cli._words import words_of, write_prose

        write_prose(words_of(self.api), formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:
        own = (command for group, command in _IN_GROUPS if group == _name(self.api))
        return [*map(hyphenated, method_names(self.api)), *own]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from acapy_client.cli._command import MethodCommand

        if other := _IN_GROUPS.get((_name(self.api), cmd_name)):
            return _imported(other)
        found = method(self.api, cmd_name)
        return None if found is None else MethodCommand(self.api, found)

    def meant(self, name: str) -> str:
        return command_meant(self.api, name)


def _imported(home: tuple[str, str]) -> click.Command:
    module, name = home
    command: click.Command = getattr(import_module(module), name)
    return command


def _name(api: type[Api]) -> str:
    return hyphenated(api.__name__)


def root() -> Root:
    """The whole tree."""
    options: list[click.Parameter] = [*_target.options()]
    program = Root(
        PROGRAM,
        params=options,
        context_settings=SETTINGS,
        help="The admin API of ACA-Py agents, a command for each operation.",
        epilog=f"What each command takes: {PROGRAM} GROUP COMMAND --help",
    )
    version = click.version_option(__version__, prog_name=PROGRAM)
    decorated: Root = version(program)
    return decorated
