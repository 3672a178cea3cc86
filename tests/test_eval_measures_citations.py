"""Whether what an answer says is in what it cites: counts of words and numbers, by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from eval_builders import cited, record
from hypothesis import given
from hypothesis import strategies as st

from assistant.model import AnswerStatus
from eval.matching import readable
from eval.measures.citations import SUPPORTED_FROM, precision, recall, supported, word_overlap
from eval.records import Cited

TREES = "De gemeente plant tien bomen in de Dorpsstraat."
BIKES = "Bij het station komt een overdekte fietsenstalling."
POOL = "Wethouders onderzoeken of een zwembad haalbaar is."

# Words without a shared beginning, none of them inside another.
TEN = ("appel", "banaan", "citroen", "druif", "eiken", "fazant", "geit", "haring", "ijsvogel", "jaguar")
texts = st.text(alphabet=st.sampled_from("abcde 0123456789.,€%\n*[]()’'"), max_size=40) | st.sampled_from(
    [TREES, BIKES, POOL]
)


# The share of words


@pytest.mark.parametrize(
    ("sentence", "source", "share"),
    [
        # gemeente, plant, bomen.
        ("De gemeente plant 5 bomen", "De gemeente plant bomen", 1.0),
        # gemeente and bomen of gemeente, kapt, bomen.
        ("De gemeente kapt bomen", "De gemeente plant bomen", 2 / 3),
        # Nothing of zwembad, haalbaar.
        ("Het zwembad is haalbaar", "De gemeente plant bomen", 0.0),
        # plant of plant, planten: two words with one beginning.
        ("Planten plant", "We planten", 1.0),
        # plant of planten, fiets of fietsenstalling: another form and a part of a compound.
        ("Planten en fietsen", "De plant staat in de fietsenstalling", 1.0),
        # stall is the beginning of the second part of fietsenstalling.
        ("De stalling", "De fietsenstalling", 1.0),
        ("GEMEENTE", "gemeente", 1.0),
        # No word of four letters.
        ("Dat is 12 ha", "Dat is 12 ha", 0.0),
        ("", "De gemeente", 0.0),
        ("De gemeente", "", 0.0),
    ],
    ids=[
        "all",
        "two-of-three",
        "none",
        "one-beginning-counts-once",
        "forms-and-compounds-meet",
        "the-second-part-of-a-compound",
        "capitals-do-not-matter",
        "only-short-words",
        "empty-sentence",
        "empty-source",
    ],
)
def test_the_share_of_longer_words_that_begin_like_the_source(
    sentence: str, source: str, share: float
) -> None:
    assert word_overlap(sentence, source) == pytest.approx(share)


@pytest.mark.parametrize("held", range(11))
def test_a_sentence_is_supported_from_a_share_of_its_words(held: int) -> None:
    # Of ten words `held` are in the source, in another order, so that it is not verbatim.
    source = " ".join(reversed(TEN[:held]))
    assert supported(" ".join(TEN), [source]) is (held / 10 >= SUPPORTED_FROM)


# Supported or not


@pytest.mark.parametrize(
    ("sentence", "sources", "holds"),
    [
        (TREES, [TREES], True),
        ("in de Dorpsstraat", [TREES], True),
        ("De gemeente plant **tien** bomen\nin de Dorpsstraat.", [TREES], True),
        ("Er is 12 ha.", ["Er is 12 ha. En meer."], True),
        ("In de Dorpsstraat komen bomen van de gemeente.", [TREES], True),
        ("Er komt een stalling voor fietsen bij het station.", [BIKES], True),
        (BIKES, [TREES], False),
        (BIKES, [TREES, BIKES], True),
        ("De gemeente plant bomen en bouwt een fietsenstalling.", [TREES, BIKES], True),
        (TREES, [], False),
        (TREES, [""], False),
        ("", [TREES], False),
        ("…", [TREES], False),
    ],
    ids=[
        "verbatim",
        "a-part-verbatim",
        "verbatim-but-for-markup-and-line-ends",
        "verbatim-with-short-words-only",
        "in-another-order",
        "in-other-forms",
        "a-swapped-source",
        "one-of-two-sources",
        "from-two-sources-together",
        "no-source",
        "an-empty-source",
        "an-empty-sentence",
        "no-words",
    ],
)
def test_a_sentence_is_held_by_its_sources(sentence: str, sources: list[str], holds: bool) -> None:
    assert supported(sentence, sources) is holds


@pytest.mark.parametrize(
    ("number", "source", "holds"),
    [
        ("27", "Er komen in totaal 27 bomen.", True),
        ("27", "Er komen in totaal 28 bomen.", False),
        ("27", "Er komen in totaal 270 bomen.", False),
        ("27", "Er komen in totaal 2,27 bomen.", False),
        ("27", "Er komen in totaal 27% bomen.", True),
        ("1.311,5", "Er komen in totaal 1.311,5 bomen.", True),
        ("1.311,5", "Er komen in totaal 1.311,50 bomen.", False),
        ("1.311", "Er komen in totaal 1.311,5 bomen.", False),
        ("1311", "Er komen in totaal 1.311 bomen.", False),
        ("€ 60.000,=", "Er komen in totaal € 60.000,- bomen.", True),
        ("€ 60.000,=", "Er komen in totaal € 80.000,= bomen.", False),
        ("44,4 %", "Er komen in totaal 44,4% bomen.", True),
        ("44,4 %", "Er komen in totaal 44 % bomen.", False),
        ("5", "Er komen in totaal vijf bomen.", False),
        ("27 en 28", "Er komen in totaal 27 bomen.", False),
        ("2026-2030", "Er komen van 2026 tot 2030 in totaal bomen.", True),
        ("tien", "Er komen in totaal 10 bomen.", True),
    ],
    ids=[
        "the-same",
        "another",
        "part-of-a-longer-one",
        "part-of-a-decimal",
        "with-a-percent-sign",
        "decimal",
        "another-decimal",
        "without-its-decimals",
        "without-its-full-stop",
        "amount-with-another-ending",
        "another-amount",
        "percentage-with-a-space",
        "rounded-percentage",
        "digits-for-a-word",
        "one-of-two-is-missing",
        "two-years-of-a-period",
        "a-word-for-digits-is-not-counted",
    ],
)
def test_every_number_in_digits_must_be_in_the_source(number: str, source: str, holds: bool) -> None:
    # Er, komen, totaal, bomen: the words alone are always enough.
    assert supported(f"In totaal komen er {number} bomen", [source]) is holds


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Wethouders bouwen een zwembad dat haalbaar is.", POOL),
        ("De gemeente plant geen bomen in de Dorpsstraat.", TREES),
        ("De gemeente plant zes bomen in de Dorpsstraat.", TREES),
        ("De provincie plant tien bomen in de Dorpsstraat.", TREES),
        ("De gemeente plant tien bomen in de Dorpsstraat en in het park.", TREES),
    ],
    ids=["promise", "negation", "number-in-words", "who", "addition"],
)
def test_a_change_of_meaning_in_few_words_is_not_seen(sentence: str, source: str) -> None:
    # The module says so: it is a count of words. Readers and the checker see these.
    assert supported(sentence, [source])


@given(texts, st.lists(texts, max_size=3), texts)
def test_more_sources_never_support_less(sentence: str, sources: list[str], more: str) -> None:
    assert supported(sentence, [*sources, more]) >= supported(sentence, sources)
    assert 0 <= word_overlap(sentence, " ".join(sources)) <= 1


@given(texts)
def test_a_text_supports_itself(text: str) -> None:
    assert supported(text, [text]) is bool(readable(text))


# Citation precision and recall of an answer


@pytest.mark.parametrize(
    ("answer", "sources", "precise", "complete"),
    [
        (f"{TREES} [1]", [TREES], 1.0, 1.0),
        (f"{TREES} [1] {BIKES} [2]", [TREES, BIKES], 1.0, 1.0),
        (f"{TREES} [2] {BIKES} [1]", [TREES, BIKES], 0.0, 0.0),
        (f"{TREES} [1] {BIKES} [1]", [TREES, BIKES], 1 / 2, 1 / 2),
        (f"{TREES} {BIKES}", [TREES, BIKES], None, 0.0),
        (f"{TREES} [1] {BIKES}", [TREES, BIKES], 1.0, 1 / 2),
        # The one marker is for both sentences: two citations, of which one is right.
        (f"{TREES} {BIKES} [2]", [TREES, BIKES], 1 / 2, 1 / 2),
        # Three citations: of the trees (right), of the bikes by 1 (wrong) and by 2 (right).
        (f"{TREES} [1] {BIKES} [1][2]", [TREES, BIKES], 2 / 3, 1.0),
        (f"{TREES} [3]", [TREES], 0.0, 0.0),
        (f"{TREES} [1][3]", [TREES], 1 / 2, 1.0),
        (f"{TREES[:-1]} [1].", [TREES], 1.0, 1.0),
        (f"{TREES} [1]", [], 0.0, 0.0),
        (f"{TREES} {BIKES} {POOL} [1]", [TREES], 1 / 3, 1 / 3),
        (f"* {TREES} [1]\n* {BIKES} [2]", [TREES, BIKES], 1.0, 1.0),
        (f"* {TREES}\n* {BIKES} [1][2]", [TREES, BIKES], 1 / 2, 1.0),
        ("Er komen 27 bomen van de gemeente. [1]", [TREES], 0.0, 0.0),
        ("", [], None, None),
        ("[1]", [TREES], None, None),
        ("Dat heb ik niet gevonden in de plannen van de gemeente.", [], None, None),
        ("Nee. [1]", [TREES], None, None),
        (f"Ja. Dat is besloten. {TREES} [1]", [TREES], 1.0, 1.0),
        (f"Dat is nog niet zeker. {TREES} [1] Nee.", [TREES], 1.0, 1.0),
        (f"Dit stond in het akkoord. {TREES} [1]", [TREES], 1.0, 1.0),
    ],
    ids=[
        "one-sentence-one-source",
        "each-its-own",
        "swapped",
        "one-of-two-wrong",
        "no-markers",
        "one-sentence-uncited",
        "one-marker-for-two-sentences",
        "one-marker-too-many",
        "marker-without-a-citation",
        "beside-a-right-one",
        "marker-before-the-full-stop",
        "all-citations-removed",
        "one-source-for-three-sentences",
        "list-with-a-marker-each",
        "list-with-all-markers-at-the-end",
        "a-changed-number",
        "empty-answer",
        "only-a-marker",
        "nothing-found",
        "only-a-verdict",
        "verdicts-before-a-sentence",
        "verdicts-around-a-sentence",
        "a-fixed-sentence",
    ],
)
def test_citation_precision_and_recall_by_hand(
    answer: str, sources: Sequence[str], precise: float | None, complete: float | None
) -> None:
    given = record(answer, *sources)
    assert precision(given) == pytest.approx(precise)
    assert recall(given) == pytest.approx(complete)


@pytest.mark.parametrize(
    ("section", "complete"),
    [("Ambities › Zwembad en sporthal", 1.0), ("Ambities › Groen", 0.0), ("", 0.0)],
    ids=["named-in-the-titles", "other-titles", "no-titles"],
)
def test_the_titles_above_a_passage_support_a_sentence_as_well(section: str, complete: float) -> None:
    given = record("Zwembad en sporthal. [1]", cited("Wij bouwen die in 2030.", section=section))
    assert (precision(given), recall(given)) == (complete, complete)


def test_two_sources_under_one_marker_are_one_citation_with_both_texts() -> None:
    given = record(f"{TREES} {BIKES} [1]", cited(TREES), cited(BIKES))
    assert (precision(given), recall(given)) == (1.0, 1.0)


def test_a_sentence_from_two_sources_is_supported_by_both_and_precisely_by_neither() -> None:
    both = "De bomen staan in 2027 in de Dorpsstraat, de fietsenstalling in 2028 bij het station."
    given = record(f"{both} [1][2]", f"{TREES} 2027", f"{BIKES} 2028")
    # Each source lacks the other's year.
    assert (precision(given), recall(given)) == (0.0, 1.0)


@given(
    st.lists(st.tuples(st.sampled_from([TREES, BIKES, POOL]), st.sets(st.integers(1, 4))), max_size=5),
    st.sampled_from(AnswerStatus),
)
def test_precision_and_recall_are_shares_and_undefined_without_sentences(
    said: list[tuple[str, set[int]]], status: AnswerStatus
) -> None:
    answer = " ".join(f"{text} {''.join(f'[{n}]' for n in sorted(markers))}" for text, markers in said)
    sources: list[Cited | str] = [TREES, BIKES, POOL]
    given = record(answer, *sources, status=status)
    precise, complete = precision(given), recall(given)
    assert precise is None or 0 <= precise <= 1
    assert (complete is None) is (not said)
    assert (precise is None) is (not any(markers for _, markers in said))
    if complete is not None:
        assert 0 <= complete <= 1
        # What nothing is cited for supports nothing.
        assert precise is not None or complete == 0


# Known faults


@pytest.mark.parametrize(
    ("sentence", "source"),
    [("Er komen 5", "Er komen 50 bomen"), ("Dat is 1", "Dat is 1.311,5 meter"), ("Ja", "In januari")],
    ids=["number", "decimal", "word"],
)
def test_verbatim_means_whole_numbers_and_words(sentence: str, source: str) -> None:
    assert not supported(sentence, [source])


@pytest.mark.parametrize(
    ("sentence", "source"),
    [("auto’s", "geen auto's"), ("cafés", "veel cafes"), ("foto\u2019s", "oude foto\u0027s")],
    ids=["apostrophe", "accent", "apostrophe-in-another-word"],
)
def test_signs_do_not_matter(sentence: str, source: str) -> None:
    assert word_overlap(sentence, source) == 1.0


def test_the_numbers_of_a_list_need_not_be_in_the_source() -> None:
    assert recall(record(f"1. {TREES} [1]\n2. {BIKES} [2]", TREES, BIKES)) == 1.0


@pytest.mark.parametrize("number", ["2", "2.1", "2.1.3"])
def test_the_number_of_a_title_supports_no_number(number: str) -> None:
    source = cited("De gemeente plant bomen.", section="2. Groen › 2.1 Natuur › 2.1.3 Bomen")
    assert recall(record(f"De gemeente plant {number} bomen. [1]", source)) == 0.0
