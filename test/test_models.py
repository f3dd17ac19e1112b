"""What the models promise: strict building, tolerant loading, nothing lost."""

from __future__ import annotations

import copy
import json
import math
import pickle
import pprint
from datetime import datetime, timedelta, timezone
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import acapy_client
from acapy_client import models
from acapy_client._json_types import TOLERANT
from acapy_client.model_utils import Model, model_to_dict, wire
from support.operations import recorded_objects

ALL_MODELS = [getattr(models, name) for name in models.__all__]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = sorted(
    {name for model in ALL_MODELS for pair in model._wire.items() for name in pair}
    | {"to_dict", "to_wire", "get", "__class__", "__dict__", "_extra", "_x", "self", "cls", "data"}
)


class Everything(Model):
    """One field of each kind, as other parts of the API need them."""

    number: float | None = None
    count: int | None = None
    flag: bool | None = None
    choice: Literal["a", "b"] | str | None = None
    texts: list[str] | None = None
    records: list[models.ConnRecord] | None = None
    by_name: dict[str, models.ConnRecord] | None = None
    one_or_many: models.ConnRecord | list[models.ConnRecord] | None = None
    anything: Any = None
    from_: str | None = wire("from", default=None)
    token: str | None = wire(default=None, secret=True)
    more: Everything | None = None


# --- lossless ------------------------------------------------------------------------------------


def test_recorded_answers_come_back_as_they_were_and_are_left_alone() -> None:
    taken = 0
    for model, answer in recorded_objects():
        before = copy.deepcopy(answer)
        assert model.from_wire(answer).to_wire() == before
        assert answer == before
        taken += 1
    assert taken > 1_000


@given(st.sampled_from(ALL_MODELS), st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON))
def test_any_json_object_comes_back_as_it_was(model: type[Model], data: dict[str, Any]) -> None:
    try:
        record = model.from_wire(data)
    except acapy_client.ApiTypeError as error:
        assert "expected" in str(error)
        return
    assert record.to_wire() == data
    assert json.dumps(record.to_wire(), sort_keys=True) == json.dumps(data, sort_keys=True)
    assert pickle.loads(pickle.dumps(record)) == record or "NaN" in json.dumps(data)
    assert set(record.to_dict()) >= {name for name in data if name not in model._wire.values()}


@given(st.dictionaries(st.text(), JSON))
def test_metadata_is_never_touched(data: dict[str, Any]) -> None:
    metadata = models.ConnectionMetadata.from_wire({"results": data}).results
    assert json.dumps(metadata) == json.dumps(data)
    request = models.ConnectionMetadataSetRequest(metadata=data)
    assert json.dumps(request.to_wire()) == json.dumps({"metadata": data})


def test_surprises_of_real_answers() -> None:
    result = models.InvitationResult.from_wire({"connection_id": None, "nick": "Bob"})
    assert result.connection_id is None
    assert "connection_id" in result
    assert result["nick"] == "Bob"
    assert result.additional_properties == {"nick": "Bob"}
    static = models.ConnectionStaticResult.from_wire({"my_verkey": "vk", "record": {}})
    assert (static.my_verkey, static.mv_verkey) == ("vk", None)
    assert static.to_wire() == {"my_verkey": "vk", "record": {}}
    record = models.ConnRecord.from_wire({"connection_protocol": "didexchange/9", "accept": "t"})
    assert record.connection_protocol == "didexchange/9"
    assert models.EndpointsResult.from_wire({"my_endpoint": ""}).my_endpoint == ""
    metadata = models.ConnectionMetadata.from_wire(json.loads('{"results": {"a": NaN}}'))
    assert math.isnan(metadata.results["a"])
    assert models.ConnectionMetadata.from_wire(
        {"results": {"on": "2020-01-01", "n": 7}}
    ).results == {
        "on": "2020-01-01",
        "n": 7,
    }


