"""A service whose words no log may hold, on a real server that an administrator lets log what it can."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import httpx
import uvicorn
from builders import a_document
from door_builders import open_door

from assistant.asked import AskedCount, AskedLog, AskedTotal, DeskQuestion
from assistant.asked_counts import AskedBatch
from assistant.errors import StoreError
from assistant.model import Answer, AnswerStatus, Retrieved, Turn
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

# Made of pieces, so that no constant of this file holds a whole word that is looked for.
ASKED = "".join(("kwis", "kwaspad"))
SAID = "".join(("zwabber", "zoemer"))
SEARCHED = "".join(("flier", "flonkster"))


@dataclass
class Talking:
    """Answers with the words that no log may hold, and goes wrong in each way that it is asked to."""

    ready: bool = True
    vectors_ready: bool = True

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        if "kapot" in question:
            raise RuntimeError(f"cannot answer {question!r} with {SAID}")
        if "traag" in question:
            time.sleep(0.4)
            raise RuntimeError(f"too late for {question!r} with {SAID}")
        if "fout" in question:
            return Answer(AnswerStatus.ERROR, f"Dat lukt niet met {SAID}.")
        return Answer(AnswerStatus.ANSWERED, f"Ja, {SAID}.\nEn nog eens {SAID}.")

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        answer = self.answer(question, history)
        yield from answer.text.split("\n")
        if "halverwege" in question:
            raise RuntimeError(f"broke off at {question!r} with {SAID}")
        if "anders" in question:
            answer = replace(answer, text=f"Nee, {SAID}.")
        yield answer

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        return []


class NeverWritten:
    """A store of counts to which nothing comes: what is counted stays in memory, where a test may look."""

    def add(self, batch: AskedBatch) -> None:
        raise StoreError("this store keeps nothing")

    def counts(self, since: date, until: date) -> tuple[AskedCount, ...]:
        return ()

    def totals(self, since: date, until: date) -> tuple[AskedTotal, ...]:
        return ()

    def questions(self, since: datetime, until: datetime) -> tuple[DeskQuestion, ...]:
        return ()


def app_of(service: Any, **settings: Any) -> Any:
    chosen = {"staff_page": False, "documents": (a_document(),), **settings}
    return create_app(service, WebSettings(**chosen), asked=AskedLog(NeverWritten(), 90), door=open_door())


@contextlib.contextmanager
def serving(app: Any) -> Iterator[str]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        config = uvicorn.Config(app, log_level="debug", access_log=True, log_config=None)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        deadline = time.monotonic() + 60
        while not server.started:
            assert time.monotonic() < deadline, "the server did not start within 60 seconds"
            time.sleep(0.02)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def try_out(address: str, question: str, visitor: str = "proef") -> str:
    """What Gradio's page does when the button is pressed; returns the events that came back."""
    base = f"{address}/medewerkers"
    events = httpx.get(f"{base}/config", timeout=60).json()["dependencies"]
    function = next(event["id"] for event in events if len(event["inputs"]) == 2)
    session = {"fn_index": function, "session_hash": visitor, "data": [question, 2]}
    httpx.post(f"{base}/gradio_api/queue/join", json=session, timeout=60).raise_for_status()
    said = ""
    with httpx.stream(
        "GET", f"{base}/gradio_api/queue/data", params={"session_hash": visitor}, timeout=60
    ) as stream:
        for line in stream.iter_lines():
            said += line
            if "process_completed" in line or "close_stream" in line:
                break
    return said
