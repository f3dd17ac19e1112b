"""`IssuerRevRegRecord`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class IssuerRevRegRecord(Model):
    """A revocation registry as its issuer's wallet holds it: definition, latest entry, tails file
    and state.

    From a wallet of the AnonCreds type agents put the record together for the answer: ``record_id``
    is a new one each time, ``revoc_reg_entry`` and ``tails_public_uri`` are missing.

    ACA-Py 0.7 to 1.7.
    """

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_def_id: str | None = None
    """Credential definition whose credentials it can revoke."""
    error_msg: str | None = None
    """What went wrong with the registry."""
    issuer_did: str | None = None
    """DID of the issuer, who owns registry and credential definition."""
    max_cred_num: int | None = None
    """How many credentials it has room for, 4 to 32,768; when it is full, agents go on with the
    next registry."""
    pending_pub: list[str] | None = None
    """Indexes (``cred_rev_id``) of revoked credentials whose revocation is not published yet."""
    record_id: str | None = None
    """Identifier of the record in the wallet, a UUID; calls take ``revoc_reg_id`` instead."""
    revoc_def_type: Literal["CL_ACCUM"] | str | None = None
    """Kind of registry; ``CL_ACCUM``, a cryptographic accumulator, is the only one."""
    revoc_reg_def: models.IndyRevRegDef | None = None
    """Definition of the registry, as sent to the ledger."""
    revoc_reg_entry: models.IndyRevRegEntry | None = None
    """Latest entry, as sent or to be sent to the ledger."""
    revoc_reg_id: str | None = None
    """Identifier of the registry, ``rev_reg_id`` of the calls; for legacy Indy
    ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``."""
    state: str | None = None
    """``init``, ``generated``, ``posted`` (definition on the ledger), ``active``, ``full`` or
    ``decommissioned``; wallets of the AnonCreds type say ``finished`` for active."""
    tag: str | None = None
    """Last part of the identifier, which tells registries of one credential definition apart."""
    tails_hash: str | None = None
    """SHA-256 hash of the tails file, in base58."""
    tails_local_path: str | None = None
    """Where the tails file lies on the issuer's machine; in wallets of the AnonCreds type the
    location that the definition names."""
    tails_public_uri: str | None = None
    """URL that holders fetch the tails file from, mostly of a tails server."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
