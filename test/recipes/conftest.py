"""One pair of agents for all recipes, and the program of the page that a test names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from acapy_client.testing import InterpreterMissing
from support.needs import lacks
from support.recipes.agents import Agents, running_agents
from support.recipes.pages import FOLDER, Recipe

Read = Callable[[str], Recipe]


@pytest.fixture(scope="session")
def agents() -> Iterator[Agents]:
    try:
        with running_agents() as agents:
            yield agents
    except InterpreterMissing as error:
        lacks(str(error))


@pytest.fixture
def recipe(agents: Agents, tmp_path: Path) -> Read:
    """The recipe of a page, by the page's name."""
    return lambda name: Recipe(FOLDER / f"{name}.md", tmp_path, agents.port)
