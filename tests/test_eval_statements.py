"""An answer taken apart: which sentences say something, and what each of them cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import messages
from assistant.dutch.tokens import words
from eval.statements import CitedSentence, statements

_MARKER = re.compile(r"\[\d+\]")
VERDICTS = ("Ja.", "Dat is besloten.", "Nee.", "Dat is nog niet zeker.")
# Sentences without markers, none of them a fixed one.
SAYINGS = (
    "De gemeente plant tien bomen.",
    "Dat kost € 60.000,= per jaar.",
    "Er zijn 1.311,5 meter nieuwe paden.",
    "Van de straten is 44,4 % groen.",
    "Wat er komt, is nog niet klaar!",
    "Er komt o.a. een park",
    "Nee.",
)
marks = st.lists(st.integers(1, 12).map("[{}]".format), max_size=3)
pieces = st.lists(
    st.tuples(
        st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=3),
        marks,
        st.sampled_from([" ", "\n", "\n\n"]),
    ),
    max_size=5,
)


def taken(answer: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(sentence.text, sentence.markers) for sentence in statements(answer)]


@pytest.mark.parametrize(
    ("answer", "sentences"),
    [
        ("", []),
        (" \n ", []),
        ("[1]", []),
        ("… [1]", []),
        ("Er komen bomen.", [("Er komen bomen.", ())]),
        ("Er komen bomen. [1]", [("Er komen bomen.", ("[1]",))]),
        ("Er komen bomen.[1]", [("Er komen bomen.", ("[1]",))]),
        ("Er komen bomen [1].", [("Er komen bomen", ("[1]",))]),
        ("Er komen bomen [1]. Er komt gras [2].", [("Er komen bomen", ("[1]",)), ("Er komt gras", ("[2]",))]),
        ("Er komen bomen. [1][2]", [("Er komen bomen.", ("[1]", "[2]"))]),
        ("Er komen bomen. [1] [12]", [("Er komen bomen.", ("[1]", "[12]"))]),
        ("Er komen bomen. Er komt gras. [1]", [("Er komen bomen.", ("[1]",)), ("Er komt gras.", ("[1]",))]),
        ("Er komen bomen. [1] Er komt gras.", [("Er komen bomen.", ("[1]",)), ("Er komt gras.", ())]),
        ("Er komen bomen [1] en gras [2].", [("Er komen bomen", ("[1]",)), ("en gras", ("[2]",))]),
        ("“Er komen bomen.” [1]", [("Er komen bomen.", ("[1]",))]),
        ("Er komen **bomen**. [1]", [("Er komen bomen.", ("[1]",))]),
        ("Er komen bomen [hier].", [("Er komen bomen [hier].", ())]),
        ("Dat kost € 60.000,=. [1]", [("Dat kost € 60.000,=.", ("[1]",))]),
        ("Dat is 44,4 % van 1.311,5 m. [1]", [("Dat is 44,4 % van 1.311,5 m.", ("[1]",))]),
        ("Er komt o.a. gras. [1]", [("Er komt o.a. gras.", ("[1]",))]),
    ],
    ids=[
        "empty-answer",
        "white-space",
        "marker-without-a-sentence",
        "marker-behind-no-word",
        "no-marker",
        "marker-behind-the-full-stop",
        "marker-against-the-full-stop",
        "marker-before-the-full-stop",
        "markers-before-full-stops",
        "two-markers-together",
        "two-markers-apart",
        "two-sentences-with-one-marker",
        "the-last-sentence-has-none",
        "a-sentence-with-a-marker-in-the-middle",
        "quotation",
        "emphasis",
        "brackets-without-a-number",
        "amount",
        "decimals",
        "abbreviation",
    ],
)
def test_sentences_with_the_markers_behind_them(
    answer: str, sentences: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert taken(answer) == sentences


@pytest.mark.parametrize(
    ("answer", "items"),
    [
        ("* bomen [1]\n* gras [2]", [("bomen", ("[1]",)), ("gras", ("[2]",))]),
        (
            "Dit komt er:\n* bomen\n* gras [1]",
            [("Dit komt er:", ("[1]",)), ("bomen", ("[1]",)), ("gras", ("[1]",))],
        ),
        ("* bomen [1]\n* gras", [("bomen", ("[1]",)), ("gras", ())]),
    ],
    ids=["a-marker-for-each", "one-marker-for-all", "the-last-item-has-none"],
)
def test_the_items_of_a_list_are_sentences(answer: str, items: list[tuple[str, tuple[str, ...]]]) -> None:
    assert taken(answer) == items


@pytest.mark.parametrize(
    "mark", ["- ", "• ", "* ", "  - ", "## "], ids=["dash", "bullet", "star", "indented", "heading"]
)
def test_the_sign_of_an_item_is_no_part_of_the_sentence(mark: str) -> None:
    assert taken(f"{mark}bomen in de straat [1]\n{mark}gras [2]") == [
        ("bomen in de straat", ("[1]",)),
        ("gras", ("[2]",)),
    ]


def test_the_fixed_last_item_of_a_list_says_nothing() -> None:
    assert taken(f"- bomen\n- {messages.LIST_GOES_ON} [1]") == [("bomen", ("[1]",))]


# Fixed sentences

FOR_STAFF = (
    "READING_",
    "REWRITE_",
    "REPORT_",
    "FILE_",
    "FACT_",
    "PURPOSE_",
    "DRAFT_",
    "PLAIN_DRAFT_",
    "RAISED_",
    "FEEDBACK_",
)


def fixed_texts(values: object) -> Iterator[str]:
    """Every text of the module of fixed sentences, filled in."""
    assert isinstance(values, dict)
    for value in values.values():
        if isinstance(value, dict):
            yield from fixed_texts(value)
        elif isinstance(value, str) and value:
            yield value.format(
                document="het stadsakkoord van 2018-2022",
                limit=500,
                municipality="Heerlen",
                place="Heerlerheide",
                subject="Dierenwelzijn",
                phone="14 045",
                word="boa",
                words="„kelder” en „hal”",
            )


def _answers() -> dict[str, object]:
    """The fixed sentences but for those that only staff reads, which no answer holds."""
    return {
        name: value
        for name, value in vars(messages).items()
        if name.isupper() and not name.startswith(FOR_STAFF)
    }


FIXED = sorted(
    {
        text
        for text in fixed_texts(_answers())
        if text not in (messages.YES_DECIDED, messages.NO, messages.NOT_SURE_YET)
    }
)


@pytest.mark.parametrize("text", FIXED)
def test_a_fixed_sentence_says_nothing_about_the_plans(text: str) -> None:
    assert statements(text) == []
    said = [("De gemeente plant tien bomen.", ("[1]",))]
    assert taken(f"{text}\nDe gemeente plant tien bomen. [1]") == said


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_fixed_verdict_does_say_something(verdict: str) -> None:
    (sentence,) = statements(f"{verdict} [1]")
    assert sentence == CitedSentence(verdict, ("[1]",))
    assert sentence.is_verdict


@pytest.mark.parametrize(
    "text",
    ["Nee, dat komt er niet.", "Ja, er komen bomen.", "Er komen bomen."],
    ids=["no-and-more", "yes-and-more", "a-sentence"],
)
def test_a_sentence_of_its_own_is_no_verdict(text: str) -> None:
    (sentence,) = statements(f"{text} [1]")
    assert not sentence.is_verdict


def test_an_answer_from_an_old_document_as_the_assistant_gives_it() -> None:
    answer = (
        "Dit stond in het stadsakkoord van 2018-2022. Het is niet zeker of dit nog geldt. Er stond:\n"
        "“Wij planten bomen in elke straat.” [1]\n"
        "Op een deel van uw vraag heb ik geen antwoord gevonden."
    )
    assert taken(answer) == [("Wij planten bomen in elke straat.", ("[1]",))]


# Properties


@given(st.text())
def test_any_text_gives_sentences_with_words_and_without_markers(answer: str) -> None:
    for sentence in statements(answer):
        assert words(sentence.text)
        assert not _MARKER.search(sentence.text)
        assert all(_MARKER.fullmatch(marker) for marker in sentence.markers)
        assert set(sentence.markers) <= set(_MARKER.findall(answer))


@given(pieces)
def test_no_marker_and_no_word_is_lost(said: list[tuple[list[str], list[str], str]]) -> None:
    answer = "".join(f"{' '.join(sayings)} {''.join(markers)}{gap}" for sayings, markers, gap in said)
    found = statements(answer)
    # Each piece ends with its markers, and begins a new stretch where the piece before had some.
    marked = [tuple(dict.fromkeys(markers)) for _, markers, _ in said if markers]
    stretches = [
        found[i].markers for i in range(len(found)) if i == 0 or found[i].markers != found[i - 1].markers
    ]
    assert set(marked) <= set(stretches)
    assert {mark for markers in marked for mark in markers} == {m for s in found for m in s.markers}
    assert [word for s in found for word in words(s.text)] == words(_MARKER.sub(" ", answer))


@given(st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=4), st.integers(1, 9))
def test_a_marker_goes_with_all_sentences_before_it(sayings: list[str], number: int) -> None:
    answer = "\n".join(sayings) + f" [{number}]"
    assert taken(answer) == [(saying, (f"[{number}]",)) for saying in sayings]


def test_a_number_that_begins_a_sentence_stays() -> None:
    assert taken("10 bomen erbij. [1]\n2,5 miljoen euro. [2]") == [
        ("10 bomen erbij.", ("[1]",)),
        ("2,5 miljoen euro.", ("[2]",)),
    ]


# Known faults


def test_a_sentence_that_begins_like_a_fixed_one_is_kept() -> None:
    assert len(statements("Dit staat in 2030 klaar en kost 5 miljoen euro. [1]")) == 1


@pytest.mark.parametrize("number", ["1. ", "2) ", "10. "])
def test_the_number_of_an_item_is_no_part_of_the_sentence(number: str) -> None:
    assert taken(f"{number}bomen in de straat [1]") == [("bomen in de straat", ("[1]",))]
