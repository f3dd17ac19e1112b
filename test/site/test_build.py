"""The site holds every page, and its links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from support.declared import APIS, MODELS, methods_of
from support.pages import PAGES
from support.project import ROOT
from support.site.building import Page, Site, words

LONGEST = 120  # seconds of CPU


def test_it_is_built_without_a_warning_and_soon(site: Site) -> None:
    assert site.said == ""
    assert site.cpu < LONGEST


def test_every_page_is_there(site: Site) -> None:
    made = {path.relative_to(site.folder).with_suffix(".md") for path in site.pages}
    assert {page.relative_to(ROOT) for page in PAGES} <= made
    assert Path("index.md") in made


def broken(site: Site, path: Path, page: Page) -> Iterator[str]:
    for link in (*page.links, *page.loaded):
        url = urlsplit(link)
        if url.scheme or url.netloc:
            continue
        file = (path.parent / unquote(url.path)).resolve() if url.path else path
        there = site.pages.get(file)
        if not file.is_file() or (
            url.fragment and there and unquote(url.fragment) not in there.ids
        ):
            yield link


def test_links_and_anchors_lead_somewhere(site: Site) -> None:
    wrong = {
        str(path.relative_to(site.folder)): found
        for path, page in site.pages.items()
        if (found := sorted(set(broken(site, path, page)) - {"", "#"}))
    }
    assert wrong == {}


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    loaded = {url for page in site.pages.values() for url in page.loaded}
    assert len(loaded) > 10
    assert {url for url in loaded if urlsplit(url).netloc} == set()


def test_what_stands_beside_a_marker_stays_apart(site: Site) -> None:
    text = words(site.text("README"))
    assert re.search(r"every release from \d\.\d+ to \d\.\d+\. It is for scripts", text)
    assert re.search(r"All of it, for all releases\. \d+ operations in", text)
    assert "<!-- test" not in site.text("docs/questions")


def section(site: Site, api: str, method: str) -> str:
    head = f'id="acapy_client.apis.{api}.{method}"'
    return site.text(f"docs/{api}").partition(head)[2].partition("<h2>")[0]


@pytest.mark.parametrize("api", APIS)
def test_each_method_shows_its_request_its_releases_and_types_that_link(
    site: Site, api: str
) -> None:
    for method in methods_of(api).values():
        html = section(site, api, method.name)
        signature, _, rest = html.partition("</dt>")
        facts = method.facts
        assert f'<span class="verb {facts.method.lower()}">{facts.method}</span>' in rest
        assert '<code class="path docutils literal notranslate">' in rest
        assert f"{facts.method} {facts.path}" in words(rest)
        if not method.calls:
            badges = words(" ".join(re.findall(r'<span class="release .*?</span>', rest)))
            assert badges.startswith(f"ACA-Py {facts.since}"), method
            assert ("deprecated" in badges) == (facts.deprecated is not None), method
        for parameter in method.parameters:
            assert f"{parameter.name}: " in words(signature), method
        named = set(re.findall(r"models\.(\w+)", str(method.function.__annotations__)))
        linked = set(re.findall(r'href="(\w+)\.html#acapy_client\.models\.', signature))
        assert linked == named & set(MODELS), method


def test_each_model_shows_the_json_names_that_differ(site: Site) -> None:
    for name, model in MODELS.items():
        shown = re.findall(r'<span class="wire">JSON: (.*?)</span>', site.text(f"docs/{name}"))
        differ = [wire for field, wire in model._wire.items() if field != wire]
        assert sorted(map(unescape, shown)) == sorted(differ), name


def test_models_stand_below_a_class_that_has_them(site: Site) -> None:
    """In the navigation of each page, that is."""
    tree = site.text("docs/calls").partition('class="sidebar-tree"')[2].partition("</aside>")[0]
    entries = re.findall(r'<li class="toctree-l(\d)[^>]*><a[^>]*>(.*?)</a>', tree)
    below: dict[str, str] = {}
    for level, title in entries:
        if level == "1":
            home = title
        elif title in MODELS:
            below[title] = home
    assert below.keys() == MODELS.keys()
    assert below["ConnectionList"] == "ConnectionApi"
    assert below["V20PresExRecord"] == "PresentProofV20Api"
    assert below["IndyProofRequest"] in ("PresentProofV10Api", "PresentProofV20Api")
    unused = {name for name, home in below.items() if home not in APIS}
    assert 0 < len(unused) < len(MODELS) / 5
