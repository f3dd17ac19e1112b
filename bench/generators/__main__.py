"""python -m bench.generators [--description FILE] [--cache FOLDER] [--why]

Makes a package of a release of ACA-Py by `acapy_client.generate --all`, and one by
openapi-python-client, and measures both.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from acapy_client import ApiClient, Configuration, apis
from acapy_client._operation import Operation
from acapy_client.testing import LocalAgent
from bench.generators import report
from bench.generators.openapi3 import converted
from bench.generators.task import loads, task
from bench.peers import CACHE, installed

ROOT = Path(__file__).parents[2]
RELEASE = "1.7.0"
ROUNDS = 11
PEER = "openapi-python-client"
ONE_CLASS = {
    "ours": "from everything.api.connection_api import ConnectionApi",
    "peer": "from peer.api.connection import get_connections",
    "core": "from acapy_client.api.connection_api import ConnectionApi",
}
ALL_CLASSES = {
    "ours": "import everything as p, everything.models as m;"
    " [getattr(h, n) for h in (p, m) for n in h.__all__]",
    "peer": "import pkgutil, importlib, peer.api as a;"
    " [importlib.import_module(f.name) for f in pkgutil.walk_packages(a.__path__, 'peer.api.')]",
    "core": "import acapy_client.apis as p, acapy_client.models as m;"
    " [getattr(h, n) for h in (p, m) for n in h.__all__]",
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.generators", description=__doc__)
    parser.add_argument("--description", type=Path, help=f"not that of a {RELEASE} that is started")
    parser.add_argument("--why", action="store_true", help="say what failed")
    parser.add_argument("--cache", type=Path, default=CACHE, help=f"folder ({CACHE})")
    options = parser.parse_args()
    folder: Path = options.cache / "generators"
    folder.mkdir(parents=True, exist_ok=True)
    description = _described(options.description)
    asked = task(
        description, loads((ROOT / f"test/data/answers/{RELEASE}.json").read_text("utf-8"))
    )
    for name, content in (
        ("swagger.json", description),
        ("openapi.json", converted(description)),
        ("task.json", asked),
    ):
        (folder / name).write_text(json.dumps(content), "utf-8")
    peer = installed(folder / "venv", PEER)
    figures: dict[str, Any] = {
        "release": RELEASE,
        "peer": f"{PEER} {_version(peer)}",
        "counts": {name: len(asked[name]) for name in ("exchanges", "fields", "requests")},
    }
    command = ["-m", "acapy_client.generate", "swagger.json", "--package", "everything", "--all"]
    figures["ours"] = _figures("ours", Path(sys.executable), folder, command)
    command = ["-m", "openapi_python_client", "generate", "--path", "openapi.json"]
    command += ["--meta", "none", "--output-path", "peer"]
    figures["theirs"] = _figures("peer", peer, folder, command)
    known = _core()
    figures["core"] = {**_imports("core", Path(sys.executable), folder), "names": known}
    for each in ("ours", "theirs", "core"):
        names = figures[each]["names"]
        if names is not known:
            same = sum(name == known[request] for request, name in names.items())
            figures[each]["same names"] = same
        figures[each]["names"] = {of: names[of] for of in asked["shown"]}
        if (why := figures[each].pop("why", None)) and options.why:
            print(each, *why, sep="\n  ", file=sys.stderr)
    print(report.table(figures))
    report.FIGURES.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def _core() -> dict[str, str]:
    """How operations are called in `acapy_client`, whose names people chose."""
    return {
        f"{each.facts.method} {each.facts.path}": f"{cls.__name__}.{each.__name__}"
        for cls in (getattr(apis, name) for name in apis.__all__)
        for each in vars(cls).values()
        if isinstance(each, Operation)
    }


def _described(file: Path | None) -> dict[str, Any]:
    if file:
        return loads(file.read_text("utf-8"))
    with (
        LocalAgent(RELEASE, multitenant=True) as agent,
        ApiClient(Configuration(agent.admin_url)) as client,
    ):
        found: dict[str, Any] = client.call_api("GET", "/api/docs/swagger.json")
        return found


def _version(python: Path) -> str:
    program = f"import importlib.metadata as m; print(m.version({PEER!r}))"
    return subprocess.check_output([python, "-c", program], text=True).strip()


def _figures(kind: str, python: Path, folder: Path, command: list[str]) -> dict[str, Any]:
    """What is measured of a package: made, imported, asked."""
    package = folder / command[-2 if kind == "ours" else -1]
    shutil.rmtree(package, ignore_errors=True)
    path = os.pathsep.join([str(python.parent), os.environ.get("PATH", "")])  # ruff is there
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    subprocess.run([python, *command], cwd=folder, check=True, env=_environ(PATH=path))
    taken = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before
    files = [each.read_bytes() for each in package.rglob("*.py")]
    size = {
        "files": len(files),
        "lines": sum(each.count(b"\n") for each in files),
        "bytes": sum(map(len, files)),
    }
    done = subprocess.run(
        [python, "-m", f"bench.generators.{kind}", folder / "task.json"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=_environ(PYTHONPATH=os.pathsep.join([str(folder), str(ROOT)])),
    )
    return {"seconds": taken, **size, **_imports(kind, python, folder), **loads(done.stdout)}


def _imports(kind: str, python: Path, folder: Path) -> dict[str, float]:
    """Milliseconds of CPU that imports take, less the start of a bare interpreter."""
    environ = _environ(PYTHONPATH=os.pathsep.join([str(folder), str(ROOT)]))

    def cost(statement: str) -> float:
        program = f"{statement}\nimport time; print(time.process_time())"
        return float(subprocess.check_output([python, "-c", program], env=environ, cwd=folder))

    found = {}
    for name, statements in (("one class", ONE_CLASS), ("all classes", ALL_CLASSES)):
        pairs = [cost(statements[kind]) - cost("") for _ in range(ROUNDS + 1)]
        found[name] = 1000 * statistics.median(pairs[1:])  # the first writes what is compiled
    return found


def _environ(**more: str) -> dict[str, str]:
    without = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**without, **more}


if __name__ == "__main__":
    main()
