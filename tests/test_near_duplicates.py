"""Near-duplicates: made-up pairs with known shares, and the real corpus."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest
from rapidfuzz import fuzz

from assistant.dutch.tokens import fold, words
from assistant.library import Library
from assistant.model import Passage, PassageKind
from assistant.near_duplicates import find_near_duplicates

AGREEMENT_2018 = "coalitieakkoord-2018-2022"
NEWS = "coalitiebesprekingen-werk-economie-2018"
PLAN = "programmaplan-burgerbetrokkenheid-2020"

# Twenty different words, so that every shared run of words is counted once.
WORDS = (
    "merel vink mus specht ekster kraai duif meeuw zwaan gans eend reiger uil valk buizerd havik kievit "
    "grutto wulp spreeuw"
).split()


def passage(document: str, text: str, key: str = "1") -> Passage:
    return Passage(
        f"{document}/{key}", document, PassageKind.PARAGRAPH, (), None, None, text, text, position=0
    )


def pairs(*passages: Passage) -> Mapping[str, tuple[str, ...]]:
    return find_near_duplicates(passages)


def sentence(count: int = 20, start: int = 0) -> str:
    return " ".join(WORDS[start : start + count])


def test_the_same_text_in_two_documents_is_a_pair_in_both_directions() -> None:
    assert pairs(passage("a", sentence()), passage("b", sentence())) == {"a/1": ("b/1",), "b/1": ("a/1",)}


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: text.replace("vink", "vínk"),
        lambda text: text.replace(" ", "  \n"),
        lambda text: f"{text.replace('uil', 'uil,')}.",
        lambda text: text.replace("specht", "spechten"),
    ],
    ids=["capitals", "accent", "white-space", "punctuation", "one-ending"],
)
def test_small_differences_of_form_do_not_matter(change: object) -> None:
    assert callable(change)
    assert pairs(passage("a", sentence()), passage("b", change(sentence())))


def test_within_one_document_nothing_is_a_duplicate() -> None:
    assert pairs(passage("a", sentence()), passage("a", sentence(), "2")) == {}


def test_other_words_are_not_a_duplicate() -> None:
    assert pairs(passage("a", sentence(14)), passage("b", " ".join(reversed(WORDS)))) == {}


def test_a_text_inside_a_somewhat_longer_one_is_found() -> None:
    # 18 of 20 words: the shorter stands whole in the longer, which is less than 2.5 times as long.
    assert pairs(passage("a", sentence(18)), passage("b", sentence()))


def test_a_text_inside_a_much_longer_one_is_not_the_same() -> None:
    longer = f"{sentence(13)} {' '.join(f'toegevoegd{i}' for i in range(30))}"
    assert len(longer) > 2.5 * len(sentence(13))
    assert pairs(passage("a", sentence(13)), passage("b", longer)) == {}


@pytest.mark.parametrize(("count", "found"), [(11, False), (12, True)], ids=["eleven-words", "twelve-words"])
def test_a_short_text_says_too_little_to_be_a_duplicate(count: int, found: bool) -> None:
    assert bool(pairs(passage("a", sentence(count)), passage("b", sentence(count)))) is found


def test_half_the_words_are_not_enough() -> None:
    other = f"{sentence(10)} {' '.join(f'anders{i}' for i in range(10))}"
    assert pairs(passage("a", sentence()), passage("b", other)) == {}


def test_three_documents_give_three_pairs() -> None:
    found = pairs(*(passage(document, sentence()) for document in "abc"))
    assert {key: set(others) for key, others in found.items()} == {
        "a/1": {"b/1", "c/1"},
        "b/1": {"a/1", "c/1"},
        "c/1": {"a/1", "b/1"},
    }


def test_a_formula_of_many_passages_tells_nothing_and_what_they_say_beside_it_does() -> None:
    formula = " ".join(f"vast{i}" for i in range(8))
    others = [
        passage(f"d{i}", f"{formula} {' '.join(f'eigen{i}x{j}' for j in range(30))}") for i in range(60)
    ]
    twins = [passage(document, f"{formula} {sentence()}") for document in ("a", "b")]
    assert pairs(*others, *twins) == {"a/1": ("b/1",), "b/1": ("a/1",)}


@pytest.mark.parametrize(("copies", "found"), [(50, True), (51, False)], ids=["fifty", "more-than-fifty"])
def test_what_more_than_fifty_documents_say_alike_is_left_as_it_is(copies: int, found: bool) -> None:
    assert bool(pairs(*(passage(f"d{i}", sentence()) for i in range(copies)))) is found


def test_no_passages_have_no_duplicates() -> None:
    assert pairs() == {}


# The real corpus


@pytest.fixture
def real_pairs(library: Library) -> set[tuple[Passage, Passage]]:
    passages = {passage.id: passage for passage in library.corpus.passages}
    return {
        (passages[key], passages[other])
        for key, others in library.shelf.duplicates.items()
        for other in others
    }


def test_no_pair_lies_within_one_document(real_pairs: set[tuple[Passage, Passage]]) -> None:
    assert real_pairs
    assert [(a.id, b.id) for a, b in real_pairs if a.document == b.document] == []


def test_pairs_go_both_ways_and_name_each_other_once(library: Library) -> None:
    duplicates = library.shelf.duplicates
    for key, others in duplicates.items():
        assert len(set(others)) == len(others)
        assert all(key in duplicates[other] for other in others)


# Read by hand: a measure of the 2018 agreement, and how the sentence in the news article begins.
SAME_MEASURES = [
    ("4.1", "De gemeente verdiept de samenwerking met de drie genoemde sectoren"),
    ("4.2", "Trilandis (en in mindere mate Avantis) heeft prioriteit"),
    ("4.3", "Ondernemershuis wordt sterker gepositioneerd"),
    ("4.4", "Het Fonds Economische Structuurversterking geldt als aanjaagfonds"),
    ("4.6", "De regeling Ruimte voor Ondernemerschap (RvO) blijft in stand"),
    ("4.7", "Ten behoeve van grootschalige sloop en herbestemming"),
    ("4.8", "Er wordt een onderzoek gedaan naar de toekomstbestendigheid van de Woonboulevard"),
    ("4.9", "Heerlen neemt vanaf 2018 deel aan de Stichting Economische Samenwerking"),
    ("4.10", "Samen met ondernemerscollectieven wordt een verkenning gedaan"),
    ("4.11", "Het totale bestand van mensen in de bijstand"),
    ("4.16", "De gemeente gaat Basisbanen organiseren"),
    ("4.17", "Waar nodig en mogelijk wordt het beschikbare werk"),
    ("4.19", "WSP neemt de totale verantwoordelijkheid op zich"),
    ("4.21", "De mogelijkheden van grensarbeid worden intensiever gepromoot"),
    ("4.23", "De grote ontwikkelingen rond de energietransitie"),
]


@pytest.mark.parametrize(("number", "opening"), SAME_MEASURES, ids=[number for number, _ in SAME_MEASURES])
def test_a_measure_on_work_and_economy_and_the_news_of_it_are_a_pair(
    real_pairs: set[tuple[Passage, Passage]], number: str, opening: str
) -> None:
    found = [
        b.search_text
        for a, b in real_pairs
        if a.document == AGREEMENT_2018 and a.number == number and b.document == NEWS
    ]
    assert len(found) == 1
    assert found[0].startswith(opening)


def test_the_pairs_are_those_of_comparing_all_that_share_three_runs_of_four_words(library: Library) -> None:
    """A second, plain implementation, without leaving out what many say."""
    passages = library.corpus.passages
    texts = {each.id: [fold(word) for word in words(each.search_text)] for each in passages}
    runs = {
        key: {tuple(text[i : i + 4]) for i in range(len(text) - 3)}
        for key, text in texts.items()
        if len(text) >= 12
    }
    alike = {
        (a.id, b.id)
        for a, b in itertools.permutations([each for each in passages if each.id in runs], 2)
        if a.document != b.document and len(runs[a.id] & runs[b.id]) >= 3
    }

    def same(pair: tuple[str, str]) -> bool:
        shorter, longer = sorted((" ".join(texts[key]) for key in pair), key=len)
        return len(longer) <= 2.5 * len(shorter) and fuzz.partial_ratio(shorter, longer) >= 85

    found = {(key, other) for key, others in library.shelf.duplicates.items() for other in others}
    assert found == {pair for pair in alike if same(pair)}


def test_the_plan_quotes_the_agreement_on_turnout(real_pairs: set[tuple[Passage, Passage]]) -> None:
    quoted = {
        (a.document, b.document)
        for a, b in real_pairs
        if "succesvolle voorbeelden van opkomstbevordering" in a.search_text
        and "succesvolle voorbeelden van opkomstbevordering" in b.search_text
    }
    assert (AGREEMENT_2018, PLAN) in quoted


def test_the_two_agreements_differ_and_are_never_collapsed(real_pairs: set[tuple[Passage, Passage]]) -> None:
    in_force = "heerlens-akkoord-2026-2030"
    assert [(a.id, b.id) for a, b in real_pairs if in_force in (a.document, b.document)] == []


def test_passages_with_other_numbers_are_not_collapsed(real_pairs: set[tuple[Passage, Passage]]) -> None:
    """A measure and the news of it name the same amounts; where they differ they are two facts."""

    def amounts(passage: Passage) -> set[str]:
        return {
            word.strip(".,;:()")
            for word in passage.search_text.replace(passage.number or "\0", "", 1).split()
            if any(sign.isdigit() for sign in word)
        }

    differing = [
        (a.id, b.id, amounts(a) ^ amounts(b))
        for a, b in real_pairs
        if a.document == AGREEMENT_2018 and b.document == NEWS and amounts(a) != amounts(b)
    ]
    assert differing == []
