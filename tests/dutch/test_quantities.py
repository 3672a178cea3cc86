from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Bound, Kind, Quantity


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("€ 1.311,5", 1311.5, "euro", id="points and comma"),
        pytest.param("€ 60.000,=", 60_000, "euro", id="sign before, ,= behind"),
        pytest.param("€6.000,-", 6000, "euro", id="sign attached"),
        pytest.param("€ 12.50", 12.5, "euro", id="cents behind a point"),
        pytest.param("60.000 euro", 60_000, "euro", id="euro behind"),
        pytest.param("€ 1,2 miljoen", 1_200_000, "euro", id="sign and miljoen"),
        pytest.param("1,2 mln euro", 1_200_000, "euro", id="mln"),
        pytest.param("2.5 miljoen euro", 2_500_000, "euro", id="decimal point before miljoen"),
        pytest.param("60k", 60_000, None, id="k"),
        pytest.param("2 ton", 200_000, "euro", id="ton of money"),
        pytest.param("3 ton afval", 3, "ton", id="ton of weight"),
        pytest.param("twaalf wijken", 12, "wijken", id="word"),
        pytest.param("Twee nieuwe scholen", 2, "scholen", id="adjective passed over"),
        pytest.param("honderdvijftig bomen", 150, "bomen", id="long word"),
        pytest.param("twee miljoen inwoners", 2_000_000, "inwoners", id="word and miljoen"),
        pytest.param("een half miljoen euro", 500_000, "euro", id="half a million"),
        pytest.param("anderhalf jaar", 1.5, "jaar", id="one and a half"),
        pytest.param("een half jaar", 0.5, "jaar", id="half a year"),
        pytest.param("tweeënhalve week", 2.5, "week", id="two and a half"),
        pytest.param("twee en een half uur", 2.5, "uur", id="two and a half in words"),
        pytest.param("2½ uur", 2.5, "uur", id="sign for a half"),
        pytest.param("één loket", 1, "loket", id="one with accents"),
        pytest.param("20m2", 20, "m2", id="unit attached"),
        pytest.param("3,5 m²", 3.5, "m2", id="square sign"),
        pytest.param("100 vierkante meter", 100, "m2", id="square metres in words"),
        pytest.param("30 km/u", 30, "km", id="speed"),
        pytest.param("een vierjarige proef", 4, "jaar", id="number in an adjective"),
        pytest.param("een 4-jarige proef", 4, "jaar", id="digits in an adjective"),
        pytest.param("tweemaal", 2, "keer", id="tweemaal"),
        pytest.param("2x", 2, "keer", id="x"),
        pytest.param("een drietal plannen", 3, "plannen", id="drietal"),
        pytest.param("beide wijken", 2, "wijken", id="both"),
        pytest.param("met z'n drieën", 3, None, id="group form"),
        pytest.param("een kwartier", 15, "minuut", id="quarter of an hour"),
        pytest.param("24-uursopvang", 24, "uur", id="unit in a compound"),
    ],
)
def test_a_number_has_its_value_and_unit(text: str, value: float, unit: str | None) -> None:
    found = only(text)
    assert (found.kind, found.low, found.high, found.unit) == (Kind.NUMBER, value, value, unit)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("27%", 0.27),
        ("27 %", 0.27),
        ("27 procent", 0.27),
        ("44,4%", 0.444),
        ("27 van de 100 kinderen", 0.27),
        ("vier op de tien gezinnen", 0.4),
        ("1 op 5", 0.2),
        ("een op de vijf", 0.2),
        ("één van de vijf wijken", 0.2),
        ("tweederde", 2 / 3),
        ("twee derde", 2 / 3),
        ("een derde van de huizen", 1 / 3),
        ("2/3 deel", 2 / 3),
        ("driekwart", 0.75),
        ("een kwart", 0.25),
        ("de helft", 0.5),
        ("honderd procent", 1.0),
    ],
)
def test_a_share_is_a_part_of_one(text: str, share: float) -> None:
    found = only(text)
    assert found.kind is Kind.SHARE
    assert found.low == found.high == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("tien tot twaalf weken", 10, 12, "week"),
        ("10-12 weken", 10, 12, "week"),
        ("10 à 12 weken", 10, 12, "week"),
        ("tussen 5 en 8 woningen", 5, 8, "woningen"),
        ("tussen de vijf en de acht woningen", 5, 8, "woningen"),
        ("van 5 tot en met 8 jaar", 5, 8, "jaar"),
        ("4 of 5 jaar", 4, 5, "jaar"),
        ("2 à 3 miljoen euro", 2_000_000, 3_000_000, "euro"),
        ("€ 5 tot € 8", 5, 8, "euro"),
        ("5 euro tot 8 euro", 5, 8, "euro"),
        ("0-4 jaar", 0, 4, "jaar"),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float, unit: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)
    assert found.is_range


