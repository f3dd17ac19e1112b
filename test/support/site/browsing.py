"""A Chromium that looks at the site, and what it has to complain of."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from support.needs import lacks

NAMES = "chromium", "chromium-browser", "google-chrome"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The URL of a folder's files, while it lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        lacks("needs Chromium: `apt-get install chromium`")
    with sync_playwright() as playwright:
        # root, as in a container, has no sandbox
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


class Window:
    """A page of the browser, with what it complained of."""

    def __init__(self, browser: Browser, url: str, width: int, scheme: str) -> None:
        self.url, self.complaints = url, list[str]()
        view = {"width": width, "height": 844}
        self.page: Page = browser.new_page(viewport=view, color_scheme=scheme)
        self.page.set_default_timeout(60_000)
        self.page.on("console", lambda said: said.type == "error" and self._note(said.text))
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("response", lambda got: got.status >= 400 and self._note(got.url))

    def _note(self, text: str) -> None:
        self.complaints.append(text)

    def open(self, path: str) -> None:
        self.page.goto(f"{self.url}/{path}")

    def search(self, words: str) -> list[str]:
        """The pages that a search gives, best first, each once."""
        self.page.locator("input.sidebar-search").fill(words)
        self.page.locator("input.sidebar-search").press("Enter")
        self.page.wait_for_function("document.querySelector('.search-summary')?.innerText")
        links = self.page.locator("#search-results li a")
        found = [str(link.get_attribute("href")).partition("#")[0] for link in links.all()]
        return list(dict.fromkeys(found))
