"""`AnoncredsSchemasApi`.

The name that `AnonCredsSchemasApi` has in older releases.
"""

from acapy_client.api.anon_creds___schemas_api import AnonCredsSchemasApi as AnoncredsSchemasApi

__all__ = ["AnoncredsSchemasApi"]