def test_odd_keys_shadow_nothing() -> None:
    data = {
        "to_dict": 1,
        "__class__": 2,
        "self": 3,
        "_x": 4,
        "@id": "wire",
        "id": "plain",
        "get": 5,
    }
    invitation = models.ConnectionInvitation.from_wire(data)
    assert invitation.to_wire() == data
    assert invitation.id == "wire"
    assert invitation["@id"] == "wire"
    assert invitation["id"] == "plain"
    assert dict(invitation) == data
    invitation["id"] = "plain too"
    assert (invitation.id, invitation["id"]) == ("wire", "plain too")
    invitation["id"] = "plain"
    assert invitation.to_dict() == {**data, "@id": "wire"}
    assert invitation["to_dict"] == 1
    assert type(invitation) is models.ConnectionInvitation
    assert models.ConnectionInvitation.from_wire({"id": "plain"})["id"] == "plain"
    assert models.ConnectionInvitation.from_wire({"id": "plain"}).id is None


@pytest.mark.parametrize("depth", [900, 5_000, 100_000])
def test_deep_values_work_or_are_refused(depth: int) -> None:
    deep: Any = "x"
    for _ in range(depth):
        deep = [deep]
    record = models.ConnectionMetadata._load({"results": deep}, TOLERANT)
    twin = models.ConnectionMetadata._load({"results": [deep]}, TOLERANT)
    for use in (
        record.to_wire,
        record.to_dict,
        lambda: record == twin,
        lambda: repr(record),
        lambda: copy.copy(record),
        lambda: copy.deepcopy(record),
        lambda: models.ConnectionMetadata.from_wire({"results": deep}),
        lambda: models.ConnectionMetadataSetRequest(metadata={"a": deep}),
    ):
        try:
            use()
        except acapy_client.ApiValueError as error:
            assert "deep" in str(error)


# --- reading -------------------------------------------------------------------------------------


def test_absent_null_and_given_stay_different() -> None:
    record = models.ConnRecord.from_wire({"alias": None, "state": "active", "new": 1})
    assert record.alias is None
    assert record.their_did is None
    assert [name in record for name in ("alias", "their_did", "state", "new", "nope", 7)] == [
        True, False, True, True, False, False,
    ]  # fmt: skip
    assert record["alias"] is None
    assert record.get("alias", "default") is None
    assert record.get("their_did", "default") == "default"
    assert record.get("new") == 1
    with pytest.raises(KeyError, match="their_did.*absent"):
        record["their_did"]
    with pytest.raises(acapy_client.ApiKeyError, match="did you mean 'alias'"):
        record["alais"]
    with pytest.raises(TypeError):
        iter(record)


def test_both_names_of_a_field_find_it() -> None:
    invitation = models.ConnectionInvitation.from_wire({"recipientKeys": ["k"], "@id": "1"})
    assert invitation["recipientKeys"] == invitation["recipient_keys"] == ["k"]
    assert "recipientKeys" in invitation
    assert "recipient_keys" in invitation
    assert invitation.get("@id") == invitation.get("id") == "1"


def test_assignment_is_checked_and_deletion_makes_absent() -> None:
    record = models.ConnRecord(alias="a")
    record.alias = "b"
    record["state"] = "active"
    assert record.to_wire() == {"alias": "b", "state": "active"}
    with pytest.raises(acapy_client.ApiTypeError, match=r"\$\.alias: expected string, got int"):
        record.alias = 1
    with pytest.raises(acapy_client.ApiValueError, match="did you mean 'manual'"):
        record.accept = "manul"
    with pytest.raises(acapy_client.ApiAttributeError, match="did you mean 'alias'"):
        record.alais = "c"
    del record.alias
    assert "alias" not in record
    assert record.alias is None
    with pytest.raises(acapy_client.ApiAttributeError, match="absent"):
        del record.alias
    invitation = models.ConnectionInvitation()
    invitation["@id"] = "1"
    assert invitation.id == "1"


