"""What cannot become a package is told in a line; what is odd or hostile becomes a valid one."""

from __future__ import annotations

import ast
import contextlib
import importlib
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiException, ApiValueError, OpenApiException
from acapy_client.generate import generate
from acapy_client.generate.__main__ import main
from acapy_client.generate._source import MADE
from support.plugins.recorded import contents, description, importable, operations
from support.project import run_python
from support.server import Server, answer, text_answer

GOOD: dict[str, Any] = json.loads(description("rpc").read_text("utf-8"))
NAME = "our_odd"
INTERRUPTED = """
import signal, sys
from acapy_client._program import run
from acapy_client.generate.__main__ import main
step, number, *command = sys.argv[1:]
left = int(number)
def interrupt(event, _):
    global left
    left -= event == step
    if event == step and not left:
        signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)  # jobs of a shell ignore it
sys.addaudithook(interrupt)
sys.exit(run(lambda: main(command)))
"""
SMALL = {
    "swagger": "2.0",
    "info": {"version": "v1.6.1"},
    "tags": [{"name": "odd"}],
    "paths": {
        "/odd/{a}": {
            "post": {
                "tags": ["odd"],
                "parameters": [
                    {"in": "path", "name": "a", "type": "string", "required": True},
                    {"in": "query", "name": "b", "type": "string", "enum": ["x"]},
                    {"in": "body", "name": "body", "schema": {"$ref": "#/definitions/Odd"}},
                ],
                "responses": {"200": {"schema": {"$ref": "#/definitions/Odd"}}},
            }
        },
        "/odd": {"get": {"responses": {}}},
    },
    "definitions": {
        "Odd": {
            "type": "object",
            "required": ["c"],
            "properties": {
                "c": {"type": "array", "items": {"type": "string"}},
                "d": {"allOf": [{"$ref": "#/definitions/Odd"}]},
            },
        }
    },
}


def refused(source: Path | str, folder: Path, name: str = NAME) -> str:
    """What is said of a source; nothing is left of what was begun."""
    before = sorted(folder.rglob("*"))
    with pytest.raises(OpenApiException) as caught:
        generate(str(source), name, folder=folder)
    assert sorted(folder.rglob("*")) == before
    return str(caught.value)


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/definitions/{name}"}


def gives(name: str) -> dict[str, Any]:
    return {"tags": ["odd"], "responses": {"200": {"schema": ref(name)}}}


def saved(folder: Path, content: Any) -> Path:
    file = folder / "swagger.json"
    text = content if isinstance(content, str) else json.dumps(content)
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "expected JSON"),
        ("<html><body>no</body></html>", "expected JSON"),
        ("[" * 100_000, "expected JSON"),
        ([1], "a JSON object, got list"),
        ({}, "is it the description of an agent"),
        ({"openapi": "3.0.1", "paths": {}}, "expected Swagger 2.0, as agents have it, got OpenAPI"),
        ({**GOOD, "basePath": "/v2"}, "basePath: expected none, got '/v2'"),
        ({**GOOD, "paths": {}}, "paths: expected operations"),
        ({**GOOD, "paths": []}, "paths: expected an object"),
        ({**GOOD, "paths": {"/a": {"get": 5}, "b": {"get": {}}}}, "paths: expected operations"),
        ({**GOOD, "definitions": [1]}, "definitions: expected an object"),
        ({"swagger": "2.0"}, "paths: expected an object"),
    ],
)
def test_what_is_no_description_of_an_agent(tmp_path: Path, content: Any, said: str) -> None:
    assert said in refused(saved(tmp_path, content), tmp_path)


@pytest.mark.parametrize("source", ["", "no-such-file.json", "localhost:8031", "/", "ftp://x/y"])
def test_what_is_no_source(tmp_path: Path, source: str) -> None:
    assert "expected" in refused(source, tmp_path)


@pytest.mark.parametrize(
    "name", ["", "a-b", "1a", "class", "json", "acapy_client", "A", "../a", "a/b", "ä", "a.b"]
)
def test_what_is_no_name_of_a_package(tmp_path: Path, name: str) -> None:
    said = refused(description("rpc"), tmp_path, name)
    assert said.startswith("package: expected a name of Python that is free, such as our_agent")


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "mine.py").write_text("A = 1\n", "utf-8")
    assert "a package that was made before" in refused(description("rpc"), tmp_path)


