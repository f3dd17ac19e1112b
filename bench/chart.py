"""python -m bench.chart FIGURES.json > docs/benchmark.svg
python -m bench.chart --table FIGURES.json
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from html import escape
from pathlib import Path

from bench import report
from bench.measure import Row

WIDTH, LEFT, RIGHT, TOP = 820, 250, 60, 88
BAR, GAP = 15, 16
LEAST = 0.5  # where the scale begins

STYLE = """
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.title { font-size: 16px; font-weight: 600 } .faint { fill: #59636e }
.back { fill: #ffffff } .grid { stroke: #d1d9e0 } .limit { stroke: #1f2328; stroke-width: 1.5 }
.c0 { fill: #0969da } .c1 { fill: #bf8700 } .c2 { fill: #8250df } .c3 { fill: #59636e }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc } .faint { fill: #9198a1 } .back { fill: #0d1117 } .grid { stroke: #3d444d }
.limit { stroke: #f0f6fc }
.c0 { fill: #4493f8 } .c1 { fill: #d29922 } .c2 { fill: #ab7df8 } .c3 { fill: #9198a1 } }
"""


def cost(key: str, row: Row) -> float | None:
    """How many times the limit's cost: in the chart less is better everywhere."""
    if "ratio" not in row:
        return None
    return 1 / row["ratio"] if report.TITLES[key].more_is_better else row["ratio"]


def text(x: float, y: float, content: str, style: str = "", anchor: str = "start") -> str:
    attributes = f'x="{x:.1f}" y="{y:.1f}" class="{style}" text-anchor="{anchor}"'
    return f"<text {attributes}>{escape(content)}</text>"


def svg(figures: list[report.Subject]) -> str:
    rows = {
        key: [cost(key, each["rows"].get(key, Row())) for each in figures] for key in report.TITLES
    }
    rows = {key: costs for key, costs in rows.items() if any(costs)}
    most = 1.3 * max(value for costs in rows.values() for value in costs if value)
    height = TOP + len(rows) * (len(figures) * BAR + GAP) + 8

    def x(value: float) -> float:
        share = math.log(max(value, LEAST) / LEAST) / math.log(most / LEAST)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def parts() -> Iterator[str]:
        yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">'
        title = "CPU time and memory, as multiples of the limit"
        yield f"<title>{title}</title><style>{STYLE}</style>"
        yield f'<rect class="back" width="{WIDTH}" height="{height}" rx="6"/>'
        yield text(16, 26, f"{title} (shorter is better, logarithmic)", "title")
        along = 16.0
        for number, each in enumerate(figures):
            name = report.label(each)
            yield f'<rect class="c{number % 4}" x="{along}" y="38" width="12" height="12"/>'
            yield text(along + 18, 48, name)
            along += 48 + 6.6 * len(name)
        for tick in (10.0**power * step for power in range(4) for step in (1, 2, 5)):
            if tick < most:
                style = "limit" if tick == 1 else "grid"
                line = f'x1="{x(tick):.1f}" x2="{x(tick):.1f}" y1="{TOP - 8}" y2="{height - 8}"'
                yield f'<line class="{style}" {line}/>'
                content = "limit" if tick == 1 else f"{tick:g}×"
                yield text(x(tick), TOP - 14, content, "faint", "middle")
        y = TOP
        for key, costs in rows.items():
            # what the others call calls per second is here the time of a call
            named = report.TITLES[key].text.replace("calls per CPU second", "CPU time of a call")
            named = named.replace("calls per second", "time of a call")
            yield text(LEFT - 10, y + len(costs) * BAR / 2 + 4, named, anchor="end")
            for number, value in enumerate(costs):
                if value is None:
                    yield text(LEFT + 4, y + 11, "no figure", "faint")
                else:
                    box = f'x="{LEFT}" y="{y}" width="{x(value) - LEFT:.1f}" height="{BAR - 2}"'
                    yield f'<rect class="c{number % 4}" {box}/>'
                    yield text(x(value) + 5, y + 11, report.number(value))
                y += BAR
            y += GAP
        yield "</svg>"

    return "\n".join(parts())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.chart", description="An SVG chart.")
    parser.add_argument("figures", type=Path, help="a file that --json has saved")
    parser.add_argument("--table", action="store_true", help="a Markdown table instead")
    options = parser.parse_args()
    figures = report.load(options.figures)
    print(report.markdown(figures) if options.table else svg(figures))


if __name__ == "__main__":
    main()
