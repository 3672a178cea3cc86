"""What of an answer is said aloud at the front desk, and which passages that comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer_layout import Part, Role, lay_out
from assistant.model import Answer, AnswerStatus

_MARKER = re.compile(r"\s*\[\d{1,3}\]")
_FROM_PASSAGES = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})


@dataclass(frozen=True)
class Spoken:
    """The lines to say, in the roles that they have in the answer; `basis` are the ids of their passages.

    A refusal has lines and no basis; what was not found has neither.
    """

    lines: tuple[Part, ...] = ()
    basis: frozenset[str] = frozenset()


def spoken(answer: Answer) -> Spoken:
    """Return what an answer says first of each passage, and what it says around that."""
    if answer.status is AnswerStatus.NOT_FOUND:
        return Spoken()
    parts = lay_out(answer.text)
    cores = [part for part in parts if part.role is Role.CORE]
    unsaid = {Role.POINT, Role.TEXT} if cores else {Role.POINT}
    lines = tuple(Part(part.role, _MARKER.sub("", part.text)) for part in parts if part.role not in unsaid)
    if answer.status not in _FROM_PASSAGES:
        return Spoken(lines)
    passages = {citation.marker: citation.passage for citation in answer.citations}
    markers = [marker.strip() for part in cores or parts for marker in _MARKER.findall(part.text)]
    return Spoken(lines, frozenset(passages[marker] for marker in markers if marker in passages))
