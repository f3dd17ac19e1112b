"""Start and stop a ledger for agents on this machine."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acapy_client._arguments import public
from acapy_client._frames import Forgetting
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.testing._arguments import check_seconds
from acapy_client.testing._asking import HOST, ask
from acapy_client.testing._install import Progress, install
from acapy_client.testing._keeper import Keeper, Kept
from acapy_client.testing._releases import LEDGER, LocalAgentError

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.testing._agent import LocalAgent

_NODE = Path(__file__).with_name("_ledger_node")
# The folder of the package alone, so that the ledger's environment needs nothing of ours.
_RUN = (
    "import runpy, sys; sys.path.insert(0, sys.argv.pop(1)); "
    "runpy.run_module('_ledger_node', run_name='__main__', alter_sys=True)"
)
_PAUSE_SECONDS = 0.02
_LOG_LINES = 40
_KINDS = {
    "1": "NYM",
    "100": "ATTRIB",
    "101": "SCHEMA",
    "102": "CLAIM_DEF",
    "113": "REVOC_REG_DEF",
    "114": "REVOC_REG_ENTRY",
}


@dataclass(frozen=True)
class Transaction:
    """What somebody wrote to a ledger.

    :param number: its sequence number, from 1
    :param kind: NYM, ATTRIB, SCHEMA, CLAIM_DEF, REVOC_REG_DEF or REVOC_REG_ENTRY
    :param author: the DID of its author
    :param endorser: the DID of the endorser that it names; None where it names none
    :param time: when it was written, in whole seconds since 1970
    :param data: what was written, as Indy has it
    :param wire: the whole transaction, as Indy has it
    """

    number: int
    kind: str
    author: str
    endorser: str | None
    time: int
    data: Mapping[str, Any]
    wire: Mapping[str, Any]


class LocalLedger(Kept):
    """A ledger for agents on this machine: it answers them as an Indy pool of one validator does,
    and keeps tails files.

    Use it in a with statement, or call start() and, in the end, close(). It is a process of its
    own, in an environment of its own, which is installed on first use. It ends with this program,
    however that ends. In between it may be stopped and started again: it keeps its addresses,
    transactions and tails files.

    Checked are the signatures of authors and endorsers, their roles, the author agreement where
    one is set, and that what a transaction builds on is there: the schema of a credential
    definition, the last accumulator of a revocation. **Not there** are consensus, catch-up, state
    proofs and Merkle proofs (with one validator, clients ask for none), operations on the pool
    itself, attributes that are hashed or encrypted, and rules that a pool's trustees changed. Who
    can reach its port on this machine can register any DID: it is for tests.

    :param directory: where transactions and tails files are kept for later; None keeps them in a
        temporary folder until close(). A ledger on the same directory is the same one, at the same
        addresses.
    :param timeout: the seconds that a start may take, less the install
    :param progress: told, in one line of text, what takes long just now
    :raises ApiTypeError, ApiValueError: an argument cannot be right; names it
    """

    @public
    def __init__(
        self,
        *,
        directory: str | os.PathLike[str] | None = None,
        timeout: float = 30.0,
        progress: Progress | None = None,
    ) -> None:
        super().__init__()
        if directory is not None and not isinstance(directory, (str, os.PathLike)):
            raise ApiTypeError("directory: expected the path of a folder")
        check_seconds(timeout)
        self._directory = None if directory is None else Path(directory).expanduser().absolute()
        self.timeout = timeout
        self._progress = progress
        self._port = 0

    def __repr__(self) -> str:
        return f"<LocalLedger, {f'at {self.url}' if self._keeper else 'closed'}>"

    # --- the process ---

    @property
    def log(self) -> str:
        """What the ledger printed: its addresses, and requests that it failed at."""
        return self._read_log()

    def start(self) -> None:
        """Start the ledger and wait until it answers. Do nothing if it runs.

        :raises InterpreterMissing: no Python for it is found
        :raises LocalAgentError: it does not install, or does not start in time
        """
        if self.running:
            return
        python = install(LEDGER, self._progress)
        new = self._keeper is None
        self._keeper = self._keeper or Keeper("the local ledger")
        try:
            self._launch(python, self._keeper)
        except BaseException:
            self.close() if new else self.stop()
            raise

    def stop(self) -> None:
        """End the ledger's process; keep what was written. Do nothing if it does not run."""
        super().stop()

    def close(self) -> None:
        """Stop the ledger, and remove what it wrote unless it has a directory."""
        super().close()

    def _launch(self, python: Path, keeper: Keeper) -> None:
        before = len(keeper.read_log())
        folder = self._directory or Path(keeper.home, "ledger")
        command = [str(python), "-I", "-c", _RUN, str(_NODE.parent), "--directory", str(folder)]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        environment |= {"HOME": keeper.home, "PYTHONUNBUFFERED": "1"}
        keeper.order("start", command=command, environment=environment)
        deadline = time.monotonic() + self.timeout
        while True:
            printed = keeper.read_log()[before:]
            for line in printed.splitlines(keepends=True):
                if line.startswith('{"http_port"') and line.endswith("\n"):
                    self._port = json.loads(line)["http_port"]
                    return
            ended = keeper.order("state")["exit"] is not None
            if ended or time.monotonic() > deadline:
                what = "ended instead of starting" if ended else "did not start in time"
                end = "\n".join(keeper.read_log()[before:].strip().splitlines()[-_LOG_LINES:])
                raise LocalAgentError(f"the local ledger {what}. The end of its log:\n{end}")
            time.sleep(_PAUSE_SECONDS)

    # --- what agents are told ---

    @property
    def url(self) -> str:
        """Where the ledger answers HTTP, as von-network does.

        :raises LocalAgentError: the ledger is not open
        """
        return f"http://{HOST}:{self._open_port()}"

    @property
    def genesis_url(self) -> str:
        """What agents are given as ``--genesis-url``."""
        return f"{self.url}/genesis"

    @property
    def tails_url(self) -> str:
        """What agents are given as ``--tails-server-base-url``."""
        return f"{self.url}/tails"

    @property
    def genesis(self) -> str:
        """The genesis transactions, which tell a client where the pool is."""
        return str(self._ask("GET", "/genesis"))

    # --- what tests do to it ---

    def register(
        self,
        who: LocalAgent | ApiClient | str,
        *,
        verkey: str | None = None,
        role: str | None = "ENDORSER",
    ) -> str:
        """Put a DID onto the ledger, as a trustee would.

        Of an agent it is its public DID. One that has none makes one here, and has the ledger
        serve its endpoint. An agent with a seed of its own wants its DID there when it starts:
        register the seed before.

        :param who: a running agent, or a client of it (also of a tenant); the seed of a DID, which
            is 32 signs or base64; or, with ``verkey``, the DID itself
        :param verkey: the DID's public key
        :param role: ENDORSER, TRUSTEE, STEWARD or NETWORK_MONITOR; None is for a DID that may
            write only about itself, which is what an author with an endorser has
        :returns: the DID
        :raises ApiTypeError, ApiValueError: an argument cannot be right; names it
        :raises LocalAgentError: the ledger does not run
        :raises ApiException: the agent refuses
        """
        if isinstance(who, str):
            with Forgetting():  # a seed
                asked = {"did": who, "verkey": verkey} if verkey is not None else {"seed": who}
                return str(self._ask("POST", "/register", {**asked, "role": role})["did"])
        from acapy_client import ApiClient

        if isinstance(who, ApiClient):
            return self._register_client(who, role)
        if not hasattr(who, "configuration"):
            raise ApiTypeError("who: expected a LocalAgent, an ApiClient, a seed or a DID")
        with ApiClient(who.configuration()) as client:
            return self._register_client(client, role)

    def _register_client(self, client: ApiClient, role: str | None) -> str:
        public = client.call_api("GET", "/wallet/did/public")["result"]
        made = public or client.call_api("POST", "/wallet/did/create", body={})["result"]
        did = str(self.register(made["did"], verkey=made["verkey"], role=role))
        if not public:
            client.call_api("POST", "/wallet/did/public", query_params={"did": did})
        return did

    def transactions(self, kind: str | None = None) -> list[Transaction]:
        """What was written so far, the oldest first.

        :param kind: only those of this kind, such as SCHEMA
        """
        if kind is not None and kind not in _KINDS.values():
            raise ApiValueError(f"kind: expected one of {', '.join(_KINDS.values())}")
        found = map(_transaction, self._ask("GET", "/ledger/domain")["results"])
        return [each for each in found if kind in (None, each.kind)]

    def reject_next(self, reason: str, *, count: int = 1) -> None:
        """Reject the next writes, whoever sends them; reads go on.

        :param reason: what their author is told
        :param count: how many
        """
        if not isinstance(reason, str):
            raise ApiTypeError("reason: expected text")
        if isinstance(count, bool) or not isinstance(count, int) or count < 1:
            raise ApiValueError("count: expected a number of writes, 1 or more")
        self._ask("POST", "/conduct", {"reject": reason, "count": count})

    def delay(self, seconds: float) -> None:
        """Let each answer to agents wait, from now on; 0 ends that."""
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or seconds < 0:
            raise ApiValueError("seconds: expected a number, 0 or more")
        self._ask("POST", "/conduct", {"delay": seconds})

    def set_author_agreement(
        self, text: str, *, version: str = "1.0", mechanisms: Mapping[str, str] | None = None
    ) -> None:
        """Demand of all writers that they accept a transaction author agreement (TAA).

        :param text: of the agreement; an empty one ends the demand
        :param mechanisms: ways to accept it, each with what it means; by default ``on_file`` and
            ``click_agreement``
        """
        if not isinstance(text, str) or not isinstance(version, str):
            raise ApiTypeError("text, version: expected text")
        if mechanisms is None:
            mechanisms = {"on_file": "signed on paper", "click_agreement": "clicked on a page"}
        body = {"text": text, "version": version, "mechanisms": dict(mechanisms)}
        self._ask("POST", "/agreement", body)

    def _open_port(self) -> int:
        if self._keeper is None:
            raise LocalAgentError("the local ledger is not open: start() it first")
        return self._port

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        status, answer = ask(self._open_port(), method, path, body)
        if status == 0:
            raise LocalAgentError("the local ledger does not answer: start() it again")
        if status != 200:
            reason = answer.get("error", status) if isinstance(answer, dict) else status
            raise ApiValueError(f"the ledger refuses that: {reason}")
        return answer


def _transaction(wire: dict[str, Any]) -> Transaction:
    txn, meta = wire["txn"], wire["txnMetadata"]
    return Transaction(
        number=meta["seqNo"],
        kind=_KINDS[txn["type"]],
        author=txn["metadata"]["from"],
        endorser=txn["metadata"].get("endorser"),
        time=meta["txnTime"],
        data=txn["data"],
        wire=wire,
    )
