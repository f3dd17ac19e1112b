"""`AnoncredsPresentationRequestNonRevoked`.

The name that `AnonCredsPresentationRequestNonRevoked` has in older releases.
"""

from acapy_client.model.anon_creds_presentation_request_non_revoked import (
    AnonCredsPresentationRequestNonRevoked as AnoncredsPresentationRequestNonRevoked,
)

__all__ = ["AnoncredsPresentationRequestNonRevoked"]
