"""`CredDefValuePrimarySchemaAnoncreds`.

The name that `CredDefValuePrimarySchemaAnonCreds` has in older releases.
"""

from acapy_client.model.cred_def_value_primary_schema_anon_creds import (
    CredDefValuePrimarySchemaAnonCreds as CredDefValuePrimarySchemaAnoncreds,
)

__all__ = ["CredDefValuePrimarySchemaAnoncreds"]
