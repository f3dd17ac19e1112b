"""Where the tokens of tenants are kept, so that threads, processes or machines share them."""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import os
import tempfile
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from acapy_client._extras import brought_by
from acapy_client.tenants._texts import check_texts


@runtime_checkable
class TokenStore(Protocol):
    """Keeps one token for each wallet.

    A store that several processes use may have a third method, ``lock(wallet_id)``, which gives a
    context within which one of them at a time renews that token. Without it, two that renew at
    once both ask for a token, and the agent takes the later one: the other process finds that in
    the store.
    """

    def get(self, wallet_id: str) -> str | None:
        """The token that was put last."""
        ...

    def put(self, wallet_id: str, token: str | None) -> None:
        """Keep this token from now on; None: keep none."""
        ...


class MemoryTokens:
    """Tokens of this process alone."""

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}

    def get(self, wallet_id: str) -> str | None:
        return self._tokens.get(wallet_id)

    def put(self, wallet_id: str, token: str | None) -> None:
        if token is None:
            self._tokens.pop(wallet_id, None)
        else:
            self._tokens[wallet_id] = token

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self._tokens)} wallets>"


class FileTokens:
    """Tokens in a folder that the processes of one machine share, a file each.

    The folder is made if it is missing, and only its owner can read what is in it. One process at
    a time renews a token, for which this needs the package ``filelock``, of the extra ``tenants``.

    :param folder: its path
    :raises ImportError: ``filelock`` is not installed
    :raises ApiTypeError, ApiValueError: the folder is no text, or an empty one
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._filelock()
        check_texts(folder=os.fspath(folder) if isinstance(folder, os.PathLike) else folder)
        self._folder = Path(folder)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @staticmethod
    def _filelock() -> Any:
        try:
            return importlib.import_module("filelock")
        except ImportError:
            raise ImportError(f"FileTokens needs filelock; {brought_by('tenants')}") from None

    def _file(self, wallet_id: str) -> Path:
        # whatever an agent calls a wallet, this is the name of a file
        return self._folder / hashlib.sha256(wallet_id.encode()).hexdigest()

    def get(self, wallet_id: str) -> str | None:
        try:
            return self._file(wallet_id).read_text("ascii") or None  # empty after a loss of power
        except (FileNotFoundError, UnicodeDecodeError):  # what is no text is no token
            return None

    def put(self, wallet_id: str, token: str | None) -> None:
        file = self._file(wallet_id)
        if token is None:
            file.unlink(missing_ok=True)
            return
        handle, made = tempfile.mkstemp(dir=self._folder)  # for the owner's eyes only
        try:
            with open(handle, "w", encoding="ascii") as stream:
                stream.write(token)
            os.replace(made, file)  # others read the old one or the new one, never half of it
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(made)
            raise

    def lock(self, wallet_id: str) -> AbstractContextManager[Any]:
        """One process at a time."""
        lock: AbstractContextManager[Any] = self._filelock().FileLock(
            f"{self._file(wallet_id)}.lock"
        )
        return lock

    def __repr__(self) -> str:
        return f"<{type(self).__name__} in {str(self._folder)!r}>"
