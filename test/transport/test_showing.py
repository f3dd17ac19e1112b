"""Clients that show their own exchanges by ``debug`` and ``logger_file``: those alone, once."""

from __future__ import annotations

import json
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from acapy_client import ApiClient, Configuration
from support.project import run_python
from support.server import Server

PROGRAM = """
import logging, sys
from acapy_client import ApiClient, Configuration

{setup}
def call(path, **settings):
    with ApiClient(Configuration(sys.argv[1], **settings)) as client:
        client.call_api("GET", path)

with ApiClient(Configuration(sys.argv[1], debug=True)) as open_meanwhile:
    open_meanwhile.call_api("GET", "/shown")
    call("/other")
    call("/again", debug=True)
"""
OURS = "logging.getLogger('acapy_client')"
RICH = """
class Rich(logging.Handler):
    class console:
        file = sys.stderr
    def emit(self, record): print(record.getMessage(), file=sys.stderr)
logging.basicConfig(level=0, handlers=[Rich()])
"""


@pytest.mark.parametrize(
    ("setup", "others"),
    [
        ("", 0),
        ("logging.basicConfig()", 0),
        ("logging.basicConfig(level=logging.ERROR)", 0),
        ("logging.basicConfig(level=logging.DEBUG)", 1),
        ("logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)", 1),
        (f"logging.basicConfig(); {OURS}.setLevel(logging.INFO)", 1),
        (f"{OURS}.addHandler(logging.StreamHandler())", 0),
        (f"{OURS}.addHandler(logging.StreamHandler()); {OURS}.setLevel(10)", 1),
        (f"{OURS}.addHandler(logging.NullHandler()); {OURS}.setLevel(10)", 0),
        ("logging.basicConfig(level=10); logging.root.handlers[0].setLevel(logging.ERROR)", 0),
        (f"{OURS}.disabled = True", 0),
        (RICH, 1),
    ],
)
def test_each_line_is_printed_once(server: Server, setup: str, others: int) -> None:
    done = run_python("-c", PROGRAM.format(setup=setup), server.url)
    assert done.returncode == 0, done.stderr
    printed = done.stdout + done.stderr
    counts = {name: printed.count(f"GET /{name}: 200 in") for name in ("shown", "again", "other")}
    assert counts == {"shown": 1, "again": 1, "other": others}


def test_a_hook_that_fails_is_told_once(server: Server) -> None:
    code = PROGRAM.format(setup="") + "call('/hook', debug=True, on_request=lambda about: 1 / 0)"
    done = run_python("-c", code, server.url)
    assert done.stderr.count("a hook of the configuration failed") == 1, done.stderr
    assert done.stderr.count("ZeroDivisionError: ") == 1


def test_what_is_disabled_is_shown_by_nobody(server: Server) -> None:
    done = run_python("-c", PROGRAM.format(setup="logging.disable(logging.INFO)"), server.url)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_files_get_the_exchanges_of_their_clients(server: Server, tmp_path: Path) -> None:
    """And what listens to our logger gets those of all clients, whatever these show themselves."""
    code = """
import json
heard = []
class Heard(logging.Handler):
    def emit(self, record): heard.append(record.getMessage().partition(":")[0])
logger = logging.getLogger("acapy_client")
logger.addHandler(Heard())
logger.setLevel(logging.DEBUG)
logger.propagate = False
one, both = sys.argv[2:]
call("/one", logger_file=one)
call("/two", logger_file=both)
call("/three", logger_file=both, debug=True)
print(json.dumps(heard))
"""
    files = [tmp_path / "one.log", tmp_path / "both.log"]
    done = run_python("-c", PROGRAM.format(setup="") + code, server.url, *map(str, files))
    assert done.returncode == 0, done.stderr
    names = ["shown", "other", "again", "one", "two", "three"]
    for file, expected in zip(files, (["one"], ["two", "three"]), strict=True):
        lines = [line for line in file.read_text("utf-8").splitlines() if "INFO" in line]
        found = [name for line in lines for name in names if f"GET /{name}: 200 in" in line]
        assert found == expected
        assert len(lines) == len(expected)
    heard = json.loads(done.stdout.splitlines()[-1])
    ended = [said for said in heard if said != "GET http"]  # as those begin that tell of the start
    assert ended == ["GET /one", "GET /two", "GET /three"]
    assert "GET /one" not in done.stderr
    assert done.stderr.count("GET /three: 200 in") == 1


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts in /proc")
def test_a_file_is_closed_with_its_last_client(server: Server, tmp_path: Path) -> None:
    code = """
import gc, os
def opened():
    links = (f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd"))
    return sum(".log" in os.readlink(link) for link in links if os.path.islink(link))
for number in range(20):
    call("/one", logger_file=f"{sys.argv[2]}/{number}.log")
gc.collect()
print(opened())
"""
    done = run_python("-c", PROGRAM.format(setup="") + code, server.url, str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "0\n"), done.stderr
    assert len(list(tmp_path.iterdir())) == 20


def test_a_file_that_was_moved_away_is_opened_anew(server: Server, tmp_path: Path) -> None:
    file, moved = tmp_path / "x.log", tmp_path / "x.log.1"
    with (
        ApiClient(Configuration(server.url, logger_file=file)) as first,
        ApiClient(Configuration(server.url, logger_file=file)) as second,
    ):
        first.call_api("GET", "/before")
        file.rename(moved)
        first.call_api("GET", "/after")
        second.call_api("GET", "/also")
    assert ["/before: 200" in line for line in moved.read_text().splitlines()] == [True]
    lines = file.read_text().splitlines()
    assert ["/after: 200" in line for line in lines] == [True, False]
    assert "/also: 200" in lines[1]


def test_a_file_whose_folder_is_gone_fails_no_call(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    with ApiClient(Configuration(server.url, logger_file=folder / "x.log")) as client:
        shutil.rmtree(folder)
        client.call_api("GET", "/one")
        assert "No such file or directory" in capsys.readouterr().err
        folder.mkdir()
        client.call_api("GET", "/two")
    assert "/two: 200" in (folder / "x.log").read_text()


def test_threads_share_one_handler_of_a_file(server: Server, tmp_path: Path) -> None:
    settings = Configuration(server.url, logger_file=tmp_path / "x.log")
    together = threading.Barrier(8)

    def made(_: int) -> ApiClient:
        together.wait(60)
        return ApiClient(settings)

    with ThreadPoolExecutor(8) as threads:
        clients = list(threads.map(made, range(8)))
    assert len({id(client._calls._telling._log.handlers[0]) for client in clients}) == 1
    for client in clients:
        client.close()


def test_stderr_is_the_one_of_the_moment(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    with ApiClient(Configuration(server.url, debug=True)) as client:
        for path in ("/first", "/second"):
            client.call_api("GET", path)
            assert capsys.readouterr().err.count(f"GET {path}: 200") == 1
