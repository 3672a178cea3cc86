"""A language model as judge of statements, and how far it agrees with labelled cases.

The judge is optional and never decides what a resident sees. What it says counts for as much as its
agreement with the labels, so that agreement stands beside every number that comes from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, StrictBool, field_validator

from assistant.errors import ModelAnswerError, ModelRequestError, ModelTimeoutError
from assistant.language_model import LanguageModel
from assistant.prompts import load_prompt
from eval.statistics import cohen_kappa

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
class Verdict:
    """What the judge says of one statement; `supported` is `None` when it gave no usable verdict."""

    supported: bool | None
    reason: str


@dataclass(frozen=True)
class Agreement:
    """How the verdicts of a judge compare with the labels of people, over the usable verdicts.

    Attributes:
        supported_accepted: statements that are supported and were accepted.
        supported_rejected: statements that are supported and were rejected: needless alarm.
        unsupported_accepted: statements that are not supported and were let through: the dangerous ones.
        unsupported_rejected: statements that are not supported and were rejected.
        unusable: statements without a usable verdict, in none of the four counts above.
    """

    supported_accepted: int
    supported_rejected: int
    unsupported_accepted: int
    unsupported_rejected: int
    unusable: int

    @property
    def scored(self) -> int:
        """The number of usable verdicts."""
        return (
            self.supported_accepted
            + self.supported_rejected
            + self.unsupported_accepted
            + self.unsupported_rejected
        )

    @property
    def unusable_share(self) -> float | None:
        """The share of all statements without a usable verdict, 0-1; `None` without statements."""
        return _share(self.unusable, self.scored + self.unusable)

    @property
    def accuracy(self) -> float | None:
        """The share of usable verdicts that agree with the label, 0-1; `None` without verdicts."""
        return _share(self.supported_accepted + self.unsupported_rejected, self.scored)

    @property
    def let_through(self) -> float | None:
        """The share of unsupported statements that were accepted, 0-1, lower is safer.

        `None` when no unsupported statement got a usable verdict.
        """
        return _share(self.unsupported_accepted, self.unsupported_accepted + self.unsupported_rejected)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa (see `eval.statistics.cohen_kappa`), `None` where it is undefined."""
        labels = [True] * (self.supported_accepted + self.supported_rejected)
        labels += [False] * (self.unsupported_accepted + self.unsupported_rejected)
        verdicts = [True] * self.supported_accepted + [False] * self.supported_rejected
        verdicts += [True] * self.unsupported_accepted + [False] * self.unsupported_rejected
        return cohen_kappa(labels, verdicts)


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


def judge_statement(model: LanguageModel, statement: str, sources: Sequence[str]) -> Verdict:
    """Asks the model whether a statement says only what its sources say.

    A statement without sources is unsupported; no model is asked. An answer that cannot be used, that
    comes too late or that is refused gives a verdict of `None` with what was wrong as the reason.

    Raises:
        LanguageModelError: the server refuses the key or cannot be reached, so that asking on is useless.
        PromptError: the prompt of the judge cannot be used.
    """
    if not sources:
        return Verdict(False, "de bewering heeft geen bron")
    messages = load_prompt(PROMPT).render(statement=statement, sources=sources)
    try:
        answer = model.complete_json(*messages, schema=_JudgeAnswer)
    except (ModelAnswerError, ModelRequestError, ModelTimeoutError) as error:
        return Verdict(None, str(error))
    return Verdict(answer.gesteund, answer.reden)


def agreement(labels: Sequence[bool], verdicts: Sequence[Verdict]) -> Agreement:
    """Compares the verdicts with the labels (`True` is supported), pair by pair.

    Raises:
        ValueError: there are not as many verdicts as labels.
    """
    pairs = Counter((label, verdict.supported) for label, verdict in zip(labels, verdicts, strict=True))
    return Agreement(
        supported_accepted=pairs[True, True],
        supported_rejected=pairs[True, False],
        unsupported_accepted=pairs[False, True],
        unsupported_rejected=pairs[False, False],
        unusable=pairs[True, None] + pairs[False, None],
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
