"""Our searches find what HanTa's own find, to the last digit."""

from __future__ import annotations

from typing import Any

import pytest
from HanTa.HanoverTagger import HanoverTagger

from assistant.dutch.morpheme_search import MorphemeSearch
from assistant.dutch.sentence_search import SentenceSearch

WORDS = (
    *("bomen", "gebouwd", "woningbouwopgave", "burgerbegroting", "verduurzamen", "netcongestie", "het", "u"),
    *("heerlen", "heerlense", "kiss-and-ride", "zo'n", "één", "financiële", "ijsje", "é", "zz", "qqqqqq"),
    *("hottentottententententoonstelling", "a-b", "straatnaambordje", "wijken", "geregeld", "kunnen"),
)
SENTENCES = (
    "De gemeente bouwt huizen .",
    "We gaan in 2027 huizen bouwen , als er geld is .",
    "WIJ WILLEN DAT NIET",
    "Wat kost een paspoort in Heerlen ?",
    "Xqzwk blorfde de Wmo-consulent \N{EN DASH} zegt men",
    "Lopen",
    "De de de de de de de de",
)


@pytest.fixture(scope="module")
def hanta() -> Any:
    """HanTa as it comes."""
    return HanoverTagger("morphmodel_dutch.pgz")


@pytest.mark.parametrize("word", WORDS)
def test_a_word_may_be_the_same_and_has_the_same_pieces(hanta: Any, word: str) -> None:
    search = MorphemeSearch(hanta)
    may_be = hanta.analyze_forward(word)
    assert search.parts_of_speech(word) == may_be
    # The likeliest ones, and one that the word cannot be.
    for part_of_speech in [-tag for tag, _ in may_be[:5]] + [-1_000_000]:
        assert search.morphemes(word, part_of_speech) == hanta.analyze_viterbi(word, part_of_speech)


@pytest.mark.parametrize("casesensitive", [True, False], ids=["by-capitals", "whatever-the-capitals"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_has_the_same_parts_of_speech(hanta: Any, sentence: str, casesensitive: bool) -> None:
    words = sentence.split()
    search = SentenceSearch(hanta, 100)
    wanted = hanta.tag_sent_viterbi(words, casesensitive)
    assert search.tags(words, casesensitive) == wanted
    assert search.tags(words, casesensitive) == wanted, "also from what it remembers"


def test_every_table_of_steps_has_the_same_order(hanta: Any) -> None:
    # `SentenceSearch` tries the parts of speech of each word in the order of one table.
    assert len({tuple(steps) for steps in hanta.LP_trans_word.values()}) == 1
