"""The local ledger says to each request what a real pool of indy-node says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acapy_client.testing import LocalLedger
from support.indy import story
from support.indy.alike import differences, is_refusal
from support.indy.pool import Pool, asking_environment, running_pool


class Both:
    """A local ledger and a pool, and the environment that asks both."""

    def __init__(self, python: Path, ledger: LocalLedger, pool: Pool, folder: Path) -> None:
        self._python, self._folder = python, folder
        self.ledger, self.pool = ledger, pool

    def ask_pool(self, part: str) -> list[tuple[str, Any]]:
        return self._ask("pool", self.pool.genesis, part)

    def compare(self, part: str, *, count: int, refused: int) -> None:
        """Ask both, and fail where answers differ.

        :param count: how many requests the part has
        :param refused: how many of them are to be refused
        """
        real = self.ask_pool(part)
        ours = self._ask("ours", self.ledger.genesis, part)
        assert differences(ours, real) == []
        refusals = [what for what, answer in real if is_refusal(answer)]
        assert (len(real), len(refusals)) == (count, refused), refusals

    def _ask(self, name: str, genesis: str, part: str) -> list[tuple[str, Any]]:
        file = self._folder / f"{name}.txn"
        file.write_text(genesis, "utf-8")
        return story.answers(self._python, file, part)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    python = asking_environment()
    with running_pool() as pool, LocalLedger() as ledger:
        yield Both(python, ledger, pool, tmp_path_factory.mktemp("genesis"))


def test_people(both: Both) -> None:
    both.compare("people", count=24, refused=9)


def test_schemas_definitions_and_revocations(both: Both) -> None:
    both.compare("objects", count=47, refused=13)


def test_an_author_agreement(both: Both) -> None:
    both.compare("without_agreement", count=3, refused=0)
    both.ask_pool("agree")
    both.ledger.set_author_agreement("be good", mechanisms=story.MECHANISMS)
    both.compare("with_agreement", count=9, refused=6)
