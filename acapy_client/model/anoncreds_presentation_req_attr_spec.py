"""`AnoncredsPresentationReqAttrSpec`.

The name that `AnonCredsPresentationReqAttrSpec` has in older releases.
"""

from acapy_client.model.anon_creds_presentation_req_attr_spec import (
    AnonCredsPresentationReqAttrSpec as AnoncredsPresentationReqAttrSpec,
)

__all__ = ["AnoncredsPresentationReqAttrSpec"]
