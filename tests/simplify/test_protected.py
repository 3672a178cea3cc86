"""What a rewrite may move but not change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.simplify.protected import Protection, Span, overlapping


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("Betaal € 412,60 vóór 31 december 2026.", ["€ 412,60", "31 december 2026"]),
        ("U kunt binnen zes weken bezwaar maken.", ["zes weken"]),
        ("Kenmerk: Z-2026-004512 hoort bij deze brief.", ["Kenmerk: Z-2026-004512"]),
        ("Dit volgt uit artikel 7:10 van de wet.", ["artikel 7:10"]),
        ("Bel [telefoonnummer] of mail naar balie@example.org.", ["[telefoonnummer]", "balie@example.org"]),
        ("Het plan heet “samen verder” en geldt al.", ["“samen verder”"]),
        ("Er komen 25 % meer bomen in Heerlen.", ["25 %", "Heerlen"]),
        ("Wij schrijven u over de straat.", []),
    ],
    ids=[
        "amount and date",
        "term in words",
        "reference",
        "article",
        "placeholder",
        "quotation",
        "share",
        "none",
    ],
)
def test_what_is_protected(protection: Protection, text: str, protected: list[str]) -> None:
    assert [span.text for span in protection.spans(text)] == protected


def test_a_law_is_protected_with_its_whole_title(protection: Protection) -> None:
    text = "Dit staat in de Wet maatschappelijke ondersteuning 2015 en is nodig."
    assert any("Wet maatschappelijke ondersteuning" in span.text for span in protection.spans(text))


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        ("Betaal vóór 1 mei 2027 het bedrag van € 85.", True),
        ("Betaal vóór 1 mei 2027 het bedrag.", False),
        ("Betaal vóór 1 mei 2028 het bedrag van € 85.", False),
        ("Betaal vóór 1 mei 2027 het bedrag van € 85 in 3 keer.", False),
        ("Betaal vóór 1  mei\n2027 het bedrag van € 85.", True),
    ],
    ids=["moved", "amount gone", "other year", "a number more", "other white space"],
)
def test_a_change_keeps_every_protected_stretch(protection: Protection, after: str, kept: bool) -> None:
    assert protection.keeps("U dient € 85 vóór 1 mei 2027 te voldoen.", after) is kept


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="abAB €1234.,-/[]\"'„” \n", max_size=60))
def test_spans_are_in_order_apart_and_verbatim(protection: Protection, text: str) -> None:
    spans = protection.spans(text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
    assert all(
        any(span.start <= at < span.end for span in spans) for at, sign in enumerate(text) if sign.isdigit()
    )


def test_overlapping_spans_share_a_sign() -> None:
    spans = (Span(0, 3, "abc"), Span(5, 8, "fgh"))
    assert overlapping(spans, 3, 5) == ()
    assert overlapping(spans, 2, 6) == spans
