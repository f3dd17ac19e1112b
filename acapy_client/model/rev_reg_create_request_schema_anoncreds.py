"""`RevRegCreateRequestSchemaAnoncreds`.

The name that `RevRegCreateRequestSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.rev_reg_create_request_schema_anon_creds import (
    RevRegCreateRequestSchemaAnonCreds as RevRegCreateRequestSchemaAnoncreds,
)

__all__ = ["RevRegCreateRequestSchemaAnoncreds"]
