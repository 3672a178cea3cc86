"""Where a noun phrase ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.noun_phrases import phrase_end
from assistant.simplify.sentence_text import words_between

Tag = Callable[[str], TaggedSentence]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Wij zien het huis.", "het huis"),
        ("Wij zien het oude huis van de burgemeester.", "het oude huis van de burgemeester"),
        ("Wij zien een huis en een tuin.", "een huis en een tuin"),
        ("Wij zien artikel 4 van de verordening.", "artikel 4 van de verordening"),
        ("Wij zien het huis, maar niet de tuin.", "het huis"),
        ("Wij zien het huis als het licht is.", "het huis"),
    ],
)
def test_a_phrase_ends_where_the_clause_does(text: str, phrase: str, tag: Tag) -> None:
    sentence = tag(text)
    end = phrase_end(sentence.words, 2)
    assert end is not None
    assert words_between(sentence, 2, end) == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Wij zien het huis, de tuin en de straat.",
        "Wij zien het huis dat u kocht.",
        "Wij zien het huis (de villa).",
        "Wij zien het huis morgen.",
        "Wij zien vandaag het huis.",
    ],
    ids=["a list goes on", "a relative clause", "a bracket", "an adverb behind it", "no phrase begins"],
)
def test_a_phrase_that_may_go_on_has_no_end(text: str, tag: Tag) -> None:
    assert phrase_end(tag(text).words, 2) is None
