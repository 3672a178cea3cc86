"""Then and now beside each other, on the real corpus."""

from __future__ import annotations

import pytest

from assistant.answering import Assistant
from assistant.desk import Desk
from assistant.model import DocumentStatus

POOL = "Komt er een zwembad in het centrum?"
OLD = "coalitieakkoord-2018-2022"
AGREEMENT = "heerlens-akkoord-2026-2030"


@pytest.fixture(scope="module")
def desk(assistant: Assistant) -> Desk:
    return Desk(assistant)


def test_what_was_said_then_stands_beside_what_is_said_now(desk: Desk) -> None:
    (comparison, *_) = desk.look_up(POOL).comparisons
    assert comparison.subject == "Zwembad in het centrum"
    assert (comparison.then.document.id, comparison.now.document.id) == (OLD, AGREEMENT)
    assert comparison.then.status is DocumentStatus.EXPIRED


def test_a_pair_about_something_else_is_left_out(desk: Desk, assistant: Assistant) -> None:
    subjects = {pair.subject for pair in desk.look_up("hondenbelasting").comparisons}
    assert "Hoogte van de afvalstoffenheffing" in {
        pair.subject for pair in assistant.library.then_and_now.pairs
    }
    assert "Hoogte van de afvalstoffenheffing" not in subjects


def test_each_subject_is_compared_once(desk: Desk) -> None:
    subjects = [pair.subject for pair in desk.look_up("samenwerken met ondernemers in een BIZ").comparisons]
    assert subjects
    assert len(subjects) == len(set(subjects))
