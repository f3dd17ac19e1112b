"""`IssuerCredRevRecordSchemaAnoncreds`.

The name that `IssuerCredRevRecordSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.issuer_cred_rev_record_schema_anon_creds import (
    IssuerCredRevRecordSchemaAnonCreds as IssuerCredRevRecordSchemaAnoncreds,
)

__all__ = ["IssuerCredRevRecordSchemaAnoncreds"]
