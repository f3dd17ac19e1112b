"""What is told of the exchanges of a client: to hooks, our logger, and what it shows itself."""

from __future__ import annotations

import logging
import os
import sys
import time
import weakref
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from acapy_client._masking import Secrets, masked
from acapy_client._tokens import Turns
from acapy_client.configuration import LOGGER, Configuration, RequestInfo, ResponseInfo
from acapy_client.exceptions import ApiException, ApiValueError

_FORMAT = logging.Formatter("%(asctime)s %(levelname)s %(message)s")


class Telling:
    """What the log and the hooks of a configuration are told of each attempt."""

    def __init__(self, configuration: Configuration) -> None:
        self._settings = configuration
        self._log = _log_of(configuration)

    def is_heard(self) -> bool:
        """Whether anyone wants to be told."""
        return (
            self._log.isEnabledFor(logging.INFO)
            or self._settings.on_request is not None
            or self._settings.on_response is not None
        )

    def begins(self, about: RequestInfo, body: bytes | None) -> None:
        """Tell of what is sent now."""
        if self._shows_bodies() and body:
            self._log.debug("%s %s sends %s", about.method, about.url, masked(body))
        else:  # what hangs is to be seen, too
            self._log.debug("%s %s begins, attempt %d", about.method, about.url, about.attempt)
        if self._settings.on_request is not None:
            self._call(self._settings.on_request, about)

    def ends(
        self,
        about: RequestInfo,
        began: float,
        status: int | None,
        error: ApiException | None,
        body: bytes,
        secrets: Secrets,
    ) -> None:
        """Tell of what came of it.

        :param began: by time.monotonic()
        """
        seconds = time.monotonic() - began
        if self._log.isEnabledFor(logging.INFO):
            self._log.info(
                "%s %s: %s in %.0f ms, attempt %d%s",
                about.method,
                urlsplit(about.url).path,
                status or type(error).__name__,
                seconds * 1000,
                about.attempt,
                f", {about.request_id}" if about.request_id else "",
            )
        if self._shows_bodies() and body:
            said = secrets.hidden_in(masked(body))
            self._log.debug("%s %s answers %s", about.method, about.url, said)
        if self._settings.on_response is not None:
            told = ResponseInfo(*about, status, seconds, error)
            self._call(self._settings.on_response, told)

    def _shows_bodies(self) -> bool:
        return self._settings.log_bodies and self._log.isEnabledFor(logging.DEBUG)

    def _call(self, hook: Callable[[Any], object], about: RequestInfo | ResponseInfo) -> None:
        """A hook that fails must not make the outcome of a call unknown."""
        try:
            hook(about)
        except Exception:
            self._log.exception("a hook of the configuration failed")


def _log_of(configuration: Configuration) -> logging.Logger:
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
