"""Errors 500 of agents without records, with an empty ledger, and what is behind them in their log.

urllib3 alone gets the same, as a test shows. The list is here so that somebody looks at a new one,
which could as well be of the client's making.
"""

from __future__ import annotations

_NOT_THERE = "the ledger has no such thing"
_RECORD = "there is no such record"
_SESSION = "agents look into a session of the wallet that they have closed"
_BASIC = "0.6.0 needs another wallet for it than the one in memory"

FAULTS = {
    "PUT /anoncreds/registry/{rev_reg_id}/active": _RECORD,
    "GET /anoncreds/revocation/active-registry/{cred_def_id}": _RECORD,
    "POST /anoncreds/revocation/active-registry/{cred_def_id}/rotate": _RECORD,
    "PUT /anoncreds/revocation/registry/{rev_reg_id}/active": _RECORD,
    "GET /anoncreds/revocation/registry/{rev_reg_id}/issued/indy_recs": _NOT_THERE,
    "POST /connections/{conn_id}/start-introduction": "0.6.0 trips over itself",
    "POST /credential-definitions/{cred_def_id}/write_record": _SESSION,
    "GET /credential/mime-types/{credential_id}": _BASIC,
    "DELETE /credential/{credential_id}": _BASIC,
    "GET /credential/{credential_id}": _BASIC,
    "GET /credentials": _BASIC,
    "POST /didexchange/receive-request": "up to 0.11, a parameter that the agent itself lacks",
    "GET /discover-features-2.0/queries": _RECORD,
    "GET /discover-features/query": _RECORD,
    "POST /issue-credential-2.0/create": "there is no such credential definition",
    "POST /issue-credential/create": "there is no such credential definition",
    "GET /ledger/get-nym-role": _NOT_THERE,
    "PATCH /ledger/rotate-public-did-keypair": "there is no public DID",
    "DELETE /mediation/default-mediator": "there is no default mediator",
    "POST /out-of-band/receive-invitation": "0.6.0 reads ``service``, and cannot do without",
    "POST /revocation/publish-revocations": _BASIC,
    "DELETE /revocation/registry/delete-tails-file": _RECORD,
    "PUT /revocation/registry/{rev_reg_id}/fix-revocation-entry-state": _NOT_THERE,
    "GET /revocation/registry/{rev_reg_id}/issued/indy_recs": _NOT_THERE,
    "POST /schemas/{schema_id}/write_record": _SESSION,
    "POST /wallet/did/public": "there is no such mediation record",
    "POST /wallet/jwt/sign": "there is no such key",
    "POST /wallet/sd-jwt/sign": "there is no such key",
}
