"""The addresses of the front desk."""

from __future__ import annotations

from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, Response

from assistant.accounts import Account, Role
from assistant.web.desk_address import DESK_PATH
from assistant.web.desk_report_form import add_report_form
from assistant.web.desk_requests import ReportDraft, asked_in
from assistant.web.desk_sheets import DeskParts, DeskSheets
from assistant.web.door import Door
from assistant.web.pages import Pages


def add_desk(app: FastAPI, pages: Pages, door: Door, parts: DeskParts) -> None:
    """Add the page at `/balie` for who has the role of the front desk."""
    signed_in = Depends(door.require(Role.BALIE))
    router = APIRouter(prefix=DESK_PATH)
    sheets = DeskSheets(pages, parts)

    @router.get("", response_class=HTMLResponse)
    async def show(request: Request, account: Account = signed_in) -> Response:
        asked = asked_in(request.query_params)
        kept = "gemeld" in request.query_params
        return await run_in_threadpool(sheets.page, request, account, asked, ReportDraft(kept=kept))

    @router.get("/zoek")
    async def search(request: Request, account: Account = signed_in) -> Response:
        return await run_in_threadpool(sheets.piece, request, asked_in(request.query_params))

    add_report_form(router, signed_in, sheets, parts.reports)
    app.include_router(router)
