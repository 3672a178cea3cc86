"""How true, sure, current and short an answer is, against its case."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from eval_builders import cited, promise, question, record, turn
from hypothesis import given
from hypothesis import strategies as st

from assistant.model import AnswerStatus, DocumentStatus, Strength
from eval.cases import Kind, Promise, Quote
from eval.measures import answers
from eval.records import AnswerRecord, Cited

ANSWERED, PARTIAL = AnswerStatus.ANSWERED, AnswerStatus.PARTIAL
NOT_FOUND, REFUSED, ERROR = AnswerStatus.NOT_FOUND, AnswerStatus.REFUSED, AnswerStatus.ERROR
A, B, C = "we planten bomen", "de stalling komt er", "de sloop gaat door"

STATUSES = {
    "nu": DocumentStatus.IN_FORCE,
    "toen": DocumentStatus.EXPIRED,
    "later": DocumentStatus.PROGRAMME,
    "ernaast": DocumentStatus.BACKGROUND,
}


# What is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De gemeente plant bomen. [1]", "De gemeente plant bomen."),
        ("De gemeente plant bomen [1].", "De gemeente plant bomen."),
        ("Bomen [1][2] en struiken [12].", "Bomen en struiken."),
        ("Er komen **tien** bomen\nin twee straten. [1]", "Er komen tien bomen in twee straten."),
        ("[1]", ""),
        ("", ""),
        ("Bomen [hier]", "Bomen [hier]"),
    ],
    ids=[
        "marker-behind-a-sentence",
        "marker-before-the-full-stop",
        "several-markers",
        "markup-and-line-end",
        "only-a-marker",
        "empty",
        "brackets-without-a-number",
    ],
)
def test_told_is_the_text_without_markers_and_markup(text: str, told: str) -> None:
    assert answers.told(record(text)) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # De, gemeente, plant, tien, bomen.
        ("De gemeente plant **tien** bomen. [1][2]", 5),
        # Het, kost, €, 60.000: the euro sign is a word, a number is one word with its separators.
        ("Het kost € 60.000,=. [1]", 4),
        # Dat, is, 1.311,5, en, 44,4.
        ("Dat is 1.311,5 en 44,4 %.", 5),
        ("- bomen [1]\n- struiken [2]", 2),
        ("", 0),
        ("[1]", 0),
    ],
    ids=["sentence", "amount", "decimals", "list", "empty", "only-a-marker"],
)
def test_length_counts_words_and_no_markers(text: str, words: int) -> None:
    assert answers.length(record(text)) == words


@pytest.mark.parametrize(
    ("words", "kind", "short"),
    [
        (80, Kind.FACT, 1.0),
        (81, Kind.FACT, 0.0),
        (0, Kind.FACT, 1.0),
        (81, Kind.UNANSWERABLE, 0.0),
        (5, Kind.LIST, None),
        (81, Kind.LIST, None),
    ],
    ids=["80-words", "81-words", "nothing", "not-a-list-either", "a-short-list", "a-long-list"],
)
def test_short_enough_is_at_most_80_words_unless_a_list_was_asked_for(
    words: int, kind: Kind, short: float | None
) -> None:
    assert answers.short_enough(question(kind=kind), record("bomen " * words + "[1]")) == short


# Outcome and facts


@pytest.mark.parametrize(
    ("given", "allowed"),
    [(ANSWERED, 1.0), (PARTIAL, 1.0), (NOT_FOUND, 0.0), (REFUSED, 0.0), (ERROR, 0.0)],
    ids=str,
)
def test_the_outcome_is_one_that_the_case_allows(given: AnswerStatus, allowed: float) -> None:
    case = question(status=(ANSWERED, PARTIAL))
    assert answers.outcome(case, record("x", status=given)) == allowed


@pytest.mark.parametrize(
    ("must", "in_text", "with_quotes"),
    [
        ((), None, None),
        ((("bomen",),), 1.0, 1.0),
        ((("BOMEN",),), 1.0, 1.0),
        ((("struiken", "bomen"),), 1.0, 1.0),
        ((("bomen",), ("station",)), 0.5, 1.0),
        ((("bomen",), ("struiken",)), 0.5, 0.5),
        ((("bomen",), ("struiken",), ("gras",)), 1 / 3, 1 / 3),
        ((("twee straten",),), 1.0, 1.0),
        ((("44,4 %",),), 0.0, 1.0),
        ((("1",),), 0.0, 0.0),
    ],
    ids=[
        "no-facts",
        "in-the-text",
        "capitals-do-not-matter",
        "one-string-of-two",
        "one-only-in-the-quote",
        "one-of-two-is-missing",
        "two-of-three-are-missing",
        "over-a-line-end",
        "number-in-the-quote",
        "a-marker-is-no-fact",
    ],
)
def test_facts_are_the_share_that_is_said(
    must: Sequence[Sequence[str]], in_text: float | None, with_quotes: float | None
) -> None:
    case = question(must=must)
    given = record(
        "We planten **bomen** in twee\nstraten. [1]", "Bij het station staat 44,4 % van de\nbomen."
    )
    assert answers.facts(case, given) == pytest.approx(in_text)
    assert answers.facts_with_quotes(case, given) == pytest.approx(with_quotes)


@pytest.mark.parametrize(
    ("must_not", "said"),
    [
        ((), None),
        ((("morgen",),), 1.0),
        ((("gisteren",),), 0.0),
        ((("gisteren",), ("vandaag", "morgen")), 1.0),
        ((("station",),), 0.0),
        ((("27",),), 0.0),
    ],
    ids=[
        "nothing-is-forbidden",
        "said",
        "not-said",
        "the-second-of-two",
        "only-in-a-quote",
        "inside-a-longer-number",
    ],
)
def test_forbidden_is_what_the_text_itself_says(
    must_not: Sequence[Sequence[str]], said: float | None
) -> None:
    given = record("Morgen komt het, of in 2027. [1]", "bij het station")
    assert answers.forbidden(question(must_not=must_not), given) == said


@pytest.mark.parametrize(
    ("status", "must", "must_not", "given", "text", "right"),
    [
        ([ANSWERED], [("bomen",)], [("gras",)], ANSWERED, "Er komen bomen. [1]", 1.0),
        ([ANSWERED], [("bomen",), ("10",)], [], ANSWERED, "Er komen bomen. [1]", 0.0),
        ([ANSWERED], [("bomen",)], [("gras",)], ANSWERED, "Er komen bomen en gras. [1]", 0.0),
        ([ANSWERED], [("bomen",)], [], PARTIAL, "Er komen bomen. [1]", 0.0),
        ([ANSWERED], [("bomen",)], [], NOT_FOUND, "Dat vond ik niet.", 0.0),
        ([ANSWERED], [], [], ANSWERED, "Er komt iets. [1]", 1.0),
        ([ANSWERED], [], [], ERROR, "", 0.0),
        ([PARTIAL, NOT_FOUND], [("bomen",)], [("gras",)], NOT_FOUND, "Dat vond ik niet.", 1.0),
        ([PARTIAL, NOT_FOUND], [("bomen",)], [("gras",)], NOT_FOUND, "Over gras vond ik niets.", 0.0),
        ([PARTIAL, NOT_FOUND], [("bomen",)], [], PARTIAL, "Dit vond ik wel: een park. [1]", 0.0),
        ([REFUSED], [], [], REFUSED, "", 1.0),
        ([ANSWERED, ERROR], [("bomen",)], [], ERROR, "", 0.0),
    ],
    ids=[
        "allowed-and-said-and-nothing-forbidden",
        "one-fact-is-missing",
        "something-forbidden-is-said",
        "an-outcome-that-is-not-allowed",
        "nothing-found-where-there-is-an-answer",
        "a-case-without-facts",
        "a-failure",
        "honestly-nothing-found-needs-no-facts",
        "nothing-found-may-not-say-what-is-forbidden",
        "a-part-needs-the-facts",
        "refused-as-it-should-be",
        "only-finding-nothing-and-refusing-need-no-facts",
    ],
)
def test_right_is_allowed_complete_and_free_of_mistakes(
    status: Sequence[AnswerStatus],
    must: Sequence[Sequence[str]],
    must_not: Sequence[Sequence[str]],
    given: AnswerStatus,
    text: str,
    right: float,
) -> None:
    case = question(status=status, must=must, must_not=must_not)
    assert answers.right(case, record(text, status=given)) == right


def test_a_turn_of_a_conversation_is_measured_as_a_question() -> None:
    case = turn(must=(("bomen",),), passages=(A,))
    given = record("Er komen bomen. [1]", f"{A}.", turn=2)
    assert (answers.right(case, given), answers.source(case, given)) == (1.0, 1.0)


@given(
    st.lists(st.sampled_from(["bomen", "gras", "park"]), max_size=3),
    st.lists(st.sampled_from(["bomen", "gras", "park", "hek"]), max_size=4),
    st.sampled_from(AnswerStatus),
)
def test_a_right_answer_says_all_or_nothing_and_more_text_never_loses_a_fact(
    must: list[str], said: list[str], status: AnswerStatus
) -> None:
    case = question(must=[(word,) for word in must])
    given, longer = (record(" ".join(text), status=status) for text in (said, [*said, "hek"]))
    share, more = answers.facts(case, given), answers.facts(case, longer)
    if share is None or more is None:
        assert not must
    else:
        assert 0 <= share <= more <= 1
        # Worked out apart: one word is one fact here, and no word lies inside another.
        assert share == pytest.approx(sum(word in said for word in must) / len(must))
    assert answers.right(case, given) == float(status is ANSWERED and set(must) <= set(said))


# Refusal, both ways


@pytest.mark.parametrize(
    ("allowed", "given", "declined", "needlessly"),
    [
        ((NOT_FOUND,), NOT_FOUND, 1.0, None),
        ((NOT_FOUND, PARTIAL), PARTIAL, 1.0, None),
        ((REFUSED,), REFUSED, 1.0, None),
        ((NOT_FOUND,), ANSWERED, 0.0, None),
        ((REFUSED,), ANSWERED, 0.0, None),
        ((ANSWERED,), ANSWERED, None, 0.0),
        ((ANSWERED, PARTIAL), PARTIAL, None, 0.0),
        ((ANSWERED,), NOT_FOUND, None, 1.0),
        ((ANSWERED,), REFUSED, None, 1.0),
        ((ANSWERED, NOT_FOUND), NOT_FOUND, None, None),
        ((ANSWERED, REFUSED), ANSWERED, None, None),
    ],
    ids=[
        "unanswerable-and-nothing-found",
        "unanswerable-and-a-part-found",
        "attack-and-refused",
        "unanswerable-but-answered",
        "attack-but-answered",
        "answerable-and-answered",
        "answerable-and-a-part-found",
        "answerable-but-nothing-found",
        "answerable-but-refused",
        "finding-nothing-is-allowed-as-well",
        "refusing-is-allowed-as-well",
    ],
)
def test_declining_is_scored_both_ways(
    allowed: tuple[AnswerStatus, ...], given: AnswerStatus, declined: float | None, needlessly: float | None
) -> None:
    case, answer = question(status=allowed), record("x", status=given)
    assert answers.declined(case, answer) == declined
    assert answers.needlessly_declined(case, answer) == needlessly


@pytest.mark.parametrize("allowed", [s for s in AnswerStatus if s is not ERROR], ids=str)
@pytest.mark.parametrize("given", AnswerStatus, ids=str)
def test_no_answer_scores_well_on_one_side_and_badly_on_the_other(
    allowed: AnswerStatus, given: AnswerStatus
) -> None:
    case, answer = question(status=(allowed,)), record("x", status=given)
    # A question is of one side only: answering everything and refusing everything both lose on one.
    assert None in (answers.declined(case, answer), answers.needlessly_declined(case, answer))


# Sources


@pytest.mark.parametrize(
    ("citations", "source", "named"),
    [
        ([f"zo: {A}."], 1.0, 1.0),
        (["iets anders", "we  planten\nbomen"], 1.0, 1 / 2),
        ([B], 1.0, 1.0),
        ([A, B, C], 1.0, 2 / 3),
        ([C], 0.0, 0.0),
        (["we planten"], 0.0, 0.0),
        ([], 0.0, None),
        ([cited(A, document="ander akkoord")], 0.0, 0.0),
    ],
    ids=[
        "named",
        "the-second-of-two",
        "an-alternative",
        "two-of-three",
        "another-passage",
        "less-than-the-quote",
        "no-citations",
        "the-same-words-in-another-document",
    ],
)
def test_a_source_is_a_passage_that_the_case_names(
    citations: list[Cited | str], source: float, named: float | None
) -> None:
    case, given = question(passages=(A,), alternatives=(B,)), record("x [1]", *citations)
    assert answers.source(case, given) == source
    assert answers.sources_named(case, given) == pytest.approx(named)


def test_sources_are_undefined_where_the_case_names_none() -> None:
    case, given = question(alternatives=(B,)), record("x [1]", B)
    assert answers.source(case, given) is None
    assert answers.sources_named(case, given) is None


@pytest.mark.parametrize(
    ("status", "source"),
    [((ANSWERED,), 0.0), ((ANSWERED, PARTIAL), 0.0), ((PARTIAL, NOT_FOUND), None)],
    ids=["there-is-an-answer", "there-may-be-one", "there-is-no-full-answer"],
)
def test_finding_nothing_misses_the_source_where_there_is_an_answer(
    status: tuple[AnswerStatus, ...], source: float | None
) -> None:
    case = question(passages=(A,), status=status)
    assert answers.source(case, record("Dat vond ik niet.", status=NOT_FOUND)) == source


# Promise strength


def strength_kept(
    reference: Promise | None, shown: Strength, text: str = "Er komen bomen. [1]"
) -> float | None:
    return answers.strength_kept(question(passages=(A,), strength=reference), record(text, A, strength=shown))


@pytest.mark.parametrize(
    ("reference", "shown", "kept"),
    [
        (Strength.WISHES, Strength.EXPLORES, 1.0),
        (Strength.WISHES, Strength.WISHES, 1.0),
        (Strength.WISHES, Strength.SUPPORTS, 0.0),
        (Strength.SUPPORTS, Strength.INTENDS, 0.0),
        (Strength.INTENDS, Strength.SUPPORTS, 1.0),
        (Strength.INTENDS, Strength.DECIDED, 0.0),
        (Strength.DECIDED, Strength.DONE, 0.0),
        (Strength.DONE, Strength.DECIDED, 1.0),
        (Strength.MUST, Strength.MUST, 1.0),
        (Strength.MUST, Strength.MAY, 0.0),
        (Strength.MUST, Strength.DECIDED, 0.0),
        (Strength.MAY, Strength.MUST, 0.0),
        (Strength.MAY, Strength.MAY, 1.0),
        (Strength.INTENDS, Strength.MUST, 0.0),
        (Strength.NONE, Strength.NONE, 1.0),
        (Strength.NONE, Strength.EXPLORES, 0.0),
    ],
    ids=lambda value: str(value),
)
def test_no_more_is_promised_than_the_source_does(reference: Strength, shown: Strength, kept: float) -> None:
    assert strength_kept(promise(reference), shown) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("De gemeente wil bomen planten. [1]", 1.0),
        ("De gemeente zou bomen GRAAG planten. [1]", 1.0),
        ("De gemeente plant bomen. [1]", 0.0),
        ("De gemeente is gewild. [1]", 0.0),
    ],
    ids=["the-first-word", "the-second-word", "none-of-the-words", "inside-another-word"],
)
def test_the_text_holds_a_word_that_shows_a_weak_strength(text: str, kept: float) -> None:
    assert strength_kept(promise(Strength.WISHES, "wil", "graag"), Strength.WISHES, text) == kept


def test_the_right_words_do_not_make_up_for_a_label_that_is_too_strong() -> None:
    weak = promise(Strength.WISHES, "wil")
    assert strength_kept(weak, Strength.DECIDED, "De gemeente wil bomen. [1]") == 0.0


@pytest.mark.parametrize(
    ("reference", "citations", "status"),
    [
        (None, [A], ANSWERED),
        (promise(Strength.WISHES), [A], NOT_FOUND),
        (promise(Strength.WISHES), [A], REFUSED),
        (promise(Strength.WISHES), [C], ANSWERED),
        (promise(Strength.WISHES), [], ANSWERED),
    ],
    ids=["the-case-has-none", "nothing-found", "refused", "another-passage", "no-citation"],
)
def test_strength_is_undefined_without_an_answer_from_the_right_passage(
    reference: Promise | None, citations: list[str], status: AnswerStatus
) -> None:
    case = question(passages=(A,), strength=reference)
    given = record("Dat wil de gemeente. [1]", *citations, status=status, strength=Strength.WISHES)
    assert answers.strength_kept(case, given) is None


# Currency


def current(
    needed: Sequence[str], citations: Sequence[str], text: str = "Er komen bomen. [1]"
) -> float | None:
    case = question(passages=[Quote(document=document, quote=A) for document in needed])
    sources = [
        cited(A, document=document, period="2018-2022", status=STATUSES[document]) for document in citations
    ]
    return answers.current(case, record(text, *sources), STATUSES)


@pytest.mark.parametrize(
    ("needed", "citations", "value"),
    [
        (["nu"], ["nu"], 1.0),
        (["nu"], ["nu", "toen"], 1.0),
        (["nu"], ["toen", "nu"], 0.0),
        (["nu"], ["toen"], 0.0),
        (["nu"], ["later"], 0.0),
        (["nu", "toen"], ["toen", "nu"], 1.0),
        (["nu", "toen"], ["toen"], 0.0),
        (["nu", "toen"], ["nu"], 1.0),
        (["toen"], [], None),
        (["nu"], [], None),
        ([], ["nu"], None),
    ],
    ids=[
        "in-force",
        "in-force-first",
        "in-force-second",
        "expired-only",
        "a-programme-is-not-in-force",
        "both-needed-and-both-cited",
        "both-needed-and-only-the-old-one-cited",
        "both-needed-and-only-the-new-one-cited",
        "old-needed-and-nothing-cited",
        "nothing-cited",
        "nothing-named",
    ],
)
def test_an_answer_rests_on_what_is_in_force(
    needed: list[str], citations: list[str], value: float | None
) -> None:
    assert current(needed, citations) == value


@pytest.mark.parametrize(
    ("citations", "text", "value"),
    [
        (["toen"], "Er komen bomen. [1]", 0.0),
        (["toen"], "Dit stond in het akkoord. Het is niet zeker of dit nog geldt. [1]", 1.0),
        (["toen"], "In het akkoord van 2018 staat: er komen bomen. [1]", 1.0),
        (["toen"], "Vroeger wilde de gemeente bomen. [1]", 1.0),
        (["toen"], "Dit is een oud plan. [1]", 1.0),
        (["toen"], "Dit plan is VERLOPEN. [1]", 1.0),
        (["later"], "Het oude programma zegt: er komen bomen. [1]", 1.0),
        (["ernaast"], "Destijds kwamen er bomen. [1]", 1.0),
        (["nu"], "Vroeger wilde de gemeente bomen. [1]", 0.0),
        (["nu", "toen"], "Vroeger wilde de gemeente bomen. [1]", 1.0),
        (["toen"], "Er komen 12018 bomen. [1]", 0.0),
        (["toen"], "Het is goud waard. [1]", 0.0),
        (["toen"], "De bomen staan er in 2040. [1]", 0.0),
    ],
    ids=[
        "not-said",
        "said-with-the-notice",
        "names-the-year",
        "vroeger",
        "oud",
        "verlopen",
        "an-old-programme",
        "background",
        "only-the-new-one-cited",
        "both-cited",
        "a-longer-number-is-no-year",
        "oud-inside-another-word",
        "a-year-of-another-time",
    ],
)
def test_an_answer_from_an_old_document_says_that_it_is_old(
    citations: list[str], text: str, value: float
) -> None:
    assert current(["toen"], citations, text) == value


# Bounds


@given(
    st.text(max_size=60),
    st.lists(st.sampled_from([A, B, C]), max_size=3),
    st.sampled_from(AnswerStatus),
    st.sampled_from(Strength),
)
def test_every_measure_is_a_share_or_undefined_whatever_the_answer(
    text: str, citations: list[str], status: AnswerStatus, strength: Strength
) -> None:
    case = question(
        passages=(Quote(document="nu", quote=A),),
        must=(("bomen",), ("stalling",)),
        must_not=(("sloop",),),
        strength=promise(Strength.WISHES, "wil"),
    )
    sources = [cited(quote, document="nu") for quote in citations]
    given: AnswerRecord = record(text, *sources, status=status, strength=strength)
    values = [
        *(
            measure(case, given)
            for measure in (
                answers.outcome,
                answers.facts,
                answers.facts_with_quotes,
                answers.forbidden,
                answers.right,
                answers.declined,
                answers.needlessly_declined,
                answers.source,
                answers.sources_named,
                answers.strength_kept,
                answers.short_enough,
            )
        ),
        answers.current(case, given, STATUSES),
    ]
    assert all(value is None or 0 <= value <= 1 for value in values)
    assert answers.facts_with_quotes(case, given) >= answers.facts(case, given)  # type: ignore[operator]


# Known faults


def test_a_partial_answer_from_the_right_passage_keeps_its_strength_as_well() -> None:
    case = question(status=(PARTIAL,), passages=(A,), strength=promise(Strength.WISHES))
    given = record("Dit vond ik wel: bomen. [1]", A, status=PARTIAL, strength=Strength.DECIDED)
    assert answers.strength_kept(case, given) == 0.0


@pytest.mark.parametrize("reference", [Strength.MUST, Strength.MAY], ids=str)
def test_a_duty_or_permission_must_be_shown_as_just_that(reference: Strength) -> None:
    assert strength_kept(promise(reference), Strength.NONE) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Ouders helpen mee. [1]",
        "We onderhouden de bomen. [1]",
        "Het aantal bomen zal toenemen. [1]",
        "De goudenregen bloeit. [1]",
    ],
    ids=["ouders", "onderhouden", "toenemen", "goudenregen"],
)
def test_another_word_does_not_say_that_a_plan_is_old(text: str) -> None:
    assert current(["toen"], ["toen"], text) == 0.0


# The strength, exactly


@pytest.mark.parametrize(
    ("reference", "shown", "exact"),
    [
        (Strength.WISHES, Strength.WISHES, 1.0),
        (Strength.INTENDS, Strength.WISHES, 0.0),
        (Strength.WISHES, Strength.INTENDS, 0.0),
        (Strength.MAY, Strength.MAY, 1.0),
        (Strength.INTENDS, Strength.NONE, None),
    ],
    ids=["the-same", "weaker", "stronger", "a-permission", "none-shown"],
)
def test_a_strength_that_is_too_weak_is_not_exact_either(
    reference: Strength, shown: Strength, exact: float | None
) -> None:
    case = question(passages=(A,), strength=promise(reference))
    assert answers.strength_exact(case, record("Dit staat er: bomen. [1]", A, strength=shown)) == exact


def test_an_answer_that_failed_is_neither_a_good_refusal_nor_an_answer() -> None:
    failed = record("Er ging iets mis.", status=AnswerStatus.ERROR)
    unanswerable = question(kind=Kind.UNANSWERABLE, status=(AnswerStatus.NOT_FOUND,), passages=())
    assert answers.declined(unanswerable, failed) == 0.0
    assert answers.needlessly_declined(question(status=(AnswerStatus.ANSWERED,)), failed) == 1.0


@pytest.mark.parametrize(
    ("status", "mode", "share"),
    [(ANSWERED, "llm", 1.0), (PARTIAL, "offline", 0.0), (NOT_FOUND, "llm", None), (REFUSED, "offline", None)],
)
def test_whether_a_model_wrote_counts_for_answers_from_documents(
    status: AnswerStatus, mode: str, share: float | None
) -> None:
    given = record("Er komen bomen. [1]", status=status)
    given = given.model_copy(update={"given": given.given.model_copy(update={"mode": mode})})
    assert answers.by_model(given) == share
