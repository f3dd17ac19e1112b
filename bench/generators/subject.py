"""What each package is asked: ``python -m bench.generators.ours TASK``, or ``….peer``."""

from __future__ import annotations

import json
import re
import sys
import threading
from abc import ABC, abstractmethod
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from bench.generators.fitting import fits


class Subject(ABC):
    """A package that was made.

    :param url: of what stands for the agent
    """

    @abstractmethod
    def __init__(self, url: str) -> None: ...

    @abstractmethod
    def called(self, request: str, given: dict[str, str]) -> Any:
        """What an operation gives, as JSON again.

        :param request: verb and path, as they are described
        :param given: parameters of the path, and those of the query that are required
        """

    @abstractmethod
    def annotation(self, model: str, field: str) -> Any:
        """The type of a field, evaluated.

        :raises LookupError: there is none
        """

    @abstractmethod
    def name_of(self, request: str) -> str:
        """How an operation is called in code."""


def spelled(name: str) -> str:
    """A name without signs, by which those of a description and of code are the same."""
    return re.sub(r"[\W_]", "", name).lower()


class _Agent(BaseHTTPRequestHandler):
    body = b""

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, *_: Any) -> None:
        """Nothing."""


def main(subject_class: type[Subject]) -> None:
    """Do a task, a JSON file of exchanges, fields and requests; print what became of it."""
    task = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    agent = HTTPServer(("127.0.0.1", 0), _Agent)
    threading.Thread(target=agent.serve_forever, daemon=True).start()
    subject = subject_class(f"http://127.0.0.1:{agent.server_port}")
    loaded, kept, right, why = 0, 0, 0, []
    for each in task["exchanges"]:
        _Agent.body = json.dumps(each["answer"]).encode()
        try:
            found = subject.called(each["request"], each["given"])
        except Exception as error:  # whatever a package raises, its call is lost
            why.append(f"{each['request']}: {type(error).__name__}: {error}"[:200])
            continue
        loaded += 1
        if found == each["answer"]:
            kept += 1
        else:
            why.append(f"{each['request']}: gives back something else")
    for model, field, values in task["fields"]:
        try:
            annotation = subject.annotation(model, field)
        except LookupError as error:
            why.append(f"{model}.{field}: {error}")
            continue
        if all(fits(annotation, value) for value in values):
            right += 1
        else:
            why.append(f"{model}.{field}: {annotation}")
    names = {request: subject.name_of(request) for request in task["requests"]}
    print(json.dumps({"loaded": loaded, "kept": kept, "right": right, "names": names, "why": why}))
