"""Which themes a question and what it is answered from touch: wider than what an answer is about.

For what is switched off. Who switches a topic off believes that nothing on it is answered any more, so that a
question on it counts whichever passage answers it: "Wat gebeurt er met verzorgingshuizen?" is about older
people, though the passage that answers it is about care.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from assistant.glossary import Glossary
from assistant.model import Passage, PlainRecord, Retrieved
from assistant.themes import Themes

NEAR_SHARE = 0.4
"""A theme of so many of the passages that search put nearest is touched.

With each topic off in turn, this and the words of the question let 7 of 163 questions slip through that a
manager would want to be off, against 38 by the passages of the answer alone; of the others 3.3 in 100 are
held back as well, against 2.1 (docs/measurements.md). A share of 0.3 closes two more and holds back 4.8.
"""


class TouchedThemes:
    """Tells what is touched; safe to use from several threads. Nothing of a question is kept."""

    def __init__(
        self,
        themes: Themes,
        glossary: Glossary,
        passage: Callable[[str], Passage | None],
        plain: Mapping[str, PlainRecord],
    ) -> None:
        self._themes = themes
        self._glossary = glossary
        self._passage = passage
        self._plain = plain
        self._of_passage: dict[str, frozenset[str]] = {}

    def with_plain(self, plain: Mapping[str, PlainRecord]) -> TouchedThemes:
        """Return the same with another plain layer."""
        return TouchedThemes(self._themes, self._glossary, self._passage, plain)

    def of_passage(self, passage_id: str) -> frozenset[str]:
        """Return the themes of its plain record and of its words; none where there is no such passage."""
        known = self._of_passage.get(passage_id)
        if known is None:
            passage, record = self._passage(passage_id), self._plain.get(passage_id)
            by_words = () if passage is None else self._themes.of(passage)
            known = frozenset((*by_words, *(record.themes if record is not None else ())))
            if passage is not None:
                self._of_passage[passage_id] = known
        return known

    def of_question(self, question: str) -> frozenset[str]:
        """Return the themes of which it has a word, or a resident's word for such a word ("opa")."""
        for_them = (self._themes.named(bridge.term) for bridge in self._glossary.bridges(question))
        return self._themes.named(question).union(*for_them)

    def of_nearest(self, results: Sequence[Retrieved]) -> frozenset[str]:
        """Return the themes that `NEAR_SHARE` of the passages have that search put nearest."""
        counts = Counter(theme for result in results for theme in self.of_passage(result.passage.id))
        return frozenset(theme for theme, count in counts.items() if count >= NEAR_SHARE * len(results))
