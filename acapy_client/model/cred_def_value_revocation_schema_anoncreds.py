"""`CredDefValueRevocationSchemaAnoncreds`.

The name that `CredDefValueRevocationSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.cred_def_value_revocation_schema_anon_creds import (
    CredDefValueRevocationSchemaAnonCreds as CredDefValueRevocationSchemaAnoncreds,
)

__all__ = ["CredDefValueRevocationSchemaAnoncreds"]
