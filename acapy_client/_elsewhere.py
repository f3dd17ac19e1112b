"""What other clients call an operation, where neither verb and words nor its path tell.

Facts, cut from aries-cloudcontroller 1.4.0. Read by `_other_names` alone.
"""

NAMES: dict[str, tuple[str, ...]] = {
    "DELETE /credential/{credential_id}": ("delete_record",),
    "DELETE /mediation/requests/{mediation_id}": ("delete_record",),
    "DELETE /out-of-band/invitations/{invi_msg_id}": ("remove_invitation_record",),
    "GET /anoncreds/revocation/registries": ("get_revocation_registries",),
    "GET /anoncreds/revocation/registry/{rev_reg_id}": ("get_revocation_registry",),
    "GET /anoncreds/revocation/registry/{rev_reg_id}/issued/details": (
        "get_rev_reg_issued_details",
    ),
    "GET /anoncreds/revocation/registry/{rev_reg_id}/issued/indy_recs": (
        "get_rev_reg_issued_indy_recs",
    ),
    "GET /connections/{conn_id}/endpoints": ("get_connection_endpoint",),
    "GET /credential-definitions/created": ("get_created_cred_defs",),
    "GET /credential/{credential_id}": ("get_record",),
    "GET /credentials": ("get_records",),
    "GET /mediation/requests": ("get_records",),
    "GET /mediation/requests/{mediation_id}": ("get_record",),
    "GET /resolver/resolve/{did}": ("get_did",),
    "GET /revocation/credential-record": ("get_revocation_status",),
    "GET /revocation/registries/created": ("get_created_registries",),
    "GET /revocation/registry/{rev_reg_id}/issued/details": ("get_rev_reg_issued_issued_details",),
    "GET /schemas/created": ("get_created_schemas",),
    "GET /transactions": ("get_records",),
    "POST /action-menu/{conn_id}/fetch": ("fetch_active_menu",),
    "POST /anoncreds/revocation/revoke": ("revoke",),
    "POST /credential-definitions": ("publish_cred_def",),
    "POST /credential-definitions/{cred_def_id}/write_record": ("fix_cred_def_wallet_record",),
    "POST /issue-credential-2.0/create": ("create_credential",),
    "POST /issue-credential-2.0/records/{cred_ex_id}/problem-report": ("report_problem",),
    "POST /issue-credential-2.0/send": ("issue_credential_automated",),
    "POST /issue-credential/create": ("create_credential",),
    "POST /issue-credential/records/{cred_ex_id}/problem-report": ("report_problem",),
    "POST /issue-credential/records/{cred_ex_id}/send-request": ("send_request",),
    "POST /issue-credential/send": ("issue_credential_automated",),
    "POST /jsonld/sign": ("sign",),
    "POST /present-proof-2.0/records/{pres_ex_id}/problem-report": ("report_problem",),
    "POST /present-proof/records/{pres_ex_id}/problem-report": ("report_problem",),
    "POST /revocation/registry/{rev_reg_id}/definition": ("publish_rev_reg_def",),
    "POST /schemas": ("publish_schema",),
    "POST /schemas/{schema_id}/write_record": ("write_record",),
    "POST /vc/presentations/prove": ("prove_presentation",),
    "PUT /anoncreds/revocation/registry/{rev_reg_id}/fix-revocation-entry-state": (
        "update_rev_reg_revoked_state",
    ),
    "PUT /revocation/registry/{rev_reg_id}/fix-revocation-entry-state": (
        "update_rev_reg_revoked_state",
    ),
}
