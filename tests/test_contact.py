from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.contact import Contact, checked_link, contact_of, phone_of


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        pytest.param("045 - 123 45 67", "+31451234567", id="area code and number"),
        pytest.param("(045) 123.45.67", "+31451234567", id="brackets and dots"),
        pytest.param("+31 45 123 45 67", "+31451234567", id="with the country"),
        pytest.param("+31 (0)45 123 45 67", "+31451234567", id="with the country and a nought"),
        pytest.param("088 123 4567", "+31881234567", id="the same everywhere"),
        pytest.param("14 045", "14045", id="short number with three digits of area code"),
        pytest.param("14 0475", "140475", id="short number with four digits of area code"),
        pytest.param("0800-1234", "08001234", id="free, short"),
        pytest.param("0900 - 123 45 67", "09001234567", id="paid, long"),
    ],
)
def test_a_number_is_shown_as_written_and_dialled_as_digits(written: str, dialled: str) -> None:
    assert phone_of(written).dialled == dialled
    assert phone_of(f" {written} ").written == written


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("bel ons", id="words"),
        pytest.param("045 123 45", id="too short"),
        pytest.param("045 123 45 678", id="too long"),
        pytest.param("+49 241 123456", id="another country"),
        pytest.param("0800 12", id="half a free number"),
        pytest.param("+31 0800 1234", id="free number from abroad"),
        pytest.param("045 123 45 67 toestel 3", id="number and words"),
        pytest.param("tel:0451234567", id="an address"),
        pytest.param("04５ 123 45 67", id="digits of another script"),
    ],
)
def test_what_is_no_number_is_refused_with_what_is_expected(written: str) -> None:
    with pytest.raises(ValueError, match=r"expected a Dutch telephone number.*14 0xx"):
        phone_of(written)


@given(st.text(max_size=30))
def test_a_dialled_number_holds_nothing_but_digits(written: str) -> None:
    try:
        dialled = phone_of(written).dialled
    except ValueError:
        return
    assert dialled.removeprefix("+").isascii()
    assert dialled.removeprefix("+").isdecimal()


@pytest.mark.parametrize(
    "address", ["https://www.example.nl", "https://www.example.nl/contact?a=1#b", "https://example.nl:8443/"]
)
def test_an_https_address_is_kept(address: str) -> None:
    assert checked_link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.nl",
        "www.example.nl",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https:///contact",
        "https://localhost",
        "https://naam:geheim@example.nl/",
        "https://www.example.nl/een twee",
        "https://www.example.nl/\nx",
        'https://www.example.nl/"x',
        "https://[::1",
        "https://www.example.nl:poort/",
        "mailto:info@example.nl",
    ],
)
def test_any_other_address_is_refused_with_what_is_expected(address: str) -> None:
    with pytest.raises(ValueError, match="expected an https address"):
        checked_link(address)


@pytest.mark.parametrize(
    "text", ["Bel ons.\nOf kom langs.", "Bel ons.\\nOf kom langs.", "\r\n Bel ons. \r\n\r\nOf kom langs.\n"]
)
def test_each_line_of_the_text_is_a_paragraph(text: str) -> None:
    assert contact_of(text, None, None) == Contact(lines=("Bel ons.", "Of kom langs."))


@pytest.mark.parametrize(
    ("given", "is_empty"),
    [
        pytest.param((None, None, None), True, id="nothing"),
        pytest.param((" \n ", None, None), True, id="blank"),
        pytest.param(("Bel ons.", None, None), False, id="a text"),
        pytest.param((None, "14 045", None), False, id="a number"),
        pytest.param((None, None, "https://www.example.nl"), False, id="a page"),
    ],
)
def test_contact_is_empty_when_nothing_is_said(
    given: tuple[str | None, str | None, str | None], is_empty: bool
) -> None:
    assert contact_of(*given).is_empty is is_empty
