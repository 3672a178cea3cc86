from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.dutch.morphology import LONGEST_WORD, MorphologicalAnalyser, OwnSentences, Reading


class Scripted:
    """A tagger that calls every word a noun and keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def tag_sent(self, signs: list[str], taglevel: int) -> list[tuple[str, str, str]]:
        self.given += signs
        return [(sign, sign.upper(), "N(soort)") for sign in signs]


def with_tagger(tagger: Any) -> MorphologicalAnalyser:
    analyser = MorphologicalAnalyser()
    analyser._tagger = tagger
    return analyser


def test_every_sign_of_a_sentence_has_a_reading_in_lower_case() -> None:
    assert with_tagger(Scripted()).tag_sentence(["De", "Raad"]) == [
        Reading("de", "N(soort)"),
        Reading("raad", "N(soort)"),
    ]


def test_no_signs_load_no_model() -> None:
    analyser = MorphologicalAnalyser()
    assert analyser.tag_sentence([]) == []
    assert analyser._tagger is None


def test_a_word_longer_than_any_is_foreign_and_never_given_to_the_tagger() -> None:
    tagger = Scripted()
    long, longest = "Ä" * (LONGEST_WORD + 1), "b" * LONGEST_WORD
    readings = with_tagger(tagger).tag_sentence([long, longest])
    assert long not in tagger.given
    assert longest in tagger.given
    assert readings == [Reading(long.lower(), "SPEC(vreemd)"), Reading(longest, "N(soort)")]


class CountingAnalyser(MorphologicalAnalyser):
    """Reads every sign as itself and keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, ...]] = []

    def tag_sentence(self, signs: Sequence[str]) -> list[Reading]:
        self.asked.append(tuple(signs))
        return [Reading(sign, "N") for sign in signs]


def test_an_own_sentence_is_read_once_and_stays_the_same() -> None:
    analyser = CountingAnalyser()
    own = OwnSentences(analyser)
    first, again, other = (own.tag_sentence(signs) for signs in (["een", "boom"], ["een", "boom"], ["een"]))
    assert list(first) == list(again) == [Reading("een", "N"), Reading("boom", "N")]
    assert list(other) == [Reading("een", "N")]
    assert analyser.asked == [("een", "boom"), ("een",)]


def test_all_analysers_share_one_model() -> None:
    first, second = MorphologicalAnalyser(), MorphologicalAnalyser()
    first.load()
    second.load()
    assert first._tagger is second._tagger is not None
