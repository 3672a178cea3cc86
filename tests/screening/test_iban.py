from __future__ import annotations

import pytest

from assistant.screening.iban import iban_spans, is_iban


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        # The examples of the registry; the Netherlands: 10112310 0417164300 232191 leaves 1 by 97.
        ("NL91ABNA0417164300", True),
        ("nl91 abna 0417 1643 00", True),
        ("DE89370400440532013000", True),
        ("GB29NWBK60161331926819", True),
        ("FR1420041010050500013M02606", True),
        # One digit another: every change of one digit changes the remainder by 97.
        ("NL91ABNA0417164301", False),
        ("NL92ABNA0417164300", False),
        # Right remainder, wrong length for its country.
        ("NL91ABNA041716430", False),
        ("NLABABNA0417164300", False),
        ("XX91ABNA0417164300", False),
        ("", False),
    ],
)
def test_the_check_of_97_and_the_length_of_the_country(text: str, valid: bool) -> None:
    assert is_iban(text) is valid


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("op NL91 ABNA 0417 1643 00 is het goed", ["NL91 ABNA 0417 1643 00"]),
        ("IBANNL91ABNA0417164300", ["NL91ABNA0417164300"]),
        ("NL91ABNA0417164300 en BE68 5390 0754 7034", ["NL91ABNA0417164300", "BE68 5390 0754 7034"]),
        # More digits than an account number has.
        ("NL91ABNA04171643001", []),
        # Mistyped, and still somebody's.
        ("NL91ABNA0417164301", ["NL91ABNA0417164301"]),
        ("DE89 3704 0044 0532 0130 01", ["DE89 3704 0044 0532 0130 01"]),
        ("uit 2017. Een convenant is een geschreven afspraak", []),
    ],
)
def test_account_numbers_are_found_with_their_spaces(text: str, found: list[str]) -> None:
    assert list(dict.fromkeys(text[start:end] for start, end in iban_spans(text))) == found
