"""The reply to a question of the script: one JSON object, or one for each line while the answer is made."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import replace

import anyio
from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response
from starlette.types import Message, Receive, Scope, Send

from assistant.model import Answer
from assistant.web.answer_blocks import AnswerBlock, AnswerFormatter, joined
from assistant.web.conversation import ConversationSeal, Exchange
from assistant.web.dialogue import Again, Dialogue, Line, Outcome
from assistant.web.formatting import expected_markers
from assistant.web.pages import Pages
from assistant.web.view import ExchangeView, anchor_of, exchange_view, growing_view

logger = logging.getLogger(__name__)

JSON_LINES = "application/x-ndjson"

Record = Mapping[str, object]


def accepts_lines(headers: Headers) -> bool:
    """Whether a script can read a reply that comes line by line."""
    return JSON_LINES in headers.get("accept", "")


class ReplyWriter:
    """Writes outcomes as the script of the page wants them, below the path of a proxy (`root`)."""

    def __init__(self, pages: Pages, seal: ConversationSeal, root: str) -> None:
        self._pages = pages
        self._seal = seal
        self._root = root

    def start(self, line: Line) -> Record:
        """The exchange before its first line; what stands above it comes now, for later it would move it."""
        view = growing_view(line.number, line.question, line.change)
        return {"start": self._pages.exchange(self._root, view), "notes": line.notes}

    def line(self, line: Line, blocks: tuple[AnswerBlock, ...]) -> Record:
        """One line of an answer."""
        return {"line": self._pages.lines(blocks, anchor_of(line.number))}

    def whole(self, outcome: Outcome) -> Record:
        """The last exchange of the outcome, or its error."""
        if outcome.error is not None:
            return {"error": outcome.error, "notes": outcome.notes}
        answered = self._answered(outcome, "html", exchange_view(outcome.conversation[-1]))
        return {**answered, "notes": outcome.notes}

    def rest(self, outcome: Outcome, blocks: tuple[AnswerBlock, ...]) -> Record:
        """The last exchange of the outcome, with no more of its text than these blocks."""
        view = replace(exchange_view(outcome.conversation[-1]), blocks=blocks)
        return self._answered(outcome, "rest", view)

    def _answered(self, outcome: Outcome, name: str, view: ExchangeView) -> Record:
        return {
            name: self._pages.exchange(self._root, view),
            "status": view.status,
            "conversation": self._seal.close(outcome.conversation),
        }


class ShownLines:
    """The lines of an answer that are on the page already."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._blocks: list[tuple[AnswerBlock, ...]] = []
        self._formatter = AnswerFormatter()

    def add(self, text: str) -> tuple[AnswerBlock, ...]:
        """Return a line as the page shows it, when its sources are still to come."""
        self._lines.append(text)
        self._blocks.append(self._formatter.add(text, expected_markers("\n".join(self._lines))))
        return self._blocks[-1]

    def rest_of(self, exchange: Exchange) -> tuple[AnswerBlock, ...] | None:
        """Return what the page does not show yet of the text; `None` where that does not begin as shown."""
        begin, markers = "\n".join(self._lines), _markers(exchange.answer)
        text = exchange.answer.text
        formatter = AnswerFormatter()
        same = [formatter.add(line, markers) for line in self._lines] == self._blocks
        if not same or not f"{text}\n".startswith(f"{begin}\n"):
            return None
        rest = text[len(begin) + 1 :]
        return joined((*(formatter.add(rest, markers) if rest else ()), *formatter.end(markers)))


def _markers(answer: Answer) -> frozenset[int]:
    exchange = exchange_view(Exchange(1, "", answer))
    return frozenset(source.number for source in exchange.sources)


class StreamedReply(Response):
    """Asks a question and sends each line of the answer at once, the rest at the end.

    Nothing is sent before there is something to show, so an answer without lines and an error before the
    first line are one JSON object with a status of its own. When the visitor leaves, the question is
    given up.
    """

    def __init__(
        self,
        dialogue: Dialogue,
        writer: ReplyWriter,
        question: str,
        conversation: str,
        again: Again | None = None,
    ) -> None:
        super().__init__()
        self._dialogue = dialogue
        self._writer = writer
        self._question = question
        self._conversation = conversation
        self._again = again

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the reply, until it is whole or the visitor has left."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(cancel_when_gone, receive, tasks.cancel_scope)
            await self._send(scope, receive, send)
            tasks.cancel_scope.cancel()

    async def _send(self, scope: Scope, receive: Receive, send: Send) -> None:
        lines = JsonLines(send)
        shown = ShownLines()

        async def tell(line: Line) -> None:
            if not lines.started:
                await lines.send(self._writer.start(line))
            await lines.send(self._writer.line(line, shown.add(line.text)))

        outcome = await self._dialogue.ask(self._question, self._conversation, tell, self._again)
        if not lines.started:
            whole = JSONResponse(self._writer.whole(outcome), outcome.http_status)
            await whole(scope, receive, send)
            return
        await lines.send(self._end(outcome, shown))
        await lines.close()

    def _end(self, outcome: Outcome, shown: ShownLines) -> Record:
        rest = None if outcome.error is not None else shown.rest_of(outcome.conversation[-1])
        if rest is not None:
            return self._writer.rest(outcome, rest)
        if outcome.error is None:
            logger.error("an answer does not begin with the lines that were given; the page shows it anew")
        return self._writer.whole(outcome)


class JsonLines:
    """A response whose body is one JSON object a line; its headers go with the first."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.started = False

    async def send(self, record: Record) -> None:
        """Send one object."""
        if not self.started:
            self.started = True
            await self._send(self._head())
        body = json.dumps(record, ensure_ascii=False).encode() + b"\n"
        await self._send({"type": "http.response.body", "body": body, "more_body": True})

    async def close(self) -> None:
        """Nothing more comes."""
        await self._send({"type": "http.response.body", "body": b""})

    def _head(self) -> Message:
        headers = {
            "content-type": f"{JSON_LINES}; charset=utf-8",
            "cache-control": "no-store",
            # A proxy would wait for the whole reply.
            "x-accel-buffering": "no",
        }
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        return {"type": "http.response.start", "status": 200, "headers": raw}


async def cancel_when_gone(receive: Receive, scope: anyio.CancelScope) -> None:
    """Wait until the visitor has left, and cancel the scope then."""
    while (await receive())["type"] != "http.disconnect":
        pass
    scope.cancel()
