"""Whom a command talks to, and with which keys."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from support.cli.shell import Shell
from support.project import environment
from support.server import Server, answer
from support.tenancy import KEY, Tenancy

STATUS = ("server", "get-status", "--quiet")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "acapy-client" / "profiles.toml"


@pytest.fixture
def key_file(tmp_path: Path) -> str:
    path = tmp_path / "key"
    path.write_text("the key\n", "utf-8")
    return str(path)


def test_nobody_is_named(shell: Shell) -> None:
    done = shell(*STATUS)
    assert (done.code, done.out) == (2, "")
    assert "whom to talk to? Give --url, or set ACAPY_ADMIN_URL, or make a profile" in done.err


def test_a_url_comes_before_the_environment_and_may_stand_anywhere(
    asked: Server, shell: Shell
) -> None:
    with Server() as other:
        assert shell("--url", other.url, *STATUS).code == 0
        assert shell("server", "get-status", "--url", other.url).code == 0
        assert shell("--url", asked.url, "server", "get-status", "--url", other.url).code == 0
        assert (len(other.requests), len(asked.requests)) == (3, 0)
    assert shell(*STATUS).code == 0
    assert len(asked.requests) == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--url", "ftp://x"), "--url: expected http://HOST:PORT"),
        (("--url", "http://x", "--profile", "alice"), "--url and --profile: give one of them"),
        (("--key-file", "/no/such/file"), "--key-file: cannot read it: No such file"),
        (("--key-file", "x", "--ask-key"), "--key-file and --ask-key: give one of them"),
        (("--request-timeout", "0"), "--request-timeout: expected seconds above zero"),
        (("--request-timeout", "soon"), "'--request-timeout': expected number, got 'soon'"),
        (("--profile", "alic"), "there is no profile 'alic'"),
        (("--profile", ""), "there is no profile ''"),
        (("--tenant", ""), "--tenant: "),
    ],
)
def test_what_cannot_be_right(
    asked: Server, shell: Shell, wrong: tuple[str, ...], said: str
) -> None:
    done = shell(*STATUS, *wrong)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert asked.requests == []


def test_the_key_of_the_environment_or_of_a_file(
    asked: Server, shell: Shell, monkeypatch: pytest.MonkeyPatch, key_file: str
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", "of the environment")
    shell(*STATUS)
    assert asked.last.header("X-API-Key") == "of the environment"
    shell(*STATUS, "--key-file", key_file)
    assert asked.last.header("X-API-Key") == "the key"


# --- profiles ------------------------------------------------------------------------------------


def test_profiles(
    asked: Server, shell: Shell, file: Path, key_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ACAPY_ADMIN_URL")
    with Server() as other:
        assert shell("profile", "list") == (0, "", "")
        add = ("profile", "add")
        assert shell(*add, "alice", "--url", asked.url, "--key-file", key_file) == (0, "", "")
        assert shell(*add, "bob", "--url", other.url, "--tenant", "w1") == (0, "", "")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        listed = shell("profile", "list").out
        assert listed.splitlines() == [
            "NAME   URL" + " " * (len(asked.url) - 1) + "HOLDS  TENANT  USED",
            f"alice  {asked.url}  key            *",
            f"bob    {other.url}         w1",
        ]
        assert shell(*STATUS).code == 0
        assert asked.last.header("X-API-Key") == "the key"
        assert shell("profile", "use", "bob") == (0, "", "")
        assert shell("profile", "remove", "alice") == (0, "", "")
        assert "the key" not in file.read_text("utf-8")
        other.default = answer({"token": "t"})
        assert shell(*STATUS).code == 0
        assert [each.path for each in other.requests] == [
            "/multitenancy/wallet/w1/token",
            "/status",
        ]
        assert shell("profile", "remove", "bob") == (0, "", "")
    assert shell(*STATUS).code == 2


def test_a_profile_gets_no_key_of_the_environment(
    asked: Server, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", "of another")
    monkeypatch.setenv("ACAPY_TOKEN", "of another")
    assert shell("profile", "add", "alice", "--url", asked.url).code == 0
    assert shell(*STATUS, "--profile", "alice").code == 0
    headers = {name.lower() for name, _ in asked.last.headers}
    assert headers.isdisjoint({"x-api-key", "authorization"})
    assert "ACAPY" not in shell(*STATUS[:2], "--profile", "alice", "--curl").out
    assert os.environ["ACAPY_ADMIN_API_KEY"] == os.environ["ACAPY_TOKEN"] == "of another"


def test_the_environment_comes_before_the_profile_that_is_used(asked: Server, shell: Shell) -> None:
    with Server() as other:
        assert shell("profile", "add", "alice", "--url", other.url).code == 0
        assert shell(*STATUS).code == 0
        assert (len(asked.requests), len(other.requests)) == (1, 0)
        assert shell("--profile", "alice", *STATUS).code == 0
        assert len(other.requests) == 1


@pytest.mark.skipif(os.name != "posix", reason="only there files have such modes")
def test_a_file_with_keys_that_others_can_read_is_refused(
    asked: Server, shell: Shell, file: Path, key_file: str
) -> None:
    url = ("--url", asked.url)
    assert shell("profile", "add", "alice", *url).code == 0
    file.chmod(0o644)
    assert shell(*STATUS, "--profile", "alice").code == 0
    assert shell("profile", "add", "bob", *url, "--key-file", key_file).code == 0
    file.chmod(0o640)
    done = shell(*STATUS, "--profile", "alice")
    assert (done.code, "chmod 600" in done.err, "the key" in done.err) == (2, True, False)
    assert len(asked.requests) == 1


@pytest.mark.skipif(os.name != "posix", reason="only there files have such modes")
@pytest.mark.parametrize(
    ("setting", "value"),
    [("access_token", "SECRET"), ("key_password", "SECRET"), ("proxy", "http://u:SECRET@p:1")],
)
def test_each_secret_setting_counts_as_a_key(
    shell: Shell, file: Path, setting: str, value: str
) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(f'[profiles.a]\nurl = "http://x"\n{setting} = "{value}"\n', "utf-8")
    file.chmod(0o644)
    done = shell("profile", "list")
    assert (done.code, "chmod 600" in done.err, "SECRET" in done.err) == (2, True, False)
    file.chmod(0o600)
    assert setting in shell("profile", "list").out


def test_settings_of_a_profile(asked: Server, shell: Shell, file: Path) -> None:
    file.parent.mkdir(parents=True)
    url = f'[profiles.a]\nurl = "{asked.url}"\n'
    texts = {
        f"{url}timeout = 9\ndebug = true\n": "",
        f"{url}timeoutt = 9\n": "'timeoutt' (did you mean 'timeout'?)",
        '[profiles.a]\nkey = "secret"\n': "the profile a has no url",
        "[profiles.a]\nurl = 7\n": "--url: expected",
        '[profiles.a]\nurl = ["x"]\n': "profiles.a.url: expected text, a number or a boolean",
        "profiles = 7\n": "expected a table [profiles.NAME]",
        '[profiles.a]\nkey = "secret\n': "is no TOML (at line 2",
    }
    for text, said in texts.items():
        file.write_text(text, "utf-8")
        file.chmod(0o600)
        done = shell(*STATUS, "--profile", "a")
        assert done.code == (2 if said else 0), done
        assert said in done.err
        assert "secret" not in done.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("add", "a b", "--url", "http://x"), "expected letters, digits, - and _ as a name"),
        (("add", "alice"), "--url: missing"),
        (("add", "alice", "--url", "x"), "--url: expected http://HOST:PORT"),
        (("add", "bob", "--url", "http://x"), "there is a profile bob already"),
        (("use", "bobb"), "there is no profile 'bobb' (did you mean 'bob'?)"),
        (("remove", "bobb"), "there is no profile 'bobb'"),
    ],
)
def test_wrong_use_of_profiles(shell: Shell, line: tuple[str, ...], said: str) -> None:
    assert shell("profile", "add", "bob", "--url", "http://x").code == 0
    done = shell("profile", *line)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


HAND_WRITTEN = """# mine
[profiles."my agent"]  # at home
url = "http://x"
logger_file = "/tmp/😀.log"
timeout = inf

