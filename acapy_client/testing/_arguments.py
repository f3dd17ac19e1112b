"""What an agent is started with: its command line, its environment, and what of both is secret."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acapy_client._masking import Secrets, brief, is_secret
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.testing._asking import HOST
from acapy_client.testing._keeper import TENANTS_LOG
from acapy_client.testing._releases import Release

if TYPE_CHECKING:
    from acapy_client.testing._ledger import LocalLedger

WALLET_TYPES = ("askar", "askar-anoncreds", "basic")
ENDORSER_ALIAS = "endorser"
_LONGEST_SECONDS = 1_000_000
_HIGHEST_PORT = 65535


@dataclass(frozen=True, repr=False)
class Choices:
    """What the user of a `LocalAgent` chose, and the names and keys made for it."""

    release: Release
    label: str
    admin_api_key: str | None
    multitenant: bool
    ledger: LocalLedger | str | None
    tails: str | None
    wallet_type: str | None
    seed: str | None
    webhooks: tuple[str, ...]
    endorser: bool | str | None
    arguments: tuple[str, ...]
    wallet_name: str = field(default_factory=lambda: f"local_{secrets.token_hex(8)}")
    wallet_key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    jwt_secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def command(self, python: Path, home: str, ports: tuple[int, int]) -> list[str]:
        admin, inbound = map(str, ports)
        command = [str(python), "-m", self.release.module, "start"]
        command += ["--label", self.label, "--endpoint", f"http://{HOST}:{inbound}"]
        command += self._about_the_ledger()
        command += ["--admin", HOST, admin, "--inbound-transport", "http", HOST, inbound]
        command += ["--outbound-transport", "http", "--auto-provision"]
        command += ["--wallet-type", self.wallet_type or self.release.wallet_type]
        command += ["--wallet-name", self.wallet_name]
        if self.admin_api_key is None:
            command += ["--admin-insecure-mode"]
        if self.multitenant:
            command += ["--multitenant", "--multitenant-admin"]
            if self.release.tenants_need_log_file:
                command += ["--log-file", os.path.join(home, TENANTS_LOG)]
        for url in self.webhooks:
            command += ["--webhook-url", url]
        return [*command, *self.arguments]

    def _about_the_ledger(self) -> list[str]:
        if self.ledger is None:
            told = any(each.startswith("--genesis-") for each in self.arguments)
            return [*([] if told else ["--no-ledger"]), *self._about_tails()]
        genesis = self.ledger if isinstance(self.ledger, str) else self.ledger.genesis_url
        found = ["--genesis-url", genesis, *self._about_tails()]
        if self.endorser is True:
            found += ["--endorser-protocol-role", "endorser", "--auto-endorse-transactions"]
        elif self.endorser:
            found += ["--endorser-protocol-role", "author", "--endorser-alias", ENDORSER_ALIAS]
            found += ["--endorser-public-did", self.endorser, "--auto-request-endorsement"]
            found += ["--auto-write-transactions", "--auto-create-revocation-transactions"]
        return found

    def _about_tails(self) -> list[str]:
        tails = self.tails
        if not tails and self.ledger is not None and not isinstance(self.ledger, str):
            tails = self.ledger.tails_url
        return ["--tails-server-base-url", tails] if tails else []

    def environment(self, home: str) -> dict[str, str]:
        """The environment of the agent: the keys, its home, and nothing that would steer it."""
        steering = ("ACAPY_", "PYTHON", "XDG_")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(steering)}
        for name in ("HOME", "USERPROFILE"):
            environment[name] = home
        for name in ("TMPDIR", "TEMP", "TMP"):
            environment[name] = os.path.join(home, "tmp")
        environment["PYTHONUNBUFFERED"] = "1"
        environment["PYTHONUTF8"] = "1"
        # The environment in the cache is shared; what an agent writes stays in its home.
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        environment["ACAPY_WALLET_KEY"] = self.wallet_key
        if self.admin_api_key is not None:
            environment["ACAPY_ADMIN_API_KEY"] = self.admin_api_key
        if self.multitenant:
            environment["ACAPY_MULTITENANT_JWT_SECRET"] = self.jwt_secret
        if self.seed is not None:
            environment["ACAPY_WALLET_SEED"] = self.seed
        return environment

    def masked(self, text: str) -> str:
        """A text without the keys."""
        hidden = [self.admin_api_key or "", self.wallet_key, self.jwt_secret, self.seed or ""]
        option = ""
        for argument in self.arguments:
            if _is_secret_option(option) and not argument.startswith("--"):
                hidden.append(argument)
            option, _, value = argument.partition("=")
            if _is_secret_option(option):
                hidden.append(value)
        # and what is secret in arguments by its form: the key in a URL, a token
        return Secrets(texts=hidden, urls=(*self.webhooks, *self.arguments)).hidden_in(text)


def _is_secret_option(option: str) -> bool:
    return is_secret(option) or option.endswith("-key")  # those that agents take are all secret


def check(given: Mapping[str, Any]) -> tuple[str, ...]:
    """Refuse arguments of `LocalAgent` that cannot be right, by name; give the webhooks."""
    names = ("label", "admin_api_key", "tails", "wallet_type", "seed")
    _check_texts({name: given[name] for name in names})
    if given["admin_api_key"] == "":
        raise ApiValueError("admin_api_key: it may not be empty; None is for no key")
    if given["wallet_type"] not in (None, *WALLET_TYPES):
        got = brief(given["wallet_type"])
        raise ApiValueError(f"wallet_type: expected one of {', '.join(WALLET_TYPES)}, got {got}")
    arguments = given["arguments"]
    if isinstance(arguments, str) or not isinstance(arguments, Sequence):
        raise ApiTypeError("arguments: expected a list of texts")
    _check_texts({f"arguments[{number}]": each for number, each in enumerate(arguments)})
    if any(each == "--admin" or each.startswith("--admin=") for each in arguments):
        raise ApiValueError("arguments: --admin has to stay as it is: port= is for its port")
    _check_port(given["port"])
    if not isinstance(given["multitenant"], bool):
        raise ApiTypeError("multitenant: expected True or False")
    _check_ledger(given["ledger"], given["endorser"], given["seed"])
    check_seconds(given["timeout"])
    webhooks = given["webhooks"]
    if isinstance(webhooks, str):
        webhooks = (webhooks,)
    if not isinstance(webhooks, Sequence):
        raise ApiTypeError("webhooks: expected a URL, or a list of them")
    _check_texts({f"webhooks[{number}]": each for number, each in enumerate(webhooks)})
    return tuple(webhooks)


def _check_port(port: object) -> None:
    if port is None:
        return
    if isinstance(port, bool) or not isinstance(port, int):
        raise ApiTypeError(f"port: expected a number, got {type(port).__name__}")
    if not 1 <= port <= _HIGHEST_PORT:
        raise ApiValueError(f"port: expected a number from 1 to {_HIGHEST_PORT}, got {brief(port)}")


def check_seconds(timeout: object) -> None:
    """Refuse what cannot be how long a start may take."""
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)):
        raise ApiTypeError("timeout: expected seconds")
    if not 0 < timeout <= _LONGEST_SECONDS:
        raise ApiValueError("timeout: expected seconds above zero, 1,000,000 at most")


def _check_ledger(ledger: object, endorser: object, seed: str | None) -> None:
    if not (ledger is None or isinstance(ledger, str) or hasattr(type(ledger), "genesis_url")):
        raise ApiTypeError("ledger: expected a LocalLedger, or the URL of genesis transactions")
    if isinstance(ledger, str):
        _check_texts({"ledger": ledger})
    if not (endorser is None or isinstance(endorser, (bool, str))):
        raise ApiTypeError("endorser: expected True, or the DID of this author's endorser")
    if endorser and ledger is None:
        raise ApiValueError("endorser: an agent without a ledger has nothing to endorse")
    if isinstance(endorser, str):
        _check_texts({"endorser": endorser})
    if seed is not None and len(seed) != 32 and not seed.endswith("="):
        raise ApiValueError("seed: expected 32 signs, or base64 of 32 bytes")


def _check_texts(given: Mapping[str, Any]) -> None:
    """They go to another process, as arguments and environment."""
    for name, text in given.items():
        if text is None and not name.endswith("]"):
            continue
        if not isinstance(text, str):
            raise ApiTypeError(f"{name}: expected text, got {type(text).__name__}")
        try:
            os.fsencode(text)
        except UnicodeError:
            raise ApiValueError(f"{name}: expected text, got half of a surrogate pair") from None
        if "\0" in text:
            raise ApiValueError(f"{name}: expected text without a zero")
