"""acapy_client.testing with real agents, real installs and real deaths."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiTypeError, ApiValueError
from acapy_client.testing import (
    RELEASES,
    InterpreterMissing,
    LocalAgent,
    LocalAgentError,
    Release,
    cache_directory,
    install,
    interpreter,
)
from acapy_client.testing._install import newest_runnable
from acapy_client.testing._keeper import Keeper
from acapy_client.testing._releases import find_release
from support.project import environment

pytestmark = pytest.mark.agents

HERE = "{}.{}".format(*sys.version_info[:2])
# A small package in place of an agent: an install of it is a real one, and quick.
SMALL = Release("small", ("six",), "six", (HERE,))
INSTALL_SMALL = f"""
from acapy_client.testing import Release, install
print(install({SMALL!r}, progress=lambda text: print(text, flush=True)))
"""
RUN_AGENT = """
import signal, sys, time
from acapy_client.testing import LocalAgent
# as in a terminal, whatever this test was started from lets them ignore
signal.signal(signal.SIGINT, signal.default_int_handler)
for number in (signal.SIGHUP, signal.SIGTERM):
    signal.signal(number, signal.SIG_DFL)
with LocalAgent(sys.argv[1]) as agent:
    print(agent.pid, flush=True)
    time.sleep(600)
"""


@pytest.fixture(scope="module")
def release() -> str:
    """A release that this machine has an interpreter for, installed."""
    for version in ("0.12.8", "1.7.0"):
        try:
            interpreter(version)
        except InterpreterMissing:
            continue
        install(version)
        return version
    pytest.skip("no interpreter for an agent")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that agents make theirs in."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACAPY_CLIENT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def call(agent: LocalAgent, path: str, body: Any = None, **headers: str) -> Any:
    """What the agent answers; raises urllib.error.HTTPError."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(agent.admin_url + path, data, headers)
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def parent_of(pid: int) -> int:
    command = ["ps", "-o", "ppid=", "-p", str(pid)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def ends(pid: int) -> bool:
    """Whether a process is gone, now or soon."""
    deadline = time.monotonic() + 60
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not alive(pid)


def test_starts_stops_and_leaves_nothing(release: str, temporary: Path) -> None:
    with LocalAgent(release, label="Ada") as agent:
        assert call(agent, "/status/ready") == {"ready": True}
        assert call(agent, "/status")["label"] == "Ada"
        assert agent.release == release
        pid = agent.pid
        assert pid
        assert alive(pid)
        agent.start()
        assert agent.pid == pid, "a second start does nothing"
        agent.stop()
        assert not alive(pid)
        assert not agent.running
        agent.stop()
        assert any(temporary.iterdir()), "the wallet is kept for another start"
    assert not any(temporary.iterdir())
    assert "Shutting down" in agent.log
    agent.stop()
    agent.close()


def test_keeps_address_and_wallet_over_a_restart_and_a_crash(release: str) -> None:
    with LocalAgent(release) as agent:
        did = call(agent, "/wallet/did/create", {})["result"]["did"]
        addresses = agent.admin_url, agent.endpoint
        for end in (agent.stop, agent.kill):
            end()
            agent.start()
            assert (agent.admin_url, agent.endpoint) == addresses
            assert did in [known["did"] for known in call(agent, "/wallet/did")["results"]]


def test_its_admin_api_has_the_port_that_is_chosen(release: str, temporary: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        agent = LocalAgent(release, port=port)
        with pytest.raises(LocalAgentError, match=f"port: {port} .* cannot be had: Address alr"):
            agent.start()
        assert not any(temporary.iterdir())
    with agent:
        assert agent.admin_url == f"http://127.0.0.1:{port}"
        assert call(agent, "/status/ready") == {"ready": True}
    with agent:  # at once, while the last connections still linger
        assert call(agent, "/status/ready") == {"ready": True}


def test_the_port_is_chosen_from_a_shell(release: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "acapy_client.testing", "agent", release, "--port", port]
        settings = {"env": environment(), "text": True, "stdout": subprocess.PIPE}
        taken = subprocess.run(command, **settings, stderr=subprocess.PIPE, timeout=60)
        assert taken.returncode == 1
        assert taken.stderr.startswith(f"port: {port} of 127.0.0.1 cannot be had")
    with subprocess.Popen(command, **settings) as shell:
        try:
            assert shell.stdout
            assert f"ACAPY_ADMIN_URL=http://127.0.0.1:{port}\n" in iter(shell.stdout.readline, "")
            shell.send_signal(signal.SIGINT)
            assert shell.wait(30) == 0
        finally:
            shell.kill()


def test_demands_the_key_and_serves_tenants(release: str, temporary: Path) -> None:
    key = 'a "key"'
    with LocalAgent(release, admin_api_key=key, multitenant=True) as agent:
        with pytest.raises(urllib.error.HTTPError) as refused:
            call(agent, "/status")
        refused.value.close()
        assert refused.value.code == 401
        wallet = {"wallet_name": "t", "wallet_key": "t", "wallet_type": "askar"}
        assert call(agent, "/multitenancy/wallet", wallet, **{"X-API-Key": key})["token"]
        configuration = agent.configuration()
        assert configuration.host == agent.admin_url
        assert configuration.api_key == {"ApiKeyHeader": key}
        assert key not in repr(agent)
        assert key not in agent.log
    assert not any(temporary.iterdir())


def test_a_start_that_fails_says_why_but_no_secrets(release: str, temporary: Path) -> None:
    arguments = ("--no-such-key", "hush", "--no-such-secret=hush", "sesame")
    with pytest.raises(LocalAgentError, match="ended with exit code") as caught:
        LocalAgent(release, admin_api_key="sesame", arguments=arguments).start()
    assert "unrecognized arguments: --no-such-key *** --no-such-secret=*** ***" in str(caught.value)
    assert "hush" not in str(caught.value)
    assert "sesame" not in str(caught.value)
    assert not any(temporary.iterdir())


def test_an_agent_that_is_not_ready_in_time(release: str, temporary: Path) -> None:
    with pytest.raises(LocalAgentError, match=r"not ready after 0\.2 seconds"):
        LocalAgent(release, timeout=0.2).start()
    assert not any(temporary.iterdir())


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_nothing_outlives_the_program(release: str, temporary: Path, name: str) -> None:
    command = [sys.executable, "-c", RUN_AGENT, release]
    with subprocess.Popen(
        command,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as program:
        try:
            assert program.stdout
            pid = int(program.stdout.readline())
            assert alive(pid)
            assert any(temporary.iterdir())
            # The whole group, as a terminal does it with Ctrl-C.
            os.killpg(program.pid, getattr(signal, name))
            assert program.wait(120) != 0
        finally:
            program.kill()
    deadline = time.monotonic() + 60
    while (alive(pid) or any(temporary.iterdir())) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive(pid)
    assert not any(temporary.iterdir())


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM"])
def test_an_agent_ends_with_its_keeper(release: str, temporary: Path, name: str) -> None:
    with LocalAgent(release) as agent:
        pid = agent.pid
        assert pid
        os.kill(parent_of(pid), getattr(signal, name))
        if sys.platform == "linux":
            assert ends(pid), "the agent outlives its keeper before close()"
        with pytest.raises(LocalAgentError, match="keeps the local agent is gone"):
            agent.stop()
    assert ends(pid), "the agent outlives its keeper"
    assert not any(temporary.iterdir())
    assert not agent.running
    agent.start()
    assert agent.running
    agent.close()


def test_close_kills_what_a_killed_keeper_left(temporary: Path) -> None:
    keeper = Keeper()
    parent = ["sh", "-c", "sleep 600 & echo $!; wait"]
    pid = keeper.order("start", command=parent, environment=dict(os.environ))["pid"]
    deadline = time.monotonic() + 60
    while not keeper.read_log().endswith("\n"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    child = int(keeper.read_log())
    os.kill(parent_of(pid), signal.SIGKILL)
    assert alive(child), "the system does not kill this one"
    keeper.close()
    assert ends(pid)
    assert ends(child)
    assert not any(temporary.iterdir())


def test_without_a_release_it_is_the_newest_that_the_machine_can_run() -> None:
    """One that is installed, or that a Python is there for."""
    said: list[str] = []
    agent = LocalAgent(progress=said.append)
    assert said == [f"ACA-Py {agent.release} is the newest release that this machine can run"]
    assert agent.release in repr(agent)
    assert agent.release in agent.label
    assert install(agent.release).exists()
    for newer in list(RELEASES)[list(RELEASES).index(agent.release) + 1 :]:
        with pytest.raises(InterpreterMissing):
            interpreter(newer)


@pytest.mark.usefixtures("cache")
def test_where_no_release_can_run_it_says_what_the_newest_wants() -> None:
    releases = [Release(version, ("six",), "six", ("3.98",)) for version in ("0.0", "0.1")]
    with pytest.raises(InterpreterMissing, match=r"ACA-Py 0\.1 runs on Python 3\.98"):
        newest_runnable(releases)


def test_an_unknown_release_is_refused_with_the_known_ones() -> None:
    with pytest.raises(LocalAgentError, match=r"'0\.5\.0'.*0\.6\.0, .*1\.7\.0"):
        LocalAgent("0.5.0")


def test_a_missing_interpreter_is_named() -> None:
    missing = Release("0.0", ("six",), "six", ("3.98", "3.99"))
    with pytest.raises(InterpreterMissing, match=r"0\.0 runs on Python 3\.98 or 3\.99") as caught:
        LocalAgent(missing).start()
    assert os.environ["PATH"] in str(caught.value)
    assert "pyenv" in str(caught.value)


def stand_in(path: Path, script: str) -> Path:
    """A shell script where an interpreter is looked for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


FUTURE = Release("0.0", ("six",), "six", ("3.99",))
STARTS = "echo 3.99"


@pytest.mark.parametrize(
    "script", ["echo 3.99; exit 127", "echo 3.98", "kill -9 $$", "echo '\\377'"]
)
def test_an_interpreter_that_does_not_start_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    stand_in(tmp_path / "shims/python3.99", script)
    monkeypatch.setenv("PATH", str(tmp_path / "shims"), prepend=os.pathsep)
    with pytest.raises(InterpreterMissing):
        interpreter(FUTURE)
    python = stand_in(tmp_path / "bin/python3", STARTS)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    assert interpreter(FUTURE) == python


def test_the_newest_interpreter_of_pyenv_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for patch in (9, 10):
        stand_in(tmp_path / f"versions/3.99.{patch}/bin/python3.99", STARTS)
    stand_in(tmp_path / "versions/3.99.11/bin/python3.99", "exit 1")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert interpreter(FUTURE) == tmp_path / "versions/3.99.10/bin/python3.99"


def test_the_cache_is_the_user_s_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ACAPY_CLIENT_CACHE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    if sys.platform == "linux":
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        assert cache_directory() == tmp_path / ".cache/acapy_client"
    assert cache_directory().name == "acapy_client"
    monkeypatch.setenv("ACAPY_CLIENT_CACHE", "~/agents")
    assert cache_directory() == tmp_path / "agents"


@pytest.mark.parametrize("name", ["file", "file/cache", "~no_such_user/cache"])
def test_a_cache_that_cannot_be_made_names_its_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "file").touch()
    folder = name if name.startswith("~") else str(tmp_path / name)
    monkeypatch.setenv("ACAPY_CLIENT_CACHE", folder)
    with pytest.raises(LocalAgentError) as caught:
        install(SMALL)
    assert "ACAPY_CLIENT_CACHE" in str(caught.value)
    assert folder in str(caught.value)


def test_an_install_that_fails_shows_the_end_of_its_output(cache: Path) -> None:
    impossible = Release("0.0", ("six==0.0.0.1",), "six", (HERE,))
    with pytest.raises(LocalAgentError, match=r"No matching distribution found for six==0\.0"):
        install(impossible)
    assert not [path for path in cache.iterdir() if path.is_dir()]


def test_two_processes_install_once(cache: Path) -> None:
    command = [sys.executable, "-c", INSTALL_SMALL]
    settings = {"stdout": subprocess.PIPE, "text": True, "env": environment()}
    first: subprocess.Popen[str]
    second: subprocess.Popen[str]
    with subprocess.Popen(command, **settings) as first:
        try:
            assert first.stdout
            assert "installing" in first.stdout.readline()
            first.send_signal(signal.SIGSTOP)  # until the other has come
            with subprocess.Popen(command, **settings) as second:
                assert second.stdout
                assert "waiting for another process" in second.stdout.readline()
                first.send_signal(signal.SIGCONT)
                outputs = [each.communicate(timeout=300)[0] for each in (first, second)]
        finally:
            first.kill()
    assert [first.returncode, second.returncode] == [0, 0]
    python = {output.splitlines()[-1] for output in outputs}
    assert "installing" not in "".join(outputs)
    assert len(python) == 1
    subprocess.run([*python, "-c", "import six"], check=True)


def test_a_killed_install_is_made_anew(cache: Path) -> None:
    command = [sys.executable, "-c", INSTALL_SMALL]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as first:
        while not list(cache.glob("small-*/pyvenv.cfg")):
            assert first.poll() is None
            time.sleep(0.05)
        first.kill()
    folder = next(cache.glob("small-*/pyvenv.cfg")).parent
    (folder / "left-over").touch()
    python = install(SMALL)
    assert not (folder / "left-over").exists()
    assert not python.is_relative_to(folder), "a step of the first may still write there"
    subprocess.run([python, "-c", "import six"], check=True)


def test_releases_that_are_not_known_take_the_rules_of_a_neighbour() -> None:
    assert find_release("1.7") is RELEASES["1.7.0"]
    assert find_release("0.7") is RELEASES["0.7.5"]
    below = find_release("1.3")
    near = find_release("1.3.99")
    assert (near.version, near.like) == ("1.3.99", below.version)
    assert near.requirements == ("acapy-agent==1.3.99",)
    assert near.pythons == below.pythons
    assert find_release("1.99").version == "1.99.0"
    assert find_release("0.12.5").requirements[0] == "aries-cloudagent[askar]==0.12.5"
    for wrong in ("0.5.0", "1", "newest", "1.7.x", "", None):
        with pytest.raises(LocalAgentError, match="unknown release"):
            find_release(wrong)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"wallet_type": "indy"}, "wallet_type: .* got 'indy'"),
        ({"arguments": ["--admin", "127.0.0.1", "8031"]}, "--admin has to stay"),
        ({"port": 0}, "port: expected a number from 1 to 65535, got 0"),
        ({"port": "8031"}, "port: expected a number, got str"),
        ({"seed": "short"}, "seed"),
        ({"webhooks": 3}, "webhooks"),
        ({"webhooks": [None]}, "webhooks"),
        ({"ledger": 3}, "ledger"),
        ({"endorser": True}, "endorser"),
        ({"endorser": 3, "ledger": "http://localhost/genesis"}, "endorser"),
        ({"tails": 3}, "tails"),
    ],
)
def test_arguments_that_cannot_be_right_are_named(arguments: dict[str, Any], name: str) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match=name):
        LocalAgent("1.7.0", **arguments)
