"""BM25 over terms, against a second implementation of the formula."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dutch.terms import Term
from assistant.lexical import IMPLIED, LexicalIndex

TEXTS = [
    ["fiets", "stal", "station"],
    ["fiets", "fiets", "pad", "aanleg", "buurt"],
    ["zwembad", "centrum"],
    ["afval", "buurt", "buurt", "straat"],
    [],
]


def bm25(
    texts: Sequence[Sequence[str]], query: Sequence[str], k1: float = 1.2, b: float = 0.75
) -> list[float]:
    """Lucene's variant, as written in Kamphuis et al. (2020), "Which BM25 do you mean?".

    The sum over the query's terms of ln(1 + (N - df + 0.5)/(df + 0.5)) * tf/(tf + k1*(1 - b + b*dl/avgdl)).
    """
    average = sum(len(text) for text in texts) / len(texts)
    scores = []
    for text in texts:
        score = 0.0
        for term in query:
            df = sum(term in other for other in texts)
            tf = text.count(term)
            idf = math.log(1 + (len(texts) - df + 0.5) / (df + 0.5))
            score += idf * tf / (tf + k1 * (1 - b + b * len(text) / average)) if tf else 0.0
        scores.append(score)
    return scores


def terms(*texts: str, weight: float = 1.0) -> list[Term]:
    return [Term(text, weight) for text in texts]


def index(texts: Sequence[Sequence[str]]) -> LexicalIndex:
    """An index of texts that hold every word as it is written."""
    return LexicalIndex([terms(*text) for text in texts])


@pytest.mark.parametrize(
    "query",
    [
        ("fiets",),
        ("buurt",),
        ("fiets", "buurt"),
        ("zwembad", "centrum", "station"),
        ("aanleg", "afval", "pad"),
    ],
    ids=" ".join,
)
def test_scores_are_bm25(query: tuple[str, ...]) -> None:
    scores = index(TEXTS).scores(terms(*query))
    assert list(scores) == pytest.approx(bm25(TEXTS, query), rel=1e-5)


WORDS = st.sampled_from(["aa", "bb", "cc", "dd", "ee"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=8), min_size=1, max_size=7).filter(any), st.sets(WORDS, min_size=1))
def test_scores_are_bm25_for_any_texts(texts: list[list[str]], query: set[str]) -> None:
    known = sorted(word for word in query if any(word in text for text in texts))
    scores = index(texts).scores(terms(*sorted(query)))
    assert list(scores) == pytest.approx(bm25(texts, known), rel=1e-4, abs=1e-6)


def test_one_score_worked_out_by_hand() -> None:
    # "zwembad" is in 1 of 5 texts of 14 words: idf = ln(1 + 4.5/1.5) = ln 4. Its text has 2 words,
    # 2.8 on average: 1/(1 + 1.2*(0.25 + 0.75*2/2.8)) = 1/1.942857.
    scores = index(TEXTS).scores(terms("zwembad"))
    assert scores[2] == pytest.approx(math.log(4) / 1.942857, rel=1e-5)
    assert [scores[i] for i in (0, 1, 3, 4)] == [0, 0, 0, 0]


@pytest.mark.parametrize("weight", [0.25, 0.5, 2.0])
def test_a_weight_is_a_factor(weight: float) -> None:
    lexical = index(TEXTS)
    whole = lexical.scores(terms("buurt"))
    assert list(lexical.scores(terms("buurt", weight=weight))) == pytest.approx(list(weight * whole))


def test_weights_of_several_terms_add_up() -> None:
    lexical = index(TEXTS)
    together = lexical.scores([Term("fiets", 1.0), Term("pad", 0.5), Term("buurt", 0.5)])
    apart = (
        lexical.scores(terms("fiets"))
        + 0.5 * lexical.scores(terms("pad"))
        + 0.5 * lexical.scores(terms("buurt"))
    )
    assert list(together) == pytest.approx(list(apart))


def test_a_term_that_comes_twice_counts_once_by_its_highest_weight() -> None:
    lexical = index(TEXTS)
    twice = lexical.scores([Term("fiets", 0.5), Term("fiets", 1.0), Term("fiets", 0.25)])
    assert list(twice) == pytest.approx(list(lexical.scores(terms("fiets"))))


@pytest.mark.parametrize("query", [[], terms("onbekend")], ids=["nothing", "an-unknown-word"])
def test_nothing_known_scores_nothing(query: list[Term]) -> None:
    assert list(index(TEXTS).scores(query)) == [0.0] * len(TEXTS)


def test_an_unknown_word_beside_known_ones_changes_nothing() -> None:
    lexical = index(TEXTS)
    assert list(lexical.scores(terms("fiets", "onbekend"))) == list(lexical.scores(terms("fiets")))


@pytest.mark.parametrize(
    ("term", "count"), [("zwembad", 1), ("fiets", 2), ("buurt", 2), ("onbekend", 0)], ids=str
)
def test_rarity_is_the_inverse_document_frequency(term: str, count: int) -> None:
    # ln(1 + (N - df + 0.5)/(df + 0.5)); a word that stands twice in one text counts once.
    assert index(TEXTS).rarity(term) == pytest.approx(math.log(1 + (5 - count + 0.5) / (count + 0.5)))


def test_a_rarer_term_is_rarer_and_an_unknown_one_the_rarest() -> None:
    lexical = index(TEXTS)
    assert lexical.rarity("fiets") < lexical.rarity("zwembad") < lexical.rarity("onbekend")


def test_it_tells_what_it_holds() -> None:
    lexical = index(TEXTS)
    assert lexical.knows("afval")
    assert not lexical.knows("onbekend")
    assert lexical.holders("afval")[3]
    assert not lexical.holders("afval")[0]
    assert not lexical.holders("afval")[4]


@pytest.mark.parametrize("term", ["fiets", "buurt", "zwembad", "onbekend"])
def test_the_holders_of_a_term_are_the_texts_with_it(term: str) -> None:
    lexical = LexicalIndex([[Term(word, 1.0) for word in text] for text in TEXTS])
    assert lexical.holders(term).tolist() == [term in text for text in TEXTS]


@pytest.mark.parametrize("texts", [[[], []], []], ids=["only-empty-texts", "no-texts"])
def test_an_index_without_any_word_answers_with_zeros(texts: list[list[str]]) -> None:
    assert list(index(texts).scores(terms("fiets"))) == [0.0] * len(texts)


def test_words_that_a_text_only_implies_count_for_a_part() -> None:
    # Text 0 holds "woning" itself; text 1 only as a part of "woningbouw".
    texts = [[Term("woning", 1.0)], [Term("woningbouw", 1.0), Term("woning", 0.5)], [Term("boom", 1.0)]]
    whole = [["woning"], ["woningbouw"], ["boom"]]
    everything = [["woning"], ["woningbouw", "woning"], ["boom"]]
    apart = zip(bm25(whole, ["woning"]), bm25(everything, ["woning"]), strict=True)
    mixed = [(1 - IMPLIED) * own + IMPLIED * implied for own, implied in apart]
    scores = LexicalIndex(texts).scores(terms("woning"))
    assert list(scores) == pytest.approx(mixed, rel=1e-5)
    assert scores[0] > scores[1] > scores[2] == 0


def test_a_word_that_no_text_holds_itself_is_found_all_the_same() -> None:
    texts = [[Term("woningbouw", 1.0), Term("bouw", 0.5)], [Term("boom", 1.0)], [Term("tak", 1.0)]]
    lexical = LexicalIndex(texts)
    assert lexical.knows("bouw")
    assert lexical.holders("bouw")[0]
    everything = [["woningbouw", "bouw"], ["boom"], ["tak"]]
    wanted = [IMPLIED * score for score in bm25(everything, ["bouw"])]
    assert list(lexical.scores(terms("bouw"))) == pytest.approx(wanted, rel=1e-5)


CHANGES = {0: terms("fiets", "brug"), 4: terms("zwembad") + terms("bad", weight=0.5), 2: []}


def test_an_index_with_changes_is_that_of_the_changed_texts() -> None:
    weighted = [terms(*text) for text in TEXTS]
    before = LexicalIndex(weighted)
    expected = LexicalIndex([CHANGES.get(place, text) for place, text in enumerate(weighted)])
    changed = before.with_changes(CHANGES)
    for word in ("fiets", "brug", "zwembad", "bad", "buurt", "station", "centrum", "nergens"):
        assert changed.scores(terms(word)).tolist() == pytest.approx(expected.scores(terms(word)).tolist())
        assert changed.rarity(word) == pytest.approx(expected.rarity(word))
        assert changed.knows(word) == expected.knows(word)
        assert changed.holders(word).tolist() == expected.holders(word).tolist()
    # What no text holds any more is as unknown as what none ever held.
    assert not changed.knows("station") and before.knows("station")
    assert before.scores(terms("brug")).tolist() == [0.0] * len(TEXTS)


def test_no_changes_and_no_texts_are_fine() -> None:
    assert index(TEXTS).with_changes({}).scores(terms("fiets")).tolist() == pytest.approx(
        index(TEXTS).scores(terms("fiets")).tolist()
    )
    assert LexicalIndex(()).with_changes({}).scores(terms("fiets")).tolist() == []


def test_changes_can_follow_each_other() -> None:
    twice = index(TEXTS).with_changes(CHANGES).with_changes({0: terms(*TEXTS[0]), 2: terms(*TEXTS[2]), 4: []})
    for word in ("fiets", "brug", "zwembad", "centrum"):
        assert twice.scores(terms(word)).tolist() == pytest.approx(index(TEXTS).scores(terms(word)).tolist())
        assert twice.knows(word) == index(TEXTS).knows(word)
