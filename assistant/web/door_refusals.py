"""What somebody sees whom the door does not let through: the login, or why not, with what was typed."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import FastAPI, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from assistant.accounts import Account, Role
from assistant.web import login_texts as texts
from assistant.web import staff_words
from assistant.web.door import SAFE_METHODS, ForeignRequestError, NotAllowedError, NotSignedInError
from assistant.web.pages import Pages
from assistant.web.paths import LOGIN_PATH, below, path_of, root_of, way_back
from assistant.web.send_again import send_again_page
from assistant.web.staff_words import StaffPage
from assistant.web.typed_again import is_form


def add_refusals(app: FastAPI, pages: Pages) -> None:
    """Add the answers to `NotSignedInError`, `NotAllowedError` and `ForeignRequestError`.

    A page that is asked for is led to the login and back; a form gets a page that can send it again; a script
    gets JSON: `{"error": <Dutch>, "login": <path>}` with 401, `{"error": <Dutch>}` with 403.
    """

    @app.exception_handler(NotSignedInError)
    async def not_signed_in(request: Request, error: NotSignedInError) -> Response:
        login = root_of(request) + LOGIN_PATH
        if asked_by_script(request):
            return JSONResponse({"error": staff_words.SESSION_ENDED, "login": login}, 401)
        if request.method in SAFE_METHODS:
            return RedirectResponse(f"{login}?verder={quote(way_back(request), safe='')}", 303)
        return await send_again_page(
            request,
            pages,
            401,
            title=texts.SESSION_ENDED_TITLE,
            kept=texts.SESSION_ENDED,
            lost=f"{texts.SESSION_ENDED_NOTHING} {texts.SESSION_ENDED_FILES}",
            nothing=texts.SESSION_ENDED_NOTHING,
            login=login,
        )

    @app.exception_handler(NotAllowedError)
    async def not_allowed(request: Request, error: NotAllowedError) -> Response:
        if asked_by_script(request):
            return JSONResponse({"error": texts.NOT_ALLOWED_SHORT}, 403)
        html = pages.render(
            "not_allowed.html",
            root=root_of(request),
            account=error.account,
            here="",
            words=texts,
            explanation=_explanation(path_of(request.scope), error.account),
        )
        return HTMLResponse(html, 403)

    @app.exception_handler(ForeignRequestError)
    async def foreign(request: Request, error: ForeignRequestError) -> Response:
        if asked_by_script(request):
            return JSONResponse({"error": f"{texts.FOREIGN_TITLE}. {texts.FOREIGN_REQUEST}"}, 403)
        return HTMLResponse(pages.problem(root_of(request), texts.FOREIGN_TITLE, texts.FOREIGN_REQUEST), 403)


def asked_by_script(request: Request) -> bool:
    """Whether a script asks, and not the browser for a page to show."""
    mode = request.headers.get("sec-fetch-mode")
    if mode is not None:
        return mode != "navigate"
    if "text/html" in request.headers.get("accept", ""):
        return False
    # Something that says nothing of all this sends a form as a browser does, or asks for a page.
    return request.method not in SAFE_METHODS and not is_form(request)


def _explanation(path: str, account: Account) -> str:
    page = _page_at(path)
    own = _names(account.roles, texts.AND)
    if page is None:
        return texts.NOT_ALLOWED_OTHER.format(name=account.full_name, own=own)
    roles = _names(page.roles, texts.OR)
    return texts.NOT_ALLOWED.format(page=page.name, roles=roles, name=account.full_name, own=own)


def _page_at(path: str) -> StaffPage | None:
    """The page that a path belongs to: the one that goes furthest along with it."""
    found = [page for page in staff_words.PAGES if below(path, page.path.rstrip("/"))]
    return max(found, key=lambda page: len(page.path), default=None)


def _names(roles: frozenset[Role], word: str) -> str:
    names = [role.value for role in Role if role in roles]
    return word.join(filter(None, (", ".join(names[:-1]), names[-1])))
