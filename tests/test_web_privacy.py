"""Nothing of what a resident types or reads is logged, printed, told to telemetry or remembered."""

from __future__ import annotations

import contextlib
import logging
import socket
import time
import traceback
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient
from web_talking import ASKED, SAID, SEARCHED, Talking, app_of, serving, try_out

from assistant.library import Library
from assistant.model import Answer, AnswerStatus
from assistant.reading_room import ReadingRoom
from assistant.web.app import create_app
from assistant.web.conversation import ConversationSeal, Exchange
from assistant.web.pages import Pages
from assistant.web.settings import WebSettings
from assistant.web.streaming import JSON_LINES


class Everything(logging.Handler):
    """Keeps every record of every logger, as text: message, arguments and traceback."""

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        parts = [record.name, str(record.msg), repr(record.args), record.getMessage(), str(record.exc_text)]
        if record.exc_info and record.exc_info[1]:
            parts += traceback.format_exception(record.exc_info[1])
        extra = {k: v for k, v in vars(record).items() if k not in ("msg", "args", "exc_info")}
        self.texts.append("\n".join([*parts, repr(extra)]))


@dataclass
class Heard:
    """All that was logged, and what is on standard output and error."""

    handler: Everything
    printed: Callable[[], str]

    def words(self) -> str:
        """Everything, in small letters."""
        return "\n".join([*self.handler.texts, self.printed()]).lower()

    def check(self) -> None:
        """Fails where a word was heard that may not be."""
        heard = self.words()
        for word in (ASKED, SAID, SEARCHED):
            lines = [line for line in heard.split("\n") if word in line]
            assert lines == []


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Heard]:
    """Everything is logged that can be: each logger at DEBUG, whatever level it had."""
    handler = Everything()
    root = logging.getLogger()
    names = [
        name for name, logger in logging.root.manager.loggerDict.items() if isinstance(logger, logging.Logger)
    ]
    with contextlib.ExitStack() as stack:
        monkeypatch.setattr(root, "level", logging.DEBUG)
        for name in names:
            logger = logging.getLogger(name)
            if name.split(".")[0] in ("uvicorn", "asyncio", "gradio", "assistant", "fastapi", "starlette"):
                monkeypatch.setattr(logger, "level", logging.NOTSET)
                monkeypatch.setattr(logger, "propagate", True)
                monkeypatch.setattr(logger, "disabled", False)
        logging.root.manager._clear_cache()  # type: ignore[attr-defined]
        root.addHandler(handler)
        stack.callback(root.removeHandler, handler)

        def printed() -> str:
            read = capfd.readouterr()
            return read.out + read.err

        yield Heard(handler, printed)
    monkeypatch.undo()
    logging.root.manager._clear_cache()  # type: ignore[attr-defined]


@pytest.fixture
def address(heard: Heard) -> Iterator[str]:
    """A real server with its access log on, as an administrator may start it."""
    with serving(app_of(Talking())) as url:
        yield url


@pytest.fixture
def hasty(heard: Heard) -> Iterator[str]:
    """The same, on which no answer may take long."""
    with serving(app_of(Talking(), timeout_seconds=0.2)) as url:
        yield url


QUESTIONS = [
    pytest.param(f"Komt er een {ASKED}?", id="normal"),
    pytest.param(f"Ik ben {ASKED}, BSN 123456782, 06-12345678, jan.{ASKED}@voorbeeld.nl", id="personal-data"),
    pytest.param(f"kapot {ASKED}", id="error-inside-answering"),
    pytest.param(f"fout {ASKED}", id="answer-that-is-an-error"),
    pytest.param(f"halverwege {ASKED}", id="error-halfway"),
    pytest.param(f"anders {ASKED}", id="answer-unlike-its-lines"),
    pytest.param(f"{ASKED} " * 200, id="too-long"),
    pytest.param(f"\x00\u202e{ASKED}\x1b[2J", id="control-characters"),
]


