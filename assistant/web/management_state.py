"""The state of what the program is made of: index, language model, store, program."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import StoreError
from assistant.web.management_service import IndexState, ModelState, ProgramState, StoreState

if TYPE_CHECKING:
    from assistant.answering import Assistant
    from assistant.store import Database

_PACKAGE = "gewonetaal"
# What SQLite keeps beside its file.
_BESIDE = ("", "-wal", "-shm")


def index_state(assistant: Assistant) -> IndexState:
    """Return whether the index holds what the corpus says now; reads its list of texts, some milliseconds."""
    entries = assistant.library.entries
    error = assistant.index_error
    return IndexState(
        entries=len(entries),
        current=assistant.store.is_current(entries),
        embedding=assistant.store.embedding_name,
        in_use=assistant.vectors_ready,
        error=None if error is None else str(error),
    )


def model_state(assistant: Assistant) -> ModelState | None:
    """Return how the language model does, without asking it anything; `None` where none is set."""
    if assistant.composer is None:
        return None
    writer = assistant.composer.writer
    return ModelState(writer.name, writer.breaker.worked, writer.breaker.rests)


def store_state(database: Database) -> StoreState:
    """Return whether the store can be read. Never raises; makes no file where there is none."""
    if not database.is_there:
        return StoreState(database.kind, there=False, works=True, size=None)
    try:
        with database.reading():
            works = True
    except StoreError:
        works = False
    return StoreState(database.kind, there=True, works=works, size=_size(database.file))


def program_state(started: datetime) -> ProgramState:
    """Return the version of this program, which began at a moment."""
    try:
        return ProgramState(version(_PACKAGE), started)
    except PackageNotFoundError:
        # Run from a checkout that was never installed.
        return ProgramState("", started)


def _size(file: Path | None) -> int | None:
    """The bytes of a file of SQLite with what stands beside it; `None` for another database."""
    if file is None:
        return None
    parts = (file.with_name(f"{file.name}{end}") for end in _BESIDE)
    try:
        return sum(part.stat().st_size for part in parts if part.exists())
    except OSError:
        return None
