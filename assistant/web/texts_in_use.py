"""What the pages for staff say of texts that were changed: whether residents see them already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.plain_items import ReviewItem
from assistant.plain_reload import PlainReload, ReloadState
from assistant.texts_in_use import text_of
from assistant.web import reload_texts as texts
from assistant.web.management_view import moment_text


class _Way(StrEnum):
    """How changed texts get to residents at this moment."""

    BY_ITSELF = "by_itself"
    OFF = "off"
    FAILED = "failed"


_ONE = {
    _Way.BY_ITSELF: texts.WAITING_ONE,
    _Way.OFF: texts.WAITING_ONE_OFF,
    _Way.FAILED: texts.WAITING_ONE_FAILED,
}
_MORE = {_Way.BY_ITSELF: texts.WAITING, _Way.OFF: texts.WAITING_OFF, _Way.FAILED: texts.WAITING_FAILED}
_HERE = {
    _Way.BY_ITSELF: texts.WAITING_HERE,
    _Way.OFF: texts.WAITING_HERE_OFF,
    _Way.FAILED: texts.WAITING_HERE_FAILED,
}

_GOING = {
    _Way.BY_ITSELF: texts.GOING_HERE,
    _Way.OFF: texts.GOING_HERE_OFF,
    _Way.FAILED: texts.GOING_HERE_FAILED,
}


@dataclass(frozen=True)
class Notice:
    """A line about one text, and whether residents still read an older one."""

    text: str
    waits: bool


@dataclass(frozen=True)
class TextsInUse:
    """Tells of the texts in use; `is_on` says that changes are taken over while the server runs."""

    reload: PlainReload
    is_on: bool

    @property
    def state(self) -> ReloadState:
        """How it is now."""
        return self.reload.state

    def when_visible(self, waiting: int) -> str:
        """When residents see a change, and where none of so many texts waits, of when the last one was."""
        if not self.is_on:
            return texts.WHEN_VISIBLE_OFF
        state = self.state
        if waiting or not state.taken:
            return texts.WHEN_VISIBLE
        return f"{texts.WHEN_VISIBLE} {texts.TAKEN.format(moment=moment_text(state.since))}"

    def waits(self, item: ReviewItem) -> bool:
        """Whether residents read another text than the one that stands in its file."""
        return self.reload.editions.current.texts.get(item.subject) != text_of(item)

    def warning(self, waiting: int) -> str:
        """What is said above the list of texts, of which so many wait; "" where none does."""
        if not waiting:
            return ""
        told = _ONE[self._way] if waiting == 1 else _MORE[self._way].format(count=waiting)
        failure = self.state.failure
        return told if failure is None else f"{told} {texts.REASONS[failure.problem]}"

    def notice(self, item: ReviewItem) -> Notice | None:
        """What is said on the page of one text; `None` where residents read it as they did at the start."""
        is_away = text_of(item) is None
        if self.waits(item):
            return Notice((_GOING if is_away else _HERE)[self._way], waits=True)
        taken = self.state.taken.get(item.subject)
        if taken is None:
            return None
        told = texts.GONE_HERE if is_away else texts.TAKEN_HERE
        return Notice(told.format(moment=moment_text(taken)), waits=False)

    def hurry(self) -> None:
        """Have a text that was taken away, or put back, taken over at once in this process."""
        if self.is_on:
            self.reload.hurry()

    @property
    def _way(self) -> _Way:
        if not self.is_on:
            return _Way.OFF
        return _Way.BY_ITSELF if self.state.failure is None else _Way.FAILED
