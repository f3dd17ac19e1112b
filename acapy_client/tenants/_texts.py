"""Texts that callers have to give: identifiers, keys, secrets."""

from __future__ import annotations

from typing import Any

from acapy_client.exceptions import ApiTypeError, ApiValueError


def check_texts(**given: Any) -> None:
    """That each is a text with something in it.

    :raises ApiTypeError, ApiValueError: names the parameter, and shows no value
    """
    for name, text in given.items():
        if not isinstance(text, str):
            raise ApiTypeError(f"{name}: expected text, got {type(text).__name__}")
        if not text:
            raise ApiValueError(f"{name}: expected text, got an empty one")
