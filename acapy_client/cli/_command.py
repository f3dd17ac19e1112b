"""The command of one method of an API class."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any

import click

from acapy_client._api import Api
from acapy_client._operation import Operation
from acapy_client.api_client import ApiClient
from acapy_client.cli import _asking, _ending, _options, _output, _target
from acapy_client.cli._names import hyphenated
from acapy_client.cli._parameters import Parameter, Taken, taken_by

_DEFAULT_LIMIT = 100  # of agents since 1.0, which do not say that there is more


class MethodCommand(click.Command):
    """Takes what the method takes, calls it, and prints what it gives."""

    def __init__(self, api: type[Api], method: Any) -> None:
        super().__init__(hyphenated(method.__name__))
        self.api, self.method = api, method
        self._taken: Taken | None = None

    @property
    def taken(self) -> Taken:
        """What the method takes, read when it is needed."""
        if self._taken is None:
            self._taken = taken_by(self.method)
            self.params = [*_options.of(self._taken), *_own_options(), *_output.options()]
            self.params += _target.options()
        return self._taken

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        assert self.taken
        return super().get_params(ctx)

    def option(self, name: str) -> str:
        """The option that stands for a parameter or a field."""
        return _options.option_of(self.taken, name)

    def _positional(self) -> list[Parameter]:
        return [each for each in self.taken.parameters if each.by_position]

    # --- running ---------------------------------------------------------------------------------

    def invoke(self, ctx: click.Context) -> None:
        values = dict(ctx.params)
        target, form = _target.taken_from(values), _output.taken_from(values)
        given = _options.arguments(self.taken, values)
        with _ended(self), _target.client(target) as client:
            if values["short"]:
                self._complete(client, given)
            if values["curl"]:
                click.echo(self._curl(client, given))
                return
            verb = ""
            if isinstance(self.method, Operation):
                verb, path = self.method.facts.method, self.method.facts.path
                answer = self.method.plan.result
                if answer is not None and answer.exact is bytes:
                    _output.refuse_terminal(form)
                words = [
                    self.name or "",
                    *(str(given[each]) for each in self.method.plan.positional),
                ]
                _asking.confirm(verb, path, words, values["yes"])
            with _ending.begun(verb), self._shown_progress(given):
                result = getattr(self.api(client), self.method.__name__)(**given)
            number = _output.show(result, form, self._identifiers())
            self._tell_of_more(number, given)

    def _identifiers(self) -> list[str]:
        from acapy_client.cli._short import identifiers

        return [path for paths in identifiers(self.api).values() for path in paths]

    def _complete(self, client: ApiClient, given: dict[str, Any]) -> None:
        from acapy_client.cli._short import whole

        for each in self._positional():
            if each.name != "path":
                given[each.name] = whole(client, self.api, self.method, each.name, given[each.name])

    def _curl(self, client: ApiClient, given: dict[str, Any]) -> str:
        from acapy_client.cli import _curl

        if not isinstance(self.method, Operation):
            raise click.UsageError(
                "--curl: this makes several calls; use it with one that it makes"
            )
        call = client._described(self.method.plan, (), given, {})
        headers = client._headers(call, None)
        return _curl.line(client, call.method, call.path, headers, call.body)

    @contextlib.contextmanager
    def _shown_progress(self, given: dict[str, Any]) -> Iterator[None]:
        """While something takes long, a terminal shows it."""
        name, is_one_call = self.method.__name__, isinstance(self.method, Operation)
        with contextlib.ExitStack() as stack:
            if not is_one_call and sys.stderr.isatty():
                from acapy_client.cli import _terminal

                if name.startswith("download_"):
                    told = stack.enter_context(
                        _terminal.downloading(os.path.basename(given["path"]))
                    )
                    given["progress"] = told
                elif name.startswith("wait_"):
                    of_what = " ".join(str(given[each.name]) for each in self._positional())
                    stack.enter_context(_terminal.waiting(f"waiting for {of_what}"))
            yield

    def _tell_of_more(self, number: int, given: dict[str, Any]) -> None:
        """Agents cut lists and do not say so."""
        takes_limit = any(each.name == "limit" for each in self.taken.parameters)
        if number != _DEFAULT_LIMIT or not takes_limit or "limit" in given:
            return
        iterator = f"iter_{self.method.__name__}"
        other = hyphenated(iterator) if hasattr(self.api, iterator) else "--limit and --offset"
        _ending.say(f"Note: agents end a list at {number} records; {other} gives the rest")

    # --- help ------------------------------------------------------------------------------------

    def get_short_help_str(self, limit: int = 45) -> str:
        from acapy_client.cli._words import words_of

        return words_of(self.method).first

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from acapy_client.cli._words import example, words_of, write_prose

        words = words_of(self.method, self.taken)
        write_prose(words, formatter)
        with formatter.section("Example"):
            formatter.write_text(example(self.api, self.method, self.taken))
        if words.raises:
            with formatter.section("Fails with"):
                for said in words.raises:
                    formatter.write_text(said)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from acapy_client.cli import _help

        _help.write_options(self, ctx, formatter)


@contextlib.contextmanager
def _ended(command: MethodCommand) -> Iterator[None]:
    """What goes wrong within is said, and becomes an exit code."""
    try:
        with _ending.ended(command.method.__qualname__, command.option):
            yield
    except OSError as error:  # the file of a download
        takes_path = any(each.name == "path" for each in command.taken.parameters)
        if isinstance(error, BrokenPipeError) or not takes_path:
            raise
        raise click.UsageError(f"PATH: {error.strerror}") from None


def _own_options() -> list[click.Option]:
    return [
        click.Option(
            ["--short"], is_flag=True, help="identifiers may be cut; asks for the list first"
        ),
        _asking.option(),
        click.Option(
            ["--curl"], is_flag=True, help="print the call for curl, without keys; do not make it"
        ),
    ]
