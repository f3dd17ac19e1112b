"""Leave out each test that opens a socket, a thread or a process: a plugin of pytest.

For a Python that has none of them. What a test does decides, not what it is called: it is skipped
as soon as it asks for one. The summary says how many were left out of which file, and why. With
``--at-least-passed N`` the run fails where fewer passed: one that leaves out all proves nothing.
"""

from __future__ import annotations

import errno
import sys
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest

from support.project import TEST

OPENS = {
    "socket.__new__": "a socket",
    "socket.getaddrinfo": "a socket",
    "_thread.start_new_thread": "a thread",
    "_thread.start_joinable_thread": "a thread",
}
"""By the name of the event of `sys.addaudithook`."""
APART = {"agents": "runs agents", "machine": "needs a whole machine"}
"""By marker."""

_passed = 0
_left_out: Counter[tuple[str, str]] = Counter()


def _skip(event: str, _arguments: object) -> None:
    if what := OPENS.get(event):
        raise pytest.skip.Exception(f"opens {what}", allow_module_level=True)


sys.addaudithook(_skip)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--at-least-passed", type=int, default=0, metavar="N")


@pytest.hookimpl(wrapper=True)
def _without_processes(item: pytest.Item) -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        if error.errno != errno.ENOTSUP:
            raise
        pytest.skip("opens a process")


pytest_runtest_setup = pytest_runtest_call = _without_processes


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Look into no folder of tests: each needs servers, agents, programs or native code."""
    return True if collection_path.is_dir() and collection_path.parent == TEST else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    kept, apart = [], []
    for item in items:
        marks = [words for name, words in APART.items() if item.get_closest_marker(name)]
        (apart if marks else kept).append(item)
        _left_out.update((_file(item.nodeid), words) for words in marks[:1])
    items[:] = kept
    config.hook.pytest_deselected(items=apart)


def _file(nodeid: str) -> str:
    return nodeid.partition("::")[0]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    global _passed
    _passed += report.when == "call" and report.passed
    if report.skipped and isinstance(report.longrepr, tuple):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        _left_out[_file(report.nodeid), reason] += 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    least = session.config.getoption("--at-least-passed") or 0
    if _passed < least and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    least = config.getoption("--at-least-passed") or 0
    if _passed < least:
        terminalreporter.write_line(f"{_passed} tests passed, expected {least} at least", red=True)
    terminalreporter.section(f"{_left_out.total()} tests were left out")
    for (file, reason), count in sorted(_left_out.items()):
        terminalreporter.write_line(f"{file}: {count}, {reason}")
