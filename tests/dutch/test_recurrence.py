from __future__ import annotations

import pytest

from assistant.dutch.recurrence import recurrences, unmatched


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        pytest.param("Dat gebeurt jaarlijks.", {1}, id="yearly"),
        pytest.param("De wekelijkse markt", {52}, id="weekly"),
        pytest.param("Twee keer per jaar", {2}, id="times a year"),
        pytest.param("Eens per kwartaal", {4}, id="once a quarter"),
        pytest.param("Elke drie maanden", {4}, id="every three months"),
        pytest.param("Om de twee jaar", {0.5}, id="every other year in numbers"),
        pytest.param("Om het andere jaar", {0.5}, id="every other year"),
        pytest.param("Halfjaarlijks overleg", {2}, id="half-yearly"),
        pytest.param("Tweejaarlijks", {2, 0.5}, id="either"),
        pytest.param("€ 60.000 per jaar", {1}, id="amount a year"),
        pytest.param("De balie is 24/7 open.", {365, 52}, id="always"),
    ],
)
def test_how_often_in_times_a_year(text: str, rates: set[float]) -> None:
    assert [set(one.rates) for one in recurrences(text)] == [rates]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dat duurt een half jaar.", id="duration"),
        pytest.param("We werken eraan om het jaar goed af te sluiten.", id="om with te"),
        pytest.param("Een meerjaarlijkse aanpak", id="no number"),
        pytest.param("", id="empty"),
    ],
)
def test_these_say_nothing_of_how_often(text: str) -> None:
    assert recurrences(text) == []


def test_another_frequency_comes_with_that_of_the_source() -> None:
    [(said, true)] = unmatched("We meten dit elk kwartaal.", "We meten dit jaarlijks.")
    assert true is not None
    assert (said.text, true.text) == ("elk kwartaal", "jaarlijks")


def test_an_added_frequency_comes_alone() -> None:
    assert [true for _, true in unmatched("We meten dit elke maand.", "We meten dit.")] == [None]


def test_four_weeks_are_a_month() -> None:
    assert unmatched("Elke vier weken.", "Maandelijks.") == []