def test_text_forms_show_the_dict_form_and_mask_secrets() -> None:
    invitation = models.ConnectionInvitation.from_wire({"@id": "1", "recipientKeys": ["k"], "x": 2})
    assert invitation.to_dict() == {"id": "1", "recipient_keys": ["k"], "x": 2}
    assert repr(invitation) == str(invitation) == invitation.to_str()
    assert repr(invitation) == pprint.pformat(invitation.to_dict(), sort_dicts=False)
    assert pprint.pformat(invitation) == repr(invitation)
    static = models.ConnectionStaticRequest(my_seed="s3cret-seed", alias="a")
    assert "s3cret" not in repr(static)
    assert "'alias': 'a'" in repr(static)
    assert static.to_wire()["my_seed"] == static.to_dict()["my_seed"] == "s3cret-seed"
    outer = Everything(more=Everything(token="s3cret-token"))
    assert "s3cret" not in repr(outer)
    assert "s3cret" not in repr([outer])


def test_model_to_dict_has_both_forms() -> None:
    invitation = models.ConnectionInvitation(image_url="u")
    assert model_to_dict(invitation) == {"imageUrl": "u"}
    assert model_to_dict(invitation, serialize=False) == {"image_url": "u"}


def test_copies_share_nothing_they_should_not() -> None:
    record = models.ConnRecord.from_wire({"alias": "a", "new": [1]})
    for twin in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert twin == record
        twin.alias = "b"
        twin.additional_properties["more"] = 1
        assert record.alias == "a"
        assert "more" not in record
    deep = copy.deepcopy(record)
    deep.additional_properties["new"].append(2)
    assert record["new"] == [1]
    assert record != models.ConnRecord.from_wire({"alias": "a"})
    assert record != record.to_wire()
    assert models.ConnRecord(alias="a") == models.ConnRecord.from_wire({"alias": "a"})


# --- building ------------------------------------------------------------------------------------


def test_constructors_take_python_and_json_names() -> None:
    python = models.ReceiveInvitationRequest(id="1", recipient_keys=["k"], image_url="u")
    wire_names = {"@id": "1", "recipientKeys": ["k"], "imageUrl": "u"}
    assert models.ReceiveInvitationRequest(**wire_names) == python
    assert python.to_wire() == wire_names


