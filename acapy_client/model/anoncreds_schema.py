"""`AnoncredsSchema`.

The name that `AnonCredsSchema` has in older releases.
"""

from acapy_client.model.anon_creds_schema import AnonCredsSchema as AnoncredsSchema

__all__ = ["AnoncredsSchema"]
