"""What the templates of the management page show: labels chosen, moments written out, lists cut."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from assistant.asked import DeskQuestion
from assistant.desk_reports import DeskReport, ReportState
from assistant.feedback import Feedback, Verdict
from assistant.feedback_report import FeedbackReport, report_on, status_label
from assistant.near_topics import NearTopics
from assistant.settings import MUNICIPALITY_TIME
from assistant.switches import CHAT, Switch, SwitchChange, SwitchState, topic_of, topic_subject
from assistant.web import management_texts as texts
from assistant.web.management_counts import Period, theme_title

MOST_SHOWN = 50
"""So many texts of a list stand on the page, the newest; all of them are in its file."""


@dataclass(frozen=True)
class NearView:
    """A topic that lies near another, and how many passages are about both."""

    subject: str
    name: str
    shared: int
    off: bool


@dataclass(frozen=True)
class SwitchView:
    """A switch: its subject and name, and where it is off the message, who turned it off and when.

    `near` are the topics that lie near one that is off.
    """

    subject: str
    name: str
    message: str | None = None
    by: str = ""
    moment: str = ""
    near: tuple[NearView, ...] = ()

    @property
    def near_on(self) -> tuple[NearView, ...]:
        """Those that are on."""
        return tuple(near for near in self.near if not near.off)


class ChangeView(NamedTuple):
    """A row of the history of switches; `message` is a dash where one was turned on."""

    moment: str
    by: str
    what: str
    message: str


@dataclass(frozen=True)
class RemarkView:
    """What somebody said of an answer."""

    moment: str
    helps: bool
    status: str
    themes: str
    remark: str
    question: str | None
    answer: str | None


@dataclass(frozen=True)
class FeedbackView:
    """What visitors think of answers: the counts, and the newest remarks of so many."""

    report: FeedbackReport
    themes: tuple[tuple[str, int, int], ...]
    remarks: tuple[RemarkView, ...]
    remark_count: int


@dataclass(frozen=True)
class DeskQuestionView:
    """A question of the front desk."""

    moment: str
    question: str
    status: str
    themes: str


@dataclass(frozen=True)
class ReportView:
    """A report of the front desk."""

    id: str
    moment: str
    by: str
    kind: str
    question: str
    remark: str
    is_open: bool


def moment_text(moment: datetime) -> str:
    """Return a moment as people in the municipality write it."""
    local = moment.astimezone(MUNICIPALITY_TIME)
    return f"{local.day}-{local.month}-{local.year} om {local.hour}.{local.minute:02} uur"


def subject_name(subject: str, themes: Mapping[str, str]) -> str:
    """Return what a switch is called: the chat, or the title of its topic."""
    theme = topic_of(subject)
    if theme is None:
        return texts.CHAT
    return themes.get(theme) or texts.UNKNOWN_TOPIC.format(theme=theme)


def switch_views(off: Iterable[Switch], themes: Mapping[str, str]) -> tuple[SwitchView, ...]:
    """Return the chat, the topics that are off, and the others in the order of the themes."""
    views = {
        switch.subject: SwitchView(
            switch.subject,
            subject_name(switch.subject, themes),
            switch.message,
            switch.by,
            moment_text(switch.at),
        )
        for switch in off
    }
    subjects = dict.fromkeys((CHAT, *views, *map(topic_subject, themes)))
    return tuple(
        views.get(subject) or SwitchView(subject, subject_name(subject, themes)) for subject in subjects
    )


def near_views(
    theme: str | None, near: NearTopics, themes: Mapping[str, str], off: Collection[str]
) -> tuple[NearView, ...]:
    """Return the neighbours of a topic that are in the list; `off` are the subjects that are off."""
    return tuple(
        NearView(topic_subject(other), themes[other], shared, topic_subject(other) in off)
        for other, shared in near.get(theme or "", ())
        if other in themes
    )


def with_near(
    views: Sequence[SwitchView], near: NearTopics, themes: Mapping[str, str]
) -> tuple[SwitchView, ...]:
    """Return the same, each that is off with the topics that lie near it."""
    off = frozenset(view.subject for view in views if view.message is not None)
    return tuple(
        view
        if view.message is None
        else replace(view, near=near_views(topic_of(view.subject), near, themes, off))
        for view in views
    )


def stale_views(state: SwitchState, themes: Mapping[str, str]) -> tuple[SwitchView, ...]:
    """Return the same where only what was known last can be shown, not who turned it and when."""
    off = {topic_subject(theme): message for theme, message in state.topics.items()}
    if state.chat_message is not None:
        off[CHAT] = state.chat_message
    subjects = dict.fromkeys((CHAT, *off, *map(topic_subject, themes)))
    return tuple(SwitchView(subject, subject_name(subject, themes), off.get(subject)) for subject in subjects)


def change_views(history: Iterable[SwitchChange], themes: Mapping[str, str]) -> tuple[ChangeView, ...]:
    """Return the history of switches."""
    return tuple(
        ChangeView(
            moment_text(change.at),
            change.by,
            texts.TURNED[change.message is None].format(what=subject_name(change.subject, themes)),
            change.message or "–",
        )
        for change in history
    )


def feedback_view(kept: Sequence[Feedback], themes: Mapping[str, str], period: Period) -> FeedbackView:
    """Return the feedback of a period, with the newest remarks."""
    given = [item for item in kept if period.holds(item.given_at.astimezone(MUNICIPALITY_TIME).date())]
    report = report_on(given, period.days)
    remarks = [item for item in reversed(given) if item.remark is not None or item.question is not None]
    return FeedbackView(
        report,
        tuple(
            (theme_title(theme or None, themes), tally.helpful, tally.not_helpful)
            for theme, tally in report.themes
        ),
        tuple(_remark_view(item, themes) for item in remarks[:MOST_SHOWN]),
        len(remarks),
    )


def _remark_view(item: Feedback, themes: Mapping[str, str]) -> RemarkView:
    return RemarkView(
        moment_text(item.given_at),
        item.verdict is Verdict.HELPFUL,
        status_label(item.status),
        titles(item.themes, themes),
        item.remark or "",
        item.question,
        item.answer,
    )


def desk_question_views(
    questions: Iterable[DeskQuestion], themes: Mapping[str, str]
) -> tuple[DeskQuestionView, ...]:
    """Return questions of the front desk."""
    return tuple(
        DeskQuestionView(
            moment_text(item.at), item.question, status_label(item.status), titles(item.themes, themes)
        )
        for item in questions
    )


def report_views(reports: Iterable[DeskReport]) -> tuple[ReportView, ...]:
    """Return reports of the front desk."""
    return tuple(
        ReportView(
            item.id,
            moment_text(item.at),
            item.account,
            texts.REPORT_KINDS[item.kind],
            item.question,
            item.remark,
            item.state is ReportState.OPEN,
        )
        for item in reports
    )


def titles(ids: Iterable[str], themes: Mapping[str, str]) -> str:
    """Return the titles of themes, for a line."""
    return ", ".join(theme_title(theme, themes) for theme in ids)


def size_text(size: int) -> str:
    """Return a number of bytes as people write it."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    if size < 1_000_000_000:
        return f"{size / 1_000_000:.1f} MB".replace(".", ",")
    return f"{size / 1_000_000_000:.1f} GB".replace(".", ",")


def duration_text(seconds: float) -> str:
    """Return how long something takes, in its largest whole unit."""
    for one, many, length in texts.DURATIONS:
        count = int(seconds // length)
        if count:
            return f"{count} {one if count == 1 else many}"
    return texts.JUST_NOW
