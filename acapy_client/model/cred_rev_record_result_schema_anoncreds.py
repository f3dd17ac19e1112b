"""`CredRevRecordResultSchemaAnoncreds`.

The name that `CredRevRecordResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.cred_rev_record_result_schema_anon_creds import (
    CredRevRecordResultSchemaAnonCreds as CredRevRecordResultSchemaAnoncreds,
)

__all__ = ["CredRevRecordResultSchemaAnoncreds"]
