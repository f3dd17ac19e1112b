"""`CredRevIndyRecordsResultSchemaAnoncreds`.

The name that `CredRevIndyRecordsResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.cred_rev_indy_records_result_schema_anon_creds import (
    CredRevIndyRecordsResultSchemaAnonCreds as CredRevIndyRecordsResultSchemaAnoncreds,
)

__all__ = ["CredRevIndyRecordsResultSchemaAnoncreds"]
