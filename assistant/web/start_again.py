"""The address to which a page says that its visit ends, and the way back to an empty page."""

from __future__ import annotations

from fastapi import FastAPI, Request
from starlette.responses import RedirectResponse, Response

from assistant.web.paths import root_of
from assistant.web.security import from_another_site
from assistant.web.visits import EndedVisits

START_AGAIN_PATH = "/opnieuw"
CLEARED = "gewist"
"""The name in the address of the first page by which that page says that the conversation is gone."""


def cleared_page(request: Request) -> Response:
    """Return the way to the first page, which says that the conversation is gone."""
    return RedirectResponse(f"{root_of(request)}/?{CLEARED}", 303)


def add_start_again(app: FastAPI, ended: EndedVisits) -> None:
    """Adds the address to an application: a form is led to the first page, a script gets no page."""

    @app.post(START_AGAIN_PATH)
    async def start_again(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=5) as form:
            visit = str(form.get("visit", ""))
        if from_another_site(request.headers):
            return cleared_page(request)
        ended.end(visit)
        if "application/json" in request.headers.get("accept", ""):
            # Pages that the browser keeps whole, to go back to, go with its cache. That can take a browser
            # seconds, which nobody notices behind the page; a form would wait for it, and pages that came by
            # a form are not kept so.
            return Response(status_code=204, headers={"Clear-Site-Data": '"cache"'})
        return cleared_page(request)
