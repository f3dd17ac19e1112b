"""What the tests of plugins share."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType

import pytest

from support.needs import need
from support.plugins.recorded import ANSWERS, description, generated


@pytest.fixture(autouse=True, scope="session")
def _writers() -> None:
    need("plugins", "jinja2", "ruff")


@pytest.fixture(scope="session")
def package_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ModuleType]:
    """The package made from the description of a plugin, once."""
    folder = tmp_path_factory.mktemp("packages")

    @cache
    def made(plugin: str) -> ModuleType:
        return generated(description(plugin), f"our_{plugin}", folder)

    return made


@pytest.fixture(scope="session")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ModuleType]:
    """The same with what the plugin answered."""
    folder = tmp_path_factory.mktemp("learned")

    @cache
    def made(plugin: str) -> ModuleType:
        return generated(description(plugin), f"learned_{plugin}", folder, answers=ANSWERS)

    return made
