"""`AnoncredsPresentationReqPredSpec`.

The name that `AnonCredsPresentationReqPredSpec` has in older releases.
"""

from acapy_client.model.anon_creds_presentation_req_pred_spec import (
    AnonCredsPresentationReqPredSpec as AnoncredsPresentationReqPredSpec,
)

__all__ = ["AnoncredsPresentationReqPredSpec"]
