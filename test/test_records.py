"""Records where other programs meet them: JSON texts, writers of JSON, notebooks, pickles."""

from __future__ import annotations

import json
import pickle
import re
import rlcompleter
from html.parser import HTMLParser
from typing import Any
from unittest import mock

import pytest

import acapy_client
from acapy_client import json_default, models
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.model_utils import Model
from support.leaks import shown_by
from support.operations import recorded_objects
from support.project import DATA

THEIR = ("did", "label", "public_did", "role")
WIRE: dict[str, Any] = {
    "invitation": {"@id": "i", "@type": "t", "id": "another", "services": ["did:sov:x"]},
    "state": None,
    "newer": {"a": [1]},
}


# --- JSON ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [str, str.encode, lambda text: bytearray(text, "utf-8")])
def test_a_record_is_made_from_a_json_text(form: Any) -> None:
    record = models.InvitationRecord.from_json(form(json.dumps(WIRE)))
    assert record == models.InvitationRecord.from_wire(WIRE)
    assert record.to_wire() == json.loads(record.to_json(indent=2)) == WIRE
    assert models.InvitationRecord.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ('{"state": "s3cret', ApiValueError, "no JSON, line 1, column 11: Unterminated string"),
        ("", ApiValueError, "no JSON, line 1, column 1"),
        (b'{"state": "\xff"}', ApiValueError, "no JSON, byte 11: invalid start byte"),
        ("9" * 5000, ApiValueError, "no JSON that Python reads: .*4300"),
        pytest.param("[" * 100_000, ApiValueError, "nested too deep", marks=pytest.mark.machine),
        ("[]", ApiTypeError, r"expected object \(ConnRecord\), got list"),
        ("null", ApiTypeError, "got null"),
        ('{"state": 1}', ApiTypeError, r"\$\.state: expected string, got int"),
        ({"state": "active"}, ApiTypeError, "expected JSON as text or bytes, got dict"),
    ],
)
def test_what_is_no_json_says_where(text: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=f"ConnRecord: .*{words}") as caught:
        models.ConnRecord.from_json(text)
    assert "s3cret" not in shown_by(caught.value)


def test_json_is_made_of_what_holds_records() -> None:
    record = models.InvitationRecord.from_wire(WIRE)
    text = json.dumps({"one": record, "more": [record, 1]}, default=json_default)
    assert json.loads(text) == {"one": WIRE, "more": [WIRE, 1]}
    assert json.dumps(record, default=json_default, indent=1) == record.to_json(indent=1)


def test_json_of_anything_else_stays_an_error() -> None:
    with pytest.raises(TypeError, match="expected a JSON value or a record, got object"):
        json.dumps({"mine": object()}, default=json_default)


def test_what_stands_in_for_a_record_in_json_is_not_the_record() -> None:
    record = models.ConnRecord(alias="a")
    json_default(record)["alias"] = 1
    assert record.alias == "a"


# --- notebooks and completion --------------------------------------------------------------------


