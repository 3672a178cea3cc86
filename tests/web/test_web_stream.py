"""Answers that come line by line: the reply to the script, and what happens when something breaks."""

from __future__ import annotations

import asyncio
import gc
import html
import itertools
import json
import logging
import re
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message
from test_web_page import ATTACK, BAD_QUESTIONS
from web_fakes import POOL, POOL_LINES, FakeAssistant, WritingAssistant

from assistant import messages
from assistant.model import Answer, AnswerStatus, ModelTrace, Turn
from assistant.web import texts
from assistant.web.answer_blocks import answer_blocks, joined
from assistant.web.app import create_app
from assistant.web.conversation import ConversationSeal, Exchange
from assistant.web.formatting import expected_markers
from assistant.web.pool import AnsweringPool, TooBusyError
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings
from assistant.web.streaming import JSON_LINES, ShownLines

KEY = b"a key for tests"
ACCEPT = {"Accept": f"{JSON_LINES}, application/json"}
QUESTION = "Komt er een zwembad?"


def app_of(assistant: FakeAssistant, **settings: Any) -> FastAPI:
    return create_app(assistant, WebSettings(staff_page=False, conversation_key=KEY, **settings))


def ask(assistant: FakeAssistant, question: str = QUESTION, conversation: str = "") -> Response:
    if isinstance(assistant, WritingAssistant):
        assistant.let(100)
    client = TestClient(app_of(assistant), raise_server_exceptions=False)
    return client.post("/vraag", json={"question": question, "conversation": conversation}, headers=ACCEPT)


def records(reply: Response) -> list[dict[str, Any]]:
    assert reply.headers["content-type"].startswith(JSON_LINES)
    return [json.loads(line) for line in reply.text.splitlines()]


def without_copy(piece: str) -> str:
    """A piece of the page without the text that its button copies."""
    return re.sub(r'data-copy="[^"]*"', "", piece)


