"""A disk that is soon full."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.needs import lacks


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A folder on a file system of its own, which anybody may read; skips where none may be had."""
    folder = Path(tempfile.mkdtemp(prefix="small-disk-"))
    options = f"size={megabytes}m,mode=755"
    try:
        mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        try:
            mounted = subprocess.run(mount, capture_output=True, text=True, check=False)
        except OSError as error:
            lacks(f"needs a file system to mount: {error}")
        if mounted.returncode:
            lacks(f"needs a file system to mount: {mounted.stderr.strip()}")
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    finally:
        folder.rmdir()


def fill(disk: Path, but: int) -> Path:
    """Write a file that leaves so many bytes of a disk; gives it."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        for _ in range((shutil.disk_usage(disk).free - but) // 4096):
            file.write(bytes(4096))
    return ballast
