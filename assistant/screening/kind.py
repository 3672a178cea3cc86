"""The kinds of text that get a fixed sentence instead of an answer from the documents."""

from __future__ import annotations

from enum import StrEnum


class ScreeningKind(StrEnum):
    """What screening took a question for; `NONE` is an ordinary question."""

    NONE = "none"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NO_WORDS = "no_words"
    INJECTION = "injection"
    SUICIDE = "suicide"
    HOME_VIOLENCE = "home_violence"
    CHILD = "child"
    EMERGENCY = "emergency"
    VOTING = "voting"
    OPINION = "opinion"
    MEDICAL = "medical"
    LEGAL = "legal"
    INSULT = "insult"
    LANGUAGE = "language"
    COURTESY = "courtesy"
