"""Revocation registries made, filled and mended by hand."""

from __future__ import annotations

import secrets
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from acapy_client import BadRequestException, NotFoundException
from acapy_client.apis import (
    AnonCredsRevocationApi,
    CredentialsApi,
    RevocationApi,
)
from acapy_client.testing.protocols import Issued, issue, publish, revoke
from acapy_client.testing.protocols._publishing import _active_registry as active_registry
from support.agents.flows import until
from support.ledger.stage import VALUES, Stage, on_anoncreds, on_askar, on_both

pytestmark = pytest.mark.releases(since="0.7.5")
UNMENDED = ("1.3.", "1.6.", "1.7.")
"""Releases that mend no registry of AnonCreds."""


def api_of(stage: Stage) -> Any:
    """The routes for wallets of the stage's type."""
    return (AnonCredsRevocationApi if stage.anoncreds else RevocationApi)(stage.issuer)


def issued(stage: Stage) -> Issued:
    return issue(stage.issuer, stage.holder, stage.definition, VALUES, stage.connection)


# --- what was issued and revoked -----------------------------------------------------------------


@on_both
def test_what_a_registry_knows(stage: Stage) -> None:
    api, credential = api_of(stage), issued(stage)
    noted = api.get_credential_record(cred_ex_id=credential.cred_ex_id).result
    assert noted.state == "issued"
    rev_reg_id = str(noted.rev_reg_id)  # the definition's first one, or the next once that is full
    named = {"cred_rev_id": noted.cred_rev_id, "rev_reg_id": rev_reg_id}
    assert api.get_credential_record(**named).result == noted
    listed = api.issued_records(rev_reg_id).results or []
    assert noted in listed
    assert api.get_issued_count(rev_reg_id).result == len(listed)

    api.revoke_credential(body={**named, "publish": True})
    assert api.get_credential_record(**named).result.state == "revoked"
    delta = api.get_indy_records(rev_reg_id).rev_reg_delta
    assert int(noted.cred_rev_id) in delta["value"]["revoked"]
    if stage.anoncreds and stage.release.startswith(UNMENDED):
        with pytest.raises(BadRequestException, match="does not support"):
            api.fix_revocation_entry_state(rev_reg_id, apply_ledger_update=False)
    else:
        mended = api.fix_revocation_entry_state(rev_reg_id, apply_ledger_update=False)
        assert int(noted.cred_rev_id) in mended.rev_reg_delta["value"]["revoked"]
    assert CredentialsApi(stage.holder).get_revocation_status(str(credential.credential_id)).revoked


@on_askar
def test_revocations_that_are_noted_and_cleared(stage: Stage) -> None:
    credential = issued(stage)
    revoke(stage.issuer, credential, publish=False)
    api = RevocationApi(stage.issuer)
    noted = api.get_credential_record(cred_ex_id=credential.cred_ex_id).result
    assert noted is not None
    registry = api.get_registry(str(noted.rev_reg_id)).result
    assert registry is not None
    assert registry.pending_pub == [noted.cred_rev_id]
    left = api.clear_pending_revocations(body={}).rrid2crid or {}
    assert not any(left.values())
    assert not publish(stage.issuer)
    assert (
        not CredentialsApi(stage.holder)
        .get_revocation_status(str(credential.credential_id))
        .revoked
    )


# --- registries ----------------------------------------------------------------------------------


@on_askar
def test_one_more_registry(stage: Stage, tmp_path: Path) -> None:
    api = RevocationApi(stage.issuer)
    body = {"credential_definition_id": stage.definition.cred_def_id, "max_cred_num": 4}
    made = api.create_registry(body=body).result
    assert made is not None
    assert (made.state, made.max_cred_num) == ("generated", 4)
    rev_reg_id = str(made.revoc_reg_id)
    where = f"{stage.ledger.tails_url}/{rev_reg_id}"
    placed = api.update_registry(rev_reg_id, body={"tails_public_uri": where}).result
    assert placed is not None
    assert placed.tails_public_uri == where
    assert api.upload_tails_file(rev_reg_id) == {}
    api.download_tails_file(rev_reg_id, tmp_path / "tails")
    with urllib.request.urlopen(where, timeout=60) as answer:
        assert answer.read() == (tmp_path / "tails").read_bytes()

    api.send_registry_definition(rev_reg_id)
    posted = api.wait_for_registry(rev_reg_id, until=["posted"]).result
    assert posted is not None
    assert posted.state == "posted"
    entered = api.send_registry_entry(rev_reg_id).result
    assert entered is not None
    assert entered.state == "active"
    of_this = {"cred_def_id": stage.definition.cred_def_id}
    assert rev_reg_id in (api.registries(**of_this, state="active").rev_reg_ids or [])
    changed = api.set_registry_state(rev_reg_id, state="full").result
    assert changed is not None
    assert changed.state == "full"
    assert rev_reg_id not in (api.registries(**of_this, state="active").rev_reg_ids or [])
    written = [each.data["id"] for each in stage.ledger.transactions("REVOC_REG_DEF")]
    assert rev_reg_id in written
    if stage.since("0.8"):
        done = api.delete_tails_file(rev_reg_id=rev_reg_id)
        assert done.message == "All files deleted successfully"


@on_anoncreds
def test_one_more_anoncreds_registry(stage: Stage) -> None:
    api = AnonCredsRevocationApi(stage.issuer)
    wanted = {
        "issuerId": stage.did,
        "credDefId": stage.definition.cred_def_id,
        "maxCredNum": 4,
        "tag": secrets.token_hex(4),
    }
    before = str(stage.definition.rev_reg_id)
    body: Any = {"revocation_registry_definition": wanted, "options": {}}
    made = api.create_registry(body=body).revocation_registry_definition_state
    assert made is not None
    assert made.state == "finished"
    rev_reg_id = str(made.revocation_registry_definition_id)
    of_this = {"cred_def_id": stage.definition.cred_def_id}
    until(lambda: api.registries(**of_this).rev_reg_ids or [], lambda found: rev_reg_id in found)
    assert api.upload_tails_file_old_path(rev_reg_id) == {}
    if stage.since("1.4"):
        assert api.upload_tails_file(rev_reg_id) == {}
    try:
        assert api.set_active_registry_old_path(rev_reg_id) == {}
        active = api.get_active_registry(stage.definition.cred_def_id).result
        assert active is not None
        assert active.revoc_reg_id == rev_reg_id
        assert active.max_cred_num == 4
    finally:
        put = api.set_active_registry if stage.since("1.4") else api.set_active_registry_old_path
        assert put(before) == {}
    if not stage.since("1.5"):  # agents before do nothing, and say that there is none
        with pytest.raises(NotFoundException, match="No rev reg def"):
            api.set_registry_state(rev_reg_id, state="full")
        return
    changed = api.set_registry_state(rev_reg_id, state="full").result
    assert changed is not None
    assert changed.state == "full"
    assert rev_reg_id in (api.registries(**of_this, state="full").rev_reg_ids or [])


@on_both
@pytest.mark.releases(since="0.9")
def test_registries_are_replaced(stage: Stage) -> None:
    """The active one by the one that waits behind it, and both are out of use."""
    cred_def_id = stage.definition.cred_def_id
    before = active_registry(stage.issuer, cred_def_id)
    assert before in (api_of(stage).rotate_active_registry(cred_def_id).rev_reg_ids or [])
    until(lambda: active_registry(stage.issuer, cred_def_id), lambda found: found != before)
