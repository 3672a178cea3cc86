from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.evidence import Evidence, evidence_in

HOLDS = {
    Evidence.PERSON: ["Anna de Wit, wethouder van sport", "Jan van den Berg, burgemeester, opent de kade"],
    Evidence.PARTY: ["De fracties van SP en D66 stemmen in.", "Dat zei de PvdA."],
    Evidence.DATE: [
        "In 2027 is het klaar.",
        "We beginnen in maart.",
        "Dat doen we deze bestuursperiode.",
        "Jaarlijks kijken we opnieuw.",
    ],
    Evidence.NUMBER: ["Er komen 40 bankjes.", "We planten honderden bomen.", "De helft is huur."],
    Evidence.MONEY: ["Dat kost € 60.000.", "Er is 2,5 miljoen voor.", "Een kaartje kost vijf euro."],
    Evidence.PLACE: [
        "Er komt een hub bij het station.",
        "We bouwen in Zeswegen.",
        "Een plein in het centrum.",
    ],
    Evidence.PERMISSION: [
        "Honden mogen niet los in het park.",
        "Vuurwerk is verboden.",
        "Terrassen mogen tot middernacht open.",
    ],
    Evidence.DAY: ["Op 3 mei gaat het open.", "In oktober 2027 is het klaar.", "Dat is op 3-5-2027."],
    Evidence.CLOCK: ["We zijn open om 9 uur.", "Van 9.30 tot 12.00."],
    Evidence.STREET: ["Er komt een plein aan de Dorpsstraat.", "Het adres staat in de brief."],
    Evidence.REASON: [
        "Dat doen we omdat het te druk is.",
        "Zodat iedereen mee kan doen.",
        "Vanwege de hitte.",
    ],
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in HOLDS.items() for text in texts],
    ids=lambda value: value.value if isinstance(value, Evidence) else value,
)
def test_a_text_holds_a_kind_of_fact(kind: Evidence, text: str) -> None:
    assert kind in evidence_in(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Evidence.PERSON, "De wethouder van sport opent het bad."),
        (Evidence.PERSON, "De Grote Markt wordt groener."),
        (Evidence.DATE, "We planten bomen."),
        (Evidence.DAY, "Dat doen we in deze bestuursperiode, in 2027."),
        (Evidence.CLOCK, "We zijn open op zaterdag."),
        (Evidence.STREET, "Er komt een plein in het centrum."),
        (Evidence.NUMBER, "We planten bomen."),
        (Evidence.MONEY, "Er komen 40 bankjes."),
        (Evidence.MONEY, "Het programma loopt tot 2030."),
        (Evidence.PLACE, "We planten bomen."),
        (Evidence.REASON, "We planten bomen."),
        (Evidence.PERMISSION, "We planten bomen."),
    ],
)
def test_a_text_does_not_hold_what_is_not_there(kind: Evidence, text: str) -> None:
    assert kind not in evidence_in(text)


def test_one_text_may_hold_several() -> None:
    assert {Evidence.MONEY, Evidence.DATE, Evidence.NUMBER} <= evidence_in(
        "In 2028 gaat er € 3 miljoen naar sport."
    )


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert evidence_in(text) <= set(Evidence)
