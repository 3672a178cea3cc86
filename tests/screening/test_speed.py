"""Screening takes time in proportion to the length of a text, whatever it repeats."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.guard import screen_question
from assistant.settings import Settings

SETTINGS = Settings(max_question_length=10_000)
# A text of 10,000 signs takes about 0.3 s; a pattern that tries everything takes minutes.
_MOST_SECONDS = 8.0
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
def test_a_repeated_piece_takes_no_long_time(piece: str) -> None:
    text = (piece * 10_000)[:9_000] + " park?"
    started = time.perf_counter()
    screen_question(text, SETTINGS)
    assert time.perf_counter() - started < _MOST_SECONDS


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from((" ", ", ", ". ", "")))
def test_repeated_words_take_no_long_time(chosen: list[str], between: str) -> None:
    text = (between.join(chosen) + between) * 1_000
    started = time.perf_counter()
    screen_question(text[:5_000], SETTINGS)
    assert time.perf_counter() - started < _MOST_SECONDS
