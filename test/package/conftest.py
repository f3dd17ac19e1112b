"""The distribution, built once for all tests of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.package.building import Built, build, built_in, copied


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="session")
def built(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    target = tmp_path_factory.mktemp("built")
    build(source, target)
    return built_in(target)
