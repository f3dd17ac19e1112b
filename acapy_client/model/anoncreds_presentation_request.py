"""`AnoncredsPresentationRequest`.

The name that `AnonCredsPresentationRequest` has in older releases.
"""

from acapy_client.model.anon_creds_presentation_request import (
    AnonCredsPresentationRequest as AnoncredsPresentationRequest,
)

__all__ = ["AnoncredsPresentationRequest"]
