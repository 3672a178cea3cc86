"""The edition that visitors get: all that is made from one state of the plain layer, exchanged as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from assistant.answering import Assistant
from assistant.desk import Desk, OffTopics
from assistant.near_topics import NearTopics, near_topics
from assistant.reading_room import ReadingRoom
from assistant.switched import Topics, topics_of
from assistant.texts_in_use import Text, texts_of


@dataclass(frozen=True)
class Edition:
    """What answers, what is read and what is looked up, of one state of the plain layer.

    `since` is the moment (UTC) from which visitors get it.
    """

    assistant: Assistant
    room: ReadingRoom
    desk: Desk
    topics: Topics
    since: datetime

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """The texts of the plain layer that it is made from, as residents read them, by subject."""
        library = self.assistant.library
        return texts_of(library.layer, library.corpus.passages)

    @cached_property
    def near(self) -> NearTopics:
        """Which topics lie near another."""
        library = self.assistant.library
        return near_topics(library.shelf.plain.values(), library.themes.all)


def edition_of(
    assistant: Assistant, since: datetime, off_topics: OffTopics | None = None, before: Edition | None = None
) -> Edition:
    """The edition of an assistant; documents that are as in the one `before` are shared with it."""
    library = assistant.library
    return Edition(
        assistant,
        ReadingRoom(library, None if before is None else before.room),
        Desk(assistant, off_topics),
        topics_of(library),
        since,
    )


class _Seat:
    """Where the edition of one request is kept, from the first time that it is asked for."""

    def __init__(self) -> None:
        self.edition: Edition | None = None


_SEAT: ContextVar[_Seat | None] = ContextVar("seat", default=None)


class Editions:
    """Gives the edition in use; safe for threads.

    Within `one` it stays the same, so that nothing that is made for one visitor is half of an old and half
    of a new edition. Threads that are started with the context of a request belong to it.
    """

    def __init__(self, first: Edition) -> None:
        self._newest = first

    @property
    def current(self) -> Edition:
        """The edition of this request, or the newest where there is no request."""
        seat = _SEAT.get()
        if seat is None:
            return self._newest
        edition = seat.edition
        if edition is None:
            edition = seat.edition = self._newest
        return edition

    def use(self, edition: Edition) -> None:
        """Give this one from now on; what is under way goes on with the one that it began with."""
        self._newest = edition

    @contextmanager
    def one(self) -> Iterator[None]:
        """Hold on to one edition, from when it is first asked for."""
        token = _SEAT.set(_Seat())
        try:
            yield
        finally:
            _SEAT.reset(token)
