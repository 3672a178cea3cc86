"""Turning a follow-up into a question that stands alone, by rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.dutch.tokens import words
from assistant.model import Turn

_FOLLOW_UP = re.compile(
    r"^(en|maar|dus|oke|ok|ja,?|nee,?)\b|^(waarom|wanneer|hoezo|hoeveel|waar|wie)( dan| dat| is dat"
    r"| gaat (daarover|erover))?\s*\?*$"
    r"|\b(dat|daar|daarover|daarvan|daarmee|erover|ervan|ermee|die|dit|hij|zij|ze|het)\b",
    re.IGNORECASE,
)
_LONGEST_FOLLOW_UP = 7


def points_back(question: str) -> bool:
    """Whether a question needs the one before it to be understood: "en daar?", "wie gaat daarover?"."""
    return len(words(question)) <= _LONGEST_FOLLOW_UP and bool(_FOLLOW_UP.search(question.strip()))


def standalone_question(question: str, history: Sequence[Turn]) -> str:
    """The question itself, or this one with the resident's last question after it.

    A short question that opens with "en" or points back ("daarover", "dat") cannot be searched for
    on its own.
    """
    earlier = [turn.content for turn in history if turn.role == "user" and turn.content.strip()]
    if not earlier or not points_back(question):
        return question
    return f"{question.strip().rstrip('?')}? {earlier[-1].strip()}"
