"""python -m bench.peers [--json FILE] [--rounds N] [--cache FOLDER]

Measures other clients of the package index by the same loops, each in an environment of its own.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import venv
from importlib import import_module
from pathlib import Path

from bench import report
from bench.measure import Row
from bench.subjects import limit

PEERS = {
    "acapy_client_074": "acapy-client==0.7.4",
    "aries_cloudcontroller": "aries-cloudcontroller",
}
CACHE = Path(tempfile.gettempdir()) / "acapy-client-bench"  # unless another folder is asked for


def done(command: list[str], folder: Path) -> None:
    """Run a command; if it fails, say so with the last line that it wrote: there is the reason."""
    process = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if process.returncode:
        lines = (process.stderr or process.stdout).strip().splitlines() or ["no reason given"]
        reason = next((line for line in lines if line.startswith("ERROR:")), lines[-1])
        raise RuntimeError(reason)


def installed(environment: Path, *wanted: str) -> Path:
    """The Python of an environment that has these packages."""
    python = environment / "bin" / "python"
    if not python.exists():
        venv.create(environment, with_pip=True)
    done([str(python), "-m", "pip", "install", "--quiet", "--upgrade", *wanted], environment)
    return python


def measured(module: str, requirement: str, cache: Path, rounds: int) -> report.Subject:
    folder = cache / module
    # the same urllib3 as here, so that the limit is the same
    python = installed(folder / "venv", requirement, f"urllib3=={limit.Subject.version}")
    # a copy, away from our own package: the peer's may have the same name
    shutil.rmtree(folder / "bench", ignore_errors=True)
    shutil.copytree(Path(__file__).parent, folder / "bench")
    result = folder / "figures.json"
    result.unlink(missing_ok=True)
    options = ["--subject", module, "--rounds", str(rounds), "--json", str(result)]
    done([str(python), "-m", "bench", *options], folder)
    return report.load(result)[0]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description="Other clients.")
    parser.add_argument("--json", type=Path, help="add the figures to this file")
    parser.add_argument("--rounds", type=int, default=21, help="pairs for each measure (21)")
    parser.add_argument("--cache", type=Path, default=CACHE, help=f"folder ({CACHE})")
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    figures = []
    for module, requirement in PEERS.items():
        print(f"{requirement} ...", file=sys.stderr)
        try:
            figures.append(measured(module, requirement, options.cache, options.rounds))
        except (RuntimeError, subprocess.CalledProcessError) as error:
            rows = dict.fromkeys(report.TITLES, Row(error=str(error)))
            name = import_module(f"bench.subjects.{module}").Subject.name
            figures.append(report.subject_figures(name, "", limit.Subject.version, rows))
        print(report.table(figures[-1]))
    if options.json:
        report.save(options.json, figures)


if __name__ == "__main__":
    main()
