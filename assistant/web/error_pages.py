"""What a visitor gets when an address is not there, what is sent is too large, or something breaks."""

from __future__ import annotations

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, Response

from assistant.web import texts
from assistant.web.feedback import FEEDBACK_PATH
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.residents_page import QUESTION_PATH
from assistant.web.security import BodyTooLargeError


def add_error_pages(app: FastAPI, pages: Pages) -> None:
    """Add the pages about addresses that are not there and about bodies that are too large."""

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        title, explanation = texts.PROBLEM_TITLE, texts.PROBLEM
        if error.status_code in {404, 405}:
            title, explanation = texts.PAGE_NOT_FOUND_TITLE, texts.PAGE_NOT_FOUND
        page = pages.problem(root_of(request), title, explanation)
        return HTMLResponse(page, error.status_code, headers=error.headers)

    @app.exception_handler(BodyTooLargeError)
    async def too_large(request: Request, error: BodyTooLargeError) -> Response:
        if request.url.path.endswith(QUESTION_PATH):
            return JSONResponse({"error": texts.REQUEST_TOO_LARGE}, 413)
        by_script = request.headers.get("content-type", "").startswith("application/json")
        if request.url.path.endswith(FEEDBACK_PATH) and by_script:
            return JSONResponse({"error": texts.FEEDBACK_FAR_TOO_LONG}, 413)
        page = pages.problem(root_of(request), texts.REQUEST_TOO_LARGE_TITLE, texts.REQUEST_TOO_LARGE)
        return HTMLResponse(page, 413)


def failed(request: Request, pages: Pages) -> Response:
    """Return the reply to a request on which something broke that nobody foresaw."""
    if request.url.path.endswith(QUESTION_PATH):
        return JSONResponse({"error": texts.SERVER_ERROR}, 500)
    return HTMLResponse(pages.problem(root_of(request), texts.PROBLEM_TITLE, texts.PROBLEM), 500)
