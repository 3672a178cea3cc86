from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.screening.plain_signs import plain_signs


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\uff10\uff16 \u0661\u0662", "06 12"),
        ("\u2460\u2461", "12"),
        ("1\ufe0f\u20e32\ufe0f\u20e3", "12"),
        ("m\u00b2 3\u00b9", "m  3 "),
        ("a\u200bb\u00adc", "abc"),
        ("a\u00a0b\nc\td", "a b c d"),
        ("1\u20132\u22123", "1-2-3"),
        ("\uff41\uff20\uff42", "a@b"),
        ("\u00bd \ufb01", "\u00bd \ufb01"),
    ],
    ids=[
        *("digits of other widths and scripts", "digits in circles", "digits as pictures", "raised digits"),
        *("signs that are not seen", "white space", "dashes", "letters of full width", "signs of several"),
    ],
)
def test_signs_get_one_form(text: str, plain: str) -> None:
    assert plain_signs(text).text == plain


def test_a_span_is_that_of_the_original_with_the_unseen_signs_behind_it() -> None:
    # "b" stands second in the plain text and fourth in the original.
    assert plain_signs("a\u200b\u200bb").span(1, 2) == (3, 4)
    assert plain_signs("a\u200b\u200bb").span(0, 1) == (0, 3)
    assert plain_signs("ab\u200b").span(1, 2) == (1, 3)


@given(st.text())
def test_every_sign_knows_its_place(text: str) -> None:
    plain = plain_signs(text)
    assert len(plain.places) == len(plain.text) + 1
    assert list(plain.places) == sorted(set(plain.places))
    assert all(0 <= place < len(text) for place in plain.places[:-1])
    assert plain.places[-1] == len(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_keeps_its_length(text: str) -> None:
    plain = plain_signs(text)
    assert plain.text == "".join(" " if sign.isspace() else sign for sign in text)
