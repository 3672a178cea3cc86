"""The web application: the residents' page, its script's endpoint, health and the staff page."""

from __future__ import annotations

import secrets
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from assistant.accounts import Role
from assistant.asked import AskedLog
from assistant.feedback import FeedbackDesk
from assistant.plain_reload import PlainReload
from assistant.switched import Switchboard
from assistant.web import texts
from assistant.web.api import add_api
from assistant.web.api_desk import ApiDesk
from assistant.web.conversation import ConversationSeal
from assistant.web.desk import add_desk
from assistant.web.desk_sheets import DeskParts
from assistant.web.dialogue import Dialogue, wish_of
from assistant.web.door import Door
from assistant.web.door_refusals import add_refusals
from assistant.web.editor import EDITOR_PATH, add_editor_page
from assistant.web.editor_requests import MAX_EDITOR_BODY_BYTES
from assistant.web.editor_service import EditorDesk
from assistant.web.failures import QuietFailures
from assistant.web.feedback import FEEDBACK_PATH, add_feedback, carried_board
from assistant.web.feedback_token import FeedbackTokens
from assistant.web.feedback_view import MOST_FORM_FIELDS, FeedbackBoard
from assistant.web.health import HealthChecks, add_health
from assistant.web.limit_refusals import limit_refusal
from assistant.web.limits import RequestLimit, RequestLimits
from assistant.web.login import Login, add_login
from assistant.web.management import add_management
from assistant.web.management_service import ManagementDesk
from assistant.web.one_edition import OneEdition
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.reader_pages import ReaderPages, Room, add_reader_pages
from assistant.web.review import add_review
from assistant.web.review_desk import ReviewDesk
from assistant.web.security import (
    BodyLimit,
    BodyTooLargeError,
    HiddenQuery,
    SecurityHeaders,
    from_another_site,
)
from assistant.web.service import AnsweringService
from assistant.web.sessions import SessionRenewal
from assistant.web.settings import WebSettings
from assistant.web.start_again import CLEARED, add_start_again, cleared_page
from assistant.web.static_files import STATIC_FOLDER, static_files
from assistant.web.streaming import ReplyWriter, StreamedReply, accepts_lines
from assistant.web.visits import EndedVisits, visit_of

STAFF_PATH = "/medewerkers"

# FastAPI tells OpenTelemetry of addresses with their query and of the messages of errors, as soon as
# something in the process has set that up. Older versions know nothing of it and take no notice.
NO_TELEMETRY: Any = dict.fromkeys(("tracing", "metrics", "logs", "operation_spans", "auto_configure"), False)


class QuestionBody(BaseModel):
    """What the script of the page sends; `conversation` is the sealed text from the page.

    `again` is the wish of a button below an answer, as its form sends it: "easier:3".
    """

    model_config = ConfigDict(extra="forbid")

    question: str = ""
    conversation: str = ""
    again: str = ""


