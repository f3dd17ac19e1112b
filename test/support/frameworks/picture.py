"""``docs/notebook.png``: a notebook as a browser shows it, over answers that a real agent gave.

``python test/support/frameworks/picture.py CHROMIUM`` makes it, with ``nbconvert`` and
``ipykernel``; no test does.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import nbconvert
import nbformat
from nbconvert.preprocessors import ExecutePreprocessor

from support.pages import DOCS
from support.project import environment
from support.recordings import recorded_answers
from support.server import Request, Server, answer

CELLS = (
    "import acapy_client\n"
    "from acapy_client.apis import ConnectionApi\n\n"
    "api = ConnectionApi(acapy_client.ApiClient())\n"
    'api.get_connection("{}")',
    "api.connections()",
)
SIZE = "1500,940"


def main(browser: str) -> None:
    recorded = {(release, name): exchange for release, name, exchange in recorded_answers()}
    connections = recorded["1.7.0", "list_connections"]["answer"]
    first = connections["results"][0]

    def reply(connection: socket.socket, request: Request) -> None:
        connection.sendall(answer(connections if request.path == "/connections" else first))

    with Server(default=reply) as server, tempfile.TemporaryDirectory() as folder:
        os.environ.update(environment(ACAPY_ADMIN_URL=server.url))
        cells = [nbformat.v4.new_code_cell(code) for code in CELLS]
        cells[0].source = CELLS[0].format(first["connection_id"])
        notebook = nbformat.v4.new_notebook(cells=cells)
        ExecutePreprocessor(timeout=60).preprocess(notebook)
        page = Path(folder, "notebook.html")
        page.write_text(nbconvert.HTMLExporter().from_notebook_node(notebook)[0], "utf-8")
        picture = DOCS / "notebook.png"
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={SIZE}"]
        subprocess.run([browser, *options, f"--screenshot={picture}", page.as_uri()], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