@pytest.mark.parametrize("kept", ["", "{", "[1]", '{"swagger": "2.0"}', '{"x-made": 5}'])
def test_a_description_of_somebody_else_is_left_alone(tmp_path: Path, kept: str) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "description.json").write_text(kept, "utf-8")
    assert "a package that was made before" in refused(description("rpc"), tmp_path)
    assert (tmp_path / NAME / "description.json").read_text("utf-8") == kept


def test_what_is_no_folder(tmp_path: Path) -> None:
    for folder in (tmp_path / "none", saved(tmp_path, GOOD)):
        with pytest.raises(ApiValueError, match="folder: expected one that is there"):
            generate(str(description("rpc")), NAME, folder=folder)


def test_an_interruption_leaves_the_old_package_or_the_new_one(tmp_path: Path) -> None:
    def made(release: str, step: str, number: int) -> int:
        """The exit code of the command; Ctrl-C comes before the step, the first or the second …"""
        source = str(description("oid4vc", release))
        command = ("-c", INTERRUPTED, step, str(number), source, "--package", NAME)
        return run_python(*command, cwd=tmp_path, timeout=300).returncode

    assert made("1.6.1", "never", 1) == 0
    new = contents(tmp_path / NAME)
    shutil.rmtree(tmp_path / NAME)
    assert made("1.6.0", "never", 1) == 0
    old = contents(tmp_path / NAME)
    for step, number in (
        ("tempfile.mkdtemp", 1),  # while the text is made
        ("shutil.copyfile", 1),  # while it is written
        ("os.rename", 1),  # as the old one is to go
        ("os.rename", 2),  # when it is gone, and the new one not yet there
    ):
        assert made("1.6.1", step, number) == 130, step
        assert contents(tmp_path / NAME) == old, (step, number)
    assert made("1.6.1", "shutil.rmtree", 3) == 130  # when both are there
    assert contents(tmp_path / NAME) == new
    assert made("1.6.1", "never", 1) == 0
    assert contents(tmp_path / NAME) == new


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[classes", "names.toml: no TOML"),
        ("[fields]", "expected classes, methods, models, got 'fields'"),
        ('[methods]\n"GET /a" = "for"', "methods: 'GET /a': expected a name such as get_call"),
        ('[methods]\n"GET /a" = 5', "expected a name such as get_call"),
        ('[classes]\ndrpc = "Calls"', "classes: 'drpc': expected a name such as RemoteCallsApi"),
        ('[models]\nA = "a b"', "models: 'A': expected a name such as Call"),
        ('[models]\nDRPCRecord = "DRPCRecordList"', "DRPCRecordList is the name of two"),
        (
            '[methods]\n"GET /drpc/records" = "a"\n"GET /drpc/records/{record_id}" = "a"',
            "a is the name of two",
        ),
    ],
)
def test_names_that_are_none(tmp_path: Path, text: str, said: str) -> None:
    generate(str(description("rpc")), NAME, folder=tmp_path)
    (tmp_path / NAME / "names.toml").write_text(text, "utf-8")
    assert said in refused(description("rpc"), tmp_path)


def test_names_that_are_no_text(tmp_path: Path) -> None:
    generate(str(description("rpc")), NAME, folder=tmp_path)
    (tmp_path / NAME / "names.toml").write_bytes(b"\xff\xfe")
    assert "names.toml: no TOML: it is not UTF-8" in refused(description("rpc"), tmp_path)


def test_an_agent_that_gives_none(tmp_path: Path, server: Server) -> None:
    server.default = text_answer("401 Unauthorized", "401: Unauthorized")
    assert "ACAPY_ADMIN_API_KEY" in refused(server.url, tmp_path)
    server.default = answer(b"<html>hello</html>", content_type="text/html")
    assert "expected a description in JSON" in refused(server.url, tmp_path)
    server.default = answer({"status": "ok"})
    assert "is it the description of an agent" in refused(server.url, tmp_path)
    with Server() as gone:
        pass
    with pytest.raises(ApiException, match="cannot connect"):
        generate(gone.url, NAME, folder=tmp_path)


