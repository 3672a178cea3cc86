"""What a letter is for: what it says, what its reader must do, before when, and whom to ask."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.report import LetterPurpose


def letter_purpose(sentences: Sequence[TaggedSentence]) -> LetterPurpose:
    """The sentences of a letter that its reader must know, as quotes; each field in order of the letter."""
    return LetterPurpose()
