"""How a command ends: exit codes, and what is said on stderr."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterator

import click

from acapy_client._masking import line, shown, whole_line
from acapy_client.cli._columns import NoField
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiTimeoutError,
    ApiTlsError,
    ApiTypeError,
    ApiValueError,
)

SAID_NO, USAGE, NOT_REACHED, IN_DOUBT, UNWRITTEN = 1, 2, 3, 4, 5
_FOR_PROGRAMS = r"; \w+\.from_wire\(…\).*"  # what only they can do
_DOUBT = "  it may have been carried out: look before you send it again"
_WRONG = r"(?s)(\w+): (?:\$\.([\w@~]+)((?:\[[^\]]*\]|\.[\w@~]+)*): )?(.*)"


def code_of(error: ApiException) -> int:
    """The exit code for an exchange that went wrong."""
    if error.in_doubt:
        return IN_DOUBT
    if isinstance(error, (ApiConnectionError, ApiTimeoutError, ApiTlsError)):
        return NOT_REACHED
    return SAID_NO


@contextlib.contextmanager
def ended(name: str, option: Callable[[str], str]) -> Iterator[None]:
    """What goes wrong within is said, and becomes an exit code.

    :param name: of the method, which stands before what the SDK refuses
    :param option: the option that stands for a parameter or a field
    """
    try:
        yield
    except ApiException as error:
        tell(error, option)
        raise click.exceptions.Exit(code_of(error)) from None
    except (ApiTypeError, ApiValueError) as error:
        raise usage_error(error, name, option) from None
    except NoField as error:
        say(f"Error: {whole_line(str(error))}")
        raise click.exceptions.Exit(SAID_NO) from None


@contextlib.contextmanager
def begun(verb: str) -> Iterator[None]:
    """Says of a write that Ctrl-C ends that it may have been carried out.

    :param verb: of the call; empty where there are several
    """
    try:
        yield
    except KeyboardInterrupt:
        if verb not in ("", "GET", "HEAD"):
            say(_DOUBT)
        raise


def tell(error: ApiException, option: Callable[[str], str]) -> None:
    """Say on stderr what went wrong, and under each option what the agent says of it.

    :param option: the option that stands for a parameter or a field
    """
    say(f"Error: {error}")
    if error.in_doubt:
        say(_DOUBT)
    for name, messages in error.errors.items():
        for message in messages:
            say(f"  {line(option(name))}: {line(message)}")
    record = getattr(error, "last_record", None)
    if record is not None:
        say(f"  last seen: {line(json.dumps(shown(record.to_wire())), 1000)}")


def say(text: str) -> None:
    """A line on stderr."""
    click.echo(text, err=True)


def usage_error(
    error: ApiTypeError | ApiValueError, name: str, option: Callable[[str], str]
) -> click.UsageError:
    """What the SDK refuses, under the name of the option that it means.

    :param name: of the method, which stands before it
    """
    said = re.sub(_FOR_PROGRAMS, "", str(error).removeprefix(f"{name}: "))
    match = re.fullmatch(_WRONG, said)
    if match is None:
        return click.UsageError(said)
    parameter, field, path, problem = match.groups()
    if parameter == "body" and field:
        return click.UsageError(f"{option(field)}: {f'${path}: ' if path else ''}{problem}")
    return click.UsageError(f"{option(parameter)}: {said[len(parameter) + 2 :]}")
