"""The forms of the front desk that say that an answer is missing or wrong."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, RedirectResponse, Response

from assistant.accounts import Account
from assistant.desk_reports import LONGEST_REMARK, DeskReports, ReportKind, is_report_id
from assistant.errors import StoreError
from assistant.feedback import tidy_remark
from assistant.web import desk_texts as texts
from assistant.web.desk_address import look_up_path
from assistant.web.desk_requests import LONGEST_READ, ReportDraft, asked_in
from assistant.web.desk_sheets import DeskSheets
from assistant.web.paths import root_of

logger = logging.getLogger(__name__)

MOST_FIELDS = 20
LONGEST_LIST = 4000
"""Of the ids of the passages, in characters."""
_KINDS = {kind.value: kind for kind in ReportKind}


def add_report_form(router: APIRouter, signed_in: Any, sheets: DeskSheets, reports: DeskReports) -> None:
    """Add the address to which reports go, by the form alone or by the script of the page.

    `signed_in` is the dependency of FastAPI that gives the account.
    """

    @router.post("/melding")
    async def take(request: Request, account: Account = signed_in) -> Response:
        async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
            fields = {name: str(value) for name, value in form.items() if isinstance(value, str)}
        by_script = "application/json" in request.headers.get("accept", "")
        error, code = await run_in_threadpool(_keep, reports, account, fields)
        if by_script:
            return JSONResponse({"error": error} if error else {"message": texts.REPORT_KEPT}, code)
        asked = asked_in(fields)
        if not error:
            path = f"{look_up_path(asked.question, asked.choice)}&gemeld=1#melding"
            return RedirectResponse(root_of(request) + path, 303)
        draft = ReportDraft(_KINDS.get(fields.get("kind", "")), fields.get("remark", ""), error)
        return await run_in_threadpool(sheets.page, request, account, asked, draft, code)


def _keep(reports: DeskReports, account: Account, fields: dict[str, str]) -> tuple[str, int]:
    """What went wrong in Dutch, or "", and the status of the reply."""
    kind = _KINDS.get(fields.get("kind", ""))
    report_id, question = fields.get("id", ""), fields.get("vraag", "").strip()
    listed = fields.get("passages", "")
    too_large = len(question) > LONGEST_READ or len(listed) > LONGEST_LIST
    if kind is None or not is_report_id(report_id) or not question or too_large:
        return texts.REPORT_UNREADABLE, 422
    remark = tidy_remark(fields.get("remark", ""))
    if len(remark) > LONGEST_REMARK:
        return texts.REPORT_TOO_LONG.format(length=len(remark), limit=LONGEST_REMARK), 422
    try:
        kept = reports.take(report_id, account.name, kind, question, listed.split(), remark)
    except StoreError as error:
        logger.error("a report of the front desk could not be kept: %s", error)
        return texts.REPORT_NOT_KEPT, 503
    return ("", 200) if kept else (texts.REPORT_FULL, 429)
