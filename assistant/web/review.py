"""The addresses of the review of the plain layer, for who has the role redactie."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from assistant.accounts import Account, Role
from assistant.errors import PlainWriteError, StoreError
from assistant.plain_edit import Assessment, Step, TextEdit, edit_of, edit_of_value, is_as_it_stands
from assistant.plain_items import ReviewItem
from assistant.plain_review import Outcome, Saved, Unchanged
from assistant.plain_withdrawal import WithdrawalFault, put_back, withdraw
from assistant.plain_writing import Conflict
from assistant.web import review_texts as texts
from assistant.web.door import Door
from assistant.web.failures import log_failure
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.review_conflict import field_conflicts, joined
from assistant.web.review_desk import ReviewDesk
from assistant.web.review_export import add_exports
from assistant.web.review_filter import ReviewFilter
from assistant.web.review_form import SentForm, UnreadableFormError, accepts_json, read_form
from assistant.web.review_pages import REVIEW_PATH, ReviewPages, TextPage, Viewer
from assistant.web.review_view import moment, value_of

logger = logging.getLogger(__name__)

_COMPARE = "vergelijk"
_AWAY, _BACK = "weghalen", "terugzetten"
_STEPS = {"opslaan": Step.SAVE, "nagekeken": Step.CHECK, "goedkeuren": Step.APPROVE}
_TEXT = "/tekst/{document}/{name:path}"


@dataclass(frozen=True)
class Reply:
    """A page of a text and its status."""

    status: int
    shown: TextPage


@dataclass(frozen=True)
class GoOn:
    """Nothing is wrong: back to the page of the text, which is told this in its address."""

    told: Mapping[str, str]


def add_review(app: FastAPI, pages: Pages, desk: ReviewDesk, door: Door) -> None:
    """Add the pages to an application."""
    signed_in: Any = Depends(door.require(Role.REDACTIE))
    router = APIRouter(prefix=REVIEW_PATH)
    view = ReviewPages(pages, desk)
    work = ReviewWork(desk)

    def viewer_of(request: Request, account: Account) -> Viewer:
        documents = [document.id for document in desk.documents]
        return Viewer(account, root_of(request), ReviewFilter.read(request.query_params, documents))

    def failed(request: Request, viewer: Viewer, status: int, title: str, explanation: str) -> Response:
        if accepts_json(request):
            return JSONResponse({"error": explanation}, status)
        return HTMLResponse(view.problem(viewer, title, explanation), status)

    async def answered(request: Request, viewer: Viewer, make: Callable[[], Response | None]) -> Response:
        try:
            response = await run_in_threadpool(make)
        except OSError as error:
            log_failure(logger, "reading the plain layer", error)
            return failed(request, viewer, 503, texts.UNREADABLE_FILES_TITLE, texts.UNREADABLE_FILES)
        if response is not None:
            return response
        return failed(request, viewer, 404, texts.NOT_FOUND_TITLE, texts.NOT_FOUND)

    @router.get("")
    async def show_list(request: Request, account: Account = signed_in) -> Response:
        viewer = viewer_of(request, account)

        def make() -> Response:
            desk.review.check_rest(lambda error: log_failure(logger, "comparing the plain layer", error))
            return HTMLResponse(view.listing(viewer))

        return await answered(request, viewer, make)

    @router.get("/voortgang")
    async def progress(request: Request, account: Account = signed_in) -> Response:
        return await answered(
            request, viewer_of(request, account), lambda: JSONResponse({"progress": view.progress()})
        )

    @router.get(_TEXT)
    async def show_text(request: Request, document: str, name: str, account: Account = signed_in) -> Response:
        viewer, query = viewer_of(request, account), request.query_params

        def make() -> Response | None:
            item = desk.review.shelf.item(f"{document}/{name}")
            if item is None:
                return None
            shown = work.opened(item, account, query.get("terug", ""))
            has_history = query.get("geschiedenis") != "nee"
            notices = shown.notices if has_history else (*shown.notices, texts.NO_HISTORY_KEPT)
            told = replace(shown, done=texts.DONE.get(query.get("bericht", ""), ""), notices=notices)
            return HTMLResponse(view.text(viewer, told))

        return await answered(request, viewer, make)

    @router.post(_TEXT)
    async def take_text(request: Request, document: str, name: str, account: Account = signed_in) -> Response:
        viewer = viewer_of(request, account)
        try:
            form = await read_form(request)
        except UnreadableFormError:
            return failed(request, viewer, 422, texts.TITLE, texts.UNREADABLE_REQUEST)
        here = f"{viewer.root}{REVIEW_PATH}/tekst/{quote(f'{document}/{name}')}"

        def make() -> Response | None:
            item = desk.review.shelf.item(f"{document}/{name}")
            if item is None:
                return None
            reply = work.taken(item, form, account)
            if isinstance(reply, GoOn):
                to = here + viewer.wanted.query(**reply.told)
                return JSONResponse({"to": to}) if form.by_script else RedirectResponse(to, 303)
            if form.by_script:
                html = view.text_content(viewer, reply.shown)
                return JSONResponse({"html": html}, reply.status)
            return HTMLResponse(view.text(viewer, reply.shown), reply.status)

        return await answered(request, viewer, make)

    @router.post("/controle/{document}/{name:path}")
    async def compare(request: Request, document: str, name: str, account: Account = signed_in) -> Response:
        viewer = viewer_of(request, account)
        try:
            form = await read_form(request)
        except UnreadableFormError:
            return failed(request, viewer, 422, texts.TITLE, texts.UNREADABLE_REQUEST)

        def make() -> Response | None:
            item = desk.review.shelf.item(f"{document}/{name}")
            if item is None:
                return None
            assessment = desk.review.assess(item, form.edit, account)
            return JSONResponse(view.check(viewer, item, form.edit, assessment))

        return await answered(request, viewer, make)

    add_exports(router, desk, viewer_of, answered, signed_in)
    app.include_router(router)


class ReviewWork:
    """What becomes of a text that is opened or sent."""

    def __init__(self, desk: ReviewDesk) -> None:
        self._desk = desk

    def opened(self, item: ReviewItem, account: Account, back: str) -> TextPage:
        """A text as it stands in its file; `back` names a change, and asks for the text before that."""
        edit, notices = edit_of(item), tuple[str, ...]()
        if back:
            edit, notice = self._put_back(item, back)
            notices = (notice,)
        # What stands in the file is remembered; what somebody is still typing is not.
        if item.checked_text is not None:
            self._desk.review.book.keep(item.checked_text)
        nothing_yet = item.value is None and not back
        assessment = Assessment((), (), ()) if nothing_yet else self._desk.review.assess(item, edit, account)
        return TextPage(item, edit, item.line, assessment, notices=notices)

    def _put_back(self, item: ReviewItem, back: str) -> tuple[TextEdit, str]:
        try:
            entries = self._desk.review.history.of(item.subject)
        except StoreError:
            return edit_of(item), texts.HISTORY_FAILED
        for entry in entries:
            value = value_of(entry.before, item.document)
            if str(entry.id) == back and value is not None:
                return edit_of_value(value), texts.IS_PUT_BACK.format(date=moment(entry.at))
        return edit_of(item), texts.PUT_BACK_GONE

    def taken(self, item: ReviewItem, form: SentForm, account: Account) -> Reply | GoOn:
        """What somebody sent: compared, saved, refused, or found to be changed by somebody else."""
        review, edit = self._desk.review, form.edit
        if form.button == _COMPARE:
            assessment = review.assess(item, edit, account)
            return Reply(200, TextPage(item, edit, form.base, assessment, done=texts.COMPARED_NOW))
        step = _STEPS.get(form.button)
        if step is None and form.button not in (_AWAY, _BACK):
            return self._refused(422, item, form, account, texts.UNREADABLE_REQUEST)
        if not review.can_write:
            return self._refused(503, item, form, account, texts.CANNOT_SAVE)
        outcome: Outcome | WithdrawalFault
        try:
            if step is not None:
                outcome = review.save(item, form.base, edit, step, account)
            elif form.button == _AWAY:
                outcome = withdraw(review, item, form.base, form.away, account)
            else:
                outcome = put_back(review, item, form.base, account)
        except PlainWriteError as error:
            log_failure(logger, "writing the plain layer", error)
            return self._refused(503, item, form, account, texts.WRITE_PROBLEMS[error.problem])
        if isinstance(outcome, Unchanged):
            return GoOn({"bericht": "ongewijzigd"})
        if isinstance(outcome, Saved):
            if step is None:
                self._hurry()
                if not is_as_it_stands(item, edit):
                    return self._typed_stays(item, outcome, edit, account)
            told = {"bericht": texts.DONE_BY_ACTION[outcome.action]}
            return GoOn(told if outcome.has_history else {**told, "geschiedenis": "nee"})
        if isinstance(outcome, Conflict):
            return self._conflict(item, form, account)
        if isinstance(outcome, WithdrawalFault):
            reply = self._refused(422, item, form, account, texts.AWAY_FAULTS[outcome])
            return replace(reply, shown=replace(reply.shown, asks_reason=True))
        shown = TextPage(item, edit, form.base, outcome, error=f"{texts.REFUSED} {texts.TYPED_STAYS}")
        return Reply(422, shown)

    def _refused(self, status: int, item: ReviewItem, form: SentForm, account: Account, error: str) -> Reply:
        assessment = self._desk.review.assess(item, form.edit, account)
        told = f"{error} {texts.TYPED_STAYS}"
        return Reply(status, TextPage(item, form.edit, form.base, assessment, error=told, away=form.away))

    def _hurry(self) -> None:
        """A text that must not be seen any more is taken over at once."""
        if self._desk.texts is not None:
            self._desk.texts.hurry()

    def _typed_stays(self, item: ReviewItem, saved: Saved, edit: TextEdit, account: Account) -> Reply:
        """The text was taken away or put back; what somebody typed meanwhile is still to be saved."""
        item = self._desk.review.shelf.item(item.subject) or item
        notices = (texts.NOT_YET_SAVED, *(() if saved.has_history else (texts.NO_HISTORY_KEPT,)))
        done = texts.DONE[texts.DONE_BY_ACTION[saved.action]]
        assessment = self._desk.review.assess(item, edit, account)
        return Reply(200, TextPage(item, edit, item.line, assessment, done=done, notices=notices))

    def _conflict(self, item: ReviewItem, form: SentForm, account: Account) -> Reply:
        """The three texts; what is saved next begins from what the other wrote."""
        item = self._desk.review.shelf.item(item.subject) or item
        base = value_of(form.base, item.document)
        # Of a text that the other took away there is nothing to join with.
        edit = joined(edit_of_value(base), form.edit, edit_of(item)) if item.value else form.edit
        conflicts = field_conflicts(base, form.edit, item.value, self._desk.themes, item.passage is not None)
        assessment = self._desk.review.assess(item, edit, account)
        notices = () if item.value else (texts.CONFLICT_GONE,)
        shown = TextPage(
            item,
            edit,
            item.line,
            assessment,
            notices=notices,
            conflict=self._changed_by(item),
            conflicts=conflicts,
            away=form.away,
        )
        return Reply(409, shown)

    def _changed_by(self, item: ReviewItem) -> str:
        """The head of a conflict, with the name where the history knows it."""
        try:
            entries = self._desk.review.history.of(item.subject)
        except StoreError:
            return texts.CONFLICT
        if entries and entries[0].after == item.line:
            return texts.CONFLICT_BY.format(name=entries[0].by)
        return texts.CONFLICT
