from __future__ import annotations

import pytest

from assistant.web.visits import EndedVisits, new_visit, visit_of


def test_a_new_visit_has_a_name_of_its_own() -> None:
    assert len({new_visit() for _ in range(100)}) == 100


def test_a_page_goes_on_with_the_visit_that_its_form_names() -> None:
    visit = new_visit()
    assert visit_of(visit) == visit


@pytest.mark.parametrize("sent", ["", "kort", "x" * 41, "<b>" * 8, "ë" * 20, "a" * 16 + "\n"])
def test_what_is_no_name_begins_a_visit(sent: str) -> None:
    assert visit_of(sent) not in {"", sent}


def test_a_visit_that_ended_is_known_and_another_is_not() -> None:
    ended, visit = EndedVisits(), new_visit()
    ended.end(visit)
    assert visit in ended
    assert new_visit() not in ended


@pytest.mark.parametrize("sent", ["", "x" * 10_000, "Komt er een zwembad?"])
def test_what_is_no_name_is_not_kept(sent: str) -> None:
    ended = EndedVisits()
    ended.end(sent)
    assert sent not in ended


def test_the_oldest_is_forgotten_first() -> None:
    ended = EndedVisits(most=2)
    visits = [new_visit() for _ in range(3)]
    for visit in visits:
        ended.end(visit)
    assert [visit in ended for visit in visits] == [False, True, True]
