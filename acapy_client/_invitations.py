"""Invitations as they travel: in a URL."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote

from acapy_client._frames import emptied
from acapy_client._json_types import Mismatch, wrong_type
from acapy_client._masking import brief
from acapy_client._typing import Self
from acapy_client.exceptions import ApiValueError
from acapy_client.model_utils import Model

_CARRIED = r"[?&#](oob|c_i|d_m)=([^&#]*)"
_TYPE = r".*?([^/]+)/([0-9.]+)/invitation"
_FOREIGN = r"[^A-Za-z0-9_-]"


class Invitation(Model):
    """A message that invites, which may come in a URL."""

    __slots__ = ()

    if TYPE_CHECKING:
        _protocol: ClassVar[str]

    def __init_subclass__(cls, *, protocol: str, **facts: Any) -> None:
        """Read the declared fields.

        :param protocol: the one that the message belongs to, without its version
        """
        super().__init_subclass__(**facts)
        cls._protocol = protocol

    @classmethod
    def from_url(cls, text: str) -> Self:
        """Take the invitation out of a URL that carries it; nothing is asked of the network.

        :param text: any URL with ``oob=``, ``c_i=`` or ``d_m=``, the JSON text of the message in
            base64, with or without padding
        :raises ApiValueError: it carries none, or another message; says what is wrong with it
        :raises ApiTypeError: a field of the message has another JSON type
        """
        try:
            return cls._of_url(text)
        except Mismatch as wrong:
            emptied(wrong)
            del text
            raise wrong.error(f"{cls.__name__}.from_url: {wrong}") from None

    @classmethod
    def _of_url(cls, text: str) -> Self:
        """`from_url`, for the engine: a `Mismatch` has no name in front."""
        message = _carried(text)
        said = message.get("@type")
        kind = re.fullmatch(_TYPE, said) if isinstance(said, str) else None
        if kind is None or kind[1] != cls._protocol:
            got = brief(said) if kind is None else f"one of {kind[1]}/{kind[2]}"
            raise _wrong(f"expected an invitation of {cls._protocol}, got {got}")
        try:
            return cls._taken(message)
        except RecursionError:
            raise _wrong("the invitation is nested too deep") from None


def _wrong(problem: str) -> Mismatch:
    return Mismatch(problem, ApiValueError)


def _carried(text: Any) -> dict[str, Any]:
    """The JSON object that a URL carries."""
    if not isinstance(text, str):
        raise wrong_type("a URL as text", text)
    found = re.search(_CARRIED, text)
    if found is None:
        near = (
            "; open it first if it is a short URL, and give the URL it leads to"
            if "://" in text
            else ""
        )
        if text.lstrip().startswith("{"):
            near = ", but JSON: give json.loads(…) of it"
        raise _wrong(f"expected a URL that carries oob=, c_i= or d_m=; this text has none{near}")
    name = found[1]
    packed = unquote(found[2].strip()).translate({ord("+"): "-", ord("/"): "_"}).rstrip("=")
    foreign = re.search(_FOREIGN, packed)
    if foreign is not None:
        got = f"{brief(foreign[0])} at character {foreign.start() + 1}"
        raise _wrong(f"{name}= in the URL is no base64: {got}")
    if len(packed) % 4 == 1 or not packed:
        how = f"is cut: base64 is never {len(packed)} characters long" if packed else "is empty"
        raise _wrong(f"{name}= in the URL {how}")
    try:
        data = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode("utf-8")
        message: Any = json.loads(data)
    except UnicodeDecodeError as error:
        raise _wrong(f"{name}= in the URL holds no text: byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        where = f"at character {error.pos + 1}: {error.msg}"
        raise _wrong(f"{name}= in the URL holds no JSON, or is cut, {where}") from None
    except (ValueError, RecursionError):
        raise _wrong(f"{name}= in the URL holds JSON that cannot be read") from None
    if not isinstance(message, dict):
        raise wrong_type(f"an object in {name}=", message)
    return message