class TestLogs:
    @pytest.mark.parametrize("question", QUESTIONS)
    @pytest.mark.parametrize("lines", [True, False], ids=["lines", "whole"])
    def test_question_by_the_script(self, heard: Heard, address: str, question: str, lines: bool) -> None:
        accept = {"Accept": JSON_LINES} if lines else {}
        reply = post(f"{address}/vraag", json={"question": question}, headers=accept)
        assert reply.status_code in {200, 422, 500}
        assert "/vraag" in heard.words()  # something is logged, so the test hears
        heard.check()

    @pytest.mark.parametrize("question", QUESTIONS)
    def test_question_by_the_form(self, heard: Heard, address: str, question: str) -> None:
        post(f"{address}/", data={"question": question})
        heard.check()

    @pytest.mark.parametrize("way", ["lines", "whole", "form"])
    def test_answer_that_comes_too_late(self, heard: Heard, hasty: str, way: str) -> None:
        sent: Any = {"question": f"traag {ASKED}"}
        if way == "form":
            reply = post(f"{hasty}/", data=sent)
        else:
            accept = {"Accept": JSON_LINES} if way == "lines" else {}
            reply = post(f"{hasty}/vraag", json=sent, headers=accept)
        # 500 where the machine was so busy that the error came first.
        assert reply.status_code in {500, 504}
        self.let_late_threads_end()
        heard.check()

    def let_late_threads_end(self) -> None:
        time.sleep(0.6)

    @pytest.mark.parametrize(
        ("content", "kind"),
        [
            pytest.param(f'{{"question": "{ASKED}"', "application/json", id="unfinished-json"),
            pytest.param(f'{{"{ASKED}": "{ASKED}", "question": 3}}', "application/json", id="unknown-field"),
            pytest.param(f'{{"question": "{ASKED} \\ud83d"}}', "application/json", id="half-a-character"),
            pytest.param(f"question={ASKED}", "application/x-www-form-urlencoded", id="other-kind"),
            pytest.param(f"{ASKED} " * 60_000, "application/json", id="too-large"),
            pytest.param(
                f'{{"question": "x", "conversation": "{ASKED}"}}', "application/json", id="broken-seal"
            ),
            pytest.param(f"--x\r\n{ASKED}\r\n", "multipart/form-data; boundary=x", id="broken-form"),
        ],
    )
    @pytest.mark.parametrize("path", ["/vraag", "/"])
    def test_unreadable_request(self, heard: Heard, address: str, content: str, kind: str, path: str) -> None:
        reply = post(address + path, content=content.encode(), headers={"Content-Type": kind})
        assert reply.status_code < 500
        heard.check()

    @pytest.mark.parametrize("path", ["/", "/vraag"])
    def test_conversation_of_another_server(self, heard: Heard, address: str, path: str) -> None:
        sealed = ConversationSeal(b"x").close((Exchange(1, ASKED, Answer(AnswerStatus.ANSWERED, SAID)),))
        sent: Any = {"question": "Komt er iets?", "conversation": sealed}
        post(address + path, **({"json": sent} if path == "/vraag" else {"data": sent}))
        heard.check()

    @pytest.mark.parametrize("path", ["/", "/vraag"])
    @pytest.mark.parametrize("place", ["start", "exchange", "page"])
    def test_error_inside_a_template(
        self, heard: Heard, address: str, monkeypatch: pytest.MonkeyPatch, path: str, place: str
    ) -> None:
        def broken(*args: object, **values: object) -> str:
            raise ValueError(f"cannot show {args} {values} {ASKED} {SAID}")

        method = {"start": "lines", "exchange": "exchange", "page": "main"}[place]
        monkeypatch.setattr(Pages, method, broken)
        sent: Any = {"question": f"Komt er een {ASKED}?"}
        kind = {"json": sent, "headers": {"Accept": JSON_LINES}} if path == "/vraag" else {"data": sent}
        with contextlib.suppress(httpx.RemoteProtocolError):
            reply = post(address + path, **kind)
            assert ASKED not in reply.text or reply.status_code == 200
        if (path, place) in {("/", "page"), ("/vraag", "exchange"), ("/vraag", "start")}:
            assert "valueerror" in heard.words()
        heard.check()

    @pytest.mark.parametrize("path", ["/", "/vraag"])
    def test_visitor_who_leaves_halfway(self, heard: Heard, hasty: str, path: str) -> None:
        host, port = hasty.removeprefix("http://").split(":")
        body = f'{{"question": "traag {ASKED}"}}'
        for announced in (len(body), len(body) + 500):
            with socket.create_connection((host, int(port))) as line:
                head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                line.sendall(
                    f"{head}Accept: {JSON_LINES}\r\nContent-Length: {announced}\r\n\r\n{body}".encode()
                )
        self.let_late_threads_end()
        heard.check()

    def test_request_that_is_no_http(self, heard: Heard, address: str) -> None:
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as line:
            line.sendall(f"{ASKED} {ASKED}\r\n\r\n".encode())
            line.recv(100)
        heard.check()

    @pytest.mark.parametrize("path", ["/", "/vraag", "/bestaat-niet", "/health/live"])
    def test_question_in_an_address_is_neither_answered_nor_logged(
        self, heard: Heard, address: str, path: str
    ) -> None:
        said = get(f"{address}{path}?question={ASKED}&example={ASKED}")
        assert ASKED not in said
        assert SAID not in said
        heard.check()

    def test_words_that_are_searched_for_in_a_document(self, heard: Heard, library: Library) -> None:
        app = create_app(Talking(), WebSettings(staff_page=False), ReadingRoom(library))
        document = library.shelf.passages[-1].document
        with serving(app) as address:
            found = get(f"{address}/lees/{document}?zoek={SEARCHED}")
        assert SEARCHED in found
        assert f"/lees/{document}" in heard.words()
        heard.check()

    def test_staff_page(self, heard: Heard) -> None:
        with serving(app_of(Talking(), staff_page=True)) as address:
            for question in (f"Komt er een {ASKED}?", f"kapot {ASKED}"):
                said = try_out(address, question)
                assert "process_completed" in said
        heard.check()


def post(address: str, **sent: Any) -> httpx.Response:
    """Send something, and wait for the reply as long as a busy machine needs."""
    return httpx.post(address, timeout=60, **sent)


def get(address: str) -> str:
    """What stands at an address; httpx would log the address itself, so it cannot be used for this."""
    try:
        with urllib.request.urlopen(address, timeout=60) as reply:
            return str(reply.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()


class TestTelemetry:
    @pytest.mark.parametrize("path", ["/lees", "/vraag", "/medewerkers/config"])
    def test_nothing_is_told_also_where_something_else_has_set_it_up(
        self, monkeypatch: pytest.MonkeyPatch, path: str
    ) -> None:
        from opentelemetry import trace
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import SimpleSpanProcessor
        from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

        told = InMemorySpanExporter()
        provider = TracerProvider(shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(told))
        monkeypatch.setattr(trace, "get_tracer_provider", lambda: provider)
        client = TestClient(app_of(Talking(), staff_page=path.startswith("/medewerkers")))
        client.get(path, params={"zoek": SEARCHED})
        client.post(path, json={"question": ASKED})
        assert told.get_finished_spans() == ()