def create_app(
    service: AnsweringService,
    settings: WebSettings | None = None,
    room: Room | None = None,
    editor: EditorDesk | None = None,
    feedback: FeedbackDesk | None = None,
    asked: AskedLog | None = None,
    door: Door | None = None,
    login: Login | None = None,
    front_desk: DeskParts | None = None,
    review: ReviewDesk | None = None,
    api: ApiDesk | None = None,
    health: HealthChecks | None = None,
    switchboard: Switchboard | None = None,
    management: ManagementDesk | None = None,
    reload: PlainReload | None = None,
) -> FastAPI:
    """Return the application around a service that answers questions.

    The service may still be starting: the pages say so until its `ready` and `vectors_ready` hold. Without a
    `room` there are no reading pages, without an `editor` no page that rewrites texts, and nothing links to
    them; without `feedback` nobody is asked whether an answer helps, without `asked` no question is counted.
    Without a `door` there is no page for staff at all; `login` adds the pages that begin and end the sessions
    that the door asks for. Without an `api` programs cannot call. `health` has what monitoring is told beside
    what the service says itself. Without a `switchboard` nothing can be switched off, without `management`
    there is no page for who manages. With a `reload` what is given here may come from other texts later.
    """
    settings = settings or WebSettings()
    key = settings.conversation_key or secrets.token_bytes(32)
    seal = ConversationSeal(key)
    board = FeedbackBoard(FeedbackTokens(key), feedback.days) if feedback else None
    switches = switchboard.switches if switchboard else None
    pages = Pages(
        settings,
        seal,
        has_reader=room is not None,
        board=board,
        has_login=login is not None,
        switchboard=switchboard,
    )
    app = FastAPI(
        title=settings.title,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        telemetry=NO_TELEMETRY,
        lifespan=lambda app: _closing(asked),
        middleware=[
            *_proxies(settings),
            Middleware(HiddenQuery),
            Middleware(SecurityHeaders),
            Middleware(QuietFailures, reply=lambda request: _failed(request, pages)),
            *([Middleware(OneEdition, editions=reload.editions)] if reload else []),
            Middleware(BodyLimit, larger={EDITOR_PATH: MAX_EDITOR_BODY_BYTES} if editor else {}),
            *_limits(settings, pages),
            *([Middleware(SessionRenewal, sessions=login.sessions)] if login else []),
        ],
    )
    _add_error_pages(app, pages)
    add_health(app, service, health)
    for_residents = switchboard.around(service) if switchboard else service
    dialogue = Dialogue(for_residents, settings, seal, asked, switches)
    ended = EndedVisits()
    add_start_again(app, ended)
    _add_residents_page(app, pages, dialogue, seal, ended)
    if feedback is not None:
        add_feedback(app, pages, dialogue, feedback, seal, ended)
    if room is not None:
        _add_reader(app, ReaderPages(room, pages), reload)
    if door is not None:
        add_refusals(app, pages)
    if login is not None:
        add_login(app, pages, login)
    if editor is not None and door is not None:
        add_editor_page(app, pages, editor, door)
    if review is not None and door is not None:
        add_review(app, pages, review, door)
    if api is not None:
        add_api(app, for_residents, api, pages)
    if management is not None and door is not None:
        add_management(app, pages, door, management)
    if door is not None and front_desk is not None:
        add_desk(app, pages, door, front_desk)
    _add_icon(app)
    app.mount("/static", static_files(), name="static")
    if settings.staff_page and door is not None:
        _add_staff_page(app, service, door, settings, reload)
    return app


@asynccontextmanager
async def _closing(asked: AskedLog | None) -> AsyncIterator[None]:
    """Write what is counted when the server stops: a signal that ends it runs nothing after this."""
    yield
    if asked is not None:
        await run_in_threadpool(asked.close)


def _proxies(settings: WebSettings) -> list[Middleware]:
    """What reads from a proxy who the visitor is, and whether he came over https; before all else."""
    if not settings.trusted_proxies:
        return []
    return [Middleware(ProxyHeadersMiddleware, trusted_hosts=list(settings.trusted_proxies))]  # type: ignore[arg-type]


def _limits(settings: WebSettings, pages: Pages) -> list[Middleware]:
    """What refuses more requests than are taken; behind what limits their size, for it reads a form."""
    if settings.requests_per_minute is None or settings.requests_per_minute_total is None:
        return []
    limits = RequestLimits(settings.requests_per_minute, settings.requests_per_minute_total)
    return [Middleware(RequestLimit, limits=limits, refuse=limit_refusal(pages))]


