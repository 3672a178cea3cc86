"""The thumbs below the answers: what the form of the page sends, and what its script sends."""

from __future__ import annotations

from dataclasses import replace

from fastapi import FastAPI, Request
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from assistant.errors import InputError
from assistant.feedback import FeedbackDesk, Verdict
from assistant.strict_json import decode_json
from assistant.web import texts
from assistant.web.conversation import BrokenSealError, ConversationSeal
from assistant.web.dialogue import Dialogue
from assistant.web.feedback_service import FeedbackOutcome, FeedbackService, Opinion
from assistant.web.feedback_view import MOST_FORM_FIELDS, FeedbackBoard, FeedbackView, chosen
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.security import from_another_site
from assistant.web.start_again import cleared_page
from assistant.web.typed_again import FORM_TYPES
from assistant.web.view import anchor_of, exchange_view
from assistant.web.visits import EndedVisits, visit_of

FEEDBACK_PATH = "/mening"


class FeedbackBody(BaseModel):
    """What the script of the page sends; `answer` is the id of the exchange on the page.

    `conversation` is the sealed text from the page, `remark` is there when a remark is sent.
    """

    model_config = ConfigDict(extra="forbid")

    conversation: str
    answer: str
    verdict: Verdict
    token: str
    remark: str | None = None
    keep: bool = False


def add_feedback(
    app: FastAPI,
    pages: Pages,
    dialogue: Dialogue,
    desk: FeedbackDesk,
    seal: ConversationSeal,
    ended: EndedVisits,
) -> None:
    """Add the path to which opinions go; `pages` must have a board. Forms of `ended` visits are not taken."""
    board = pages.board
    if board is None:
        raise ValueError("the pages have no feedback board; expected Pages(..., board=...)")
    service = FeedbackService(desk, seal, board.tokens)

    @app.get(FEEDBACK_PATH)
    async def to_first_page(request: Request) -> RedirectResponse:
        # Where the address of the page without a script is opened again.
        return RedirectResponse(root_of(request) + "/", 303)

    @app.post(FEEDBACK_PATH)
    async def take(request: Request) -> Response:
        kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind in FORM_TYPES:
            return await take_form(request)
        if from_another_site(request.headers):
            return JSONResponse({"error": texts.FOREIGN_FORM}, 403)
        if kind != "application/json":
            return JSONResponse({"error": texts.UNREADABLE_REQUEST}, 415)
        try:
            body = FeedbackBody.model_validate(decode_json(await request.body()))
        except (InputError, ValidationError):
            return JSONResponse({"error": texts.UNREADABLE_REQUEST}, 422)
        opinion = Opinion(body.answer, body.verdict, body.token, body.remark, body.keep)
        outcome = await run_in_threadpool(service.take, opinion, body.conversation)
        if outcome.error or outcome.exchange is None:
            return JSONResponse({"error": outcome.error}, outcome.http_status)
        view = _view_after(FeedbackView(body.answer, body.token), opinion, outcome)
        html = pages.feedback(root_of(request), exchange_view(outcome.exchange), board.with_views([view]))
        return JSONResponse({"html": html})

    async def take_form(request: Request) -> Response:
        root = root_of(request)
        async with request.form(max_files=0, max_fields=MOST_FORM_FIELDS) as form:
            sealed, typed = str(form.get("conversation", "")), str(form.get("question", ""))
            visit = visit_of(str(form.get("visit", "")))
            carried = carried_board(board, seal, form)
            found = _opinion(form, carried)
        if from_another_site(request.headers):
            return HTMLResponse(pages.main(root, error=texts.FOREIGN_FORM, notes=dialogue.notes()), 403)
        if visit in ended:
            return cleared_page(request)
        if found is None:
            return HTMLResponse(pages.main(root, error=texts.UNREADABLE_REQUEST, notes=dialogue.notes()), 422)
        before, opinion = found
        outcome = await run_in_threadpool(service.take, opinion, sealed)
        notes = dialogue.notes()
        if outcome.exchange is None:
            notes = (outcome.error, *notes)
        else:
            carried = carried.with_views([_view_after(before, opinion, outcome)])
        page = pages.main(root, outcome.conversation, typed, notes=notes, board=carried, visit=visit)
        return HTMLResponse(page, outcome.http_status)


def carried_board(board: FeedbackBoard, seal: ConversationSeal, form: FormData) -> FeedbackBoard:
    """Return the board as the form of the page carries it, for the conversation that it carries."""
    if "given" not in form:
        return board
    try:
        conversation = seal.open(str(form.get("conversation", "")))
    except BrokenSealError:
        return board
    return board.carried(form, {anchor_of(exchange.number) for exchange in conversation})


def _opinion(form: FormData, carried: FeedbackBoard) -> tuple[FeedbackView, Opinion] | None:
    """The thumbs as they were, and what the pressed button says; `None` where it is no button of ours."""
    thumb = chosen(str(form.get("verdict", "")))
    if thumb is not None and thumb.verdict is not None:
        before = carried.views.get(thumb.anchor) or replace(thumb, verdict=None)
        return before, Opinion(thumb.anchor, thumb.verdict, thumb.token)
    thumb = chosen(str(form.get("send", "")))
    if thumb is None or thumb.verdict is None:
        return None
    before = carried.views.get(thumb.anchor) or thumb
    return before, Opinion(thumb.anchor, thumb.verdict, thumb.token, before.remark, before.keep)


def _view_after(before: FeedbackView, opinion: Opinion, outcome: FeedbackOutcome) -> FeedbackView:
    """The thumbs after an opinion: as before where nothing was kept; what is typed stays until it is sent."""
    if outcome.error:
        return replace(before, error=outcome.error, remark_wrong=outcome.http_status == 422)
    if opinion.remark is None:
        return replace(before, verdict=opinion.verdict)
    return replace(before, verdict=opinion.verdict, remark="", keep=False, sent=True, just_sent=True)
