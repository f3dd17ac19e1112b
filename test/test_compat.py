"""``python -m acapy_client.compat``: scripts for ``openapi_client`` run unchanged."""

from __future__ import annotations

import subprocess
from pathlib import Path

from support.project import run_python
from support.server import Server, answer


def run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_python("-m", "acapy_client.compat", script, *arguments)


def test_the_alias_is_the_package_itself(tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_text("from openapi_client import models\n")
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\n"
        "import openapi_client, helper\n"
        "from openapi_client.api import connection_api\n"
        "from openapi_client.model.conn_record import ConnRecord\n"
        "import openapi_client.exceptions as exceptions\n"
        "import acapy_client, acapy_client.models, acapy_client.api.connection_api as other\n"
        "assert openapi_client is acapy_client\n"
        "assert connection_api is other and connection_api.__spec__.name.startswith('acapy')\n"
        "assert helper.models is acapy_client.models and helper.models.ConnRecord is ConnRecord\n"
        "assert exceptions.ApiException is acapy_client.ApiException\n"
        "import openapi_client.model_utils, importlib\n"
        "assert importlib.reload(openapi_client.model_utils)\n"
        "try: import openapi_client.nothing\n"
        "except ModuleNotFoundError: pass\n"
        "else: raise AssertionError\n"
        "assert __name__ == '__main__'\n"
        "print(sys.argv[1:])\n"
        "raise SystemExit(3)\n"
    )
    done = run(script, "one", "--two")
    assert done.stderr == ""
    assert (done.stdout, done.returncode) == ("['one', '--two']\n", 3)


def test_another_package_of_that_name_gives_way_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "openapi_client.py").write_text("raise AssertionError('the other one')\n")
    script = tmp_path / "script.py"
    script.write_text("import openapi_client; print(openapi_client.ApiClient.__module__)\n")
    done = run(script)
    assert done.stdout == "acapy_client.api_client\n"
    assert str(tmp_path / "openapi_client.py") in done.stderr


def test_nothing_of_that_name_is_there_otherwise() -> None:
    done = run_python("-c", "import acapy_client, acapy_client.compat, openapi_client")
    assert "No module named 'openapi_client'" in done.stderr
    done = run_python("-m", "acapy_client.compat")
    assert "usage" in done.stderr
    assert done.returncode == 1


def test_processes_that_a_script_starts_know_the_name_too(tmp_path: Path, server: Server) -> None:
    server.default = answer({"connection_id": "a"})
    (tmp_path / "helper.py").write_text(
        "from openapi_client.model.conn_record import ConnRecord\n"
        "def fill(record):\n"
        "    assert type(record) is ConnRecord\n"
        "    record.alias = 'from another process'\n"
        "    return record\n"
    )
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, pickle, sys\n"
        "from concurrent.futures import ProcessPoolExecutor\n"
        "import helper, openapi_client\n"
        "from openapi_client.api.connection_api import ConnectionApi\n"
        "from openapi_client.model.conn_record import ConnRecord\n"
        "def ask(api):\n"
        "    return openapi_client.ApiClient.__module__, api.get_connection('a')\n"
        "if __name__ == '__main__':\n"
        "    settings = openapi_client.Configuration(host=sys.argv[1])\n"
        "    api = ConnectionApi(openapi_client.ApiClient(settings))\n"
        "    assert b'openapi_client' not in pickle.dumps([api, ConnRecord, ConnRecord()])\n"
        "    for method in 'spawn', 'fork', 'forkserver':\n"
        "        context = multiprocessing.get_context(method)\n"
        "        with ProcessPoolExecutor(2, mp_context=context) as pool:\n"
        "            print(*pool.map(ask, [api]))\n"
        "        with context.Pool(2) as pool:\n"
        "            print(*pool.map(helper.fill, [ConnRecord()]))\n"
    )
    done = run(script, server.url)
    assert done.stderr == ""
    asked = "('acapy_client.api_client', {'connection_id': 'a'})\n"
    assert done.stdout == (asked + "{'alias': 'from another process'}\n") * 3
