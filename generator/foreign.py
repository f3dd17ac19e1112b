"""Sentences of others: what API descriptions say in words, kept as digests so as not to copy it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path as File
from typing import Any

FILE = File(__file__).parent / "foreign_sentences.txt"
_FEWEST = 5  # words that make a sentence worth the name


def sentences(text: str) -> Iterator[str]:
    """Its sentences of five words and more, in small letters and without signs."""
    for part in re.split(r"[.;:\n]", text):
        words = re.findall(r"[a-z0-9@_'/-]+", part.lower())
        if len(words) >= _FEWEST:
            yield " ".join(words)


def digest(sentence: str) -> str:
    return hashlib.sha256(sentence.encode()).hexdigest()[:16]


def known(file: File = FILE) -> set[str]:
    """The digests of all sentences that were met so far."""
    return set(file.read_text(encoding="utf-8").split())


def add(descriptions: Iterable[Any], file: File = FILE) -> None:
    """Take note of the sentences of descriptions."""
    said = {
        digest(each)
        for text in map(_texts, descriptions)
        for one in text
        for each in sentences(one)
    }
    file.write_text("\n".join(sorted(known(file) | said)) + "\n", encoding="utf-8")


def _texts(value: Any) -> Iterator[str]:
    for name, part in value.items() if isinstance(value, dict) else ():
        if name in ("description", "summary") and isinstance(part, str):
            yield part
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from _texts(part)
