from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from eval import texts
from eval.cases import Kind, Register
from eval.charts import Chart, draw_charts
from eval.rewriters import COPY, REFERENCE, RULES
from eval.scoring import LETTERS, PASSAGES, QUESTIONS, Row
from eval.systems import ASSISTANT

KEYS = ("manieren", "soorten", "spelling", "lengte", "zinnen", "herschrijven", "tijd")


def a_row(
    number: int,
    system: str = ASSISTANT,
    task: str = QUESTIONS,
    half: str = "reporting",
    **values: float | None,
) -> Row:
    kind = list(Kind)[number % 3].value
    register = list(Register)[number % 2].value
    filled = {
        "right": float(number % 2),
        "forbidden": 0.0,
        "declined": None,
        "strength_kept": 1.0,
        "current": 1.0,
        "recall_at_5": 0.5,
        "citation_recall": 1.0,
        "words": 10.0 * number,
        "words_per_sentence": 8.0 + number,
        "milliseconds": 100.0 * number,
        "milliseconds_p95": 100.0 * number,
    }
    return Row(system, task, f"q-{number}", None, half, kind, register, {**filled, **values})


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [
        *(a_row(number) for number in range(1, 13)),
        *(a_row(number, "tutorial", declined=0.0) for number in range(1, 13)),
        *(a_row(number, COPY, PASSAGES, words_per_sentence=20.0) for number in range(1, 5)),
        *(a_row(number, REFERENCE, LETTERS, words_per_sentence=9.0) for number in range(1, 5)),
        *(
            a_row(number, RULES, PASSAGES, words_per_sentence=None, numbers_kept=1.0, facts_added=0.0)
            for number in range(1, 4)
        ),
        a_row(4, RULES, LETTERS, words_per_sentence=None, numbers_kept=0.0, facts_added=None),
        # Of the other half nothing may be drawn.
        *(a_row(number, half="tuning", words=900.0) for number in range(1, 5)),
    ]


@pytest.fixture(scope="module")
def charts(rows: list[Row]) -> dict[str, Chart]:
    return {chart.key: chart for chart in draw_charts(rows)}


def parsed(chart: Chart) -> ElementTree.Element:
    assert chart.svg is not None
    return ElementTree.fromstring(chart.svg)


def test_all_charts_are_there_in_order(charts: dict[str, Chart]) -> None:
    assert tuple(charts) == KEYS
    assert all(chart.svg for chart in charts.values())


@pytest.mark.parametrize("key", KEYS)
def test_a_chart_is_one_image_with_a_name(charts: dict[str, Chart], key: str) -> None:
    svg = parsed(charts[key])
    assert svg.tag == "svg"
    assert svg.get("role") == "img"
    assert charts[key].title.rstrip("?") in str(svg.get("aria-label"))
    assert svg.get("viewBox")


@pytest.mark.parametrize("key", KEYS)
def test_a_chart_loads_nothing_and_holds_no_date(charts: dict[str, Chart], key: str) -> None:
    svg = str(charts[key].svg)
    assert "http" not in svg
    assert not re.search(r"<(?:script|style|image|metadata|title|text)\b", svg)


@pytest.mark.parametrize("key", KEYS)
def test_every_link_within_a_chart_leads_to_something_in_it(charts: dict[str, Chart], key: str) -> None:
    svg = parsed(charts[key])
    ids = [item.get("id") for item in svg.iter() if item.get("id")]
    targets = {
        name
        for item in svg.iter()
        for value in (
            item.get("href", ""),
            item.get("style", ""),
            item.get("clip-path", ""),
            item.get("fill", ""),
        )
        for name in re.findall(r"(?:^#|url\(#)([\w.-]+)", value)
        if not re.fullmatch(r"[0-9a-f]{6}", name)
    }
    assert targets
    assert targets == set(ids)
    assert len(ids) == len(set(ids))
    assert all(str(name).startswith(f"{key}-") for name in ids)


def test_ids_are_not_shared_between_charts(charts: dict[str, Chart]) -> None:
    ids = [name for chart in charts.values() for name in re.findall(r'\bid="([^"]+)"', str(chart.svg))]
    assert len(ids) == len(set(ids))


