"""Words of a sentence as they stand there."""

from __future__ import annotations

from assistant.dutch.tagging import TaggedSentence


def words_between(sentence: TaggedSentence, first: int, last: int) -> str:
    """The words from one place to another with the punctuation between; "" where `last` is before `first`.

    A bracket that opens between them and closes right behind is closed.
    """
    if last < first:
        return ""
    words = sentence.words
    text = sentence.source[words[first].start - sentence.start : words[last].end - sentence.start]
    if text.count("(") > text.count(")"):
        text += ")"
    return " ".join(text.split())


def joined(*parts: str) -> str:
    """The parts one space apart; empty ones are left out."""
    return " ".join(part for part in parts if part)