@pytest.mark.parametrize(
    ("build", "error", "words"),
    [
        (lambda: models.ConnRecord(alais="x"), TypeError, "'alais'.*'alias'.*from_wire"),
        (lambda: models.ConnRecord(alias=1), TypeError, r"\$\.alias: expected string, got int"),
        (lambda: models.ConnRecord(alias=True), TypeError, "expected string, got bool"),
        (lambda: Everything(count=True), TypeError, "expected integer, got bool"),
        (lambda: Everything(count=1.0), TypeError, "expected integer, got float"),
        (lambda: models.ConnRecord(accept="atuo"), ValueError, "auto, manual.*did you mean 'auto'"),
        (lambda: models.ConnectionMetadataSetRequest(), TypeError, r"\$\.metadata: missing"),
        (lambda: models.ConnectionMetadataSetRequest(metadata=None), TypeError, "missing"),
        (lambda: models.ConnectionMetadataSetRequest(metadata=[]), TypeError, "object, got list"),
        (
            lambda: models.ConnectionMetadataSetRequest(metadata={"a": [1, {2}]}),
            TypeError,
            r"\$\.metadata\['a'\]\[1\]: expected a JSON value, got set",
        ),
        (lambda: models.ConnectionMetadataSetRequest(metadata={1: 2}), TypeError, "string"),
        (
            lambda: models.ConnectionInvitation(recipient_keys=["a", 7]),
            TypeError,
            r"\$\.recipient_keys\[1\]: expected string, got int",
        ),
        (lambda: models.ReceiveInvitationRequest(**{"id": "1", "@id": "2"}), TypeError, "twice"),
        (
            lambda: models.InvitationResult(invitation={"lable": "x"}),
            TypeError,
            r"\$\.invitation: .*'lable'.*'label'",
        ),
        (lambda: Everything(one_or_many=5), TypeError, "object .ConnRecord. or array, got int"),
    ],
)  # fmt: skip
def test_wrong_building_names_the_field(build: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        build()
    assert isinstance(caught.value, acapy_client.OpenApiException)


def test_errors_never_show_a_value_that_may_be_secret() -> None:
    with pytest.raises(acapy_client.ApiTypeError) as caught:
        models.ConnectionStaticRequest(my_seed=["s3cret"])
    assert "s3cret" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_every_kind_of_field_builds_and_loads() -> None:
    record = {"alias": "a", "new": 1}
    data = {
        "number": 1, "count": 2, "flag": False, "choice": "c", "texts": ["x", None],
        "records": [record, None], "by_name": {"r": record, "n": None}, "one_or_many": [record],
        "anything": [{"a": None}], "from": "f", "token": "t", "more": {"from": "g"},
    }  # fmt: skip
    everything = Everything.from_wire(data)
    assert everything.to_wire() == data
    assert everything.records is not None
    assert everything.records[0].alias == "a"
    assert everything.by_name is not None
    assert everything.by_name["r"]["new"] == 1
    assert everything.one_or_many[0].alias == "a"
    assert Everything.from_wire({"one_or_many": record}).one_or_many.alias == "a"
    assert everything.more is not None
    assert everything.more.from_ == "g"
    assert everything.to_dict()["from_"] == "f"
    built = Everything(records=[{"alias": "a"}], more={"from_": "g"}, number=1, texts=("x",))
    assert built.to_wire() == {
        "records": [{"alias": "a"}], "more": {"from": "g"}, "number": 1, "texts": ["x"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"count": "1"}, r"\$\.count: expected integer, got str"),
        ({"records": [{}, {"alias": 5}]}, r"\$\.records\[1\]\.alias: expected string, got int"),
        (
            {"by_name": {"x": {"alias": []}}},
            r"\$\.by_name\['x'\]\.alias: expected string, got list",
        ),
        ({"records": {}}, r"\$\.records: expected array, got dict"),
        ({"more": {"more": []}}, r"\$\.more\.more: expected object \(Everything\), got list"),
    ],
)
def test_a_wrong_json_type_is_an_error_with_its_path(data: dict[str, Any], words: str) -> None:
    with pytest.raises(acapy_client.ApiTypeError, match="Everything: " + words):
        Everything.from_wire(data)


def test_from_wire_wants_an_object() -> None:
    with pytest.raises(acapy_client.ApiTypeError, match="expected object .ConnRecord., got list"):
        models.ConnRecord.from_wire([])
    with pytest.raises(acapy_client.ApiTypeError, match="got null"):
        models.ConnRecord.from_wire(None)


def test_no_method_is_called_like_a_field() -> None:
    methods = {name for name in dir(Model) if not name.startswith("_")}
    assert methods == {
        "additional_properties", "from_json", "from_wire", "get", "keys",
        "to_dict", "to_json", "to_str", "to_wire",
    }  # fmt: skip
    assert not methods & set(NAMES) - {"to_dict", "to_wire", "get"}


# --- dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22 01:06:27.011802Z",
        "2026-11-22T01:06:27.011802Z",
        "2026-11-22T01:06:27.011802",
        "2026-11-22T02:06:27.011802+01:00",
    ],
)
def test_dates_of_every_release_are_aware_and_utc(text: str) -> None:
    moment = acapy_client.parse_datetime(text)
    assert moment == datetime(2026, 11, 22, 1, 6, 27, 11802, tzinfo=timezone.utc)
    assert moment.utcoffset() == timedelta(0)


def test_other_dates() -> None:
    assert acapy_client.parse_datetime("2021-01-19 13:54:59.8Z").microsecond == 800_000
    for bad in ("", "soon", "10", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00+23:00"):
        with pytest.raises(acapy_client.ApiValueError, match="date and time"):
            acapy_client.parse_datetime(bad)
    with pytest.raises(acapy_client.ApiTypeError):
        acapy_client.parse_datetime(None)
