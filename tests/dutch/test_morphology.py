from __future__ import annotations

from typing import Any

from assistant.dutch.morphology import LONGEST_WORD, MorphologicalAnalyser, Reading


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
