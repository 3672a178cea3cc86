"""A note in brackets at the end that is a sentence becomes one: "(deze ligt ter inzage)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.main_clause import main_clause
from assistant.simplify.word_order import capitalised, opens_clause

# Words: shorter notes, and sentences with them, are left as they are.
_SHORTEST_SENTENCE, _SHORTEST_NOTE, _SHORTEST_MAIN = 12, 4, 4
_NOTE = re.compile(r"\s*\(([^()\[\]“”\"]+?)\.?\)(?=\.\s*$)")


@dataclass(frozen=True)
class Asides:
    """The rule; it proposes at most one edit for a sentence."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit that takes the brackets from a whole clause at the end."""
        words, match = sentence.words, _NOTE.search(sentence.source)
        if match is None or len(words) < _SHORTEST_SENTENCE:
            return
        inside = [at for at, word in enumerate(words) if word.start - sentence.start >= match.start(1)]
        first, last = inside[0], len(words) - 1
        if len(inside) < _SHORTEST_NOTE or first < _SHORTEST_MAIN:
            return
        if main_clause(words, first, last) is None or main_clause(words, 0, first - 1) is None:
            return
        if any(opens_clause(words, at) for at in range(first)) or words[first].text[0].isdigit():
            return
        note = " ".join(match.group(1).split())
        yield Edit(match.start(), match.end(), f". {capitalised(note)}", ChangeKind.SPLIT)
