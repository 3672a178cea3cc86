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


@dataclass(frozen=True)
class TextsInUse:
    """Tells of the texts in use; `is_on` says that changes are taken over while the server runs."""

    reload: PlainReload
    is_on: bool

    @property
    def state(self) -> ReloadState:
        """How it is now."""
        return self.reload.state

    @property
    def when_visible(self) -> str:
        """When residents see a change."""
        return texts.WHEN_VISIBLE if self.is_on else texts.WHEN_VISIBLE_OFF

    def waits(self, item: ReviewItem) -> bool:
        """Whether residents read another text than the one that stands in its file."""
        return self.reload.editions.current.texts.get(item.subject) != text_of(item)

    def notices(self, waiting: int) -> list[str]:
        """What is said above the list of texts, of which so many wait."""
        state = self.state
        if waiting:
            told = _ONE[self._way] if waiting == 1 else _MORE[self._way].format(count=waiting)
            return [told if state.failure is None else f"{told} {texts.REASONS[state.failure.problem]}"]
        return [texts.TAKEN.format(moment=moment_text(state.since))] if state.taken else []

    def notice(self, item: ReviewItem) -> str:
        """What is said on the page of one text; "" where residents read it as they did at the start."""
        if self.waits(item):
            return _HERE[self._way]
        taken = self.state.taken.get(item.subject)
        return "" if taken is None else texts.TAKEN_HERE.format(moment=moment_text(taken))

    @property
    def _way(self) -> _Way:
        if not self.is_on:
            return _Way.OFF
        return _Way.BY_ITSELF if self.state.failure is None else _Way.FAILED
