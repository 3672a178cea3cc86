"""Mending of text: words broken over lines, markup, letters of other scripts, misread words."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Letters of other scripts that text recognition put inside Dutch words because they look alike.
LOOKALIKES = str.maketrans(
    {
        "ا": "a",
        "د": "d",
        "а": "a",
        "с": "c",
        "е": "e",
        "і": "i",
        "о": "o",
        "р": "p",
        "х": "x",
        "у": "y",
        "ა": "a",
        "დ": "d",
        "\u00a0": " ",
        "\u00ad": "",
    }
)
BROKEN_WORD = re.compile(r"[^\W\d_]-$")
SECOND_PART_STANDS_ALONE = re.compile(r"(?:en|of|tot)\b")
BULLET_ITEM = re.compile(r"^[-•*]\s.*(?<!:)$")
LEADING_MARK = re.compile(r"^(?:[-•*]\s+|#{1,6}\s+)")
WHOLLY_EMPHASISED = re.compile(r"^(\*{1,3})([^*]+)\1$")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
TAG = re.compile(r"</?(?:sub|sup|b|i|em|strong)>")
EMPHASIS = re.compile(r"\*+")


def squeeze(text: str) -> str:
    """Make every run of white space one space, with none at either end."""
    return " ".join(text.split())


def join_lines(parts: Iterable[str]) -> str:
    """Join the lines of one paragraph and mend the words that were broken over two of them.

    The hyphen stays where it belongs to the word: before a capital ("Zuid-Limburg"), after
    capitals ("URBACT-project") and where the first part waits for a second word ("burger- en").
    """
    joined = ""
    for part in map(squeeze, parts):
        if not joined or not part:
            joined += part
        elif not BROKEN_WORD.search(joined) or SECOND_PART_STANDS_ALONE.match(part):
            joined += " " + part
        elif part[0].isupper() or joined.split()[-1][:-1].isupper():
            joined += part
        else:
            joined = joined[:-1] + part
    return joined


def keep_columns(parts: Iterable[str]) -> str:
    """Join the lines of one row of a table; the tabs between its columns stay."""
    return " ".join("\t".join(map(squeeze, part.split("\t"))) for part in parts).strip(" ")


def strip_leading_mark(text: str) -> str:
    """Take a bullet sign or heading marks away from the start."""
    return LEADING_MARK.sub("", text)


def strip_outer_marks(text: str, *, markup: bool) -> str:
    """Take a leading bullet sign or heading marks away, and emphasis marks around the whole of a text.

    The sign of the first of several items stays, unless that item introduces the others.
    """
    first, *others = text.split("\n")
    if others and BULLET_ITEM.match(first):
        return text
    bare = strip_leading_mark(text)
    around = WHOLLY_EMPHASISED.match(bare) if markup else None
    return around.group(2) if around else bare


def strip_markup(text: str) -> str:
    """Take markdown emphasis, links and small HTML tags away."""
    return EMPHASIS.sub("", TAG.sub("", LINK.sub(r"\1", text)))


def mend_letters(text: str) -> str:
    """Replace letters of other scripts by the Latin letters that they stand for."""
    return text.translate(LOOKALIKES)


def mend(text: str, readings: Iterable[tuple[str, str]], *, markup: bool) -> str:
    """Make verbatim text fit for search: every line without marks, misread words put right.

    Args:
        text: Verbatim text; its line breaks stay.
        readings: Pairs of a misread wording and the right one.
        markup: Whether the source is markdown, so that asterisks are marks and not text.
    """
    lines = []
    for line in text.split("\n"):
        bare = strip_leading_mark(line.strip())
        lines.append(squeeze(mend_letters(strip_markup(bare) if markup else bare)))
    mended = "\n".join(line for line in lines if line)
    for wrong, right in readings:
        mended = mended.replace(wrong, right)
    return mended
