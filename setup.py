"""Has setuptools build what pyproject.toml describes, to the same bytes whenever and wherever."""

import gzip
import os
import tarfile
from typing import Any

from setuptools import setup
from setuptools.command.sdist import sdist

# the wheel's files get this time, and modes that do not depend on who builds
TIME = os.environ.setdefault("SOURCE_DATE_EPOCH", "1577836800")  # 2020-01-01; ZIP begins in 1980
os.umask(0o022)


class Sdist(sdist):
    """The archive of the sources, without times and users of this machine."""

    def make_archive(self, base_name: str, *_: Any, base_dir: str, **__: Any) -> str:
        name = f"{base_name}.tar.gz"
        with (
            open(name, "wb") as file,
            gzip.GzipFile("", "wb", fileobj=file, mtime=int(TIME)) as packed,
            tarfile.open(fileobj=packed, mode="w") as archive,
        ):
            archive.add(base_dir, filter=_alike)  # in the order of their names
        return name


def _alike(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.mtime, member.mode = int(TIME), 0o755 if member.isdir() else 0o644
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


setup(cmdclass={"sdist": Sdist})
