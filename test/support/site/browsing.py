"""A Chromium that looks at the site, and what it has to complain of."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Response,
    sync_playwright,
)

from support.needs import lacks

Colours = Literal["light", "dark"]
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

    def __init__(self, browser: Browser, url: str, width: int, colours: Colours) -> None:
        self.url, self.complaints = url, list[str]()
        self.page: Page = browser.new_page(
            viewport={"width": width, "height": 844}, color_scheme=colours
        )
        self.page.set_default_timeout(60_000)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", self._on_error)
        self.page.on("response", self._on_response)

    def _on_console(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.complaints.append(said.text)

    def _on_error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(response.url)

    def open(self, path: str) -> None:
        self.page.goto(f"{self.url}/{path}")

    def search(self, words: str) -> list[str]:
        """The pages that a search gives, best first, each once."""
        self.page.locator("input.sidebar-search").fill(words)
        with self.page.expect_navigation():
            self.page.locator("input.sidebar-search").press("Enter")
        self.page.wait_for_function("document.querySelector('.search-summary')?.innerText")
        links = self.page.locator("#search-results li a")
        found = [str(link.get_attribute("href")).partition("#")[0] for link in links.all()]
        return list(dict.fromkeys(found))


class Windows:
    """The windows of a browser, one for each width and colours."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser, self._url = browser, url
        self._made: dict[tuple[int, Colours], Window] = {}

    def __call__(self, width: int = 1440, colours: Colours = "light") -> Window:
        """The window, whose complaints of before are forgotten."""
        if (width, colours) not in self._made:
            self._made[width, colours] = Window(self._browser, self._url, width, colours)
        self._made[width, colours].complaints.clear()
        return self._made[width, colours]
