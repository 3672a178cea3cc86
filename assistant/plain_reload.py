"""Takes over what changes in the plain layer while the server runs, so that residents see it soon.

Now and then the files are looked at. What has changed is read in the background, a new edition is made of it
beside the one in use, and when all of it is whole it takes its place. Whatever fails leaves the one in use.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from assistant.editions import Edition, Editions
from assistant.errors import LayerProblem, PlainLayerError, SearchIndexError
from assistant.feedback import now_utc
from assistant.pace import Pace, Resting
from assistant.plain import PlainLayer
from assistant.plain_folder import PlainFolder
from assistant.plain_missing import MissingTexts
from assistant.texts_in_use import changed, texts_of

logger = logging.getLogger(__name__)

# A failure that may go by itself is tried again after so long, then after twice as long, up to the last.
_FIRST_RETRY_SECONDS = 15.0
_LONGEST_RETRY_SECONDS = 300.0
# Of the time, what taking over may use of a processor while an editor changes text after text.
_MOST_OF_TIME = 0.2
_LONGEST_REST_SECONDS = 300.0


class ReloadProblem(StrEnum):
    """Why changed texts are not taken over."""

    FAULTY = "faulty"
    GONE = "gone"
    UNREADABLE = "unreadable"
    INDEX = "index"
    OTHER = "other"


@dataclass(frozen=True)
class ReloadFailure:
    """What went wrong, and when: `detail` is in English and holds no text of a document.

    `lasts` says that it is not tried again before a file changes.
    """

    problem: ReloadProblem
    detail: str
    at: datetime
    lasts: bool


@dataclass(frozen=True)
class ReloadState:
    """How it is with the texts that visitors get: of which moment they are, and whether newer ones come.

    `taken` are the subjects of texts that were taken over since the start, or went, and when that was; `busy`
    says that it happens now, `failure` why the last attempt failed. `missing` counts the texts that no file
    has any more and that are still kept.
    """

    since: datetime
    taken: Mapping[str, datetime] = field(default_factory=dict)
    busy: bool = False
    failure: ReloadFailure | None = None
    missing: int = 0


Prepare = Callable[[Edition, Pace], None]
"""Makes ready, for an edition that is not used yet, what visitors would wait for."""


class PlainReload:
    """Keeps the edition in use up to date with the files; `look` is for one thread, the rest for any."""

    def __init__(
        self,
        editions: Editions,
        folder: PlainFolder,
        next_edition: Callable[[Edition, PlainLayer, Pace], Edition],
        clock: Callable[[], datetime] = now_utc,
        monotonic: Callable[[], float] = time.monotonic,
        worked: Callable[[], float] = time.thread_time,
        pace: Callable[[], Pace] = Resting,
    ) -> None:
        """`next_edition` makes the edition of another plain layer beside the one in use.

        `worked` tells the seconds of a processor that the calling thread has used.
        """
        self.editions = editions
        self._folder = folder
        self._next_edition = next_edition
        self._clock = clock
        self._monotonic = monotonic
        self._worked = worked
        self._pace = pace
        self._prepare: list[Prepare] = []
        self._state = ReloadState(editions.current.since)
        self._rests_until = self._retry_at = float("-inf")
        self._failures = 0
        self._missing = MissingTexts()
        self._stopping = threading.Event()
        self._called = threading.Event()

    @property
    def state(self) -> ReloadState:
        """How it is now."""
        return self._state

    def prepare_with(self, prepare: Prepare) -> None:
        """Have this called for each new edition before it is used."""
        self._prepare.append(prepare)

    def start(self, seconds: float, after: threading.Thread | None = None) -> None:
        """Look every so many seconds from when `after` has ended, in a thread that ends with the program."""

        def run() -> None:
            if after is not None:
                after.join()
            while not self._stopping.is_set():
                if self._called.wait(seconds):
                    self._called.clear()
                    self._rests_until = float("-inf")
                if not self._stopping.is_set():
                    self.look()

        threading.Thread(target=run, name="take-over-plain-texts", daemon=True).start()

    def hurry(self) -> None:
        """Look at once, where this was started: a text must not be seen any more."""
        self._called.set()

    def stop(self) -> None:
        """Look no more."""
        self._stopping.set()
        self._called.set()

    def look(self) -> None:
        """Take over what has changed, if anything has. Never raises."""
        now, before = self._monotonic(), self._worked()
        if now < self._rests_until:
            return
        try:
            if self._folder.changed():
                self._failures = 0
            elif not self._is_due(now):
                return
            self._take_over(now)
        except PlainLayerError as error:
            faulty = error.problem is LayerProblem.FAULTY
            self._failed(ReloadProblem.FAULTY if faulty else ReloadProblem.GONE, str(error), lasts=True)
        except SearchIndexError as error:
            self._failed(ReloadProblem.INDEX, str(error))
        except OSError as error:
            self._failed(ReloadProblem.UNREADABLE, error.strerror or type(error).__name__)
        except Exception as error:
            # Nobody foresaw it, and its message could hold a text.
            self._failed(ReloadProblem.OTHER, type(error).__name__)
        finally:
            used = self._worked() - before
            rest = min(used * (1 - _MOST_OF_TIME) / _MOST_OF_TIME, _LONGEST_REST_SECONDS)
            self._rests_until = self._monotonic() + rest

    def _is_due(self, now: float) -> bool:
        """Whether there is something to do although no file has changed."""
        failure = self._state.failure
        if failure is None:
            return self._missing.is_over(now)
        return not failure.lasts and now >= self._retry_at

    def _take_over(self, now: float) -> None:
        pace = self._pace()
        used = self.editions.current
        layer = self._missing.filled(self._folder.read(pace), used.assistant.library.layer, now)
        texts = texts_of(layer, used.assistant.library.corpus.passages)
        if texts == used.texts:
            # Somebody approved a text, or put a file back.
            self._state = replace(self._state, busy=False, failure=None, missing=len(self._missing))
            return
        self._state = replace(self._state, busy=True)
        edition = self._next_edition(used, layer, pace)
        for prepare in self._prepare:
            prepare(edition, pace)
        edition = replace(edition, since=self._clock())
        self.editions.use(edition)
        used.assistant.retire()
        if edition.assistant.index_error is not None:
            # The one before had no vectors either; it tried to get them as this one does.
            edition.assistant.load_vectors_in_background()
        taken = dict.fromkeys(changed(used.texts, texts), edition.since)
        self._state = ReloadState(edition.since, {**self._state.taken, **taken}, missing=len(self._missing))
        logger.info("%d changed plain texts were taken over", len(taken))

    def _failed(self, problem: ReloadProblem, detail: str, lasts: bool = False) -> None:
        before = self._state.failure
        if before is None or before.detail != detail:
            logger.error("changed plain texts are not taken over, residents see the old ones: %s", detail)
        self._state = replace(
            self._state, busy=False, failure=ReloadFailure(problem, detail, self._clock(), lasts)
        )
        wait = min(_FIRST_RETRY_SECONDS * 2**self._failures, _LONGEST_RETRY_SECONDS)
        self._failures += 1
        self._retry_at = self._monotonic() + wait
