"""The TLS contexts of a client."""

from __future__ import annotations

import os
import ssl

from acapy_client._forks import Undisturbed
from acapy_client._frames import ask
from acapy_client._origin import callers_own
from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiTypeError, ApiValueError, OpenApiException


class Contexts:
    """Made once, for all processes that are forked later: files may be gone by then."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._made: dict[tuple[str, type], ssl.SSLContext] = {}

    def context(self, party: str) -> ssl.SSLContext:
        """That for a party, the agent or the proxy: urllib3 may write into the agent's."""
        if self._configuration.ssl_context is not None:
            return self._configuration.ssl_context
        # of the present class: those of before do not work with one that truststore puts there
        key = party, ssl.SSLContext
        if key not in self._made:
            with Undisturbed():
                self._made[key] = tls_context(self._configuration)
        return self._made[key]


def tls_context(configuration: Configuration) -> ssl.SSLContext:
    """A context of the client's own: the system's trust, verified, unless set otherwise."""
    authorities = configuration.ssl_ca_cert
    try:
        # which checks certificate and name
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if authorities is None:
            context.load_default_certs()
        elif isinstance(authorities, (str, bytes)) and "-----BEGIN" in _text(authorities):
            context.load_verify_locations(cadata=_text(authorities))
        else:
            context.load_verify_locations(cafile=os.fspath(authorities))
    except (OSError, ValueError) as error:
        if callers_own(error) is not None:
            raise
        raise ApiValueError(f"ssl_ca_cert: expected PEM text or file: {error}") from None
    if configuration.assert_hostname is not None:
        context.check_hostname = False  # urllib3 does it, of the other name
    if not configuration.verify_ssl:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if configuration.cert_file is not None:
        try:
            context.load_cert_chain(
                configuration.cert_file, configuration.key_file, lambda: _password(configuration)
            )
        except OpenApiException:
            raise
        except (OSError, ValueError) as error:
            if callers_own(error) is not None:
                raise
            given = ", key_password" if configuration.key_password else ""
            raise ApiValueError(
                f"cert_file, key_file{given}: expected PEM files{given and ' and their password'}:"
                f" {error}"
            ) from None
    return context


def _password(configuration: Configuration) -> str:
    """That of an encrypted key, which OpenSSL would ask for on the terminal."""
    password = configuration.key_password
    if password is None:
        raise ApiValueError("key_password: the client's key is encrypted, and this is not set")
    text = ask("key_password", password) if callable(password) else password
    if not isinstance(text, str):
        raise ApiTypeError(f"key_password: expected text, got {type(text).__name__}")
    return text


def _text(data: str | bytes) -> str:
    return data.decode("ascii", "replace") if isinstance(data, bytes) else data
