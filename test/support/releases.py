"""Which releases of ACA-Py the tests with real agents run with, and what became of each.

``test/conftest.py`` takes over the options and the account. A folder whose tests are for each
selected release takes over `installed`, `pytest_generate_tests` and `pytest_runtest_makereport`.
"""

from __future__ import annotations

import argparse
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from acapy_client._facts import OperationFacts
from acapy_client.testing import RELEASES, InterpreterMissing, install

LINES = (
    "0.6.0",
    "0.7.5",
    "0.8.2",
    "0.10.5",
    "0.11.3",
    "0.12.8",
    "1.0.1",
    "1.2.4",
    "1.3.4",
    "1.7.0",
)
SOME = ("0.10.5", "1.7.0")
WITH_ANONCREDS = "0.12.8"
"""The first that has wallets of type ``askar-anoncreds``."""
NAMED = {"all": LINES, "some": SOME}
SHARED = ("stage", "parties", "hearing")
"""Fixtures with agents that tests share: to start them takes seconds."""


def has(release: str, facts: OperationFacts) -> bool:
    """Whether a release has an operation, by what the client says of it."""
    number = _numbers(release)

    def is_of(line: str) -> bool:
        return number[: len(_numbers(line))] == _numbers(line)

    if number < _numbers(facts.since) or any(map(is_of, facts.without)):
        return False
    return facts.until is None or number <= _numbers(facts.until) or is_of(facts.until)


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(map(int, release.split(".")))


@dataclass
class Account:
    """What became of one release."""

    ran: int = 0
    failed: int = 0
    seconds: float = 0.0
    skipped: str = ""

    def __str__(self) -> str:
        if self.skipped:
            return f"skipped: {self.skipped}"
        if not self.ran and not self.failed:
            return "no test was selected"
        outcome = f"{self.failed} FAILED" if self.failed else "all passed"
        return f"{self.ran} tests ran in {self.seconds:.1f} s, {outcome}"


ACCOUNTS = pytest.StashKey[dict[str, Account]]()


# --- options -------------------------------------------------------------------------------------


def _selection(text: str) -> tuple[str, ...]:
    releases = NAMED.get(text) or tuple(text.split(","))
    for release in releases:
        if release not in RELEASES:
            known = ", ".join(RELEASES)
            raise argparse.ArgumentTypeError(f"{release!r} is not some, all or one of {known}")
    return tuple(sorted(set(releases), key=list(RELEASES).index))


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("agents")
    group.addoption(
        "--releases",
        type=_selection,
        default=SOME,
        metavar="RELEASES",
        help=f"releases of ACA-Py to test with: some ({', '.join(SOME)}; the default), all"
        f" ({', '.join(LINES)}), or a list with commas",
    )
    group.addoption(
        "--at-least",
        type=int,
        default=0,
        metavar="N",
        help="fail unless the tests ran with at least N releases",
    )
    group.addoption(
        "--write-table",
        action="store_true",
        help="write a table of docs/releases.md: with test/ledger/test_acceptance.py what is walked"
        " through, with test/routes what is reached, if it passes with all ten releases",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[ACCOUNTS] = {release: Account() for release in config.getoption("--releases")}


# --- the tests of each release -------------------------------------------------------------------


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "release" in metafunc.fixturenames:
        releases = metafunc.config.getoption("--releases")
        metafunc.parametrize("release", releases, indirect=True, scope="session")


@pytest.fixture(scope="session", name="release")
def installed(request: pytest.FixtureRequest) -> str:
    """A release of ACA-Py that is installed."""
    version = str(request.param)
    try:
        install(version)
    except InterpreterMissing as error:
        reason = str(error).partition(". ")[0]
        request.config.stash[ACCOUNTS][version].skipped = reason
        pytest.skip(reason)
    return version


def release_of(item: pytest.Item) -> str | None:
    """The release that a test is for; None where it is for none."""
    if not isinstance(item, pytest.Function) or not hasattr(item, "callspec"):
        return None
    version = item.callspec.params.get("release")
    return None if version is None else str(version)


def choose(config: pytest.Config, items: list[pytest.Item], folder: Path) -> None:
    """Have the tests of a folder run release by release, and leave out what is not for one.

    Within a release those that share agents come together, then it is by file and line.
    """
    selected = config.getoption("--releases")
    ours = [item for item in items if folder in item.path.parents and release_of(item)]
    chosen = [item for item in ours if release_of(item) in _meant(item, selected)]

    def place(item: pytest.Item) -> tuple[tuple[int, ...], str, Path, int]:
        shared = " ".join(_param(item, name) for name in SHARED)
        return _numbers(str(release_of(item))), shared, item.path, item.location[1] or 0

    chosen.sort(key=place)
    items[:] = [item for item in items if item not in ours] + chosen
    dropped = [item for item in ours if item not in chosen]
    if dropped:
        config.hook.pytest_deselected(items=dropped)


def _param(item: pytest.Item, fixture: str) -> str:
    """What a fixture is made with for a test; "" where it has none."""
    return str(item.callspec.params.get(fixture, "")) if isinstance(item, pytest.Function) else ""


def _meant(item: pytest.Item, selected: tuple[str, ...]) -> tuple[str, ...]:
    marker = item.get_closest_marker("releases")
    kwargs = {} if marker is None else marker.kwargs
    first, last = kwargs.get("since", "0"), kwargs.get("until", "99")
    if _param(item, "stage") == "askar-anoncreds":
        first = max(first, WITH_ANONCREDS, key=_numbers)
    meant = [
        release
        for release in selected
        if _numbers(first) <= _numbers(release) and _numbers(release)[:2] <= _numbers(last)
    ]
    return tuple(meant[-1:] if kwargs.get("newest") else meant)


# --- the account ---------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    version = release_of(item)
    if version is not None:
        account = item.config.stash[ACCOUNTS][version]
        account.seconds += report.duration
        account.ran += report.when == "call"
        account.failed += report.failed
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    well = session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
    if well and _too_few(session.config) and not session.config.option.collectonly:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    accounts, too_few = config.stash[ACCOUNTS], _too_few(config)
    untouched = all(account == Account() for account in accounts.values())
    if config.option.collectonly or (untouched and not too_few):
        return
    terminalreporter.section("releases of ACA-Py")
    for version, account in accounts.items():
        terminalreporter.write_line(f"{version}: {account}")
    if too_few:
        terminalreporter.write_line(too_few, red=True, bold=True)


def _too_few(config: pytest.Config) -> str:
    ran = sum(account.ran > 0 for account in config.stash[ACCOUNTS].values())
    wanted = config.getoption("--at-least")
    return f"FAILED: {ran} releases ran, --at-least {wanted} were asked for" if ran < wanted else ""
