"""A language model's opinion on whether a statement says only what its sources say.

It is asked by the evaluation's judge and, where the settings say so, by the checker about claims near its
threshold. It never overrules a hard finding, and one that cannot be had changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, StrictBool, field_validator

from assistant.errors import ModelAnswerError, ModelRequestError, ModelTimeoutError
from assistant.language_model import LanguageModel
from assistant.prompts import load_prompt

PROMPT = "judge"
# What models write instead of true and false, in small letters.
_WORDS = {
    "ja": True,
    "waar": True,
    "gesteund": True,
    "nee": False,
    "onwaar": False,
    "niet gesteund": False,
}


@dataclass(frozen=True)
class Opinion:
    """What the model says of one statement; `supported` is `None` when it gave no usable verdict."""

    supported: bool | None
    reason: str


class _JudgeAnswer(BaseModel):
    """The reason goes before the verdict, so that a model has compared before it decides."""

    reden: str
    gesteund: StrictBool

    @field_validator("gesteund", mode="before")
    @classmethod
    def _read_words(cls, value: object) -> object:
        if isinstance(value, str):
            word = " ".join(value.casefold().replace("_", " ").strip(" .!").split())
            return {"true": True, "false": False, **_WORDS}.get(word, value)
        return value


def judge_statement(model: LanguageModel, statement: str, sources: Sequence[str]) -> Opinion:
    """Asks the model whether a statement says only what its sources say.

    A statement without sources is unsupported; no model is asked. An answer that cannot be used, that
    comes too late or that is refused gives a verdict of `None` with what was wrong as the reason.

    Raises:
        LanguageModelError: the server refuses the key or cannot be reached, so that asking on is useless.
        PromptError: the prompt of the judge cannot be used.
    """
    if not sources:
        return Opinion(False, "de bewering heeft geen bron")
    messages = load_prompt(PROMPT).render(statement=statement, sources=sources)
    try:
        answer = model.complete_json(*messages, schema=_JudgeAnswer)
    except (ModelAnswerError, ModelRequestError, ModelTimeoutError) as error:
        return Opinion(None, str(error))
    return Opinion(answer.gesteund, answer.reden)
