"""Take in what a release of ACA-Py says of itself, and tell what is new::

    python -m generator.update 1.7.0                       # runs that release
    python -m generator.update --agent http://localhost:8031
    python -m generator.update 1.7.0 --description saved.json

The spec is written, and everything generated from it again, unless releases contradict each other
or words are missing: then it is said what to write. What one agent or file says is added to what
the spec has of the release, since another mode may have more; running the release reads each mode.
A release that `acapy_client.testing` does not know is run as the one before it, and added there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path as File
from typing import Any

from acapy_client import ApiClient, ApiException, Configuration
from acapy_client.generate._changes import changes
from acapy_client.generate._facts import Facts, together
from acapy_client.generate._releases import order
from acapy_client.testing import LocalAgent, LocalAgentError
from generator import foreign
from generator.__main__ import main as generate
from generator.assembly import Assembly
from generator.evidence import Evidence
from generator.homes import homes
from generator.mentions import entry_of, take_in
from generator.overrides import Contradiction, Overrides
from generator.render import ROOT
from generator.spec import SPEC, Spec
from generator.words import Words

ANONCREDS_SINCE = (0, 12)  # the wallet type, by release
_DESCRIPTION = "/api/docs/swagger.json"


def described(host: str) -> dict[str, Any]:
    """The API description of the agent at an address."""
    with ApiClient(Configuration(host=host)) as client:
        description: dict[str, Any] = client.call_api("GET", _DESCRIPTION)
        return description


def described_in_each_mode(release: str) -> Iterator[dict[str, Any]]:
    """The descriptions of a release: alone, with tenants, with an AnonCreds wallet."""
    modes: list[dict[str, Any]] = [{}, {"multitenant": True}]
    if order(release) >= ANONCREDS_SINCE:
        modes.append({"arguments": ("--wallet-type", "askar-anoncreds")})
    for mode in modes:
        with LocalAgent(entry_of(release), **mode) as agent:
            yield described(agent.admin_url)


def updated(
    spec: Spec,
    overrides: Overrides,
    release: str,
    descriptions: Sequence[dict[str, Any]],
    *,
    whole: bool,
) -> Spec:
    """The spec with what a release says.

    :param whole: the descriptions are those of each mode, so what they lack is not there; else
        they are added to what the spec has of the release
    :raises Contradiction: with every line that overrides.toml lacks
    """
    known, examples = overrides.applied(together(list(descriptions)), release)
    if not whole:
        before = spec.said_by(release)
        known, examples = known | before.known, {**before.examples, **examples}
    after = spec.merged(release, Facts(known, examples))
    problems = overrides.unsettled(spec, after, release)
    for typed in after.typed():
        try:
            overrides.types(typed)
        except Contradiction as problem:
            problems.append(str(problem))
    if problems:
        raise Contradiction("\n\n".join(problems))
    return after


def report(spec: Spec, release: str) -> list[str]:
    """What a release has that the one before it lacks, and the other way round."""
    before = [each for each in spec.releases if order(each) < order(release)]
    if not before:
        return [f"{release} is the oldest release that was read"]
    old, new = spec.at(before[-1]), spec.at(release)
    lines = [f"{release} beside {before[-1]}:"]
    lines += changes(old, new)
    return lines if len(lines) > 1 else [*lines, "  nothing is new, gone or changed"]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator.update")
    parser.add_argument("release", nargs="?", type=_release, help="such as 1.7.0; runs it")
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--agent", metavar="URL", help="read the agent that runs there instead")
    other.add_argument("--description", metavar="FILE", help="read a saved description instead")
    given = parser.parse_args(arguments)
    try:
        if given.agent:
            descriptions = [described(given.agent)]
        elif given.description:
            descriptions = [json.loads(File(given.description).read_text(encoding="utf-8"))]
        elif given.release:
            descriptions = list(described_in_each_mode(given.release))
        else:
            parser.error("expected a release or the address of an agent")
        release = given.release or _release(str(descriptions[0]["info"]["version"]))
    except (ApiException, LocalAgentError, OSError, ValueError) as problem:
        parser.error(str(problem))
    overrides = Overrides.read()
    whole = not (given.agent or given.description)
    before = Spec.read()
    try:
        spec = updated(before, overrides, release, descriptions, whole=whole)
    except Contradiction as problem:
        print(problem, file=sys.stderr)
        return 1
    spec.write(SPEC, homes(spec))
    foreign.add(descriptions)
    advice = take_in(release, before.releases, ROOT)
    print("\n".join(report(spec, release)))
    if advice:
        print("for a person to say:", *advice, sep="\n  ")
    words = Words()
    Assembly(spec, overrides, words, Evidence.read())
    if words.missing:
        print("words to write, then `tox -e generate`:", *sorted(set(words.missing)), sep="\n  ")
        return 1
    return generate([])


def _release(text: str) -> str:
    """``1.7.0``, also of ``v1.7.0``."""
    found = re.fullmatch(r"v?(\d+\.\d+\.\d+)", text)
    if found is None:
        raise ValueError(
            f"expected a release such as 1.7.0, got {text!r}: give it beside the agent"
        )
    return found[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
