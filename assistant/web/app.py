"""The web application: what stands before every request, and the parts that are there."""

from __future__ import annotations

import secrets
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.responses import FileResponse
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from assistant.asked import AskedLog
from assistant.feedback import FeedbackDesk
from assistant.plain_reload import PlainReload
from assistant.switched import Switchboard
from assistant.web.api import add_api
from assistant.web.api_desk import ApiDesk
from assistant.web.conversation import ConversationSeal
from assistant.web.desk import add_desk
from assistant.web.desk_sheets import DeskParts
from assistant.web.dialogue import Dialogue
from assistant.web.door import Door
from assistant.web.door_refusals import add_refusals
from assistant.web.editor import EDITOR_PATH, add_editor_page
from assistant.web.editor_requests import MAX_EDITOR_BODY_BYTES
from assistant.web.editor_service import EditorDesk
from assistant.web.error_pages import add_error_pages, failed
from assistant.web.failures import QuietFailures
from assistant.web.feedback import add_feedback
from assistant.web.feedback_token import FeedbackTokens
from assistant.web.feedback_view import FeedbackBoard
from assistant.web.health import HealthChecks, add_health
from assistant.web.limit_refusals import limit_refusal
from assistant.web.limits import RequestLimit, RequestLimits
from assistant.web.login import Login, add_login
from assistant.web.management import add_management
from assistant.web.management_service import ManagementDesk
from assistant.web.one_edition import OneEdition
from assistant.web.pages import Pages
from assistant.web.reader_pages import ReaderPages, Room, add_reader_pages
from assistant.web.residents_page import add_residents_page
from assistant.web.review import add_review
from assistant.web.review_desk import ReviewDesk
from assistant.web.security import BodyLimit, HiddenQuery, SecurityHeaders
from assistant.web.service import AnsweringService
from assistant.web.sessions import SessionRenewal
from assistant.web.settings import WebSettings
from assistant.web.start_again import add_start_again
from assistant.web.static_files import STATIC_FOLDER, static_files
from assistant.web.try_out import add_staff_page
from assistant.web.visits import EndedVisits

# FastAPI tells OpenTelemetry of addresses with their query and of the messages of errors, as soon as
# something in the process has set that up. Older versions know nothing of it and take no notice.
NO_TELEMETRY: Any = dict.fromkeys(("tracing", "metrics", "logs", "operation_spans", "auto_configure"), False)


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
            Middleware(QuietFailures, reply=lambda request: failed(request, pages)),
            *([Middleware(OneEdition, editions=reload.editions)] if reload else []),
            Middleware(BodyLimit, larger={EDITOR_PATH: MAX_EDITOR_BODY_BYTES} if editor else {}),
            *_limits(settings, pages),
            *([Middleware(SessionRenewal, sessions=login.sessions)] if login else []),
        ],
    )
    add_error_pages(app, pages)
    add_health(app, service, health)
    for_residents = switchboard.around(service) if switchboard else service
    dialogue = Dialogue(for_residents, settings, seal, asked, switches)
    ended = EndedVisits()
    add_start_again(app, ended)
    add_residents_page(app, pages, dialogue, seal, ended)
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
        add_staff_page(app, service, door, settings, reload)
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
