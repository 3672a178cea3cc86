"""Letting a language model make a follow-up complete that the rules leave as it is.

What it writes is only searched with, and only when all that it adds was said by the resident before.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, Field, ValidationError

from assistant.breaker import CircuitBreaker
from assistant.dutch.tokens import fold, words
from assistant.errors import LanguageModelError, ModelAnswerError
from assistant.follow_up import Message
from assistant.follow_up_words import stem
from assistant.language_model import LanguageModel
from assistant.prompts import Prompt
from assistant.small_talk import is_small_talk

logger = logging.getLogger(__name__)

# So many earlier messages of the resident go with the question.
MOST_EARLIER = 4
LONGEST_FOLLOW_UP = 10
_LONGEST = 30
# A message that goes on with the one before it, or that leaves out what it is about: "is er geld voor?".
_GOES_ON = re.compile(
    r"^\W*(?:ik bedoel|maar|en|dus|of|oke?|okee|mooi|fijn|jammer|goed|tja)\b"
    r"|\b(?:voor|mee|aan|van|over|bij|tegen|op|in|uit|naar)\W*$",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\{[^{}]*\}")


class _Rephrased(BaseModel):
    vraag: str = Field(max_length=300)


@dataclass(frozen=True)
class ModelRephraser:
    """Makes follow-ups complete with one model behind one breaker; safe for threads."""

    model: LanguageModel
    prompt: Prompt
    breaker: CircuitBreaker = field(default_factory=CircuitBreaker)

    def complete(self, question: str, earlier: Sequence[str], time_limit: float) -> str:
        """The question with what it leaves to the `earlier` ones, oldest first.

        It is itself where it leaves nothing to them, and where the model fails, takes longer than
        `time_limit` seconds, or adds a word that the resident did not say.
        """
        if not earlier or not _leaves_something(question) or not self.breaker.lets_through():
            return question
        said = earlier[-MOST_EARLIER:]
        try:
            prompt = self.prompt.render(conversation="\n".join(said), question=question)
            pieces = self.model.stream(*prompt, schema=_Rephrased, time_limit=time_limit)
            written = _question_in("".join(pieces))
        except ModelAnswerError:
            self.breaker.succeeded()
            return question
        except LanguageModelError as error:
            self.breaker.failed()
            logger.warning("a follow-up is searched as it is: %s", error)
            return question
        self.breaker.succeeded()
        return written if written is not None and _adds_nothing(written, [*said, question]) else question


def _leaves_something(question: str) -> bool:
    message = Message.read(question)
    short = 0 < len(message.words) <= LONGEST_FOLLOW_UP
    return short and not is_small_talk(message.text) and bool(_GOES_ON.search(message.text))


def _question_in(text: str) -> str | None:
    """The question in the model's JSON object; `None` where there is none."""
    for found in _OBJECT.findall(text):
        try:
            return " ".join(_Rephrased.model_validate(json.loads(found)).vraag.split()) or None
        except (ValueError, ValidationError):
            continue
    return None


def _adds_nothing(written: str, said: Sequence[str]) -> bool:
    """Whether every telling word and number of a question was said before."""
    known = {stem(word) for text in said for word in words(Message.read(text).text)}
    known |= {stem(word) for text in said for word in words(text)}
    own = [word for word in Message.read(written).words if word.says or any(c.isdigit() for c in word.text)]
    return 0 < len(words(written)) <= _LONGEST and all(stem(fold(word.text)) in known for word in own)
