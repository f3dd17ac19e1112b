"""What each operation is called with.

A value comes from the words of the generator (pages show the same), else from the examples that
agents themselves give, else from its type.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from acapy_client._plan import Plan
from acapy_client.generate._facts import OPERATIONS, PARAMETERS
from generator.spec import Spec
from generator.words import Words

UUID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
_BY_TYPE = {"boolean": True, "integer": 10, "array": ["example"], "string": UUID}

# --- where the pages show what is not for each release, or not for an agent that is alone --------

_VALUES: dict[str, dict[str, Any]] = {
    # needs no look at the internet
    "GET /resolver/resolve/{did}": {
        "did": "did:key:z6MkfzcCV2hpLB7WxJLPRtdithGhTZjSrfV1tF48v7HQwbiG"
    },
    # an agent whose ledger lacks the number of the schema goes out of service
    "POST /credential-definitions/{cred_def_id}/write_record": {
        "cred_def_id": "WgWxqztrNooG92RXvxSTWv:3:CL:WgWxqztrNooG92RXvxSTWv:2:prefs:1.0:default"
    },
    # there is nobody to send a message to
    "POST /connections/receive-invitation": {"auto_accept": False},
    "POST /out-of-band/receive-invitation": {"auto_accept": False},
}
_LEFT_OUT = {
    # one of two ways to name the record, not both
    "GET /anoncreds/revocation/credential-record": {"rev_reg_id", "cred_rev_id"},
    "GET /revocation/credential-record": {"rev_reg_id", "cred_rev_id"},
    # needs a DID on a ledger
    "POST /connections/create-invitation": {"public"},
}
_BODIES: dict[str, Any] = {  # the words have none, since their pages are written by hand
    "POST /connections/create-invitation": {"my_label": "Bob", "metadata": {"hobby": "hiking"}},
    "POST /connections/create-static": {
        "their_seed": "testseed000000000000000000000001",
        "alias": "Bob",
    },
    "POST /connections/receive-invitation": {
        "@type": "https://didcomm.org/connections/1.0/invitation",
        "@id": UUID,
        "label": "Faber College",
        "recipientKeys": ["H3C2AVvLMv6gmMNam3uVAjZpfkcJCwDwnZn6z3wXmqPV"],
        "serviceEndpoint": "https://faber.example.com",
    },
    "POST /connections/{conn_id}/metadata": {"metadata": {"hobby": "hiking"}},
}
_FILTER = {"filter": {"indy": {"cred_def_id": "WgWxqztrNooG92RXvxSTWv:3:CL:20:default"}}}
_FIELDS = {  # the one format that every release has
    "POST /issue-credential-2.0/create-offer": _FILTER,
    "POST /issue-credential-2.0/send-offer": _FILTER,
}
_TEXTS = {
    "didexchange/1.1": "didexchange/1.0",  # which every release has
    "Ed25519Signature2018": "Ed25519Signature2020",  # refused without a look at the internet
    "did:indy:sovrin:": "",  # a DID as every release takes it
}


@dataclass(frozen=True)
class Sample:
    """The values of one call, by the names that they have on the wire."""

    path: dict[str, Any] = field(default_factory=dict)
    query: dict[str, Any] = field(default_factory=dict)
    body: Any = None

    def arguments(self, plan: Plan) -> dict[str, Any]:
        """The same by the names of the method's parameters."""
        names = {name.rstrip("_"): name for name in plan.types}
        values = {**self.path, **self.query}
        arguments = {names.get(name, name): value for name, value in values.items()}
        return arguments if self.body is None else {**arguments, "body": self.body}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The query as agents read it, sorted."""
        return sorted(
            (name, each if isinstance(each, str) else json.dumps(each))
            for name, value in self.query.items()
            for each in (value if isinstance(value, list) else [value])
        )


class Samples:
    """A call of every operation, with all parameters that a release declares.

    :param endpoint: of the agent, which stands for those of others
    """

    def __init__(self, endpoint: str) -> None:
        self._words, self._given = Words(), Spec.read().examples
        self._texts = {**_TEXTS, "https://faber.example.com": endpoint}

    def of(self, plan: Plan, declared: Mapping[str, Any]) -> Sample:
        """The call of one operation.

        :param declared: what the description of an agent says of it
        """
        key = f"{plan.facts.method} {plan.facts.path}"
        path: dict[str, Any] = {}
        query: dict[str, Any] = {}
        for parameter in declared.get("parameters", ()):
            name = parameter["name"]
            if parameter["in"] != "body" and name not in _LEFT_OUT.get(key, ()):
                values = path if parameter["in"] == "path" else query
                values[name] = self._value(key, parameter)
        # older agents read a body that they do not declare
        return Sample(path, query, self._body(key) if "body" in plan.types else None)

    def _value(self, operation: str, declared: Mapping[str, Any]) -> Any:
        name = declared["name"]
        shown = self._words.example(operation, "values") or {}
        shown = {**shown, **_VALUES.get(operation, {})}
        if name in shown:
            return shown[name]
        if "enum" in declared:
            return min(declared["enum"])
        given = self._given.get((OPERATIONS, operation, PARAMETERS, name))
        return _BY_TYPE[declared["type"]] if given is None else self._for_all(given)

    def _body(self, operation: str) -> Any:
        shown = self._words.example(operation, "body")
        body = _BODIES[operation] if shown is None else shown
        return self._for_all({**body, **_FIELDS.get(operation, {})})

    def _for_all(self, value: Any) -> Any:
        """The value with texts that are right for each release and this machine."""
        text = json.dumps(value)
        for old, new in self._texts.items():
            text = text.replace(old, new)
        return json.loads(text)
