"""Every rule by which names are made, those of other generators' clients included.

Users' scripts know the names that openapi-generator derives; a test holds these rules against a
list of them.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Iterable


def field_name(json_name: str) -> str:
    """The Python name of a field: ``@id`` is id, ``imageUrl`` image_url, ``from`` from_."""
    name = _snake(re.sub(r"\W+", "_", json_name)).strip("_")
    if not name.isascii():  # Python reads some letters as others
        name = re.sub(r"\W+", "_", name, flags=re.ASCII).strip("_")
    if not name or name[0].isdigit():
        name = f"field_{name}".strip("_")
    return f"{name}_" if keyword.iskeyword(name) else name


def numbered(names: Iterable[str], taken: Collection[str] = ()) -> list[str]:
    """The names, each once: one that is taken gets an underscore behind, another one a number."""
    found: list[str] = []
    for name in names:
        name = plain = f"{name}_" if name in taken else name
        number = 1
        while name in found or name in taken:
            number += 1
            name = f"{plain.rstrip('_')}_{number}"
        found.append(name)
    return found


def field_names(json_names: Iterable[str], taken: Collection[str] = ()) -> dict[str, str]:
    """The Python names of fields or parameters that stand together, by their names in JSON.

    :param taken: what may be none of them
    """
    names = {each: field_name(each) for each in json_names}
    same = [name for name, own in names.items() if name == own and name not in taken]
    others = [name for name in names if name not in same]
    own = numbered((names[each] for each in others), {*taken, *same})
    return names | dict(zip(others, own, strict=True))


def path_name(operation: str) -> str:
    """``GET /issue-credential-2.0/records`` is issue_credential20_records_get."""
    method, _, path = operation.partition(" ")
    path = re.sub(r"[{}.]|-(?=\d)", "", path)
    return "_".join([*re.findall(r"[a-z\d_]+", path), method.lower()])


def api_class(tag: str) -> str:
    """``issue-credential v2.0`` is IssueCredentialV20Api."""
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", tag)) + "Api"


def api_module(tag: str) -> str:
    """``issue-credential v2.0`` is issue_credential_v2_0_api."""
    return _snake(re.sub(r"\W", "_", tag)) + "_api"


def model_module(model: str) -> str:
    """``V20CredExRecord`` is v20_cred_ex_record, ``DIDCreate`` did_create."""
    return _snake(model)


def _snake(name: str) -> str:
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    return re.sub(r"([a-z\d])([A-Z])", r"\1_\2", name).lower()
