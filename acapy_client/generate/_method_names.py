"""What an operation is called, by the rules of docs/names.md: a verb and what it acts on."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping

from acapy_client.generate._naming import numbered
from acapy_client.generate._views import Operation

_ACTS = """
    abort accept activate add approve assign attest authenticate block cancel check check-in
    checkin complete config connect create deactivate decline delete deny disable disconnect
    enable endorse exchange export fetch generate grant import init issue join leave link list
    perform ping publish query receive refresh refuse register reject release remove renew
    request resend reset resolve respond restore resume retry revoke rotate run send set share
    sign start stop store submit subscribe suspend sync test unlink unsubscribe update upgrade
    upload verify withdraw write
"""
_SENT = frozenset(
    {"answer", "invitation", "message", "notification", "ping", "question", "request", "response"}
)
_OF_THE_BASE = frozenset({"api_client"})


def method_names(
    operations: Iterable[Operation], of_class: str, given: Mapping[str, str]
) -> dict[str, str]:
    """The names of one class's methods, none twice, by verb and path.

    :param of_class: its name
    :param given: those that somebody has chosen
    """
    names = {each.name: given[each.name] for each in operations if each.name in given}
    rest = {each.name: _candidates(each, of_class) for each in operations if each.name not in given}
    depth = 0
    while rest:
        wanted = {name: each[min(depth, len(each) - 1)] for name, each in rest.items()}
        taken = [*names.values(), *wanted.values(), *_OF_THE_BASE]
        last = depth >= max(map(len, rest.values()))
        for name, method in wanted.items():
            if taken.count(method) == 1:
                names[name] = method
                del rest[name]
            elif last:  # two paths that differ in a sign only
                names[name] = numbered([*names.values(), rest[name][0]], _OF_THE_BASE)[-1]
                del rest[name]
        depth += 1
    return names


def _candidates(operation: Operation, of_class: str) -> list[str]:
    """Names of an operation, the shortest first, each next one with more of its path."""
    parts = [part for part in operation.url.split("/") if part]
    words = [_word(part) for part in parts if not part.startswith("{")] or ["root"]
    ends_in_one = bool(parts) and parts[-1].startswith("{")
    last, before = words[-1], words[:-1]
    act, _, rest = last.partition("_")
    if act in _SENT and not rest:
        act = ""
    verb, noun = _verb(operation, last, ends_in_one), last
    if operation.verb == "POST" and _is_act(act) and (rest or before) and not ends_in_one:
        verb, noun = act, rest or before.pop()
    elif operation.verb == "POST" and (inner := [each for each in before if _is_act(each)]):
        place = before.index(inner[-1])
        verb, noun, before = inner[-1], "_".join([*before[place + 1 :], last]), before[:place]
        if before:
            noun = f"{noun}_{one_of(before.pop())}"
    if verb or ends_in_one:
        noun = one_of(noun)
    stem = re.sub(r"[^a-z\d]", "", of_class.removesuffix("Api").lower())
    before = (
        [each for each in before if each.replace("_", "") != stem] if len(before) > 1 else before
    )
    found = []
    for start in range(len(before), -1, -1):
        middle = [*map(one_of, before[start:]), noun]
        name = "_".join(filter(None, [verb, *middle]))
        found.append(_sound(name))
    places = [each.strip("{}") for each in parts if each.startswith("{")]
    return [*found, _sound("_by_".join([found[-1], *places[-1:]]))]


def _verb(operation: Operation, last: str, ends_in_one: bool) -> str:
    match operation.verb:
        case "GET":
            many = not ends_in_one and (_is_many(last) or _gives_list(operation))
            return "" if many else "get"
        case "DELETE":
            return "delete"
        case "PUT":
            return "update" if ends_in_one else "set"
        case "PATCH":
            return "update"
    if ends_in_one:
        return "submit"
    # to another agent, if it is of something: of a connection, say
    sent = one_of(last) in _SENT and "{" in operation.url
    return "set" if last == "metadata" else "send" if sent else "create"


def _is_act(word: str) -> bool:
    return bool(word) and re.search(rf"\s{word}\s", _ACTS) is not None


def _gives_list(operation: Operation) -> bool:
    return any(each.startswith("[") for each in operation.answers)


def _is_many(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def one_of(word: str) -> str:
    """``credentials``: credential, ``queries``: query."""
    if not _is_many(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


def _word(part: str) -> str:
    return re.sub(r"[^a-z\d]+", "_", part.lower()).strip("_")


def _sound(name: str) -> str:
    name = re.sub(r"_+", "_", name).strip("_") or "call"
    name = f"call_{name}" if name[0].isdigit() else name
    return f"{name}_" if keyword.iskeyword(name) else name
