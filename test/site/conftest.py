"""The site, built once for all tests of it."""

from __future__ import annotations

import pytest

from support.site.building import Site, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(tmp_path_factory.mktemp("site"))
