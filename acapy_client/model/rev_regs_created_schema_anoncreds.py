"""`RevRegsCreatedSchemaAnoncreds`.

The name that `RevRegsCreatedSchemaAnonCreds` has in older releases.
"""

from acapy_client.model.rev_regs_created_schema_anon_creds import (
    RevRegsCreatedSchemaAnonCreds as RevRegsCreatedSchemaAnoncreds,
)

__all__ = ["RevRegsCreatedSchemaAnoncreds"]
