"""How the site is built, offline, and what its pages hold."""

from __future__ import annotations

import re
import resource
from collections.abc import Mapping
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from support.project import ROOT, run_python

OFFLINE = """
import sys
from sphinx.cmd.build import main

def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError(f"the site is built offline: {event}")

sys.addaudithook(hook)
sys.exit(main(sys.argv[1:]))
"""
SECONDS = 1800  # of a machine that does much else


class Page(HTMLParser):
    """What a page links to, loads and can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids.update(given[name] for name in ("id", "name") if name in given)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") != "canonical":
            self.loaded.append(given["href"])
        elif "src" in given:
            self.loaded.append(given["src"])


class Site:
    """A site that was built.

    :param cpu: seconds of CPU that this took
    :param said: what Sphinx printed
    """

    def __init__(self, folder: Path, cpu: float, said: str) -> None:
        self.folder, self.cpu, self.said = folder, cpu, said

    def text(self, page: str) -> str:
        return (self.folder / f"{page}.html").read_text("utf-8")

    @cached_property
    def pages(self) -> Mapping[Path, Page]:
        found = sorted(self.folder.rglob("*.html"))
        return {path: Page(path.read_text("utf-8")) for path in found}


def words(html: str) -> str:
    """The text of a part of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def build(target: Path) -> Site:
    """Build it; a warning is an error, and so is whatever asks the network."""
    before = _cpu()
    options = "-q", "-E", "-W", "--keep-going", "-j", "2", "-d", str(target / "read")
    source = "-c", str(ROOT / "docs" / "site"), str(ROOT)
    done = run_python("-c", OFFLINE, *options, *source, target / "html", timeout=SECONDS)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return Site(target / "html", _cpu() - before, said)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
