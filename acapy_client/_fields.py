"""What a model declares: its fields, read from annotations once, and what is learned of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from acapy_client._json_types import JsonType, Loading, _Array, _Object, evaluate, json_type_of


class _Wire:
    def __init__(self, name: str | None, default: Any, secret: bool) -> None:
        self.name, self.default, self.secret = name, default, secret


def wire(name: str | None = None, *, default: Any = ..., secret: bool = False) -> Any:
    """Declare what an annotation cannot say about a field.

    :param name: its JSON name, where that is not the Python name
    :param default: None for a field that may be absent; without it the field is required
    :param secret: the value is masked in ``repr``
    """
    return _Wire(name, default, secret)


class _Field:
    __slots__ = ("attr", "type")

    def __init__(self, attr: str, json_type: JsonType) -> None:
        self.attr, self.type = attr, json_type


Shape = tuple[Any, ...]  # names, then the classes of their values
Check = tuple[str, Callable[[Any], Any]]  # attribute, what checks its value
# key, attribute, the class that a value may have to be kept, what loads others
Load = tuple[str, str, type | None, Callable[[Any, Loading], Any]]
Odd = tuple[tuple[str, ...], tuple[Load, ...]]  # keys that are not declared; what to do with others

_MOST = 64  # so much is learned of a model, so that odd data cannot fill the memory


class Declared:
    """The class of a model, without what its instances do."""

    __slots__ = ()

    if TYPE_CHECKING:  # else ``typing.get_type_hints`` would give them with the fields
        _wire: ClassVar[dict[str, str]]  # attribute -> JSON name
        _required: ClassVar[frozenset[str]]
        _secret: ClassVar[frozenset[str]]
        _bare: ClassVar[str | None]
        _passes_on: ClassVar[str | None]
        _open: ClassVar[bool]
        _alike: ClassVar[bool]  # no field has another name in JSON
        # filled as they are used: the fields by JSON name, and by either name;
        _fields: ClassVar[dict[str, _Field] | None]
        _by_name: ClassVar[dict[str, _Field]]
        # of what is received: the class that a value may have to be kept as it comes, and what is
        # done with others, by their keys;
        _plain: ClassVar[dict[str, type]]
        _odd: ClassVar[dict[tuple[str, ...], Odd]]
        # of what is given: by shape, what is still to be checked
        _sound: ClassVar[dict[Shape, tuple[Check, ...]]]
    else:
        _wire = _by_name = _plain = _odd = _sound = {}  # replaced by each class, never changed
        _required = _secret = frozenset()
        _bare = _passes_on = _fields = None
        _open = _alike = False

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
        cls._alike = all(attr == name for attr, name in names.items())
        cls._fields, cls._by_name, cls._plain, cls._odd, cls._sound = None, {}, {}, {}, {}

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
            if issubclass(owner, Declared):
                for attr in owner._declared():
                    annotation = owner.__annotations__[attr]
                    json_type = json_type_of(evaluate(annotation, owner.__module__))
                    fields[cls._wire[attr]] = _Field(attr, json_type)
        cls._plain = {
            name: field.type.exact
            for name, field in fields.items()
            if name == field.attr and field.type.exact is not None
        }
        cls._by_name = fields | {field.attr: field for field in fields.values()}
        cls._fields = fields  # last: another thread may look for it
        return fields

    @classmethod
    def _knows(cls, names: Iterable[str]) -> int:
        """How many are the Python or JSON name of a field."""
        return len({*names} & {*cls._wire, *cls._wire.values()})

    @classmethod
    def _is_bare(cls, value: Any) -> bool:
        """Whether an answer is the value of the field that agents may send without its wrapper."""
        if cls._bare is None or (isinstance(value, dict) and value.keys() == {cls._bare}):
            return False
        return cls._resolved()[cls._bare].type.accepts(value)

    @classmethod
    def _listed(cls) -> str | None:
        """The attribute of the only field, where that is a list of records."""
        if len(cls._wire) != 1:
            return None
        [field] = cls._resolved().values()
        is_list = isinstance(field.type, _Array) and isinstance(field.type.item, _Object)
        return field.attr if is_list else None

    # --- learned of values -----------------------------------------------------------------------

    @classmethod
    def _told_apart(cls, keys: tuple[str, ...]) -> Odd:
        """Which of these are not declared, and how the others are loaded."""
        fields = cls._resolved()
        unknown = tuple(key for key in keys if key not in fields)
        known = [(key, fields[key].attr, fields[key].type) for key in keys if key in fields]
        loads = tuple((key, attr, each.exact, each.load) for key, attr, each in known)
        odd = unknown, loads
        if len(cls._odd) < _MOST:
            cls._odd[keys] = odd
        return odd

    @classmethod
    def _found_sound(cls, shape: Shape, values: dict[str, Any]) -> None:
        """Remember which of these, which are right, have to be checked where others are given."""
        if len(cls._sound) < _MOST and cls._wire.keys() >= values.keys():
            fields = [(attr, cls._by_name[attr], value) for attr, value in values.items()]
            cls._sound[shape] = tuple(
                (attr, field.type.check)
                for attr, field, value in fields
                if value is not None and value.__class__ is not field.type.plain
            )
