"""What official letters tie on at the end, "met dien verstande dat", "bij gebreke waarvan", as a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.word_order import is_whole, verb_final_clause, verb_second, written

_PROVISO = ("met", "dien", "verstande", "dat")
_FAILING = ("bij", "gebreke", "waarvan")
_SHORTEST_MAIN = 4
_DUTIES = frozenset("moeten dienen verplichten verzoeken vragen".split())
_NEGATIONS = frozenset("niet geen nooit niemand".split())


@dataclass(frozen=True)
class Provisos:
    """The rule; it proposes at most one edit for a sentence."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit from the comma before such words on."""
        words = sentence.words
        proviso, failing = _place(words, _PROVISO), _place(words, _FAILING)
        if proviso is not None and is_whole(written(sentence, 0, proviso - 1)):
            start = words[proviso - 1].end - sentence.start
            end = words[proviso + len(_PROVISO) - 1].end - sentence.start
            yield Edit(start, end, ". Daarbij geldt dat", ChangeKind.SPLIT)
        elif failing is not None and _is_duty(words[:failing]):
            clause = verb_final_clause(sentence, failing + len(_FAILING), len(words) - 1)
            told = verb_second(sentence, clause, "Dan", self.lemmatizer) if clause else None
            if told is not None:
                start = words[failing - 1].end - sentence.start
                end = words[-1].end - sentence.start
                yield Edit(start, end, f". Gebeurt dat niet? {told}", ChangeKind.SPLIT)


def _place(words: Sequence[TaggedWord], phrase: tuple[str, ...]) -> int | None:
    """Where a phrase begins behind a comma."""
    for at in range(_SHORTEST_MAIN, len(words) - len(phrase)):
        found = tuple(word.low for word in words[at : at + len(phrase)])
        if found == phrase and words[at].before.strip() == ",":
            return at
    return None


def _is_duty(words: Sequence[TaggedWord]) -> bool:
    """Whether somebody must do something, so that "gebeurt dat niet" says what it should."""
    duty = any(word.lemma in _DUTIES and word.is_verb for word in words)
    return duty and not any(word.low in _NEGATIONS for word in words)
