"""What every model shares: declared fields, checked building, lossless loading and dumping.

A model instance *is* its JSON object: the decoded dict is looked through once and becomes the
instance's ``__dict__``. A field that did not come falls back to the class default, so absent and
null stay different, ``to_wire`` gives back exactly what came, and loading costs little more than
``json.loads``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

from acapy_client._json_types import (
    ANY,
    LEAVES,
    TOLERANT,
    JsonType,
    Loading,
    Mismatch,
    evaluate,
    json_type_of,
    wrong_type,
)
from acapy_client._masking import MASK
from acapy_client._typing import Self, dataclass_transform
from acapy_client.exceptions import (
    ApiAttributeError,
    ApiKeyError,
    ApiTypeError,
    ApiValueError,
    did_you_mean,
)

_TOO_DEEP = "the value is nested too deep"


class _Wire(NamedTuple):
    name: str | None
    default: Any
    secret: bool


def wire(name: str | None = None, *, default: Any = ..., secret: bool = False) -> Any:
    """Declare what an annotation cannot say about a field.

    :param name: its JSON name, where that is not the Python name
    :param default: None for a field that may be absent; without it the field is required
    :param secret: the value is masked in ``repr``
    """
    return _Wire(name, default, secret)


class _Field(NamedTuple):
    attr: str
    type: JsonType


F = TypeVar("F", bound=Callable[..., Any])


def _guarded(method: F) -> F:
    """JSON can be nested deeper than Python can follow: make that an error of ours."""

    @functools.wraps(method)
    def call(self: Model, *args: Any) -> Any:
        try:
            return method(self, *args)
        except RecursionError:
            raise ApiValueError(f"{type(self).__name__}: {_TOO_DEEP}") from None

    return call  # type: ignore[return-value]  # same signature, which checkers cannot follow


@dataclass_transform(kw_only_default=True, field_specifiers=(wire,))
class Model:
    """A JSON object with declared, typed fields.

    Build one with keywords, by Python or JSON names: strict, errors name the field. Take one from
    an agent's JSON with `from_wire`: tolerant, nothing is lost. ``record.alias`` is None where the
    field is absent, ``record["alias"]`` an `ApiKeyError`; ``"alias" in record`` tells whether it
    was given or received, null included. ``del record.alias`` makes it absent.

    There is no ``__getattr__``, since with it each read of an attribute costs several times more:
    a misspelled one is Python's own AttributeError.
    """

    # _extra: what came and is not declared; _built: the caller made it. Both unset as a rule.
    __slots__ = ("__dict__", "__weakref__", "_built", "_extra")
    __iter__ = None  # a record is no sequence, though it can be asked with []

    if TYPE_CHECKING:  # else ``typing.get_type_hints`` would give them with the fields
        _extra: dict[str, Any]
        _built: bool
        _wire: ClassVar[dict[str, str]]  # attribute -> JSON name
        _required: ClassVar[frozenset[str]]
        _secret: ClassVar[frozenset[str]]
        _bare: ClassVar[str | None]
        _passes_on: ClassVar[str | None]
        _open: ClassVar[bool]
        # filled at first use: by JSON name the fields, and the class of what is kept as it comes
        _fields: ClassVar[dict[str, _Field] | None]
        _plain: ClassVar[dict[str, type]]
    else:
        _wire = _plain = {}  # replaced by each class, never changed
        _required = _secret = frozenset()
        _bare = _passes_on = _fields = None
        _open = False

    def __init_subclass__(
        cls, *, bare: str | None = None, passes_on: str | None = None, open: bool = False
    ) -> None:
        """Read the declared fields.

        :param bare: an answer without its wrapper is the value of this field
        :param passes_on: given as the body of a request, this model means the value of this field
        :param open: fields that are not declared may be given too, since JSON-LD brings its own
        """
        names, required, secret = dict(cls._wire), set(cls._required), set(cls._secret)
        for attr in cls._declared():
            fact = cls.__dict__.get(attr, ...)
            if not isinstance(fact, _Wire):
                fact = _Wire(None, fact, False)
            names[attr] = fact.name or attr
            (required.add if fact.default is ... else required.discard)(attr)
            (secret.add if fact.secret else secret.discard)(attr)
            setattr(cls, attr, None if fact.default is ... else fact.default)
        cls._wire, cls._required, cls._secret = names, frozenset(required), frozenset(secret)
        cls._bare, cls._passes_on = bare or cls._bare, passes_on or cls._passes_on
        cls._open = open or cls._open
        cls._fields = None

    @classmethod
    def _declared(cls) -> list[str]:
        """The attributes that the class itself declares as fields."""
        return [attr for attr, text in cls.__annotations__.items() if "ClassVar" not in str(text)]

    @classmethod
    def _resolved(cls) -> dict[str, _Field]:
        """The fields by JSON name; annotations are turned into types once, at first use."""
        if cls._fields is not None:
            return cls._fields
        fields: dict[str, _Field] = {}
        for owner in reversed(cls.__mro__):
            if owner is not Model and issubclass(owner, Model):
                for attr in owner._declared():
                    annotation = owner.__annotations__[attr]
                    json_type = json_type_of(evaluate(annotation, owner.__module__))
                    fields[cls._wire[attr]] = _Field(attr, json_type)
        cls._plain = {
            name: field.type.exact
            for name, field in fields.items()
            if name == field.attr and field.type.exact is not None
        }
        cls._fields = fields  # last: another thread may look for it
        return fields

    @classmethod
    def _knows(cls, names: Iterable[str]) -> bool:
        """Whether each is the Python or JSON name of a field."""
        return {*names} <= {*cls._wire, *cls._wire.values()}

    @classmethod
    def _is_bare(cls, value: Any) -> bool:
        """Whether an answer is the value of the field that agents may send without its wrapper."""
        if cls._bare is None or (isinstance(value, dict) and value.keys() == {cls._bare}):
            return False
        return cls._resolved()[cls._bare].type.accepts(value)

    @classmethod
    def _renamed(cls, values: Mapping[str, Any]) -> dict[str, Any]:
        """The JSON names of what stands under Python names, all the way down."""
        fields = cls._resolved()
        named: dict[str, Any] = {}
        for name, value in values.items():
            wire_name = cls._wire.get(name, name)
            if wire_name in named:
                raise Mismatch(f"given twice, as {name!r} and {wire_name!r}").under(f".{name}")
            field = fields.get(wire_name)
            named[wire_name] = value if field is None else field.type.renamed(value)
        return named

    # --- building: strict ------------------------------------------------------------------------

    if not TYPE_CHECKING:  # checkers derive it from the fields

        def __init__(self, /, *args: Any, **values: Any) -> None:
            if args:
                raise ApiTypeError(f"{type(self).__name__}: fields are given by their names")
            try:
                self._fill(values)
            except Mismatch as mismatch:
                raise mismatch.error(f"{type(self).__name__}: {mismatch}") from None
            except RecursionError:
                raise ApiValueError(f"{type(self).__name__}: {_TOO_DEEP}") from None

    @classmethod
    def _build(cls, values: Mapping[str, Any]) -> Self:
        """The constructor, for engine and nested objects: a `Mismatch` keeps its path."""
        self = _new(cls)
        self._fill(values)
        return self

    def _fill(self, values: Mapping[str, Any]) -> None:
        cls = type(self)
        fields, names = cls._resolved(), cls._wire
        data: dict[str, Any] = {}
        more: dict[str, Any] = {}
        for name, value in values.items():
            field = fields.get(names.get(name, name))
            if field is None and cls._open:
                more[name] = _undeclared(name, value)
                continue
            if field is None:
                raise Mismatch(
                    f"unknown field {name!r}{did_you_mean(name, names)};"
                    f" {cls.__name__}.from_wire(…) takes any JSON object as it is"
                )
            if field.attr in data:
                both = f"given twice, as {field.attr!r} and {names[field.attr]!r}"
                raise Mismatch(both).under(f".{field.attr}")
            try:
                data[field.attr] = None if value is None else field.type.check(value)
            except Mismatch as mismatch:
                raise mismatch.under(f".{name}") from None
        for attr in cls._required:
            if data.get(attr) is None:
                expected = fields[names[attr]].type.name
                raise Mismatch(f"missing, expected {expected}").under(f".{attr}")
        _set_dict(self, data)
        _set_built(self, True)
        if more:
            _set_extra(self, more)

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in self._wire:
            raise ApiAttributeError(self._no_field(name))
        try:
            json_type = self._resolved()[self._wire[name]].type
            if value is None and name in self._required:
                raise wrong_type(f"{json_type.name}, which is required", value)
            self.__dict__[name] = None if value is None else json_type.check(value)
        except Mismatch as mismatch:
            raise mismatch.error(f"{type(self).__name__}: {mismatch.under('.' + name)}") from None
        except RecursionError:
            raise ApiValueError(f"{type(self).__name__}: $.{name}: {_TOO_DEEP}") from None

    def __delattr__(self, name: str) -> None:
        if name not in self.__dict__:
            raise ApiAttributeError(f"{type(self).__name__}: {name!r} is absent")
        del self.__dict__[name]

    # --- loading: tolerant -----------------------------------------------------------------------

    @classmethod
    def from_wire(cls, data: Mapping[str, Any]) -> Self:
        """Take a JSON object as it is: nothing is lost, unknown fields and null included.

        :param data: a decoded JSON object, which is left as it was
        :raises ApiTypeError: a declared field has another JSON type
        """
        try:
            return cls._taken(data)
        except Mismatch as mismatch:
            raise ApiTypeError(f"{cls.__name__}: {mismatch}") from None
        except RecursionError:
            raise ApiValueError(f"{cls.__name__}: {_TOO_DEEP}") from None

    @classmethod
    def _taken(cls, data: Mapping[str, Any]) -> Self:
        """`from_wire`, for the engine: a `Mismatch` keeps its path."""
        model: Self = cls._load(_walk(data, Model.to_wire), TOLERANT)
        return model

    @classmethod
    def _load(cls, data: Any, how: Loading) -> Any:
        """One decoded JSON object, which becomes the instance's own dict."""
        if data is None and not how.keep_wrong_types:
            raise wrong_type(f"object ({cls.__name__})", data)
        out: list[Any] = []
        cls._load_each([data], how, out)
        return out[0]

    @classmethod
    def _load_each(cls, items: list[Any], how: Loading, out: list[Any]) -> None:
        """The same for many, appended to ``out``: one loop, since lists of records are long."""
        if cls._fields is None:
            cls._resolved()
        plain = cls._plain
        exact = plain.get
        for data in items:
            if data.__class__ is not dict:
                if data is not None and not how.keep_wrong_types:
                    raise wrong_type(f"object ({cls.__name__})", data)
                out.append(data)
                continue
            self = _allocate(cls)
            odd: list[str] | None = None  # in one pass, since few records have any
            for key, value in data.items():
                if value.__class__ is not exact(key) and (value is not None or key not in plain):
                    if odd is None:
                        odd = [key]
                    else:
                        odd.append(key)
            if odd is not None:
                self._sort_out(data, odd, how)
            _set_dict(self, data)
            out.append(self)

    def _sort_out(self, data: dict[str, Any], odd: list[str], how: Loading) -> None:
        """Convert, rename or set aside what cannot stay in the dict as it came."""
        fields = self._resolved()
        extra: dict[str, Any] = {}
        for key, value in [(key, data.pop(key)) for key in odd]:
            field = fields.get(key)
            if field is None:
                if not how.discard_unknown:
                    extra[key] = value
                continue
            try:
                data[field.attr] = None if value is None else field.type.load(value, how)
            except Mismatch as mismatch:
                if not how.keep_wrong_types:
                    raise mismatch.under(f".{key}") from None
                data[field.attr] = value
        if extra:
            _set_extra(self, extra)

    # --- reading ---------------------------------------------------------------------------------

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Fields that were received and that this model does not declare, by JSON name."""
        if not hasattr(self, "_extra"):
            _set_extra(self, {})
        return self._extra

    def _unknown(self) -> dict[str, Any]:
        """`additional_properties` for reading: makes no dict where there is none."""
        return self._extra if hasattr(self, "_extra") else {}

    def _locate(self, name: str) -> tuple[dict[str, Any], str] | None:
        """The dict and key that hold a field: as unknown, by Python name, or by JSON name."""
        held, unknown = self.__dict__, self._unknown()
        if name in unknown:  # even where a field has this for its Python name, as in `to_dict`
            return unknown, name
        if name in held:
            return held, name
        field = self._resolved().get(name)
        return None if field is None or field.attr not in held else (held, field.attr)

    def __getitem__(self, name: str) -> Any:
        place = self._locate(name)
        if place is None:
            raise ApiKeyError(
                f"{type(self).__name__}: {name!r} is absent"
                if name in self._wire or name in self._resolved()
                else self._no_field(name)
            )
        return place[0][place[1]]

    def __setitem__(self, name: str, value: Any) -> None:
        field = None if name in self._wire else self._resolved().get(name)
        is_new = self._open and field is None and name not in self._wire
        if is_new or name in self._unknown():
            try:
                self.additional_properties[name] = _undeclared(name, value)
            except Mismatch as mismatch:
                raise mismatch.error(f"{type(self).__name__}: {mismatch}") from None
        else:
            setattr(self, name if field is None else field.attr, value)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._locate(name) is not None

    def keys(self) -> list[str]:
        """The JSON names of what is there, so that ``dict(record)`` is the JSON object.

        Records in it stay records; `to_wire` goes all the way down.
        """
        return [*(self._wire[attr] for attr in self.__dict__), *self._unknown()]

    def get(self, name: str, default: Any = None) -> Any:
        """The field, or the default only where it is absent (a null that came is None)."""
        place = self._locate(name)
        return default if place is None else place[0][place[1]]

    def _no_field(self, name: str) -> str:
        received = f" (received, though not declared: ask for [{name!r}])"
        hint = received if name in self._unknown() else did_you_mean(name, self._wire)
        return f"{type(self).__name__} has no field {name!r}{hint}"

    @_guarded
    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Model):
            return NotImplemented
        return self.__dict__ == other.__dict__ and self._unknown() == other._unknown()

    # --- dumping ---------------------------------------------------------------------------------

    @_guarded
    def to_wire(self) -> dict[str, Any]:
        """The JSON object as on the wire: JSON names, exactly what was given or received."""
        return self._dump(self._wire, Model.to_wire)

    @_guarded
    def to_dict(self) -> dict[str, Any]:
        """The same with Python names, unknown fields included, absent ones left out."""
        return self._dump(self._python_names(), Model.to_dict)

    @_guarded
    def to_str(self) -> str:
        """The form of `to_dict` as text for people, secrets masked."""
        from pprint import pformat

        return pformat(self._masked(), sort_dicts=False)

    __repr__ = to_str

    def _to_body(self) -> dict[str, Any]:
        """What is sent: `to_wire`, less the fields that it was built with as None."""
        body = self._dump(self._wire, Model._to_body)
        if hasattr(self, "_built"):
            for attr, value in self.__dict__.items():
                if value is None:
                    del body[self._wire[attr]]
        return body

    def _masked(self) -> dict[str, Any]:
        names = self._python_names()
        out = self._dump(names, Model._masked)
        for attr in self._secret:
            if self.__dict__.get(attr) is not None:
                out[names[attr]] = MASK
        return out

    def _dump(self, names: Mapping[str, str], nested: Callable[[Model], Any]) -> dict[str, Any]:
        out = {
            names[attr]: value if value.__class__ in LEAVES else _walk(value, nested)
            for attr, value in self.__dict__.items()
        }
        if hasattr(self, "_extra"):
            out.update(_walk(self._extra, nested))
        return out

    def _python_names(self) -> Mapping[str, str]:
        """Attribute -> key in `to_dict`: the same, unless an unknown field is called just so."""
        unknown = self._unknown()
        return {attr: name if attr in unknown else attr for attr, name in self._wire.items()}

    # --- copies ----------------------------------------------------------------------------------

    def __getstate__(self) -> tuple[dict[str, Any], dict[str, Any], bool]:
        return self.__dict__, self._unknown(), hasattr(self, "_built")

    def __setstate__(self, state: tuple[dict[str, Any], dict[str, Any], bool]) -> None:
        held, extra, built = state
        _set_dict(self, dict(held))  # a copy of its own: copy.copy hands over the original's
        if extra:
            _set_extra(self, dict(extra))
        if built:
            _set_built(self, True)

    def __reduce__(self) -> tuple[Any, ...]:
        return _new, (type(self),), self.__getstate__()

    @_guarded
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        from copy import deepcopy

        twin = memo[id(self)] = _new(type(self))
        twin.__setstate__(deepcopy(self.__getstate__(), memo))
        return twin


M = TypeVar("M", bound=Model)


def _new(cls: type[M]) -> M:
    """An instance without ``__init__``."""
    return cls.__new__(cls)


_allocate = object.__new__

# the instance's own places, reached past ``__setattr__``
_set_dict: Callable[[Model, dict[str, Any]], None] = Model.__dict__["__dict__"].__set__
_set_extra: Callable[[Model, dict[str, Any]], None] = Model.__dict__["_extra"].__set__
_set_built: Callable[[Model, bool], None] = Model.__dict__["_built"].__set__


def _undeclared(name: str, value: Any) -> Any:
    """The value of a field that an open model is given besides its own."""
    try:
        return ANY.check(value)
    except Mismatch as mismatch:
        raise mismatch.under(f".{name}") from None


def _walk(value: Any, nested: Callable[[Model], Any]) -> Any:
    """A copy of a value, models in it dumped by ``nested``."""
    if value.__class__ in LEAVES:
        return value
    if isinstance(value, Model):
        return nested(value)
    if isinstance(value, (list, tuple)):
        return [item if item.__class__ in LEAVES else _walk(item, nested) for item in value]
    if isinstance(value, Mapping):
        return {
            key: item if item.__class__ in LEAVES else _walk(item, nested)
            for key, item in value.items()
        }
    return value


def model_to_dict(model: Model, serialize: bool = True) -> dict[str, Any]:
    """A model as a dict: JSON names (``serialize=True``, as on the wire) or Python names."""
    return model.to_wire() if serialize else model.to_dict()


def parse_datetime(text: str) -> datetime:
    """An agent's date and time as an aware UTC datetime.

    Takes both forms that agents send, ``2026-11-22 01:06:27.011802Z`` (up to ACA-Py 0.7.1) and
    ``2026-11-22T01:06:27.011802Z``. A text without an offset is taken as UTC, which it means.

    :raises ApiValueError: the text is no date and time
    """
    if not isinstance(text, str):
        raise ApiTypeError(f"parse_datetime: {wrong_type('string', text)}")
    try:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:  # Python 3.10 knows neither "Z" nor every number of decimals
            from dateutil.parser import isoparse

            moment = isoparse(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
        return aware.astimezone(timezone.utc)
    except (ValueError, OverflowError):
        raise ApiValueError(f"parse_datetime: expected a date and time, got {text!r}") from None
