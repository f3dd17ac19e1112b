"""Tools that tests need beyond test-requirements.txt: without them, tests are skipped by name."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from support.project import TEST

_WORDS = {"tomllib": "Python 3.11 or later"}
FOLDERS = {
    "cli": ("cli", "click", "rich", "platformdirs", "filelock"),
    "frameworks": (
        "frameworks",
        "celery",
        "fastapi",
        "flask",
        "pandas",
        "polars",
        "rest_framework",
        "rich",
        "structlog",
        "uvicorn",
    ),
    "generator": ("generator", "tomllib", "jinja2", "ruff"),
    "package": (
        "package",
        "build",
        "twine",
        "check_wheel_contents",
        "check_jsonschema",
        "pre_commit",
        "pyroma",
        "pyright",
    ),
    "recipes": (
        "recipes",
        "acapy_controller",
        "aries_cloudcontroller",
        "celery",
        "django",
        "fastapi",
        "flask",
        "ipykernel",
        "jwt",
        "nbclient",
        "pandas",
        "pika",
        "redis",
        "structlog",
        "uvicorn",
        "websockets",
    ),
    "routes": ("routes", "tomllib"),
    "site": ("site", "sphinx", "furo", "myst_parser", "sphinx_copybutton", "playwright", "tomllib"),
    "typing": ("types", "mypy", "pyright"),
}
"""What the files of a folder import, or start, behind the environment of tox that has it."""

_must_be_there = False


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--nothing-missing",
        action="store_true",
        help="fail, rather than skip, tests that lack a tool",
    )


def pytest_configure(config: pytest.Config) -> None:
    global _must_be_there
    _must_be_there = config.getoption("--nothing-missing")


def missing(*modules: str) -> list[str]:
    """Which of these are not there, as a person would install them."""
    lacking = [module for module in modules if importlib.util.find_spec(module) is None]
    return [_WORDS.get(module, module) for module in lacking]


def need(env: str, *modules: str) -> None:
    """Go on with a test only if these are there.

    :param env: the environment of tox that has them
    """
    if lacking := missing(*modules):
        lacks(f"needs {', '.join(lacking)}: `tox -e {env}`")


def lacks(reason: str) -> NoReturn:
    """Skip a test that lacks something."""
    if _must_be_there:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


class _Skipped(pytest.Item):
    """Stands for the tests of a file that cannot be imported."""

    def runtest(self) -> None:
        need(*FOLDERS[self.path.parent.name])


class _NotImported(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        yield _Skipped.from_parent(self, name=self.path.stem)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.File | None:
    """Import no file whose folder needs what is not there."""
    folder = module_path.parent
    if folder.parent == TEST and missing(*FOLDERS.get(folder.name, ())[1:]):
        return _NotImported.from_parent(parent, path=module_path)
    return None
