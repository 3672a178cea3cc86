"""Which sentences of a text are rewritten at all."""

from __future__ import annotations

import re

from assistant.dutch.tagging import TaggedSentence

_CELLS = re.compile(r"\t|\|")
_HEADING_MARK = re.compile(r"\s*#{1,6}\s")
_BULLET = re.compile(r"\s*(?:[-*•‣▪◦·–—●○■□➢✓]|\d{1,3}(?:\.\d{1,3})*[.)]?|[a-z][.)])\s+")
_ENDS = re.compile(r"[.!?;:,…][\"'”’»)\]]*\s*$")
# A line without an end mark and a finite verb is a heading up to so many words.
_LONGEST_HEADING = 12
# What opens and closes a letter is no sentence to rewrite: "Geachte heer [naam],", "Met vriendelijke groet,".
_SALUTATION = re.compile(
    r"\s*(?:Geachte|Beste|Hoogachtend|Met vriendelijke groet\w*|Met groet)\b[^.!?]*$", re.IGNORECASE
)
# What stands above a letter: "Betreft: uw aanvraag".
_LABEL = re.compile(
    r"\s*(?:betreft|onderwerp|(?:ons |uw )?kenmerk|datum|bijlagen?|zaaknummer|behandeld door)\s*:[^.!?]*$",
    re.IGNORECASE,
)
_MOST_FIGURES = 0.4


def is_rewritable(sentence: TaggedSentence) -> bool:
    """Whether a sentence is running text: no heading, row of a table, salutation or label."""
    source = sentence.source
    if _HEADING_MARK.match(source) or _SALUTATION.match(source) or _LABEL.match(source):
        return False
    bullet = _BULLET.match(source)
    if _CELLS.search(source, bullet.end() if bullet else 0):
        return False
    figures = sum(word.text[0].isdigit() or word.text == "€" for word in sentence.words)
    if figures > _MOST_FIGURES * len(sentence.words):
        return False
    heading = (
        not bullet
        and not _ENDS.search(source)
        and len(sentence.words) <= _LONGEST_HEADING
        and not any(word.is_finite for word in sentence.words)
    )
    return not heading
