"""A scripted server that speaks OpenAI's chat completions, for tests: it fakes the wire, not the code.

Each request takes the next reply of the script. A request too many gets status 418, which no code of
ours expects, and is kept like the others.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import pytest

MODEL = "proefmodel"


@dataclass(frozen=True)
class Request:
    """One request that reached the server; the names of its headers are in small letters."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def system(self) -> str:
        """The text of the system message."""
        return self._text("system")

    @property
    def user(self) -> str:
        """The text of the user message."""
        return self._text("user")

    def _text(self, role: str) -> str:
        (text,) = [message["content"] for message in self.body["messages"] if message["role"] == role]
        return str(text)


@dataclass(frozen=True)
class Reply:
    """What the server sends back; with `hangs_up` nothing at all, with `stalls` nothing until the end.

    With `breaks_off` the connection ends after the body, with `stalls_after` it stays open and silent.
    """

    body: str = ""
    status: int = 200
    content_type: str = "application/json"
    hangs_up: bool = False
    stalls: bool = False
    breaks_off: bool = False
    stalls_after: bool = False


def says(text: str | None, finish_reason: str = "stop", **message: Any) -> Reply:
    """A chat completion with this text."""
    choice = {
        "index": 0,
        "finish_reason": finish_reason,
        "message": {"role": "assistant", "content": text, **message},
    }
    return Reply(
        json.dumps(
            {
                "id": "chatcmpl-1",
                "object": "chat.completion",
                "created": 1,
                "model": MODEL,
                "choices": [choice],
                "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
            }
        )
    )


def streams(
    *pieces: str, finish_reason: str | None = "stop", ends: bool = True, tokens: int = 0, **reply: Any
) -> Reply:
    """A streamed chat completion of these pieces; without `ends` the stream has no last event."""
    events: list[dict[str, Any]] = [{"delta": {"role": "assistant", "content": piece}} for piece in pieces]
    if finish_reason is not None:
        events.append({"delta": {}, "finish_reason": finish_reason})
    chunks = [
        {
            "id": "c",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": MODEL,
            "choices": [{"index": 0, **event}],
        }
        for event in events
    ]
    if tokens:
        usage = {"prompt_tokens": 10 * tokens, "completion_tokens": tokens, "total_tokens": 11 * tokens}
        chunks.append({**chunks[-1], "choices": [], "usage": usage})
    lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks]
    body = "".join(lines) + ("data: [DONE]\n\n" if ends else "")
    return Reply(body, content_type="text/event-stream", **reply)


def fails(status: int, message: str = "it did not work", **details: Any) -> Reply:
    """An error in the form of OpenAI; `details` such as `param` and `code` go beside the message."""
    return Reply(json.dumps({"error": {"message": message, **details}}), status)


@dataclass
class ScriptedServer:
    """The server of a test: what it will reply, and what it was asked."""

    script: deque[Reply]
    requests: list[Request] = field(default_factory=list)
    port: int = 0
    closing: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        """The address for `OPENAI_BASE_URL`."""
        return f"http://127.0.0.1:{self.port}/v1"

    def will(self, *replies: Reply) -> None:
        """Adds replies to the script."""
        self.script.extend(replies)


@contextmanager
def scripted_server(*replies: Reply) -> Iterator[ScriptedServer]:
    """Serves the script on a free port of this machine until the block ends."""
    server = ScriptedServer(deque(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            raw = self.rfile.read(length)
            try:
                body = json.loads(raw)
            except ValueError:  # what is no chat completion, such as LangSmith's packed traces
                body = {}
            server.requests.append(Request(self.path, self._headers(), body))
            self._send(server.script.popleft() if server.script else fails(418, "no reply is left"))

        def do_GET(self) -> None:
            server.requests.append(Request(self.path, self._headers(), {}))
            self._send(fails(404))

        def _headers(self) -> dict[str, str]:
            return {name.lower(): value for name, value in self.headers.items()}

        def _send(self, reply: Reply) -> None:
            if reply.stalls:
                server.closing.wait()
            if reply.stalls or reply.hangs_up:
                self.close_connection = True
                return
            body = reply.body.encode()
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.content_type)
            if not reply.breaks_off and not reply.stalls_after:
                self.send_header("Content-Length", str(len(body)))
            else:
                self.send_header("Content-Length", str(len(body) + 1000))
                self.close_connection = True
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()
            if reply.stalls_after:
                server.closing.wait()

        def log_message(self, *arguments: Any) -> None:
            """Says nothing."""

    with pytest.MonkeyPatch.context() as patch, ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listener:
        patch.setenv("NO_PROXY", "127.0.0.1")  # else a proxy of the machine would get the requests
        listener.daemon_threads = True
        server.port = listener.server_port
        thread = Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            listener.shutdown()
            thread.join()
