"""What an operation is called, by the rules of docs/names.md: a verb and what it acts on."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping

from acapy_client.generate._json_types import ListOf, parsed
from acapy_client.generate._naming import numbered
from acapy_client.generate._views import Operation

_ACTS = frozenset(
    re.findall(
        r"\w+",
        """
        abort accept activate add adopt approve assign attest authenticate block cancel check
        check_in checkin clear close complete connect create deactivate decline delete deny disable
        disconnect enable endorse exchange export fetch fix generate get grant import init issue
        join leave link list perform ping prove publish query receive refresh refuse register
        reject release remove renew request resend reset resolve respond restore resume retry
        revoke rotate run send set share sign start stop store submit subscribe suspend sync test
        unlink unsubscribe update upgrade upload verify withdraw write
        """,
    )
)
_SENT = frozenset(
    {"answer", "invitation", "message", "notification", "ping", "problem_report", "question"}
    | {"request", "response"}
)
# what is said, and not made
_HELD = frozenset({"active", "config", "configuration", "metadata", "public", "settings"})
# words that say little without what stands before them: ``did/public``, ``tenants/{id}/hard``
_BEFORE = frozenset({"active", "created", "jwt", "mso_mdoc", "public", "sd_jwt", "w3c"})
_BEHIND = frozenset({"api", "detail", "hard", "soft"})
_SAYS_AGAIN = {"GET": ("get", "fetch", "list"), "DELETE": ("delete", "remove")}
_OF_THE_BASE = frozenset({"api_client"})


def method_names(
    operations: Iterable[Operation], of_class: str, given: Mapping[str, str]
) -> dict[str, str]:
    """The names of one class's methods, none twice, by verb and path.

    :param of_class: its name
    :param given: those that somebody has chosen
    """
    names = {each.name: given[each.name] for each in operations if each.name in given}
    rest = {each.name: _Named(each, of_class) for each in operations if each.name not in given}
    depth = 0
    while rest:
        wanted = {name: each.at(depth) for name, each in rest.items()}
        taken = [*names.values(), *wanted.values(), *_OF_THE_BASE]
        clashing = {rest[name].thing for name, method in wanted.items() if taken.count(method) > 1}
        last = depth >= max(len(each.candidates) for each in rest.values())
        for name, method in wanted.items():
            # all that is done with one thing is called alike
            if rest[name].thing not in clashing or (last and taken.count(method) == 1):
                names[name] = method
                del rest[name]
            elif last:  # two paths that differ in a sign only
                plain = rest[name].at(0)
                others = {*wanted.values()} - {plain}
                names[name] = numbered([*names.values(), *others, plain], _OF_THE_BASE)[-1]
                del rest[name]
        depth += 1
    return names


class _Named:
    """The names that an operation may have: ``candidates``, each next one with more of its path.

    ``thing`` is what it acts on.
    """

    def __init__(self, operation: Operation, of_class: str) -> None:
        parts = [part for part in operation.url.split("/") if part]
        places = [each.strip("{}") for each in parts if each.startswith("{")]
        ends_in_one = bool(parts) and parts[-1].startswith("{")
        words = [_word(part) for part in parts if not part.startswith("{")] or ["root"]
        verb, noun, before = _told_apart(operation, words, ends_in_one)
        stem = _letters(of_class.removesuffix("Api"))
        before = [each for each in before if _letters(each) != stem]
        is_said = operation.verb == "POST" and _letters(noun) == stem
        if is_said and (verb[:4] in noun or noun[-1].isdigit()):
            noun = ""  # ``IssueCredentialV20Api.create``, ``RevocationApi.revoke``
        self.thing = (*map(one_of, before), one_of(noun))
        self.candidates: list[str] = []
        for start in range(len(before), -1, -1):
            middle = [*map(one_of, before[start:]), noun]
            self.candidates.append(_sound("_".join(filter(None, [verb, *middle]))))
        self.candidates.append(_sound("_by_".join([self.candidates[-1], *places[-1:]])))

    def at(self, depth: int) -> str:
        return self.candidates[min(depth, len(self.candidates) - 1)]


def _told_apart(
    operation: Operation, words: list[str], ends_in_one: bool
) -> tuple[str, str, list[str]]:
    """The verb, what it acts on, and the words before that."""
    *before, last = words
    acts = operation.verb in ("POST", "PUT", "PATCH")
    act, rest = _act_in(last)
    if act and rest and (acts or act in _SAYS_AGAIN.get(operation.verb, ())):
        if acts:
            return act, rest, before
        last = rest  # ``GET /ledger/get-nym-role``
    elif act and acts and before and not ends_in_one:
        noun = one_of(before.pop())
        if before and before[-1] == "did":  # behind it stands the method that it is of
            noun, before = "did", [*before[:-1], noun]
        return act, noun, before
    elif operation.verb == "POST" and (inner := [each for each in before if each in _ACTS]):
        place = before.index(inner[-1])
        noun = "_".join([*before[place + 1 :], one_of(last)])
        before = before[:place]
        return inner[-1], "_".join([noun, *map(one_of, before[-1:])]), before[:-1]
    is_named_many = _is_many(last) and last not in _HELD
    reads = operation.verb == "GET" and not ends_in_one
    many = reads and (is_named_many or _gives_list(operation))
    verb = "" if many else _verb(operation, last, ends_in_one)
    noun = last if last in _HELD else one_of(last)
    if before and noun in _BEFORE:
        noun = f"{noun}_{one_of(before.pop())}"
    elif before and noun in _BEHIND:
        noun = f"{one_of(before.pop())}_{noun}"
    return verb, _several(noun) if many else noun, before


def _act_in(word: str) -> tuple[str, str]:
    """``send_offer``: send, offer. Of a message, its name says what is sent: it is no act."""
    if word in _ACTS:
        return ("", word) if word in _SENT else (word, "")
    act, _, rest = word.partition("_")
    return (act, rest) if act in _ACTS else ("", word)


def _verb(operation: Operation, last: str, ends_in_one: bool) -> str:
    match operation.verb:
        case "GET":
            return "get"
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
    return "set" if last in _HELD else "send" if sent else "create"


def _letters(name: str) -> str:
    """``IssueCredentialV20``, ``issue_credential_2_0``: issuecredential20."""
    return re.sub(r"v(?=\d)|[^a-z\d]", "", name.lower())


def _gives_list(operation: Operation) -> bool:
    """Whether an answer is a list, or an object that holds one."""
    for kind in map(parsed, operation.answers):
        if isinstance(kind, ListOf):
            return True
        model = operation.spec.models.get(kind.name)
        fields = model.fields if model else {}
        lists = [name for name, each in fields.items() if next(iter(each.types)).startswith("[")]
        if "results" in lists or len(fields) == len(lists) == 1:
            return True
    return False


def _is_many(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def one_of(word: str) -> str:
    """``credentials``: credential, ``queries``: query."""
    if not _is_many(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


def _several(word: str) -> str:
    """The other way round."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _word(part: str) -> str:
    return re.sub(r"[^a-z\d]+", "_", part.lower()).strip("_")


def _sound(name: str) -> str:
    name = re.sub(r"_+", "_", name).strip("_") or "call"
    name = f"call_{name}" if name[0].isdigit() else name
    return f"{name}_" if keyword.iskeyword(name) else name
