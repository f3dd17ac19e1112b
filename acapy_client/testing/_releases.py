"""The releases of ACA-Py that are known to run on one machine, and the errors of this package."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from acapy_client._extras import brought_by
from acapy_client._masking import brief


class LocalAgentError(RuntimeError):
    """A local agent could not be installed, started, or talked to."""


class InterpreterMissing(LocalAgentError):
    """No Python that the release runs on was found on this machine."""


class ExtraMissing(ImportError, LocalAgentError):
    """A library is missing that comes with the extra ``testing``."""


@contextmanager
def needs_extra() -> Iterator[None]:
    """Around imports of what the extra brings: a missing library says how to get it.

    :raises ExtraMissing: instead of ImportError
    """
    try:
        yield
    except ImportError as error:
        raise ExtraMissing(
            f"acapy_client.testing needs {error.name}; {brought_by('testing')}",
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
    :param like: the known release by whose rules this one, which is not known, is installed
    """

    version: str
    requirements: tuple[str, ...]
    module: str
    pythons: tuple[str, ...]
    wallet_type: str = "askar"
    tenants_need_log_file: bool = False
    like: str | None = None

    @property
    def title(self) -> str:
        """What people are told that is installed."""
        return f"ACA-Py {self.version}"


class _Tool(Release):
    @property
    def title(self) -> str:
        return f"the {self.version}"


_HERE = "{}.{}".format(*sys.version_info[:2])
LEDGER = _Tool(
    "ledger",
    ("pyzmq>=26,<28", "PyNaCl>=1.5,<2"),
    "_ledger_node",
    tuple(sorted(("3.10", "3.11", "3.12", "3.13", "3.14"), key=lambda v: (v != _HERE, v))),
)
"""What a `LocalLedger` runs in: an environment in the cache, as agents have theirs."""


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
    Release("0.8.1", _askar("0.8.1"), _OLD, ("3.9",)),
    Release("0.8.2", _askar("0.8.2"), _OLD, ("3.9",)),
    Release("0.9.0", _askar("0.9.0", "multiformats-config<0.3"), _OLD, ("3.9",)),
    Release("0.10.1", _askar("0.10.1", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release("0.10.2", _askar("0.10.2", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release("0.10.3", _askar("0.10.3", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release("0.10.4", _askar("0.10.4", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release("0.10.5", _askar("0.10.5", "multiformats-config<0.3"), _OLD, ("3.11", "3.10", "3.9")),
    Release(
        "0.11.0",
        _askar("0.11.0", _DISTUTILS),
        _OLD,
        ("3.11", "3.10", "3.9"),
        tenants_need_log_file=True,
    ),
    Release(
        "0.11.1",
        _askar("0.11.1", _DISTUTILS),
        _OLD,
        ("3.11", "3.10", "3.9"),
        tenants_need_log_file=True,
    ),
    Release(
        "0.11.2",
        _askar("0.11.2", _DISTUTILS),
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
    Release("0.12.2", _askar("0.12.2", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.3", _askar("0.12.3", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.4", _askar("0.12.4", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.5", _askar("0.12.5", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.6", _askar("0.12.6", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.7", _askar("0.12.7", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("0.12.8", _askar("0.12.8", _DISTUTILS), _OLD, ("3.12", "3.11", "3.10", "3.9")),
    Release("1.0.0", _askar("1.0.0", _DISTUTILS), _OLD, ("3.12",)),
    Release("1.0.1", _askar("1.0.1", _DISTUTILS), _OLD, ("3.12",)),
    Release("1.1.0", ("acapy-agent[askar]==1.1.0",), _NEW, ("3.12",)),
    Release("1.1.1", ("acapy-agent[askar]==1.1.1",), _NEW, ("3.12",)),
    Release("1.2.0", ("acapy-agent==1.2.0",), _NEW, ("3.12", "3.13")),
    Release("1.2.1", ("acapy-agent==1.2.1",), _NEW, ("3.12", "3.13")),
    Release("1.2.2", ("acapy-agent==1.2.2",), _NEW, ("3.12", "3.13")),
    Release("1.2.3", ("acapy-agent==1.2.3",), _NEW, ("3.12", "3.13")),
    Release("1.2.4", ("acapy-agent==1.2.4",), _NEW, ("3.12", "3.13")),
    Release("1.2.5", ("acapy-agent==1.2.5",), _NEW, ("3.12", "3.13")),
    Release("1.2.6", ("acapy-agent==1.2.6",), _NEW, ("3.12", "3.13")),
    Release("1.2.7", ("acapy-agent==1.2.7",), _NEW, ("3.12", "3.13")),
    Release("1.3.0", ("acapy-agent==1.3.0",), _NEW, ("3.12",)),
    Release("1.3.1", ("acapy-agent==1.3.1",), _NEW, ("3.12",)),
    Release("1.3.2", ("acapy-agent==1.3.2",), _NEW, ("3.12",)),
    Release("1.3.3", ("acapy-agent==1.3.3",), _NEW, ("3.12",)),
    Release("1.3.4", ("acapy-agent==1.3.4",), _NEW, ("3.12",)),
    Release("1.3.5", ("acapy-agent==1.3.5",), _NEW, ("3.12",)),
    Release("1.3.6", ("acapy-agent==1.3.6",), _NEW, ("3.12",)),
    Release("1.4.0", ("acapy-agent==1.4.0",), _NEW, ("3.12",)),
    Release("1.5.0", ("acapy-agent==1.5.0",), _NEW, ("3.13",)),
    Release("1.5.1", ("acapy-agent==1.5.1",), _NEW, ("3.13",)),
    Release("1.6.0", ("acapy-agent==1.6.0",), _NEW, ("3.13",)),
    Release("1.6.1", ("acapy-agent==1.6.1",), _NEW, ("3.13",)),
    Release("1.6.2", ("acapy-agent==1.6.2",), _NEW, ("3.13",)),
    Release("1.7.0", ("acapy-agent==1.7.0",), _NEW, ("3.13",)),
)

RELEASES: dict[str, Release] = {release.version: release for release in _KNOWN}
"""The known releases by version, the oldest first."""


_VERSION = re.compile(r"(\d+)\.(\d+)(?:\.(\d+)(?:(?:a|b|rc)\d+)?)?")


def find_release(release: str | Release) -> Release:
    """The entry of a release, given by its version; an entry of one's own is taken as it is.

    A line, such as 1.7, is its newest known release. A version that is not known gets the rules of
    the nearest one below it.

    :raises LocalAgentError: there can be no such release; names those that are known
    """
    if isinstance(release, Release):
        return release
    if isinstance(release, str):
        if release in RELEASES:
            return RELEASES[release]
        found = _VERSION.fullmatch(release)
        if found and (near := _nearest(release, found)):
            return near
    known = ", ".join(RELEASES)
    raise LocalAgentError(f"unknown release of ACA-Py {brief(release)}; the known ones are {known}")


def _nearest(version: str, found: re.Match[str]) -> Release | None:
    """The newest known release of a line, or one that is installed as its neighbour below is."""
    if found[3] is None:
        line = [known for known in _KNOWN if known.version.startswith(f"{version}.")]
        if line:
            return line[-1]
        version += ".0"
    wanted = tuple(int(number or 0) for number in found.groups())
    below = [each for each in _KNOWN if tuple(map(int, each.version.split("."))) <= wanted]
    if not below:
        return None
    known = below[-1]
    requirements = (each.replace(known.version, version) for each in known.requirements)
    return replace(known, version=version, requirements=tuple(requirements), like=known.version)
