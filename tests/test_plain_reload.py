"""Taking over changed texts while the server runs: when, with what, and what a failure leaves."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
from builders import AGREEMENT
from edition_builders import START, FakeEdition, Reloading
from review_builders import PATHS, POOL, RECORDS, TITLES, TODAY, TREES, write_layer

from assistant.errors import IndexServerError, SearchIndexError
from assistant.model import Withdrawal
from assistant.plain import source_hash
from assistant.plain_file import title_subject
from assistant.plain_reload import ReloadProblem, ReloadState

NEW = replace(RECORDS[0], plain="Misschien komt er een zwembad, als er geld is.")
SECRET = "een zin die in geen logboek hoort"


@pytest.fixture
def reloading(tmp_path: Path) -> Reloading:
    write_layer(tmp_path)
    made = Reloading(tmp_path)
    made.look_after(15)
    return made


def write(reloading: Reloading, pool: object = NEW) -> Path:
    """Write the layer with another text on the pool."""
    return write_layer(reloading.folder, TITLES[0], pool, TITLES[1], *RECORDS[1:])  # type: ignore[arg-type]


def plain(reloading: Reloading) -> object:
    """The text on the pool that residents read."""
    return reloading.used.texts[POOL][1]


def problem(reloading: Reloading) -> ReloadProblem | None:
    failure = reloading.reload.state.failure
    return None if failure is None else failure.problem


def test_files_as_at_the_start_give_no_other_edition(reloading: Reloading) -> None:
    reloading.look_after(15)
    assert reloading.made == []
    assert reloading.reload.state == ReloadState(START)


def test_a_changed_text_is_taken_over_with_the_next_look(reloading: Reloading) -> None:
    write(reloading)
    assert plain(reloading) == RECORDS[0].plain
    reloading.look_after(15)
    assert plain(reloading) == NEW.plain
    moment = START + timedelta(seconds=30)
    assert reloading.reload.state == ReloadState(moment, {POOL: moment})
    assert reloading.used.since == moment
    assert reloading.first.retired and not reloading.used.assistant.retired


def test_a_draft_stays_invisible_until_it_is_checked(reloading: Reloading) -> None:
    changed = replace(RECORDS[2], plain="Nog een concept.")
    write_layer(reloading.folder, *TITLES, *RECORDS[:2], changed)
    reloading.look_after(15)
    assert reloading.made == []
    write_layer(reloading.folder, *TITLES, *RECORDS[:2], replace(changed, state="checked"))
    reloading.look_after(15)
    assert reloading.used.texts[PATHS][1] == "Nog een concept."


def test_each_text_has_the_moment_at_which_it_was_taken_over_last(reloading: Reloading) -> None:
    write(reloading)
    reloading.look_after(15)
    write_layer(reloading.folder, *TITLES, NEW, replace(RECORDS[1], plain="Er komen bomen."), RECORDS[2])
    reloading.look_after(15)
    assert reloading.reload.state.taken == {
        POOL: START + timedelta(seconds=30),
        TREES: START + timedelta(seconds=45),
    }


def test_all_that_prepares_has_run_before_the_edition_is_used(reloading: Reloading) -> None:
    seen: list[tuple[object, object]] = []

    def prepare(edition: object, pace: object) -> None:
        assert isinstance(edition, FakeEdition)
        seen.append((edition.texts[POOL][1], plain(reloading)))

    reloading.reload.prepare_with(prepare)
    write(reloading)
    reloading.look_after(15)
    assert seen == [(NEW.plain, RECORDS[0].plain)]


def test_while_it_is_taken_over_the_state_says_so(reloading: Reloading) -> None:
    told: list[ReloadState] = []
    reloading.reload.prepare_with(lambda edition, pace: told.append(reloading.reload.state))
    write(reloading)
    reloading.look_after(15)
    assert [state.busy for state in told] == [True]
    assert not reloading.reload.state.busy


def test_where_texts_change_all_the_time_it_takes_a_fifth_of_it(reloading: Reloading) -> None:
    reloading.takes = 5
    write(reloading)
    reloading.look_after(15)
    write(reloading, RECORDS[0])
    reloading.look_after(19)
    assert len(reloading.made) == 1
    reloading.look_after(1)
    assert len(reloading.made) == 2


# Texts that are taken away


def write_without_trees(reloading: Reloading, pool: object = RECORDS[0]) -> None:
    write_layer(reloading.folder, *TITLES, pool, RECORDS[2])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"withdrawn": Withdrawal("Medewerker redactie 1", TODAY, "klopt niet")}, id="withdrawn"),
        pytest.param({"state": "draft"}, id="a-draft-again"),
        pytest.param({"source_sha256": source_hash("een andere bron")}, id="of-another-source"),
    ],
)
def test_a_text_of_which_the_file_says_so_goes_with_the_next_look(
    reloading: Reloading, change: dict[str, object]
) -> None:
    write(reloading, replace(RECORDS[0], **change))  # type: ignore[arg-type]
    reloading.look_after(15)
    assert POOL not in reloading.used.texts and TREES in reloading.used.texts
    moment = START + timedelta(seconds=30)
    assert reloading.reload.state == ReloadState(moment, {POOL: moment})
    write(reloading, RECORDS[0])
    reloading.look_after(15)
    assert plain(reloading) == RECORDS[0].plain


def test_a_title_that_was_taken_away_goes_as_well(reloading: Reloading) -> None:
    away = replace(TITLES[0], withdrawn=Withdrawal("Medewerker redactie 1", TODAY, "klopt niet"))
    write_layer(reloading.folder, away, TITLES[1], *RECORDS)
    reloading.look_after(15)
    assert title_subject(AGREEMENT, TITLES[0].path) not in reloading.used.texts


def test_a_text_that_no_file_has_is_kept_for_a_minute_and_then_goes(reloading: Reloading) -> None:
    write_without_trees(reloading)
    reloading.look_after(15)
    assert TREES in reloading.used.texts
    assert reloading.reload.state == ReloadState(START, missing=1)
    reloading.look_after(59)
    assert reloading.made == []
    reloading.look_after(1)
    assert TREES not in reloading.used.texts and POOL in reloading.used.texts
    moment = START + timedelta(seconds=90)
    assert reloading.reload.state == ReloadState(moment, {TREES: moment})


def test_a_text_that_comes_back_within_the_minute_never_went(reloading: Reloading) -> None:
    write_without_trees(reloading)
    reloading.look_after(15)
    write_layer(reloading.folder)
    reloading.look_after(15)
    reloading.look_after(90)
    assert reloading.made == []
    assert reloading.reload.state == ReloadState(START)


def test_other_texts_are_taken_over_while_one_is_missing(reloading: Reloading) -> None:
    write_without_trees(reloading)
    reloading.look_after(15)
    write_without_trees(reloading, NEW)
    reloading.look_after(15)
    assert plain(reloading) == NEW.plain and TREES in reloading.used.texts
    assert reloading.reload.state.missing == 1
    # Another change does not make the minute longer.
    reloading.look_after(45)
    assert TREES not in reloading.used.texts
    assert reloading.reload.state.missing == 0


def test_a_draft_that_no_file_has_is_missed_by_nobody(reloading: Reloading) -> None:
    write_layer(reloading.folder, *TITLES, *RECORDS[:2])
    reloading.look_after(15)
    assert reloading.reload.state == ReloadState(START)


def test_what_fails_when_a_missing_text_goes_is_tried_again_later_and_not_at_once(
    reloading: Reloading,
) -> None:
    write_without_trees(reloading)
    reloading.look_after(15)
    reloading.errors = [SearchIndexError("full")]
    reloading.look_after(60)
    reloading.look_after(5)
    assert len(reloading.made) == 1
    reloading.look_after(10)
    assert TREES not in reloading.used.texts


# Failures


def cut_off(reloading: Reloading) -> None:
    file = write(reloading)
    file.write_bytes(file.read_bytes()[:-40])


def all_gone(reloading: Reloading) -> None:
    write_layer(reloading.folder).unlink()


def titles_alone(reloading: Reloading) -> None:
    write_layer(reloading.folder, *TITLES)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(cut_off, ReloadProblem.FAULTY, id="half-a-file"),
        pytest.param(all_gone, ReloadProblem.GONE, id="no-file-any-more"),
        pytest.param(titles_alone, ReloadProblem.GONE, id="no-text-any-more"),
    ],
)
def test_files_that_cannot_be_right_leave_all_as_it_was_until_they_change(
    reloading: Reloading, spoil: object, told: ReloadProblem, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(reloading)  # type: ignore[operator]
    for _ in range(3):
        reloading.look_after(400)
    assert plain(reloading) == RECORDS[0].plain
    assert problem(reloading) is told
    assert not reloading.reload.state.busy
    assert reloading.made == []
    assert len(caplog.messages) == 1
    write(reloading)
    reloading.look_after(15)
    assert plain(reloading) == NEW.plain
    assert problem(reloading) is None


def test_files_that_are_put_back_are_no_failure_any_more(reloading: Reloading) -> None:
    cut_off(reloading)
    reloading.look_after(15)
    write(reloading, RECORDS[0])
    reloading.look_after(15)
    assert problem(reloading) is None
    assert reloading.made == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (SearchIndexError("the folder is full"), ReloadProblem.INDEX),
        (IndexServerError("the server is away"), ReloadProblem.INDEX),
        (PermissionError(13, "Permission denied", SECRET), ReloadProblem.UNREADABLE),
        (RuntimeError(SECRET), ReloadProblem.OTHER),
        (MemoryError(), ReloadProblem.OTHER),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_what_may_go_by_itself_is_tried_again_and_told_once(
    reloading: Reloading, error: Exception, told: ReloadProblem, caplog: pytest.LogCaptureFixture
) -> None:
    reloading.errors = [error, error]
    write(reloading)
    reloading.look_after(15)
    assert problem(reloading) is told
    assert plain(reloading) == RECORDS[0].plain
    reloading.look_after(10)
    assert len(reloading.made) == 1
    reloading.look_after(5)
    assert len(reloading.made) == 2
    # From the second time on it waits twice as long.
    reloading.look_after(20)
    assert len(reloading.made) == 2
    reloading.look_after(10)
    assert plain(reloading) == NEW.plain
    assert problem(reloading) is None
    assert len(caplog.messages) == 1
    assert SECRET not in caplog.text


def test_after_many_failures_it_is_tried_every_five_minutes(reloading: Reloading) -> None:
    reloading.errors = [SearchIndexError("full")] * 20
    write(reloading)
    reloading.look_after(15)
    for _ in range(8):
        reloading.look_after(300)
    assert len(reloading.made) == 9
    reloading.look_after(299)
    assert len(reloading.made) == 9


def test_a_change_is_taken_over_at_once_whatever_failed_before(reloading: Reloading) -> None:
    reloading.errors = [SearchIndexError("full")]
    write(reloading)
    reloading.look_after(15)
    newer = replace(NEW, plain="Misschien komt er een bad.")
    write(reloading, newer)
    reloading.look_after(1)
    assert plain(reloading) == newer.plain


def test_a_folder_that_cannot_be_looked_at_is_told(
    reloading: Reloading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stat(self: Path) -> object:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", stat)
        reloading.look_after(15)
    assert problem(reloading) is ReloadProblem.UNREADABLE
    reloading.look_after(15)
    assert problem(reloading) is None


def test_where_there_were_no_vectors_the_next_edition_tries_to_get_them(reloading: Reloading) -> None:
    reloading.first.index_error = SearchIndexError("no server")
    write(reloading)
    reloading.look_after(15)
    assert reloading.used.assistant.loading


def test_where_all_is_well_no_vectors_are_loaded(reloading: Reloading) -> None:
    write(reloading)
    reloading.look_after(15)
    assert not reloading.used.assistant.loading


# In the background


def test_it_looks_now_and_then_after_another_thread_has_ended(tmp_path: Path) -> None:
    write_layer(tmp_path)
    reloading = Reloading(tmp_path)
    taken, may_begin = Event(), Event()
    reloading.reload.prepare_with(lambda edition, pace: taken.set())
    write(reloading)
    first = Thread(target=may_begin.wait)
    first.start()
    reloading.reload.start(0.01, after=first)
    assert not taken.wait(0.1)
    may_begin.set()
    assert taken.wait(60)
    reloading.reload.stop()


def test_who_is_told_to_hurry_looks_at_once_and_does_not_rest(tmp_path: Path) -> None:
    write_layer(tmp_path)
    reloading = Reloading(tmp_path)
    reloading.takes = 1000
    taken = Event()
    write(reloading)
    reloading.look_after(15)
    assert len(reloading.made) == 1
    write(reloading, replace(NEW, plain="Misschien komt er een bad."))
    reloading.look_after(15)
    assert len(reloading.made) == 1, "it rests"
    reloading.reload.prepare_with(lambda edition, pace: taken.set())
    reloading.reload.start(86400)
    reloading.reload.hurry()
    assert taken.wait(30)
    reloading.reload.stop()


def test_success_is_told_without_texts(reloading: Reloading, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        write(reloading)
        reloading.look_after(15)
    assert caplog.messages == ["1 changed plain texts were taken over"]
