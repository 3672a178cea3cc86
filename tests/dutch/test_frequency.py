from __future__ import annotations

import pytest
from wordfreq import zipf_frequency

from assistant.dutch.frequency import common_words, zipf


@pytest.mark.parametrize("word", ["de", "gemeente", "zwembad", "doelgroepenbad", "xqzwrt", ""])
def test_agrees_with_wordfreq(word: str) -> None:
    assert zipf(word) == zipf_frequency(word, "nl")


def test_common_words_are_words_of_that_frequency() -> None:
    common = common_words(5.0)
    assert "gemeente" in common and "doelgroepenbad" not in common
    assert all(word.isalpha() for word in common)
