"""Exchanges that were captured from real agents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from support.project import DATA


def recorded_answers() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Release, name and exchange of each; ``body`` is missing where it was not recorded."""
    for path in sorted((DATA / "answers").glob("*.json")):
        for name, exchange in json.loads(path.read_text("utf-8")).items():
            yield path.stem, name, exchange
