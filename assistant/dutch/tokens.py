"""Word tokens of Dutch text, and the folded form in which words are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u00ad])"
_SIGN = r"(?:[^\W_]|[\u0300-\u036f\u00ad])"
_APOSTROPHE = r"['\u2018\u2019\u00b4`]"
_HYPHEN = r"[-\u2010\u2011]"

# A web address or an e-mail address. Looking for them at every word takes time: only where there may be one.
_ADDRESS = r"""
    (?:https?://|www\.)[^\s<>"]*[\w/]                               # web address
    | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+                              # e-mail address
"""
_ADDRESS_SIGNS = ("@", "://", "www.")
# Most words are letters before a space or a mark; in a text without addresses nothing else begins so.
_BARE_WORD = r"[^\W\d_]{2,}+(?=[\s,;:?!)])"
_WORD = rf"""
    (?:{_LETTER}{{1,2}}\.){{2,}}(?!{_SIGN})                         # o.a.  t.a.v.
    | {_LETTER}(?:\.{_LETTER})+(?![\w.])                            # m.n without its last full stop
    | {_LETTER}/{_LETTER}(?!{_SIGN})                                # t/m
    | \d+(?:[.,:]\d+)*(?:%|‰|{_LETTER}+)?(?:{_HYPHEN}{_SIGN}+)*     # 1.311,5  27%  3e  2026-2030
    | (?<!\w){_APOSTROPHE}[sntkmSNTKM](?:{_HYPHEN}{_SIGN}+)*(?!\w)  # 't  's-Gravenhage
    | {_SIGN}+(?:(?:{_APOSTROPHE}|{_HYPHEN}){_SIGN}+)*              # words, programma's, HLN-route
    | €
"""
_TOKEN = re.compile(f"{_BARE_WORD}|{_WORD}", re.VERBOSE)
_TOKEN_OR_ADDRESS = re.compile(f"{_ADDRESS}|{_WORD}", re.VERBOSE)

_TYPOGRAPHIC = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201b": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u201f": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": None,
        "\u0132": "IJ",
        "\u0133": "ij",
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ı": "i",
    }
)


@dataclass(frozen=True)
class Token:
    """A word of a text: `text` is what stands between the offsets `start` and `end`."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words of `text` with their offsets; punctuation between words is left out.

    A word keeps its inner hyphens and apostrophes ("programma's", "2026-2030"), a number its
    separators and its percent sign ("1.311,5", "27%"), an abbreviation its full stops ("o.a.").
    The euro sign is a word of its own.
    """
    return [Token(match.group(), match.start(), match.end()) for match in _pattern(text).finditer(text)]


def words(text: str) -> list[str]:
    """Return the words of `text` in order, as they are written; see `tokens`."""
    return _pattern(text).findall(text)


def _pattern(text: str) -> re.Pattern[str]:
    return _TOKEN_OR_ADDRESS if any(sign in text for sign in _ADDRESS_SIGNS) else _TOKEN


def fold(word: str) -> str:
    """Return `word` for comparison: lower case, no diacritics, plain quotes and hyphens.

    Folding twice changes nothing more.
    """
    if word.isascii():
        return word.replace("`", "'").lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(_TYPOGRAPHIC).casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return unicodedata.normalize("NFKC", bare.translate(_TYPOGRAPHIC)).casefold()
