"""The addresses that give the review to take along."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from assistant.accounts import Account
from assistant.files.docx_document import add_table, dutch_date, new_document, saved
from assistant.model import Document
from assistant.plain_export import ExportRow, as_csv, as_jsonl, export_row
from assistant.plain_items import ReviewItem
from assistant.web import review_texts as texts
from assistant.web.review_desk import ReviewDesk
from assistant.web.review_filter import ReviewFilter
from assistant.web.review_pages import Viewer

Answered = Callable[[Request, Viewer, Callable[[], Response | None]], Awaitable[Response]]
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_COLUMN = 8.4
"""Width of each of the two columns in centimetres: together the width of the page."""


def add_exports(
    router: APIRouter,
    desk: ReviewDesk,
    viewer_of: Callable[[Request, Account], Viewer],
    answered: Answered,
    signed_in: Any,
) -> None:
    """Add the addresses.

    `answered` makes a reply in another thread, and says so when it is none or a file cannot be read;
    `signed_in` is the dependency that gives the account.
    """

    def rows(wanted: ReviewFilter) -> list[ExportRow]:
        return [export_row(item, desk.review.known(item)) for item in desk.chosen(wanted)]

    @router.get("/uitvoer.csv")
    async def show_csv(request: Request, account: Account = signed_in) -> Response:
        viewer = viewer_of(request, account)
        names = {state.value: name for state, name in texts.STATES.items()}
        names |= {"passage": texts.IS_PASSAGE, "title": texts.IS_TITLE}

        def make() -> Response:
            content = as_csv(rows(viewer.wanted), texts.COLUMNS, names)
            return _attached(content, "text/csv; charset=utf-8", f"{texts.EXPORT_NAME}.csv")

        return await answered(request, viewer, make)

    @router.get("/uitvoer.jsonl")
    async def show_jsonl(request: Request, account: Account = signed_in) -> Response:
        viewer = viewer_of(request, account)

        def make() -> Response:
            content = as_jsonl(rows(viewer.wanted))
            return _attached(content, "application/x-ndjson; charset=utf-8", f"{texts.EXPORT_NAME}.jsonl")

        return await answered(request, viewer, make)

    @router.get("/uitvoer/{document}.docx")
    async def show_docx(request: Request, document: str, account: Account = signed_in) -> Response:
        found = next((item for item in desk.documents if item.id == document), None)

        def make() -> Response | None:
            if found is None:
                return None
            items = desk.review.shelf.of(found.id).items
            return _attached(side_by_side(found, items, desk.review.today()), _DOCX, f"{found.id}.docx")

        return await answered(request, viewer_of(request, account), make)


def _attached(content: bytes, kind: str, name: str) -> Response:
    return Response(
        content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def side_by_side(document: Document, items: tuple[ReviewItem, ...], today: date) -> bytes:
    """A Word document with every source and its plain text beside it."""
    title = texts.DOCX_TITLE.format(title=document.short_title)
    word = new_document(title, texts.DOCX_SUBJECT)
    word.add_heading(title, 0)
    word.add_paragraph(texts.DOCX_INTRO.format(date=dutch_date(today)))
    rows = [[item.source, _plain_cell(item)] for item in items]
    add_table(word, (texts.DOCX_SOURCE, texts.DOCX_PLAIN), rows, [_COLUMN, _COLUMN])
    return saved(word)


def _plain_cell(item: ReviewItem) -> str:
    """The plain text with its core, questions and state; only the state where there is no text."""
    parts = [texts.DOCX_CORE.format(core=item.record.core)] if item.record else []
    parts += [item.value.plain] if item.value else []
    parts += [texts.DOCX_QUESTIONS.format(questions=" ".join(item.record.questions))] if item.record else []
    return "\n\n".join([*parts, texts.DOCX_STATE.format(state=texts.STATES[item.state])])
