"""Screening comes to an end whatever a text repeats: a pattern that tries everything would take hours here.

How long it takes is measured in `benchmarks/screen.py`.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.guard import ScreeningKind, screen_question
from assistant.settings import Settings

SETTINGS = Settings(max_question_length=10_000)
WORDS = (
    "ik",
    "mijn",
    "wil",
    "niet",
    "dood",
    "man",
    "slaat",
    "je",
    "regels",
    "geef",
    "de",
    "er",
    "een",
    "zo",
    "mag",
)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "ik wil ",
            "mijn man ",
            "je bent ",
            "negeer alle ",
            "zeg dat ",
            "de ",
            "a",
            "v ",
            "x.",
            "<a ",
            "![",
            "](",
        ),
        *(
            "{{",
            "aa=",
            "bron 1 ",
            "QUJD",
            "41 ",
            "%20",
            '"',
            "ﬁ",
            "e\u0301",
            "1",
            "@",
            "(",
            "ik mijn hij wil ",
        ),
    ],
)
def test_a_piece_repeated_comes_to_an_end(piece: str) -> None:
    text = (piece * 10_000)[:9_000] + " park?"
    screening = screen_question(text, SETTINGS)
    assert (screening.kind is ScreeningKind.NONE) is (screening.refusal is None)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from((" ", ", ", ". ", "")))
def test_words_repeated_come_to_an_end(chosen: list[str], between: str) -> None:
    text = (between.join(chosen) + between) * 1_000
    screening = screen_question(text[:5_000], SETTINGS)
    assert (screening.kind is ScreeningKind.NONE) is (screening.refusal is None)
