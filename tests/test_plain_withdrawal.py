"""Taking a text away from residents and putting it back: what becomes of it, who did it, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from builders import AGREEMENT
from review_builders import (
    EDITOR,
    OTHER,
    PASSAGES,
    PATHS,
    POOL,
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
from assistant.library import Library
from assistant.model import Approval, PlainRecord, Withdrawal
from assistant.plain import PlainTitle, load_plain_layer, record_line, source_hash
from assistant.plain_edit import EditFault, Step, edit_of
from assistant.plain_file import title_subject
from assistant.plain_history import HistoryAction
from assistant.plain_items import ItemState, ReviewItem
from assistant.plain_review import PlainReview, Saved, Unchanged
from assistant.plain_withdrawal import LONGEST_REASON, WithdrawalFault, put_back, withdraw
from assistant.plain_writing import Conflict
from assistant.settings import Settings

REASON = "Dit plan gaat niet door."
AWAY = Withdrawal(EDITOR.full_name, TODAY, REASON)
SPORT = title_subject(AGREEMENT, ("1 Sport",))
MakeReview = Callable[..., PlainReview]


@pytest.fixture(scope="module")
def checker(settings: Settings, library: Library) -> FaithfulnessChecker:
    return FaithfulnessChecker.load(settings, library.lemmatizer)


@pytest.fixture
def history() -> MemoryHistory:
    return MemoryHistory()


@pytest.fixture
def make(
    tmp_path: Path, library: Library, checker: FaithfulnessChecker, history: MemoryHistory
) -> MakeReview:
    """Makes a review of the small document, with these records instead of the usual ones."""

    def review(*values: PlainRecord | PlainTitle) -> PlainReview:
        write_layer(tmp_path, *values)
        return a_desk(tmp_path, library, checker, history).review

    return review


def item_of(review: PlainReview, subject: str = POOL) -> ReviewItem:
    item = review.shelf.item(subject)
    assert item is not None
    return item


def take_away(review: PlainReview, subject: str = POOL, reason: str = REASON) -> object:
    item = item_of(review, subject)
    return withdraw(review, item, item.line, reason, EDITOR)


def test_a_text_that_is_taken_away_stays_in_its_file_and_no_resident_sees_it(
    make: MakeReview, history: MemoryHistory, tmp_path: Path
) -> None:
    review = make()
    before = item_of(review).line
    assert take_away(review) == Saved(HistoryAction.WITHDRAW, has_history=True)
    item = item_of(review)
    assert item.value == replace(RECORDS[0], withdrawn=AWAY)
    assert (item.state, item.withdrawn) == (ItemState.WITHDRAWN, AWAY)
    layer = load_plain_layer(tmp_path)
    assert layer.shown(PASSAGES).keys() == {TREES}
    assert layer.current(PASSAGES).keys() == {POOL, TREES, PATHS}
    (entry,) = history.of(POOL)
    assert (entry.action, entry.by, entry.before, entry.after) == (
        HistoryAction.WITHDRAW,
        EDITOR.full_name,
        before,
        item.line,
    )


def test_put_back_it_is_what_it_was_byte_for_byte(
    make: MakeReview, history: MemoryHistory, tmp_path: Path
) -> None:
    approved = replace(RECORDS[0], state="approved", approved=Approval(OTHER.full_name, TODAY))
    review = make(TITLES[0], approved, *RECORDS[1:])
    file = review.shelf.file(AGREEMENT)
    before = file.read_bytes()
    take_away(review)
    item = item_of(review)
    assert put_back(review, item, item.line, OTHER) == Saved(HistoryAction.PUT_BACK, has_history=True)
    assert file.read_bytes() == before
    assert item_of(review).state is ItemState.APPROVED
    assert [(entry.action, entry.by) for entry in history.of(POOL)] == [
        (HistoryAction.PUT_BACK, OTHER.full_name),
        (HistoryAction.WITHDRAW, EDITOR.full_name),
    ]


def test_a_title_can_be_taken_away_as_well(make: MakeReview, tmp_path: Path) -> None:
    review = make()
    assert take_away(review, SPORT) == Saved(HistoryAction.WITHDRAW, has_history=True)
    assert load_plain_layer(tmp_path).shown_titles() == {}
    item = item_of(review, SPORT)
    put_back(review, item, item.line, EDITOR)
    assert load_plain_layer(tmp_path).shown_titles() == {(AGREEMENT, ("1 Sport",)): "1 Sport en zwemmen"}


@pytest.mark.parametrize(
    ("reason", "fault"),
    [
        ("", WithdrawalFault.NO_REASON),
        (" a\n b ", None),
        (" ab ", WithdrawalFault.NO_REASON),
        ("a" * (LONGEST_REASON + 1), WithdrawalFault.LONG_REASON),
        ("a" * LONGEST_REASON, None),
    ],
    ids=["none", "short-enough", "too-short", "too-long", "long-enough"],
)
def test_nobody_takes_a_text_away_without_saying_why(
    make: MakeReview, reason: str, fault: WithdrawalFault | None
) -> None:
    review = make()
    before = review.shelf.file(AGREEMENT).read_bytes()
    outcome = take_away(review, reason=reason)
    assert outcome == (fault or Saved(HistoryAction.WITHDRAW, has_history=True))
    assert (review.shelf.file(AGREEMENT).read_bytes() == before) is (fault is not None)


STALE = replace(RECORDS[0], source_sha256=source_hash("een andere bron"))


@pytest.mark.parametrize(
    ("pool", "subject"),
    [
        pytest.param(RECORDS[0], PATHS, id="a-draft"),
        pytest.param(STALE, POOL, id="of-another-source"),
        pytest.param(replace(RECORDS[0], withdrawn=AWAY), POOL, id="taken-away"),
    ],
)
def test_what_residents_do_not_see_is_not_taken_away(
    make: MakeReview, history: MemoryHistory, pool: PlainRecord, subject: str
) -> None:
    assert take_away(make(pool, *RECORDS[1:]), subject) == Unchanged()
    assert history.entries == []


def test_what_was_not_taken_away_is_not_put_back(make: MakeReview, history: MemoryHistory) -> None:
    review = make()
    item = item_of(review)
    assert put_back(review, item, item.line, EDITOR) == Unchanged()
    assert history.entries == []


def test_who_began_from_another_text_takes_nothing_away_and_puts_nothing_back(make: MakeReview) -> None:
    review = make()
    item = item_of(review)
    other = record_line(replace(RECORDS[0], plain="Anders."))
    assert withdraw(review, item, other, REASON, EDITOR) == Conflict(item.line)
    take_away(review)
    away = item_of(review)
    assert put_back(review, away, item.line, EDITOR) == Conflict(away.line)
    # Who looked at it before the other one wrote is stopped by what the file holds at that moment.
    assert withdraw(review, item, item.line, REASON, OTHER) == Conflict(away.line)


@pytest.mark.parametrize("step", [Step.SAVE, Step.CHECK])
def test_a_text_that_was_taken_away_can_be_mended_and_stays_away(
    make: MakeReview, tmp_path: Path, step: Step
) -> None:
    review = make(replace(RECORDS[0], state="approved", withdrawn=AWAY), *RECORDS[1:])
    item = item_of(review)
    edit = replace(edit_of(item), questions=("Komt er een bad?", "Wanneer komt dat?"))
    assert review.save(item, item.line, edit, step, OTHER) == Saved(HistoryAction.REOPEN, has_history=True)
    saved = item_of(review).record
    assert saved is not None
    assert (saved.questions, saved.state, saved.withdrawn) == (edit.questions, "checked", AWAY)
    assert POOL not in load_plain_layer(tmp_path).shown(PASSAGES)


def test_a_title_that_was_taken_away_can_be_mended_and_stays_away(make: MakeReview) -> None:
    review = make(replace(TITLES[0], withdrawn=AWAY), *RECORDS)
    item = item_of(review, SPORT)
    review.save(item, item.line, replace(edit_of(item), plain="1 Sporten"), Step.SAVE, OTHER)
    value = item_of(review, SPORT).value
    assert value is not None
    assert (value.plain, value.withdrawn) == ("1 Sporten", AWAY)


def test_what_was_taken_away_cannot_be_approved(make: MakeReview) -> None:
    review = make(replace(RECORDS[0], withdrawn=AWAY), *RECORDS[1:])
    item = item_of(review)
    outcome = review.save(item, item.line, edit_of(item), Step.APPROVE, OTHER)
    assert EditFault.NOT_CHECKED in outcome.faults  # type: ignore[union-attr]


def test_a_history_that_fails_is_told_and_the_text_is_gone(
    make: MakeReview, history: MemoryHistory, tmp_path: Path
) -> None:
    review = make()
    history.fails = True
    assert take_away(review) == Saved(HistoryAction.WITHDRAW, has_history=False)
    assert lines_of(review.shelf.file(AGREEMENT))[1]["withdrawn"] == {
        "by": EDITOR.full_name,
        "date": TODAY.isoformat(),
        "reason": REASON,
    }
