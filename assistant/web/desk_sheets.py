"""The page of the front desk as HTML, and the piece of it that holds what was found."""

from __future__ import annotations

import datetime
import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from fastapi import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from assistant.accounts import Account
from assistant.desk import LookingUp
from assistant.desk_choice import Choice
from assistant.desk_reports import DeskReports
from assistant.desk_result import DeskResult
from assistant.model import Answer, AnswerStatus
from assistant.web import desk_texts as texts
from assistant.web.desk_address import DESK_PATH
from assistant.web.desk_requests import Asked, ReportDraft
from assistant.web.desk_view import DeskView, desk_view
from assistant.web.failures import log_failure
from assistant.web.pages import Pages
from assistant.web.paths import root_of

logger = logging.getLogger(__name__)

Counter = Callable[[Answer, str], None]
"""Counts that a question was asked and what became of it; never raises."""


@dataclass(frozen=True)
class DeskParts:
    """What the page needs: the desk, its reports, today's date, and what counts questions, if anything."""

    desk: LookingUp
    reports: DeskReports
    today: Callable[[], datetime.date]
    municipality: str
    most_characters: int
    count: Counter | None = None


class DeskSheets:
    """Makes the page, and the piece of it that holds what was found; safe to use from several threads."""

    def __init__(self, pages: Pages, parts: DeskParts) -> None:
        self._pages = pages
        self._parts = parts

    def page(
        self, request: Request, account: Account, asked: Asked, draft: ReportDraft, status: int = 200
    ) -> Response:
        """Return the whole page; a search that fails keeps the question on it."""
        started = time.perf_counter()
        view, error, timing = self._found(request, asked) if asked.question else (None, "", "")
        html = self._pages.render(
            "desk.html",
            root=root_of(request),
            account=account,
            here=DESK_PATH,
            words=texts,
            script=texts.SCRIPT,
            typed=asked.question,
            limit_of_question=self._parts.most_characters,
            view=view,
            error=error,
            starting=not self._parts.desk.complete,
            draft=draft,
            report_id=secrets.token_urlsafe(16),
            base=base_of(request),
        )
        code = (503 if error == texts.SEARCH_FAILED else 422) if error else status
        return HTMLResponse(html, code, headers=_timing(timing, started))

    def piece(self, request: Request, asked: Asked) -> Response:
        """Return the piece with what was found, or in JSON what went wrong."""
        started = time.perf_counter()
        view, error, timing = self._found(request, asked)
        if view is None:
            return JSONResponse({"error": error}, 503 if error == texts.SEARCH_FAILED else 422)
        html = self._pages.render(
            "_desk_result.html",
            root=root_of(request),
            words=texts,
            view=view,
            starting=not self._parts.desk.complete,
            draft=ReportDraft(),
            report_id=secrets.token_urlsafe(16),
        )
        return HTMLResponse(html, headers=_timing(timing, started))

    def _found(self, request: Request, asked: Asked) -> tuple[DeskView | None, str, str]:
        """What was found, or what went wrong, and how long it took."""
        parts = self._parts
        if not asked.question or len(asked.question) > parts.most_characters:
            return None, texts.TOO_LONG.format(limit=parts.most_characters), ""
        try:
            result = parts.desk.look_up(asked.question, asked.choice)
            view = desk_view(
                parts.desk,
                result,
                base_of(request),
                self._pages.has_reader,
                parts.municipality,
                parts.today(),
            )
        except Exception as error:
            # Foreseen or not: who stands at the counter keeps his question.
            log_failure(logger, "a look-up", error)
            return None, texts.SEARCH_FAILED, ""
        self._count(request, result)
        others = result.milliseconds - result.search_milliseconds
        return view, "", f"zoek;dur={result.search_milliseconds:.1f}, antwoord;dur={others:.1f}, "

    def _count(self, request: Request, result: DeskResult) -> None:
        """Count a question once: not again where its result is narrowed or shown once more."""
        again = result.choice != Choice() or "opnieuw" in request.query_params
        if self._parts.count is not None and not again:
            self._parts.count(_as_counted(result), result.question)


def _as_counted(result: DeskResult) -> Answer:
    """A sentence that may be about something else is no whole answer: who manages sees what is missing."""
    answer = result.answer
    if result.doubtful and answer.status is AnswerStatus.ANSWERED:
        return replace(answer, status=AnswerStatus.PARTIAL)
    return answer


def base_of(request: Request) -> str:
    """Return the address of this site as the browser asked for it, without a slash at its end."""
    return f"{request.url.scheme}://{request.url.netloc}{root_of(request)}"


def _timing(steps: str, started: float) -> dict[str, str]:
    return {"Server-Timing": f"{steps}totaal;dur={1000 * (time.perf_counter() - started):.1f}"}
