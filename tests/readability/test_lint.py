"""The LiNT formula, worked out by hand.

understood = constant + a frequency + b length + c content words per clause + d concrete, each feature but the
length brought to LiNT's by a line of its own; score = 100 - understood, from 0 to 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_builders import a_sentence, hand_coefficients, with_coefficients

from assistant.dutch.lemmas import Lemmatizer
from assistant.readability import lint
from assistant.readability.coefficients import coefficients
from assistant.readability.lint import (
    ADULTS_WITH_TROUBLE,
    LEVEL_BOUNDS,
    SentenceFeatures,
    level_of,
    lint_score,
    sentence_features,
)

SIMPLE = SentenceFeatures(
    frequencies=(5.0, 4.0), concrete=(1.0, 0.0), content_words_per_clause=2.0, dependency_length=3.0
)
HARD = SentenceFeatures(
    frequencies=(3.0, 3.0, 3.0, 3.0),
    concrete=(0.0, 0.0, 0.0, 0.0, 1.0, 0.0),
    content_words_per_clause=6.0,
    dependency_length=9.0,
)


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """understood = 10 frequency - 2 length - 3 content words + 20 concrete, on our own features."""
    with with_coefficients(monkeypatch, hand_coefficients()):
        yield


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        # 45 - 6 - 6 + 10 = 43
        pytest.param([SIMPLE], 57.0, id="one sentence"),
        # Frequency over 6 words 21/6 = 3.5, concrete over 8 nouns 2/8; content words (2 + 6)/2 = 4 and length
        # (3 + 9)/2 = 6 over sentences: 35 - 12 - 12 + 5 = 16
        pytest.param([SIMPLE, HARD], 84.0, id="words are counted over the text, clauses over its sentences"),
        # 45 - 8 - 6 + 10 = 41: length (3 + 5)/2
        pytest.param(
            [SIMPLE, SentenceFeatures((), (), None, 5.0)],
            59.0,
            id="a sentence without a verb counts for its length",
        ),
        # 40 - 6 - 6 + 10 = 38: frequency (5 + 4 + 3)/3
        pytest.param(
            [SIMPLE, SentenceFeatures((3.0,), (), None, None)],
            62.0,
            id="a heading of one word counts for its word",
        ),
        # 45 - 6 - 6 + 20 x 0.33 = 39.6
        pytest.param([replace(SIMPLE, concrete=())], 60.4, id="without nouns the usual share is concrete"),
        # 45 - 6 - 6 + 0
        pytest.param([replace(SIMPLE, concrete=(0.0,))], 67.0, id="nothing concrete is not the usual share"),
        # 100 - 0 - 0 + 20 = 120
        pytest.param([SentenceFeatures((10.0,), (1.0,), 0.0, 0.0)], 0.0, id="never below 0"),
        # 20 - 60 - 30 = -70
        pytest.param([SentenceFeatures((2.0,), (0.0,), 10.0, 30.0)], 100.0, id="never above 100"),
    ],
)
def test_the_score(by_hand: None, features: Sequence[SentenceFeatures], expected: float) -> None:
    assert lint_score(features) == pytest.approx(expected)


def test_the_constant_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    formula = {**hand_coefficients().formula.model_dump(), "constant": 7.5}
    with with_coefficients(monkeypatch, hand_coefficients(formula=formula)):
        assert lint_score([SIMPLE]) == pytest.approx(57.0 - 7.5)
        assert lint_score([SIMPLE, SIMPLE]) == pytest.approx(57.0 - 7.5)


def test_the_text_is_brought_to_lint_before_the_formula(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = {
        "frequency": {"constant": -1.0, "slope": 1.2},
        "content_words_per_clause": {"constant": 0.5, "slope": 1.5},
        "proportion_concrete": {"constant": 0.1, "slope": 0.8},
    }
    with with_coefficients(monkeypatch, hand_coefficients(text_calibration=lines)):
        # 10 (-1 + 1.2 x 4.5) - 2 x 3 - 3 (0.5 + 1.5 x 2) + 20 (0.1 + 0.8 x 0.5) = 44 - 6 - 10.5 + 10
        assert lint_score([SIMPLE]) == pytest.approx(100 - 37.5)


def test_the_score_with_the_numbers_of_the_package() -> None:
    numbers = coefficients()
    formula, lines = numbers.formula, numbers.text_calibration
    understood = (
        formula.constant
        + formula.frequency * (lines.frequency.constant + lines.frequency.slope * 4.5)
        + formula.dependency_length * 3.0
        + formula.content_words_per_clause
        * (lines.content_words_per_clause.constant + lines.content_words_per_clause.slope * 2.0)
        + formula.proportion_concrete
        * (lines.proportion_concrete.constant + lines.proportion_concrete.slope * 0.5)
    )
    assert lint_score([SIMPLE]) == pytest.approx(100 - understood)


@pytest.mark.parametrize(
    "features",
    [
        pytest.param([], id="no sentence"),
        pytest.param([replace(SIMPLE, frequencies=())], id="no content word but names"),
        pytest.param([replace(SIMPLE, content_words_per_clause=None)], id="no finite verb"),
        pytest.param([replace(SIMPLE, dependency_length=None)], id="one word"),
        pytest.param([SentenceFeatures((), (), None, None)] * 3, id="nothing at all"),
    ],
)
def test_without_a_feature_there_is_no_score(features: Sequence[SentenceFeatures]) -> None:
    assert lint_score(features) is None


# --- levels ---


@pytest.mark.parametrize(
    ("score", "level"),
    [
        (None, None), (0.0, 1), (33.9, 1), (34.0, 2), (45.9, 2), (46.0, 3), (57.9, 3), (58.0, 4), (100.0, 4),
    ],
)  # fmt: skip
def test_the_level_of_a_score(score: float | None, level: int | None) -> None:
    assert level_of(score) == level


def test_bounds_and_shares_are_those_of_lint_ii() -> None:
    assert LEVEL_BOUNDS == (34.0, 46.0, 58.0)
    assert ADULTS_WITH_TROUBLE == {1: 14, 2: 29, 3: 53, 4: 78}


# --- the features of a sentence ---


@pytest.fixture
def words_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word is heard as often as it has letters, a noun 100 more; "mat" is abstract, other nouns concrete."""
    monkeypatch.setattr(lint, "heard", lambda word: float(len(word)))
    monkeypatch.setattr(lint, "heard_noun", lambda word, _: 100.0 + len(word))

    def chance(word: object, _: object) -> float | None:
        return None if not (word.is_noun or word.is_name) else float(word.text != "mat")  # type: ignore[attr-defined]

    monkeypatch.setattr(lint, "concreteness", chance)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "De:lid Kat:n zit=zitten:pv op:vz de:lid mat:n .",
            SentenceFeatures((103.0, 3.0, 103.0), (1.0, 0.0), 3.0, 2.2),
            id="one clause",
        ),
        pytest.param(
            "Heerlen:name bouwt=bouwen:pv mooie:adj huizen:nn .",
            SentenceFeatures((5.0, 5.0, 106.0), (1.0, 1.0), 4.0, 1.0),
            id="a name is a content word and has no frequency",
        ),
        pytest.param(
            "Zij:pron is=zijn:pv moe:adj en:and slaapt=slapen:pv .",
            SentenceFeatures((3.0, 6.0), (), 1.0, 1.6),
            id="two content words in two clauses",
        ),
        pytest.param(
            "Nieuwe:adj huizen:nn",
            SentenceFeatures((6.0, 106.0), (1.0,), None, 0.0),
            id="without a finite verb",
        ),
        pytest.param("Slaapt=slapen:pv ?", SentenceFeatures((6.0,), (), 1.0, None), id="one word"),
        pytest.param("Ja:bw en:and nee:bw", SentenceFeatures((), (), None, 0.4), id="without content"),
    ],
)
def test_the_features_of_a_sentence(
    words_by_hand: None, lemmatizer: Lemmatizer, marked: str, expected: SentenceFeatures
) -> None:
    found = sentence_features(a_sentence(marked), lemmatizer)
    assert (found.frequencies, found.concrete) == (expected.frequencies, expected.concrete)
    assert found.content_words_per_clause == expected.content_words_per_clause
    assert found.dependency_length == (
        None if expected.dependency_length is None else pytest.approx(expected.dependency_length)
    )


