"""What the assistant does not do: voting advice, opinions, medical and legal advice."""

from __future__ import annotations

from assistant.screening import legal, politics
from assistant.screening.cues import any_found
from assistant.screening.kind import ScreeningKind
from assistant.screening.medical import asks_medical_advice
from assistant.screening.wording import Wording


def find_declined(wording: Wording) -> ScreeningKind:
    """Which kind of advice or opinion a text asks for, or `NONE`."""
    core = wording.core
    if any_found(politics.VOTING, core):
        return ScreeningKind.VOTING
    if any_found(politics.OPINION, core):
        return ScreeningKind.OPINION
    if asks_medical_advice(core):
        return ScreeningKind.MEDICAL
    return ScreeningKind.LEGAL if any_found(legal.LEGAL, core) else ScreeningKind.NONE
