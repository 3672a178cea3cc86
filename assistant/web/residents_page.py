"""The residents' page: its form, and the question that its script sends."""

from __future__ import annotations

from fastapi import FastAPI, Request
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.responses import HTMLResponse, JSONResponse, Response

from assistant.web import texts
from assistant.web.conversation import ConversationSeal
from assistant.web.dialogue import Dialogue, wish_of
from assistant.web.feedback import carried_board
from assistant.web.feedback_view import MOST_FORM_FIELDS
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.security import from_another_site
from assistant.web.start_again import CLEARED, cleared_page
from assistant.web.streaming import ReplyWriter, StreamedReply, accepts_lines
from assistant.web.visits import EndedVisits, visit_of

QUESTION_PATH = "/vraag"
"""Where the script of the page asks."""


class QuestionBody(BaseModel):
    """What the script of the page sends; `conversation` is the sealed text from the page.

    `again` is the wish of a button below an answer, as its form sends it: "easier:3".
    """

    model_config = ConfigDict(extra="forbid")

    question: str = ""
    conversation: str = ""
    again: str = ""


def add_residents_page(
    app: FastAPI,
    pages: Pages,
    dialogue: Dialogue,
    seal: ConversationSeal,
    ended: EndedVisits,
) -> None:
    """Add the page; forms of `ended` visits are not answered."""

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

    @app.post(QUESTION_PATH)
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
