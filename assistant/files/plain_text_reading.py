"""Reading plain text: paragraphs are what blank lines part, and lines that open with a marker are items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.files.source_text import Paragraph, ParagraphKind

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_ITEM = re.compile(r"(?P<indent>\s*)(?P<marker>[-*•–▪◦·●○■□➢✓]|\d{1,3}[.)]|[a-z]\))[^\S\n]+(?P<text>\S.*)")
_BULLETS = frozenset("*•–▪◦·●○■□➢✓")


def read_plain_text(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text; the line breaks inside a paragraph stay."""
    for block in _BLANK.split(text.strip("\n")):
        yield from _block(block)


def split_marker(line: str) -> tuple[str, str] | None:
    """Return the marker of an item of a list ("-" for each sort of bullet) and its text, else `None`."""
    match = _ITEM.fullmatch(line)
    if match is None:
        return None
    marker = "-" if match["marker"] in _BULLETS else match["marker"]
    return marker, match["text"].rstrip()


def _block(block: str) -> Iterator[Paragraph]:
    lines: list[str] = []
    marker = ""
    kind = ParagraphKind.TEXT
    for line in block.split("\n"):
        item = split_marker(line)
        if item is not None:
            yield from _paragraph(lines, kind, marker)
            (marker, first), kind = item, ParagraphKind.ITEM
            lines = [first]
        else:
            lines.append(line)
    yield from _paragraph(lines, kind, marker)


def _paragraph(lines: list[str], kind: ParagraphKind, marker: str) -> Iterator[Paragraph]:
    text = "\n".join(line.strip() for line in lines).strip()
    if text:
        yield Paragraph(text, kind, level=int(kind is ParagraphKind.ITEM), marker=marker)
