"""What is taken out of a text as personal data in any writing, and what stays."""

from __future__ import annotations

import random
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from assistant.guard import mask_personal_data
from assistant.plain import load_plain_layer
from assistant.screening.personal_data import PersonalDataKind, find_personal_data

CORPUS = Path(__file__).parents[2] / "corpus"

PHONES = [
    "0612345678",
    "06-12 34 56 78",
    "06/12345678",
    "06.1234.5678",
    "06_12345678",
    "06.12-12.34-56",
    "06 - 1234 5678",
    "06\u201312345678",
    "06\u201112345678",
    "06\n12345678",
    "06 12345\n678",
    "06 1 2 3 4 5 6 7 8",
    "0 6 1 2 3 4 5 6 7 8",
    "(06) 12345678",
    "+31612345678",
    "+31 (0)6 12345678",
    "(+31) 6 12345678",
    "0031-6-12345678",
    "31612345678",
    "045-5601234",
    "(045) 560 12 34",
    "+32 475 12 34 56",
    "0049 241 4320000",
    "+44 20 7946 0958",
    "+1 (202) 555-0143",
]
BSNS = [
    "111222333",
    "111 222 333",
    "111.222.333",
    "1112.22.333",
    "111-222-333",
    "111/222/333",
    "111 - 222 - 333",
    "111  222  333",
    "111\n222\n333",
    "111\u00a0222\u00a0333",
    "1 1 1 2 2 2 3 3 3",
    "10000008",
    "1000 0008",
]
IBANS = [
    "NL91ABNA0417164300",
    "NL91 ABNA 0417 1643 00",
    "nl91abna0417164300",
    "NL91-ABNA-0417-1643-00",
    "NL91.ABNA.0417.1643.00",
    "NL91\nABNA\n0417164300",
    "NL 91 ABNA 0417 1643 00",
    "NL91\u00a0ABNA\u00a00417\u00a01643\u00a000",
    "DE89 3704 0044 0532 0130 00",
    "BE68539007547034",
    "GB29 NWBK 6016 1331 9268 19",
    "FR14 2004 1010 0505 0001 3M02 606",
    "IT60 X054 2811 1010 0000 0123 456",
    "MT84MALT011000012345MTLCAST001S",
    "NO9386011117947",
]
EMAILS = [
    "jan.jansen@voorbeeld.nl",
    "JAN@VOORBEELD.NL",
    "jan+huis@mail.voorbeeld.co.uk",
    "o'brien@voorbeeld.nl",
    "j\u00e4n@b\u00fccher.de",
    "jan@gmail",
    "jan @ gmail.com",
    "jan@\nvoorbeeld.nl",
    "jan@voorbeeld . nl",
    "jan(at)gmail.com",
    "jan [at] gmail.com",
    "jan apenstaartje gmail punt com",
]
ADDRESSES = [
    "6411 AB 12",
    "6411AB12",
    "6411ab 12a",
    "6411 AB 12-a",
    "6411 AB 12 bis",
    "6411 AB 12-III",
    "6411 AB nr. 12b2",
    "6411AB/12",
    "6411 AB-12",
    "6411 AB (12)",
    "6411 AB\n12",
    "12\n6411 AB",
    "12 (6411 AB)",
    "6411 AB Heerlen, Kerkstraat 12",
    "12 te Heerlen, 6411 AB",
    "6411AB en huisnummer 12",
    "6411 AB, huisnr: 12",
    "6411 KM 12",
    "6411EN 3",
    "2011 AB 112",
]
BY_KIND = {
    PersonalDataKind.PHONE: PHONES,
    PersonalDataKind.BSN: BSNS,
    PersonalDataKind.IBAN: IBANS,
    PersonalDataKind.EMAIL: EMAILS,
    PersonalDataKind.ADDRESS: ADDRESSES,
}
PERSONAL = [(kind, text) for kind, texts in BY_KIND.items() for text in texts]
FRAMES = {
    "in brackets": "Ik ben hier ({}) en wil een park",
    "before a comma": "Mijn gegevens: {}, komt er een park?",
    "after a word": "nummer:{} komt er een park?",
    "on a line": "Komt er een park?\n{}\nGroeten",
    "at the end": "Komt er een park? Ik ben {}.",
}


