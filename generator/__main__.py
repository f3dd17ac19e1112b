"""``python -m generator`` writes all that is generated; with ``--check`` it only compares."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path as File

from generator.assembly import Assembly
from generator.evidence import Evidence
from generator.overrides import Overrides
from generator.render import ROOT, rendered
from generator.spec import Spec
from generator.words import Words

# where every file is generated, but what the project has besides
_GENERATED = "acapy_client/api/[a-z]*.py", "acapy_client/model/[a-z]*.py", "docs/[A-Z]*.md"


def generated() -> dict[str, str]:
    """Every generated file, by its path from the project's folder."""
    words = Words()
    assembly = Assembly(Spec.read(), Overrides.read(), words, Evidence.read())
    if words.missing:
        lines = "\n".join(sorted(set(words.missing)))
        raise SystemExit(f"words are still to be written:\n{lines}")
    return rendered(assembly, words)


def differing(files: Mapping[str, str], root: File = ROOT) -> list[str]:
    """The files that are not, or not so, in a project's folder."""
    return [path for path, text in files.items() if _text(root / path) != text]


def stale(files: Mapping[str, str], root: File = ROOT) -> list[str]:
    """Files that were generated once, and are no more."""
    found = (file for pattern in _GENERATED for file in root.glob(pattern))
    return [path for file in found if (path := str(file.relative_to(root))) not in files]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    check = parser.parse_args(arguments).check
    files = generated()
    differ, gone = differing(files), stale(files)
    if check:
        for path in [*differ, *gone]:
            print(f"{path} is not what the generator makes: run `tox -e generate`")
        return 1 if differ or gone else 0
    for path in differ:
        (ROOT / path).write_text(files[path], encoding="utf-8")
    for path in gone:
        (ROOT / path).unlink()
    print(f"{len(files)} files, {len(differ)} written, {len(gone)} removed")
    return 0


def _text(file: File) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
