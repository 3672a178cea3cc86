"""In which order the kinds are looked for: help first, then attacks, then what is declined."""

from __future__ import annotations

from assistant.screening.attack import asks_other_language, is_attack
from assistant.screening.crisis import find_crisis
from assistant.screening.declined import find_declined
from assistant.screening.hidden import hidden_texts
from assistant.screening.insult import is_insult
from assistant.screening.kind import ScreeningKind
from assistant.screening.wording import read_wording


def find_kind(text: str) -> ScreeningKind:
    """What kind of text this is, by its words; `NONE` is an ordinary question.

    A text that hides words (base64, rot13, backwards) is an attack, unless it hides a cry for help.
    """
    wording = read_wording(text)
    crisis = find_crisis(wording)
    if crisis is not ScreeningKind.NONE:
        return crisis
    hidden = [find_crisis(read_wording(decoded)) for decoded in hidden_texts(text)]
    if hidden:
        return next((kind for kind in hidden if kind is not ScreeningKind.NONE), ScreeningKind.INJECTION)
    if is_attack(wording):
        return ScreeningKind.INJECTION
    if asks_other_language(wording):
        return ScreeningKind.LANGUAGE
    if is_insult(wording):
        return ScreeningKind.INSULT
    return find_declined(wording)
