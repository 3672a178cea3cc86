"""The sections of the management page, each loaded by itself: one that fails says so, the others stay."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from assistant.accounts import Account, Role
from assistant.errors import GewoneTaalError, StoreError
from assistant.settings import MUNICIPALITY_TIME
from assistant.web import management_texts as texts
from assistant.web.failures import log_failure
from assistant.web.management_counts import AskedView, Period, asked_view, day_text, period_of
from assistant.web.management_service import Asked, ManagementDesk, Reports
from assistant.web.management_view import (
    MOST_SHOWN,
    ChangeView,
    DeskQuestionView,
    FeedbackView,
    ReportView,
    SwitchView,
    change_views,
    desk_question_views,
    feedback_view,
    moment_text,
    report_views,
    stale_views,
    switch_views,
    with_near,
)
from assistant.web.management_works import Working, workings

logger = logging.getLogger(__name__)

Content = TypeVar("Content")

DEFAULT_DAYS = 7


@dataclass(frozen=True)
class Section(Generic[Content]):
    """A section with its content, or with a sentence that says why it has none."""

    content: Content | None = None
    fault: str | None = None


@dataclass(frozen=True)
class SwitchesView:
    """All switches, the chat first, and their history; `stale` where they could not be read just now."""

    chat: SwitchView
    topics: tuple[SwitchView, ...]
    history: tuple[ChangeView, ...]
    stale: bool = False

    @property
    def off(self) -> tuple[SwitchView, ...]:
        """The topics that are off."""
        return tuple(topic for topic in self.topics if topic.message is not None)


@dataclass(frozen=True)
class DeskQuestionsView:
    """The newest questions of the front desk, of so many."""

    shown: tuple[DeskQuestionView, ...]
    total: int


@dataclass(frozen=True)
class ReportsView:
    """The reports that somebody has to look at, and the newest of those that are done."""

    open: tuple[ReportView, ...]
    done: tuple[ReportView, ...]
    done_count: int


class AccountView(NamedTuple):
    """Somebody who may log in, without anything secret: a row of a table."""

    name: str
    full_name: str
    roles: str


@dataclass(frozen=True)
class ManagementPage:
    """The whole page."""

    period: Period
    since: str
    until: str
    as_of: str
    switches: SwitchesView
    asked: Section[AskedView]
    desk: Section[DeskQuestionsView]
    feedback: Section[FeedbackView]
    reports: Section[ReportsView]
    works: tuple[Working, ...]
    accounts: Section[tuple[AccountView, ...]]


def management_page(desk: ManagementDesk, days: int) -> ManagementPage:
    """Return the page for so many days; reads the store, so not on the event loop. Never raises."""
    period = current_period(desk, days)
    now = desk.clock()
    return ManagementPage(
        period=period,
        since=day_text(period.since),
        until=day_text(period.until),
        as_of=moment_text(now),
        switches=_switches(desk),
        asked=_section(desk.asked, lambda asked: _asked(asked, desk, period)),
        desk=_section(desk.asked, lambda asked: _desk(asked, desk, period)),
        feedback=_section(desk.feedback, lambda given: feedback_view(given.kept(), desk.themes, period)),
        reports=_section(desk.reports, _reports),
        works=workings(desk, now),
        accounts=_section(desk.accounts, lambda accounts: _accounts(accounts())),
    )


def current_period(desk: ManagementDesk, days: int) -> Period:
    """Return the period of so many days up to today in the municipality."""
    return period_of(days, desk.clock().astimezone(MUNICIPALITY_TIME).date())


Source = TypeVar("Source")


def _section(source: Source | None, load: Callable[[Source], Content]) -> Section[Content]:
    if source is None:
        return Section(fault=texts.NOT_HERE)
    try:
        return Section(load(source))
    except GewoneTaalError as error:
        # Such a message holds nothing of what is stored.
        logger.error("a section of the management page cannot be shown: %s", error)
        return Section(fault=texts.FAULT if isinstance(error, StoreError) else texts.FAULT_FILE)
    except Exception as error:
        log_failure(logger, "a section of the management page", error)
        return Section(fault=texts.FAULT_OTHER)


def _switches(desk: ManagementDesk) -> SwitchesView:
    read = _section(desk.switches, lambda switches: (switches.off(), switches.history()))
    if read.content is not None:
        off, history = read.content
        chat, *topics = with_near(switch_views(off, desk.themes), desk.near(), desk.themes)
        return SwitchesView(chat, tuple(topics), change_views(history, desk.themes))
    chat, *topics = stale_views(desk.switches.last_known(), desk.themes)
    return SwitchesView(chat, tuple(topics), (), stale=True)


def _asked(asked: Asked, desk: ManagementDesk, period: Period) -> AskedView:
    totals = asked.totals(period.since, period.until)
    return asked_view(totals, asked.counts(period.since, period.until), desk.themes, period)


def _desk(asked: Asked, desk: ManagementDesk, period: Period) -> DeskQuestionsView:
    questions = asked.desk_questions(period.since, period.until)
    return DeskQuestionsView(desk_question_views(questions[:MOST_SHOWN], desk.themes), len(questions))


def _reports(reports: Reports) -> ReportsView:
    views = report_views(reports.list())
    done = tuple(view for view in views if not view.is_open)
    return ReportsView(tuple(view for view in views if view.is_open), done[:MOST_SHOWN], len(done))


def _accounts(accounts: Sequence[Account]) -> tuple[AccountView, ...]:
    return tuple(
        AccountView(
            account.name,
            account.full_name,
            ", ".join(texts.ROLES[role] for role in Role if role in account.roles),
        )
        for account in sorted(accounts, key=lambda account: account.name)
    )