# the other one
[profiles.b]
url = 'http://y'

[notes]
text = "kept"
"""


def test_what_is_written_by_hand_stays(shell: Shell, file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(HAND_WRITTEN, "utf-8")
    assert shell("profile", "use", "b").code == 0
    assert file.read_text("utf-8") == f'use = "b"\n{HAND_WRITTEN}'
    assert shell("profile", "use", "my agent").code == 0
    assert file.read_text("utf-8") == f'use = "my agent"\n{HAND_WRITTEN}'
    assert shell("profile", "add", "c", "--url", "http://z", "--tenant", "é\x7f").code == 0
    assert shell("profile", "remove", "my agent").code == 0
    left = HAND_WRITTEN.partition("# the other")
    added = '\n[profiles.c]\nurl = "http://z"\ntenant = "é\\u007f"\n'
    assert file.read_text("utf-8") == f"# mine\n\n{left[1]}{left[2]}{added}"


def test_what_cannot_be_changed_is_refused(shell: Shell, file: Path) -> None:
    file.parent.mkdir(parents=True)
    for text in ('profiles = {a = {url = "http://x"}}\n', 'profiles.a.url = "http://x"\n'):
        file.write_text(text, "utf-8")
        done = shell("profile", "remove", "a")
        assert (done.code, "edit it" in done.err, file.read_text("utf-8")) == (2, True, text)


def test_profiles_that_are_added_at_once_are_all_kept(shell: Shell, tmp_path: Path) -> None:
    settings = environment(XDG_CONFIG_HOME=str(tmp_path / "config"))
    line = [sys.executable, "-m", "acapy_client.cli", "profile", "add", "--url", "http://x"]
    names = [f"p{each}" for each in range(6)]
    added = [subprocess.Popen([*line, name], env=settings) for name in names]
    assert [each.wait(120) for each in added] == [0] * len(names)
    listed = shell("profile", "list").out.splitlines()[1:]
    assert sorted(each.split()[0] for each in listed) == names


def test_a_profile_is_added_with_what_stands_before_the_group(
    shell: Shell, file: Path, key_file: str
) -> None:
    assert shell("--url", "http://x", "--key-file", key_file, "profile", "add", "z").code == 0
    assert file.read_text("utf-8").endswith('[profiles.z]\nurl = "http://x"\nkey = "the key"\n')


@pytest.mark.parametrize("held", ["k\nl", "\n", "é"])
def test_a_key_that_is_none_is_refused(
    asked: Server,
    shell: Shell,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    held: str,
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", "of the environment")
    wrong = tmp_path / "wrong"
    wrong.write_text(held, "utf-8")
    for line in (("profile", "add", "z", "--url", "http://x"), STATUS):
        done = shell(*line, "--key-file", str(wrong))
        assert (done.code, "--key-file: expected a line" in done.err) == (2, True), done
    assert not file.exists()
    assert asked.requests == []


@pytest.mark.parametrize(
    ("setting", "value"), [("logger_file", "/nonexistent/x"), ("ssl_ca_cert", "/nonexistent/x")]
)
def test_what_a_client_refuses_is_wrong_use(
    shell: Shell, file: Path, setting: str, value: str
) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(f'[profiles.a]\nurl = "https://x"\n{setting} = "{value}"\n', "utf-8")
    for line in (STATUS, ("call", "GET", "/x")):
        done = shell("--profile", "a", *line)
        assert (done.code, f"{setting}: " in done.err) == (2, True)


# --- tenants -------------------------------------------------------------------------------------


def test_a_tenant_acts_with_a_token_that_is_kept(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ACAPY_ADMIN_API_KEY", KEY)
    with Tenancy() as agent:
        for _ in range(2):
            done = shell("call", "GET", "/x", "--tenant", "w1", "--url", agent.url, "--json")
            assert (done.code, '"wallet_id": "w1"' in done.out) == (0, True), done
        assert agent.made == 1  # a new token would end that of the tenant's other programs
        agent.new_token("w1")
        line = ("--url", agent.url, "--tenant", "w1", "call", "GET", "/x", "--field", "wallet_id")
        assert shell(*line) == (0, "w1\n", "")
    files = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 or path.suffix == ".lock"


def test_tokens_go_with_the_last_profile_of_their_agent(
    shell: Shell, key_file: str, tmp_path: Path
) -> None:
    def kept() -> list[Path]:
        return [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]

    with Tenancy() as agent:
        Path(key_file).write_text(KEY, "utf-8")
        for name in ("one", "two"):
            add = ("profile", "add", name, "--url", agent.url, "--tenant", "w1")
            assert shell(*add, "--key-file", key_file).code == 0
        assert shell("--profile", "one", "call", "GET", "/x").code == 0
        assert shell("profile", "remove", "one") == (0, "", "")
        assert kept()
        assert shell("--profile", "two", "call", "GET", "/x").code == 0
        assert agent.made == 1
    assert shell("profile", "remove", "two") == (0, "", "")
    assert kept() == []


def test_a_folder_for_tokens_that_cannot_be_made_is_told(
    asked: Server, shell: Shell, monkeypatch: pytest.MonkeyPatch, key_file: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", key_file)
    done = shell(*STATUS, "--tenant", "w1")
    assert (done.code, "--tenant: no token can be kept in" in done.err) == (2, True)