def test_systems_differ_in_colour_and_in_hatching(charts: dict[str, Chart]) -> None:
    svg = parsed(charts["manieren"])
    # The second system has a pattern of its own, whose ground is a colour and not a broken link.
    (pattern,) = svg.iter("pattern")
    assert next(pattern.iter("rect")).get("fill") == "#ffd257"
    assert "#0d4a4f" in str(charts["manieren"].svg)


def test_the_same_rows_give_the_same_charts(rows: list[Row], charts: dict[str, Chart]) -> None:
    assert draw_charts(rows) == tuple(charts.values())


def test_without_answers_there_is_no_chart() -> None:
    assert [chart.svg for chart in draw_charts([])] == [None] * len(KEYS)


def test_one_answer_is_enough_to_draw_what_can_be_drawn() -> None:
    drawn = {chart.key for chart in draw_charts([a_row(1)]) if chart.svg}
    assert drawn == {*KEYS} - {"herschrijven"}, "an answer says nothing about rewriting"


# The figures of the charts


def test_shares_of_the_systems_stand_in_the_table(charts: dict[str, Chart]) -> None:
    table = charts["manieren"].table
    assert table.head == (texts.MEASURE, "Gewone Taal", "LangChain-voorbeeld")
    rows = {row[0]: row[1:] for row in table.rows}
    # Six of twelve are right; the first system has no question that should be declined.
    assert rows["Antwoord goed"] == ("50,0\N{NO-BREAK SPACE}%", "50,0\N{NO-BREAK SPACE}%")
    assert rows["Terecht niet beantwoord"] == ("niet te meten", "0,0\N{NO-BREAK SPACE}%")


def test_rewriters_are_side_by_side_over_passages_and_letters(charts: dict[str, Chart]) -> None:
    table = charts["herschrijven"].table
    assert table.head == (texts.MEASURE, "herschrijver", "voorbeeldtekst"), "a copy says nothing"
    rows = {row[0]: row[1:] for row in table.rows}
    # Of four texts three keep their digits; of three nothing was added, of the fourth it is not known.
    assert rows["Cijfers bewaard"] == ("75,0\N{NO-BREAK SPACE}%", "niet te meten")
    assert rows["Gegeven toegevoegd"] == ("0,0\N{NO-BREAK SPACE}%", "niet te meten")


def test_kinds_have_their_share_and_their_number(charts: dict[str, Chart]) -> None:
    rows = {row[0]: row for row in charts["soorten"].table.rows}
    # Numbers 1 to 12 over three kinds: four each, two of them odd and so right.
    assert set(rows) == {texts.KINDS[kind] for kind in list(Kind)[:3]}
    assert all(row[1] == "50,0\N{NO-BREAK SPACE}%" and row[3] == "4" for row in rows.values())


def test_wordings_are_side_by_side(charts: dict[str, Chart]) -> None:
    table = charts["spelling"].table
    assert table.head == (texts.MEASURE, *(texts.REGISTERS[register] for register in Register))
    # Odd numbers are right and in the second register; even numbers are not, in the first.
    right = table.rows[0]
    assert right[1].startswith("0,0\N{NO-BREAK SPACE}% (6)")
    assert right[2].startswith("100,0\N{NO-BREAK SPACE}% (6)")


def test_lengths_are_counted_in_steps_of_ten_words(charts: dict[str, Chart]) -> None:
    rows = dict(charts["lengte"].table.rows)
    # 10, 20 ... 120 words: one in each step that begins with its number; the tuning half's 900 are not there.
    assert rows["0 tot 10"] == "0"
    assert rows["10 tot 20"] == "1"
    assert sum(int(count) for count in rows.values()) == 12


def test_sources_references_and_answers_are_compared(charts: dict[str, Chart]) -> None:
    rows = {row[0]: row[1:] for row in charts["zinnen"].table.rows}
    assert rows == {
        "documenten": ("20,0", "20,0", "20,0", "4"),
        "voorbeeldtekst bij brieven": ("9,0", "9,0", "9,0", "4"),
        # 9 to 20, evenly: the quarters lie at 9 + 11/4, 9 + 11/2 and 9 + 33/4.
        texts.OWN_ANSWERS: ("11,8", "14,5", "17,2", "12"),
    }


def test_times_are_in_seconds(charts: dict[str, Chart]) -> None:
    rows = dict(charts["tijd"].table.rows)
    # 0.1 to 1.2 seconds in steps of 0.05.
    assert rows["0,1 tot 0,15"] == "1"
    assert sum(int(count) for count in rows.values()) == 12
