"""A claim beside its source: near-copies and their edits, and what a clause stands for."""

from __future__ import annotations

import pytest

from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word

SOURCE = "De gemeente bouwt volgend jaar twee scholen in de wijk."


def written(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def edits(pair: Pair) -> list[list[tuple[str, str]]]:
    return [[(written(edit.claim), written(edit.source)) for edit in found] for found in pair.edits]


# Near-copies


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        pytest.param(SOURCE, [], id="the same"),
        pytest.param("De gemeente bouwt volgend jaar drie scholen in de wijk.", [("drie", "twee")], id="another word"),
        pytest.param("De gemeente bouwt volgend jaar twee mooie scholen in de wijk.", [("mooie", "")], id="a word put in"),
        pytest.param("De gemeente bouwt twee scholen in de wijk.", [("", "volgend jaar")], id="words left out"),
        pytest.param(
            "De gemeente sloopt volgend jaar drie scholen in de wijk.",
            [("sloopt", "bouwt"), ("drie", "twee")],
            id="two places",
        ),
        pytest.param(
            "De gemeente bouwt volgend jaar drie grote huizen in de wijk.",
            [("drie grote huizen", "twee scholen")],
            id="words side by side are one edit",
        ),
        pytest.param("De gemeente bouwde volgend jaar twee school in de wijken.", [], id="other forms of the words"),
        pytest.param("Er komen nieuwe gebouwen voor leerlingen.", [], id="no copy at all"),
    ],
)  # fmt: skip
def test_a_copied_sentence_has_edits(examiner: Examiner, claim: str, found: list[tuple[str, str]]) -> None:
    assert edits(examiner.pair(SOURCE, claim)) == [found]


def test_every_sentence_of_the_claim_has_its_own_edits(examiner: Examiner) -> None:
    claim = "De raad kiest een plan. Mijn olifant slaapt. De fiets is groen."
    assert edits(examiner.pair("De fiets is rood. De raad kiest een plan.", claim)) == [
        [],
        [],
        [("groen", "rood")],
    ]


@pytest.mark.parametrize(
    ("claim", "copied", "near_copy"),
    [
        pytest.param(SOURCE, 1.0, True, id="the same"),
        pytest.param(
            "De gemeente bouwt volgend jaar drie scholen in de stad.", 8 / 10, True, id="eight of ten"
        ),
        # Of eight words "De gemeente bouwt twee scholen in" are copied: three quarters.
        pytest.param("De gemeente bouwt twee scholen in onze stad.", 6 / 8, True, id="six of eight"),
        pytest.param(
            "De gemeente bouwt dit jaar drie scholen in onze wijk.", 7 / 10, False, id="seven of ten"
        ),
        pytest.param("Er komen nieuwe gebouwen voor leerlingen.", 0.0, False, id="none"),
    ],
)
def test_three_quarters_of_copied_words_make_a_near_copy(
    examiner: Examiner, claim: str, copied: float, near_copy: bool
) -> None:
    pair = examiner.pair(SOURCE, claim)
    assert [sentence.copied for sentence in pair.sentences] == [pytest.approx(copied)]
    assert pair.near_copy is near_copy


def test_edits_are_shown_before_the_whole_claim_counts_as_a_copy(examiner: Examiner) -> None:
    pair = examiner.pair(SOURCE, "De gemeente bouwt dit jaar drie scholen in onze wijk.")
    assert edits(pair) == [[("dit", "volgend"), ("drie", "twee"), ("onze", "de")]]
    assert not pair.near_copy


def test_one_copied_sentence_makes_the_claim_a_near_copy(examiner: Examiner) -> None:
    assert examiner.pair(SOURCE, f"Mijn olifant slaapt. {SOURCE}").near_copy


def test_an_empty_claim_is_no_near_copy(examiner: Examiner) -> None:
    pair = examiner.pair(SOURCE, "")
    assert (pair.near_copy, pair.edits) == (False, ())


# What was found in both


def test_the_pair_knows_what_the_source_does_not_support(examiner: Examiner) -> None:
    pair = examiner.pair(
        "Alain Janssen geeft 500 euro aan Hoensbroek.", "Petra Willems geeft 700 euro aan Hoensbroek."
    )
    assert [quantity.text for quantity in pair.numbers] == ["700 euro"]
    assert [quantity.text for quantity in pair.claim_quantities] == ["700 euro"]
    assert [quantity.text for quantity in pair.source_quantities] == ["500 euro"]
    assert [name.text for name in pair.names] == ["Petra Willems"]
    assert {"Petra Willems", "Hoensbroek"} <= {name.text for name in pair.claim_names}
    assert {"Alain Janssen", "Hoensbroek"} <= {name.text for name in pair.source_names}


def test_a_word_of_the_claim_has_its_link(examiner: Examiner) -> None:
    pair = examiner.pair("De fiets is rood.", "Mijn fiets rijdt.")
    links = {word.text: pair.link(word) for word in pair.claim.words}
    fiets, rijdt = links["fiets"], links["rijdt"]
    assert fiets is not None and fiets.source is not None and fiets.source.text == "fiets"
    assert rijdt is not None and not rijdt.supported
    assert links["Mijn"] is None


# Clauses and sentences


def test_words_stand_for_the_clauses_that_support_them_best(examiner: Examiner) -> None:
    pair = examiner.pair("De fiets is rood, want de bus is groen.", "Een rode fiets naast een bus.")
    found = pair.counterparts(pair.claim.words)
    # "rode" and "fiets" stand for the first clause, "bus" for the second.
    assert [(clause.text, weight) for clause, weight in found] == [
        ("De fiets is rood", pytest.approx(2.0)),
        ("want de bus is groen", pytest.approx(1.0)),
    ]


def test_words_without_support_stand_for_no_clause(examiner: Examiner) -> None:
    pair = examiner.pair("De fiets is rood.", "Mijn olifant slaapt.")
    assert pair.counterparts(pair.claim.words) == ()


def test_the_nearest_sentence_is_the_one_that_supports_most(examiner: Examiner) -> None:
    pair = examiner.pair("De bus is geel. De fiets is rood.", "Mijn rode fiets. Mijn olifant slaapt.")
    first, second = pair.sentences
    near = pair.near_sentence(first)
    assert near is not None and near.text == "De fiets is rood."
    assert pair.near(first) == " de fiets is rood "
    assert pair.near_sentence(second) is None
    assert pair.near(second) == " de bus is geel de fiets is rood "


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(0, " de bus rijdt   het regent ", id="the first"),
        pytest.param(1, " de bus rijdt   het regent   ze slaapt ", id="one between"),
        pytest.param(2, " het regent   ze slaapt ", id="the last"),
    ],
)
def test_around_a_sentence_stand_its_neighbours(examiner: Examiner, number: int, expected: str) -> None:
    assert examiner.pair(SOURCE, "De bus rijdt. Het regent. Ze slaapt.").around(number) == expected
