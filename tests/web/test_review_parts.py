"""The small parts of the review: marks in a text, the choice in an address, joining two changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

import pytest
from review_builders import AGREEMENT, PASSAGES, RECORDS, TITLES

from assistant.faithfulness.finding import Finding, FindingKind
from assistant.model import AcceptedFinding, Strength
from assistant.plain_check import Found, ProblemKind
from assistant.plain_edit import Assessment, JudgedFinding, TextEdit, edit_of_value, judged
from assistant.plain_items import ReviewItem
from assistant.web import review_texts as texts
from assistant.web.review_conflict import field_conflicts, joined
from assistant.web.review_filter import ReviewFilter
from assistant.web.review_marks import Piece, differences, marked
from assistant.web.review_view import check_view

# Marks


@pytest.mark.parametrize(
    ("text", "found", "pieces"),
    [
        ("Een bad in 2027.", [("2027", "1")], [("Een bad in ", ""), ("2027", "1"), (".", "")]),
        ("Een bad\nin  2027.", [("BAD in 2027", "1")], [("Een ", ""), ("bad\nin  2027", "1"), (".", "")]),
        ("baden en bad", [("bad", "1")], [("baden en ", ""), ("bad", "1")]),
        ("bad en bad", [("bad", "1"), ("bad", "2")], [("bad", "1"), (" en ", ""), ("bad", "2")]),
        ("bad", [("bad", "1"), ("bad", "2"), ("weg", "3"), ("", "4")], [("bad", "1, 2")]),
        ("een bad", [("een bad", "1"), ("bad", "2")], [("een bad", "1")]),
        ("(a+b)? [x]", [("(a+b)?", "1")], [("(a+b)?", "1"), (" [x]", "")]),
        ("", [("bad", "1")], []),
    ],
    ids=[
        "a_word",
        "white_space_and_case",
        "whole_words",
        "two_places",
        "a_shared_place",
        "a_part_of_a_place",
        "signs",
        "nothing",
    ],
)
def test_words_are_marked_where_they_first_stand(
    text: str, found: list[tuple[str, str]], pieces: list[tuple[str, str]]
) -> None:
    assert [(piece.text, piece.mark) for piece in marked(text, found)] == pieces


def test_differences_are_told_by_word() -> None:
    assert differences("Er komt een bad in 2027.", "Er komt geen bad in 2028.") == (
        Piece("Er komt "),
        Piece("een", "removed"),
        Piece("geen", "added"),
        Piece(" bad in "),
        Piece("2027", "removed"),
        Piece("2028", "added"),
        Piece("."),
    )


@pytest.mark.parametrize(("old", "new"), [("", "Nieuw."), ("Oud.", ""), ("a  b\nc", "a b\n\nc"), ("x", "x")])
def test_both_texts_can_be_read_from_the_differences(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(piece.text for piece in pieces if piece.mark != "added") == old
    assert "".join(piece.text for piece in pieces if piece.mark != "removed") == new


# The choice


def item(**changes: object) -> ReviewItem:
    values = ReviewItem(PASSAGES[0].id, AGREEMENT, ("1 Sport",), PASSAGES[0], "", RECORDS[0])
    return replace(values, **changes)  # type: ignore[arg-type]


TITLE = item(passage=None, value=TITLES[0])
ACCEPTED = item(
    value=replace(
        RECORDS[0],
        accepted=(AcceptedFinding("added", "a", "", "b", "c", date(2026, 1, 1)),),
    )
)
FINE = Assessment((), (), ())
WRONG = Assessment(
    (JudgedFinding("a", Found(ProblemKind.OMISSION, Finding(FindingKind.OMITTED, "", "b", "c")), None),),
    (),
    (),
)


@pytest.mark.parametrize(
    ("query", "chosen", "assessment", "has"),
    [
        ({}, item(), None, True),
        ({"document": AGREEMENT}, item(), None, True),
        ({"staat": "checked"}, item(), None, True),
        ({"staat": "draft"}, item(), None, False),
        ({"soort": "titel"}, item(), None, False),
        ({"soort": "titel"}, TITLE, None, True),
        ({"soort": "stuk"}, TITLE, None, False),
        ({"bevindingen": "open"}, item(), WRONG, True),
        ({"bevindingen": "open"}, item(), FINE, False),
        ({"bevindingen": "open"}, item(), None, False),
        ({"bevindingen": "onbekend"}, item(), None, True),
        ({"bevindingen": "onbekend"}, item(), FINE, False),
        ({"bevindingen": "geaccepteerd"}, item(), FINE, False),
        ({"bevindingen": "geaccepteerd"}, ACCEPTED, FINE, True),
        ({"zoek": "ZWEMBAD  hoensbroek"}, item(), None, True),
        ({"zoek": "zwembad heerlen"}, item(), None, False),
        ({"zoek": "wanneer"}, item(), None, True),
        ({"zoek": "zwemmen"}, TITLE, None, True),
        ({"zoek": "sport"}, item(value=None), None, True),
    ],
)
def test_which_texts_are_chosen(
    query: dict[str, str], chosen: ReviewItem, assessment: Assessment | None, has: bool
) -> None:
    assert ReviewFilter.read(query, [AGREEMENT]).has(chosen, lambda item: assessment) is has


@pytest.mark.parametrize("page", ["0", "-1", "x", "1e3", "²", "", "999999999999"])
def test_what_is_unknown_in_an_address_is_not_chosen(page: str) -> None:
    query = {"document": "weg", "staat": "af", "bevindingen": "veel", "soort": "x", "pagina": page, "y": "z"}
    assert ReviewFilter.read(query, [AGREEMENT]) == ReviewFilter()


def test_the_choice_comes_back_from_its_address() -> None:
    wanted = ReviewFilter(AGREEMENT, "draft", "open", "stuk", 'a&b="<é"', 3)
    query = dict(parse_qsl(wanted.query().removeprefix("?")))
    assert ReviewFilter.read(query, [AGREEMENT]) == wanted
    assert ReviewFilter().query() == ""
    assert ReviewFilter().query(terug="4") == "?terug=4"


# Two changes

BASE = TextEdit("Tekst.", "Kern.", Strength.INTENDS, ("wonen",), ("A?", "B?"), {"x": "Reden"})


@pytest.mark.parametrize(
    ("mine", "theirs", "together"),
    [
        ({"plain": "Mijn tekst."}, {"core": "Hun kern."}, {"plain": "Mijn tekst.", "core": "Hun kern."}),
        ({"plain": "Mijn tekst."}, {"plain": "Hun tekst."}, {"plain": "Mijn tekst."}),
        ({}, {"questions": ("C?", "D?")}, {"questions": ("C?", "D?")}),
        (
            {"reasons": {"x": "Reden", "y": "Mijn"}},
            {"reasons": {"x": "Hun"}},
            {"reasons": {"x": "Hun", "y": "Mijn"}},
        ),
        (
            {"reasons": {"x": "Reden", "z": ""}},
            {"reasons": {"x": "Reden", "z": "Hun"}},
            {"reasons": {"x": "Reden", "z": "Hun"}},
        ),
    ],
    ids=[
        "different_fields",
        "the_same_field",
        "only_theirs",
        "reasons_of_both",
        "an_empty_reason_is_no_withdrawal",
    ],
)
def test_what_only_one_changed_is_taken_and_else_mine(
    mine: dict[str, object], theirs: dict[str, object], together: dict[str, object]
) -> None:
    result = joined(BASE, replace(BASE, **mine), replace(BASE, **theirs))  # type: ignore[arg-type]
    assert result == replace(BASE, **together)  # type: ignore[arg-type]


def test_a_long_sentence_is_named_as_it_stands() -> None:
    long = f'De plek is \'s avonds "open" {"en dat blijft " * 6}zo.'
    record = replace(RECORDS[0], plain=long)
    view = check_view(item(value=record), edit_of_value(record), judged(record, ()))
    assert view.advice == (f"{texts.PROBLEMS[ProblemKind.LONG_SENTENCE]} „{long}”",)


def test_the_three_texts_are_told_by_field() -> None:
    base = RECORDS[0]
    mine = TextEdit("Mijn tekst.", "Kern.", base.strength, (), base.questions)
    theirs = replace(base, plain="Hun tekst.", strength=Strength.DECIDED, core="Kern.", state="approved")
    found = {clash.name: clash for clash in field_conflicts(base, mine, theirs, (), True)}
    assert {name: clash.note for name, clash in found.items()} == {
        texts.CORE: texts.SAME,
        texts.PLAIN: texts.BOTH_CHANGED,
        texts.STRENGTH: texts.TOOK_THEIRS,
        texts.STATE: texts.TOOK_THEIRS,
    }
    plain = found[texts.PLAIN]
    assert (plain.base, plain.my_text, plain.their_text) == (base.plain, "Mijn tekst.", "Hun tekst.")
    assert plain.is_open


def test_the_order_in_which_a_form_has_reasons_and_themes_is_no_change() -> None:
    reasons = (
        AcceptedFinding("added", "bad", "", "Dat is uitleg.", "second reader", date(2026, 1, 1)),
        AcceptedFinding("added", "plek", "", "Dat hoort erbij.", "second reader", date(2026, 1, 1)),
    )
    base = replace(RECORDS[0], accepted=reasons, themes=("wonen", "sport"))
    typed = edit_of_value(base)
    mine = replace(typed, themes=("sport", "wonen"), reasons=dict(reversed(typed.reasons.items())))
    theirs = replace(base, core="Hun kern.")
    assert [clash.name for clash in field_conflicts(base, mine, theirs, (), True)] == [texts.CORE]