def test_an_agent_is_asked_under_each_of_its_urls(tmp_path: Path, server: Server) -> None:
    server.default = answer(GOOD)
    for tail in ("", "/", "/api/doc", "/api/docs/swagger.json", "/api/doc#/drpc"):
        generate(server.url + tail, NAME, folder=tmp_path)
    assert {each.path for each in server.requests} == {"/api/docs/swagger.json", "/plugins"}


def test_the_command_says_what_is_wrong_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["no-such-file.json", "--package", NAME]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1


def test_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(
        RuntimeError, match=r'pip install "acapy-client-sync\[generate\]" brings it'
    ):
        generate(str(description("rpc")), NAME)


# --- odd and hostile, and a package nevertheless -------------------------------------------------

EVIL = (
    '"""\nimport os\nos.abort()\n"""',
    "'''\\",
    "{{ 7 * 7 }}{% for x in y %}",
    'ends in a quote"',
    "\\N{DIGIT ONE} \\x \\",
    "line\r\nline\u2028line\x00\x1b[31m",
    "../../../etc/passwd",
    "<script>alert(1)</script> | `x` ``y``",
    "__import__('os').abort()",
    "\ud800",
)


def checked(folder: Path, content: Any) -> Any:
    """The package of a description, of which every module is Python that does nothing bad."""
    outside = {each for each in folder.rglob("*") if NAME not in each.parts}
    generate(str(saved(folder, content)), NAME, folder=folder)
    for file in (folder / NAME).rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id in {"operation", "wire", "list", "lazy_names"}, ast.unparse(
                    node
                )
    now = {each for each in folder.rglob("*") if NAME not in each.relative_to(folder).parts}
    assert now - outside <= {folder / "swagger.json"}
    package = importable(NAME, folder)
    models = importlib.import_module(f"{NAME}.models")
    for name in models.__all__:
        getattr(models, name)._resolved()
    for _, operation in operations(package).values():
        if operation.__module__.startswith(NAME):
            assert operation.plan
    return package


@pytest.mark.parametrize("evil", EVIL)
def test_words_and_names_that_are_code(tmp_path: Path, evil: str) -> None:
    schema = {
        "type": "object", "description": evil, "title": evil, "required": [evil],
        "properties": {evil: {"type": "string", "description": evil, "enum": [evil],
                              "example": evil, "default": evil},
                       "b": {"$ref": f"#/definitions/{evil}"}, "c": {"$ref": evil}},
    }  # fmt: skip
    query = [{"in": "query", "name": evil, "type": "string", "description": evil, "enum": [evil]},
             {"in": "path", "name": evil, "type": evil, "default": evil},
             {"in": evil, "name": evil}, {"in": "header", "name": evil, "type": "string"},
             {"in": "body", "name": evil, "schema": {"$ref": f"#/definitions/{evil}"}}]  # fmt: skip
    operation = {"tags": [evil], "summary": evil, "description": evil, "operationId": evil,
                 "parameters": query,
                 "responses": {"200": {"schema": {"$ref": f"#/definitions/{evil}"}}}}  # fmt: skip
    content = {
        "swagger": "2.0", "info": {"title": evil, "version": evil},
        "tags": [{"name": evil, "description": evil}],
        "paths": {"/odd": {"post": operation, evil: operation}, f"/{evil}": {"get": operation},
                  f"/a/{{{evil}}}": {"get": operation}, evil: {"get": operation}},
        "definitions": {evil: schema, "Odd": schema, f"{evil}1": schema},
    }  # fmt: skip
    package = checked(tmp_path, content)
    assert package.__all__


def test_names_of_python_and_of_the_modules(tmp_path: Path) -> None:
    names = ["Any", "Literal", "Model", "class", "None", "True", "models", "1", "é", "a b", "A_b",
             "AB", "Ab", "wire", "MaybeNone", "object", "dict", "str", "Mapping"]  # fmt: skip
    fields = {name: {"type": "string"} for name in names}
    definitions = {name: {"properties": {**fields, "x": ref(name)}} for name in names}
    paths = {f"/odd/{number}": {"get": gives(name)} for number, name in enumerate(names)}
    checked(tmp_path, {**GOOD, "paths": paths, "definitions": definitions})
    held = importlib.import_module(f"{NAME}.models")
    assert len(held.__all__) == len(names)
    for name in held.__all__:
        model = getattr(held, name)
        came = {**dict.fromkeys(names, "v"), "x": {"x": dict.fromkeys(names, "w")}}
        assert model.from_wire(came).to_wire() == came


