"""`CredDefValueSchemaAnoncreds`.

The name that `CredDefValueSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.cred_def_value_schema_anon_creds import (
    CredDefValueSchemaAnonCreds as CredDefValueSchemaAnoncreds,
)

__all__ = ["CredDefValueSchemaAnoncreds"]
