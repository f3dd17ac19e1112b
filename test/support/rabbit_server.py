"""A RabbitMQ on loopback, with a folder and a register of names of its own."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess

from support.engines import Server, free_port
from support.needs import lacks

# Debian's program on the PATH changes the user; this one is behind it
_PROGRAM = "/usr/lib/rabbitmq/bin/rabbitmq-server"


class RabbitServer(Server):
    """It keeps what it has confirmed. ``guest`` may do all, from loopback."""

    def __init__(self) -> None:
        program = shutil.which(_PROGRAM) or shutil.which("rabbitmq-server")
        epmd = shutil.which("epmd")
        if program is None or epmd is None:
            lacks("needs rabbitmq-server")
        super().__init__()
        names, between = free_port(), free_port()
        self._program, folder = program, self.folder
        self._settings = {
            "HOME": folder,
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_EPMD_PORT": names,
            "RABBITMQ_CONF_ENV_FILE": "/dev/null",
            "RABBITMQ_CONFIG_FILE": folder / "rabbitmq",
            "RABBITMQ_DIST_PORT": between,
            "RABBITMQ_ENABLED_PLUGINS_FILE": folder / "plugins",
            "RABBITMQ_LOG_BASE": folder / "logs",
            "RABBITMQ_LOGS": "-",
            "RABBITMQ_MNESIA_BASE": folder / "data",
            "RABBITMQ_NODENAME": f"hub{self.port}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": self.port,
            "RUNNING_UNDER_SYSTEMD": "true",  # else it leaves its process to a shell
        }
        self._names = subprocess.Popen([epmd, "-port", str(names), "-address", "127.0.0.1"])

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@127.0.0.1:{self.port}/%2F"

    def _command(self) -> list[str]:
        settings = (f"{name}={value}" for name, value in self._settings.items())
        return ["env", *settings, self._program]

    def _answers(self) -> bool:
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", self.port), 1) as line,
        ):
            line.sendall(b"AMQP\0\0\x09\x01")
            return line.recv(1) == b"\x01"
        return False

    def __exit__(self, *exc_info: object) -> None:
        super().__exit__(*exc_info)
        self._names.kill()
        self._names.wait()
