"""The TLS context of a client."""

from __future__ import annotations

import os
import ssl

from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiValueError


def tls_context(configuration: Configuration) -> ssl.SSLContext:
    """A context of the client's own: the system's trust, verified, unless set otherwise."""
    authorities = configuration.ssl_ca_cert
    try:
        # which checks certificate and name; looked up now, since truststore puts its own there
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if authorities is None:
            context.load_default_certs()
        elif isinstance(authorities, (str, bytes)) and "-----BEGIN" in _text(authorities):
            context.load_verify_locations(cadata=_text(authorities))
        else:
            context.load_verify_locations(cafile=os.fspath(authorities))
    except (OSError, ValueError) as error:
        raise ApiValueError(f"ssl_ca_cert: expected PEM text or file: {error}") from None
    if configuration.assert_hostname is not None:
        context.check_hostname = False  # urllib3 does it, of the other name
    if not configuration.verify_ssl:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if configuration.cert_file is not None:
        try:
            context.load_cert_chain(configuration.cert_file, configuration.key_file)
        except (OSError, ValueError) as error:
            raise ApiValueError(f"cert_file, key_file: expected PEM files: {error}") from None
    return context


def _text(data: str | bytes) -> str:
    return data.decode("ascii", "replace") if isinstance(data, bytes) else data
