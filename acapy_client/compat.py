"""Run a script that was written for a generated package called ``openapi_client``, unchanged::

    python -m acapy_client.compat script.py [arguments]

In that process, and in those that multiprocessing starts from it, ``openapi_client`` and its
modules *are* ``acapy_client`` and its modules, the same class objects; pickles name the latter.
Nothing of that name is installed, since other packages bear it too.
"""

from __future__ import annotations

import importlib
import os
import runpy
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

ALIAS = "openapi_client"
_SCRIPT = "_ACAPY_CLIENT_COMPAT_SCRIPT"  # variable of the environment, which such processes inherit


class _Alias:
    """Finds and loads ``openapi_client.x`` as the module ``acapy_client.x``."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name != ALIAS and not name.startswith(ALIAS + "."):
            return None
        own = "acapy_client" + name.removeprefix(ALIAS)
        try:
            module = importlib.import_module(own)
        except ModuleNotFoundError as error:
            if error.name != own:
                raise  # something that the module needs is missing
            return None
        spec = ModuleSpec(name, self, is_package=hasattr(module, "__path__"))  # type: ignore[arg-type]  # a loader by its methods, as PEP 451 has it
        spec.loader_state = module, module.__spec__
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module: ModuleType = spec.loader_state[0]
        return module

    def exec_module(self, module: ModuleType) -> None:
        # the import system has put the alias's spec in: the module keeps its own
        assert module.__spec__ is not None
        module.__spec__ = module.__spec__.loader_state[1]


def install() -> None:
    """Let ``openapi_client`` mean ``acapy_client`` in this process."""
    if any(isinstance(finder, _Alias) for finder in sys.meta_path):
        return
    other = PathFinder.find_spec(ALIAS)
    if other is not None:
        print(
            f"acapy_client.compat: {ALIAS} is acapy_client here, not {other.origin}",
            file=sys.stderr,
        )
    sys.meta_path.insert(0, _Alias())


def main(arguments: Sequence[str]) -> None:
    if not arguments or arguments[0].startswith("-"):
        raise SystemExit("usage: python -m acapy_client.compat script.py [arguments]")
    if not Path(arguments[0]).is_file():
        raise SystemExit(f"acapy_client.compat: no such file: {arguments[0]}")
    script, *_ = sys.argv[:] = list(arguments)
    sys.path[0] = str(Path(script).resolve().parent)  # as Python does for a script
    install()
    program = ModuleType("__main__")
    program.__file__ = script
    # by its spec, multiprocessing comes back here in the processes that it spawns
    program.__spec__ = sys.modules["__main__"].__spec__
    os.environ[_SCRIPT] = str(Path(script).resolve())
    sys.modules["__main__"] = program
    code = compile(Path(script).read_bytes(), script, "exec")
    exec(code, vars(program))  # noqa: S102  # the script that was asked for, as Python runs it


if __name__ == "__main__":
    main(sys.argv[1:])
elif __name__ == "__mp_main__":  # in such a process
    install()
    globals().update(runpy.run_path(os.environ[_SCRIPT], run_name=__name__))
