from __future__ import annotations

import pytest

from assistant.screening.cues import asks_for_plans, cue, speaks_of_self, words


def test_the_parts_of_a_cue_stand_close_to_each_other() -> None:
    cat_and_tree = cue("kat", "boom")
    assert cat_and_tree.found_in("de kat zit in de boom")
    assert not cat_and_tree.found_in("de kat zit in huis")
    # More than two sentences apart in a long text they have nothing to do with each other.
    assert not cat_and_tree.found_in(
        f"de kat slaapt. {'er gebeurt helemaal niets bijzonders. ' * 6}een boom."
    )
    assert cat_and_tree.found_in(
        f"{'er gebeurt helemaal niets bijzonders. ' * 6}de kat slaapt. onder een boom."
    )


def test_a_cue_does_not_count_beside_what_excludes_it() -> None:
    assert not cue("kat", unless="speelgoed").found_in("een kat van speelgoed")


@pytest.mark.parametrize(("text", "found"), [("een kat!", True), ("katten", False), ("kat-en-muis", True)])
def test_wordings_are_whole_words(text: str, found: bool) -> None:
    assert bool(words("kat").search(text)) is found


@pytest.mark.parametrize(
    ("core", "plans", "of_self"),
    [
        ("wat doet de gemeente tegen geweld?", True, False),
        ("komt er hulp voor jongeren?", True, False),
        ("ik wil weten wat de gemeente doet tegen geweld?", True, False),
        ("mijn man slaat mij, wat doet de gemeente?", True, True),
        ("ik ben bang", False, True),
        ("de gemeente is gesloten", False, False),
    ],
)
def test_plans_are_told_from_what_somebody_says_of_himself(core: str, plans: bool, of_self: bool) -> None:
    assert asks_for_plans(core) is plans
    assert speaks_of_self(core) is of_self
