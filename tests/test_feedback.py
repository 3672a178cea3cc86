from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from feedback_builders import NOON, Clock, MemoryStore
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import StoreError
from assistant.feedback import Feedback, FeedbackDesk, Verdict, tidy_remark
from assistant.model import Answer, AnswerStatus, Citation, DocumentStatus, Strength

DAYS = 90


def citation(passage: str) -> Citation:
    return Citation(
        "[1]", "akkoord", "Akkoord", "Sport", passage, "citaat", None, "2026-2030", DocumentStatus.IN_FORCE
    )


ANSWER = Answer(
    AnswerStatus.PARTIAL,
    "Nog niet. [1]",
    Strength.WISHES,
    ("sport",),
    (citation("akkoord/1"), citation("akkoord/2"), citation("akkoord/1")),
    mode="llm",
)
BARE = Answer(AnswerStatus.NOT_FOUND, "Dat staat er niet.")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def desk(store: MemoryStore, clock: Clock) -> FeedbackDesk:
    return FeedbackDesk(store, DAYS, 1000, clock)


def test_a_verdict_is_kept_with_what_the_answer_was_and_without_any_text(desk: FeedbackDesk) -> None:
    assert desk.take_verdict("a", Verdict.HELPFUL, ANSWER)
    assert desk.kept() == (
        Feedback(
            id="a",
            given_at=NOON,
            verdict=Verdict.HELPFUL,
            status="partial",
            strength="wishes",
            mode="llm",
            themes=("sport",),
            passages=("akkoord/1", "akkoord/2"),
        ),
    )


def test_an_answer_that_found_nothing_can_be_judged(desk: FeedbackDesk) -> None:
    desk.take_verdict("a", Verdict.NOT_HELPFUL, BARE)
    (kept,) = desk.kept()
    assert (kept.status, kept.themes, kept.passages) == ("not_found", (), ())


def test_a_remark_is_kept_without_question_and_answer(desk: FeedbackDesk) -> None:
    desk.take_remark("a", Verdict.HELPFUL, ANSWER, "Duidelijk!", None)
    (kept,) = desk.kept()
    assert (kept.remark, kept.question, kept.answer) == ("Duidelijk!", None, None)


def test_question_and_answer_are_kept_where_the_visitor_agrees(desk: FeedbackDesk) -> None:
    desk.take_remark("a", Verdict.HELPFUL, ANSWER, "", "Komt er een bad?")
    (kept,) = desk.kept()
    assert (kept.remark, kept.question, kept.answer) == (None, "Komt er een bad?", "Nog niet. [1]")


def test_another_verdict_leaves_the_remark(desk: FeedbackDesk) -> None:
    desk.take_remark("a", Verdict.HELPFUL, ANSWER, "Duidelijk!", None)
    desk.take_verdict("a", Verdict.NOT_HELPFUL, ANSWER)
    (kept,) = desk.kept()
    assert (kept.verdict, kept.remark) == (Verdict.NOT_HELPFUL, "Duidelijk!")


PERSONAL = {
    "bsn": "111222333",
    "phone": "06-12345678",
    "email": "jan@voorbeeld.nl",
    "iban": "NL91ABNA0417164300",
    "address": "6411 AB 12",
}


@pytest.mark.parametrize("personal", PERSONAL.values(), ids=PERSONAL)
def test_no_text_that_is_kept_has_personal_data_in_it(desk: FeedbackDesk, personal: str) -> None:
    text = f"Dit is van mij: {personal}. Klopt dat?"
    desk.take_remark("a", Verdict.HELPFUL, replace(ANSWER, text=text), text, text)
    (kept,) = desk.kept()
    assert personal not in repr(kept)
    for part in (kept.remark, kept.question, kept.answer):
        assert part is not None
        assert part.startswith("Dit is van mij:")
        assert part.endswith("Klopt dat?")


