"""The reading pages as finished HTML, kept compressed, and the addresses under which they are found."""

from __future__ import annotations

import gzip
import hashlib
import threading
from dataclasses import dataclass

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from assistant.plain_document import PlainDocument
from assistant.reading_room import ReadingRoom
from assistant.web import texts
from assistant.web.pages import Pages
from assistant.web.paths import root_of
from assistant.web.reader import (
    DocumentView,
    HitsView,
    document_view,
    hits_view,
)

READER_PATH = "/lees"
LONGEST_SEARCH = 100
"""In characters; the search box holds no more."""


@dataclass(frozen=True)
class _Kept:
    """A finished page: as it is, compressed, and its entity tag."""

    plain: bytes
    compressed: bytes
    tag: str


class ReaderPages:
    """Makes the pages of a reading room; each document is laid out once per path of a proxy."""

    def __init__(self, room: ReadingRoom, pages: Pages) -> None:
        self._room = room
        self._pages = pages
        self._views: dict[str, DocumentView] = {}
        self._kept: dict[tuple[str, str], _Kept] = {}
        self._lock = threading.Lock()

    def prepare(self, root: str = "") -> None:
        """Lays out every document, so that no visitor waits for it."""
        for document_id in self._room.document_ids:
            self.document(document_id, root)

    def shelf(self, root: str) -> str:
        """The list of all documents."""
        documents = (self._room.document(document_id) for document_id in self._room.document_ids)
        items = [self._view(plain) for plain in documents if plain is not None]
        return self._pages.render("reader_shelf.html", root=root, items=items)

    def document(self, document_id: str, root: str) -> _Kept | None:
        """The page of a document, `None` where there is none with this id."""
        with self._lock:
            kept = self._kept.get((document_id, root))
            if kept is None:
                plain = self._room.document(document_id)
                if plain is None:
                    return None
                kept = _keep(self._render(root, self._view(plain)))
                self._kept[document_id, root] = kept
            return kept

    def hits(self, document_id: str, root: str, asked: str) -> str | None:
        """The page of a document with only the passages that fit some words; `None` without the document."""
        plain = self._room.document(document_id)
        if plain is None:
            return None
        if len(asked) > LONGEST_SEARCH:
            return self._render(
                root, self._view(plain), asked[:LONGEST_SEARCH], HitsView(texts.READER_TOO_LONG, ())
            )
        hits = self._room.search(document_id, asked)
        found = hits_view(plain, hits, asked, lambda text: self._room.places(text, hits.words))
        return self._render(root, self._view(plain), asked, found)

    def _view(self, plain: PlainDocument) -> DocumentView:
        view = self._views.get(plain.document.id)
        if view is None:
            view = self._views[plain.document.id] = document_view(plain)
        return view

    def _render(self, root: str, view: DocumentView, asked: str = "", hits: HitsView | None = None) -> str:
        return self._pages.render("reader.html", root=root, document=view, asked=asked, hits=hits)


def _keep(page: str) -> _Kept:
    plain = page.encode("utf-8")
    return _Kept(plain, gzip.compress(plain, 6, mtime=0), f'"{hashlib.sha256(plain).hexdigest()[:20]}"')


def add_reader_pages(app: FastAPI, pages: ReaderPages) -> None:
    """Adds the addresses of the reading pages to an application."""

    @app.get(READER_PATH, response_class=HTMLResponse)
    async def show_shelf(request: Request) -> HTMLResponse:
        return HTMLResponse(await run_in_threadpool(pages.shelf, root_of(request)))

    @app.get(READER_PATH + "/{document_id}", response_class=HTMLResponse)
    async def show_document(request: Request, document_id: str) -> Response:
        asked = request.query_params.get("zoek")
        if asked is not None and asked.strip():
            page = await run_in_threadpool(pages.hits, document_id, root_of(request), asked.strip())
            if page is None:
                raise HTTPException(404)
            return HTMLResponse(page)
        kept = await run_in_threadpool(pages.document, document_id, root_of(request))
        if kept is None:
            raise HTTPException(404)
        return _response(request, kept)


def _response(request: Request, kept: _Kept) -> Response:
    headers = {"ETag": kept.tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match", "").removeprefix("W/") == kept.tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return HTMLResponse(kept.compressed, headers={**headers, "Content-Encoding": "gzip"})
    return HTMLResponse(kept.plain, headers=headers)
