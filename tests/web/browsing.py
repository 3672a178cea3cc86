"""Serving an application to a browser, and what is looked at on every page."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from axe_core import violations as violations
from playwright.sync_api import Page
from starlette.types import ASGIApp

MakePage = Callable[..., Page]
# How long something may take to come about, in milliseconds. Who waits goes on as soon as it is there: this only has
# to be longer than a busy machine needs.
PATIENCE = 60_000


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """Serve an application on a free port of the loopback and yield its address."""
    # The server takes over what holds the port: one that is let go first can be taken by another process.
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        deadline = time.monotonic() + 60
        while not server.started:
            if time.monotonic() > deadline:
                raise RuntimeError(f"the server on port {port} did not start within 60 seconds")
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            # Open event streams of Gradio would keep an orderly stop waiting.
            server.should_exit = True
            server.force_exit = True
            thread.join(timeout=10)


def stop_clock(page: Page) -> None:
    """Stop the timers of a page: from now on they go only as far as a test moves them.

    A clock that is only installed goes on by itself: on a slow machine further than the test meant.
    """
    page.clock.install(time=0)
    # It cannot be stopped in its past, which is how long ago it was installed.
    page.clock.pause_at(3600)


def too_wide(page: Page) -> bool:
    # Before its style sheets are there a page has another width.
    page.wait_for_load_state()
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