def text_of(piece: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", piece)).split())


def end_of(coroutine: Coroutine[Any, Any, None]) -> None:
    """Run a test on an event loop of its own, for Playwright has one in this thread; it ends within a minute."""
    with ThreadPoolExecutor(1) as own_thread:
        own_thread.submit(asyncio.run, asyncio.wait_for(coroutine, 60)).result()


class TestReply:
    def test_start_then_each_line_then_the_rest(self) -> None:
        start, *lines, end = records(ask(WritingAssistant()))
        assert text_of(start["start"]).startswith(f"{texts.YOU_ASKED} {QUESTION}")
        assert texts.UNFINISHED in start["start"]
        assert [text_of(record["line"]) for record in lines] == [
            "De gemeente wil nog steeds een zwembad in het centrum. Maar eerst komt er een pauze. bron 1",
            "In die pauze gebeurt dit: De gemeente vergelijkt plekken voor het bad. Scholen praten mee. bron 1",
            "De gemeente beslist voor het einde van deze periode of het bad er komt. bron 2",
        ]
        assert end["status"] == "answered"
        assert "Maar eerst" not in without_copy(end["rest"])
        for shown in (*POOL.notices, POOL.citations[0].title, POOL.terms[0].term, *POOL.related):
            assert shown in html.unescape(end["rest"])

    def test_what_was_not_given_as_a_line_is_in_the_rest(self) -> None:
        *_, end = records(ask(WritingAssistant(items=(*POOL_LINES[:2], POOL))))
        assert "De gemeente vergelijkt plekken" not in without_copy(end["rest"])
        assert "<li>De gemeente beslist voor het einde" in end["rest"]

    def test_headers_keep_it_from_being_gathered_or_kept(self) -> None:
        headers = ask(WritingAssistant()).headers
        assert headers["x-accel-buffering"] == "no"
        assert headers["cache-control"] == "no-store"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"
        assert "content-length" not in headers

    def test_markers_lead_to_the_sources_of_their_own_exchange(self) -> None:
        seal = ConversationSeal(KEY)
        before = seal.close((Exchange(6, "Hoi", POOL),))
        start, line, *_, end = records(ask(WritingAssistant(), conversation=before))
        assert 'id="vraag-7"' in start["start"]
        assert 'class="marker" href="#vraag-7-bron-1"' in line["line"]
        assert 'id="vraag-7-bron-1"' in end["rest"]

    def test_conversation_has_the_exchange_without_what_is_for_staff(self) -> None:
        answer = replace(POOL, trace=ModelTrace("m", (), 1, 0, (), 1, 1, 1.0, None))
        *_, end = records(ask(WritingAssistant(items=(*POOL_LINES, answer)), "Mijn BSN is 123456782. En nu?"))
        (exchange,) = ConversationSeal(KEY).open(end["conversation"])
        assert exchange.answer == POOL
        assert "123456782" not in exchange.question

    def test_personal_data_is_masked_from_the_start(self) -> None:
        start, *_ = records(ask(WritingAssistant(), "Mijn BSN is 123456782. En nu?"))
        assert "Mijn BSN is" in start["start"]
        assert "123456782" not in start["start"]

    def test_notes_come_before_the_first_line(self) -> None:
        start, *_, end = records(ask(WritingAssistant(vectors_ready=False)))
        assert start["notes"] == [messages.STARTING_NOTICE]
        assert "notes" not in end

    def test_markup_in_a_line_stays_text(self) -> None:
        lines = (
            f"{ATTACK} [1]",
            f"- **vet** [klik](javascript:alert(1)) {ATTACK} [1]",
            "https://a.nl/<b> [2]",
        )
        answer = replace(POOL, text="\n".join(lines))
        reply = ask(WritingAssistant(items=(*lines, answer)), ATTACK)
        for record in records(reply):
            for piece in record.values():
                assert not re.search(r"<(script|img|b)\b", str(piece))
                assert 'href="javascript' not in str(piece)
        shown = "".join(without_copy(str(piece)) for record in records(reply) for piece in record.values())
        assert shown.count("&lt;script&gt;alert(1)") == 4

    def test_source_that_is_not_in_turn_is_no_link(self) -> None:
        start, line, *_ = records(ask(WritingAssistant(items=("Kijk bij [7]. [1]", POOL))))
        assert "Kijk bij [7]." in line["line"]
        assert "bron-7" not in line["line"]

    def test_answer_that_is_not_as_its_lines_is_sent_whole(self, caplog: pytest.LogCaptureFixture) -> None:
        *_, end = records(ask(WritingAssistant(items=("Wel zeker.", POOL))))
        assert "Maar eerst komt er een pauze." in end["html"]
        assert "rest" not in end
        assert "does not begin with the lines" in caplog.text


class TestOneObject:
    def test_answer_without_lines_is_as_for_a_script_that_reads_no_lines(self) -> None:
        reply = ask(FakeAssistant())
        plain = TestClient(app_of(FakeAssistant())).post("/vraag", json={"question": QUESTION})
        assert reply.headers["content-type"] == plain.headers["content-type"] == "application/json"
        assert reply.json() == plain.json()
        assert "Maar eerst komt er een pauze." in reply.json()["html"]

    def test_script_that_reads_no_lines_gets_none(self) -> None:
        assistant = WritingAssistant()
        reply = TestClient(app_of(assistant)).post("/vraag", json={"question": QUESTION})
        assert "Maar eerst komt er een pauze." in reply.json()["html"]

    @pytest.mark.parametrize(("question", "status", "message"), BAD_QUESTIONS)
    def test_error_before_the_first_line_has_a_status(self, question: str, status: int, message: str) -> None:
        reply = ask(FakeAssistant(), question)
        assert (reply.status_code, reply.json()["error"]) == (status, message)

    @pytest.mark.parametrize(
        ("headers", "content", "status"),
        [
            pytest.param({"Sec-Fetch-Site": "cross-site"}, b'{"question": "x"}', 403, id="other-site"),
            pytest.param({"Content-Type": "text/plain"}, b'{"question": "x"}', 415, id="no-json"),
            pytest.param({}, b'{"vraag": "x"}', 422, id="unknown-field"),
            pytest.param({}, b" " * (MAX_BODY_BYTES + 1), 413, id="too-large"),
        ],
    )
    def test_requests_are_checked_as_strictly(
        self, headers: dict[str, str], content: bytes, status: int
    ) -> None:
        assistant = WritingAssistant()
        sent = {"Content-Type": "application/json", **ACCEPT, **headers}
        reply = TestClient(app_of(assistant)).post("/vraag", content=content, headers=sent)
        assert reply.status_code == status
        assert assistant.asked == []


class TestErrorInTheMiddle:
    @pytest.mark.parametrize(
        ("failure", "message"),
        [
            pytest.param(RuntimeError(f"no answer to {QUESTION!r}"), texts.SERVER_ERROR, id="raises"),
            pytest.param(Answer(AnswerStatus.ERROR, "Zoeken lukt niet."), "Zoeken lukt niet.", id="says-so"),
        ],
    )
    def test_lines_end_with_an_error_and_no_conversation(
        self, failure: Answer | Exception, message: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.DEBUG):
            _, line, end = records(ask(WritingAssistant(items=(POOL_LINES[0], failure))))
        assert "Maar eerst komt er een pauze." in line["line"]
        assert end == {"error": message, "notes": []}
        assert QUESTION not in caplog.text

    def test_service_that_stops_without_an_answer(self) -> None:
        *_, end = records(ask(WritingAssistant(items=POOL_LINES)))
        assert end["error"] == texts.SERVER_ERROR


class Visitor:
    """A browser that asks one question; the test sees every message, and decides when it leaves or reads."""

    def __init__(self, app: FastAPI, question: str = QUESTION, reads: bool = True) -> None:
        self.sent: asyncio.Queue[Message] = asyncio.Queue()
        self._app = app
        self._body = json.dumps({"question": question}).encode()
        self._left = asyncio.Event()
        self._reads = asyncio.Event()
        if reads:
            self._reads.set()
        self._asked = False
        self.visit = asyncio.create_task(self._visit())

    async def _visit(self) -> None:
        headers = [(b"content-type", b"application/json"), (b"accept", JSON_LINES.encode())]
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": "POST",
            "path": "/vraag",
            "raw_path": b"/vraag",
            "query_string": b"",
            "root_path": "",
            "scheme": "http",
            "headers": headers,
            "server": ("test", 80),
            "client": ("test", 1),
        }
        await self._app(scope, self._receive, self._send)

    async def _receive(self) -> Message:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": self._body}
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Message) -> None:
        await self.sent.put(message)
        await self._reads.wait()

    async def record(self) -> dict[str, Any]:
        """The next record of the reply."""
        while True:
            message = await self.sent.get()
            if message.get("body"):
                found: dict[str, Any] = json.loads(message["body"])
                return found

    async def leaves(self) -> None:
        """Breaks the connection, and waits until the server has noticed."""
        self._left.set()
        await self.visit