class Shown(HTMLParser):
    """The cells of tables, row by row; each tag has its end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.caption = ""
        self._open: list[str] = []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert self._open[-1] in ("td", "th", "caption"), data
        if self._open[-1] == "caption":
            self.caption += data
        else:
            self.rows[-1][-1] += data


def test_a_notebook_shows_a_record_as_a_table_without_secrets() -> None:
    wallet = models.CreateWalletResponse.from_wire(
        {"wallet_id": "<b>&amp;", "token": "s3cret", "settings": {"wallet.key": "s3cret", "a": 1}}
    )
    html = wallet._repr_html_()
    assert "s3cret" not in html
    assert "<b>" not in html
    table = Shown(html)
    assert table.caption == "CreateWalletResponse"
    assert table.rows == [
        ["wallet_id", "<b>&amp;"],
        ["token", "***"],
        ["settings", '{"wallet.key": "***", "a": 1}'],
    ]


def test_a_notebook_shows_a_list_with_a_row_for_each_record() -> None:
    results = [{"alias": "a", "<new>": [1]}, {"state": "active", "alias": "x" * 400}, {}]
    table = Shown(models.ConnectionList.from_wire({"results": results})._repr_html_())
    assert table.caption == "ConnectionList: 3 records"
    assert table.rows == [
        ["", "alias", "<new>", "state"],
        ["0", "a", "[1]", ""],
        ["1", "x" * 300 + "… (400 characters)", "", "active"],
        ["2", "", "", ""],
    ]


@pytest.mark.parametrize(
    ("count", "caption"),
    [
        (0, "0 records"),
        (1, "1 record"),
        (50, "50 records"),
        (51, "51 records, the first 50 of them shown"),
    ],
)
def test_a_notebook_shows_so_many_records_and_says_how_many_there_are(
    count: int, caption: str
) -> None:
    answer = {"results": [{"wallet_id": str(number)} for number in range(count)]}
    table = Shown(models.WalletList.from_wire(answer)._repr_html_())
    assert table.caption == f"WalletList: {caption}"
    assert [row[0] for row in table.rows[1:]] == [str(number) for number in range(min(count, 50))]


def test_a_notebook_shows_what_came_besides_a_list() -> None:
    answer = models.ConnectionList.from_wire({"results": [{"alias": "a"}], "total": 9})
    table = Shown(answer._repr_html_())
    assert table.caption == "ConnectionList: 1 recordConnectionList, besides"
    assert table.rows[-1] == ["total", "9"]


def test_a_notebook_shows_every_recorded_answer() -> None:
    shown = 0
    for model, answer in recorded_objects():
        record = model.from_wire(answer)
        table = Shown(record._repr_html_())
        shown += bool(table.rows)
        assert table.caption.startswith(model.__name__)
    assert shown > 100


def test_completion_offers_fields_and_no_machinery() -> None:
    record = models.ConnRecord.from_wire({"alias": "a", "newer": 1})
    offered = record.__dir__()
    assert offered[: len(record._wire)] == [*record._wire]
    assert not [name for name in offered if re.match("_[^_]", name)]
    assert {"to_wire", "to_json", "__eq__"} < {*offered} == {*dir(record)}
    assert all(hasattr(record, name) for name in offered if name != "__abstractmethods__")
    assert record._ipython_key_completions_() == ["alias", "newer"]


def test_a_prompt_completes_fields() -> None:
    record = models.ConnRecord.from_wire({"alias": "a"})
    completer = rlcompleter.Completer({"record": record})
    offered = [completer.complete("record.their_", number) for number in range(5)]
    assert offered == [*(f"record.their_{name}" for name in THEIR), None]


def test_a_mock_of_a_record_is_asked_as_a_record_is() -> None:
    like = mock.create_autospec(models.ConnRecord.from_wire({"alias": "a"}))
    like.__getitem__.return_value = "b"
    assert like["alias"] == "b"
    with pytest.raises(AttributeError):
        _ = like.alais


# --- pickles -------------------------------------------------------------------------------------

PICKLES = DATA / "pickles"


def samples() -> list[Model]:
    """One of each state that a record can be in."""
    built = models.InvitationRecord(state=None, oob_id="b")
    return [
        models.InvitationRecord.from_wire(WIRE),
        models.ConnectionList.from_wire({"results": [{"alias": "a", "newer": 1}, {}]}),
        built,
    ]


def write_pickles() -> None:
    """Those of this version, one for each protocol."""
    for protocol in range(2, 6):
        path = PICKLES / f"{acapy_client.__version__}-{protocol}.pickle"
        path.write_bytes(pickle.dumps(samples(), protocol))


def test_this_version_has_its_pickles() -> None:
    assert (PICKLES / f"{acapy_client.__version__}-2.pickle").exists(), (
        "python test/test_records.py writes them, before a release"
    )


@pytest.mark.parametrize("path", sorted(PICKLES.glob("*.pickle")), ids=lambda path: path.stem)
def test_records_that_another_version_pickled_are_loaded(path: Any) -> None:
    loaded = pickle.loads(path.read_bytes())
    assert loaded == samples()
    assert [each.to_wire() for each in loaded] == [each.to_wire() for each in samples()]
    assert [each._to_body() for each in loaded] == [each._to_body() for each in samples()]
    loaded[0].state = "active"  # checked as ever
    with pytest.raises(ApiTypeError):
        loaded[0].state = 1


if __name__ == "__main__":
    write_pickles()
