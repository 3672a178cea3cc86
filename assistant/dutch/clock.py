"""Reading the times of day of a Dutch text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.dutch.number_notation import Piece
from assistant.dutch.number_words import cardinal

_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)")
_HOURS = ("uur", "u")
_HALF_DAY = 720
_DAY_PARTS = {"ochtends": 0, "morgens": 0, "nachts": 0, "middags": _HALF_DAY, "avonds": _HALF_DAY}

# Minutes after midnight, the same or twelve hours later where both may be meant, and the index behind.
Found = tuple[int, int, int]


def read_time(line: Sequence[Piece], at: int) -> Found | None:
    """The time of day that starts at piece `at`, or `None`.

    Returns minutes after midnight, the same twelve hours later where the words may mean that too
    ("half elf"), else the same again, and the index behind the time.
    """
    low, behind = line[at].low, line[at + 1].low
    if clock := _CLOCK.fullmatch(low):
        return _written(line, at, int(clock[1]), int(clock[2]))
    if low == "half" and line[at + 1].low != "een" and (hour := _hour(behind)):
        return _in_words(line, hour * 60 - 30, at + 2)
    if low == "kwart" and behind in ("over", "voor") and (hour := _hour(line[at + 2].low)):
        return _in_words(line, hour * 60 + (15 if behind == "over" else -15), at + 3)
    # "tien uur" alone is a duration.
    if behind == "uur" and (line[at - 1].low == "om" or line[at + 2].low == "'s"):
        if low.isdecimal() and 12 < int(low) <= 24:
            return int(low) * 60, int(low) * 60, at + 2
        if hour := _hour(low):
            return _in_words(line, hour * 60, at + 1)
    return None


def _written(line: Sequence[Piece], at: int, hour: int, minute: int) -> Found | None:
    behind = line[at + 1].low
    in_range = behind in ("-", "tot", "t/m", "en") and _CLOCK.fullmatch(line[at + 2].low)
    sure = behind in _HOURS or ":" in line[at].low or (in_range and line[at + 3].low in _HOURS)
    if hour > 24 or minute > 59 or not sure:
        return None
    return hour * 60 + minute, hour * 60 + minute, at + 1 + (behind in _HOURS)


def _hour(low: str) -> int:
    """The hour on a twelve-hour clock, 0 for any other word."""
    hour = int(low) if len(low) <= 2 and low.isdecimal() else cardinal(low) or 0
    return hour if hour <= 12 else 0


def _in_words(line: Sequence[Piece], minutes: int, behind: int) -> Found:
    """Add "uur" and "'s avonds" where they follow; without the latter both halves of the day are meant."""
    behind += line[behind].low == "uur"
    minutes %= _HALF_DAY
    if line[behind].low == "'s" and (later := _DAY_PARTS.get(line[behind + 1].low)) is not None:
        return minutes + later, minutes + later, behind + 2
    return minutes, minutes + _HALF_DAY, behind
