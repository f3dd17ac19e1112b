"""A notebook, and a report on many exchanges, run as they are."""

from __future__ import annotations

import json
import re
import resource
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from acapy_client.apis import IssueCredentialV20Api
from support.recipes.agents import Agents
from support.recipes.pages import FOLDER, SECONDS, Recipe
from support.server import Request, Server, answer

NOTEBOOK = FOLDER / "credential.ipynb"
MANY, PAGE = 10_000, 1_000


def tables(notebook: Path) -> list[list[str]]:
    """What stands in the heads of a notebook's tables, cell by cell."""
    outputs = [
        output["data"]
        for cell in json.loads(notebook.read_text("utf-8"))["cells"]
        for output in cell.get("outputs", ())
    ]
    return [
        re.findall("<(?:caption|th)[^>]*>([^<]+)<", "".join(each["text/html"])) for each in outputs
    ]


def test_notebook(tmp_path: Path) -> None:
    """It runs from its first cell to its last, and shows what is kept of an earlier run."""
    copy = tmp_path / NOTEBOOK.name
    shutil.copy(NOTEBOOK, copy)
    command = [sys.executable, "-m", "jupyter", "execute", "--inplace", str(copy)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=3 * SECONDS)
    assert run.returncode == 0, run.stderr
    assert tables(copy) == tables(NOTEBOOK)
    assert len(tables(copy)) == 6
    assert "<th>revoked</th><td" in copy.read_text("utf-8")


def test_pandas(agents: Agents, recipe: Callable[[str], Recipe]) -> None:
    assert agents.issued
    one = next(IssueCredentialV20Api(agents.client).iter_records(role="issuer")).to_wire()

    def numbered(number: int) -> dict[str, Any]:
        day = f"2025-06-{1 + number % 28:02}T00:00:0"
        dates = {"created_at": f"{day}0.000000Z", "updated_at": f"{day}5.000000Z"}
        record = {**one["cred_ex_record"], "cred_ex_id": str(number), **dates}
        return {**one, "cred_ex_record": record}

    pages = {
        first: answer({"results": [numbered(each) for each in range(first, first + PAGE)]})
        for first in range(0, MANY, PAGE)
    }

    def page(connection: socket.socket, request: Request) -> None:
        asked = dict(request.query)
        assert asked["limit"] == str(PAGE)
        connection.sendall(pages.get(int(asked["offset"]), answer({"results": []})))

    program = recipe("pandas")
    with Server(default=page) as server:
        begun = time.monotonic()
        status, said = program.run(agents.environment(ACAPY_ADMIN_URL=server.url))
        seconds = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"{seconds:.1f} s, {peak} MB, {sum(map(len, pages.values())) >> 20} MB read")
    assert status == 0, said
    assert re.match(rf"{MANY} exchanges with \d connections\n", said)
    assert re.search(r"^done +10000\.0 +5\.0 ", said, re.MULTILINE)
    assert re.search(r"^2025-06-01 00:00:00\+00:00 +358$", said, re.MULTILINE)
    lines = (program.folder / "exchanges.csv").read_text("utf-8").splitlines()
    assert len(lines) == 1 + MANY
