"""The navigation beside a page: made once for the pages of a folder, and marked for each of them.

Sphinx would make it anew for every page, which takes most of the time where there are hundreds.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

from sphinx.application import Sphinx

_made: dict[PurePosixPath, str] = {}
_LINK = '<a class="reference internal" href="{}.html">'


def connect(app: Sphinx) -> None:
    """Before furo makes its navigation of Sphinx's, and after."""
    app.connect("html-page-context", _before, priority=400)
    app.connect("html-page-context", _after, priority=600)


def _before(app: Sphinx, page: str, template: str, context: dict[str, Any], tree: object) -> None:
    folder, make = PurePosixPath(page).parent, context.get("toctree")

    def once(**options: Any) -> str:
        if folder not in _made:
            _made[folder] = _unmarked(str(make(**options)), page) if make else ""
        return _made[folder]

    context["toctree"] = once


def _unmarked(tree: str, page: str) -> str:
    here = _LINK.format(PurePosixPath(page).name)
    tree = tree.replace('<a class="current reference internal" href="#">', here)
    return re.sub(r' class="current"|(?<=") ?current | current(?=")', "", tree)


def _after(app: Sphinx, page: str, template: str, context: dict[str, Any], tree: object) -> None:
    navigation: str = context["furo_navigation_tree"]
    link = navigation.find(_LINK.format(PurePosixPath(page).name))
    if link < 0:  # the front page, and the search
        return
    item = navigation.rfind("<li", 0, link)
    around = navigation.rfind('<li class="toctree-l1', 0, link)
    parts = navigation[:around], navigation[around:item], navigation[item:]
    context["furo_navigation_tree"] = "".join([parts[0], _open(parts[1]), _current(parts[2])])


def _open(entry: str) -> str:
    """The entry of a class, whose models are seen."""
    return entry.replace('<li class="', '<li class="current ', 1).replace(
        "<input ", '<input checked="" ', 1
    )


def _current(entry: str) -> str:
    item, link, rest = entry.partition("</a>")
    item = item.replace('<li class="', '<li class="current current-page ', 1)
    if rest.startswith("<input "):
        rest = rest.replace("<input ", '<input checked="" ', 1)
    return item + link + rest
