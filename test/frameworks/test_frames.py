"""Records as rows of pandas and polars."""

from __future__ import annotations

import warnings

import pandas
import polars

from acapy_client.models import ConnRecord, V20CredExRecordDetail

OLD, NEW = "2021-11-22 01:06:27.011802Z", "2026-11-22T01:06:27Z"


def test_a_frame_has_a_row_for_each_record() -> None:
    wires = [{"alias": "a", "newer": {"b": 1}}, {"state": None}, {}]
    rows = [ConnRecord.from_wire(wire).to_wire() for wire in wires]
    frame = pandas.DataFrame.from_records(rows)
    assert list(frame.columns) == ["alias", "newer", "state"]
    assert frame["alias"][0] == "a"
    assert frame["newer"][0] == {"b": 1}
    assert frame["alias"].isna().tolist() == [False, True, True]
    assert polars.from_dicts(rows, infer_schema_length=None).to_dicts() == [
        {"alias": "a", "newer": {"b": 1}, "state": None},
        {"alias": None, "newer": None, "state": None},
        {"alias": None, "newer": None, "state": None},
    ]


def test_pandas_makes_columns_of_nested_fields() -> None:
    record = V20CredExRecordDetail.from_wire({"cred_ex_record": {"state": "done"}, "newer": 1})
    frame = pandas.json_normalize([record.to_wire()])
    assert frame.to_dict("records") == [{"newer": 1, "cred_ex_record.state": "done"}]


def test_pandas_reads_the_dates_of_every_release() -> None:
    frame = pandas.DataFrame.from_records(
        [ConnRecord.from_wire({"created_at": text}).to_wire() for text in (OLD, NEW)]
    )
    dates = pandas.to_datetime(frame["created_at"], format="ISO8601", utc=True)
    assert [date.year for date in dates] == [2021, 2026]


def test_polars_drops_fields_that_come_late_unless_told_to_look_at_all() -> None:
    rows = [ConnRecord.from_wire({"alias": "a"}).to_wire()] * 100
    rows.append(ConnRecord.from_wire({"alias": "b", "newer": 1}).to_wire())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert polars.from_dicts(rows).columns == ["alias"]
    assert polars.from_dicts(rows, infer_schema_length=None).columns == ["alias", "newer"]
