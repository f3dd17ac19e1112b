"""`RevokeRequestSchemaAnoncreds`.

The name that `RevokeRequestSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.revoke_request_schema_anon_creds import (
    RevokeRequestSchemaAnonCreds as RevokeRequestSchemaAnoncreds,
)

__all__ = ["RevokeRequestSchemaAnoncreds"]
