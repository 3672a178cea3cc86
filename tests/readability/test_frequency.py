"""The frequency model, worked out by hand with round numbers.

value = 3 + (z - 4) + 0.5 (z - 4)^2 - 0.1 x letters (15 at most) + 0.25 for "-ing" + 0.5 for "ver-"; 1.5 at least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_builders import hand_coefficients, with_coefficients

from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.readability import frequency
from assistant.readability.coefficients import coefficients
from assistant.readability.frequency import heard, heard_noun

Common = Callable[[dict[str, float]], None]


@pytest.fixture
def common(monkeypatch: pytest.MonkeyPatch) -> Iterator[Common]:
    """Says how common words are, with the numbers of the model above."""
    with with_coefficients(monkeypatch, hand_coefficients()):
        yield lambda values: monkeypatch.setattr(frequency, "zipf", lambda word: values.get(word, 0.0))


@pytest.mark.parametrize(
    ("word", "common_as", "expected"),
    [
        # 3 + 0 + 0 - 0.4
        pytest.param("huis", 4.0, 2.6, id="four letters in the middle of the scale"),
        # 3 + 1 + 0.5 - 0.4
        pytest.param("huis", 5.0, 4.1, id="a common word"),
        # 3 - 1 + 0.5 - 0.4
        pytest.param("huis", 3.0, 2.1, id="a rare word"),
        # 3 - 0.5 + 0.125 - 1.0
        pytest.param("wandelpaal", 3.5, 1.625, id="ten letters"),
        # 3 + 2 + 2 - 1.5
        pytest.param("a" * 15, 6.0, 5.5, id="fifteen letters"),
        pytest.param("a" * 40, 6.0, 5.5, id="letters beyond the fifteenth do not count"),
        # 3 - 0.7 + 0.25
        pytest.param("leuning", 4.0, 2.55, id="an ending"),
        # 3 - 0.6 + 0.5
        pytest.param("verlof", 4.0, 2.9, id="a beginning"),
        # 3 - 1.1 + 0.25 + 0.5
        pytest.param("vergadering", 4.0, 2.65, id="both"),
        # 3 - 0.5 + 0.25
        pytest.param("kring", 4.0, 2.75, id="an ending that leaves two letters"),
        # 3 - 0.4
        pytest.param("ding", 4.0, 2.6, id="an ending that leaves one letter is none"),
        # 3 - 2 + 2 - 1.5 = 1.5, and 3 - 1.5 + 1.125 - 1.5 = 1.125
        pytest.param("a" * 15, 2.5, 1.5, id="never below a word that is never heard"),
        # 3 - 3 + 4.5 - 0.4: the curve as it is
        pytest.param("huis", 1.0, 4.1, id="the first value of the list"),
        pytest.param("huis", 0.99, 1.5, id="a word below the list is never heard"),
        pytest.param("huis", 0.0, 1.5, id="an unknown word is never heard"),
    ],
)
def test_how_often_a_word_is_heard(common: Common, word: str, common_as: float, expected: float) -> None:
    common({word: common_as})
    assert heard(word) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        # The head "boom" is heard 3 - 0.4 = 2.6, the whole of 9 letters as below; listed x head + rest x whole.
        pytest.param(0.0, 0.1 * 2.6 + 0.9 * 1.5, id="unknown"),
        # 3 - 2.5 + 3.125 - 0.9 = 2.725
        pytest.param(1.5, 0.4 * 2.6 + 0.6 * 2.725, id="one to two"),
        # 3 - 1.5 + 1.125 - 0.9 = 1.725
        pytest.param(2.5, 0.6 * 2.6 + 0.4 * 1.725, id="two to three"),
        # 3 - 0.5 + 0.125 - 0.9 = 1.725
        pytest.param(3.5, 0.8 * 2.6 + 0.2 * 1.725, id="three to four"),
        # 3 + 0.5 + 0.125 - 0.9 = 2.725
        pytest.param(4.5, 0.8 * 2.6 + 0.2 * 2.725, id="above"),
    ],
)
def test_of_a_compound_the_head_counts_as_far_as_it_is_listed(
    common: Common, monkeypatch: pytest.MonkeyPatch, lemmatizer: Lemmatizer, own: float, expected: float
) -> None:
    common({"appelboom": own, "boom": 4.0})
    monkeypatch.setattr(frequency, "larger_parts", lambda word, _: ("appel", "boom"))
    assert heard_noun("appelboom", lemmatizer) == pytest.approx(expected)


def test_a_noun_that_is_no_compound_is_a_word(common: Common, lemmatizer: Lemmatizer) -> None:
    common({"vrijheid": 4.0})
    assert heard_noun("vrijheid", lemmatizer) == pytest.approx(3 - 0.8)


def test_a_short_word_is_never_cut(
    common: Common, monkeypatch: pytest.MonkeyPatch, lemmatizer: Lemmatizer
) -> None:
    common({"huisje": 4.0})
    monkeypatch.setattr(frequency, "larger_parts", lambda *_: pytest.fail("cut"))
    assert heard_noun("huisje", lemmatizer) == pytest.approx(3 - 0.6)


# --- with the numbers of the package ---


def test_the_sum_with_the_real_numbers() -> None:
    model = coefficients().frequency
    distance = zipf("vergadering") - 4
    expected = (
        model.constant + model.linear * distance + model.quadratic * distance**2 + model.per_letter * 11
    )
    pieces = ("-ng", "-ing", "-ring", "-ering", "ve-", "ver-", "verg-")
    assert heard("vergadering") == pytest.approx(
        expected + sum(model.pieces.get(piece, 0) for piece in pieces)
    )


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("huis", "perceel"),
        ("fiets", "rijwiel"),
        ("maken", "realiseren"),
        ("eten", "nuttigen"),
        ("hond", "xqzw"),
    ],
)
def test_an_everyday_word_is_heard_more(easy: str, hard: str) -> None:
    assert heard(easy) > heard(hard)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30) | st.sampled_from(["de", "gemeente", "verordening", "a" * 200, "", "-ing"]))
def test_any_word_has_a_value_on_the_scale(word: str) -> None:
    assert coefficients().frequency.unseen <= heard(word) < 9
