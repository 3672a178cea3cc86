"""A page for a form that could not be taken now: what was typed, and a button that sends it again."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from assistant.web import login_texts as texts
from assistant.web.pages import Pages
from assistant.web.paths import root_of, way_back
from assistant.web.typed_again import typed_fields


async def send_again_page(
    request: Request,
    pages: Pages,
    status: int,
    *,
    title: str,
    kept: str,
    lost: str,
    nothing: str,
    login: str = "",
) -> Response:
    """Return a page with what somebody typed and a button that sends it again to the same address.

    It says `kept` where everything can be sent again, `lost` where it cannot, `nothing` where the form had no
    fields. With a `login` it leads there in a new tab.
    """
    fields = await typed_fields(request)
    html = pages.render(
        "send_again.html",
        root=root_of(request),
        words=texts,
        address=way_back(request),
        fields=fields or (),
        page_heading=title,
        explanation=lost if fields is None else kept if fields else nothing,
        login=login,
    )
    return HTMLResponse(html, status)