def without(personal: str, frame: str) -> str:
    return " ".join(frame.format(" ").split())


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize(("kind", "personal"), PERSONAL, ids=[f"{kind}: {text!r}" for kind, text in PERSONAL])
def test_personal_data_goes_whole_and_nothing_else_does(
    kind: PersonalDataKind, personal: str, frame: str
) -> None:
    text = frame.format(personal)
    (found,) = find_personal_data(text)
    assert (found.kind, text[found.start : found.end].strip("( )")) == (kind, personal.strip("( )"))
    assert re.sub(r"[ ()]", "", mask_personal_data(text)) == re.sub(r"[\s()]", "", frame.format(""))


def full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def arabic_digits(text: str) -> str:
    return text.translate({ord("0") + digit: 0x0660 + digit for digit in range(10)})


DISGUISES = {
    "full width": full_width,
    "digits of Arabic": arabic_digits,
    "zero-width spaces": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "digits as pictures": lambda text: re.sub(r"\d", lambda digit: f"{digit.group()}\ufe0f\u20e3", text),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "en dashes": lambda text: text.replace("-", "\u2013"),
}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@pytest.mark.parametrize("personal", ["06-12345678", "111 222 333", "NL91 ABNA 0417 1643 00", "6411 AB 12"])
def test_other_signs_hide_nothing(personal: str, disguise: object) -> None:
    hidden = disguise(personal)  # type: ignore[operator]
    assert mask_personal_data(f"Ik ben {hidden} en wil een park") == "Ik ben en wil een park"


def test_several_in_one_text_all_go() -> None:
    text = (
        "Bel 0612345678 of 045-5601234, mail jan@voorbeeld.nl, bsn 111222333, NL91ABNA0417164300, 6411AB 12."
    )
    assert mask_personal_data(text) == "Bel of , mail , bsn , , ."
    assert [found.kind.value for found in find_personal_data(text)] == [
        *("phone", "phone", "email", "bsn", "iban", "address")
    ]


