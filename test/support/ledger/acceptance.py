"""What people run agents for, and on which releases tests walk through it: a table of the docs."""

from __future__ import annotations

import re
from typing import NamedTuple

from support.pages import DOCS, parted
from support.project import ROOT, TEST, run_python
from support.releases import LINES

PAGE = DOCS / "releases.md"
BEGIN = "<!-- the table: pytest test/ledger/test_acceptance.py --write-table -->\n"
END = "<!-- end of what is walked through -->\n"
CREDENTIALS = {"askar": "Indy", "askar-anoncreds": "AnonCreds"}
"""What those of a type of wallet are called."""


class Item(NamedTuple):
    """What one test walks through.

    :param one: what its parameters begin with, where the test walks through several
    :param limits: what agents of other releases do
    """

    title: str
    file: str
    test: str
    one: str = ""
    limits: str = ""


_CREDENTIALS, _CONNECTING = "ledger/test_credentials.py", "ledger/test_connecting.py"
_ENDORSING, _JSONLD = "ledger/test_endorsing.py", "ledger/test_jsonld.py"
_CONNECTED = "agents before want a connection"
_CONTEXTS = "agents before fetch contexts from the internet"
ITEMS = (
    Item("issue, and prove a predicate", _CREDENTIALS, "test_a_proof_with_a_predicate"),
    Item(
        "both by protocol 1.0",
        _CREDENTIALS,
        "test_protocol_1",
        limits="agents since 1.5 have it no more",
    ),
    Item("both without a connection", _CREDENTIALS, "test_without_a_connection", "", _CONNECTED),
    Item("self-attested values", _CREDENTIALS, "test_self_attested_alone"),
    Item(
        "revoked, asked with each form of interval",
        _CREDENTIALS,
        "test_revoked",
        limits="AnonCreds of 1.0 and 1.1: what held before is not verified any more",
    ),
    Item("tails, byte for byte", _CREDENTIALS, "test_tails_of_indy"),
    Item(
        "tails of AnonCreds",
        _CREDENTIALS,
        "test_tails_of_anoncreds",
        limits="only where the file is laid to where agents look for it",
    ),
    Item("JSON-LD: issue and prove", _JSONLD, "test_issued_and_proved", limits=_CONTEXTS),
    Item("JSON-LD without a connection", _JSONLD, "test_without_a_connection", "", _CONNECTED),
    Item("one invitation for several", _CONNECTING, "test_one_invitation_for_several"),
    Item("by a public DID, and used again", _CONNECTING, "test_by_public_did_and_again"),
    Item(
        "did-exchange rejected",
        "agents/test_connection_life.py",
        "test_waiting_for_a_connection_that_was_rejected",
        limits="the operation came with 0.10",
    ),
    Item("mediated", _CONNECTING, "test_mediated", "a-connection"),
    Item("mediated, by a public DID", _CONNECTING, "test_mediated", "a-public-did"),
    Item("an author and its endorser", _ENDORSING, "test_an_author"),
    Item(
        "and routing keys on the ledger",
        _ENDORSING,
        "test_an_author",
        "behind-a-mediator",
        "agents before write none",
    ),
    Item("tenants, and an endorser outside", _ENDORSING, "test_tenants"),
    Item(
        "the ledger's author agreement", "ledger/test_agreement.py", "test_an_agreement_is_accepted"
    ),
    Item(
        "a wallet upgraded to AnonCreds",
        "ledger/test_upgrade.py",
        "test_an_issuer_is_upgraded",
        limits="the operation came with 1.0",
    ),
)


class Walked(NamedTuple):
    """A test as pytest collects it, for one release."""

    item: Item
    kind: str
    release: str


def walked() -> set[Walked]:
    """What `tox -e ledger` and `tox -e agents` run of the items."""
    files = sorted({str(TEST / item.file) for item in ITEMS})
    asked = ["--collect-only", "-q", "-o", "addopts=", "--import-mode=importlib"]
    done = run_python("-m", "pytest", *asked, "--releases", "all", *files, cwd=ROOT, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.findall(r"^test/(\S+)::(\w+)\[(\S+)\]$", done.stdout, re.MULTILINE)
    return {
        Walked(item, _kind(params), _release(params))
        for item in ITEMS
        for file, test, params in found
        if (file, test) == (item.file, item.test) and item.one in params
    }


def _kind(params: str) -> str:
    """The type of the wallet, where a test is for one."""
    return max((kind for kind in CREDENTIALS if kind in params), key=len, default="")


def _release(params: str) -> str:
    [release] = [each for each in LINES if re.search(rf"(^|-){re.escape(each)}(-|$)", params)]
    return release


class Row(NamedTuple):
    """An item with one type of wallet: whether each release has it."""

    item: Item
    title: str
    cells: dict[str, bool]


def rows(found: set[Walked]) -> list[Row]:
    """The table without its header, with a column for each release that is walked through."""
    releases = [each for each in LINES if any(each == walk.release for walk in found)]
    made = []
    for item in ITEMS:
        kinds = sorted({walk.kind for walk in found if walk.item == item})
        for kind in kinds:
            title = f"{item.title}, {CREDENTIALS[kind]}" if len(kinds) > 1 else item.title
            cells = {each: Walked(item, kind, each) in found for each in releases}
            made.append(Row(item, title, cells))
    return made


def in_markdown(table: list[Row]) -> str:
    """The table of the page: beside each item the test that walks through it."""
    releases = [*table[0].cells]
    lines = [["", *releases, "limits"], ["---", *[":---:"] * len(releases), "---"]]
    for item, title, cells in table:
        test = f"<!-- test: test/{item.file}::{item.test} -->"
        marks = ["yes" if cell else "" for cell in cells.values()]
        lines.append([f"{title} {test}", *marks, item.limits])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def on_the_page() -> str:
    """The table that stands on the page."""
    return parted(PAGE.read_text("utf-8"), BEGIN, END)[1]


def write(table: list[Row]) -> None:
    before, _, after = parted(PAGE.read_text("utf-8"), BEGIN, END)
    PAGE.write_text(before + in_markdown(table) + after, "utf-8")
