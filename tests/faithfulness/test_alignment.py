"""Which words of a source the words of a claim stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.faithfulness.alignment import Aligner, Alignment, Link
from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.lexicon import Entry, Lexicon
from assistant.faithfulness.reading import Reader

Align = Callable[..., Alignment]

ENTRIES = [
    Entry("arts", ("dokter", "geneesheer"), ()),
    Entry("terugdringen", ("minder maken",), ()),
    Entry("plein", ("marktplaats",), ()),
]


@pytest.fixture(scope="module")
def reader(examiner: Examiner) -> Reader:
    return examiner.reader


@pytest.fixture(scope="module")
def aligner(reader: Reader) -> Aligner:
    return Aligner(Lexicon(ENTRIES, reader.key))


@pytest.fixture(scope="module")
def aligned(reader: Reader, aligner: Aligner) -> Align:
    """Aligns a claim with a source."""

    def call(claim: str, source: str, named: frozenset[int] = frozenset()) -> Alignment:
        return aligner.align(reader.read(claim), reader.read(source), named)

    return call


def link(alignment: Alignment, written: str) -> Link:
    """The link of the first word of the claim that is written so."""
    return next(found for found in alignment.links if found.word.text == written)


# One word


@pytest.mark.parametrize(
    ("claim", "source", "said", "by", "score"),
    [
        pytest.param("De dokter komt.", "Er is een dokter.", "dokter", "dokter", 1.0, id="the word itself"),
        pytest.param("De bomen groeien.", "De boom is oud.", "bomen", "boom", 1.0, id="another form"),
        pytest.param("Het onderzoek begint.", "We onderzoeken het.", "onderzoek", "onderzoeken", 0.9, id="its family"),
        pytest.param("De dokter komt.", "De arts komt.", "dokter", "arts", 0.85, id="an equivalent"),
        pytest.param("De arts komt.", "De dokter komt.", "arts", "dokter", 0.85, id="an equivalent the other way"),
        pytest.param("De dokter komt.", "De geneesheer komt.", "dokter", "geneesheer", 0.45, id="both stand for a third"),
        pytest.param("Het plein is klaar.", "Het schoolplein is klaar.", "plein", "schoolplein", 0.75, id="the last part of a compound"),
        pytest.param("De school is klaar.", "Het schoolplein is klaar.", "school", "schoolplein", 0.55, id="the first part of a compound"),
        pytest.param("Het schoolplein is klaar.", "De school heeft een plein.", "schoolplein", "school", 0.75, id="a compound whose parts are all there"),
        pytest.param("Het schoolplein is klaar.", "Het plein is klaar.", "schoolplein", "plein", 0.55, id="a compound of which the last part is there"),
        pytest.param("Het schoolplein is klaar.", "De school is klaar.", "schoolplein", "school", 0.45, id="a compound of which the first part is there"),
        pytest.param("De marktplaats is klaar.", "Het schoolplein is klaar.", "marktplaats", "schoolplein", 0.55, id="an equivalent of a part"),
        pytest.param("We maken minder afval.", "We dringen het afval terug.", "maken", "dringen", 0.8, id="a phrase for a word"),
        pytest.param("De coördinator helpt.", "De coördinatie is klaar.", "coördinator", "coördinatie", 0.6, id="the same beginning"),
    ],
)  # fmt: skip
def test_a_word_is_supported_by_the_best_word_of_the_source(
    aligned: Align, claim: str, source: str, said: str, by: str, score: float
) -> None:
    found = link(aligned(claim, source), said)
    assert found.source is not None
    assert (found.source.text, found.score) == (by, pytest.approx(score))
    # From one half on.
    assert found.supported is (score >= 0.5)


def test_a_word_that_the_source_lacks_has_no_support(aligned: Align) -> None:
    found = link(aligned("De olifant slaapt.", "De fiets rijdt."), "olifant")
    assert (found.source, found.score, found.supported) == (None, 0.0, False)


def test_a_word_that_stands_for_a_phrase_is_linked_to_one_of_its_words(aligned: Align) -> None:
    found = link(aligned("We dringen het afval terug.", "We maken minder afval."), "dringen")
    assert found.source is not None
    assert found.source.text in ("maken", "minder")
    assert found.score == pytest.approx(0.8)


def test_half_a_phrase_supports_nothing(aligned: Align) -> None:
    found = link(aligned("We dringen het afval terug.", "Er is minder regen."), "dringen")
    assert (found.source, found.score) == (None, 0.0)


def test_a_phrase_must_stand_in_one_sentence(aligned: Align) -> None:
    found = link(aligned("We dringen het afval terug.", "Er is minder regen. We maken brood."), "dringen")
    assert not found.supported


def test_only_words_with_content_are_linked(aligned: Align) -> None:
    alignment = aligned("De gemeente plant in mei twintig bomen.", "De gemeente plant in mei twintig bomen.")
    assert [found.word.text for found in alignment.links] == ["plant", "bomen"]


@pytest.mark.parametrize(
    ("named", "score"),
    [
        pytest.param(frozenset(), 0.0, id="as a common word"),
        pytest.param(frozenset({1}), 1.0, id="as part of a known name"),
    ],
)
def test_words_of_a_known_name_are_supported(aligned: Align, named: frozenset[int], score: float) -> None:
    # "Olifant" is the word with index 1.
    found = link(aligned("Zaal Olifant sluit.", "De fiets rijdt.", named), "Olifant")
    assert (found.source, found.score) == (None, score)


# A sentence


@pytest.mark.parametrize(
    ("claim", "source", "focus"),
    [
        pytest.param("De fiets is rood.", "De bus is geel. De fiets is rood.", [1], id="the sentence itself"),
        pytest.param(
            "De rode fiets staat naast de gele bus.",
            "De bus is geel. De trein rijdt laat. De fiets is rood.",
            [0, 2],
            id="two sentences, the one between left out",
        ),
        pytest.param("De olifant slaapt.", "De bus is geel. De fiets is rood.", [], id="none"),
        # The first sentence has all, so that nothing is gained by the second.
        pytest.param(
            "De fiets is rood.", "De fiets is rood. Mijn fiets is oud.", [0], id="a second that adds nothing"
        ),
    ],
)
def test_a_sentence_is_about_the_sentences_that_support_it(
    aligned: Align, claim: str, source: str, focus: list[int]
) -> None:
    (sentence,) = aligned(claim, source).sentences
    assert [found.number for found in sentence.focus] == focus


def test_the_focus_shows_its_words(aligned: Align) -> None:
    (sentence,) = aligned("De fiets is rood.", "De bus is geel. De fiets is rood.").sentences
    assert sentence.focus_low == " de fiets is rood "
    assert {"fiets", "rood"} <= sentence.focus_keys
    assert "bus" not in sentence.focus_keys


def test_a_word_is_linked_within_the_focus(aligned: Align) -> None:
    # "fiets" stands in both sentences; the claim is about the second.
    alignment = aligned("De fiets is rood.", "Een fiets rijdt. De fiets is rood.")
    source = link(alignment, "fiets").source
    assert source is not None
    assert source.sentence == 1


@pytest.mark.parametrize(
    ("claim", "source", "support"),
    [
        pytest.param("De fiets is rood.", "De fiets is rood.", 1.0, id="all of it"),
        # Two words of the same weight.
        pytest.param("De fiets slaapt.", "De fiets rijdt.", (1 + 0) / 2, id="half of it"),
        pytest.param("De dokter fietst.", "De arts fietst.", (0.85 + 1) / 2, id="an equivalent"),
        # "nieuwe" is light.
        pytest.param("Een nieuwe fiets.", "Een fiets.", 1 / 1.15, id="all but a light word"),
        pytest.param("De olifant slaapt.", "De fiets rijdt.", 0.0, id="nothing"),
        pytest.param("Het is van ons.", "De fiets rijdt.", None, id="a sentence without content"),
    ],
)
def test_the_support_of_a_sentence_is_the_share_of_its_content(
    aligned: Align, claim: str, source: str, support: float | None
) -> None:
    (sentence,) = aligned(claim, source).sentences
    assert sentence.support == (None if support is None else pytest.approx(support))


@pytest.mark.parametrize(
    ("claim", "copied"),
    [
        pytest.param("De raad kiest snel een plan.", 6 / 6, id="the same"),
        pytest.param("De raad kiest een plan.", 5 / 5, id="a word left out"),
        pytest.param("De raad kiest geen plan.", 4 / 5, id="another word"),
        pytest.param("De raden kozen snel een plan.", 6 / 6, id="other forms"),
        # Of "een plan kiest de raad" at most "de raad" or "een plan" stands in order.
        pytest.param("Een plan kiest de raad.", 2 / 5, id="another order"),
        pytest.param("Mijn olifant slaapt.", 0.0, id="nothing"),
    ],
)
def test_what_is_copied_is_the_share_of_words_in_the_same_order(
    aligned: Align, claim: str, copied: float
) -> None:
    (sentence,) = aligned(claim, "De raad kiest snel een plan.").sentences
    assert sentence.copied == pytest.approx(copied)


def test_what_is_said_is_what_some_sentence_is_linked_to(aligned: Align) -> None:
    # Words 1 "bus", 3 "geel", 5 "fiets" and 7 "rood"; the claim has the bus and what is red.
    alignment = aligned("Er is een bus. Het is rood.", "De bus is geel. De fiets is rood.")
    assert alignment.said == {1, 7}
    assert [sentence.matched for sentence in alignment.sentences] == [{1}, {7}]
    assert [sentence.segments for sentence in alignment.sentences] == [{0}, {1}]


def test_an_empty_claim_has_nothing(aligned: Align) -> None:
    alignment = aligned("", "De bus is geel.")
    assert (alignment.sentences, alignment.links, alignment.said) == ((), (), frozenset())
