"""What visitors think of answers, counted, and as rows for a spreadsheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from assistant import messages
from assistant.feedback import Feedback, Verdict
from assistant.model import AnswerStatus, Strength
from assistant.settings import MUNICIPALITY_TIME
from assistant.spreadsheet import write_table

MOST_PASSAGES = 10

_VERDICTS = {Verdict.HELPFUL: messages.FEEDBACK_YES, Verdict.NOT_HELPFUL: messages.FEEDBACK_NO}


@dataclass(frozen=True)
class Tally:
    """How often answers helped, and how often not."""

    helpful: int = 0
    not_helpful: int = 0

    @property
    def total(self) -> int:
        """Both together."""
        return self.helpful + self.not_helpful


@dataclass(frozen=True)
class FeedbackReport:
    """The feedback of some days, counted.

    An answer with two themes counts for both; one without any counts under "". `passages` are those cited
    by answers that did not help, the most often first, at most `MOST_PASSAGES`.
    """

    days: int
    all: Tally
    remarks: int
    statuses: tuple[tuple[str, Tally], ...]
    themes: tuple[tuple[str, Tally], ...]
    passages: tuple[tuple[str, Tally], ...]


def report_on(feedback: Sequence[Feedback], days: int) -> FeedbackReport:
    """Return the counts of the feedback of so many days."""
    passages = _tallies((passage, item.verdict) for item in feedback for passage in item.passages)
    worst = sorted(passages, key=lambda entry: -entry[1].not_helpful)
    return FeedbackReport(
        days=days,
        all=_tally(Counter(item.verdict for item in feedback)),
        remarks=sum(item.remark is not None for item in feedback),
        statuses=_tallies((item.status, item.verdict) for item in feedback),
        themes=_tallies((theme, item.verdict) for item in feedback for theme in item.themes or ("",)),
        passages=tuple(entry for entry in worst if entry[1].not_helpful)[:MOST_PASSAGES],
    )


def _tallies(given: Iterable[tuple[str, Verdict]]) -> tuple[tuple[str, Tally], ...]:
    """The tally of each name, the largest first, those alike by name."""
    counts: dict[str, Counter[Verdict]] = {}
    for name, verdict in given:
        counts.setdefault(name, Counter())[verdict] += 1
    tallies = [(name, _tally(count)) for name, count in counts.items()]
    return tuple(sorted(tallies, key=lambda entry: (-entry[1].total, entry[0])))


def _tally(count: Counter[Verdict]) -> Tally:
    return Tally(count[Verdict.HELPFUL], count[Verdict.NOT_HELPFUL])


def write_csv(feedback: Iterable[Feedback], file: TextIO) -> None:
    """Write the feedback as CSV with Dutch headers; times are of the municipality. See `write_table`."""
    write_table(messages.FEEDBACK_COLUMNS, (_fields(item) for item in feedback), file)


def _fields(item: Feedback) -> tuple[str, ...]:
    return (
        item.given_at.astimezone(MUNICIPALITY_TIME).strftime("%Y-%m-%d %H:%M:%S"),
        _VERDICTS[item.verdict],
        status_label(item.status),
        ", ".join(item.themes),
        _strength_label(item.strength),
        ", ".join(item.passages),
        item.mode,
        item.remark or "",
        item.question or "",
        item.answer or "",
    )


def status_label(status: str) -> str:
    """Return the Dutch name of a status of answers; one that is not known any more is its own name."""
    known = status in AnswerStatus.__members__.values()
    return messages.ANSWER_STATUS_LABELS[AnswerStatus(status)] if known else status


def _strength_label(strength: str) -> str:
    labels = {kept.value: label for kept, label in messages.STRENGTH_LABELS.items()}
    return "" if strength == Strength.NONE else labels.get(strength, strength)
