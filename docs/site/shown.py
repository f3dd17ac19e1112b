"""A page as the site shows it: typed signatures that link, badges, nothing for GitHub alone."""

from __future__ import annotations

import inspect
import re

from acapy_client import apis, models


def as_shown(page: str, text: str) -> str:
    """The source of a page for Sphinx.

    :param page: its path from the project's folder, without its suffix
    :param text: as it stands there
    """
    text = re.sub(r"<!-- (generated: [\w ]+|end) -->", "", text)
    text = re.sub(r"\s?<!--.*?-->", "", text, flags=re.S).lstrip()
    text = re.sub(r"^\[\[Back to .*\n", "", text, flags=re.M)
    text = re.sub(r'^<a id="(\w+)"></a>$', r"(\1)=", text, flags=re.M)
    text = re.sub(r"(\]\([^)\s#:]*#)([^)\s]+)\)", lambda m: m[1] + m[2].lower() + ")", text)
    name = page.removeprefix("docs/")
    if hasattr(apis, name):
        return _of_class(name, text)
    if hasattr(models, name):
        return _of_model(name, text)
    # a question has a heading there, which the search finds
    return re.sub(r"^\*\*([^*\n]+[?.])\*\*\s", r"### \1\n\n", text, flags=re.M)


def _of_class(api: str, text: str) -> str:
    """Its methods one level below its name, each with its signature and badges."""
    requests = dict(re.findall(r"^\[\*\*(\w+)\*\*\].*?\| \*\*(\w+\*\* \S+) ", text, flags=re.M))
    head, *parts = re.split(r"^# \*\*(\w+)\*\*\n> .*\n", text, flags=re.M)
    shown = [f"---\ntocdepth: 2\n---\n{head}"]
    for name, section in zip(parts[::2], parts[1::2], strict=True):
        verb, path = requests[name].split("** ")
        badges = [f"[{verb}]{{.verb .{verb.lower()}}} `{path}`{{.path}}"]
        before, said, after = section.partition("**Releases**: ")
        if said:
            releases, _, after = after.partition("\n\n")
            badges += [_badge(each) for each in releases.split("; ")]
        signature = _directive("method", f"{api}.{name}{_signature(api, name)}", "apis")
        shown += [f"## {name}\n", signature, " ".join(badges), before + after]
    return "\n".join(shown)


def _badge(releases: str) -> str:
    return f"[{releases}]{{.release .{releases.split()[0].lower()}}}"


def _of_model(model: str, text: str) -> str:
    text = re.sub(r"JSON: `([^`]+)`", r"[JSON: \1]{.wire}", text)
    text = re.sub(r"\| \[optional\](; )?", "| ", text)  # which every field is
    head, end, rest = text.partition("\n\n")
    return "".join([head, end, _directive("class", model, "models"), "\n", rest])


def _directive(kind: str, signature: str, module: str) -> str:
    return f"```{{py:{kind}}} {signature}\n:module: acapy_client.{module}\n```\n"


def _signature(api: str, name: str) -> str:
    """What is given and what comes back, typed, but for the options of every call."""
    found = inspect.signature(vars(getattr(apis, api))[name])
    _, *given = found.parameters.values()  # without self
    named = [
        each.replace(annotation=_Words(each.annotation))
        for each in given
        if each.kind is not inspect.Parameter.VAR_KEYWORD
    ]
    return str(found.replace(parameters=named, return_annotation=_Words(found.return_annotation)))


class _Words(str):
    """An annotation as it stands, with whole names of models, by which Sphinx finds them."""

    def __repr__(self) -> str:
        return re.sub(r"\bmodels\.", "acapy_client.models.", self)
