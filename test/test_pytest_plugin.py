"""``acapy_client.testing.pytest_plugin`` in runs of pytest of their own, and the page about it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from acapy_client.testing import InterpreterMissing, cache_directory, install
from support.pages import DOCS, blocks_of
from support.project import environment

pytest_plugins = ["pytester"]
HOME, CACHE = os.path.expanduser("~"), str(cache_directory())  # pytester has a home of its own
PLUGIN = 'pytest_plugins = ["acapy_client.testing.pytest_plugin"]\n'
FILES = {
    block.code.partition("\n")[0].removeprefix("# "): block.code
    for block in blocks_of(DOCS / "testing.md")
    if block.language == "python"
}
SAYS_ITS_RELEASE = """
from acapy_client.apis import ServerApi

def test_release(acapy_client, acapy_agent, acapy_release):
    assert ServerApi(acapy_client).get_status().version == acapy_release == acapy_agent.release
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("HOME", HOME)
    monkeypatch.setenv("ACAPY_CLIENT_CACHE", CACHE)
    monkeypatch.setenv("PYTHONPATH", f"{environment()['PYTHONPATH']}{os.pathsep}{pytester.path}")
    pytester.makeini("[pytest]\nfilterwarnings = error\naddopts = --strict-markers")
    pytester.makeconftest(PLUGIN)
    return pytester


def written(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(FILES[name], "utf-8")


def needs(*releases: str) -> None:
    for release in releases:
        try:
            install(release)
        except InterpreterMissing as error:
            pytest.skip(str(error))


@pytest.mark.agents
def test_the_page_runs(run: pytest.Pytester) -> None:
    files = ("desk.py", "conftest.py", "test_with_agents.py", "test_without_agents.py")
    written(run.path, *files)
    run.runpytest_subprocess().assert_outcomes(passed=3)
    run.runpytest_subprocess("-m", "not acapy").assert_outcomes(passed=2, deselected=1)


@pytest.mark.agents
def test_a_ledger(run: pytest.Pytester) -> None:
    written(run.path, *(name for name in FILES if name.startswith("with_a_ledger/")))
    run.runpytest_subprocess().assert_outcomes(passed=1)


@pytest.mark.agents
def test_releases_of_the_option(run: pytest.Pytester) -> None:
    needs("0.12.8", "1.7.0")
    run.makepyfile(SAYS_ITS_RELEASE)
    done = run.runpytest_subprocess("-v", "--acapy-release", "0.12.8", "--acapy-release=1.7")
    done.assert_outcomes(passed=2)
    done.stdout.fnmatch_lines(["*::test_release?0.12.8? PASSED*", "*::test_release?1.7? PASSED*"])


def test_a_release_that_is_named_twice_is_run_once(run: pytest.Pytester) -> None:
    run.makepyfile(SAYS_ITS_RELEASE)
    done = run.runpytest_subprocess("--collect-only", "-q", "--acapy-release", "1.7,1.7.0,0.12.8")
    done.stdout.fnmatch_lines(["*::test_release?1.7?", "*::test_release?0.12.8?"])
    done.stdout.no_fnmatch_line("*1.7.0*")


@pytest.mark.agents
def test_releases_of_a_marker(run: pytest.Pytester) -> None:
    needs("0.12.8")
    run.makepyfile(f"import pytest\npytestmark = pytest.mark.acapy('0.12.8')\n{SAYS_ITS_RELEASE}")
    done = run.runpytest_subprocess("-v", "--acapy-release", "1.7.0")
    done.assert_outcomes(passed=1)
    done.stdout.fnmatch_lines(["*::test_release?0.12.8? PASSED*"])


def test_what_cannot_be_a_release(run: pytest.Pytester) -> None:
    run.makepyfile("import pytest\n@pytest.mark.acapy('9x')\ndef test(acapy_agent): pass")
    done = run.runpytest_subprocess("--acapy-release", "1.7.0,0.5")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(
        ["ERROR: --acapy-release: unknown release of ACA-Py '0.5'; the known*"]
    )
    done = run.runpytest_subprocess()
    done.stdout.fnmatch_lines(["*LocalAgentError: unknown release of ACA-Py '9x'; the known*"])


@pytest.mark.parametrize("wanted", ["acapy_agent", "acapy_client"])
def test_a_release_without_its_python(run: pytest.Pytester, wanted: str) -> None:
    run.makepyfile(f"def test(acapy_settings, {wanted}): pass")
    run.makeconftest(
        f"{PLUGIN}\nimport pytest\nfrom acapy_client.testing import Release\n"
        "@pytest.fixture(scope='session')\n"
        "def acapy_release(): return Release('9.9.9', ('six',), 'six', ('3.0',))\n"
    )
    done = run.runpytest_subprocess()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*InterpreterMissing: *3.0*"])


def test_it_costs_nothing_elsewhere(run: pytest.Pytester) -> None:
    run.makeconftest("")
    run.makepyfile("import sys\ndef test(): assert 'acapy_client' not in sys.modules")
    run.runpytest_subprocess().assert_outcomes(passed=1)
