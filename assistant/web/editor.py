"""The page for editors and the addresses that its script uses; nothing of a text is stored or logged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import anyio
from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.datastructures import UploadFile
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from assistant.accounts import Account, Role
from assistant.errors import InputError
from assistant.files.docx_rewriting import rewrite_docx
from assistant.files.docx_writing import report_docx, text_docx
from assistant.files.limits import MAX_BYTES
from assistant.files.placing import Placing
from assistant.files.reading import read_file
from assistant.readability.lint import LEVEL_BOUNDS
from assistant.simplify.simplification import SentenceRewrite, Simplification, rejoined
from assistant.web import editor_texts as texts
from assistant.web.door import Door
from assistant.web.editor_records import (
    LONGEST_TEXT,
    ChangeBody,
    DocumentBody,
    PairBody,
    Record,
    ReportBody,
    SentenceBody,
    TextBody,
    comparison_record,
    end_record,
    rewrite_record,
    sentence_record,
    start_record,
)
from assistant.web.editor_requests import EditorRoute, file_in, note_failure, read_body, read_form, valid
from assistant.web.editor_script_texts import SCRIPT
from assistant.web.editor_service import EditorDesk, Without
from assistant.web.editor_work import Workbench
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.streaming import JsonLines, cancel_when_gone

EDITOR_PATH = "/redactie"
MISSING_HEADER = "X-Niet-Geplaatst"
"""How many changed sentences are not in the document, because their place in it was not found."""
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def add_editor_page(app: FastAPI, pages: Pages, desk: EditorDesk, door: Door) -> None:
    """Adds the page and its addresses to an application, for who may rewrite texts."""
    bench = Workbench()
    signed_in = Depends(door.require(Role.REDACTIE))
    router = APIRouter(prefix=EDITOR_PATH, dependencies=[signed_in], route_class=EditorRoute)
    _add_page(router, pages, desk, signed_in)
    _add_rewriting(router, desk, bench)
    _add_files(router, desk, bench)
    app.include_router(router)


def _add_page(router: APIRouter, pages: Pages, desk: EditorDesk, signed_in: Any) -> None:
    @router.get("", response_class=HTMLResponse)
    def show(request: Request, account: Account = signed_in) -> HTMLResponse:
        root = root_of(request)
        script = {
            "path": root + EDITOR_PATH,
            "bounds": LEVEL_BOUNDS,
            "mostBytes": MAX_BYTES,
            "longestText": LONGEST_TEXT,
            "missingHeader": MISSING_HEADER,
            "words": SCRIPT,
        }
        page = pages.render(
            "editor.html",
            root=root,
            account=account,
            here=EDITOR_PATH,
            words=texts,
            has_model=desk.has_model,
            script=script,
        )
        return HTMLResponse(page)


def _add_rewriting(router: APIRouter, desk: EditorDesk, bench: Workbench) -> None:
    simplifier = desk.simplifier

    @router.post("/herschrijf")
    async def rewrite(request: Request) -> Response:
        return _Lines(_rewriting(desk, bench, await read_body(request, TextBody)))

    @router.post("/zin")
    async def check(request: Request) -> Response:
        pair = await read_body(request, PairBody)
        return JSONResponse(
            rewrite_record(await bench.run(lambda: simplifier.check(pair.before, pair.after)))
        )

    @router.post("/zin/zonder")
    async def leave_out(request: Request) -> Response:
        sentence = await read_body(request, SentenceBody)
        return JSONResponse(rewrite_record(await bench.run(lambda: _again(desk, sentence))))

    @router.post("/meting")
    async def measure(request: Request) -> Response:
        pair = await read_body(request, PairBody)
        compared = await bench.run(lambda: simplifier.compare(pair.before, pair.after))
        return JSONResponse(comparison_record(compared))


def _add_files(router: APIRouter, desk: EditorDesk, bench: Workbench) -> None:
    @router.post("/bestand")
    async def read(request: Request) -> Response:
        name, content = await file_in(await read_form(request))
        source = await bench.run(lambda: read_file(name, content))
        kind = name.rpartition(".")[2].lower()
        return JSONResponse(
            {"text": source.text, "notices": list(source.notices), "name": name, "kind": kind}
        )

    @router.post("/verslag")
    async def report(request: Request) -> Response:
        shown = await read_body(request, ReportBody)

        def write() -> bytes:
            compared = desk.simplifier.compare(shown.before, shown.after)
            return report_docx(shown.title, shown.simplification(compared))

        return Response(await bench.run(write), media_type=_DOCX)

    @router.post("/document")
    async def document(request: Request) -> Response:
        form = await read_form(request)
        body = valid(str(form.get("rows", "")), DocumentBody)
        if not isinstance(form.get("file"), UploadFile):
            text = rejoined(body.text, body.rows)
            return Response(await bench.run(lambda: text_docx(text)), media_type=_DOCX)
        _, content = await file_in(form)
        placing = Placing(body.text, body.rows)
        written = await bench.run(lambda: rewrite_docx(content, placing.paragraph))
        return Response(written, media_type=_DOCX, headers={MISSING_HEADER: str(placing.missing)})


async def _rewriting(desk: EditorDesk, bench: Workbench, body: TextBody) -> AsyncGenerator[Record, None]:
    """The records of a text that is rewritten; a fault in the work becomes the last of them."""
    try:
        score = await bench.run(lambda: desk.simplifier.sentences(body.text))
        yield start_record(body.text, score)
        starts = [sentence.start for sentence in score.sentences]
        stream = bench.each(lambda: desk.simplifier.stream(body.text, body.level, _without(body.without)))
        async with aclosing(stream) as items:
            async for item in items:
                if isinstance(item, Simplification):
                    yield end_record(item)
                else:
                    # A sentence may begin behind the sign of a list here, and before it there.
                    yield sentence_record(item, max(0, bisect_right(starts, item.start) - 1))
    except InputError as error:
        # The message is Dutch and says what is wrong with the text.
        yield {"type": "error", "error": str(error)}
    except Exception as error:
        note_failure(error)
        yield {"type": "error", "error": texts.SERVER_ERROR}


def _again(desk: EditorDesk, sentence: SentenceBody) -> SentenceRewrite:
    """One sentence rewritten again; as one also where it is split into more on its own."""
    items = list(desk.simplifier.stream(sentence.before, sentence.level, _without(sentence.without)))
    rewrites = [item for item in items if isinstance(item, SentenceRewrite)]
    if len(rewrites) == 1:
        return rewrites[0]
    whole = next(item for item in items if isinstance(item, Simplification))
    return desk.simplifier.check(sentence.before, whole.text)


def _without(changes: tuple[ChangeBody, ...]) -> Without:
    return frozenset((change.kind, change.before) for change in changes)


class _Lines(Response):
    """Sends each record as soon as it is there, and ends the work when the visitor has left."""

    def __init__(self, records: AsyncGenerator[Record, None]) -> None:
        super().__init__()
        self._records = records

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the records, until they are all there or the visitor has left."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(cancel_when_gone, receive, tasks.cancel_scope)
            lines = JsonLines(send)
            async with aclosing(self._records) as records:
                async for record in records:
                    await lines.send(record)
            await lines.close()
            tasks.cancel_scope.cancel()
