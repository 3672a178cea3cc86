"""What a request to the front desk asks for, and a report on its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.desk_choice import Choice
from assistant.desk_reports import ReportKind
from assistant.web.visible import visible

LONGEST_READ = 4000
"""Of a question, in characters; what is over the limit of questions is refused anyway."""


@dataclass(frozen=True)
class Asked:
    """A question, and what its result is narrowed to."""

    question: str = ""
    choice: Choice = Choice()


@dataclass(frozen=True)
class ReportDraft:
    """A report as it was typed, and what the page says about it."""

    kind: ReportKind | None = None
    remark: str = ""
    error: str = ""
    kept: bool = False


def asked_in(fields: Mapping[str, str]) -> Asked:
    """Return what the address or the form of a request asks for."""
    choice = Choice(fields.get("document", ""), fields.get("jaar", ""), fields.get("alle") == "1")
    # Unseen signs would come along into links and letters.
    question = str(visible(fields.get("vraag", "")[:LONGEST_READ]))
    return Asked(" ".join(question.split()), choice)