async def happens(event: Any) -> None:
    assert await asyncio.to_thread(event.wait, 30)


class TestLeaving:
    def test_each_line_is_sent_before_the_next_is_there(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant()
            visitor = Visitor(app_of(assistant))
            for line in POOL_LINES[:2]:
                assistant.let(1)
                record = await visitor.record()
                record = await visitor.record() if "start" in record else record
                assert text_of(record["line"])[:20] == line[:20]
                assert visitor.sent.empty()
            assistant.let(3)
            await visitor.visit

        end_of(scenario())

    def test_visitor_who_leaves_ends_the_work_and_frees_the_place(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant(items=itertools.repeat("Nog een regel."))
            app = app_of(assistant, workers=1, waiting=0)
            visitor = Visitor(app)
            assistant.let(1)
            assert "start" in await visitor.record()
            await visitor.leaves()
            # The thread is still at work, so that visitors who come and go take no more than the places.
            assert (await Visitor(app).record())["error"] == texts.TOO_BUSY
            assert not assistant.closed.is_set()
            assistant.let(1)
            await happens(assistant.closed)
            assert len(assistant.asked) == 1
            assistant.items = (POOL,)
            assistant.let(1)
            await free_place(lambda: Visitor(app).record())

        end_of(scenario())

    def test_visitor_who_leaves_before_the_first_line(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant(items=itertools.repeat("Een regel."))
            visitor = Visitor(app_of(assistant))
            await happens(assistant.asking)
            await visitor.leaves()
            assert visitor.sent.empty()
            assistant.let(1)
            await happens(assistant.closed)

        end_of(scenario())

    def test_error_after_the_visitor_has_left_is_not_logged_with_its_words(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant(items=(POOL_LINES[0], RuntimeError(f"no answer to {QUESTION!r}")))
            visitor = Visitor(app_of(assistant))
            assistant.let(1)
            assert "start" in await visitor.record()
            await visitor.leaves()
            assistant.let(1)
            await happens(assistant.closed)
            for _ in range(3):
                await cycles()
                await asyncio.to_thread(gc.collect)

        with caplog.at_level(logging.DEBUG):
            end_of(scenario())
        assert QUESTION not in caplog.text

    def test_visitor_who_leaves_the_queue_is_not_answered(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant(items=(POOL,))
            app = app_of(assistant, workers=1, waiting=1)
            first = Visitor(app, "een")
            await happens(assistant.asking)
            second = Visitor(app, "twee")
            await cycles()
            assert (await Visitor(app, "te veel").record())["error"] == texts.TOO_BUSY
            await second.leaves()
            await cycles()
            third = Visitor(app, "drie")
            await cycles()
            assistant.let(2)
            assert "html" in await first.record()
            assert "html" in await third.record()
            assert [question for question, _ in assistant.asked] == ["een", "drie"]

        end_of(scenario())

    def test_visitor_who_does_not_read_holds_no_place(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant()
            app = app_of(assistant, workers=1, waiting=0)
            deaf = Visitor(app, reads=False)
            assistant.let(len(POOL_LINES) + 1)
            await deaf.sent.get()
            await happens(assistant.closed)
            assistant.items = (POOL,)
            assistant.let(1)
            await free_place(lambda: Visitor(app).record())
            assert not deaf.visit.done()
            await deaf.leaves()

        end_of(scenario())

    def test_lines_of_two_visitors_are_not_mixed(self) -> None:
        async def scenario() -> None:
            assistant = EchoingAssistant()
            app = app_of(assistant)
            visitors = [Visitor(app, name) for name in ("Anna", "Bert")]
            for visitor, name in zip(visitors, ("Anna", "Bert"), strict=True):
                start, *lines, end = [await visitor.record() for _ in range(5)]
                assert name in start["start"]
                said = [text_of(record["line"]) for record in lines]
                assert said == [f"{name} {n}. bron 1" for n in range(3)]
                (exchange,) = ConversationSeal(KEY).open(end["conversation"])
                assert exchange.question == name

        end_of(scenario())


def test_sixty_visitors_at_once_all_get_their_own_lines() -> None:
    with TestClient(app_of(EchoingAssistant())) as client, ThreadPoolExecutor(60) as visitors:
        replies = visitors.map(
            lambda number: client.post("/vraag", json={"question": f"Vraag {number}?"}, headers=ACCEPT),
            range(60),
        )
        for number, reply in enumerate(replies):
            start, *lines, end = records(reply)
            said = [text_of(record["line"]) for record in lines]
            assert said == [
                f"Vraag {number}? bron 1 0. bron 1",
                *(f"Vraag {number}? {n}. bron 1" for n in (1, 2)),
            ]
            assert "rest" in end


def test_sixty_conversations_at_once_are_never_mixed() -> None:
    together = threading.Barrier(60, timeout=60)

    def conversation_of(client: TestClient, number: int) -> list[str]:
        sealed, told = "", []
        together.wait()
        for turn in range(3):
            body = {"question": f"Bezoeker {number}, vraag {turn}?", "conversation": sealed}
            record = client.post("/vraag", json=body, headers=ACCEPT).json()
            sealed = record["conversation"]
            told.append(text_of(record["html"]))
        assert [exchange.question for exchange in ConversationSeal(KEY).open(sealed)] == [
            f"Bezoeker {number}, vraag {turn}?" for turn in range(3)
        ]
        return told

    with TestClient(app_of(RememberingAssistant())) as client, ThreadPoolExecutor(60) as visitors:
        conversations = list(visitors.map(lambda number: conversation_of(client, number), range(60)))
    for number, told in enumerate(conversations):
        asked = [f"Bezoeker {number}, vraag {turn}?" for turn in range(3)]
        for turn, shown in enumerate(told):
            before = " en ".join(asked[:turn]) or "niets"
            assert f"U vroeg {asked[turn]} Eerder vroeg u {before}." in shown
            assert set(re.findall(r"Bezoeker \d+", shown)) == {f"Bezoeker {number}"}


class RememberingAssistant(FakeAssistant):
    """Says what was asked and what was asked before; works in several threads at the same time."""

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        before = " en ".join(turn.content for turn in history if turn.role == "user") or "niets"
        # Lets another thread in between reading the question and giving the answer.
        time.sleep(0.005)
        return replace(POOL, text=f"U vroeg {question} Eerder vroeg u {before}.")


class EchoingAssistant(FakeAssistant):
    def stream(self, question: str, history: Any = ()) -> Any:
        lines = [f"{question} {number}. [1]" for number in range(3)]
        yield from lines
        yield replace(POOL, text="\n".join(lines))


async def cycles() -> None:
    """Let everything that is ready on the event loop go on."""
    for _ in range(50):
        await asyncio.sleep(0)


async def free_place(ask_again: Callable[[], Awaitable[dict[str, Any]]]) -> None:
    """Ask until the place of the thread that has just ended is free; fails when it never is."""
    for _ in range(1000):
        reply = await ask_again()
        if "html" in reply:
            return
        assert reply["error"] == texts.TOO_BUSY
        await asyncio.sleep(0.01)
    raise AssertionError("the place was never free")


class TestPool:
    def test_thread_that_hangs_is_left_alone_and_its_place_free(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant()
            # Long enough to begin, on a busy machine too.
            pool = AnsweringPool(assistant, workers=1, waiting=0, timeout_seconds=1)
            told: list[str] = []

            async def tell(line: str) -> None:
                told.append(line)

            assistant.let(1)
            with pytest.raises(TimeoutError):
                await pool.stream(QUESTION, (), tell)
            assert not assistant.closed.is_set()
            assert await pool.answer(QUESTION, ()) == POOL
            told.clear()
            assistant.let(10)
            await happens(assistant.closed)
            await cycles()
            assert told == []

        end_of(scenario())

    def test_full_pool_refuses_before_anything_is_asked(self) -> None:
        async def scenario() -> None:
            assistant = WritingAssistant()
            pool = AnsweringPool(assistant, workers=0, waiting=0, timeout_seconds=1)
            with pytest.raises(TooBusyError):
                await pool.stream(QUESTION, (), no_line)
            assert assistant.asked == []

        end_of(scenario())


async def no_line(line: str) -> None:
    raise AssertionError(f"there is no line, but came {line!r}")


LINES = st.lists(
    st.text(st.sampled_from("ab .[]123<&\n-"), min_size=1)
    | st.sampled_from(
        [
            "- een [1]",
            "- twee [2]",
            "drie [1]\n- vier [2]",
            "- vijf\nzes [3]",
            "Nee.",
            "Ja. Een twee drie. [1]",
            "",
        ]
    ),
    min_size=1,
    max_size=8,
)


@given(LINES, st.integers(1, 8))
def test_lines_and_rest_are_together_the_blocks_of_the_whole(lines: list[str], given_lines: int) -> None:
    answer = replace(POOL, text="\n".join(lines))
    shown = ShownLines()
    pieces = [shown.add(line) for line in lines[:given_lines]]
    rest = shown.rest_of(Exchange(1, "?", answer))
    if rest is not None:
        # The script makes one list of points that follow each other.
        assert joined(block for piece in (*pieces, rest) for block in piece) == answer_blocks(
            answer.text, {1, 2}
        )


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        pytest.param("Ja.", set(), id="none"),
        pytest.param("Ja. [1] Nee. [2] [1]", {1, 2}, id="in-turn"),
        pytest.param("Ja. [2] Nee. [7]", set(), id="none-in-turn"),
        pytest.param("[1] [3] [2] [3]", {1, 2, 3}, id="later-in-turn"),
    ],
)
def test_markers_are_expected_in_turn(text: str, markers: set[int]) -> None:
    assert expected_markers(text) == markers
