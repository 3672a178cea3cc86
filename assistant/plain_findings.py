"""What the checker finds in the texts of the plain layer: looked up where it was looked at before."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.late import Late
from assistant.plain_check import Found, found_in

BREATH_SECONDS = 0.05
"""Between two texts that are checked in the background, so that residents' questions go first."""


class CheckedText(NamedTuple):
    """What a check depends on: the words of the source, the core and the plain text."""

    source: str
    core: str
    plain: str


class FindingsBook:
    """Remembers what was found, by the content of the texts; safe to use from several threads.

    Only texts that stand in a file are remembered, so that it grows with the plain layer and its changes.
    """

    def __init__(self, load: Callable[[], FaithfulnessChecker]) -> None:
        """`load` gives the checker; it takes seconds, and is called when something is first checked."""
        self._checker = Late(load)
        self._known: dict[CheckedText, tuple[Found, ...]] = {}
        self._running = threading.Lock()

    def known(self, text: CheckedText) -> tuple[Found, ...] | None:
        """What was found in a text, `None` where it was not checked yet."""
        return self._known.get(text)

    def look(self, text: CheckedText) -> tuple[Found, ...]:
        """What is found in a text that somebody is writing; takes some tenths of a second at most."""
        found = self.known(text)
        return found if found is not None else found_in(self._checker(), *text)

    def keep(self, text: CheckedText) -> tuple[Found, ...]:
        """As `look`, for a text that stands in a file: what is found is remembered."""
        found = self._known[text] = self.look(text)
        return found

    def check_in_background(
        self, texts: Callable[[], Iterable[CheckedText]], failed: Callable[[Exception], None]
    ) -> None:
        """Check the texts that were not checked yet, in one thread; nothing happens where one is at it."""
        if self._running.acquire(blocking=False):
            threading.Thread(target=self._run, args=(texts, failed), name="check-plain", daemon=True).start()

    def _run(self, texts: Callable[[], Iterable[CheckedText]], failed: Callable[[Exception], None]) -> None:
        try:
            for text in texts():
                if self.known(text) is None:
                    self.keep(text)
                    time.sleep(BREATH_SECONDS)
        except Exception as error:
            failed(error)
        finally:
            self._running.release()
