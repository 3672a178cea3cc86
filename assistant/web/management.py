"""The management page, its switches and its files; every change is a form that is led on after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, RedirectResponse, Response

from assistant.accounts import Account, Role
from assistant.errors import StoreError
from assistant.switches import CHAT, topic_of
from assistant.web import management_texts as texts
from assistant.web import management_topic_texts as topic_texts
from assistant.web.door import Door
from assistant.web.management_counts import Period
from assistant.web.management_files import (
    attachment,
    counts_file,
    desk_file,
    feedback_file,
    reports_file,
    themes_file,
)
from assistant.web.management_page import DEFAULT_DAYS, current_period, management_page
from assistant.web.management_service import ManagementDesk
from assistant.web.management_switch import SwitchForm, SwitchTurner
from assistant.web.management_trial import TrialView, tried_view
from assistant.web.management_view import subject_name
from assistant.web.pages import Pages
from assistant.web.paths import root_of

MANAGEMENT_PATH = "/beheer"
MOST_FIELDS = 12
# The sections that a change leads back to.
SWITCHES, REPORTS = "aan-en-uit", "meldingen"
TRIAL = "proef"


def add_management(app: FastAPI, pages: Pages, door: Door, desk: ManagementDesk) -> None:
    """Adds the page and its addresses to an application, for who has the role."""
    allowed = Depends(door.require(Role.BEHEER))
    router = APIRouter(prefix=MANAGEMENT_PATH)
    screen = _Screen(pages, desk)
    _add_page(router, screen, allowed)
    _add_switches(router, screen, SwitchTurner(desk.switches, desk.themes, desk.near), allowed)
    _add_trial(router, screen, desk, allowed)
    _add_reports(router, screen, desk, allowed)
    _add_files(router, pages, desk, allowed)
    app.include_router(router)


@dataclass(frozen=True)
class Done:
    """What was done just now, and the section of the page that says so."""

    section: str
    text: str


class _Screen:
    """Makes the pages."""

    def __init__(self, pages: Pages, desk: ManagementDesk) -> None:
        self._pages = pages
        self._desk = desk

    async def page(
        self,
        request: Request,
        account: Account,
        error: str | None = None,
        status: int = 200,
        trial: TrialView | None = None,
    ) -> Response:
        """Return the whole page, with an error, a line on what was done, or what came of a `trial`."""
        done = None if error or trial else self._done(request)
        shown = await run_in_threadpool(management_page, self._desk, _days(request))
        parts = {"trial": trial, "page": shown, "done": done, "error": error}
        return self._rendered("management.html", request, account, status, **parts)

    def _done(self, request: Request) -> Done | None:
        query = request.query_params
        name, subject = query.get("gedaan", ""), query.get("wat", "")
        if name in texts.TURNED_NOW:
            # Anybody can make an address; none of its text stands on the page.
            known = subject == CHAT or topic_of(subject) in self._desk.themes
            what = subject_name(subject, self._desk.themes) if known else texts.THIS_TOPIC
            lines = [texts.TURNED_NOW[name].format(what=what)]
            for key, line in (
                ("ook", topic_texts.ALSO_TURNED_OFF),
                ("niet", topic_texts.NOT_ALSO_TURNED_OFF),
            ):
                topics = self._names(query.getlist(key))
                if topics:
                    lines.append(line.format(topics=topics))
            return Done(SWITCHES, " ".join(lines))
        return Done(REPORTS, texts.REPORT_CHANGED[name]) if name in texts.REPORT_CHANGED else None

    def _names(self, subjects: Collection[str]) -> str:
        """The titles of topics, in the order of the list."""
        asked = {topic_of(subject) for subject in subjects}
        return ", ".join(title for theme, title in self._desk.themes.items() if theme in asked)

    def switch(self, request: Request, account: Account, form: SwitchForm) -> Response:
        """Return the page that asks whether to turn a switch."""
        return self._rendered("management_switch.html", request, account, form.status, form=form)

    def _rendered(
        self, template: str, request: Request, account: Account, status: int, **parts: object
    ) -> Response:
        page = self._pages.render(
            template,
            root=root_of(request),
            account=account,
            here=MANAGEMENT_PATH,
            words=texts,
            topic_words=topic_texts,
            can_try=self._desk.trial is not None,
            **parts,
        )
        return HTMLResponse(page, status)


def _add_page(router: APIRouter, screen: _Screen, allowed: Any) -> None:
    @router.get("", response_class=HTMLResponse)
    async def show(request: Request, account: Account = allowed) -> Response:
        return await screen.page(request, account)


def _add_switches(router: APIRouter, screen: _Screen, turner: SwitchTurner, allowed: Any) -> None:
    @router.get("/schakelaar", response_class=HTMLResponse)
    async def ask(request: Request, account: Account = allowed) -> Response:
        query = request.query_params
        form = await run_in_threadpool(turner.form, query.get("wat", ""), query.get("stand") == "aan")
        if form is None:
            return await screen.page(request, account, texts.NO_SUCH_SUBJECT, 404)
        return screen.switch(request, account, form)

    @router.post("/schakelaar", response_class=HTMLResponse)
    async def turn(request: Request, account: Account = allowed) -> Response:
        fields, also = await _fields_and(request, "ook")
        subject, on = fields.get("wat", ""), fields.get("stand") == "aan"
        by = f"{account.full_name} ({account.name})"
        turned = await run_in_threadpool(
            turner.turn, subject, on, fields.get("bericht", ""), fields.get("gezien", ""), by, also
        )
        if turned is None:
            return await screen.page(request, account, texts.NO_SUCH_SUBJECT, 404)
        if isinstance(turned, SwitchForm):
            return screen.switch(request, account, turned)
        query = [("gedaan", turned.done), ("wat", subject)]
        query += [("ook", other) for other in turned.also]
        query += [("niet", other) for other in turned.not_also]
        return _led_on(request, query, SWITCHES)


def _add_trial(router: APIRouter, screen: _Screen, desk: ManagementDesk, allowed: Any) -> None:
    @router.post(f"/{TRIAL}", response_class=HTMLResponse)
    async def try_out(request: Request, account: Account = allowed) -> Response:
        if desk.trial is None:
            return await screen.page(request, account, texts.NOT_HERE, 404)
        question = (await _fields(request)).get("vraag", "")
        tried = await run_in_threadpool(tried_view, question, desk.trial, desk.themes)
        return await screen.page(request, account, status=tried.status, trial=tried)


def _add_reports(router: APIRouter, screen: _Screen, desk: ManagementDesk, allowed: Any) -> None:
    @router.post("/melding", response_class=HTMLResponse)
    async def change(request: Request, account: Account = allowed) -> Response:
        fields = await _fields(request)
        report, reopens = fields.get("melding", ""), fields.get("stand") == "open"
        if desk.reports is None:
            return await screen.page(request, account, texts.NOT_HERE, 404)
        change = desk.reports.reopen if reopens else desk.reports.close
        try:
            found = await run_in_threadpool(change, report)
        except StoreError:
            return await screen.page(request, account, texts.REPORT_NOT_CHANGED, 503)
        done = ("open" if reopens else "klaar") if found else "weg"
        return _led_on(request, [("gedaan", done)], REPORTS)


def _add_files(router: APIRouter, pages: Pages, desk: ManagementDesk, allowed: Any) -> None:
    def add(name: str, write: Callable[[int], str | None]) -> None:
        @router.get(f"/{name}.csv", name=f"management-{name}")
        async def file(request: Request, account: Account = allowed) -> Response:
            try:
                content = await run_in_threadpool(write, _days(request))
            except StoreError:
                page = pages.problem(root_of(request), texts.PROBLEM_TITLE, texts.NO_FILE)
                return HTMLResponse(page, 503)
            if content is None:
                page = pages.problem(root_of(request), texts.PROBLEM_TITLE, texts.NOT_HERE)
                return HTMLResponse(page, 404)
            return attachment(name, content, desk.clock())

    asked, feedback, reports = desk.asked, desk.feedback, desk.reports
    themes = desk.themes

    def desk_questions(days: int) -> str | None:
        if asked is None:
            return None
        shown = period(days)
        return desk_file(asked.desk_questions(shown.since, shown.until), themes)

    def period(days: int) -> Period:
        return current_period(desk, days)

    add("aantallen", lambda days: None if asked is None else counts_file(asked, period(days)))
    add("onderwerpen", lambda days: None if asked is None else themes_file(asked, themes, period(days)))
    add("balievragen", desk_questions)
    add("meningen", lambda days: None if feedback is None else feedback_file(feedback.kept()))
    add("meldingen", lambda days: None if reports is None else reports_file(reports.list()))


async def _fields(request: Request) -> dict[str, str]:
    return (await _fields_and(request, ""))[0]


async def _fields_and(request: Request, many: str) -> tuple[dict[str, str], list[str]]:
    """The fields of a form, and all values of one that may stand there more than once."""
    async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        return fields, [value for value in form.getlist(many) if isinstance(value, str)]


def _days(request: Request) -> int:
    """The days of the period that is asked for; those of the first look where it is no period of ours."""
    asked = request.query_params.get("periode", "")
    return next((days for days in texts.PERIODS if str(days) == asked), DEFAULT_DAYS)


def _led_on(request: Request, query: Sequence[tuple[str, str]], anchor: str) -> Response:
    return RedirectResponse(f"{root_of(request)}{MANAGEMENT_PATH}?{urlencode(query)}#{anchor}", 303)
