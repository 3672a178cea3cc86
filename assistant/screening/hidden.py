"""Texts hidden in a text: base64, hexadecimal, rot13, written backwards, percent signs."""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
import urllib.parse
from collections.abc import Callable, Iterator

from assistant.dutch.frequency import zipf

_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{16,}={0,2}")
_HEXADECIMAL = re.compile(r"(?:(?:\\x|0x)?[0-9a-fA-F]{2}[ ,:]?){8,}")
_PERCENT_SIGNS = re.compile(r"(?:%[0-9a-fA-F]{2}.?){3}|%20")
_ENTITIES = re.compile(r"&(?:#x?[0-9a-fA-F]{1,6}|lt|gt);")
_WORD = re.compile(r"[^\W\d_]{3,}")
# Known words are in use (1 in a million); strange ones are not in a list of 300,000.
_KNOWN = 3.0
_STRANGE = 1.5
_FEWEST_WORDS = 2
_KNOWN_SHARE = 0.6
_LETTERS_SHARE = 0.7


def hidden_texts(text: str) -> Iterator[str]:
    """The decoded texts that turn out to be words, Dutch or English."""
    for piece in _BASE64.findall(text):
        yield from _readable(_from_base64(piece))
    for piece in _HEXADECIMAL.findall(text):
        yield from _readable(_from_hexadecimal(piece))
    if _PERCENT_SIGNS.search(text):
        yield from _readable(urllib.parse.unquote_plus(text))
    if _ENTITIES.search(text):
        yield html.unescape(text)
    if _makes_words(text, _rot13):
        yield _rot13(text)
    if _makes_words(text, _backwards):
        yield _backwards(text)


def _rot13(text: str) -> str:
    return codecs.encode(text, "rot13")


def _backwards(text: str) -> str:
    return text[::-1]


def _from_base64(piece: str) -> str:
    try:
        padded = piece.rstrip("=") + "=" * (-len(piece.rstrip("=")) % 4)
        return base64.urlsafe_b64decode(padded.replace("+", "-").replace("/", "_")).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _from_hexadecimal(piece: str) -> str:
    try:
        return bytes.fromhex(re.sub(r"\\x|0x|[ ,:]", "", piece)).decode("utf-8")
    except ValueError:
        return ""


def _readable(text: str) -> Iterator[str]:
    found = _WORD.findall(text)
    known = sum(zipf(word) >= _KNOWN for word in found)
    letters = sum(sign.isalpha() or sign.isspace() for sign in text)
    if (
        known >= _FEWEST_WORDS
        and known >= _KNOWN_SHARE * len(found)
        and letters >= _LETTERS_SHARE * len(text)
    ):
        yield text


def _makes_words(text: str, decode: Callable[[str], str]) -> bool:
    """Whether strange words of `text` become known words."""
    strange = [word for word in _WORD.findall(text) if len(word) > 3 and zipf(word) < _STRANGE]
    known = sum(zipf(decode(word)) >= _KNOWN for word in strange)
    return known >= max(_FEWEST_WORDS, _KNOWN_SHARE * len(strange))
