"""The fidelity report: what of the original is not in a rewrite, what is new in it, what to check by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.faithfulness.finding import Finding


class FactKind(StrEnum):
    """What sort of fact a piece of text states."""

    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    TIME = "time"
    NAME = "name"
    ARTICLE = "article"
    CODE = "code"
    CONTACT = "contact"


@dataclass(frozen=True)
class Fact:
    """A fact with its place: offsets in the original for a lost one, in the rewrite for an added one."""

    kind: FactKind
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class LetterPurpose:
    """What a letter is for, in quotes from it; a field is empty where the letter says nothing about it."""

    says: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    before_when: tuple[str, ...] = ()
    whom_to_ask: tuple[str, ...] = ()
    objection: tuple[str, ...] = ()

    @property
    def found(self) -> bool:
        """Whether the letter asks or says anything that the reader must know."""
        return bool(self.says or self.do or self.before_when or self.whom_to_ask or self.objection)


@dataclass(frozen=True)
class FidelityReport:
    """What a writer needs to see that nothing got lost.

    `lost` are facts of the original that are nowhere in the rewrite, `added` facts of the rewrite that are
    not in the original, `check` what a person must look at: findings about single sentences.
    `facts` counts the facts of the original that were looked for.
    """

    facts: int
    lost: tuple[Fact, ...]
    added: tuple[Fact, ...]
    check: tuple[Finding, ...]
    purpose: LetterPurpose
