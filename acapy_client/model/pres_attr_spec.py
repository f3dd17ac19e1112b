"""`PresAttrSpec`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class PresAttrSpec(Model):
    """An attribute that a prover proposes to show (0.6; later `IndyPresAttrSpec`).

    ACA-Py 0.6.
    """

    cred_def_id: str | None = None
    """Credential definition of the credential to prove it with; without it the prover attests the
    value itself."""
    mime_type: str | None = wire("mime-type", default=None)
    """Kind of content, where the value is base64 of a file; left out for plain text."""
    name: str
    """Attribute, spelled as in its schema; spaces do not matter."""
    referent: str | None = None
    """Any text: attributes with the same one are asked for as a group, from one credential."""
    value: str | None = None
    """Value to be shown, as in the credential. Left out where it shall not be told yet."""
