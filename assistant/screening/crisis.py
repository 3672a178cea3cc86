"""Whether a text is a cry for help, and which help fits."""

from __future__ import annotations

from assistant.intent import looks_like_question
from assistant.screening import child, emergency, home_violence, suicide
from assistant.screening.cues import any_found, asks_for_plans, speaks_of_self
from assistant.screening.kind import ScreeningKind
from assistant.screening.wording import Wording

_IN_OTHER_LANGUAGES = (
    (ScreeningKind.SUICIDE, suicide.OTHER_LANGUAGES),
    (ScreeningKind.HOME_VIOLENCE, home_violence.OTHER_LANGUAGES),
    (ScreeningKind.EMERGENCY, emergency.OTHER_LANGUAGES),
)


def find_crisis(wording: Wording) -> ScreeningKind:
    """The kind of help that a text asks for, or `NONE`.

    On doubt it is a cry for help, except where the text asks about plans of the municipality and
    says nothing about the speaker ("Wat doet de gemeente tegen huiselijk geweld?").
    """
    core = wording.core
    for kind, cues in _IN_OTHER_LANGUAGES:
        if any_found(cues, wording.plain):
            return kind
    if asks_for_plans(core) and not speaks_of_self(core):
        return ScreeningKind.NONE
    if any_found(suicide.CERTAIN, core):
        return ScreeningKind.SUICIDE
    if any_found((*home_violence.CERTAIN, *home_violence.TOGETHER), core):
        return ScreeningKind.HOME_VIOLENCE
    if not suicide.NUISANCE.search(core) and any_found((*suicide.LIKELY, *suicide.TOGETHER), core):
        return ScreeningKind.SUICIDE
    if any_found(emergency.CERTAIN, core):
        return ScreeningKind.EMERGENCY
    return ScreeningKind.CHILD if _is_child_in_trouble(core) else ScreeningKind.NONE


def speaks_as_child(wording: Wording) -> bool:
    """Whether the speaker is a child or a teenager."""
    return any_found(child.SPEAKER, wording.core) and not child.GROWN_UP.search(wording.core)


def _is_child_in_trouble(core: str) -> bool:
    """Whether a child is not well, or tells about himself or herself and asks nothing."""
    if child.GROWN_UP.search(core):
        return False
    if any_found(child.ALONE, core):
        return True
    if not any_found(child.SPEAKER, core):
        return False
    asks = "?" in core or looks_like_question(core) or child.WISHES.search(core)
    return any_found(child.TROUBLE, core) or (not asks and child.TELLS.search(core) is not None)
