"""Two real agents of each selected release, one release after the other."""

from __future__ import annotations

import argparse
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from two_agents import Ends, Pair, connect, numbers, running_pair

from acapy_client.testing import RELEASES, InterpreterMissing, install

HERE = Path(__file__).parent
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
NAMED = {"all": LINES, "some": SOME}


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
    return tuple(sorted(set(releases), key=numbers))


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


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "releases(since, until, newest): the first and the last line of releases that a test"
        " is for; with newest=True, only the newest selected one among them",
    )
    config.stash[ACCOUNTS] = {release: Account() for release in config.getoption("--releases")}


# --- which test with which release ---------------------------------------------------------------


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "release" in metafunc.fixturenames:
        releases = metafunc.config.getoption("--releases")
        metafunc.parametrize("release", releases, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Release by release, in the order of the files; what is not for a release is left out."""
    selected = config.getoption("--releases")
    ours = [item for item in items if HERE in item.path.parents]
    chosen = [item for item in ours if _release(item) in _meant(item, selected)]
    chosen.sort(key=lambda item: (numbers(_release(item)), item.path, item.location[1] or 0))
    dropped = set(ours).difference(chosen)
    items[:] = [item for item in items if HERE not in item.path.parents] + chosen
    if dropped:
        config.hook.pytest_deselected(items=list(dropped))


def _release(item: pytest.Item) -> str:
    assert isinstance(item, pytest.Function)
    return str(item.callspec.params["release"])


def _meant(item: pytest.Item, selected: tuple[str, ...]) -> tuple[str, ...]:
    marker = item.get_closest_marker("releases")
    if marker is None:
        return selected
    first, last = marker.kwargs.get("since", "0"), marker.kwargs.get("until", "99")
    meant = [
        release
        for release in selected
        if numbers(first) <= numbers(release) and numbers(release)[:2] <= numbers(last)
    ]
    return tuple(meant[-1:] if marker.kwargs.get("newest") else meant)


# --- agents --------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside_at_all() -> Iterator[None]:
    """Fixtures of the session come before those of a test: the agents' clients are made here."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("ACAPY_ADMIN_URL", "ACAPY_ADMIN_API_KEY", "ACAPY_TOKEN"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def release(request: pytest.FixtureRequest) -> str:
    """A release of ACA-Py that is installed."""
    version = str(request.param)
    try:
        install(version)
    except InterpreterMissing as error:
        reason = str(error).partition(". ")[0]
        request.config.stash[ACCOUNTS][version].skipped = reason
        pytest.skip(reason)
    return version


@pytest.fixture(scope="session")
def pair(release: str) -> Iterator[Pair]:
    """Alice, whose agent demands a key, and Bob, whose agent does not."""
    with running_pair(release) as pair:
        yield pair


@pytest.fixture(scope="session")
def connected(pair: Pair) -> Ends:
    """Both ends of an active connection, which tests are to leave active."""
    return connect(pair)


# --- the account ---------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    account = item.config.stash[ACCOUNTS][_release(item)]
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
    for release, account in accounts.items():
        terminalreporter.write_line(f"{release}: {account}")
    if too_few:
        terminalreporter.write_line(too_few, red=True, bold=True)


def _too_few(config: pytest.Config) -> str:
    ran = sum(account.ran > 0 for account in config.stash[ACCOUNTS].values())
    wanted = config.getoption("--at-least")
    return f"FAILED: {ran} releases ran, --at-least {wanted} were asked for" if ran < wanted else ""
