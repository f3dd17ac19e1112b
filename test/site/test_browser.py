"""A Chromium finds pages, navigation, search and answers as people do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import tomllib

from support.project import TEST
from support.site.browsing import Window, Windows, chromium, served
from support.site.building import Site, words

QUESTIONS: list[dict[str, Any]] = tomllib.loads((TEST / "site/questions.toml").read_text("utf-8"))[
    "questions"
]
BEST = 5  # hits that people look at
PHONE = 390  # pixels
PAGES = [
    "index",
    "CONTRIBUTING",
    "docs/README",
    "docs/ConnectionApi",
    "docs/ConnRecord",
    "docs/V20CredExRecord",
    "docs/Configuration",
    "docs/authentication",
    "docs/calls",
    "docs/cli",
    "docs/errors",
    "docs/events",
    "docs/names",
    "docs/performance",
    "docs/questions",
    "docs/recipes/flask",
    "docs/releases",
    "docs/start",
    "docs/tenants",
    "docs/walkthrough",
]


@pytest.fixture(scope="module")
def windows(site: Site) -> Iterator[Windows]:
    with served(site.folder) as url, chromium() as browser:
        yield Windows(browser, url)


def light(window: Window) -> float:
    """How light the ground of the page is, 0 to 1."""
    colour = window.page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = map(int, colour.strip("rgb()").split(",")[:3])
    return (red + green + blue) / 3 / 255


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_a_phone_and_a_desktop(windows: Windows, page: str) -> None:
    for colours, window in (("dark", windows(PHONE, "dark")), ("light", windows())):
        window.open(f"{page}.html")
        assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert (light(window) > 0.5) == (colours == "light")
        assert window.complaints == []


def test_the_navigation_opens_on_a_phone(windows: Windows) -> None:
    window = windows(PHONE, "dark")
    window.open("docs/ConnRecord.html")
    link = window.page.locator(".sidebar-tree").get_by_role("link", name="Tenants", exact=True)
    box = link.bounding_box()
    assert box is not None
    assert box["x"] < 0  # out of sight
    window.page.locator("header label[for=__navigation]").click()
    link.click()
    window.page.wait_for_url("**/docs/tenants.html")
    assert window.complaints == []


def test_the_navigation_shows_the_models_of_a_class(windows: Windows) -> None:
    window = windows()
    window.open("docs/calls.html")
    tree = window.page.locator(".sidebar-tree")
    model = tree.get_by_role("link", name="ConnectionList", exact=True)
    assert not model.is_visible()
    entry = tree.locator("li", has=window.page.get_by_role("link", name="ConnectionApi")).last
    entry.locator("label").first.click()
    model.click()
    window.page.wait_for_url("**/docs/ConnectionList.html")
    assert model.is_visible()  # its class is open there
    assert tree.locator(".current-page").all_inner_texts() == ["ConnectionList"]
    assert window.complaints == []


def test_a_type_leads_to_its_page(windows: Windows) -> None:
    window = windows()
    window.open("docs/ConnectionApi.html")
    signature = window.page.locator(r"#acapy_client\.apis\.ConnectionApi\.get_connection")
    signature.get_by_role("link", name="ConnRecord").click()
    window.page.wait_for_url("**/docs/ConnRecord.html#*")


def test_questions_are_many_and_each_its_own() -> None:
    assert len({each["asked"] for each in QUESTIONS}) == len(QUESTIONS) >= 20
    assert {"revoke", "tenant token", "405"} <= {each.get("search") for each in QUESTIONS}


@pytest.mark.parametrize("question", QUESTIONS, ids=[each["asked"] for each in QUESTIONS])
def test_an_answer_is_one_search_or_two_clicks_away(
    windows: Windows, site: Site, question: dict[str, Any]
) -> None:
    window, wanted = windows(), f"{question['page']}.html"
    window.open("index.html")
    if "search" in question:
        assert wanted in window.search(question["search"])[:BEST]
    else:
        assert len(question["clicks"]) <= 2
        for text in question["clicks"]:
            window.page.get_by_role("link", name=text, exact=True).first.click()
        front = wanted.replace("README.html", "index.html")
        window.page.wait_for_url(lambda url: url.partition("#")[0].endswith((wanted, front)))
    assert question["says"] in words(site.text(question["page"]))
    assert window.complaints == []
