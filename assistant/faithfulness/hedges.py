"""Finds the expressions that say how sure a plan is, or how free or bound somebody is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.faithfulness.hedge_hints import POSSIBLE
from assistant.faithfulness.hedge_words import SURE
from assistant.faithfulness.senses import Sense


@dataclass(frozen=True)
class Mark:
    """An expression: its sense, the places of its first and last word, and whether it is sure."""

    sense: Sense
    first: int
    last: int
    sure: bool


_GAP = "~"
_END = "$"
_NOT = "!"
_WIDEST_GAP = 12
_PREFIX = 3


@dataclass(frozen=True)
class _Expression:
    sense: Sense
    parts: tuple[str, ...]
    sure: bool

    def end(self, words: tuple[str, ...], at: int) -> int | None:
        """The place of its last word when it stands at a place, `None` when it does not."""
        return _last(words, at, self.parts, 0)


def _last(words: tuple[str, ...], at: int, parts: tuple[str, ...], gap: int) -> int | None:
    """The place of the last word of parts of which the first begins at most `gap` words behind a place."""
    part, *rest = parts
    if part == _GAP:
        return _last(words, at, tuple(rest), _WIDEST_GAP)
    if part == _END:
        return at - 1 if at == len(words) else None
    if part.startswith(_NOT):
        return at - 1 if at == len(words) or words[at] not in part[1:].split("/") else None
    for place in range(at, min(at + gap + 1, len(words))):
        if _is(words[place], part):
            last = _last(words, place + 1, tuple(rest), 0) if rest else place
            if last is not None:
                return last
    return None


def _is(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, tuple[_Expression, ...]], dict[str, tuple[_Expression, ...]]]:
    """Expressions by their first word, and those that begin with a part of a word by its first letters."""
    whole: dict[str, list[_Expression]] = {}
    begun: dict[str, list[_Expression]] = {}
    for table, sure in ((SURE, True), (POSSIBLE, False)):
        for sense, text in table.items():
            for expression in " ".join(text.split()).split("|"):
                parts = tuple(expression.split())
                if parts[0].endswith("*"):
                    begun.setdefault(parts[0][:_PREFIX], []).append(_Expression(sense, parts, sure))
                else:
                    whole.setdefault(parts[0], []).append(_Expression(sense, parts, sure))
    return {k: tuple(v) for k, v in whole.items()}, {k: tuple(v) for k, v in begun.items()}


@lru_cache(maxsize=4096)
def marks(words: tuple[str, ...]) -> tuple[Mark, ...]:
    """The expressions in the folded words of a sentence."""
    whole, begun = _index()
    found = []
    for at, word in enumerate(words):
        for expression in (*whole.get(word, ()), *begun.get(word[:_PREFIX], ())):
            last = expression.end(words, at)
            if last is not None and not _best_possible(words, at):
                found.append(Mark(expression.sense, at, last, expression.sure))
    return tuple(found)


def _best_possible(words: tuple[str, ...], at: int) -> bool:
    """Whether it is the "mogelijk" of "het grootst mogelijke bereik", or of "zo veel mogelijk"."""
    if not at or not words[at].startswith("mogelijk"):
        return False
    return words[at - 1].endswith("st") or words[at - 1] == "zoveel" or (at > 1 and words[at - 2] == "zo")