@settings(deadline=None)
@given(st.sampled_from(sorted(PERSONAL)), st.text(max_size=100), st.text(max_size=100))
def test_personal_data_in_any_remark_is_not_kept(kind: str, before: str, after: str) -> None:
    desk = FeedbackDesk(MemoryStore(), DAYS, 1000, Clock())
    remark = tidy_remark(f"{before} : {PERSONAL[kind]} !{after}")
    desk.take_remark("a", Verdict.HELPFUL, ANSWER, remark, None)
    assert PERSONAL[kind] not in repr(desk.kept())


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        pytest.param("  Goed zo \n", "Goed zo", id="space-around"),
        pytest.param("een\r\ntwee\rdrie\n\nvier", "een\ntwee\ndrie\n\nvier", id="line-ends"),
        pytest.param("a\x00b\x1b[31mc\x7f", "ab[31mc", id="control-signs"),
        pytest.param("half \ud83d teken", "half  teken", id="half-a-character"),
        pytest.param("👍🏽 café\t🙂", "👍🏽 café\t🙂", id="everything-else-stays"),
    ],
)
def test_a_remark_is_made_fit_to_be_kept(typed: str, tidy: str) -> None:
    assert tidy_remark(typed) == tidy


@given(st.text(st.characters()))
def test_any_remark_can_be_written_as_utf_8(text: str) -> None:
    tidy = tidy_remark(text)
    tidy.encode("utf-8")
    assert "\x00" not in tidy
    assert tidy_remark(tidy) == tidy


# How long


def test_what_is_too_old_is_not_shown_even_before_it_is_deleted(desk: FeedbackDesk, clock: Clock) -> None:
    desk.take_verdict("a", Verdict.HELPFUL, ANSWER)
    clock.go_on(days=DAYS)
    assert len(desk.kept()) == 1
    clock.go_on(seconds=1)
    assert desk.kept() == ()


def test_another_verdict_does_not_make_it_last_longer(desk: FeedbackDesk, clock: Clock) -> None:
    desk.take_verdict("a", Verdict.HELPFUL, ANSWER)
    clock.go_on(days=60)
    desk.take_verdict("a", Verdict.NOT_HELPFUL, ANSWER)
    clock.go_on(days=31)
    assert desk.kept() == ()


# How much


def test_a_day_has_room_for_so_many(store: MemoryStore, clock: Clock) -> None:
    desk = FeedbackDesk(store, DAYS, 2, clock)
    assert [desk.take_verdict(name, Verdict.HELPFUL, ANSWER) for name in "abc"] == [True, True, False]
    assert desk.take_remark("b", Verdict.HELPFUL, ANSWER, "dit kan nog", None)
    assert not desk.take_remark("c", Verdict.HELPFUL, ANSWER, "dit niet", None)
    clock.go_on(days=1)
    assert desk.take_verdict("c", Verdict.HELPFUL, ANSWER)


@pytest.mark.parametrize(
    ("now", "midnight"),
    [
        # In the Netherlands a day begins one hour before that of UTC in winter, two hours in summer.
        pytest.param((2026, 11, 30, 23, 30), (2026, 11, 30, 23), id="after-midnight-in-winter"),
        pytest.param((2026, 11, 30, 22, 59), (2026, 11, 29, 23), id="before-midnight-in-winter"),
        pytest.param((2026, 7, 1, 12), (2026, 6, 30, 22), id="summer"),
    ],
)
def test_a_day_begins_at_midnight_in_the_municipality(
    store: MemoryStore, now: tuple[int, ...], midnight: tuple[int, ...]
) -> None:
    clock = Clock(datetime(*now, tzinfo=UTC))  # type: ignore[arg-type,misc]
    FeedbackDesk(store, DAYS, 5, clock).take_verdict("a", Verdict.HELPFUL, ANSWER)
    assert store.limits[0].since == datetime(*midnight, tzinfo=UTC)  # type: ignore[arg-type,misc]
    assert store.limits[0].most == 5


def test_a_store_that_fails_is_told(desk: FeedbackDesk, store: MemoryStore) -> None:
    store.broken = True
    for call in (
        lambda: desk.take_verdict("a", Verdict.HELPFUL, ANSWER),
        lambda: desk.take_remark("a", Verdict.HELPFUL, ANSWER, "x", None),
        desk.kept,
    ):
        with pytest.raises(StoreError):
            call()
    store.broken = False
    assert desk.take_verdict("a", Verdict.HELPFUL, ANSWER), "and goes on when it works again"