def test_names_that_are_longer_than_those_of_files(tmp_path: Path) -> None:
    long = "Long" * 100
    operation = {**gives(long), "tags": [long]}
    fields = {"properties": {long: {"type": "string"}}}
    content = {**GOOD, "paths": {"/odd": {"get": operation}, "/even": {"get": gives(f"{long}1")}},
               "definitions": {long: fields, f"{long}1": fields}}  # fmt: skip
    assert max(map(len, checked(tmp_path, content).__all__)) < 130
    assert len(importlib.import_module(f"{NAME}.models").__all__) == 2


def test_two_operations_with_one_name(tmp_path: Path) -> None:
    one = {"tags": ["odd"], "responses": {}}
    paths = {
        path: {"get": one} for path in ("/odd/a-b", "/odd/a_b", "/odd/a.b", "/odd/{x}", "/odd/{y}")
    }
    package = checked(tmp_path, {**GOOD, "paths": paths})
    reached = {
        each.facts.path
        for cls, each in operations(package).values()
        if cls.__module__.startswith(NAME)
    }
    assert reached == {"/odd/a-b", "/odd/a_b", "/odd/a.b", "/odd/{x}"}
    left_out = (tmp_path / NAME / "DIFFERENCES.md").read_text("utf-8")
    assert "GET /odd/{y}: the same as another but for names in its path" in left_out


def test_a_circle_of_models(tmp_path: Path) -> None:
    def refers(name: str) -> dict[str, Any]:
        several = {"type": "array", "items": ref(name)}
        return {"properties": {"next": ref(name), "all": several}}

    definitions = {
        "A": refers("B"), "B": refers("A"), "C": {"allOf": [ref("C")]},
        "D": {"allOf": [ref("E")]}, "E": {"allOf": [ref("D")]},
        "F": {"type": "array", "items": ref("F")},
    }  # fmt: skip
    paths = {f"/{name}": {"get": gives(name)} for name in definitions}
    checked(tmp_path, {**GOOD, "paths": paths, "definitions": definitions})
    came = {"next": {"next": {"all": [{"next": {}}]}}}
    model = importlib.import_module(f"{NAME}.models").A
    assert model.from_wire(came).to_wire() == came


def test_a_model_of_500_fields(tmp_path: Path) -> None:
    fields = {f"field{number}": {"type": "string"} for number in range(500)}
    paths = {"/odd": {"get": gives("Odd")}}
    checked(tmp_path, {**GOOD, "paths": paths, "definitions": {"Odd": {"properties": fields}}})
    model = importlib.import_module(f"{NAME}.models").Odd
    came = dict.fromkeys(fields, "x")
    assert model(**came).to_wire() == came


@pytest.mark.parametrize(
    "odd",
    [None, 5, "text", [], [None], {"a": 1}, {"type": ["string", 5]}, {"type": {}}, {"allOf": 5},
     {"$ref": 5}, {"$ref": "http://x/y"}, {"items": 5, "type": "array"},
     {"enum": {}, "type": "string"}, {"enum": [1, None], "type": "string"},
     {"type": "object", "properties": 5, "required": 5}],
    ids=str,
)  # fmt: skip
def test_odd_parts_in_each_place(odd: Any) -> None:
    from acapy_client.generate._package import Package

    def put(value: Any, at: int) -> Any:
        """The same with something odd in the place of one of its parts."""
        nonlocal count
        count += 1
        if count == at:
            return odd
        if isinstance(value, dict):
            return {key: put(each, at) for key, each in value.items()}
        return [put(each, at) for each in value] if isinstance(value, list) else value

    count = made = 0
    put(SMALL, 0)
    size = count
    for number in range(2, size + 1):
        count = 0
        content = {**put(SMALL, number), MADE: {"from": "x", "on": "y"}}
        with contextlib.suppress(ApiValueError):
            for text in Package(content, NAME).code(private=True).values():
                compile(text, "x", "exec")
            made += 1
    assert made > size - 12
