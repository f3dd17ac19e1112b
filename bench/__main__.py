"""python -m bench [--json FILE] [--rounds N]"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from bench import measure, report, server
from bench.subjects import limit


def figures_of(module: str, rounds: int) -> report.Subject:
    for variable in ("http_proxy", "https_proxy", "all_proxy"):  # never for an address of this host
        os.environ.pop(variable, None)
        os.environ.pop(variable.upper(), None)
    subject_class = import_module(f"bench.subjects.{module}").Subject
    with server.running() as url:
        subject, beside = subject_class(url), limit.Subject(url)
        try:
            rows = measure.run(subject, beside, rounds)
        finally:
            subject.close()
            beside.close()
    return report.subject_figures(subject.name, subject.version, beside.version, rows)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Ratios to the limit.")
    parser.add_argument("--json", type=Path, help="save the figures in this file")
    parser.add_argument("--rounds", type=int, default=21, help="pairs for each measure (21)")
    parser.add_argument("--subject", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.subject is None:
        for subject in ["ours", *(["ours_fast"] if find_spec("msgspec") else [])]:
            # each in a process of its own, as peers are: what one leaves in memory helps the next
            again = [sys.executable, "-m", "bench", *sys.argv[1:], "--subject", subject]
            subprocess.run(again, check=True)
        return
    figures = figures_of(options.subject, options.rounds)
    print(report.table(figures))
    if options.json:
        report.save(options.json, [figures])


if __name__ == "__main__":
    main()
