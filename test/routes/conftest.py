"""Each selected release is called once; tests look at what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.releases import (  # noqa: F401  # the fixture and the hooks of this folder
    LINES,
    installed,
    pytest_generate_tests,
    pytest_runtest_makereport,
)

if TYPE_CHECKING:
    from support.routes.rounds import Round

ROUNDS = pytest.StashKey["dict[str, Round]"]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[ROUNDS] = {}


@pytest.fixture(scope="session")
def rounds(request: pytest.FixtureRequest) -> dict[str, Round]:
    """The rounds of the releases that were called so far."""
    return request.config.stash[ROUNDS]


@pytest.fixture(scope="session")
def made(release: str, rounds: dict[str, Round]) -> Round:
    """The round of a release."""
    from support.routes.rounds import make_round  # needs Python 3.11

    if release not in rounds:
        rounds[release] = make_round(release)
    return rounds[release]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    rounds = config.stash[ROUNDS]
    if not rounds:
        return
    from support.routes.route_table import in_columns, write

    tables = {version: made.table for version, made in rounds.items()}
    terminalreporter.section("operations: reached / declared")
    for line in in_columns(tables):
        terminalreporter.write_line(line)
    seconds = ", ".join(f"{version} {made.seconds:.1f}" for version, made in rounds.items())
    terminalreporter.write_line(f"seconds: {seconds}")
    if config.getoption("--write-table"):
        complete = tuple(rounds) == LINES and exitstatus == pytest.ExitCode.OK
        if complete:
            write(tables)
        outcome = "is written" if complete else "is NOT written: it takes all ten, without failures"
        terminalreporter.write_line(f"the table of docs/releases.md {outcome}")
