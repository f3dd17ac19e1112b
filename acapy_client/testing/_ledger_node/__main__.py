"""Run a ledger until it is ended: `python -m … --directory FOLDER`.

The folder keeps its transactions, tails files, ports and key, so that a ledger that is started on
it again is the same one. Prints one line once it answers: its addresses, as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import threading
from pathlib import Path
from typing import Any

from .domain import Ledger
from .keys import identity, node_keys
from .validator import Validator
from .web import TRUSTEE_SEED, Web

HOST = "127.0.0.1"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--directory", type=Path, required=True)
    parser.add_argument("--http-port", type=int, default=0)
    parser.add_argument("--node-port", type=int, default=0)
    chosen = parser.parse_args()
    folder: Path = chosen.directory
    (folder / "tails").mkdir(parents=True, exist_ok=True)
    file = folder / "ledger.json"
    known: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    seed = known.get("node_seed") or secrets.token_hex(32)
    ledger = Ledger(folder)
    if not ledger.transactions:
        trustee = identity(TRUSTEE_SEED)
        ledger.register(*trustee, "0", trustee.did)
    node_port = chosen.node_port or known.get("node_port", 0)
    validator = Validator(ledger, node_keys(bytes.fromhex(seed)), HOST, node_port)
    http_port = chosen.http_port or known.get("http_port", 0)
    web = Web(HOST, http_port, ledger, validator, folder / "tails")
    ports = {"http_port": web.server_port, "node_port": validator.port}
    unfinished = file.with_name(f"ledger.json.{secrets.token_hex(4)}")
    unfinished.write_text(json.dumps({**ports, "node_seed": seed}), "utf-8")
    os.replace(unfinished, file)
    validator.start()
    threading.Thread(target=web.serve_forever, daemon=True).start()
    print(json.dumps(ports), flush=True)
    validator.join()


if __name__ == "__main__":
    main()
