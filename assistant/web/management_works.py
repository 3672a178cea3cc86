"""Whether everything works, in words for who manages it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.corpus_watch import CorpusWatch
from assistant.store import StoreState
from assistant.web import management_texts as texts
from assistant.web import reload_texts
from assistant.web.failures import log_failure
from assistant.web.management_service import IndexState, ManagementDesk, ModelState, ProgramState
from assistant.web.management_view import duration_text, moment_text, size_text
from assistant.web.texts_in_use import TextsInUse

logger = logging.getLogger(__name__)


LEAST_ROOM = 100_000_000
"""Free bytes on the disk of the store; with less somebody should make room."""
_MOST_NAMES = 5


class Health(StrEnum):
    """How a part does."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    NONE = "none"


LABELS = {
    Health.GOOD: texts.WORKS,
    Health.ATTENTION: texts.ATTENTION,
    Health.BAD: texts.WORKS_NOT,
    Health.NONE: texts.NONE_SET,
}


@dataclass(frozen=True)
class Working:
    """A part of the program: its name, how it does, and what there is to say."""

    name: str
    health: Health
    lines: tuple[str, ...]

    @property
    def label(self) -> str:
        """The health as people read it."""
        return LABELS[self.health]


def workings(desk: ManagementDesk, now: datetime) -> tuple[Working, ...]:
    """Return how each part does. Never raises: one that cannot be looked at is not well."""
    return (
        _looked_at(reload_texts.TEXTS, lambda: None if desk.texts is None else _texts(desk.texts)),
        _looked_at(reload_texts.CORPUS, lambda: None if desk.corpus is None else _corpus(desk.corpus)),
        _looked_at(texts.INDEX, lambda: None if desk.index is None else _index(desk.index(), desk.texts)),
        _looked_at(texts.MODEL, lambda: _model(desk.model())),
        _looked_at(texts.STORE, lambda: None if desk.store is None else _store(desk.store())),
        _program(desk.program, now),
    )


def _looked_at(name: str, look: Callable[[], Working | None]) -> Working:
    try:
        return look() or Working(name, Health.NONE, (texts.NOT_HERE,))
    except Exception as error:
        log_failure(logger, "looking at a part of the program", error)
        return Working(name, Health.BAD, (texts.FAULT_OTHER,))


def _texts(in_use: TextsInUse) -> Working:
    state = in_use.state
    moment = moment_text(state.since)
    how = reload_texts.BY_ITSELF if in_use.is_on else reload_texts.IS_OFF
    if state.failure is not None:
        # The last line in English, for who mends it.
        told = (reload_texts.FAILED.format(moment=moment), reload_texts.REASONS[state.failure.problem])
        return Working(reload_texts.TEXTS, Health.BAD, (*told, state.failure.detail))
    since = reload_texts.LAST_TAKEN if state.taken else reload_texts.SINCE_START
    missing = reload_texts.MISSING_ONE if state.missing == 1 else reload_texts.MISSING
    lines = (
        since.format(moment=moment),
        *((missing.format(count=state.missing),) if state.missing else ()),
        *((reload_texts.BUSY,) if state.busy else ()),
        how,
    )
    return Working(reload_texts.TEXTS, Health.ATTENTION if state.missing else Health.GOOD, lines)


def _corpus(watch: CorpusWatch) -> Working:
    changed = watch.changed()
    if not changed:
        return Working(reload_texts.CORPUS, Health.GOOD, (reload_texts.CORPUS_AS_AT_START,))
    names, more = ", ".join(changed[:_MOST_NAMES]), len(changed) - _MOST_NAMES
    which = reload_texts.FILES_AND_MORE.format(names=names, count=more) if more > 0 else names
    lines = (
        reload_texts.CORPUS_CHANGED,
        reload_texts.CORPUS_FILES.format(names=which),
        reload_texts.CORPUS_RESTART,
    )
    return Working(reload_texts.CORPUS, Health.ATTENTION, lines)


def _index(state: IndexState, in_use: TextsInUse | None) -> Working:
    hint = texts.INDEX_HINT.format(entries=state.entries, embedding=state.embedding)
    if state.error is not None:
        # In English, for who mends it.
        return Working(texts.INDEX, Health.BAD, (hint, texts.INDEX_FAILED, state.error))
    if not state.in_use:
        return Working(texts.INDEX, Health.ATTENTION, (hint, texts.INDEX_STARTING))
    if not state.current and in_use is not None and in_use.is_on:
        # What is in memory fits: texts were taken over since the index was stored.
        return Working(texts.INDEX, Health.GOOD, (hint, reload_texts.INDEX_ON_DISK))
    if not state.current:
        return Working(texts.INDEX, Health.ATTENTION, (hint, texts.INDEX_STALE))
    return Working(texts.INDEX, Health.GOOD, (hint,))


def _model(state: ModelState | None) -> Working:
    if state is None:
        return Working(texts.MODEL, Health.NONE, (texts.MODEL_NONE,))
    name = texts.MODEL_NAME.format(name=state.name)
    if state.rests:
        return Working(texts.MODEL, Health.BAD, (name, texts.MODEL_RESTS))
    if state.worked is None:
        return Working(texts.MODEL, Health.ATTENTION, (name, texts.MODEL_NOT_ASKED))
    if not state.worked:
        return Working(texts.MODEL, Health.ATTENTION, (name, texts.MODEL_FAILED))
    return Working(texts.MODEL, Health.GOOD, (name, texts.MODEL_WORKED))


def _store(state: StoreState) -> Working:
    kind = f"{texts.STORE_KINDS.get(state.kind, state.kind)}."
    sizes = ((texts.STORE_SIZE, state.size_bytes), (texts.STORE_ROOM, state.free_bytes))
    told = tuple(line.format(size=size_text(size)) for line, size in sizes if size is not None)
    if state.problem is not None:
        # In English, for who mends it.
        return Working(texts.STORE, Health.BAD, (kind, texts.STORE_FAILED, state.problem, *told))
    if state.free_bytes is not None and state.free_bytes < LEAST_ROOM:
        return Working(texts.STORE, Health.ATTENTION, (kind, texts.STORE_FULL, *told))
    empty = () if state.exists else (texts.STORE_EMPTY,)
    return Working(texts.STORE, Health.GOOD, (kind, *empty, *told))


def _program(state: ProgramState, now: datetime) -> Working:
    since = texts.PROGRAM_SINCE.format(
        moment=moment_text(state.started),
        duration=duration_text((now - state.started).total_seconds()),
    )
    known = (texts.PROGRAM_VERSION.format(version=state.version),) if state.version else ()
    return Working(texts.PROGRAM, Health.GOOD, (*known, since))
