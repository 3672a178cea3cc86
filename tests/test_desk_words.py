"""Which words count, and where a text says them."""

from __future__ import annotations

import pytest

from assistant.answering import Assistant
from assistant.desk import Desk

POOL = "Komt er een zwembad in het centrum?"


@pytest.fixture(scope="module")
def desk(assistant: Assistant) -> Desk:
    return Desk(assistant)


@pytest.mark.parametrize(
    ("text", "wanted", "marked"),
    [
        ("Een nieuw zwembad.", {"zwembad"}, ["zwembad"]),
        ("De fietspaden en fietsen.", {"fiets"}, ["fietspaden", "fietsen"]),
        ("Niets hiervan.", {"zwembad"}, []),
    ],
    ids=["word", "part-and-form", "none"],
)
def test_words_that_were_asked_for_are_found(
    desk: Desk, text: str, wanted: set[str], marked: list[str]
) -> None:
    assert [text[start:end] for start, end in desk.places(text, wanted)] == marked


def test_words_that_nearly_every_passage_has_do_not_count(desk: Desk) -> None:
    assert desk.look_up(POOL).words.isdisjoint({"plan", "gemeente", "heerlen"})
    assert "zwembad" in desk.look_up(POOL).words
