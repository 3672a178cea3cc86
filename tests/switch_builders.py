"""Switches in memory that can fail, and topics that a test names itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from assistant.errors import StoreError
from assistant.switched import Switchboard, Topics
from assistant.switches import Seen, Switch, SwitchChange, Switches


@dataclass
class MemorySwitches:
    """Keeps switches in memory; `broken` makes it fail, `there` says whether there is a store at all."""

    there: bool = True
    broken: bool = False
    kept: dict[str, Switch] = field(default_factory=dict)
    changes: list[SwitchChange] = field(default_factory=list)

    def off(self) -> tuple[Switch, ...] | None:
        self._check()
        return tuple(self.kept.values()) if self.there else None

    def turn_off(self, switch: Switch, seen: Seen | None = None) -> bool:
        self._check()
        if not self._is_as(seen, switch.subject):
            return False
        self.kept[switch.subject] = switch
        self.changes.append(SwitchChange(switch.subject, switch.message, switch.by, switch.at))
        return True

    def turn_on(self, subject: str, by: str, at: datetime, seen: Seen | None = None) -> bool:
        self._check()
        if not self._is_as(seen, subject) or self.kept.pop(subject, None) is None:
            return False
        self.changes.append(SwitchChange(subject, None, by, at))
        return True

    def history(self, most: int) -> tuple[SwitchChange, ...]:
        self._check()
        return tuple(reversed(self.changes))[:most]

    def _is_as(self, seen: Seen | None, subject: str) -> bool:
        now = self.kept.get(subject)
        return seen is None or seen == Seen(None if now is None else now.at)

    def _check(self) -> None:
        if self.broken:
            raise StoreError("cannot use the database 'test': it is broken")


def switchboard_of(
    store: MemorySwitches | None = None,
    passages: dict[str, set[str]] | None = None,
    questions: dict[str, list[str]] | None = None,
) -> Switchboard:
    """`passages` gives the themes of each passage, `questions` the passages of each question."""
    of_passage = passages or {}
    topics = Topics(lambda passage: of_passage.get(passage, set()), questions or {})
    return Switchboard(Switches(store or MemorySwitches()), topics)
