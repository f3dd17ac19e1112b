"""What every model shares: declared fields, checked building, lossless loading and dumping.

A model instance *is* its JSON object: the decoded dict is looked through once and becomes the
instance's ``__dict__``. A field that did not come falls back to the class default, so absent and
null stay different, ``to_wire`` gives back exactly what came, and loading costs little more than
``json.loads``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from acapy_client._dates import parse_datetime as parse_datetime
from acapy_client._dumping import Dumped, walk
from acapy_client._fields import Load
from acapy_client._fields import wire as wire
from acapy_client._json_types import (
    ANY,
    TOLERANT,
    Loading,
    Mismatch,
    decoded,
    wrong_type,
)
from acapy_client._masking import brief
from acapy_client._refusing import UnknownField as UnknownField
from acapy_client._refusing import field_meant, guarded, noted_unknown, placed, refused
from acapy_client._typing import MaybeNone as MaybeNone
from acapy_client._typing import Self, dataclass_transform
from acapy_client.exceptions import (
    ApiAttributeError,
    ApiKeyError,
    ApiTypeError,
    did_you_mean,
    one_slip_from,
)


@dataclass_transform(kw_only_default=True, field_specifiers=(wire,))
class Model(Dumped):
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

    if TYPE_CHECKING:  # else ``typing.get_type_hints`` would give it with the fields
        _built: bool

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
            except (Mismatch, RecursionError) as wrong:
                values.clear()  # nothing given shall stand in a traceback
                raise refused(type(self).__name__, wrong) from None

    @classmethod
    def _build(cls, values: Mapping[str, Any]) -> Self:
        """The constructor, for engine and nested objects: a `Mismatch` keeps its path."""
        self = _new(cls)
        self._fill(dict(values))
        return self

    def _fill(self, values: dict[str, Any]) -> None:
        """Check what was given, and keep it; ``values`` may become the instance's own dict."""
        cls = type(self)
        # most calls of a program give the same fields with the same classes of values
        shape = (*values, *map(type, values.values()))
        checks = cls._sound.get(shape)
        if checks is None:
            data = self._checked(values)
            cls._found_sound(shape, values)
        else:
            data = values
            for attr, check in checks:
                try:
                    data[attr] = check(data[attr])
                except (Mismatch, RecursionError) as wrong:
                    raise placed(wrong, f".{attr}") from None
        _set_dict(self, data)
        _set_built(self, True)

    def _checked(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """By attribute; what is not declared, where that is allowed, is set aside."""
        cls = type(self)
        fields, names = cls._resolved(), cls._wire
        data: dict[str, Any] = {}
        more: dict[str, Any] = {}
        for name, value in values.items():
            field = cls._by_name.get(name)
            if field is None and cls._open:
                more[name] = _undeclared(name, value)
                continue
            if field is None:
                found = noted_unknown.get()
                if found is None or not isinstance(name, str) or one_slip_from(name, cls._by_name):
                    raise UnknownField(
                        f"unknown field {brief(name)}{field_meant(cls, name, names)};"
                        f" {cls.__name__}.from_wire(…) takes any JSON object as it is"
                    )
                more[name] = _undeclared(name, value)
                near = field_meant(cls, name, names, or_all=False)
                found.append(f"{cls.__name__} has no field {brief(name)}{near}")
                continue
            if field.attr in data:
                both = f"given twice, as {field.attr!r} and {names[field.attr]!r}"
                raise Mismatch(both).under(f".{field.attr}")
            try:
                data[field.attr] = None if value is None else field.type.check(value)
            except (Mismatch, RecursionError) as wrong:
                raise placed(wrong, f".{name}") from None
        for attr in cls._required:
            if data.get(attr) is None:
                expected = fields[names[attr]].type.name
                raise Mismatch(f"missing, expected {expected}").under(f".{attr}")
        if more:
            _set_extra(self, more)
        return data

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in self._wire:
            raise ApiAttributeError(self._no_field(name))
        try:
            json_type = self._resolved()[self._wire[name]].type
            if value is None and name in self._required:
                raise wrong_type(f"{json_type.name}, which is required", value)
            self.__dict__[name] = None if value is None else json_type.check(value)
        except Mismatch as mismatch:
            del value
            raise refused(type(self).__name__, mismatch.under(f".{name}")) from None
        except RecursionError as error:
            del value
            raise refused(f"{type(self).__name__}: $.{name}", error) from None

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
        except (Mismatch, RecursionError) as wrong:
            del data
            raise refused(cls.__name__, wrong) from None

    @classmethod
    def from_json(cls, text: str | bytes | bytearray) -> Self:
        """`from_wire` of a JSON text: a webhook's body, a file, the answer of another client.

        :param text: one JSON object, bytes of it in UTF-8
        :raises ApiValueError: it is no JSON
        :raises ApiTypeError: it is no JSON object, or a declared field has another JSON type
        """
        try:
            return cast(Self, cls._load(decoded(text), TOLERANT))
        except (Mismatch, RecursionError) as wrong:
            del text
            raise refused(cls.__name__, wrong) from None

    @classmethod
    def _taken(cls, data: Mapping[str, Any]) -> Self:
        """`from_wire`, for the engine: a `Mismatch` keeps its path."""
        model: Self = cls._load(walk(data, Dumped.to_wire), TOLERANT)
        return model

    @classmethod
    def _load(cls, data: Any, how: Loading) -> Any:
        """One decoded JSON object, which becomes the instance's own dict."""
        if data is None and not how.keep_wrong_types:
            raise wrong_type(f"object ({cls.__name__})", data)
        out: list[Any] = []
        cls._load_each((data,), how, out)
        return out[0]

    @classmethod
    def _load_each(cls, items: Iterable[Any], how: Loading, out: list[Any]) -> None:
        """The same for many, appended to ``out``: one loop, since lists of records are long."""
        if cls._fields is None:
            cls._resolved()
        plain = cls._plain
        exact, told_apart, convert = plain.get, cls._odd, cls._convert
        for data in items:
            if data.__class__ is not dict:
                if how.one_or_many and data.__class__ is list:
                    several: list[Any] = []
                    cls._load_each(data, how, several)
                    out.append(several)
                    continue
                if data is not None and not how.keep_wrong_types:
                    raise wrong_type(f"object ({cls.__name__})", data)
                out.append(data)
                continue
            odd: tuple[str, ...] = ()  # in one pass, since few records have any
            for key, value in data.items():
                if value.__class__ is not exact(key) and (value is not None or key not in plain):
                    odd += (key,)
            self = _allocate(cls)
            if odd:
                unknown, known = told_apart.get(odd) or cls._told_apart(odd)
                if unknown:
                    extra = {}
                    for key in unknown:
                        extra[key] = data.pop(key)
                    if not how.discard_unknown:
                        _set_extra(self, extra)
                if known:
                    convert(data, known, how)
            _set_dict(self, data)
            out.append(self)

    @staticmethod
    def _convert(data: dict[str, Any], known: tuple[Load, ...], how: Loading) -> None:
        """Load what cannot stay in the dict as it came."""
        for key, attr, exact, load in known:
            value = data[key] if key == attr else data.pop(key)
            if value is None or value.__class__ is exact:  # it only has another name
                data[attr] = value
                continue
            try:
                data[attr] = load(value, how)
            except Mismatch as mismatch:
                if not how.keep_wrong_types:
                    raise mismatch.under(f".{key}") from None
                data[attr] = value

    # --- reading ---------------------------------------------------------------------------------

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Fields that were received and that this model does not declare, by JSON name."""
        if not hasattr(self, "_extra"):
            _set_extra(self, {})
        return self._extra

    def _locate(self, name: str) -> tuple[dict[str, Any], str] | None:
        """The dict and key that hold a field: as unknown, by Python name, or by JSON name."""
        if not isinstance(name, str):
            return None
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
                if isinstance(name, str) and (name in self._wire or name in self._resolved())
                else self._no_field(name)
            )
        return place[0][place[1]]

    def __setitem__(self, name: str, value: Any) -> None:
        if not isinstance(name, str):
            raise ApiTypeError(f"{type(self).__name__}: expected a field's name, got {brief(name)}")
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

    def __dir__(self) -> list[str]:
        """The fields, and what may be done with a record, without the machinery behind them."""
        others = {name for name in super().__dir__() if name[:1] != "_" or name[:2] == "__"}
        return [*self._wire, *sorted(others - self._wire.keys(), key=lambda name: name[:1] == "_")]

    def _ipython_key_completions_(self) -> list[str]:
        """What IPython offers behind ``record[``."""
        return self.keys()

    def _no_field(self, name: str) -> str:
        received = f" (received, though not declared: ask for [{brief(name)}])"
        known = isinstance(name, str) and name in self._unknown()
        hint = received if known else did_you_mean(name, self._wire)
        return f"{type(self).__name__} has no field {brief(name)}{hint}"

    @guarded
    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Model):
            return NotImplemented
        return self.__dict__ == other.__dict__ and self._unknown() == other._unknown()

    # --- pydantic --------------------------------------------------------------------------------

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from acapy_client import _pydantic

        return _pydantic.core_schema(cls, handler.generate_schema)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from acapy_client import _pydantic

        return _pydantic.json_schema(cls, schema, handler)

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

    @guarded
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
    except (Mismatch, RecursionError) as wrong:
        raise placed(wrong, f".{name}") from None


def model_to_dict(model: Model, serialize: bool = True) -> dict[str, Any]:
    """A model as a dict: JSON names (``serialize=True``, as on the wire) or Python names."""
    if not isinstance(model, Model):
        raise ApiTypeError(f"model_to_dict: expected a model, got {type(model).__name__}")
    return model.to_wire() if serialize else model.to_dict()


def json_default(value: Any) -> dict[str, Any]:
    """What ``json.dumps`` is to make of a record: ``json.dumps({"mine": record},
    default=json_default)``, and so for other writers of JSON that ask a function.

    :raises ApiTypeError: the value is no record
    """
    if not isinstance(value, Model):
        raise ApiTypeError(f"expected a JSON value or a record, got {type(value).__name__}")
    return {**value._shallow()}
