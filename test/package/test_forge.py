"""What a forge reads of the project: well-formed, and the same as what `.ci/run` and tox do."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from support.project import ROOT

FORGE = ROOT / ".github"
SCHEMAS = {
    "workflows/*.yml": "github-workflows",
    "dependabot.yml": "dependabot",
    "ISSUE_TEMPLATE/config.yml": "github-issue-config",
    "ISSUE_TEMPLATE/[!c]*.yml": "github-issue-forms",
}
FILES = [(path, schema) for glob, schema in SCHEMAS.items() for path in sorted(FORGE.glob(glob))]


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text("utf-8"))


def run(*command: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def expanded(envs: str) -> list[str]:
    """The names in a list of tox, with what stands in braces."""
    names = []
    for each in re.findall(r"[\w.-]+(?:\{[\d,]+\})?", envs):
        stem, _, ends = each.rstrip("}").partition("{")
        names += [stem + end for end in ends.split(",")]
    return names


def test_every_file_has_a_schema() -> None:
    assert {path for path, _ in FILES} == {*FORGE.rglob("*.yml")}


@pytest.mark.parametrize(("path", "schema"), FILES, ids=lambda value: Path(value).stem)
def test_a_file_is_as_its_schema_says(path: Path, schema: str) -> None:
    run("check_jsonschema", "--builtin-schema", f"vendor.{schema}", path)


def test_the_configuration_of_pre_commit() -> None:
    path = ROOT / ".pre-commit-config.yaml"
    run("pre_commit", "validate-config", path)
    (ruff,) = re.findall(r"^ruff = (ruff==\S+)$", (ROOT / "tox.ini").read_text("utf-8"), re.M)
    assert set(re.findall(r"ruff==[\d.]+", path.read_text("utf-8"))) == {ruff}


def test_the_workflow_has_each_step_of_the_ci() -> None:
    tox = (ROOT / "tox.ini").read_text("utf-8")
    (envs,) = re.findall(r"^env_list = (.+)$", tox, re.M)
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    steps = re.findall(r"^\.venv/bin/tox -q -p 2(?: -e (\S+))? \|\| failed=1$", script, re.M)
    assert steps[0] == ""  # all of the list
    wanted = [env for step in (envs, *steps[1:]) for env in expanded(step)]
    (job,) = read(FORGE / "workflows" / "tests.yml")["jobs"].values()
    assert job["strategy"]["matrix"]["env"] == wanted


def test_a_bug_comes_with_what_the_doctor_says() -> None:
    fields = {each.get("id"): each for each in read(FORGE / "ISSUE_TEMPLATE" / "bug.yml")["body"]}
    assert "`python -m acapy_client.doctor --json`" in fields["doctor"]["attributes"]["description"]
    assert fields["doctor"]["validations"]["required"] is True


@pytest.mark.parametrize("name", ["SECURITY.md", "CODE_OF_CONDUCT.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert all((ROOT / link).exists() for link in re.findall(r"\]\(([^)]+)\)", text))
    assert "private reporting" in text
