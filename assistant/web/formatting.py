"""Turning the text of answers and quotes into paragraphs, lists and source markers for a template.

Nothing here makes HTML: the template escapes every piece.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

_MARKER = re.compile(r"\[(\d{1,3})\]")
_ADDRESS = re.compile(r"https://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)]")
# The national numbers for help in `assistant.messages`.
_PHONE = re.compile(r"(?<![\w-])(?:112|113|0800-\d{4})(?![\w-])")
_BULLET = re.compile(r"^\s*(?:[-*•‣▪]|o(?=\s{2,}))\s+")
_TAG = re.compile(r"</?(?:sub|sup|b|i|u|em|strong)\s*/?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\]]+)\]\([^()\s]*\)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_EMPHASIS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])", re.DOTALL),
    re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?![\w_])", re.DOTALL),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~>|])")


@dataclass(frozen=True)
class Piece:
    """A run of text: plain, a marker of a source (its number), a web address, or another language.

    An `address` is only what looks like one: the template links to those that the municipality named.
    `phone` is a number to call, `explained` is the id of what explains these words; `found` are words that
    were searched for.
    """

    text: str
    marker: int | None = None
    address: str | None = None
    phone: str | None = None
    language: str | None = None
    explained: str | None = None
    found: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph (one line) or a list (one line per item)."""

    is_list: bool
    lines: tuple[tuple[Piece, ...], ...]


def addresses_in(text: str) -> frozenset[str]:
    """Return the web addresses in a text as `pieces_of` finds them; only those with https."""
    return frozenset(match[0] for match in _ADDRESS.finditer(text))


def expected_markers(text: str) -> frozenset[int]:
    """Return the markers of an answer whose sources are not known yet: 1, then each time one more."""
    known = 0
    for match in _MARKER.finditer(text):
        if int(match[1]) == known + 1:
            known += 1
    return frozenset(range(1, known + 1))


def plain_blocks(text: str, terms: Iterable[tuple[int, int, str]] = ()) -> tuple[Block, ...]:
    """Return the paragraphs and lists of a plain text.

    `terms` are the places of explained words: start and end in the text, and the id of the explanation.
    """
    left = list(terms)
    blocks: list[Block] = []
    start = 0
    for raw in text.split("\n"):
        bullet = _BULLET.match(raw)
        begin = start + (bullet.end() if bullet else 0)
        line = text[begin : start + len(raw)]
        here = [
            (first - begin, last - begin, key)
            for first, last, key in left
            if begin <= first < begin + len(line)
        ]
        start += len(raw) + 1
        if line.strip():
            _append(blocks, bool(bullet), _with_terms(line, here))
    return tuple(blocks)


def _with_terms(line: str, terms: Iterable[tuple[int, int, str]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    done = 0
    for first, last, key in terms:
        pieces += [Piece(line[done:first])] if first > done else []
        pieces.append(Piece(line[first:last], explained=key))
        done = last
    return (*pieces, Piece(line[done:])) if done < len(line) else tuple(pieces)


def quote_blocks(quote: str) -> tuple[Block, ...]:
    """Return the paragraphs and lists of a verbatim quote, without its light markdown marks."""
    return _blocks(without_marks(quote))


def without_marks(quote: str) -> str:
    """Return a quote without markdown marks and simple tags; the words and line breaks stay.

    >>> without_marks("**CO<sub>2</sub>** en *groen*")
    'CO2 en groen'
    """
    text = _TAG.sub("", _BREAK.sub("\n", quote))
    text = "\n".join(_HEADING.sub(r"\1", line) for line in text.splitlines())
    text = _LINK.sub(r"\1", text)
    for pattern in _EMPHASIS:
        previous = None
        while previous != text:
            previous, text = text, pattern.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text)


def _blocks(text: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for raw in text.splitlines():
        bullet = _BULLET.match(raw)
        line = raw[bullet.end() :].strip() if bullet else raw.strip()
        if not line:
            continue
        _append(blocks, bool(bullet), (Piece(line),))
    return tuple(blocks)


def _append(blocks: list[Block], is_item: bool, pieces: tuple[Piece, ...]) -> None:
    """Adds a line: an item to the list before it, anything else as a block of its own."""
    if is_item and blocks and blocks[-1].is_list:
        blocks[-1] = Block(True, (*blocks[-1].lines, pieces))
    else:
        blocks.append(Block(is_item, (pieces,)))


def pieces_of(
    line: str, markers: Container[int], foreign: Mapping[str, str], phones: bool = False
) -> tuple[Piece, ...]:
    """Return a line cut into text, markers, web addresses and sentences in other languages.

    A marker that is not in `markers` stays plain text, so that no link leads nowhere. `foreign` names the
    sentences in other languages, with the code of the language. With `phones`, the numbers for help of
    the assistant's own sentences can be called.
    """
    special: list[tuple[int, int, Piece]] = []
    for match in _MARKER.finditer(line):
        if int(match[1]) in markers:
            special.append((*match.span(), Piece(match[1], marker=int(match[1]))))
    for match in _ADDRESS.finditer(line):
        special.append((*match.span(), Piece(match[0], address=match[0])))
    for match in _PHONE.finditer(line) if phones else ():
        special.append((*match.span(), Piece(match[0], phone=match[0].replace("-", ""))))
    for sentence, language in foreign.items():
        start = line.find(sentence)
        if start >= 0:
            special.append((start, start + len(sentence), Piece(sentence, language=language)))
    pieces: list[Piece] = []
    done = 0
    for start, end, piece in sorted(special, key=lambda item: item[:2]):
        if start < done:
            continue
        if start > done:
            pieces.append(Piece(line[done:start]))
        pieces.append(piece)
        done = end
    if done < len(line):
        pieces.append(Piece(line[done:]))
    return tuple(pieces)
