"""What stands behind the management page of a running server."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from assistant.account_file import AccountFile
from assistant.answering import Assistant
from assistant.asked import AskedLog
from assistant.corpus_watch import CorpusWatch
from assistant.current import CurrentAssistant
from assistant.desk_reports import DeskReports
from assistant.editions import Editions
from assistant.errors import SearchIndexError
from assistant.feedback import FeedbackDesk, now_utc
from assistant.store import Database, state_of
from assistant.switched import Switchboard
from assistant.web.management_service import IndexState, ManagementDesk, ModelState, ProgramState
from assistant.web.texts_in_use import TextsInUse

_PACKAGE = "gewonetaal"


def management_desk(
    editions: Editions,
    database: Database,
    switchboard: Switchboard,
    feedback: FeedbackDesk,
    asked: AskedLog,
    reports: DeskReports,
    texts: TextsInUse,
    corpus: CorpusWatch | None = None,
) -> ManagementDesk:
    """Return it; the program counts as started now. `corpus` looked at the files before they were read."""
    assistant = editions.current.assistant
    accounts = AccountFile(assistant.settings.accounts_path)
    return ManagementDesk(
        switches=switchboard.switches,
        themes={theme.id: theme.title for theme in assistant.library.themes.all},
        program=program_state(now_utc()),
        near=lambda: editions.current.near,
        trial=switchboard.around(CurrentAssistant(editions)).tried,
        feedback=feedback,
        asked=asked,
        reports=reports,
        accounts=lambda: [stored.account for stored in accounts.all()],
        index=lambda: index_state(editions.current.assistant),
        texts=texts,
        corpus=corpus,
        model=lambda: model_state(editions.current.assistant),
        store=lambda: state_of(database),
    )


def index_state(assistant: Assistant) -> IndexState:
    """Return whether the index holds what the corpus says now; reads its list of texts, some milliseconds."""
    entries = assistant.library.entries
    error, current = assistant.index_error, False
    try:
        current = assistant.store.is_current(entries)
    except SearchIndexError as unreadable:
        error = error or unreadable
    return IndexState(
        entries=len(entries),
        current=current,
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


def program_state(started: datetime) -> ProgramState:
    """Return the version of this program, which began at a moment."""
    try:
        return ProgramState(version(_PACKAGE), started)
    except PackageNotFoundError:
        # Run from a checkout that was never installed.
        return ProgramState("", started)
