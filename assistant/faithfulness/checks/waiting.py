"""Waiting: what comes only after another thing, where in the source nothing waits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.time_words import early

_WAITS = re.compile(
    r"(?<= )(?:(?:daarna|dan|later|vervolgens|eerst daarna) pas|pas (?:daarna|als|wanneer|na|nadat|later"
    r"|dan|zodra"
    r"|vanaf|over|in een later)|eerst (?:\S+ ){1,12}?(?:pas|daarna|dan|later|vervolgens))(?= )"
)
# What tells of an order, a condition or a term.
_ORDERS = re.compile(
    r" (?:eerst|eerste|pas|daarna|vervolgens|voordat|nadat|zodra|na|als|wanneer|indien|mits|tenzij|totdat"
    r"|later"
    r"|alvorens|vooraf\w*|voorwaarde\w*|fase\w*|gefaseerd\w*|stap\w*|termijn|uiteindelijk|dan|basis"
    r"|vervolg\w*"
    r"|volgende|afhankelijk|prioriteit\w*|voorrang|uitgangspunt) "
)
# A clause that opens the rest of its sentence once something is over.
_COMPLETED = re.compile(
    r"(?<= )(?:(?:zodra|als|wanneer|nadat|eenmaal|pas na)(?: \S+){1,7}? (?:genomen|gedaan|besloten"
    r"|vastgesteld|klaar|achter de rug|afgerond|rond|voorbij|gebeurd|geweest|gevallen|voltooid|af|gereed"
    r"|staat|staan)"
    r"|als (?:\S+ ){1,5}?eenmaal \S+|(?:is|zijn|staat|staan|ligt|liggen) (?:\S+ ){1,5}?eenmaal(?: \S+)?"
    r"|achteraf|na afloop)(?= )"
)
# What may stand for it in the source.
_WAITS_FOR = re.compile(
    r"(?<= )(?:zodra|als|wanneer|nadat|indien|mits|eenmaal|na|achteraf|pas|daarna|vervolgens|later|afloop"
    r"|waarna|uiteindelijk|afgerond\w*|gereed|klaar|vooruit\w*|voorkom\w*|terugkijk\w*|evalu\w*"
    r"|resultaten)(?= )"
)


def check(aligned: SentenceAlignment, near: str) -> Iterator[Signal]:
    """Signals of what a sentence makes wait; `near` is the sentence of the source that it stands for."""
    yield from _only_then(aligned)
    yield from _afterwards(aligned, near)


def _only_then(aligned: SentenceAlignment) -> Iterator[Signal]:
    """What must wait ("pas daarna") where nothing in the source waits for anything."""
    found = _WAITS.search(aligned.sentence.low)
    if found and not _ORDERS.search(f" {aligned.focus_low} "):
        yield _signal("only_then", found.group(), "")


def _afterwards(aligned: SentenceAlignment, near: str) -> Iterator[Signal]:
    """What waits for the end of a thing ("zodra het besluit is genomen"), beside which the source has it."""
    found = None if aligned.sentence.is_question else _COMPLETED.search(aligned.sentence.low)
    if found and not _WAITS_FOR.search(f"{near}{aligned.focus_low} "):
        yield _signal("afterwards", found.group(), early(near))


def _signal(name: str, claim: str, source: str) -> Signal:
    return Signal(FindingKind.TIME, f"time.{name}", claim.strip(), source.strip())
