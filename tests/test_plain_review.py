"""Saving a text of the plain layer: what is refused, what becomes of its state, and what the history says."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from review_builders import (
    BENCH,
    EDITOR,
    OTHER,
    PASSAGES,
    PATHS,
    POOL,
    POOL_SOURCE,
    RECORDS,
    TITLES,
    TODAY,
    TREES,
    MemoryHistory,
    a_desk,
    lines_of,
    write_layer,
)

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.finding import FindingKind
from assistant.library import Library
from assistant.model import AcceptedFinding, Approval, PlainRecord, Strength
from assistant.plain import PlainTitle, load_plain_layer, record_line
from assistant.plain_edit import (
    Assessment,
    EditFault,
    Step,
    TextEdit,
    edit_of,
)
from assistant.plain_file import subject_of
from assistant.plain_history import HistoryAction
from assistant.plain_items import ItemState, ReviewItem
from assistant.plain_review import PlainReview, Saved, Unchanged
from assistant.plain_writing import Conflict
from assistant.settings import Settings

OTHER_YEAR = POOL_SOURCE.replace("2027", "2029")
APPROVED = Approval("Medewerker redactie 2", TODAY)


@pytest.fixture(scope="module")
def checker(settings: Settings, library: Library) -> FaithfulnessChecker:
    return FaithfulnessChecker.load(settings, library.lemmatizer)


@pytest.fixture
def history() -> MemoryHistory:
    return MemoryHistory()


MakeReview = Callable[..., PlainReview]


@pytest.fixture
def make(
    tmp_path: Path, library: Library, checker: FaithfulnessChecker, history: MemoryHistory
) -> MakeReview:
    """Makes a review of the small document, with these records instead of the usual ones."""

    def review(*values: PlainRecord | PlainTitle) -> PlainReview:
        write_layer(tmp_path, *values)
        return a_desk(tmp_path, library, checker, history).review

    return review


def item_of(review: PlainReview, subject: str) -> ReviewItem:
    item = review.shelf.item(subject)
    assert item is not None
    return item


def save(
    review: PlainReview, subject: str, step: Step = Step.SAVE, account: Any = EDITOR, **changes: Any
) -> Any:
    item = item_of(review, subject)
    return review.save(item, item.line, replace(edit_of(item), **changes), step, account)


# The list


def test_the_list_is_in_reading_order_with_the_titles_before_their_passages(make: MakeReview) -> None:
    items = make().shelf.of("stadsakkoord-2026").items
    states = [
        (item.path[-1] if item.passage is None else item.subject[-1], item.state.value) for item in items
    ]
    assert states == [
        ("1 Sport", "checked"),
        ("1", "checked"),
        ("2 Groen", "draft"),
        ("2.1 Bomen", "missing"),
        ("2", "checked"),
        ("3", "draft"),
        ("4", "missing"),
    ]


def test_what_was_written_from_another_source_is_stale_even_when_approved(make: MakeReview) -> None:
    review = make(replace(RECORDS[0], state="approved", approved=APPROVED, source_sha256="0" * 64))
    assert item_of(review, POOL).state is ItemState.STALE


def test_records_of_nothing_and_wrong_lines_are_counted(make: MakeReview) -> None:
    review = make(RECORDS[0], replace(RECORDS[1], passage="stadsakkoord-2026/weg"))
    with review.shelf.file("stadsakkoord-2026").open("a", encoding="utf-8") as target:
        target.write("{\n")
    found = review.shelf.of("stadsakkoord-2026")
    assert (found.strays, found.faults) == (1, (3,))


def test_a_file_that_changes_shows_at_once(make: MakeReview) -> None:
    review = make()
    assert item_of(review, TREES).record == RECORDS[1]
    make(RECORDS[0], replace(RECORDS[1], plain="Met de hand veranderd."))
    changed = item_of(review, TREES)
    assert changed.record is not None and changed.record.plain == "Met de hand veranderd."


# Saving


def test_what_is_saved_stands_in_the_file_and_the_rest_stays(
    make: MakeReview, history: MemoryHistory
) -> None:
    review = make()
    file = review.shelf.file("stadsakkoord-2026")
    before = file.read_bytes().split(b"\n")
    questions = ("Komt er een bad?", "Wanneer?")
    assert save(review, POOL, questions=questions) == Saved(HistoryAction.EDIT, has_history=True)
    after = file.read_bytes().split(b"\n")
    assert [place for place, line in enumerate(after) if line != before[place]] == [1]
    assert load_plain_layer(file.parents[1]).records[POOL] == replace(RECORDS[0], questions=questions)
    (entry,) = history.entries
    assert (entry.by, entry.subject, entry.before, entry.after) == (
        EDITOR.full_name,
        POOL,
        before[1].decode(),
        after[1].decode(),
    )


def test_a_text_that_is_what_it_was_is_not_written(make: MakeReview, history: MemoryHistory) -> None:
    review = make(replace(RECORDS[0], themes=("wonen", "ouderen")))
    told = review.shelf.file("stadsakkoord-2026").stat().st_mtime_ns
    # A form gives the themes in another order.
    assert save(review, POOL, themes=("ouderen", "wonen")) == Unchanged()
    assert review.shelf.file("stadsakkoord-2026").stat().st_mtime_ns == told
    assert history.entries == []


@pytest.mark.parametrize(
    ("changes", "kinds", "faults"),
    [
        ({"plain": OTHER_YEAR}, {"faithfulness", "omission"}, set()),
        ({"core": "Er komt in 2027 een zwembad in Hoensbroek."}, {"faithfulness"}, set()),
        ({"plain": "We onderzoeken of er een zwembad kan komen."}, {"faithfulness", "omission"}, set()),
        (
            {"core": "We onderzoeken of er een zwembad kan komen. Dat kan in 2027."},
            {"core", "faithfulness"},
            set(),
        ),
        ({"questions": ("Komt er een bad?",)}, {"questions"}, set()),
        ({"plain": "We will see whether there can be a swimming pool."}, {"faithfulness", "omission"}, set()),
        ({"plain": ""}, set(), {EditFault.NO_PLAIN}),
        ({"plain": "a" * 20_001}, set(), {EditFault.TOO_LONG}),
        ({"questions": tuple("abcde")}, set(), {EditFault.MANY_QUESTIONS}),
        ({"themes": ("eten",)}, set(), {EditFault.UNKNOWN_THEME}),
        ({"core": ""}, {"core", "faithfulness"}, {EditFault.NO_CORE}),
    ],
    ids=[
        "other_year",
        "a_promise",
        "left_out",
        "core_of_two_sentences",
        "one_question",
        "not_dutch",
        "no_text",
        "too_long",
        "five_questions",
        "unknown_theme",
        "no_core",
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_saved(
    make: MakeReview,
    history: MemoryHistory,
    changes: dict[str, Any],
    kinds: set[str],
    faults: set[EditFault],
) -> None:
    review = make()
    before = review.shelf.file("stadsakkoord-2026").read_bytes()
    outcome = save(review, POOL, **changes)
    assert isinstance(outcome, Assessment)
    told = {item.found.kind.value for item in outcome.open} | {
        problem.kind.value for problem in outcome.blocking
    }
    assert (told, set(outcome.faults)) == (kinds, faults)
    assert review.shelf.file("stadsakkoord-2026").read_bytes() == before
    assert history.entries == []


def test_a_long_sentence_is_advice(make: MakeReview) -> None:
    review = make()
    long = POOL_SOURCE + " " + " ".join(["Dat is en blijft"] * 8) + " nog de vraag."
    outcome = review.assess(
        item_of(review, POOL), replace(edit_of(item_of(review, POOL)), plain=long), EDITOR
    )
    assert [problem.kind.value for problem in outcome.problems] == ["long_sentence"]
    assert outcome.blocking == ()


# Findings that may stand


def accepted_year(review: PlainReview) -> dict[str, str]:
    """Reasons for all that is found in the text with another year."""
    item = item_of(review, POOL)
    found = review.assess(item, replace(edit_of(item), plain=OTHER_YEAR), EDITOR).findings
    return {finding.key: f"Reden {number}" for number, finding in enumerate(found)}


def test_findings_may_stand_with_a_reason_each(make: MakeReview, history: MemoryHistory) -> None:
    review = make()
    reasons = accepted_year(review)
    first, *others = reasons
    outcome = save(review, POOL, plain=OTHER_YEAR, reasons={key: reasons[key] for key in others})
    assert [finding.key for finding in outcome.open] == [first]
    assert save(review, POOL, plain=OTHER_YEAR, reasons=reasons) == Saved(
        HistoryAction.EDIT, has_history=True
    )
    record = item_of(review, POOL).record
    assert record is not None
    assert [(item.reason, item.by, item.date) for item in record.accepted] == [
        (reason, EDITOR.full_name, TODAY) for reason in reasons.values()
    ]
    assert {item.claim for item in record.accepted} | {item.source for item in record.accepted} >= {
        "2029",
        "2027",
    }


def test_a_text_is_made_surer_only_with_a_reason(make: MakeReview) -> None:
    review = make()
    outcome = save(review, POOL, strength=Strength.INTENDS)
    (finding,) = outcome.open
    assert finding.found.finding.kind is FindingKind.MODALITY
    reasons = {finding.key: "In 2027 is hier geld voor."}
    assert save(review, POOL, strength=Strength.INTENDS, reasons=reasons) == Saved(
        HistoryAction.EDIT, has_history=True
    )
    record = item_of(review, POOL).record
    assert record is not None and record.strength is Strength.INTENDS
    assert [item.reason for item in record.accepted] == ["In 2027 is hier geld voor."]
    # What was accepted is not asked for again.
    assert isinstance(
        save(review, POOL, step=Step.APPROVE, strength=Strength.INTENDS, reasons=reasons), Saved
    )


@pytest.mark.parametrize("reason", ["", "  ", "ja"], ids=["none", "blank", "too_short"])
def test_no_reason_opens_it_again(make: MakeReview, reason: str) -> None:
    review = make()
    reasons = accepted_year(review)
    save(review, POOL, plain=OTHER_YEAR, reasons=reasons)
    first = next(iter(reasons))
    outcome = save(review, POOL, reasons={**reasons, first: reason})
    assert [finding.key for finding in outcome.open] == [first]
    assert (EditFault.SHORT_REASON in outcome.faults) is (reason == "ja")


def test_a_reason_that_changes_is_of_who_wrote_it(make: MakeReview, history: MemoryHistory) -> None:
    review = make()
    reasons = accepted_year(review)
    save(review, POOL, plain=OTHER_YEAR, reasons=reasons)
    first, *others = reasons
    outcome = save(review, POOL, account=OTHER, reasons={**reasons, first: "Een betere reden"})
    assert outcome == Saved(HistoryAction.ACCEPT, has_history=True)
    record = item_of(review, POOL).record
    assert record is not None
    assert [item.by for item in record.accepted] == [OTHER.full_name, *[EDITOR.full_name] * len(others)]


def test_what_is_no_longer_found_is_not_accepted_any_more(make: MakeReview) -> None:
    review = make()
    reasons = accepted_year(review)
    save(review, POOL, plain=OTHER_YEAR, reasons=reasons)
    save(review, POOL, plain=POOL_SOURCE, reasons=reasons)
    record = item_of(review, POOL).record
    assert record is not None and record.accepted == ()


def test_a_finding_that_the_checker_makes_no_more_stays_with_an_unchanged_text(make: MakeReview) -> None:
    old = AcceptedFinding("added", "iets", "", "Dat stond er.", "second reader", TODAY)
    review = make(replace(RECORDS[0], accepted=(old,)))
    save(review, POOL, questions=("Komt dit?", "Waar?"))
    record = item_of(review, POOL).record
    assert record is not None and record.accepted == (old,)


# States


@pytest.mark.parametrize(
    ("state", "step", "changes", "after", "action"),
    [
        ("draft", Step.SAVE, True, "draft", HistoryAction.EDIT),
        ("draft", Step.CHECK, False, "checked", HistoryAction.CHECK),
        ("draft", Step.CHECK, True, "checked", HistoryAction.CHECK),
        ("checked", Step.SAVE, True, "checked", HistoryAction.EDIT),
        ("checked", Step.APPROVE, False, "approved", HistoryAction.APPROVE),
        ("checked", Step.APPROVE, True, "approved", HistoryAction.APPROVE),
        ("approved", Step.SAVE, True, "checked", HistoryAction.REOPEN),
        ("approved", Step.APPROVE, True, "approved", HistoryAction.APPROVE),
        ("approved", Step.SAVE, False, "approved", None),
        ("approved", Step.APPROVE, False, "approved", None),
    ],
)
@pytest.mark.parametrize("is_title", [False, True], ids=["passage", "title"])
def test_what_becomes_of_the_state(
    make: MakeReview,
    history: MemoryHistory,
    state: str,
    step: Step,
    changes: bool,
    after: str,
    action: HistoryAction | None,
    is_title: bool,
) -> None:
    approved = APPROVED if state == "approved" else None
    review = make(
        replace(RECORDS[0], state=state, approved=approved),
        replace(TITLES[0], state=state, approved=approved),
    )
    subject = subject_of(TITLES[0]) if is_title else POOL
    plain = "1 Zwemmen" if is_title else POOL_SOURCE.replace("We onderzoeken", "Wij onderzoeken")
    outcome = save(review, subject, step, **({"plain": plain} if changes else {}))
    assert outcome == (Unchanged() if action is None else Saved(action, has_history=True))
    item = item_of(review, subject)
    assert item.state.value == after
    by_editor = Approval(EDITOR.full_name, TODAY)
    wanted = None if after != "approved" else APPROVED if action is None else by_editor
    assert item.approved == wanted


def test_what_was_approved_by_nobody_gets_a_name(make: MakeReview) -> None:
    review = make(replace(RECORDS[0], state="approved"))
    assert save(review, POOL, Step.APPROVE) == Saved(HistoryAction.APPROVE, has_history=True)
    assert item_of(review, POOL).approved == Approval(EDITOR.full_name, TODAY)


@pytest.mark.parametrize("subject", [PATHS, BENCH], ids=["draft", "missing"])
def test_only_what_was_checked_can_be_approved(make: MakeReview, subject: str) -> None:
    outcome = save(
        make(), subject, Step.APPROVE, core="We leggen fietspaden aan.", plain="We leggen fietspaden aan."
    )
    assert isinstance(outcome, Assessment) and EditFault.NOT_CHECKED in outcome.faults


def test_nothing_is_approved_with_an_open_finding(make: MakeReview) -> None:
    review = make(replace(RECORDS[0], plain=OTHER_YEAR))
    outcome = save(review, POOL, Step.APPROVE)
    assert isinstance(outcome, Assessment) and outcome.open


def test_a_stale_text_that_is_saved_belongs_to_its_source_again(make: MakeReview) -> None:
    review = make(replace(RECORDS[0], state="approved", approved=APPROVED, source_sha256="0" * 64))
    assert isinstance(save(review, POOL, Step.APPROVE), Assessment)
    assert save(review, POOL) == Saved(HistoryAction.REOPEN, has_history=True)
    item = item_of(review, POOL)
    assert (item.state, item.approved) == (ItemState.CHECKED, None)


def test_a_text_that_was_missing_comes_behind_the_one_before_it(
    make: MakeReview, history: MemoryHistory
) -> None:
    review = make()
    source = PASSAGES[3].text
    outcome = save(
        review,
        BENCH,
        core=source,
        plain=source,
        strength=Strength.INTENDS,
        questions=("Komen er bankjes?", "Waar?"),
    )
    assert outcome == Saved(HistoryAction.EDIT, has_history=True)
    assert item_of(review, BENCH).state is ItemState.DRAFT
    assert [line.get("passage") for line in lines_of(review.shelf.file("stadsakkoord-2026"))][-2:] == [
        PATHS,
        BENCH,
    ]
    assert history.entries[0].before is None


# Two people, and a store that fails


def test_who_began_from_another_text_is_told_before_anything_else(make: MakeReview) -> None:
    review = make()
    begun = item_of(review, POOL)
    save(review, POOL, questions=("Komt dit?", "Waar?"))
    now = item_of(review, POOL)
    edit = TextEdit("Onzin.", "Onzin.")
    assert review.save(now, begun.line, edit, Step.SAVE, OTHER) == Conflict(now.line)
    # Also where the file changed after it was looked at.
    edit = replace(edit_of(begun), questions=("Hoe dan?", "Waar?"))
    assert review.save(begun, begun.line, edit, Step.SAVE, OTHER) == Conflict(now.line)
    assert item_of(review, POOL) == now


def test_a_history_that_fails_is_told_and_the_text_is_saved(make: MakeReview, history: MemoryHistory) -> None:
    review = make()
    history.fails = True
    outcome = save(review, POOL, questions=("Komt dit?", "Waar?"))
    assert outcome == Saved(HistoryAction.EDIT, has_history=False)
    record = item_of(review, POOL).record
    assert record is not None and record.questions == ("Komt dit?", "Waar?")


def test_texts_of_an_installed_program_are_not_changed(
    tmp_path: Path, library: Library, checker: FaithfulnessChecker
) -> None:
    folder = tmp_path / "gewonetaal_resources" / "corpus"
    folder.mkdir(parents=True)
    write_layer(folder)
    packaged = a_desk(folder, library, checker, MemoryHistory()).review
    assert (packaged.is_packaged, packaged.can_write) == (True, False)


def test_a_folder_that_is_not_there_cannot_be_written(make: MakeReview, tmp_path: Path) -> None:
    review = make()
    assert review.can_write
    os.rename(tmp_path / "plain", tmp_path / "elders")
    assert not review.can_write
    assert item_of(review, POOL).state is ItemState.MISSING


def test_every_record_of_the_corpus_is_written_as_it_stands(settings: Settings, library: Library) -> None:
    from assistant.plain_items import ReviewShelf

    shelf = ReviewShelf(library.corpus, settings.corpus)
    items = [item for document in shelf.document_ids for item in shelf.of(document).items if item.record]
    assert len(items) > 900
    for item in items:
        assert item.record is not None and item.line == record_line(item.record)