def _add_residents_page(
    app: FastAPI,
    pages: Pages,
    dialogue: Dialogue,
    seal: ConversationSeal,
    ended: EndedVisits,
) -> None:
    @app.get("/", response_class=HTMLResponse)
    async def show(request: Request) -> HTMLResponse:
        # Read beside the event loop; the page shows what is known then.
        await dialogue.chat_off()
        page = pages.main(
            root_of(request),
            notes=dialogue.notes(),
            cleared=CLEARED in request.query_params,
        )
        return HTMLResponse(page)

    @app.post("/", response_class=HTMLResponse)
    async def ask_by_form(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=MOST_FORM_FIELDS) as form:
            example = str(form.get("example", ""))
            typed = str(form.get("question", ""))
            sealed = str(form.get("conversation", ""))
            wish = str(form.get("again", ""))
            board = carried_board(pages.board, seal, form) if pages.board else None
            visit = visit_of(str(form.get("visit", "")))
        if from_another_site(request.headers):
            page = pages.main(root_of(request), error=texts.FOREIGN_FORM, notes=dialogue.notes())
            return HTMLResponse(page, 403)
        if visit in ended:
            return cleared_page(request)
        again = wish_of(wish)
        if wish and again is None:
            page = pages.main(root_of(request), error=texts.UNREADABLE_REQUEST, notes=dialogue.notes())
            return HTMLResponse(page, 422)
        outcome = await dialogue.ask(example or typed, sealed, again=again)
        kept = (example or typed) if outcome.error else (typed if example or again else "")
        page = pages.main(
            root_of(request),
            outcome.conversation,
            kept,
            outcome.error,
            outcome.notes,
            board=board,
            can_try_again=outcome.http_status >= 500 and again is None,
            visit=visit,
        )
        return HTMLResponse(page, outcome.http_status)

    @app.post("/vraag")
    async def ask_by_script(request: Request) -> Response:
        if from_another_site(request.headers):
            return JSONResponse({"error": texts.FOREIGN_FORM}, 403)
        if request.headers.get("content-type", "").split(";")[0] != "application/json":
            return JSONResponse({"error": texts.UNREADABLE_REQUEST}, 415)
        try:
            body = QuestionBody.model_validate_json(await request.body())
        except ValidationError:
            return JSONResponse({"error": texts.UNREADABLE_REQUEST}, 422)
        again = wish_of(body.again)
        if body.again and again is None:
            return JSONResponse({"error": texts.UNREADABLE_REQUEST}, 422)
        writer = ReplyWriter(pages, seal, root_of(request))
        if accepts_lines(request.headers):
            return StreamedReply(dialogue, writer, body.question, body.conversation, again)
        outcome = await dialogue.ask(body.question, body.conversation, again=again)
        return JSONResponse(writer.whole(outcome), outcome.http_status)


def _add_reader(app: FastAPI, reader: ReaderPages, reload: PlainReload | None) -> None:
    add_reader_pages(app, reader)
    if reload is not None:
        reload.prepare_with(lambda edition, pace: reader.prepare_next(edition.room, pace))
    # The longest document takes seconds to lay out; a visitor who comes before that waits for it.
    threading.Thread(target=reader.prepare, name="lay-out-documents", daemon=True).start()


def _add_icon(app: FastAPI) -> None:
    @app.get("/favicon.ico")
    async def icon() -> FileResponse:
        return FileResponse(STATIC_FOLDER / "icon.svg", media_type="image/svg+xml")


def _add_error_pages(app: FastAPI, pages: Pages) -> None:
    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        title, explanation = texts.PROBLEM_TITLE, texts.PROBLEM
        if error.status_code in {404, 405}:
            title, explanation = texts.PAGE_NOT_FOUND_TITLE, texts.PAGE_NOT_FOUND
        page = pages.problem(root_of(request), title, explanation)
        return HTMLResponse(page, error.status_code, headers=error.headers)

    @app.exception_handler(BodyTooLargeError)
    async def too_large(request: Request, error: BodyTooLargeError) -> Response:
        if request.url.path.endswith("/vraag"):
            return JSONResponse({"error": texts.REQUEST_TOO_LARGE}, 413)
        by_script = request.headers.get("content-type", "").startswith("application/json")
        if request.url.path.endswith(FEEDBACK_PATH) and by_script:
            return JSONResponse({"error": texts.FEEDBACK_FAR_TOO_LONG}, 413)
        page = pages.problem(root_of(request), texts.REQUEST_TOO_LARGE_TITLE, texts.REQUEST_TOO_LARGE)
        return HTMLResponse(page, 413)


def _failed(request: Request, pages: Pages) -> Response:
    if request.url.path.endswith("/vraag"):
        return JSONResponse({"error": texts.SERVER_ERROR}, 500)
    return HTMLResponse(pages.problem(root_of(request), texts.PROBLEM_TITLE, texts.PROBLEM), 500)


def _add_staff_page(
    app: FastAPI,
    service: AnsweringService,
    door: Door,
    settings: WebSettings,
    reload: PlainReload | None,
) -> None:
    # Gradio takes seconds to import, and its mount swallows every later route below its path.
    from assistant.web.staff import Names, mount_staff_page

    @app.get(STAFF_PATH, dependencies=[Depends(door.require(*Role))])
    async def to_staff_page(request: Request) -> RedirectResponse:
        return RedirectResponse(root_of(request) + STAFF_PATH + "/", 307)

    hold = reload.editions.one if reload else nullcontext
    mount_staff_page(app, service, STAFF_PATH, door, Names.of(settings), hold)
