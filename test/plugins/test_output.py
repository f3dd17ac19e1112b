"""What comes out is a package as a person would have written it: whole, typed, always the same."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from acapy_client import models
from acapy_client.generate import generate
from acapy_client.generate.__main__ import main
from support.pages import DOCS, blocks_of, pointed_at
from support.plugins.recorded import (
    PLUGINS,
    contents,
    description,
    generated,
    importable,
    operations,
)
from support.server import Server, answer


def test_the_command_says_what_it_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([str(description("wallet_groups")), "--package", "our_agent"]) == 0
    assert capsys.readouterr().out == (
        "our_agent: 1 API class, 4 operations, 5 models;"
        " 4 operations of the core answer differently here (our_agent/DIFFERENCES.md)\n"
    )
    package = importable("our_agent", tmp_path)
    assert package.OurAgentMultitenancyApi.wallets.facts.own
    text = (tmp_path / "our_agent" / "DIFFERENCES.md").read_text("utf-8")
    assert "`GET /multitenancy/wallet/{wallet_id}` (`MultitenancyApi.get_wallet`)" in text
    assert "answer.group_id: new" in text
    assert "`WalletRecordWithGroupId` has all of `WalletRecord`, and its own." in text
    assert "`POST /multitenancy/wallet/{wallet_id}/remove`: `MultitenancyApi.remove_wallet`" in text


def test_the_command_where_nobody_reads_what_it_made(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "acapy_client.generate", str(description("rpc"))]
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as nobody:
        done = subprocess.run(
            [*command, "--package", "our_agent"],
            stdout=nobody, stderr=subprocess.PIPE, cwd=tmp_path, timeout=120,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (141, b"")
    assert (tmp_path / "our_agent" / "__init__.py").is_file()


def test_a_package_has_all_that_belongs_to_one(tmp_path: Path) -> None:
    generate(str(description("rpc")), "our_agent", folder=tmp_path)
    made = contents(tmp_path / "our_agent")
    assert {each for each in made if "/" not in each} == {
        "DIFFERENCES.md", "README.md", "__init__.py", "description.json", "names.toml", "py.typed"
    }  # fmt: skip
    assert {"api/drpc_api.py", "model/drpc_record.py", "models/__init__.py"} <= made.keys()
    assert {"docs/DrpcApi.md", "docs/DRPCRecord.md"} <= made.keys()
    on = json.loads(made["description.json"])["x-made"]["on"]
    note = f"Made by acapy_client.generate from rpc-1.6.1.json, as described on {on}."
    for path, text in made.items():
        if path.endswith((".py", ".md")):
            assert note in text.decode().splitlines()[0], path
    assert len(made["README.md"].decode().rstrip().splitlines()) <= 14
    for path, text in made.items():
        if path.endswith(".py"):
            assert "import" not in text.decode() or "acapy_client" in text.decode(), path


def test_made_again_it_is_the_same_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "swagger.json"
    source.write_bytes(description("oid4vc").read_bytes())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    generate(str(source), "our_agent", folder=tmp_path)
    first = contents(tmp_path / "our_agent")
    assert b"described on 1970-01-02" in first["__init__.py"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "864000")  # another day, the same description
    generate(str(source), "our_agent", folder=tmp_path)
    assert contents(tmp_path / "our_agent") == first
    (tmp_path / "elsewhere").mkdir()  # from what the package keeps
    kept = tmp_path / "our_agent" / "description.json"
    generate(str(kept), "our_agent", folder=tmp_path / "elsewhere")
    assert contents(tmp_path / "elsewhere" / "our_agent") == first


def test_names_of_ones_own_are_kept_and_so_are_other_files(tmp_path: Path) -> None:
    generate(str(description("rpc")), "our_agent", folder=tmp_path)
    names, mine = tmp_path / "our_agent" / "names.toml", tmp_path / "our_agent" / "mine.py"
    chosen = """
        [classes]
        drpc = "RemoteCallsApi"
        [methods]
        "GET /drpc/records" = "calls"
        [models]
        DRPCRecord = "RemoteCall"
    """
    names.write_text(chosen, "utf-8")
    mine.write_text("A = 1\n", "utf-8")
    package = generated(description("rpc"), "our_agent", tmp_path)
    assert package.RemoteCallsApi.calls.facts.path == "/drpc/records"
    assert "RemoteCall" in importlib.import_module("our_agent.models").__all__
    assert names.read_text("utf-8") == chosen
    assert mine.read_text("utf-8") == "A = 1\n"
    left = {path.name for path in (tmp_path / "our_agent" / "api").glob("*.py")}
    assert left == {"__init__.py", "remote_calls_api.py"}


@pytest.mark.parametrize("plugin", ["connections", "issue_credential", "present_proof"])
def test_what_the_core_has_is_not_written_again(
    plugin: str, package_of: Callable[[str], ModuleType]
) -> None:
    package = package_of(plugin)
    assert {getattr(package, each).__module__.partition(".")[0] for each in package.__all__} == {
        "acapy_client"
    }
    assert package.__all__  # they are imported from it
    held = importlib.import_module(f"our_{plugin}.models")
    assert not [each for each in held.__all__ if each not in models.__all__]
    described = json.loads(description(plugin).read_text("utf-8"))
    text = (Path(str(package.__file__)).parent / "DIFFERENCES.md").read_text("utf-8")
    for url, methods in described["paths"].items():
        for verb in methods:
            assert f"- `{verb.upper()} {url}`: `" in text  # and the method of the core
    if plugin == "connections":  # whose answers have names that the core has not
        assert {"ConnectionListV1", "EndpointsResultV1"} <= described["definitions"].keys()


def test_models_get_the_fields_that_the_core_lacks(
    package_of: Callable[[str], ModuleType],
) -> None:
    package_of("wallet_groups")
    record = importlib.import_module("our_wallet_groups.models").WalletRecordWithGroupId
    assert issubclass(record, models.WalletRecord)
    loaded = record.from_wire({"wallet_id": "a", "group_id": "b"})
    assert (loaded.wallet_id, loaded.group_id) == ("a", "b")


def test_routes_under_a_tag_of_the_core_are_in_a_class_of_their_own(
    package_of: Callable[[str], ModuleType],
) -> None:
    assert package_of("connection_update").OurConnectionUpdateConnectionApi.update_connection
    assert package_of("oid4vc").JwkApi.create_did
    assert package_of("traction_innkeeper").ReservationsApi.create_reservation


def test_operations_have_the_names_that_a_person_would_choose(
    package_of: Callable[[str], ModuleType],
) -> None:
    found = {
        f"{each.facts.method} {each.facts.path}": f"{cls.__name__}.{each.__name__}"
        for plugin in ("oid4vc", "rpc", "traction_innkeeper", "webvh")
        for cls, each in operations(package_of(plugin)).values()
        if not cls.__module__.startswith("acapy_client.")
    }
    expected = {
        "POST /oid4vci/exchange/create": "Oid4vciApi.create_exchange",
        "GET /oid4vci/exchange/records": "Oid4vciApi.exchange_records",
        "GET /oid4vci/exchange/records/{exchange_id}": "Oid4vciApi.get_exchange_record",
        "GET /oid4vci/credential-offer": "Oid4vciApi.get_credential_offer",
        "GET /mso-mdoc/signing-keys": "MsoMdocApi.signing_keys",
        "DELETE /mso-mdoc/signing-keys/{signing_key_id}": "MsoMdocApi.delete_signing_key",
        "GET /oid4vp/requests": "Oid4vpApi.requests",
        "POST /drpc/{conn_id}/request": "DrpcApi.send_request",
        "GET /drpc/records": "DrpcApi.records",
        "GET /did/webvh/configuration": "DidWebvhApi.get_configuration",
        "POST /did/webvh/configuration": "DidWebvhApi.set_configuration",
        "POST /did/webvh/create": "DidWebvhApi.create_did",
        "POST /did/jwk/create": "JwkApi.create_did",
        "PUT /oid4vci/credential-supported/records/jwt/{supported_cred_id}":
            "Oid4vciApi.update_jwt_record",
        "GET /credential-definition-storage":
            "CredentialDefinitionStorageApi.credential_definition_storages",
        "GET /credential-definition-storage/{cred_def_id}":
            "CredentialDefinitionStorageApi.get_credential_definition_storage",
        "PUT /innkeeper/reservations/{reservation_id}/approve":
            "TractionInnkeeperApi.approve_reservation",
        "DELETE /innkeeper/tenants/{tenant_id}/hard": "TractionInnkeeperApi.delete_tenant_hard",
        "GET /tenant/authentications/api/": "TractionTenantApi.authentication_apis",
        "PUT /tenant/config/set-ledger-id": "TractionTenantApi.set_ledger_id",
    }  # fmt: skip
    assert {each: found[each] for each in expected} == expected
    assert len(set(found.values())) == len(found)


def test_checkers_find_nothing_in_what_is_written(tmp_path: Path) -> None:
    for plugin in PLUGINS:
        generate(str(description(plugin)), f"our_{plugin}", folder=tmp_path)
    settings = '[tool.mypy]\nstrict = true\n[tool.pyright]\ntypeCheckingMode = "strict"\n'
    (tmp_path / "pyproject.toml").write_text(settings, "utf-8")
    packages = [f"our_{plugin}" for plugin in PLUGINS]
    for command in (["mypy"], ["pyright", "--pythonpath", sys.executable]):
        done = subprocess.run(
            [sys.executable, "-m", *command, *packages],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_example_of_the_page(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = (
        each
        for each in blocks_of(DOCS / "plugins.md")
        if "our_agent" in each.code and each.language == "python"
    )
    generate(str(description("rpc")), "our_agent", folder=tmp_path)
    importable("our_agent", tmp_path)
    server.default = answer({"results": [{"state": "completed", "id": "a"}]})
    exec(pointed_at(server.url, block.code), {})
    assert capsys.readouterr().out == "completed a\n"


def test_made_from_a_newer_description_it_says_what_changed(tmp_path: Path) -> None:
    generate(str(description("oid4vc", "1.6.0")), "our_agent", folder=tmp_path)
    _, title, *lines = generate(str(description("oid4vc")), "our_agent", folder=tmp_path)
    assert title.startswith("CHANGES since the description of ")
    assert "  new operation POST /mso-mdoc/signing-keys" in lines
    assert "  gone: operation POST /mso_mdoc/sign" in lines
    assert "  changed model CredOffer: + fields credential_configuration_ids" in lines
    assert "  changed model CredOffer: - fields credentials" in lines
    assert generate(str(description("oid4vc")), "our_agent", folder=tmp_path)[1:] == []
    assert (tmp_path / "our_agent" / "api" / "mso_mdoc_api.py").exists()
