from __future__ import annotations

import pytest

from assistant.dutch.stopwords import NEGATIONS, is_stop_word


@pytest.mark.parametrize("word", ["De", "waarom", "HOEVEEL", "bijv.", "één", "niet", "hoi", "wordt"])
def test_words_without_a_subject(word: str) -> None:
    assert is_stop_word(word)


@pytest.mark.parametrize("word", ["zwembad", "buren", "2018", "gratis", "wethouder", "stoppen", "kosten"])
def test_words_with_a_subject(word: str) -> None:
    assert not is_stop_word(word)


def test_negations_can_be_told_apart() -> None:
    assert all(is_stop_word(word) for word in NEGATIONS) and "geen" in NEGATIONS
