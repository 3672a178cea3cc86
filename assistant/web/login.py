"""Logging in and out."""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass
from urllib.parse import quote

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from assistant.account_file import AccountFile, login_name
from assistant.accounts import Account
from assistant.errors import AccessFileError
from assistant.passwords import MOST_CHARACTERS
from assistant.web import login_texts as texts
from assistant.web.limit_refusals import period
from assistant.web.login_throttle import LoginThrottle
from assistant.web.pages import Pages
from assistant.web.password_queue import LoginBusyError, MustWaitError, PasswordQueue
from assistant.web.paths import LOGIN_PATH, LOGOUT_PATH, own_way, root_of
from assistant.web.security import from_another_site
from assistant.web.sessions import Sessions
from assistant.web.staff_words import pages_of
from assistant.web.transport import is_private
from assistant.web.visitor import visitor_of

logger = logging.getLogger(__name__)

WAY = "verder"
"""The field with the address to go on to."""

_JUST_LOGGED_IN = "ingelogd"
_SIGNED_OUT = "uitgelogd"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class Login:
    """What the login needs: the accounts, the sessions that it begins, and who has to wait."""

    accounts: AccountFile
    sessions: Sessions
    throttle: LoginThrottle


@dataclass(frozen=True)
class _Shown:
    """The form as it is shown: what was typed, what is wrong with which field, and a note above it."""

    way: str = ""
    name: str = ""
    error: str = ""
    wrong: str = ""
    note: str = ""


def add_login(app: FastAPI, pages: Pages, login: Login) -> None:
    """Add the pages for logging in and out."""
    queue = PasswordQueue(login.accounts, login.throttle)

    def page(request: Request, shown: _Shown, status: int = 200, wait: float = 0.0) -> Response:
        root = root_of(request)
        try:
            state = "form" if login.accounts.all() else "none"
        except AccessFileError as error:
            logger.error("nobody can log in: %s", error)
            state = "broken"
        if state == "form" and not is_private(request):
            state = "unsafe"
        html = pages.render(
            "login.html", root=root, account=None, here=LOGIN_PATH, words=texts, shown=shown, state=state
        )
        headers = {"Retry-After": str(math.ceil(wait))} if wait else {}
        return HTMLResponse(html, status, headers=headers)

    @app.get(LOGIN_PATH, response_class=HTMLResponse)
    async def show(request: Request) -> Response:
        root = root_of(request)
        way = own_way(request.query_params.get(WAY, ""), root) or ""
        account = await run_in_threadpool(login.sessions.account, request)
        if account is not None:
            if _JUST_LOGGED_IN in request.query_params:
                return RedirectResponse(way or _first_page(account, root), 303)
            html = pages.render("already.html", root=root, account=account, here=LOGIN_PATH, words=texts)
            return HTMLResponse(html)
        if _JUST_LOGGED_IN in request.query_params:
            return page(request, _Shown(way, error=texts.NOT_KEPT))
        if _SIGNED_OUT in request.query_params:
            return page(request, _Shown(note=texts.SIGNED_OUT))
        ended = bool(way) and login.sessions.had_one(request)
        return page(request, _Shown(way, note=texts.ENDED if ended else ""))

    @app.post(LOGIN_PATH, response_class=HTMLResponse)
    async def log_in(request: Request) -> Response:
        root = root_of(request)
        try:
            async with request.form(max_files=0, max_fields=10) as form:
                name, password = str(form.get("naam", "")), str(form.get("wachtwoord", ""))
                way = own_way(str(form.get(WAY, "")), root) or ""
        except HTTPException:
            return page(request, _Shown(error=texts.UNREADABLE), 422)
        # Cut, it can end in spaces: with them it would open the same account, and be counted as another name.
        name = login_name(login_name(name)[:_LONGEST_NAME])
        if from_another_site(request.headers):
            return page(request, _Shown(way, error=texts.FOREIGN), 403)
        if not is_private(request):
            return page(request, _Shown(way), 403)
        if not name:
            return page(request, _Shown(way, error=texts.NAME_MISSING, wrong="naam"), 422)
        if not password:
            return page(request, _Shown(way, name, texts.PASSWORD_MISSING, "wachtwoord"), 422)
        try:
            found = await queue.who(name, password[: MOST_CHARACTERS + 1], visitor_of(request.scope))
        except MustWaitError as error:
            told = texts.WAIT.format(period=period(error.seconds))
            return page(request, _Shown(way, name, told), 429, error.seconds)
        except LoginBusyError:
            return page(request, _Shown(way, name, texts.BUSY), 503)
        except AccessFileError as error:
            logger.error("nobody can log in: %s", error)
            return page(request, _Shown(way, name), 503)
        if found is None:
            return page(request, _Shown(way, name, texts.WRONG, "wachtwoord"), 422)
        await run_in_threadpool(login.sessions.end, request)
        # One step in between shows whether the browser has kept the cookie.
        to = f"{root}{LOGIN_PATH}?{_JUST_LOGGED_IN}=1"
        headers = {"Set-Cookie": login.sessions.cookie(request, login.sessions.begin(found))}
        return RedirectResponse(f"{to}&{WAY}={quote(way, safe='')}" if way else to, 303, headers)

    @app.get(LOGOUT_PATH)
    async def to_login(request: Request) -> Response:
        return RedirectResponse(root_of(request) + LOGIN_PATH, 303)

    @app.post(LOGOUT_PATH)
    async def log_out(request: Request) -> Response:
        if from_another_site(request.headers):
            return page(request, _Shown(error=texts.FOREIGN), 403)
        await run_in_threadpool(login.sessions.end, request)
        headers = {"Set-Cookie": login.sessions.cookie(request, None)}
        return RedirectResponse(f"{root_of(request)}{LOGIN_PATH}?{_SIGNED_OUT}=1", 303, headers)


def _first_page(account: Account, root: str) -> str:
    return root + next((page.path for page in pages_of(account)), "/")
