"""A server in a process of its own, which a test can stop and start again on the same port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

from fastapi import FastAPI
from free_ports import free_port
from web_fakes import FakeAssistant

from assistant.web.app import create_app
from assistant.web.settings import WebSettings

HERE = Path(__file__).resolve().parent


def create() -> FastAPI:
    """The application of the process: each start has a key of its own."""
    return create_app(FakeAssistant(), WebSettings(staff_page=False))


class RestartableServer:
    """The process; `address` stays the same."""

    def __init__(self) -> None:
        self._port = free_port()
        self.address = f"http://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts a new process and waits until it listens."""
        command = [sys.executable, "-m", "uvicorn", "--factory", "restartable:create", "--log-level", "error"]
        paths = os.pathsep.join(map(str, (HERE, HERE.parent, HERE.parents[1])))
        self._process = subprocess.Popen(
            [*command, "--port", str(self._port)], cwd=HERE, env={**os.environ, "PYTHONPATH": paths}
        )
        deadline = time.monotonic() + 120
        while self._refuses():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server on port {self._port} did not start within 120 seconds")
            time.sleep(0.05)

    def stop(self) -> None:
        """Kills the process, as a crash or a new version would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=60)
            self._process = None

    def _refuses(self) -> bool:
        with socket.socket() as trial:
            return trial.connect_ex(("127.0.0.1", self._port)) != 0

    def __enter__(self) -> RestartableServer:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
