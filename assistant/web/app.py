"""The web application: the residents' page, its script's endpoint, health and the staff page."""

from __future__ import annotations

import secrets
import threading
from typing import Any

from fastapi import FastAPI, Request
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from assistant.reading_room import ReadingRoom
from assistant.web import texts
from assistant.web.conversation import ConversationSeal
from assistant.web.dialogue import Dialogue
from assistant.web.editor import EDITOR_PATH, add_editor_page
from assistant.web.editor_access import is_local
from assistant.web.editor_requests import MAX_EDITOR_BODY_BYTES
from assistant.web.editor_service import EditorDesk
from assistant.web.failures import QuietFailures
from assistant.web.pages import STATIC_FOLDER, Pages
from assistant.web.reader_pages import ReaderPages, add_reader_pages, root_of
from assistant.web.security import (
    BodyLimit,
    BodyTooLargeError,
    HiddenQuery,
    SecurityHeaders,
    from_another_site,
)
from assistant.web.service import AnsweringService
from assistant.web.settings import WebSettings
from assistant.web.streaming import ReplyWriter, StreamedReply, accepts_lines

STAFF_PATH = "/medewerkers"

# FastAPI tells OpenTelemetry of addresses with their query and of the messages of errors, as soon as
# something in the process has set that up. Older versions know nothing of it and take no notice.
NO_TELEMETRY: Any = dict.fromkeys(("tracing", "metrics", "logs", "operation_spans", "auto_configure"), False)


class QuestionBody(BaseModel):
    """What the script of the page sends; `conversation` is the sealed text from the page."""

    model_config = ConfigDict(extra="forbid")

    question: str
    conversation: str = ""


def create_app(
    service: AnsweringService,
    settings: WebSettings | None = None,
    room: ReadingRoom | None = None,
    editor: EditorDesk | None = None,
) -> FastAPI:
    """Return the application around a service that answers questions.

    The service may still be starting: the pages say so until its `ready` and `vectors_ready` hold. Without a
    `room` there are no reading pages, without an `editor` no page that rewrites texts, and nothing links to
    them.
    """
    settings = settings or WebSettings()
    seal = ConversationSeal(settings.conversation_key or secrets.token_bytes(32))
    pages = Pages(settings, seal, has_reader=room is not None)
    app = FastAPI(
        title=settings.title,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        telemetry=NO_TELEMETRY,
        middleware=[
            Middleware(HiddenQuery),
            Middleware(SecurityHeaders),
            Middleware(QuietFailures, reply=lambda request: _failed(request, pages)),
            Middleware(BodyLimit, larger={EDITOR_PATH: MAX_EDITOR_BODY_BYTES} if editor else {}),
        ],
    )
    _add_error_pages(app, pages)
    _add_health(app, service)
    _add_residents_page(app, pages, Dialogue(service, settings, seal), seal, has_editor=editor is not None)
    if room is not None:
        _add_reader(app, ReaderPages(room, pages))
    if editor is not None:
        add_editor_page(app, pages, editor)
    _add_icon(app)
    app.mount("/static", StaticFiles(directory=STATIC_FOLDER), name="static")
    if settings.staff_page:
        _add_staff_page(app, service)
    return app


def _add_residents_page(
    app: FastAPI, pages: Pages, dialogue: Dialogue, seal: ConversationSeal, has_editor: bool
) -> None:
    @app.get("/", response_class=HTMLResponse)
    async def show(request: Request) -> HTMLResponse:
        links = has_editor and is_local(request)
        return HTMLResponse(pages.main(root_of(request), notes=dialogue.notes(), links_to_editor=links))

    @app.post("/", response_class=HTMLResponse)
    async def ask_by_form(request: Request) -> HTMLResponse:
        async with request.form(max_files=0, max_fields=10) as form:
            example = str(form.get("example", ""))
            typed = str(form.get("question", ""))
            sealed = str(form.get("conversation", ""))
        if from_another_site(request.headers):
            page = pages.main(root_of(request), error=texts.FOREIGN_FORM, notes=dialogue.notes())
            return HTMLResponse(page, 403)
        outcome = await dialogue.ask(example or typed, sealed)
        kept = (example or typed) if outcome.error else (typed if example else "")
        page = pages.main(root_of(request), outcome.conversation, kept, outcome.error, outcome.notes)
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
        writer = ReplyWriter(pages, seal, root_of(request))
        if accepts_lines(request.headers):
            return StreamedReply(dialogue, writer, body.question, body.conversation)
        outcome = await dialogue.ask(body.question, body.conversation)
        return JSONResponse(writer.whole(outcome), outcome.http_status)


def _add_reader(app: FastAPI, reader: ReaderPages) -> None:
    add_reader_pages(app, reader)
    # The longest document takes seconds to lay out; a visitor who comes before that waits for it.
    threading.Thread(target=reader.prepare, name="lay-out-documents", daemon=True).start()


def _add_health(app: FastAPI, service: AnsweringService) -> None:
    @app.get("/health/live")
    async def live() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @app.get("/health/ready")
    async def ready() -> JSONResponse:
        state = {"ready": service.ready, "vectors_ready": service.vectors_ready}
        return JSONResponse(state, 200 if service.ready else 503)


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
        page = pages.problem(root_of(request), texts.REQUEST_TOO_LARGE_TITLE, texts.REQUEST_TOO_LARGE)
        return HTMLResponse(page, 413)


def _failed(request: Request, pages: Pages) -> Response:
    if request.url.path.endswith("/vraag"):
        return JSONResponse({"error": texts.SERVER_ERROR}, 500)
    return HTMLResponse(pages.problem(root_of(request), texts.PROBLEM_TITLE, texts.PROBLEM), 500)


def _add_staff_page(app: FastAPI, service: AnsweringService) -> None:
    # Gradio takes seconds to import, and its mount swallows every later route below its path.
    from assistant.web.staff import mount_staff_page

    @app.get(STAFF_PATH)
    async def to_staff_page(request: Request) -> RedirectResponse:
        return RedirectResponse(root_of(request) + STAFF_PATH + "/", 307)

    mount_staff_page(app, service, STAFF_PATH)
