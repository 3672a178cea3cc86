from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_builders import a_sentence, a_word

from assistant.readability.structure import (
    clause_count,
    dependency_length,
    is_content_word,
    words_between_verbs,
)

CAT = "De:lid kat:n zit=zitten:pv op:vz de:lid mat:n ."


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        pytest.param(CAT, ["kat", "zit", "mat"], id="nouns and a verb"),
        pytest.param("Heerlen:name groeit=groeien:pv", ["Heerlen", "groeit"], id="a name"),
        pytest.param("mooie:adj huizen:nn", ["mooie", "huizen"], id="an adjective"),
        pytest.param("Zij:pron is=zijn:pv moe:adj", ["moe"], id="a copula is none"),
        pytest.param(
            "Zij:pron heeft=hebben:pv moeten=moeten:inf werken=werken:inf",
            ["werken"],
            id="auxiliaries are none",
        ),
        pytest.param(
            "Het:pron kan=kunnen:pv worden:inf gemaakt=maken:vd",
            ["gemaakt"],
            id="a participle with its auxiliaries",
        ),
        pytest.param(
            "Zij:pron gaat=gaan:pv en:and komt=komen:pv", ["gaat", "komt"], id="gaan and komen have content"
        ),
        pytest.param("morgen:bw op:vz twee:tw", [], id="adverbs, prepositions and numbers are none"),
    ],
)
def test_the_words_with_content(marked: str, content: list[str]) -> None:
    assert [word.text for word in a_sentence(marked).words if is_content_word(word)] == content


@pytest.mark.parametrize("lemma", "zijn hebben worden zullen kunnen moeten mogen willen".split())
def test_an_auxiliary_is_no_content_word_in_any_form(lemma: str) -> None:
    assert not any(is_content_word(a_word(lemma, tag)) for tag in ("pv", "inf", "vd"))


def test_a_noun_that_looks_like_an_auxiliary_has_content() -> None:
    assert is_content_word(a_word("willen", "n"))


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        pytest.param("Mooie:adj dag:n !", 0, id="none"),
        pytest.param(CAT, 1, id="one"),
        pytest.param("Zij:pron heeft=hebben:pv gewerkt=werken:vd", 1, id="a participle makes no clause"),
        pytest.param("Zij:pron probeert=proberen:pv te:vz slapen:inf", 1, id="an infinitive makes no clause"),
        pytest.param("Hij:pron zegt=zeggen:pv dat:sub zij:pron slaapt=slapen:pv", 2, id="two"),
    ],
)
def test_clauses_are_finite_verbs(marked: str, count: int) -> None:
    assert clause_count(a_sentence(marked)) == count


BETWEEN = {
    "a verb alone": (CAT, 0),
    "verbs side by side": ("Zij:pron heeft=hebben:pv gewerkt=werken:vd", 0),
    "four words": (
        "Zij:pron heeft=hebben:pv vorige:adj week:n twee:tw huizen:nn gekocht=kopen:vd", 4,
    ),
    "up to the first verb that completes": (
        "Het:pron moet=moeten:pv morgen:bw worden:inf snel:bw gemaakt=maken:vd", 1,
    ),
    "not over another finite verb": (
        "Zij:pron zegt=zeggen:pv nu:bw dat:sub zij:pron komt=komen:pv helpen:inf", 0,
    ),
    "the most of two": (
        "Zij:pron wil=willen:pv nu:bw eten:inf en:and zal=zullen:pv straks:bw heel:bw diep:bw slapen:inf", 3,
    ),
    "a verb in front of the finite one": ("dat:sub het:pron gemaakt=maken:vd mooi:adj wordt=worden:pv", 0),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "between"), BETWEEN.values(), ids=BETWEEN)
def test_words_between_verbs_that_belong_together(marked: str, between: int) -> None:
    assert words_between_verbs(a_sentence(marked)) == between


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Ja:bw .", None, id="one word"),
        pytest.param("Kom=komen:pv hier:bw .", 0.0, id="two words: -1.40 + 1.20 is below nothing"),
        pytest.param("Kom=komen:pv nu:bw hier:bw .", 0.4, id="three words: -1.40 + 1.80"),
        pytest.param(CAT, 2.2, id="six words: -1.40 + 3.60"),
        pytest.param(BETWEEN["four words"][0], 4.36, id="seven words, four between: -1.40 + 4.20 + 1.56"),
        pytest.param(" ".join(["woord:n"] * 25), 13.6, id="25 words: -1.40 + 15"),
        pytest.param(" ".join(["woord:n"] * 60), 13.6, id="words beyond the 25th do not count"),
    ],
)
def test_the_longest_dependency_by_hand(marked: str, expected: float | None) -> None:
    assert dependency_length(a_sentence(marked)) == (None if expected is None else pytest.approx(expected))


@given(st.lists(st.sampled_from(["n", "pv", "inf", "vd", "bw", "sub"]), min_size=2, max_size=40))
def test_any_sentence_has_a_length_within_it(tags: list[str]) -> None:
    sentence = a_sentence(" ".join(f"woord:{tag}" for tag in tags))
    assert 0 <= words_between_verbs(sentence) <= len(tags) - 2
    found = dependency_length(sentence)
    assert found is not None
    assert 0 <= found < len(tags)
    assert clause_count(sentence) == tags.count("pv")
