"""Whether a text says something: the strings of a case against Dutch text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eval.matching import normalise, readable, says

not_blank = st.text(min_size=1, max_size=20).filter(lambda text: bool(text.strip()))


# White space and markup


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("  a\n\n b\u00a0\tc ", "a b c"),
        ("a b", "a b"),
        ("", ""),
        (" \n\t ", ""),
        ("Regel een\r\nregel twee", "Regel een regel twee"),
    ],
    ids=["runs-become-one-space", "single-spaces-stay", "empty", "only-white-space", "line-ends"],
)
def test_normalise_makes_white_space_single(text: str, single: str) -> None:
    assert normalise(text) == single


@given(st.text())
def test_normalising_twice_changes_nothing_and_only_white_space_goes(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert "".join(once.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("We planten **tien** bomen.", "We planten tien bomen."),
        ("Zie [het akkoord](https://example.nl/akkoord).", "Zie het akkoord."),
        ("CO<sub>2</sub> in *twee*\n jaar", "CO2 in twee jaar"),
        ("4 < 5 en 6 > 5", "4 < 5 en 6 > 5"),
    ],
    ids=["emphasis", "link", "tag-and-line-end", "signs-that-are-no-markup"],
)
def test_readable_is_what_a_reader_sees(text: str, seen: str) -> None:
    assert readable(text) == seen


# What a text says


@pytest.mark.parametrize(
    ("text", "strings", "said"),
    [
        ("We planten bomen.", ("bomen",), True),
        ("We planten BOMEN.", ("Bomen",), True),
        ("We planten bomen.", ("struiken", "bomen"), True),
        ("We planten bomen.", ("struiken",), False),
        ("We planten\nbomen.", ("planten  bomen",), True),
        ("Er komt een fietsenstalling.", ("stalling",), True),
        ("We planten bomen.", (), False),
        ("", ("bomen",), False),
    ],
    ids=[
        "in-the-text",
        "capitals-do-not-matter",
        "one-of-two-is-enough",
        "not-in-the-text",
        "over-a-line-end",
        "longer-strings-also-inside-a-word",
        "no-strings",
        "empty-text",
    ],
)
def test_a_text_says_one_of_some_strings(text: str, strings: tuple[str, ...], said: bool) -> None:
    assert says(text, strings) is said


@pytest.mark.parametrize(
    ("text", "string", "said"),
    [
        ("Er zijn 27 plannen", "27", True),
        ("Het is 27% van alles", "27", True),
        ("Plannen: 27, 28 en 29.", "27", True),
        ("Dit zijn er 27.", "27", True),
        ("(27)", "27", True),
        ("Het is klaar in 2027.", "27", False),
        ("Er zijn 1.270 plannen", "27", False),
        ("Er zijn 27.000 plannen", "27", False),
        ("Er zijn 27,5 plannen", "27", False),
        ("Het is 3,27 meter", "27", False),
        ("Het gaat om 1.311,5 euro", "1.311,5", True),
        ("Het gaat om 1.311,5 euro", "1.311", False),
        ("Het gaat om 1.311,5 euro", "311,5", False),
        ("Het gaat om 1.311,5 euro", "5", False),
        ("Kosten: € 60.000,= per jaar", "€ 60.000", True),
        ("Kosten: € 60.000,= per jaar", "60.000", True),
        ("Kosten: € 60.000,= per jaar", "€ 60.000,=", True),
        ("Kosten: € 60.000,- per jaar", "60.000", True),
        ("Kosten: € 160.000,= per jaar", "60.000", False),
        ("Kosten: € 60.000,= per jaar", "60", False),
        ("Kosten: € 60.000,= per jaar", "000", False),
        ("Dat is 44,4 % van de bomen", "44,4 %", True),
        ("Dat is 44,4 % van de bomen", "44,4", True),
        ("Dat is 44,4 % van de bomen", "44", False),
        ("Dat is 44,4 % van de bomen", "4 %", False),
        ("Dat is 44,4\u00a0% van de bomen", "44,4 %", True),
        ("Dat is 44,4% van de bomen", "44,4 %", False),
        ("Voor 21 mei", "1 mei", False),
        ("Voor 1 mei", "1 mei", True),
        ("Van 2026-2030", "2030", True),
        ("Om 10.30 uur", "10.30 uur", True),
        ("Om 10.30 uur", "10", False),
    ],
)
def test_a_number_is_not_found_inside_a_longer_number(text: str, string: str, said: bool) -> None:
    assert says(text, [string]) is said


@pytest.mark.parametrize(
    ("text", "string", "said"),
    [
        ("Er komt een nieuw station", "ton", False),
        ("Het kost twee ton.", "ton", True),
        ("De gemeente steunt sport", "SP", False),
        ("De wethouder is van de SP.", "sp", True),
        ("Ze willen dat graag", "wil", False),
        ("De gemeente wil dat", "wil", True),
        ("Een zesde deel", "zes", False),
        ("Het zes-jarenplan", "zes", True),
        ("Er komt een station", "stat", True),
    ],
    ids=[
        "three-letters-inside-a-word",
        "three-letters-as-a-word",
        "two-letters-inside-a-word",
        "two-letters-as-a-word",
        "another-form-is-another-word",
        "the-word-itself",
        "number-word-inside-a-word",
        "beside-a-hyphen",
        "four-letters-inside-a-word",
    ],
)
def test_at_most_three_letters_match_whole_words_only(text: str, string: str, said: bool) -> None:
    assert says(text, [string]) is said


@given(st.text(), st.lists(st.text(max_size=20), max_size=4))
@example("", [""])
@example("a(b", ["(", "[", "\\", "*", "a{2"])
def test_says_never_crashes(text: str, strings: list[str]) -> None:
    assert says(text, strings) in (True, False)


@given(st.text(max_size=20), not_blank, st.text(max_size=20))
def test_a_string_between_spaces_is_always_found(before: str, string: str, after: str) -> None:
    assert says(f"{before} – {string} – {after}", [string])


@given(st.integers(1, 9999), st.integers(0, 9))
def test_a_number_with_one_more_digit_is_another_number(number: int, digit: int) -> None:
    assert not says(f"Het zijn er {number}{digit}.", [f" {number} ", str(number)])
    assert not says(f"Het zijn er {digit}{number}.", [str(number)])


@given(not_blank, st.lists(not_blank, max_size=3), st.lists(not_blank, max_size=3))
def test_more_strings_never_say_less(text: str, some: list[str], more: list[str]) -> None:
    assert says(text, [*some, *more]) >= says(text, some)
