"""What somebody sees whose request is above the limits: that it is busy, and what he typed."""

from __future__ import annotations

import math

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from assistant.web import login_texts as texts
from assistant.web.api_errors import error_response, too_many_from_here
from assistant.web.door import SAFE_METHODS
from assistant.web.door_refusals import asked_by_script
from assistant.web.limits import Refuse
from assistant.web.pages import Pages
from assistant.web.paths import API_PATH, below, path_of, root_of
from assistant.web.security import from_another_site
from assistant.web.send_again import send_again_page

_MOMENT_SECONDS = 5
_MINUTE_SECONDS = 60


def limit_refusal(pages: Pages) -> Refuse:
    """Return what makes the answer: JSON for scripts and programs, for a form one that can be sent again."""

    async def refuse(request: Request, wait: float) -> Response:
        if below(path_of(request.scope), API_PATH):
            return error_response(too_many_from_here(math.ceil(wait)))
        kept = texts.TOO_MANY_KEPT.format(period=period(wait))
        lost = texts.TOO_MANY.format(period=period(wait))
        if asked_by_script(request):
            return JSONResponse({"error": kept}, 429)
        # What another website sent must not come back as a form of ours, which our own door would let in.
        if request.method in SAFE_METHODS or from_another_site(request.headers):
            return HTMLResponse(pages.problem(root_of(request), texts.TOO_MANY_TITLE, lost), 429)
        return await send_again_page(
            request, pages, 429, title=texts.TOO_MANY_TITLE, kept=kept, lost=lost, nothing=lost
        )

    return refuse


def period(seconds: float) -> str:
    """Return a time to wait in Dutch, rounded up."""
    if seconds <= _MOMENT_SECONDS:
        return texts.A_MOMENT
    if seconds <= _MINUTE_SECONDS:
        return texts.SECONDS.format(count=math.ceil(seconds))
    return texts.MINUTES.format(count=math.ceil(seconds / _MINUTE_SECONDS))
