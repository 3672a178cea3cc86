"""One question from a page to its outcome: checked, answered, or refused with a sentence in Dutch."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from anyio.to_thread import run_sync

from assistant import messages
from assistant.asked import AskedLog, Entrance
from assistant.guard import mask_personal_data
from assistant.model import Answer, AnswerStatus
from assistant.switches import Switches
from assistant.web import texts
from assistant.web.conversation import (
    BrokenSealError,
    Conversation,
    ConversationSeal,
    extended,
    next_number,
    turns,
    up_to,
)
from assistant.web.failures import log_failure
from assistant.web.pool import AnsweringPool, TooBusyError
from assistant.web.service import AnsweringService
from assistant.web.settings import WebSettings
from assistant.web.texts import CHANGE_WORDS
from assistant.wishes import Change

logger = logging.getLogger(__name__)

_MOST_DIGITS = 6
_NO_ANSWER = Answer(AnswerStatus.ERROR, "")


@dataclass(frozen=True)
class Outcome:
    """How a question ended: with an error in Dutch, or (`error` is `None`) as the last exchange."""

    conversation: Conversation
    error: str | None = None
    http_status: int = 200
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A line of an answer that is still being made: the text, and where it belongs in the conversation.

    `number` and `question` are those that the exchange will have, `notes` those of the outcome.
    """

    number: int
    question: str
    text: str
    notes: tuple[str, ...] = ()
    change: Change | None = None


@dataclass(frozen=True)
class Again:
    """The wish to have the answer of the exchange with this number said in another way."""

    number: int
    change: Change


def wish_of(text: str) -> Again | None:
    """Return the wish that a button sends, such as "easier:3"; `None` for anything else."""
    change, _, number = text.partition(":")
    if change not in set(Change) or not number.isdecimal() or len(number) > _MOST_DIGITS:
        return None
    return Again(int(number), Change(change))


Tell = Callable[[Line], Awaitable[None]]


@dataclass(frozen=True)
class _Asked:
    """A question to the service `after` these exchanges, and the one that is `shown` and kept for it."""

    question: str
    shown: str
    after: Conversation
    change: Change | None = None


class Dialogue:
    """Takes the questions of both the form and the script."""

    def __init__(
        self,
        service: AnsweringService,
        settings: WebSettings,
        seal: ConversationSeal,
        asked: AskedLog | None = None,
        switches: Switches | None = None,
    ) -> None:
        """Questions are counted in `asked`, never their texts; `None`: nobody counts.

        Without `switches` nothing can be off.
        """
        self._switches = switches
        self._service = service
        self._settings = settings
        self._seal = seal
        self._asked = asked
        self._pool = AnsweringPool(service, settings.workers, settings.waiting, settings.timeout_seconds)

    def notes(self) -> tuple[str, ...]:
        """Return the lines about the state of the assistant."""
        return () if self._service.vectors_ready else (messages.STARTING_NOTICE,)

    async def chat_off(self) -> str | None:
        """Return what residents read while the whole chat is off; `None` where it is on."""
        return None if self._switches is None else (await run_sync(self._switches.state)).chat_message

    async def ask(
        self, question: str, sealed: str, tell: Tell | None = None, again: Again | None = None
    ) -> Outcome:
        """Return the outcome of a question, or of a wish to have an answer said `again` in another way.

        Never raises because of what a visitor sent.

        Each line of the answer is given to `tell` as soon as it is sure; there are lines where a language
        model words the answer. After an error in the middle they are not part of the conversation.
        """
        try:
            conversation = self._seal.open(sealed)
            lost: tuple[str, ...] = ()
        except BrokenSealError:
            conversation, lost = (), (texts.LOST_CONVERSATION,)
        notes = (*lost, *self.notes())
        # A form sends an end of a line as two signs, which would count double.
        question = question.replace("\r\n", "\n").strip()
        asked = _Asked(question, mask_personal_data(question), conversation)
        if again is not None:
            spoken = up_to(conversation, again.number)
            if not spoken:
                return Outcome(conversation, texts.ANSWER_GONE, 409, notes)
            asked = _Asked(CHANGE_WORDS[again.change], spoken[-1].question, spoken, again.change)
        problem = self._problem_with(asked.question)
        if problem is not None:
            return Outcome(conversation, *problem, notes=notes)
        off = await self.chat_off()
        if off is not None:
            # As an error: what was typed stays in its box, to be asked again.
            return Outcome(conversation, off, 503, (*notes, messages.HELP_WHILE_OFF))
        try:
            answer = await self._answer(asked, next_number(conversation), notes, tell)
        except TooBusyError:
            self._count(asked, _NO_ANSWER)
            return Outcome(conversation, texts.TOO_BUSY, 503, notes)
        except TimeoutError:
            self._count(asked, _NO_ANSWER)
            logger.error("an answer took longer than %.0f seconds", self._settings.timeout_seconds)
            return Outcome(conversation, texts.TOO_SLOW, 504, notes)
        except Exception as error:
            self._count(asked, _NO_ANSWER)
            log_failure(logger, "answering", error)
            return Outcome(conversation, texts.SERVER_ERROR, 500, notes)
        self._count(asked, answer)
        if answer.status is AnswerStatus.ERROR:
            return Outcome(conversation, answer.text or texts.SERVER_ERROR, 500, notes)
        # What the visitor's page keeps and shows again has no personal data in it.
        # What the model wrote and was dropped is for staff.
        kept = replace(answer, trace=None)
        return Outcome(extended(conversation, asked.shown, kept, asked.change), notes=notes)

    def _count(self, asked: _Asked, answer: Answer) -> None:
        # The same answer in other words is no other question.
        if self._asked is not None and asked.change is None:
            self._asked.count(Entrance.RESIDENTS, answer)

    async def _answer(self, asked: _Asked, number: int, notes: tuple[str, ...], tell: Tell | None) -> Answer:
        history = turns(asked.after)
        if tell is None:
            return await self._pool.answer(asked.question, history)
        return await self._pool.stream(
            asked.question, history, lambda text: tell(Line(number, asked.shown, text, notes, asked.change))
        )

    def _problem_with(self, question: str) -> tuple[str, int] | None:
        limit = self._settings.max_question_characters
        if not question:
            return texts.EMPTY_QUESTION, 422
        if len(question) > limit:
            return texts.TOO_LONG.format(limit=limit, length=len(question)), 422
        if not self._service.ready:
            return texts.NOT_STARTED, 503
        return None
