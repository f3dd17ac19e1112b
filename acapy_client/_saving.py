"""An answer that becomes a file, bit by bit."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable
from typing import BinaryIO

Progress = Callable[[int, "int | None"], object]


class NotSaved(Exception):
    """The file or the caller's progress function failed: ``error`` says how."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


class Saving:
    """A file that appears under its name once all of it is there.

    Until then the bytes are in a file beside it, which is gone after `end`.

    :param path: the file to write; one of that name is replaced
    :param progress: called with the bytes so far, and in all where that is known
    :raises OSError: there cannot be such a file
    """

    def __init__(self, path: str, progress: Progress | None) -> None:
        self.path: str = os.path.realpath(path)  # a link stays, and what it leads to is replaced
        self.size: int = 0
        self.total: int | None = None  # bytes that are to come, None if unknown
        self._progress = progress
        self._mode: int | None = None  # of the file that is replaced
        with contextlib.suppress(FileNotFoundError):
            mode = os.stat(self.path).st_mode
            if not stat.S_ISREG(mode):  # a folder, a device
                raise FileExistsError(errno.EEXIST, "Exists and is no regular file", self.path)
            self._mode = stat.S_IMODE(mode)
        # a name of its own, since that of the file may be as long as names can be
        self._part = os.path.join(os.path.dirname(self.path), f".{os.urandom(16).hex()}.part")
        self._file: BinaryIO | None = None

    def begin(self) -> None:
        """From the beginning, at each attempt.

        :raises NotSaved: there cannot be such a file
        """
        self.size, self.total = 0, None
        try:
            if self._file is None:
                self._file = open(self._part, "xb")  # noqa: SIM115  # end() closes it
            self._file.seek(0)
            self._file.truncate()
        except OSError as error:
            raise NotSaved(error) from error

    def write(self, chunk: bytes) -> None:
        """The next bytes.

        :raises NotSaved: they cannot be written, or ``progress`` failed
        """
        assert self._file is not None
        try:
            self._file.write(chunk)
            self.size += len(chunk)
            if self._progress is not None:
                self._progress(self.size, self.total)
        except Exception as error:
            raise NotSaved(error) from error

    def finish(self) -> None:
        """Give the file its name: all of it is there.

        :raises OSError: it cannot be written, or cannot have that name
        """
        assert self._file is not None
        self._file.close()
        if self._mode is not None:
            os.chmod(self._part, self._mode)
        os.replace(self._part, self.path)

    def end(self) -> None:
        """Leave nothing behind; may be repeated."""
        try:
            if self._file is not None:
                self._file.close()
        finally:
            if os.path.exists(self._part):
                os.unlink(self._part)
