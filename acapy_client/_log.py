"""Where the exchanges of a client are told: to our logger, and to what the client shows itself."""

from __future__ import annotations

import logging
import os
import sys
import weakref

from acapy_client._tokens import Turns
from acapy_client.configuration import LOGGER, Configuration
from acapy_client.exceptions import ApiValueError

_FORMAT = logging.Formatter("%(asctime)s %(levelname)s %(message)s")


def log_of(configuration: Configuration) -> logging.Logger:
    """Our logger; for a client that shows its own exchanges, one that shows them as well.

    :raises ApiValueError: ``logger_file`` cannot be written to
    """
    if not configuration.debug and configuration.logger_file is None:
        return LOGGER
    log = _Log(LOGGER.name, logging.DEBUG if configuration.debug else logging.INFO)
    if configuration.logger_file is not None:
        log.addHandler(_file(os.path.abspath(configuration.logger_file)))
    if configuration.debug:
        log.addHandler(_STDERR)
    return log


class _Log(logging.Logger):
    """Has handlers of its own; our logger gets what it would get without them.

    It is known to no manager, and so free with its client.
    """

    def isEnabledFor(self, level: int) -> bool:
        own = level >= self.level and level > self.manager.disable
        return own or LOGGER.isEnabledFor(level)

    def callHandlers(self, record: logging.LogRecord) -> None:
        if record.levelno >= self.level:
            super().callHandlers(record)
        # where nobody listens, logging itself would write warnings to stderr
        if LOGGER.isEnabledFor(record.levelno) and LOGGER.hasHandlers():
            LOGGER.handle(record)


class _Stderr(logging.Handler):
    """Writes to what is stderr by then, unless a handler of the user's prints the record."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if not _is_printed(record):
                sys.stderr.write(self.format(record) + "\n")
        except Exception:  # as every handler of logging: it tells of it, and the call goes on
            self.handleError(record)


def _is_printed(record: logging.LogRecord) -> bool:
    """Whether our logger, or one above it, has the record on stdout or stderr."""
    at: logging.Logger | None = LOGGER if LOGGER.isEnabledFor(record.levelno) else None
    screens = (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)
    while at is not None:
        for handler in at.handlers:
            if record.levelno >= handler.level:
                stream = getattr(getattr(handler, "console", None), "file", None)  # rich has it so
                stream = getattr(handler, "stream", stream)
                if stream is not None and stream in screens:
                    return True
        at = at.parent if at.propagate else None
    return False


class _File(logging.FileHandler):
    """A file that is opened anew once it was moved away, and closed with the last client."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self._is_moved():
                self.close()  # what writes next opens it
            super().emit(record)
        except OSError as error:
            if error.errno is None:  # a signal handler's
                raise
            self.handleError(record)

    def _is_moved(self) -> bool:
        """Whether the name is that of another file, or of none; Windows lets no open file move."""
        if os.name == "nt" or self.stream is None:
            return False
        try:
            return not os.path.samestat(os.stat(self.baseFilename), os.fstat(self.stream.fileno()))
        except FileNotFoundError:
            return True

    def __del__(self) -> None:
        stream = getattr(self, "stream", None)  # none where it could not be opened
        if stream is not None:
            stream.close()


_FILES: weakref.WeakValueDictionary[str, _File] = weakref.WeakValueDictionary()
_TURNS = Turns()


def _file(path: str) -> logging.Handler:
    """The handler that all clients share that write to a file; they alone hold it."""
    with _TURNS.here():
        handler = _FILES.get(path)
        if handler is None:
            handler = _FILES[path] = _opened(path)
    return handler


def _opened(path: str) -> _File:
    try:
        handler = _File(path, encoding="utf-8")
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno is None:  # a signal handler's
            raise
        reason = error.strerror if isinstance(error, OSError) else "it is no name of a file"
        raise ApiValueError(f"logger_file: cannot write to it: {reason}") from None
    handler.setFormatter(_FORMAT)
    return handler


_STDERR = _Stderr()
_STDERR.setFormatter(_FORMAT)
