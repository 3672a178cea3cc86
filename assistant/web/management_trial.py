"""Trying a question on the management page: what a resident would get now, and the topics that it touches."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from assistant.model import AnswerStatus
from assistant.switched import Tried
from assistant.switches import topic_subject
from assistant.web import management_topic_texts as texts
from assistant.web.failures import log_failure

logger = logging.getLogger(__name__)

Trial = Callable[[str], Tried]
"""Asks as a resident would, and neither keeps nor counts the question; may raise."""

_MARKER = re.compile(r"\s*\[\d{1,3}\]")


@dataclass(frozen=True)
class TouchedTopic:
    """A topic that a question or its answer touches."""

    subject: str
    name: str
    off: bool


@dataclass(frozen=True)
class TrialView:
    """What was tried and what came of it; nothing but the `question` where there is an `error`.

    `lines` are what a resident reads, `held` says that it is a message in place of an answer, `answered` that
    it is an answer; `status` is that of HTTP.
    """

    question: str
    verdict: str = ""
    lines: tuple[str, ...] = ()
    topics: tuple[TouchedTopic, ...] = ()
    held: bool = False
    answered: bool = False
    error: str | None = None
    status: int = 200


def tried_view(question: str, trial: Trial, themes: Mapping[str, str]) -> TrialView:
    """Return what a resident would get for a question. Never raises; not for the event loop."""
    asked = question.strip()
    if not asked:
        return TrialView(question, error=texts.TRIAL_EMPTY, status=422)
    try:
        tried = trial(asked)
    except Exception as error:
        log_failure(logger, "trying a question", error)
        return TrialView(question, error=texts.TRIAL_FAILED, status=503)
    status = tried.answer.status
    if status is AnswerStatus.ERROR:
        return TrialView(question, error=texts.TRIAL_FAILED, status=503)
    lines = tuple(_MARKER.sub("", line) for line in tried.answer.text.split("\n") if line.strip())
    return TrialView(
        asked,
        _verdict(tried),
        lines,
        _topics(tried, themes),
        held=tried.chat_off or tried.held_by is not None,
        answered=status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL),
    )


def _verdict(tried: Tried) -> str:
    if tried.chat_off:
        return texts.CHAT_OFF
    if tried.held_by is not None:
        return texts.GETS_MESSAGE
    if tried.answer.status is AnswerStatus.NOT_FOUND:
        return texts.GETS_NOTHING
    return texts.GETS_REFUSAL if tried.answer.status is AnswerStatus.REFUSED else texts.GETS_ANSWER


def _topics(tried: Tried, themes: Mapping[str, str]) -> tuple[TouchedTopic, ...]:
    """The topics in the order of the list; first the one whose message is given."""
    order: Iterable[str] = themes if tried.held_by is None else (tried.held_by, *themes)
    return tuple(
        TouchedTopic(topic_subject(theme), themes[theme], theme in tried.off)
        for theme in dict.fromkeys(order)
        if theme in tried.topics and theme in themes
    )
