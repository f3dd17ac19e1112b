"""What a terminal shows of three commands, as a picture: ``docs/cli.svg``.

``PYTHONPATH=.:test python test/support/cli/picture.py`` draws it anew.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from html import unescape
from pathlib import Path
from typing import Any

from support.cli.terminal import in_terminal
from support.pages import DOCS
from support.project import environment
from support.server import Server, answer

PICTURE = DOCS / "cli.svg"
COLUMNS = 92
_FAILED = "404: Record not found: connection/6fa8. WalletRecord not found"


def _record(identifier: str, label: str, state: str, **past: int) -> dict[str, Any]:
    at = datetime.now(timezone.utc) - timedelta(**past)
    return {
        "connection_id": identifier,
        "state": state,
        "their_label": label,
        "their_role": "invitee",
        "my_did": "WgWxqztrNooG92RXvxSTWv",
        "accept": "auto",
        "connection_protocol": "didexchange/1.1",
        "invitation_mode": "once",
        "updated_at": at.isoformat().replace("+00:00", "Z"),
    }


def _list() -> dict[str, Any]:
    bob, carol, third = (
        "3fa85f64-5717-4562-b3fc-2c963f66afa6",
        "9c1e7f0a-6a37-4f0b-8a50-6b0f3f6a1d27",
        "c2a8d0f4-1b6e-4e8e-9a58-0d0fb8a4f6e2",
    )
    return {
        "results": [
            _record(bob, "Bob", "active", seconds=130),
            _record(carol, "Carol", "active", hours=5, minutes=1),
            _record(third, "Verifier of the harbour", "request", days=3),
        ]
    }


INVITED = {"invi_msg_id": "1", "invitation_url": "http://localhost:8030?oob=eyJAdHlwZSI6…"}
_NOT_FOUND = answer(_FAILED.encode(), "404 Not Found")
COMMANDS: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("acapy-client connection connections", lambda: answer(_list())),
    (
        "acapy-client out-of-band create-invitation --use-did-method did:peer:4"
        " --field invitation_url",
        lambda: answer(INVITED),
    ),
    ("acapy-client connection connections --state actve", lambda: answer({})),
    ("acapy-client connection get-connection 6fa8", lambda: _NOT_FOUND),
)


def seen() -> str:
    """What a person sees, with the sequences that steer a terminal."""
    shown = ""
    for line, said in COMMANDS:
        with Server(default=said()) as server:
            command = [sys.executable, "-m", "acapy_client.cli", *shlex.split(line)[1:]]
            settings = environment(ACAPY_ADMIN_URL=server.url)
            ended = in_terminal(command, settings, columns=COLUMNS)
        shown += f"\x1b[32m$\x1b[0m {line}\n{ended.text.rstrip()}\n"
    return shown.replace("\r\n", "\n")


def drawn() -> str:
    """The picture."""
    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(seen()))
    svg = console.export_svg(title="acapy-client", unique_id="cli")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S)  # from servers elsewhere


def words(svg: str) -> list[str]:
    """The lines of text in a picture."""
    found = re.findall(r"<text[^>]*>(.*?)</text>", svg, re.S)
    return [unescape(each).replace("\xa0", " ").strip() for each in found if each.strip()]


if __name__ == "__main__":
    Path(PICTURE).write_text(drawn(), "utf-8")
