"""``python -m acapy_client.doctor [URL]``: what is wrong, for people and for reports."""

from __future__ import annotations

import argparse
import json
import os
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from acapy_client._program import run
from acapy_client.configuration import Configuration
from acapy_client.doctor import Finding, examine
from acapy_client.exceptions import OpenApiException

_WIDTH = 96
NOBODY = Finding(
    "agent",
    "note",
    "no agent was asked, for none is named",
    "give the URL of its admin API, here or in ACAPY_ADMIN_URL",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, or 1 where there is a problem; 2 where the arguments are wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m acapy_client.doctor",
        description="What is installed here, which agent answers, which credentials work.",
        epilog="The key and the token are those of the environment: ACAPY_ADMIN_API_KEY and"
        " ACAPY_TOKEN. Nothing secret is printed.",
    )
    parser.add_argument("url", nargs="?", help="of the agent's admin API, else ACAPY_ADMIN_URL")
    parser.add_argument("--json", action="store_true", help="for reports and programs")
    parser.add_argument("--timeout", type=float, default=10.0, help="seconds for each call")
    options = parser.parse_args(arguments)
    named = options.url or os.environ.get("ACAPY_ADMIN_URL")
    try:
        configuration = Configuration(named, timeout=options.timeout) if named else None
    except OpenApiException as error:
        parser.error(str(error))
    findings = examine(configuration)
    return tell(findings if named else [*findings, NOBODY], as_json=options.json)


def tell(findings: Iterable[Finding], *, as_json: bool = False) -> int:
    """Print findings, each once it is there, or all as one JSON object. Returns the exit status."""
    told = []
    for finding in findings:
        told.append(finding)
        if not as_json:
            print(_as_text(finding), flush=True)
    if as_json:
        print(json.dumps({"findings": [asdict(finding) for finding in told]}, indent=1))
    return 1 if any(finding.level == "problem" for finding in told) else 0


def _as_text(finding: Finding) -> str:
    head = f"{finding.level:<8} {finding.about:<18} "
    lines = textwrap.wrap(
        finding.says, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head)
    )
    if finding.do is not None:
        indent = f"{' ' * len(head)}-> "
        lines += textwrap.wrap(
            finding.do, _WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent)
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(run(main))
