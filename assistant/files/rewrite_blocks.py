"""What a rewriter gives back for one paragraph, as paragraphs and items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_ITEM = re.compile(r"\s*[-•]\s+(?=\S)")
# Signs that XML cannot hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Block:
    """A paragraph, or an item of a list without its marker; a line break in it stays inside it."""

    text: str
    is_item: bool = False


def blocks(original: str, rewrite: str | Sequence[str]) -> list[Block]:
    """Return the paragraphs and items of a rewrite: blank lines part paragraphs, "- " opens an item.

    Where the original has lines with a typed dash itself, such lines stay lines.
    """
    parts = [rewrite] if isinstance(rewrite, str) else list(rewrite)
    typed_dashes = any(_ITEM.match(line) for line in original.split("\n"))
    found: list[Block] = []
    for part in parts:
        cleaned = without_forbidden_signs(part.replace("\r\n", "\n").replace("\r", "\n"))
        for paragraph in _BLANK.split(cleaned.strip()):
            found.extend([Block(paragraph)] if typed_dashes else _lines(paragraph))
    return [block for block in found if block.text]


def without_forbidden_signs(text: str) -> str:
    """Return a text without the signs that XML cannot hold, such as most control signs."""
    return _FORBIDDEN.sub("", text)


def _lines(paragraph: str) -> list[Block]:
    found: list[Block] = []
    for line in paragraph.split("\n"):
        marker = _ITEM.match(line)
        if marker is not None:
            found.append(Block(line[marker.end() :].strip(), is_item=True))
        elif found and not found[-1].is_item:
            found[-1] = Block(f"{found[-1].text}\n{line.strip()}")
        else:
            found.append(Block(line.strip()))
    return found
