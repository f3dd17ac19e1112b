"""The releases of ACA-Py that are known to run on one machine, and the errors of this package."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from acapy_client._masking import brief


class LocalAgentError(RuntimeError):
    """A local agent could not be installed, started, or talked to."""


class InterpreterMissing(LocalAgentError):
    """No Python that the release runs on was found on this machine."""


class ExtraMissing(ImportError, LocalAgentError):
    """A library is missing that comes with ``pip install "acapy-client-sync[testing]"``."""


@contextmanager
def needs_extra() -> Iterator[None]:
    """Around imports of what the extra brings: a missing library says how to get it.

    :raises ExtraMissing: instead of ImportError
    """
    try:
        yield
    except ImportError as error:
        raise ExtraMissing(
            f"acapy_client.testing needs {error.name}; "
            'pip install "acapy-client-sync[testing]" brings it '
            '(in a checkout: pip install ".[testing]")',
            name=error.name,
        ) from error


@dataclass(frozen=True)
class Release:
    """What one release of ACA-Py needs to be installed and started.

    :param version: the release, such as ``0.12.8``; it names the environment in the cache
    :param requirements: what pip is asked to install
    :param module: the module that ``python -m`` starts
    :param pythons: the Python versions that it runs on, such as ``3.12``, the preferred one first
    :param wallet_type: the value of ``--wallet-type``. A wallet of type ``basic`` is in memory
        only: it is empty again after a restart of the agent.
    :param tenants_need_log_file: with ``--multitenant``, it starts only when told where to write
        its log
    """

    version: str
    requirements: tuple[str, ...]
    module: str
    pythons: tuple[str, ...]
    wallet_type: str = "askar"
    tenants_need_log_file: bool = False


# The Swagger library of the older releases imports distutils, which Python 3.12 no longer has;
# setuptools brings it back. Newer ones warn about pkg_resources, which is used too, or lack it.
_DISTUTILS = 'setuptools<80; python_version >= "3.12"'

_OLD = "aries_cloudagent"
_NEW = "acapy_agent"


def _askar(version: str, *more: str) -> tuple[str, ...]:
    return (f"aries-cloudagent[askar]=={version}", *more)


_KNOWN = (
    Release(
        "0.6.0",
        ("aries-cloudagent==0.6.0", "markupsafe<2.1", "python3-indy==1.16.0"),
        _OLD,
        ("3.7",),
        wallet_type="basic",
    ),
    Release("0.7.0", _askar("0.7.0"), _OLD, ("3.7",)),
    Release("0.7.1", _askar("0.7.1"), _OLD, ("3.7",)),
    Release("0.7.2", _askar("0.7.2"), _OLD, ("3.7",)),
    Release("0.7.3", _askar("0.7.3"), _OLD, ("3.7",)),
    Release("0.7.4", _askar("0.7.4"), _OLD, ("3.7",)),
    Release("0.7.5", _askar("0.7.5"), _OLD, ("3.7",)),
    Release("0.8.0", _askar("0.8.0"), _OLD, ("3.9",)),
    Release("0.8.2", _askar("0.8.2"), _OLD, ("3.9",)),
    Release("0.9.0", _askar("0.9.0", "multiformats-config<0.3"), _OLD, ("3.9",)),
    Release("0.10.1", _askar("0.10.1", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release("0.10.5", _askar("0.10.5", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release(
        "0.11.0",
        _askar("0.11.0", _DISTUTILS),
        _OLD,
        ("3.11", "3.10", "3.9"),
        tenants_need_log_file=True,
    ),
    Release(
        "0.11.3",
        _askar("0.11.3", _DISTUTILS),
        _OLD,
        ("3.12", "3.11", "3.10", "3.9"),
        tenants_need_log_file=True,
    ),
    Release("0.12.0", _askar("0.12.0", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.1", _askar("0.12.1", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.8", _askar("0.12.8", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("1.0.0", _askar("1.0.0", _DISTUTILS), _OLD, ("3.12",)),
    Release("1.0.1", _askar("1.0.1", _DISTUTILS), _OLD, ("3.12",)),
    Release("1.1.0", ("acapy-agent[askar]==1.1.0",), _NEW, ("3.12",)),
    Release("1.2.0", ("acapy-agent==1.2.0",), _NEW, ("3.12", "3.13")),
    Release("1.2.4", ("acapy-agent==1.2.4",), _NEW, ("3.12", "3.13")),
    Release("1.3.0", ("acapy-agent==1.3.0",), _NEW, ("3.12",)),
    Release("1.3.4", ("acapy-agent==1.3.4",), _NEW, ("3.12",)),
    Release("1.4.0", ("acapy-agent==1.4.0",), _NEW, ("3.12",)),
    Release("1.5.1", ("acapy-agent==1.5.1",), _NEW, ("3.13",)),
    Release("1.6.0", ("acapy-agent==1.6.0",), _NEW, ("3.13",)),
    Release("1.7.0", ("acapy-agent==1.7.0",), _NEW, ("3.13",)),
)

RELEASES: dict[str, Release] = {release.version: release for release in _KNOWN}
"""The known releases by version, the oldest first."""


def find_release(release: str | Release) -> Release:
    """The entry of a release, given by its version; an entry of one's own is taken as it is.

    :raises LocalAgentError: the version is unknown; names those that are known
    """
    if isinstance(release, Release):
        return release
    if not isinstance(release, str) or release not in RELEASES:
        known = ", ".join(RELEASES)
        raise LocalAgentError(
            f"unknown release of ACA-Py {brief(release)}; the known ones are {known}"
        )
    return RELEASES[release]
