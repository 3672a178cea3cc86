"""What rewrites texts: the program with and without a model, and the simple ways beside it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.errors import InputError
from assistant.readability.score import ReadingMeasure, SentenceScore, default_measure
from assistant.rewriting_contract import simplification_json
from assistant.settings import load_settings
from assistant.simplify.simplification import SentenceState, SimplificationStatus
from assistant.simplify.simplifier import Simplifier
from eval.cases import Rewrite
from eval.reading_measure import WORD_KINDS
from eval.systems import need_model

COPY = "copy"
WORDLIST = "wordlist"
RULES = "rules"
# With the language model of the settings.
RULES_LLM = "rules-llm"
REFERENCE = "reference"
# In the order of the report.
REWRITERS = (COPY, WORDLIST, RULES, RULES_LLM, REFERENCE)
# These stand in every run, since no program makes them: the source, and the version written with the case.
GIVEN = (COPY, REFERENCE)
# Alternatives of a suggestion are kept apart by it (corpus/wording.toml).
_OR = " / "


@dataclass(frozen=True)
class Made:
    """What became of a text; `given` is the public contract of `simplify`, `None` where there is none."""

    text: str
    given: dict[str, Any] | None = None


class Rewriter(Protocol):
    """Something that writes a text anew; it never sees the case of the text."""

    @property
    def name(self) -> str:
        """What it is called in runs and reports."""
        ...

    def rewrite(self, text: str) -> Made:
        """The text, rewritten; one that it refuses stays as it is, without `given`."""
        ...


@dataclass(frozen=True)
class Copy:
    """Leaves every text as it is."""

    name: str = COPY

    def rewrite(self, text: str) -> Made:
        """The text itself."""
        return Made(text)


@dataclass(frozen=True)
class SimplifierRewriter:
    """The program itself."""

    simplifier: Simplifier
    name: str = RULES

    def rewrite(self, text: str) -> Made:
        """What an editor gets."""
        try:
            result = self.simplifier.simplify(text)
        except InputError:  # too long or not Dutch: an editor gets a message instead of a text
            return Made(text)
        return Made(result.text, simplification_json(result))


@dataclass(frozen=True)
class WordList:
    """Every hard word is replaced, as it stands, by the first alternative of its suggestion; no grammar."""

    measure: ReadingMeasure
    name: str = WORDLIST

    def rewrite(self, text: str) -> Made:
        """The text with other words; only the capital that a word began with is kept."""
        sentences = self.measure.score(text).sentences
        pieces: list[str] = []
        told: list[dict[str, Any]] = []
        position = 0
        for sentence in sentences:
            before = text[sentence.start : sentence.end]
            after = _swapped(before, sentence)
            pieces += [text[position : sentence.start], after]
            position = sentence.end
            state = SentenceState.UNCHANGED if after == before else SentenceState.REWRITTEN
            told.append({"before": before, "after": after, "state": state.value, "findings": []})
        made = "".join([*pieces, text[position:]])
        status = SimplificationStatus.UNCHANGED if made == text else SimplificationStatus.REWRITTEN
        return Made(made, {"status": status.value, "sentences": told, "hard_words": [], "mode": "offline"})


def _swapped(before: str, sentence: SentenceScore) -> str:
    pieces: list[str] = []
    position = 0
    for finding in sentence.findings:
        start, end = finding.start - sentence.start, finding.end - sentence.start
        if finding.kind in WORD_KINDS and finding.suggestion and start >= position:
            instead = finding.suggestion.split(_OR)[0]
            if before[start].isupper():
                instead = instead[:1].upper() + instead[1:]
            pieces += [before[position:start], instead]
            position = end
    return "".join([*pieces, before[position:]])


def rewrite_all(rewriter: Rewriter, cases: Iterable[Rewrite]) -> Iterator[str]:
    """Every rewrite of one rewriter, with its time, as lines of JSON (`eval.records.RewriteRecord`)."""
    for case in cases:
        started = time.perf_counter()
        made = rewriter.rewrite(case.text)
        milliseconds = round(1000 * (time.perf_counter() - started), 1)
        yield rewrite_line(rewriter.name, case, made, milliseconds)


def given_rewrites(cases: Iterable[Rewrite]) -> Iterator[str]:
    """The rewrites of `GIVEN`, as lines of JSON."""
    for case in cases:
        for name, text in ((COPY, case.text), (REFERENCE, case.reference)):
            yield rewrite_line(name, case, Made(text), 0.0)


def rewrite_line(name: str, case: Rewrite, made: Made, milliseconds: float) -> str:
    """One rewrite as a line of JSON."""
    record = {"system": name, "case": case.id, "text": made.text, "milliseconds": milliseconds}
    return json.dumps({**record, "given": made.given}, ensure_ascii=False)


def _word_list() -> Rewriter:
    return WordList(default_measure())


def _rules() -> Rewriter:
    return SimplifierRewriter(Simplifier.load(load_settings().model_copy(update={"model": None})))


def _rules_with_model() -> Rewriter:
    return SimplifierRewriter(Simplifier.load(need_model()), RULES_LLM)


# Each is loaded when its turn comes.
PROGRAMS: dict[str, Callable[[], Rewriter]] = {
    WORDLIST: _word_list,
    RULES: _rules,
    RULES_LLM: _rules_with_model,
}


def offline_rewriters() -> list[str]:
    """The programs that need no language model; they are asked when nobody says which."""
    return [key for key in PROGRAMS if key != RULES_LLM]
