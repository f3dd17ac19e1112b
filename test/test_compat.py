"""``python -m acapy_client.compat``: scripts for ``openapi_client`` run unchanged."""

from __future__ import annotations

import subprocess
from pathlib import Path

from support.project import run_python


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
