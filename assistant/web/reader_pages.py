"""The reading pages as finished HTML, kept compressed, and the addresses under which they are found."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from assistant.document_search import DocumentHits
from assistant.pace import Pace
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


class Room(Protocol):
    """What the pages need of a reading room."""

    @property
    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the order of the catalogue."""

    def document(self, document_id: str) -> PlainDocument | None:
        """A whole document, `None` where there is none with this id."""

    def search(self, document_id: str, text: str) -> DocumentHits:
        """The passages of a document that fit some words."""

    def places(self, text: str, wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each word of a text that was searched for."""


class _Laid:
    """One state of a document, laid out once for each path of a proxy."""

    def __init__(self, plain: PlainDocument) -> None:
        self.plain = plain
        self.lock = threading.RLock()
        self.pages: dict[str, _Kept] = {}
        self._view: DocumentView | None = None

    @property
    def view(self) -> DocumentView:
        """The document as its page shows it."""
        with self.lock:
            if self._view is None:
                self._view = document_view(self.plain)
            return self._view


class ReaderPages:
    """Makes the pages of a reading room; each state of a document is laid out once per path of a proxy.

    The room may give another state of a document later; the one before it is kept for who still has it.
    """

    def __init__(self, room: Room, pages: Pages) -> None:
        self._room = room
        self._pages = pages
        self._laid: dict[str, tuple[_Laid, ...]] = {}
        self._lock = threading.Lock()

    def prepare(self, root: str = "") -> None:
        """Lays out every document, so that no visitor waits for it."""
        for document_id in self._room.document_ids:
            self.document(document_id, root)

    def prepare_next(self, room: ReadingRoom, pace: Pace) -> None:
        """Lays out what the room that comes next has otherwise, for every path of a proxy that was seen.

        `pace` is called between pieces of the work.
        """
        for document_id in room.document_ids:
            plain = room.document(document_id, pace)
            pace()
            before = self._laid.get(document_id, ())
            if plain is not None:
                for root in {root for laid in before for root in list(laid.pages)}:
                    self._page(plain, root)

    def shelf(self, root: str) -> str:
        """The list of all documents."""
        documents = (self._room.document(document_id) for document_id in self._room.document_ids)
        items = [self._of(plain).view for plain in documents if plain is not None]
        return self._pages.render("reader_shelf.html", root=root, items=items)

    def document(self, document_id: str, root: str) -> _Kept | None:
        """The page of a document, `None` where there is none with this id."""
        plain = self._room.document(document_id)
        return None if plain is None else self._page(plain, root)

    def hits(self, document_id: str, root: str, asked: str) -> str | None:
        """The page of a document with only the passages that fit some words; `None` without the document."""
        plain = self._room.document(document_id)
        if plain is None:
            return None
        view = self._of(plain).view
        if len(asked) > LONGEST_SEARCH:
            return self._render(root, view, asked[:LONGEST_SEARCH], HitsView(texts.READER_TOO_LONG, ()))
        hits = self._room.search(document_id, asked)
        found = hits_view(plain, hits, asked, lambda text: self._room.places(text, hits.words))
        return self._render(root, view, asked, found)

    def _page(self, plain: PlainDocument, root: str) -> _Kept:
        laid = self._of(plain)
        # Who asks for another document, or another state of this one, does not wait.
        with laid.lock:
            kept = laid.pages.get(root)
            if kept is None:
                kept = laid.pages[root] = _keep(self._render(root, laid.view))
            return kept

    def _of(self, plain: PlainDocument) -> _Laid:
        with self._lock:
            known = self._laid.get(plain.document.id, ())
            laid = next((laid for laid in known if laid.plain is plain), None)
            if laid is None:
                laid = _Laid(plain)
                self._laid[plain.document.id] = (*known[-1:], laid)
            return laid

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
