"""The tables of ``docs/faults.md``, made of the table of faults.

``python -m support.faults.page``, from ``test/``, writes them anew; the text around them stays.
"""

from __future__ import annotations

import itertools
import re

from support.faults.table import FAULTS, Fault, Outcome
from support.project import ROOT

PAGE = ROOT / "docs" / "faults.md"
HEADER = "Fault | GET | POST | What to do\n----- | --- | ---- | ----------"


def cell(outcome: Outcome | None) -> str:
    """What a call comes to, in a few words."""
    if outcome is None:
        return "-"
    again = outcome.attempts != 1 or (outcome.error is None and (outcome.requests or 0) > 1)
    words = [f"`{outcome.error.__name__}`" if outcome.error else "the value"]
    if again:
        words.append("after another attempt")
    if outcome.in_doubt:
        words.append("**in doubt**")
    return ", ".join(words)


def row(fault: Fault) -> str:
    get = f"DELETE: {cell(fault.get)}" if fault.delete else cell(fault.get)
    return " | ".join((fault.name, get, cell(fault.post), fault.advice))


def tables() -> dict[str, str]:
    """The table of each group, by its heading."""
    return {
        group: "\n".join([HEADER, *map(row, faults)])
        for group, faults in itertools.groupby(FAULTS, lambda fault: fault.group)
    }


def renewed(text: str) -> str:
    """The page with its tables made anew; each stands under a heading of its own."""
    for group, table in tables().items():
        pattern = rf"(^### {re.escape(group)}\n\n)(?:.*\|.*\n)*"
        quoted = table.replace("\\", r"\\")
        text, count = re.subn(pattern, rf"\g<1>{quoted}\n", text, flags=re.MULTILINE)
        assert count == 1, f"the page needs one heading ### {group}"
    return text


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
