"""Recognising a message that only asks to say the last answer again, in another way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.dutch.chat import normalise_chat
from assistant.dutch.frequency import zipf
from assistant.dutch.tokens import fold, words
from assistant.model import Turn
from assistant.small_talk import is_small_talk


class Change(StrEnum):
    """How the last answer is to be said again."""

    EASIER = "easier"
    SHORTER = "shorter"
    MORE = "more"


# Politeness, and words for the answer and for who answers: without them only the wish is left.
_FILLER = frozenset(
    """
    a aan al alles allemaal alsjeblieft alsjeblief alstublief alstublieft antwoord aub b bedankt beetje
    bericht bal daar daarmee daarover daarvan dan dank dankje dat de deze die dit doe doen dus echt een
    eens eigenlijk en er ermee erover ervan es even eventjes ga gaan geef gewoon geven gij graag heb
    hebben heel helemaal hallo het hier hierover hiervan hoe hoor iemand iets ik in is je jij jullie ja
    kan ken krijg krijgen kun kunde kunnen kunt maak maken maar mag me mensen mij misschien moet
    nederlands nee nog nogmaals nou of ok oke ook op opnieuw over precies schrijf schrijven sorry stuk
    stukje svp taal tekst toch u van veel verhaal vind vinden voor wat we wel wij wil wilt willen woorden
    ze zeg zeggen zin zinnen zo zou
    """.split()
)
_EASIER = "makkelijker|gemakkelijker|simpeler|eenvoudiger|duidelijker|begrijpelijker"
_PLAIN = "makkelijk|gemakkelijk|simpel|eenvoudig|duidelijk|begrijpelijk"
_HARD = "moeilijk|moeilijke|ingewikkeld|ingewikkelde|onduidelijk|onbegrijpelijk|lastig|lastige|vaag"
_GRASP = "snap|snapt|snappen|snapte|begrijp|begrijpt|begrijpen|begreep|volg"
_NOT = "niet|niks|niets|geen"
_EXPLAIN = "leg|leggen|uit|uitleg|uitleggen|toelichten|toelichting|verklaar"
_SHORT = "korter|kort|kortere|samenvatting|samenvatten|samengevat|samenvat|vat|samen|beknopt|beknopter"
_LONG = "lang|lange"
_MORE = "meer|uitgebreider|uitgebreid|verder|langer|detail|details"
_TELL = "vertel|vertellen|weten|lezen|horen|informatie|info"
_MEAN = "betekent|betekenen|bedoel|bedoelt|bedoelen|bedoeld"
_OTHERS = "te|minder|huh|wablief"
# What must be left of the message, its words in order. "Uitleg" is easier, "meer uitleg" is more.
_WISHES: tuple[tuple[Change, re.Pattern[str]], ...] = tuple(
    (change, re.compile(pattern.replace("<", r"\b(?:").replace(">", r")\b")))
    for change, pattern in (
        (Change.EASIER, f"(?:<{_EXPLAIN}> ?)*<{_EASIER}>(?: <{_EXPLAIN}>)*"),
        (Change.EASIER, f"<{_PLAIN}>(?: <{_EXPLAIN}>)+|(?:<{_EXPLAIN}> )+<{_PLAIN}>"),
        (Change.EASIER, f"(?:<te|minder> )?<{_HARD}>|niet <{_PLAIN}>|huh|wablief|<{_MEAN}>"),
        (Change.EASIER, f"<{_GRASP}> <{_NOT}>(?: <{_GRASP}>)?|<{_NOT}> <{_GRASP}>"),
        (Change.EASIER, f"leg uit|<uitleg|uitleggen|toelichten|toelichting|verklaar>(?: <{_EXPLAIN}>)?"),
        (Change.SHORTER, f"<{_SHORT}>(?: <{_SHORT}>)?|(?:niet )?te <{_LONG}>|minder <{_LONG}>"),
        (Change.MORE, f"(?:<{_TELL}|leg> ?)*<{_MORE}>(?: <{_TELL}|{_EXPLAIN}|{_MORE}>)*"),
    )
)
_KNOWN = frozenset(
    "|".join(
        (_EASIER, _PLAIN, _HARD, _GRASP, _NOT, _EXPLAIN, _SHORT, _LONG, _MORE, _TELL, _MEAN, _OTHERS)
    ).split("|")
)
_SPELLED = {"mer": "meer", "minnder": "minder", "simpler": "simpeler"}
_PLAIN_LANGUAGE = re.compile(
    r"\bjip en janneke(?:[ -]?taal)?\b"
    r"|\b(?:gewone|simpele|makkelijke|eenvoudige|begrijpelijke) (?:mensen)?taal\b"
)
_LESS_TEXT = re.compile(
    r"\b(?:te (?:veel|lange?)|minder(?: lange?)?) (?:tekst|woorden|zinnen)\b|\blap tekst\b"
)
# These ask something: "komt er meer?", "wat betekent dat voor mij?", "is het kort?".
_ASKS = re.compile(
    r"^(?:is|komt|zijn|wordt|gaat) .*\b(?:meer|kort|korter|moeilijk|lastig|verder)\b"
    r"|\bbetekent .*\b(?:voor|ik)\b|^(?:hoe|op) (?:verder|kort|lang|moeilijk|veel)\b"
)
# Misspelled words of this length may differ in one letter from what was meant, longer ones in two.
_ONE_ERROR_FROM, _TWO_ERRORS_FROM = 5, 7
# A word that is so common (Zipf) is meant as it is written.
_SURELY_MEANT = 3.5
# No message that only asks for another wording is longer.
_LONGEST = 14


def wanted_change(question: str) -> Change | None:
    """How the last answer is to be said again; `None` for a message that asks anything else.

    Every word must belong to the wish: "ik snap het niet" is one, "ik snap niet waarom er geen zwembad
    komt" is a question of its own.
    """
    return change_in(normalise_chat(question))


def is_question(turn: Turn) -> bool:
    """Whether a resident asked something in it: neither a greeting, nor only to say the answer again."""
    asked = turn.role == "user" and bool(turn.content.strip()) and not is_small_talk(turn.content)
    return asked and wanted_change(turn.content) is None


def last_question(history: Sequence[Turn]) -> int | None:
    """The place of the last question in a conversation; `None` where nothing was asked."""
    return next((at for at in reversed(range(len(history))) if is_question(history[at])), None)


def last_wish(history: Sequence[Turn]) -> Change | None:
    """How the answer to the last question was said last; `None` where it was said once only."""
    at = last_question(history)
    since = history[len(history) if at is None else at + 1 :]
    wishes = (wanted_change(turn.content) for turn in reversed(since) if turn.role == "user")
    return next((wish for wish in wishes if wish is not None), None)


def change_in(plain: str) -> Change | None:
    """The same for a message that is in standard chat spelling already."""
    text = _LESS_TEXT.sub("korter", _PLAIN_LANGUAGE.sub("makkelijker", fold(plain)))
    written = words(text)
    if not 0 < len(written) <= _LONGEST or _ASKS.search(text.strip()):
        return None
    left: list[str] = []
    for word in written:
        meant = _meant(word)
        if meant is None:
            return None
        if meant:
            left.append(meant)
    wish = " ".join(left)
    return next((change for change, pattern in _WISHES if pattern.fullmatch(wish)), None)


@lru_cache(maxsize=1024)
def _meant(word: str) -> str | None:
    """The word of a wish that was meant, "" for a word that says nothing, `None` for any other word."""
    if word in _KNOWN:
        return word
    if word in _FILLER:
        return ""
    if word in _SPELLED:
        return _SPELLED[word]
    if len(word) < _ONE_ERROR_FROM or zipf(word) >= _SURELY_MEANT:
        return None
    most = 2 if len(word) >= _TWO_ERRORS_FROM else 1
    near = min((OSA.distance(word, known), known) for known in _KNOWN)
    alike = near[0] <= most and near[1][0] == word[0] and len(near[1]) >= _ONE_ERROR_FROM - 1
    return near[1] if alike else None
