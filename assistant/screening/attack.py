"""Whether a text tries to change the rules, the role or the output of the assistant."""

from __future__ import annotations

from assistant.screening.attack_orders import ORDERS
from assistant.screening.attack_signs import ENGLISH, SIGNS
from assistant.screening.attack_structure import STRUCTURES
from assistant.screening.cues import any_found, cue, words
from assistant.screening.wording import Wording

# "Antwoord in het Engels": a language that the assistant does not speak.
_LANGUAGES = (
    r"(?:engels\w*|duits\w*|frans\w*|turks\w*|arabisch\w*|pools\w*|spaans\w*|italiaans\w*"
    r"|oekraiens\w*|russisch\w*|chinees|marokkaans|berbers|farsi|somalisch|tigrinya|papiaments"
    r"|fries|latijn|english|german|turkish|arabic|polish)"
)
_OTHER_LANGUAGE = cue(
    r"(?<!mag ik )(?<!ik )\b(?:antwoord|schrijf|praat|spreek|vertaal|reageer|geef|zeg|vertel|doe"
    rf"|leg|kun je|kunt u|kan je|answer|reply|respond|translate)\b (?:[\w',]+ ){{0,6}}?(?:in|naar"
    rf"|op) (?:het |goed |gewoon )?{_LANGUAGES}",
    unless=words(r"folder\w*|brieven|website|formulier\w*|tolk|mensen|bordjes?|les|lessen|cursus"),
)


def is_attack(wording: Wording) -> bool:
    """Whether a text orders the assistant to be or to do something else than it is for."""
    return (
        any(pattern.search(wording.plain) for pattern in SIGNS)
        or any_found(ORDERS, wording.core)
        or any_found(STRUCTURES, wording.core)
        or any_found(ENGLISH, wording.plain)
    )


def asks_other_language(wording: Wording) -> bool:
    """Whether a Dutch text asks for an answer in another language."""
    return _OTHER_LANGUAGE.found_in(wording.core)
