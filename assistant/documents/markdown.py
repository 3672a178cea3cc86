"""What the markdown sources have in common: heading marks, bullets, bare text."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.documents.mending import squeeze, strip_markup
from assistant.documents.source_lines import Item, SourceLine

HEADING = re.compile(r"^(#{1,6})\s+")
BULLET = re.compile(r"^-\s+")
SENTENCE_END = re.compile(r"[.!?;:…][\"'”’)*]*$")


def heading_depth(line: SourceLine) -> int:
    """Return the number of heading marks, 0 where there is none."""
    match = HEADING.match(line.text)
    return len(match.group(1)) if match else 0


def is_bullet(line: SourceLine) -> bool:
    """Whether a line starts with a bullet sign."""
    return BULLET.match(line.text) is not None


def bare(line: SourceLine) -> str:
    """Return a line without heading marks and emphasis."""
    return squeeze(strip_markup(HEADING.sub("", line.text)))


def is_bold(line: SourceLine) -> bool:
    """Whether a whole line, heading marks aside, is bold."""
    text = HEADING.sub("", line.text)
    return text.startswith("**") and text.endswith("**")


def goes_on_in(previous: Item, following: Item) -> bool:
    """Whether a paragraph that a page cut goes on in the next one."""
    end, start = previous[-1].text, strip_markup(following[0].text)
    return not SENTENCE_END.search(end) or start[:1].islower()


def unmarked(block: Item) -> Item:
    """Return a title's lines without heading marks and emphasis."""
    return tuple(replace(line, raw=bare(line)) for line in block)
