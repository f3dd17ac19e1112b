"""`CredRevRecordDetailsResultSchemaAnoncreds`.

The name that `CredRevRecordDetailsResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.cred_rev_record_details_result_schema_anon_creds import (
    CredRevRecordDetailsResultSchemaAnonCreds as CredRevRecordDetailsResultSchemaAnoncreds,
)

__all__ = ["CredRevRecordDetailsResultSchemaAnoncreds"]