def test_two_large_numbers_with_of_between_them_are_two() -> None:
    assert [found.low for found in quantities("€ 300 of € 400")] == [300, 400]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("minstens 5 woningen", Bound.AT_LEAST),
        ("ten minste vijf", Bound.AT_LEAST),
        ("tenminste 5", Bound.AT_LEAST),
        ("minimaal 7000", Bound.AT_LEAST),
        ("vanaf 18 jaar", Bound.AT_LEAST),
        ("niet minder dan 5", Bound.AT_LEAST),
        ("5 of meer", Bound.AT_LEAST),
        ("18 jaar of ouder", Bound.AT_LEAST),
        ("65+", Bound.AT_LEAST),
        ("55-plussers", Bound.AT_LEAST),
        ("maximaal 5", Bound.AT_MOST),
        ("hooguit vijf", Bound.AT_MOST),
        ("ten hoogste € 500", Bound.AT_MOST),
        ("niet meer dan 4 weken", Bound.AT_MOST),
        ("binnen 4 weken", Bound.AT_MOST),
        ("tot en met 17 jaar", Bound.AT_MOST),
        ("5 of minder", Bound.AT_MOST),
        ("tot 18 jaar", Bound.UP_TO),
        ("meer dan 5", Bound.MORE_THAN),
        ("ruim 50.000 mensen", Bound.JUST_OVER),
        ("ruim tweederde", Bound.JUST_OVER),
        ("bijna de helft", Bound.ALMOST),
        ("nog geen 30%", Bound.ALMOST),
        ("minder dan 5", Bound.LESS_THAN),
        ("jonger dan 18", Bound.LESS_THAN),
        ("ongeveer € 50.000", Bound.ABOUT),
        ("zo’n 300.000 inwoners", Bound.ABOUT),
        ("circa 30 projecten", Bound.ABOUT),
        ("rond de 20%", Bound.ABOUT),
        ("een tiental plannen", Bound.ABOUT),
        ("precies 3", Bound.EXACTLY),
        ("5 woningen", Bound.NONE),
        ("binnen 3 wijken", Bound.NONE),
        ("voor 5 wijken", Bound.NONE),
        ("na 5 jaar", Bound.NONE),
        ("verhogen tot 60%", Bound.UNCLEAR),
    ],
)
def test_the_words_around_a_number(text: str, bound: Bound) -> None:
    assert only(text).bound is bound


@pytest.mark.parametrize(
    ("text", "rank", "unit"),
    [
        ("de tweede fase", 2, "fase"),
        ("de 3e keer", 3, "keer"),
        ("1ste", 1, None),
        ("de 19e eeuw", 19, "eeuw"),
        ("een derde partij", 3, "partij"),
    ],
)
def test_an_ordinal(text: str, rank: int, unit: str | None) -> None:
    found = only(text)
    assert (found.kind, found.low, found.unit) == (Kind.ORDINAL, rank, unit)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10.30 uur", {630}),
        ("10:30", {630}),
        ("half elf", {630, 1350}),
        ("half elf 's avonds", {1350}),
        ("kwart voor tien", {585, 1305}),
        ("om tien uur", {600, 1320}),
        ("om 14 uur", {840}),
    ],
)
def test_a_time_of_day_in_minutes(text: str, minutes: set[int]) -> None:
    found = only(text)
    assert found.kind is Kind.TIME
    assert {found.low, found.high} == minutes


