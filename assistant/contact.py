"""How residents reach a person at the municipality: what the settings say, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_SEPARATORS = re.compile(r"[\s().\-/]+")
_COUNTRY = "+31"
# Area code and number, or a number that is the same everywhere (088, 085): ten digits.
_SUBSCRIBER = re.compile(r"0[1-9]\d{8}", re.ASCII)
# 0800 and 0900 with four or seven digits, and the short numbers of municipalities: 14 and the area code.
_NATIONAL_ONLY = re.compile(r"0[89]00(\d{4}|\d{7})|140\d{2,3}", re.ASCII)


@dataclass(frozen=True)
class Phone:
    """A telephone number as people read it (`written`) and as a telephone dials it (`dialled`)."""

    written: str
    dialled: str


@dataclass(frozen=True)
class Contact:
    """What the municipality says about reaching a person; every part may be missing."""

    lines: tuple[str, ...] = ()
    phone: Phone | None = None
    link: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the municipality said nothing."""
        return not self.lines and self.phone is None and self.link is None


def phone_of(written: str) -> Phone:
    """Return a Dutch telephone number that can be dialled.

    Raises:
        ValueError: It is no such number; the message says what is expected.
    """
    # "+31 (0)45": the nought is dialled within the country only.
    digits = _SEPARATORS.sub("", re.sub(r"^(\s*\+31)\s*\(0\)", r"\1", written))
    national = "0" + digits.removeprefix(_COUNTRY) if digits.startswith(_COUNTRY) else digits
    if _NATIONAL_ONLY.fullmatch(digits):
        return Phone(written.strip(), digits)
    if _SUBSCRIBER.fullmatch(national) and not national.startswith(("0800", "0900")):
        return Phone(written.strip(), _COUNTRY + national[1:])
    raise ValueError(
        "expected a Dutch telephone number: ten digits ('0xx xxx xx xx' or '+31 xx xxx xx xx'), "
        "0800 or 0900 with four or seven digits, or 14 with the area code ('14 0xx')"
    )


def checked_link(address: str) -> str:
    """Return the address when a page of ours may lead there.

    Raises:
        ValueError: It is not a whole https address; the message says what is expected.
    """
    expected = "expected an https address, such as 'https://www.example.nl/contact'"
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise ValueError(expected) from error
    host = parts.hostname or ""
    if parts.scheme != "https" or parts.username is not None or "." not in host.strip("."):
        raise ValueError(expected)
    if re.search(r"""[\s\\"'<>]|[\x00-\x1f\x7f]""", address):
        raise ValueError(expected)
    return address


def contact_of(text: str | None, phone: str | None, link: str | None) -> Contact:
    """Return the contact of three settings, of which each may be missing.

    Each line of the text is a paragraph. Where a setting cannot hold line breaks, the two characters
    backslash and n are one.

    Raises:
        ValueError: The number or the address is none.
    """
    lines = (line.strip() for line in (text or "").replace("\\n", "\n").splitlines())
    return Contact(
        lines=tuple(line for line in lines if line),
        phone=phone_of(phone) if phone else None,
        link=checked_link(link) if link else None,
    )
