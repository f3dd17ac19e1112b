"""`RevRegResultSchemaAnoncreds`.

The name that `RevRegResultSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.rev_reg_result_schema_anon_creds import (
    RevRegResultSchemaAnonCreds as RevRegResultSchemaAnoncreds,
)

__all__ = ["RevRegResultSchemaAnoncreds"]