# --- whatever the sentences ---

FEATURES = st.builds(
    SentenceFeatures,
    frequencies=st.lists(st.floats(1.36, 8), max_size=6).map(tuple),
    concrete=st.lists(st.floats(0, 1), max_size=6).map(tuple),
    content_words_per_clause=st.none() | st.floats(0, 40),
    dependency_length=st.none() | st.floats(0, 30),
)
WHOLE = st.builds(
    SentenceFeatures,
    frequencies=st.lists(st.floats(1.36, 8), min_size=1, max_size=6).map(tuple),
    concrete=st.lists(st.floats(0, 0.9), min_size=1, max_size=6).map(tuple),
    content_words_per_clause=st.floats(0, 40),
    dependency_length=st.floats(0, 30),
)


@given(st.lists(FEATURES, max_size=8))
def test_any_score_has_a_level(sentences: list[SentenceFeatures]) -> None:
    score = lint_score(sentences)
    level = level_of(score)
    assert (score is None) == (level is None)
    if score is not None:
        assert 0 <= score <= 100
        assert level == 1 + (score >= 34) + (score >= 46) + (score >= 58)


@given(st.lists(WHOLE, min_size=1, max_size=5), st.data())
def test_a_harder_feature_never_makes_a_text_easier(
    sentences: list[SentenceFeatures], data: st.DataObject
) -> None:
    first, *rest = sentences
    assert first.content_words_per_clause is not None
    assert first.dependency_length is not None
    harder = data.draw(
        st.sampled_from(
            [
                replace(first, frequencies=tuple(value - 0.3 for value in first.frequencies)),
                replace(first, concrete=tuple(value / 2 for value in first.concrete)),
                replace(first, content_words_per_clause=first.content_words_per_clause + 1),
                replace(first, dependency_length=first.dependency_length + 1),
            ]
        )
    )
    before, after = lint_score(sentences), lint_score([harder, *rest])
    assert before is not None
    assert after is not None
    assert after >= before - 1e-9


@given(st.lists(WHOLE, min_size=1, max_size=5))
def test_the_order_of_sentences_does_not_matter(sentences: list[SentenceFeatures]) -> None:
    assert lint_score(sentences) == pytest.approx(lint_score(sentences[::-1]))
