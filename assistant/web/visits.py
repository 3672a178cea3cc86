"""Visits that ended: what was asked must not come back on a computer that others use afterwards.

Answers that came by the form stand in the history of the browser as forms, which it can send once more.
So each page carries a random name of its visit, and a visit that has ended is not answered any more.
Only those names are kept, and nothing of what was typed.
"""

from __future__ import annotations

import re
import secrets
from collections import OrderedDict

_VISIT = re.compile(r"[A-Za-z0-9_-]{16,40}")
_MOST_ENDED = 20_000  # some two megabytes; many days of a busy page


def new_visit() -> str:
    """Return a random name for a visit."""
    return secrets.token_urlsafe(16)


def visit_of(sent: str) -> str:
    """Return the visit that a form names, or a new one where it names none."""
    return sent if _VISIT.fullmatch(sent) else new_visit()


class EndedVisits:
    """The visits that ended, the oldest forgotten first; belongs to one event loop."""

    def __init__(self, most: int = _MOST_ENDED) -> None:
        self._names: OrderedDict[str, None] = OrderedDict()
        self._most = most

    def end(self, visit: str) -> None:
        """Remember that a visit has ended; what is no name of a visit is left aside."""
        if not _VISIT.fullmatch(visit):
            return
        self._names[visit] = None
        if len(self._names) > self._most:
            self._names.popitem(last=False)

    def __contains__(self, visit: object) -> bool:
        return visit in self._names
