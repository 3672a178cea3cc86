"""What a source says and a text leaves out."""

from __future__ import annotations

import pytest

from assistant.faithfulness.coverage import omissions
from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.finding import FindingKind

SOURCE = (
    "De gemeente bouwt in 2027 twee scholen in Hoensbroek. "
    "Als de provincie meebetaalt, planten we 300 bomen langs de beek. "
    "Wethouder Alain Janssen opent het zwembad."
)


def left_out(examiner: Examiner, source: str, text: str) -> list[str]:
    return [finding.source for finding in omissions(examiner, source, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SOURCE, [], id="nothing"),
        pytest.param(
            "Wethouder Alain Janssen opent het zwembad. We planten driehonderd bomen langs de beek als de provincie "
            "ook betaalt. De gemeente maakt in 2027 2 scholen in Hoensbroek.",
            [],
            id="nothing of a rewrite in another order",
        ),
        pytest.param(
            "De gemeente bouwt in 2027 twee scholen in Hoensbroek. We planten 300 bomen langs de beek. "
            "Wethouder Alain Janssen opent het zwembad.",
            ["Als de provincie meebetaalt"],
            id="a condition",
        ),
        pytest.param(SOURCE.replace(" in 2027", ""), ["2027"], id="a year"),
        pytest.param(SOURCE.replace("300 ", ""), ["300 bomen"], id="a count"),
        pytest.param(SOURCE.replace(" in Hoensbroek", ""), ["Hoensbroek"], id="a place"),
        pytest.param(SOURCE.replace(" Alain Janssen", ""), ["Alain Janssen"], id="a person"),
    ],
)
def test_what_is_left_out_is_quoted_from_the_source(
    examiner: Examiner, text: str, expected: list[str]
) -> None:
    assert left_out(examiner, SOURCE, text) == expected


def test_findings_come_in_the_order_of_the_source(examiner: Examiner) -> None:
    found = left_out(examiner, SOURCE, "De gemeente bouwt in 2027 twee scholen in Hoensbroek.")
    places = [SOURCE.index(text) for text in found]
    assert places == sorted(places)
    assert found[0] == "Als de provincie meebetaalt"
    assert found[-1] == "Alain Janssen"


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        pytest.param(
            "De gemeente onderhoudt de riolering. De raad beslist.",
            "De raad beslist.",
            ["De gemeente onderhoudt de riolering"],
            id="an action",
        ),
        pytest.param(
            "Bel ons op maandag. We vieren feest op het plein.",
            "Bel ons op maandag.",
            ["We vieren feest op het plein"],
            id="an action of us",
        ),
        pytest.param("De raad beslist. Dat is goed.", "De raad beslist.", [], id="a remark of light words"),
        pytest.param(
            "Waar mogelijk gebruiken we oude stenen.",
            "We gebruiken oude stenen.",
            ["waar mogelijk"],
            id="as far as possible",
        ),
        pytest.param(
            "Waar mogelijk gebruiken we oude stenen.",
            "Als het kan, gebruiken we oude stenen.",
            [],
            id="as far as possible in other words",
        ),
        pytest.param("Er komen twee scholen.", "Er komen scholen.", [], id="a number in words"),
    ],
)
def test_actions_and_limits_are_named(
    examiner: Examiner, source: str, text: str, expected: list[str]
) -> None:
    assert left_out(examiner, source, text) == expected


def test_a_finding_says_that_it_is_missing(examiner: Examiner) -> None:
    (finding,) = omissions(examiner, "De raad kiest in 2027 een plan.", "De raad kiest een plan.")
    assert (finding.kind, finding.claim, finding.source) == (FindingKind.OMITTED, "", "2027")
    assert finding.message == "In de bron staat „2027”. Dat mist in de tekst."


@pytest.mark.parametrize("text", ["De raad kiest een plan.", ""], ids=["more text", "no text"])
def test_what_only_the_text_says_is_not_left_out(examiner: Examiner, text: str) -> None:
    assert left_out(examiner, text, "De raad kiest een plan. Petra Willems plant 700 bomen in 2029.") == []
