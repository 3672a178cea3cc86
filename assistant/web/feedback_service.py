"""One opinion from a page to its outcome: kept, or not kept with a sentence in Dutch that says so."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from assistant.errors import StoreError
from assistant.feedback import LONGEST_REMARK, FeedbackDesk, Verdict, tidy_remark
from assistant.model import Answer
from assistant.web import texts
from assistant.web.conversation import BrokenSealError, Conversation, ConversationSeal, Exchange
from assistant.web.feedback_token import FeedbackTokens
from assistant.web.view import anchor_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opinion:
    """What a visitor sent about the exchange with this id on the page.

    `remark` is `None` for a thumb alone; `keep` says that question and answer may be kept.
    """

    anchor: str
    verdict: Verdict
    token: str
    remark: str | None = None
    keep: bool = False


@dataclass(frozen=True)
class FeedbackOutcome:
    """How it ended: `error` is "" or says in Dutch why nothing was kept.

    `conversation` is empty where it was sealed by another server; `exchange` is `None` where the opinion is
    about none of it.
    """

    conversation: Conversation
    exchange: Exchange | None = None
    error: str = ""
    http_status: int = 200


class FeedbackService:
    """Takes the opinions of both the form and the script; safe to use from several threads."""

    def __init__(self, desk: FeedbackDesk, seal: ConversationSeal, tokens: FeedbackTokens) -> None:
        self._desk = desk
        self._seal = seal
        self._tokens = tokens

    def take(self, opinion: Opinion, sealed: str) -> FeedbackOutcome:
        """Return the outcome of an opinion; never raises because of what a visitor sent.

        The answer comes from the sealed conversation, so that nobody can judge one that was never given.
        """
        try:
            conversation = self._seal.open(sealed)
        except BrokenSealError:
            return FeedbackOutcome((), None, texts.FEEDBACK_CONVERSATION_GONE, 410)
        feedback_id = self._tokens.id_of(opinion.token, opinion.anchor)
        if feedback_id is None:
            return FeedbackOutcome(conversation, None, texts.FEEDBACK_CONVERSATION_GONE, 410)
        exchange = next((item for item in conversation if anchor_of(item.number) == opinion.anchor), None)
        if exchange is None:
            return FeedbackOutcome(conversation, None, texts.FEEDBACK_ANSWER_GONE, 410)
        error, status = self._keep(feedback_id, opinion, exchange)
        return FeedbackOutcome(conversation, exchange, error, status)

    def _keep(self, feedback_id: str, opinion: Opinion, exchange: Exchange) -> tuple[str, int]:
        remark = None if opinion.remark is None else tidy_remark(opinion.remark)
        if remark is not None and len(remark) > LONGEST_REMARK:
            return texts.FEEDBACK_TOO_LONG.format(limit=LONGEST_REMARK, length=len(remark)), 422
        if remark == "" and not opinion.keep:
            return texts.FEEDBACK_NOTHING_TYPED, 422
        question = exchange.question if opinion.keep else None
        try:
            kept = self._store(feedback_id, opinion.verdict, exchange.answer, remark, question)
        except StoreError as error:
            logger.error("feedback could not be kept: %s", error)
            return texts.FEEDBACK_NOT_KEPT, 503
        return ("", 200) if kept else (texts.FEEDBACK_FULL, 429)

    def _store(
        self, feedback_id: str, verdict: Verdict, answer: Answer, remark: str | None, question: str | None
    ) -> bool:
        if remark is None:
            return self._desk.take_verdict(feedback_id, verdict, answer)
        return self._desk.take_remark(feedback_id, verdict, answer, remark, question)
