"""The table of what was reached, for the terminal and for docs/releases.md."""

from __future__ import annotations

from collections.abc import Mapping

from support.pages import DOCS, parted

PAGE = DOCS / "releases.md"
BEGIN = "<!-- the table: pytest test/routes --releases all --write-table -->\n"
END = "<!-- end of the table -->\n"

Table = Mapping[str, tuple[int, int]]
"""For each class how many operations were reached, and how many are declared."""


def _cell(counts: tuple[int, int] | None) -> str:
    return "" if counts is None else f"{counts[0]} / {counts[1]}"


def _sum(table: Table) -> tuple[int, int]:
    return sum(reached for reached, _ in table.values()), sum(every for _, every in table.values())


def rows(tables: Mapping[str, Table]) -> list[list[str]]:
    """Header, one row a class, and the sums.

    :param tables: by release
    """
    classes = sorted({name for table in tables.values() for name in table})
    body = [[name, *(_cell(table.get(name)) for table in tables.values())] for name in classes]
    sums = ["all", *(_cell(_sum(table)) for table in tables.values())]
    return [["class", *tables], *body, sums]


def in_columns(tables: Mapping[str, Table]) -> list[str]:
    """Lines for the terminal."""
    grid = rows(tables)
    widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in grid
    ]


def in_markdown(tables: Mapping[str, Table]) -> str:
    """The table of the page."""
    header, *body, sums = rows(tables)
    body = [[f"[{name}]({name}.md)", *cells] for name, *cells in body]
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *body, sums]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def on_the_page() -> str:
    """The table that stands on the page."""
    return parted(PAGE.read_text("utf-8"), BEGIN, END)[1]


def write(tables: Mapping[str, Table]) -> None:
    before, _, after = parted(PAGE.read_text("utf-8"), BEGIN, END)
    PAGE.write_text(before + in_markdown(tables) + after, "utf-8")
