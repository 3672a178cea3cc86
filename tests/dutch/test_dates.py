from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Bound, CalendarSpan, Day, Kind


def only_span(text: str) -> CalendarSpan:
    found = quantities(text)
    assert [quantity.kind for quantity in found] == [Kind.DATE], found
    assert found[0].span is not None
    return found[0].span


@pytest.mark.parametrize(
    "written",
    [
        "1-1-2019",
        "01-01-2019",
        "1/1/2019",
        "1.1.2019",
        "2019-01-01",
        "1 januari 2019",
        "1 jan. 2019",
        "1 jan 2019",
        "1e januari 2019",
        "1 januari '19",
        "1-1-19",
    ],
)
def test_a_day_in_every_notation(written: str) -> None:
    assert only_span(f"Dat gebeurt op {written}.") == CalendarSpan((2019, 1, 1), (2019, 1, 1))


@pytest.mark.parametrize(
    ("written", "first", "last", "fuzzy"),
    [
        pytest.param("in 2018", (2018, 1, 1), (2018, 12, 31), False, id="year"),
        pytest.param("in '22", (2022, 1, 1), (2022, 12, 31), False, id="year of two digits"),
        pytest.param("in februari 2020", (2020, 2, 1), (2020, 2, 29), False, id="month in a leap year"),
        pytest.param("in dec. 2021", (2021, 12, 1), (2021, 12, 31), False, id="short month"),
        pytest.param("op 1 oktober", (0, 10, 1), (0, 10, 1), False, id="day without a year"),
        pytest.param("in september", (0, 9, 1), (0, 9, 30), False, id="month without a year"),
        pytest.param("in Q1 2022", (2022, 1, 1), (2022, 3, 31), False, id="Q1"),
        pytest.param("in 2022-Q1", (2022, 1, 1), (2022, 3, 31), False, id="quarter behind the year"),
        pytest.param("het eerste kwartaal van 2022", (2022, 1, 1), (2022, 3, 31), False, id="first quarter"),
        pytest.param("het 4e kwartaal 2021", (2021, 10, 1), (2021, 12, 31), False, id="4th quarter"),
        pytest.param("kwartaal 2 van 2021", (2021, 4, 1), (2021, 6, 30), False, id="quarter 2"),
        pytest.param(
            "de eerste drie maanden van 2022", (2022, 1, 1), (2022, 3, 31), False, id="first months"
        ),
        pytest.param(
            "de laatste twee maanden van 2022", (2022, 11, 1), (2022, 12, 31), False, id="last months"
        ),
        pytest.param("de tweede helft van 2020", (2020, 7, 1), (2020, 12, 31), False, id="second half"),
        pytest.param(
            "het eerste halfjaar van 2020", (2020, 1, 1), (2020, 6, 30), False, id="first half-year"
        ),
        pytest.param("begin van 2022", (2022, 1, 1), (2022, 3, 31), True, id="beginning"),
        pytest.param("half 2021", (2021, 5, 1), (2021, 8, 31), True, id="half"),
        pytest.param("medio 2021", (2021, 5, 1), (2021, 8, 31), True, id="middle"),
        pytest.param("eind 2021", (2021, 10, 1), (2021, 12, 31), True, id="end"),
        pytest.param(
            "aan het einde van het jaar 2021", (2021, 10, 1), (2021, 12, 31), True, id="end of the year"
        ),
        pytest.param("eind maart 2021", (2021, 3, 21), (2021, 3, 31), True, id="end of a month"),
        pytest.param("in de zomer van 2021", (2021, 6, 1), (2021, 9, 30), True, id="summer"),
        pytest.param("de jaren tachtig", (1980, 1, 1), (1989, 12, 31), False, id="decade in words"),
        pytest.param("de jaren '80", (1980, 1, 1), (1989, 12, 31), False, id="decade in digits"),
    ],
)
def test_a_stretch_of_days(written: str, first: Day, last: Day, fuzzy: bool) -> None:
    assert only_span(written) == CalendarSpan(first, last, fuzzy)


@pytest.mark.parametrize(
    "written",
    [
        "2018-2022",
        "2018 – 2022",
        "2018 tot 2022",
        "van 2018 tot en met 2022",
        "tussen 2018 en 2022",
        "2018/2022",
        "2018-'22",
        "2018-22",
    ],
)
def test_a_period_of_years(written: str) -> None:
    assert only_span(f"De periode {written}.") == CalendarSpan((2018, 1, 1), (2022, 12, 31), two_ends=True)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        pytest.param("1 tot en met 5 maart 2020", (2020, 3, 1), (2020, 3, 5), id="days"),
        pytest.param("januari – juni 2020", (2020, 1, 1), (2020, 6, 30), id="months"),
        pytest.param("Q3/Q4 2021", (2021, 7, 1), (2021, 12, 31), id="quarters"),
        pytest.param(
            "derde en vierde kwartaal van 2021", (2021, 7, 1), (2021, 12, 31), id="quarters in words"
        ),
    ],
)
def test_a_period_with_two_ends(written: str, first: Day, last: Day) -> None:
    assert only_span(written) == CalendarSpan(first, last, two_ends=True)


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("vanaf 2018", Bound.AT_LEAST),
        ("sinds 2018", Bound.AT_LEAST),
        ("uiterlijk 1 oktober 2018", Bound.AT_MOST),
        ("t/m 2020", Bound.AT_MOST),
        ("voor 1 oktober 2018", Bound.LESS_THAN),
        ("vóór 2040", Bound.LESS_THAN),
        ("tot 2050", Bound.UP_TO),
        ("na 2050", Bound.MORE_THAN),
        ("rond 2030", Bound.ABOUT),
        ("voor 2020", Bound.UNCLEAR),
        ("per 1 juli", Bound.UNCLEAR),
        ("in 2020", Bound.NONE),
    ],
)
def test_the_word_before_a_date(written: str, bound: Bound) -> None:
    assert quantities(written)[0].bound is bound


@pytest.mark.parametrize(
    "text",
    [
        "2000 woningen",
        "2.020 woningen",
        "€ 2020",
        "2020 euro",
        "1950 m2",
        "31 november",
        "32-1-2019",
        "1-13-2019",
    ],
)
def test_these_are_no_date(text: str) -> None:
    assert not any(quantity.span and quantity.span.is_day for quantity in quantities(text))
    assert quantities(text)[0].kind is not Kind.DATE


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_digits_and_words_give_the_same_day(day: datetime.date) -> None:
    months = "januari februari maart april mei juni juli augustus september oktober november december".split()
    in_words = only_span(f"op {day.day} {months[day.month - 1]} {day.year}")
    assert in_words == only_span(f"op {day.day}-{day.month}-{day.year}") == only_span(f"op {day.isoformat()}")
    assert in_words.first == (day.year, day.month, day.day)
