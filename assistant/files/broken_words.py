"""Words that a PDF breaks over two lines, made whole; a hyphen that belongs to the word stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

BROKEN = re.compile(r"[^\W_][-\u00ad]$")
_SOFT = "\u00ad"
# "in- en verkoop": the first part waits for a second word.
_STANDS_ALONE = re.compile(r"(?:en|of|tot)\b")
_FIRST_PART = re.compile(r"\w[\w-]*-$")
_BROKEN_PART = re.compile(r"\w[\w-]*[-\u00ad]$")
_SECOND_PART = re.compile(r"\w+(?:-\w+)*")
_WORD = re.compile(r"\w[\w-]*\w")
# Vowels that would be read as one sound: "zee-egel" and "re-integratie" keep their hyphen.
_ONE_SOUND = frozenset("aa ae ai au ee ei eu ie ii oe oi oo ou ui uu".split())


def whole_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words that stand whole on a line, in small letters: they show how a word is written."""
    return frozenset(
        word.lower()
        for line in lines
        for word in _WORD.findall(_BROKEN_PART.sub("", line).replace(_SOFT, ""))
    )


def join_lines(lines: Sequence[str], known: frozenset[str] = frozenset()) -> str:
    """Return lines as one text. `known` are words of the document, which decide where there is doubt."""
    text = ""
    for line in lines:
        if not text:
            text = line
        elif text.endswith(_SOFT):
            text = text[:-1] + line
        elif BROKEN.search(text) is None or _STANDS_ALONE.match(line):
            text = f"{text} {line}"
        else:
            text = (text if _keeps_hyphen(text, line, known) else text[:-1]) + line
    return text.replace(_SOFT, "")


def _keeps_hyphen(text: str, line: str, known: frozenset[str]) -> bool:
    first, second = _FIRST_PART.search(text), _SECOND_PART.match(line)
    if first is None or second is None:
        return True
    before, after = first[0].lower(), second[0].lower()
    if before[:-1] + after in known:
        return False
    # An abbreviation, a name, or a word with a hyphen already, such as "woon-werk-".
    belongs = line[0].isupper() or text[-2].isupper() or text[-2].isdigit() or "-" in before[:-1]
    return belongs or before + after in known or before[-2] + after[0] in _ONE_SOUND
