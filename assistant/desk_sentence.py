"""What of an answer is said aloud at the front desk, and which passages that comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer_layout import Part, Role, lay_out
from assistant.model import Answer, AnswerStatus
from assistant.select import leans_back

_MARKER = re.compile(r"\s*(\[\d{1,3}\])")
_FROM_PASSAGES = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})


@dataclass(frozen=True)
class Spoken:
    """The lines to say, in the roles that they have in the answer; `basis` are the ids of their passages.

    A refusal has lines and no basis; what was not found has neither.
    """

    lines: tuple[Part, ...] = ()
    basis: frozenset[str] = frozenset()


def spoken(answer: Answer, cores: Mapping[str, str]) -> Spoken:
    """Return what an answer says first of each passage, and what it says around that.

    `cores` are those of the passages that it cites, by id: said instead of a sentence that leans on one that
    is not said ("Zulke referenda ..."), and instead of a list.
    """
    if answer.status is AnswerStatus.NOT_FOUND:
        return Spoken()
    parts = lay_out(answer.text)
    if answer.status not in _FROM_PASSAGES:
        return Spoken(tuple(part for part in parts if part.role is not Role.POINT))
    passages = {citation.marker: citation.passage for citation in answer.citations}
    has_core = any(part.role is Role.CORE for part in parts)
    lines: list[Part] = []
    basis: list[str] = []
    for part in parts:
        told = [passages[m] for m in _MARKER.findall(" ".join([part.text, *part.items])) if m in passages]
        core = next((cores[passage] for passage in told if passage in cores), "")
        if part.role in (Role.LEAD, Role.INTRODUCTION):
            lines.append(part)
        elif part.role is Role.CORE or not has_core:
            basis += told
            text = _MARKER.sub("", part.text)
            if part.role is Role.POINT or (core and leans_back(text) and not text.startswith(core)):
                # Of points only the last one has a marker.
                lines += [Part(Role.CORE, core)] if core else []
            else:
                lines.append(Part(part.role, text))
    return Spoken(tuple(lines), frozenset(basis))