@pytest.mark.parametrize(
    "text",
    [
        # 8*2 + 7*0 + 6*2 + 5*2 + 4*2 + 3*0 + 2*2 - 6 = 44 = 4*11: as digits alone this is a BSN.
        "Wat gebeurt er tussen 2022-2026?",
        "Wat gebeurde er in 2022 2026?",
        "De periode 2022/2026 en 2022 \u2013 2026",
        "De jaren 2018 2022 2026 2030",
        # 8*1 + 7*5 + 6*1 + 5*0 + 4*2 + 3*0 + 2*2 - 6 = 55 = 5*11
        "Op 15-10-2026 om 12.30 uur",
        "Van 5-6-2026 12:30 tot 05/6/2026 12 30",
        "Op 2026-11-30 of 30.11.2026",
        # 7*9 + 4*1 + 3*7 = 88 = 8*11
        "Open van 09.00-17.00 of 09.00 \u2013 17.00 uur",
        "Open 09.00-12.30 13.30-17.00, 08.30-17.00 21 oktober",
        "Het kost \u20ac 10.000.008 of 10.000.008 euro",
        "Het kost 111.222.333,00 of EUR 111.222.333",
        "De postcodes 6411-6419, 6411 6412 en 6411 t/m 6422",
        "6411 krijgt dat ook een park?",
        "Woningen in 6411 en 6412",
        "6411 EN 6412 KRIJGEN EEN PARK",
        "Wat gebeurt er in 6411 AB?",
        "Bel 14 045, 112, 0800-0113, 0800-2000 of 0900-8844",
        "Kenmerk BZ-2026-00123 en zaak Z2026.00123",
        "Artikel 2.3.1.4 van de Wmo 2015",
        "Volg @gemeenteheerlen",
        "1500kg 3 keer, 1500 km 3 keer, 1500 m\u00b2 3 keer",
        "Wegen N281 en A76 in de 3e week van 2026",
        "100.000.000 per 1.000 inwoners 12 bomen",
        "Het convenant is uit 2017. Een convenant is een geschreven afspraak.",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_personal_data(text) == text


def test_nothing_in_the_documents_is_taken_for_personal_data() -> None:
    sources = [
        file.read_text(encoding="utf-8")
        for file in sorted((CORPUS / "sources").glob("*.*"))
        if file.suffix in {".txt", ".md"}
    ]
    layer = load_plain_layer(CORPUS)
    plain = [" ".join((record.core, record.plain, *record.questions)) for record in layer.records.values()]
    assert len(sources) >= 5 and len(plain) > 900
    found = [text[data.start : data.end] for text in (*sources, *plain) for data in find_personal_data(text)]
    assert found == []


# What is made up at random

frames = st.text(st.characters(exclude_categories=("Nd", "No", "Nl", "Cs")), max_size=40)


def bsn_of(seed: int) -> str:
    """Nine digits of which 9*d1 + ... + 2*d8 - d9 is a multiple of 11."""
    numbers = random.Random(seed)
    while True:
        first = [numbers.randint(0, 9) for _ in range(8)]
        last = sum(weight * digit for weight, digit in zip(range(9, 1, -1), first, strict=True)) % 11
        if last < 10 and any(first):
            return "".join(map(str, (*first, last)))


def iban_of(seed: int) -> str:
    """A Dutch account: 98 less the remainder by 97 of the rest, with NL as 2321 and 00 behind it (ISO 7064)."""
    numbers = random.Random(seed)
    bank = "".join(numbers.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _ in range(4))
    account = "".join(str(numbers.randint(0, 9)) for _ in range(10))
    as_digits = "".join(str(ord(letter) - ord("A") + 10) for letter in bank) + account + "232100"
    return f"NL{98 - int(as_digits) % 97:02}{bank}{account}"


def grouped(text: str, sizes: tuple[int, ...], separator: str) -> str:
    ends = [sum(sizes[: at + 1]) for at in range(len(sizes))]
    return separator.join(text[end - size : end] for size, end in zip(sizes, ends, strict=True))


@settings(deadline=None)
@given(
    st.integers(0, 10**9),
    st.sampled_from([(9,), (3, 3, 3), (4, 2, 3), (2, 2, 2, 3), (3, 2, 2, 2)]),
    st.sampled_from([" ", ".", "-", "  ", "\n", "\u00a0", " - "]),
    frames,
    frames,
)
def test_every_bsn_goes_in_any_frame(
    seed: int, sizes: tuple[int, ...], separator: str, before: str, after: str
) -> None:
    bsn = grouped(bsn_of(seed), sizes, separator)
    # What has a year in it may be a date.
    assume(not re.search(r"(19|20)\d\d", re.sub(r"\D", "", bsn)))
    masked = mask_personal_data(f"{before}\n: {bsn} !\n{after}")
    assert not re.search(r"[0-9]", unicodedata.normalize("NFKC", masked))


@settings(deadline=None)
@given(
    st.integers(0, 10**9),
    st.sampled_from([(18,), (4, 4, 4, 4, 2), (2, 2, 4, 10), (4, 4, 10)]),
    st.sampled_from([" ", ".", "-", "\n", "\u00a0"]),
    st.sampled_from([str.upper, str.lower]),
    frames,
    frames,
)
def test_every_dutch_account_number_goes_in_any_frame(
    seed: int, sizes: tuple[int, ...], separator: str, case: object, before: str, after: str
) -> None:
    iban = case(grouped(iban_of(seed), sizes, separator))  # type: ignore[operator]
    masked = mask_personal_data(f"{before}\n: {iban} !\n{after}")
    assert iban not in masked
    assert not re.search(r"[0-9]", unicodedata.normalize("NFKC", masked))


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=("Nd", "No", "Nl", "Cs"), exclude_characters="@\uff20\ufe6b"))
)
def test_a_text_without_digits_and_at_signs_stays_as_it_is(text: str) -> None:
    if "apenstaartje" not in text and "(at)" not in text:
        assert mask_personal_data(text) == text


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([*(text for _, text in PERSONAL), "12", "6411 AB", "en", ",", "2026", "0"]),
        max_size=8,
    ).map(" ".join)
)
@example("111 jan@voorbeeld.nl 222333")
@example("6411 0612345678 AB 12")
def test_what_is_left_has_nothing_more_to_take_out(text: str) -> None:
    once = mask_personal_data(text)
    assert find_personal_data(once) == ()
    assert mask_personal_data(once) == once


@settings(deadline=None)
@given(st.text(max_size=200))
def test_what_is_found_stands_in_the_text_in_order(text: str) -> None:
    position = 0
    for found in find_personal_data(text):
        assert position <= found.start < found.end <= len(text)
        position = found.end


@pytest.mark.parametrize(
    "piece",
    ["a", "1 ", "a@", "06", "+", "1234 ab ", "NL91 ", "12/", "a.b", "Aa ", "6411 AB Aa ", "111222333 "],
)
def test_a_long_text_comes_to_an_end(piece: str) -> None:
    mask_personal_data(piece * (20_000 // len(piece)))
