"""What residents read of the plain layer, text by text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import AGREEMENT
from review_builders import PASSAGES, PATHS, POOL, RECORDS, TITLES, TREES, small_corpus, write_layer

from assistant.model import AcceptedFinding, Approval, PlainRecord, Withdrawal
from assistant.plain import PlainTitle, load_plain_layer
from assistant.plain_file import title_subject
from assistant.plain_items import ReviewItem, ReviewShelf
from assistant.texts_in_use import Text, changed, text_of, texts_of

SPORT = title_subject(AGREEMENT, ("1 Sport",))
ACCEPTED = AcceptedFinding("added", "bad", "", "dat klopt", "Medewerker redactie 1", date(2026, 11, 22))


def texts(folder: Path, *values: PlainRecord | PlainTitle) -> dict[str, Text]:
    write_layer(folder, *values)
    return texts_of(load_plain_layer(folder), PASSAGES)


def items(folder: Path) -> dict[str, ReviewItem]:
    return {item.subject: item for item in ReviewShelf(small_corpus(), folder).of(AGREEMENT).items}


def test_drafts_are_no_texts_of_residents(tmp_path: Path) -> None:
    assert texts(tmp_path).keys() == {POOL, TREES, SPORT}


def test_the_review_and_the_layer_tell_the_same(tmp_path: Path) -> None:
    in_use = texts(tmp_path)
    told = {subject: text_of(item) for subject, item in items(tmp_path).items()}
    assert {subject: text for subject, text in told.items() if text is not None} == in_use
    assert told[PATHS] is None


@pytest.mark.parametrize(
    ("record", "differs"),
    [
        (replace(RECORDS[0], plain="Anders."), True),
        (replace(RECORDS[0], core="Anders."), True),
        (replace(RECORDS[0], questions=("Komt er een bad?",)), True),
        (replace(RECORDS[0], themes=("wonen",)), True),
        (replace(RECORDS[0], state="approved", approved=Approval("Medewerker", date(2026, 11, 22))), False),
        (replace(RECORDS[0], accepted=(ACCEPTED,)), False),
        (replace(RECORDS[0], withdrawn=Withdrawal("Medewerker", date(2026, 11, 22), "klopt niet")), True),
    ],
    ids=["plain", "core", "questions", "themes", "approved", "accepted", "taken-away"],
)
def test_what_residents_do_not_read_is_no_change(tmp_path: Path, record: PlainRecord, differs: bool) -> None:
    before = texts(tmp_path, *RECORDS)
    after = texts(tmp_path, record, *RECORDS[1:])
    assert changed(before, after) == (frozenset({POOL}) if differs else frozenset())


def test_a_draft_that_was_checked_and_a_new_title_are_changes(tmp_path: Path) -> None:
    before = texts(tmp_path)
    title = replace(TITLES[0], plain="1 Sporten")
    after = texts(tmp_path, title, *RECORDS[:2], replace(RECORDS[2], state="checked"))
    assert changed(before, after) == {SPORT, PATHS}