def test_tien_uur_alone_is_a_duration() -> None:
    assert (only("tien uur per week").kind, only("tien uur per week").per) == (Kind.NUMBER, "week")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("enkele wijken", 2, 9),
        ("een paar mensen", 2, 9),
        ("tientallen bomen", 20, 200),
        ("honderden mensen", 200, 2000),
    ],
)
def test_a_vague_number_has_a_range(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.kind, found.low, found.high) == (Kind.VAGUE, low, high)


@pytest.mark.parametrize(
    ("text", "code", "what"),
    [
        ("4.3.2 Bestuur", "4.3.2", "nummering"),
        ("4.16. We bouwen.", "4.16.", "nummering"),
        ("- 2. Wonen", "2.", "nummering"),
        ("Zie 2.10.", "2.10", "code"),
        ("volgens artikel 4:84 Awb", "artikel 4:84", "artikel"),
        ("de BAG 2.0", "2.0", "code"),
        ("papier A2", "A2", "code"),
        ("bel 112", "112", "telefoon"),
        ("kenmerk Z-2026-001", "kenmerk Z-2026-001", "kenmerk"),
        ("tel. 045-5605040", "045-5605040", "telefoon"),
        ("bel 14 045", "14 045", "telefoon"),
        ("06 12 34 56 78", "06 12 34 56 78", "telefoon"),
        ("6411 HX Heerlen", "6411 HX", "postcode"),
        ("fase 3", "3", "fase"),
        ("groep 8", "8", "groep"),
        ("24/7 open", "24/7", "code"),
    ],
)
def test_a_number_that_counts_nothing_is_a_code(text: str, code: str, what: str) -> None:
    found = only(text)
    assert (found.kind, found.text, found.unit) == (Kind.CODE, code, what)


def test_every_number_behind_a_plural_label_is_a_code() -> None:
    found = quantities("de actielijnen 1, 2 en 3")
    assert [(one.kind, one.low, one.unit) for one in found] == [
        (Kind.CODE, n, "actielijn") for n in (1, 2, 3)
    ]


def test_a_number_behind_per_week_counts() -> None:
    assert only("per week 2 dagen").kind is Kind.NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "een wijk",
        "het is eenvoudig",
        "in acht nemen",
        "geen enkele wijk",
        "eerst de wijk",
        "derden en achteraf",
        "de Tweede Kamer",
        "in eerste instantie",
        "het Maankwartier",
        "elftal",
    ],
)
def test_these_hold_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "Er komen minstens 5.000 nieuwe woningen bij.",
            "minstens 5.000 nieuwe woningen",
            id="bound and noun",
        ),
        pytest.param("Dat kost € 60.000 per jaar.", "€ 60.000 per jaar", id="money and period"),
        pytest.param("Wie 18 jaar of ouder is.", "18 jaar of ouder", id="bound behind"),
        pytest.param("Klaar voor 1 oktober 2018.", "voor 1 oktober 2018", id="date"),
    ],
)
def test_the_place_covers_bound_and_unit(text: str, place: str) -> None:
    found = only(text)
    assert found.text == place == text[found.start : found.end]


_WORDS = st.lists(
    st.sampled_from(
        "de een half 2018 - 2022 1.311,5 tot en met tien € % van op maart Q1 kwartaal eerste / '22 uur om fase 3 e 10.30 . ( ) "
        "tussen 5 miljoen kwart over voor begin jaren tachtig laatste maanden of meer artikel 4:84 045 helft ruim \n 's avonds".split(
            " "
        )
    ),
    max_size=14,
)


@pytest.mark.parametrize("text", ["0 RUIM 0", "10 ruim 20"], ids=["capitals", "small letters"])
def test_a_bound_between_two_numbers_belongs_to_one_of_them(text: str) -> None:
    first, second = quantities(text)
    assert first.end <= second.start
    assert second.text == text.split()[-1]


@given(st.one_of(st.text(max_size=80), _WORDS.map(" ".join), _WORDS.map("".join)))
def test_places_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = quantities(text)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))


@given(st.integers(2, 99), st.sampled_from(["woningen", "wijken", "plannen"]))
def test_a_changed_digit_changes_the_value(number: int, noun: str) -> None:
    assert only(f"Er komen {number} {noun}.").low == number
