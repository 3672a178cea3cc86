"""Facts of a text, and which of them another text lacks."""

from __future__ import annotations

import pytest

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook
from assistant.simplify.facts import FactFinder
from assistant.simplify.report import FactKind

LETTER = (
    "Op 12 oktober 2026 vroeg u kwijtschelding van € 412,60 (kenmerk: Z-2026-004512). Artikel 26 van de "
    "Invorderingswet geldt. Kom om 10.30 uur naar Heerlen of mail naar balie@example.org."
)


@pytest.fixture(scope="module")
def finder(lemmatizer: Lemmatizer, book: NameBook) -> FactFinder:
    return FactFinder(lemmatizer, book)


def test_the_kinds_of_facts(finder: FactFinder) -> None:
    found = {(fact.kind, fact.text) for fact in finder.facts(LETTER)}
    assert {
        (FactKind.DATE, "12 oktober 2026"),
        (FactKind.AMOUNT, "€ 412,60"),
        (FactKind.ARTICLE, "Artikel 26"),
        (FactKind.NAME, "Heerlen"),
        (FactKind.CONTACT, "balie@example.org"),
    } <= found
    assert any(kind is FactKind.CODE and "Z-2026-004512" in text for kind, text in found)


def test_a_text_lacks_nothing_of_itself(finder: FactFinder) -> None:
    assert finder.lacking(LETTER, LETTER) == ()


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("12 oktober 2026", "21 oktober 2026", FactKind.DATE),
        ("€ 412,60", "€ 421,60", FactKind.AMOUNT),
        ("Artikel 26", "Artikel 62", FactKind.ARTICLE),
        ("Z-2026-004512", "Z-2026-004521", FactKind.CODE),
        ("Heerlen", "Kerkrade", FactKind.NAME),
        ("balie@example.org", "de balie", FactKind.CONTACT),
        ("10.30 uur", "11.30 uur", FactKind.TIME),
    ],
    ids=lambda value: value.value if isinstance(value, FactKind) else "",
)
def test_a_changed_fact_is_lost(finder: FactFinder, old: str, new: str, lost: FactKind) -> None:
    changed = LETTER.replace(old, new)
    missing = finder.lacking(LETTER, changed)
    assert lost in {fact.kind for fact in missing}
    assert all(LETTER[fact.start : fact.end] == fact.text for fact in missing)


def test_the_places_of_facts(finder: FactFinder) -> None:
    assert all(LETTER[fact.start : fact.end] == fact.text for fact in finder.facts(LETTER))
