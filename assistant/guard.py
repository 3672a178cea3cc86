"""Screening a question before anything is done with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import messages
from assistant.dutch.chat import normalise_chat
from assistant.dutch.language import detect_language
from assistant.person_wanted import wants_just_anybody, wants_person
from assistant.screening.crisis import find_crisis, speaks_as_child
from assistant.screening.kind import ScreeningKind
from assistant.screening.order import find_kind
from assistant.screening.personal_data import mask_personal_data
from assistant.screening.wording import read_wording
from assistant.settings import Settings
from assistant.small_talk import SmallTalk, small_talk_of

__all__ = [
    "Screening",
    "ScreeningKind",
    "help_for",
    "mask_personal_data",
    "number_beside",
    "refusal_of",
    "screen_question",
]

_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d[\d-]+\d")
_LATIN_OR_ARABIC = re.compile(r"[a-zA-Z\u00c0-\u024f\u0600-\u06ff]")
# How much of a text that is too long is still searched for a cry for help.
_MOST_SEARCHED = 4000
_REFUSALS = {
    ScreeningKind.SUICIDE: messages.SUICIDE,
    ScreeningKind.HOME_VIOLENCE: messages.VIOLENCE,
    ScreeningKind.CHILD: f"{messages.CHILD} {messages.DANGER}",
    ScreeningKind.EMERGENCY: messages.EMERGENCY,
    ScreeningKind.VOTING: messages.VOTING,
    ScreeningKind.OPINION: messages.OPINION,
    ScreeningKind.MEDICAL: messages.MEDICAL,
    ScreeningKind.LEGAL: messages.LEGAL,
    ScreeningKind.INSULT: messages.INSULT,
    ScreeningKind.LANGUAGE: messages.ONLY_DUTCH,
}
_COURTESIES = {
    SmallTalk.GREETS: messages.GREETING,
    SmallTalk.THANKS: messages.THANKED,
    SmallTalk.AGREES: messages.NOTHING_ASKED,
}
_BESIDE = {
    ScreeningKind.SUICIDE: messages.NEED_TO_TALK,
    ScreeningKind.HOME_VIOLENCE: messages.NOT_SAFE_AT_HOME,
    ScreeningKind.CHILD: messages.CHILD_TO_TALK,
    ScreeningKind.EMERGENCY: messages.DANGER,
}


@dataclass(frozen=True)
class Screening:
    """What screening found.

    `question` is the question without personal data, safe to keep and log. `refusal` is the Dutch
    message when the question is not to be answered, else `None`. `notices` go with the answer.
    `kind` says why: `NONE` exactly when there is no refusal.
    """

    question: str
    refusal: str | None = None
    notices: tuple[str, ...] = ()
    kind: ScreeningKind = ScreeningKind.NONE


def screen_question(question: str, settings: Settings) -> Screening:
    """Screens a question: empty, too long, a cry for help, an attack, declined, courtesy, not Dutch."""
    text = question.strip()
    if not text:
        return Screening("", messages.EMPTY_QUESTION, kind=ScreeningKind.EMPTY)
    if len(text) > settings.max_question_length:
        return _screen_long(text, settings)
    masked = mask_personal_data(text)
    notices = (messages.PERSONAL_DATA_NOTICE,) if masked != text else ()
    if not _LETTER.search(masked):
        return Screening("", messages.NO_WORDS, notices, ScreeningKind.NO_WORDS)
    kind = find_kind(masked)
    if kind is not ScreeningKind.NONE:
        return Screening(masked, refusal_of(kind, masked, settings), notices, kind)
    courtesy = small_talk_of(normalise_chat(masked))
    if courtesy is not None:
        return Screening(masked, _COURTESIES[courtesy], notices, ScreeningKind.COURTESY)
    chat = normalise_chat(masked)
    if wants_person(chat):
        return Screening(masked, _person(chat, settings), notices, ScreeningKind.COURTESY)
    language = detect_language(masked)
    if (language is not None and language != "nl") or not _LATIN_OR_ARABIC.search(masked):
        refusal = " ".join(filter(None, (messages.ONLY_DUTCH, messages.ONLY_DUTCH_IN.get(language or ""))))
        return Screening(masked, refusal, notices, ScreeningKind.LANGUAGE)
    return Screening(masked, None, notices)


def _person(text: str, settings: Settings) -> str:
    """How to reach a person; with whom to talk in need, where that may be meant."""
    contact = settings.contact
    lines = contact.lines or (messages.ASK_MUNICIPALITY,)
    phone = (messages.CALL.format(phone=contact.phone.written),) if contact.phone else ()
    need = (messages.NEED_TO_TALK,) if wants_just_anybody(text) else ()
    return "\n".join((messages.NO_PERSON, *lines, *phone, *need))


def _screen_long(text: str, settings: Settings) -> Screening:
    """A text that is too long is not kept; a cry for help in it is heard."""
    start = text[:_MOST_SEARCHED]
    crisis = find_crisis(read_wording(start))
    if crisis is not ScreeningKind.NONE:
        return Screening("", refusal_of(crisis, start, settings), kind=crisis)
    too_long = messages.TOO_LONG.format(limit=settings.max_question_length)
    return Screening("", too_long, kind=ScreeningKind.TOO_LONG)


def refusal_of(kind: ScreeningKind, text: str, settings: Settings) -> str:
    """The Dutch sentence that a text of this kind gets instead of an answer."""
    if kind is ScreeningKind.INJECTION:
        return messages.INJECTION.format(municipality=settings.municipality)
    if kind is ScreeningKind.HOME_VIOLENCE and speaks_as_child(read_wording(text)):
        return f"{messages.VIOLENCE} {messages.CHILD}"
    return _REFUSALS[kind]


def help_for(kinds: Sequence[ScreeningKind], text: str, settings: Settings) -> str:
    """What a text gets that seems to be of the first kind, or else of the others."""
    first = refusal_of(kinds[0], text, settings)
    others = (_BESIDE[kind] for kind in kinds[1:] if not _numbers(_BESIDE[kind]) <= _numbers(first))
    return " ".join((first, *others))


def number_beside(kinds: Sequence[ScreeningKind]) -> str:
    """The line with the numbers for some kinds of need, to stand beside an answer."""
    return " ".join(_BESIDE[kind] for kind in kinds)


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))
