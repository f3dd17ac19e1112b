"""Errors 500 of agents that have no ledger and no records, with what is behind them in their log.

urllib3 alone gets the same, as a test shows. The list is here so that somebody looks at a new one,
which could as well be of the client's making.
"""

from __future__ import annotations

_LEDGER = "there is no ledger"
_RECORD = "there is no such record"
_BASIC = "0.6.0 needs another wallet for it than the one in memory"

FAULTS = {
    "GET /anoncreds/credential-definition/{cred_def_id}": _LEDGER,
    "PUT /anoncreds/registry/{rev_reg_id}/active": _RECORD,
    "GET /anoncreds/revocation/active-registry/{cred_def_id}": _RECORD,
    "POST /anoncreds/revocation/active-registry/{cred_def_id}/rotate": _RECORD,
    "PUT /anoncreds/revocation/registry/{rev_reg_id}/active": _RECORD,
    "GET /anoncreds/revocation/registry/{rev_reg_id}/issued/indy_recs": _LEDGER,
    "POST /connections/{conn_id}/start-introduction": "0.6.0 trips over itself",
    "GET /credential/mime-types/{credential_id}": _BASIC,
    "DELETE /credential/{credential_id}": _BASIC,
    "GET /credential/{credential_id}": _BASIC,
    "GET /credentials": _BASIC,
    "POST /didexchange/receive-request": "up to 0.11, a parameter that the agent itself lacks",
    "GET /discover-features-2.0/queries": _RECORD,
    "GET /discover-features/query": _RECORD,
    "POST /issue-credential-2.0/create": "there is no such credential definition",
    "POST /issue-credential-2.0/create-offer": _LEDGER,
    "POST /issue-credential/create": "there is no such credential definition",
    "GET /ledger/get-write-ledger": _LEDGER,
    "DELETE /mediation/default-mediator": "there is no default mediator",
    "POST /out-of-band/receive-invitation": "0.6.0 reads ``service``, and cannot do without",
    "POST /revocation/publish-revocations": _BASIC,
    "DELETE /revocation/registry/delete-tails-file": _RECORD,
    "PUT /revocation/registry/{rev_reg_id}/fix-revocation-entry-state": _LEDGER,
    "GET /revocation/registry/{rev_reg_id}/issued/indy_recs": _LEDGER,
    "POST /wallet/did/public": "there is no such mediation record",
    "POST /wallet/jwt/sign": "there is no such key",
    "POST /wallet/sd-jwt/sign": "there is no such key",
}
