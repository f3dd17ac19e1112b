"""A pool of four validators of indy-node in one process; run by the Python 3.8 of its environment.

    python nodes.py FOLDER PORT INDY_PLENUM INDY_NODE

takes eight ports from PORT on, and prints the path of the genesis transactions when the pool runs.
Two native libraries are stood in for. RocksDB: LevelDB keeps every store. Ursa, which signs state
proofs: the nodes have no keys for it, which plenum allows, and clients take what two nodes say.
"""

from __future__ import annotations

import logging
import os
import sys
import types
from pathlib import Path

COUNT = 4  # the fewest that order a write
STORES = (
    "stateTsStorage",
    "domainStateStorage",
    "poolStateStorage",
    "configStateStorage",
    "reqIdToTxnStorage",
    "nodeStatusStorage",
    "stateSignatureStorage",
    "transactionLogDefaultStorage",
    "METRICS_KV_STORAGE",
    "idrCacheStorage",
    "attrStorage",
)
FOLDERS = {
    "LEDGER_DIR": "lib",
    "KEYS_DIR": "lib",
    "GENESIS_DIR": "lib",
    "NODE_INFO_DIR": "lib",
    "LOG_DIR": "log",
    "BACKUP_DIR": "backup",
    "PLUGINS_DIR": "plugins",
}


def stand_in(name: str, *classes: str) -> types.ModuleType:
    """Have a module that can be imported, with classes that do nothing."""
    module = sys.modules[name] = types.ModuleType(name)
    for each in classes:
        setattr(module, each, type(each, (), {}))
    return module


def stand_in_for_native_libraries() -> None:
    stand_in("rocksdb", "IComparator")
    ursa = stand_in("ursa")
    names = "BlsEntity Bls Generator VerKey SignKey Signature MultiSignature ProofOfPossession"
    ursa.bls = stand_in("ursa.bls", *names.split())
    ursa.indy_error = stand_in("ursa.indy_error")
    ursa.indy_error.IndyCryptoError = type("IndyCryptoError", (Exception,), {})
    ursa.bls.Generator.from_bytes = classmethod(lambda cls, data: cls())


def configured(root: Path) -> object:
    """The configuration of the pool, with all that it writes in one folder."""
    lines = [
        "from plenum.common.constants import HS_LEVELDB, KeyValueStorageType",
        "NETWORK_NAME = 'sandbox'",
        "ENABLED_PLUGINS = []",
        "STACK_COMPANION = 0",
        "hashStore = {'type': HS_LEVELDB}",
        *(f"{store} = KeyValueStorageType.Leveldb" for store in STORES),
        *(f"{name} = {str(root / folder)!r}" for name, folder in FOLDERS.items()),
    ]
    folder = root / "etc"
    folder.mkdir(parents=True)
    (folder / "indy_config.py").write_text("\n".join(lines), "utf-8")

    import indy_common.config
    import plenum.config
    from indy_common.config_util import getConfig

    for module in (plenum.config, indy_common.config):
        module.GENERAL_CONFIG_DIR = str(folder)
    return getConfig(general_config_dir=str(folder))


def main() -> None:
    root, port = Path(sys.argv[1]), int(sys.argv[2])
    sys.path[:0] = sys.argv[3:]
    os.environ["HOME"] = str(root)
    stand_in_for_native_libraries()
    config = configured(root)

    import plenum.common.keygen_utils
    import plenum.common.test_network_setup as setup
    from indy_common.config_helper import ConfigHelper, NodeConfigHelper
    from indy_common.txn_util import getTxnOrderedFields
    from stp_core.loop.looper import Looper
    from stp_core.types import HA

    for module in (plenum.common.keygen_utils, setup):
        module.init_bls_keys = lambda *arguments, **named: (None, None)
    network = setup.TestNetworkSetup
    stewards, nodes = network.gen_defs(None, COUNT, port)
    network.bootstrapTestNodesCore(
        config,
        "sandbox",
        False,
        getTxnOrderedFields(),
        network.gen_trustee_def(1),
        stewards,
        nodes,
        network.gen_client_defs(1),
        list(range(1, COUNT + 1)),
        "indy.env",
        ConfigHelper,
        NodeConfigHelper,
    )
    genesis = Path(ConfigHelper(config).genesis_dir, "pool_transactions_genesis")
    logging.basicConfig(filename=str(root / "nodes.log"), level=logging.WARNING)

    from indy_node.server.node import Node

    with Looper(debug=False) as looper:
        for each in nodes:
            helper = NodeConfigHelper(each.name, config)
            places = [HA("127.0.0.1", number) for number in (each.port, each.client_port)]
            looper.add(Node(each.name, config_helper=helper, ha=places[0], cliha=places[1]))
        print(f"genesis: {genesis}", flush=True)
        looper.run()


if __name__ == "__main__":
    main()
