"""Switches in memory that can fail, and topics that a test names itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from assistant.errors import StoreError
from assistant.switched import Switchboard, Topics
from assistant.switches import Switch, SwitchChange, Switches


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

    def turn_off(self, switch: Switch) -> None:
        self._check()
        self.kept[switch.subject] = switch
        self.changes.append(SwitchChange(switch.subject, switch.message, switch.by, switch.at))

    def turn_on(self, subject: str, by: str, at: datetime) -> bool:
        self._check()
        if self.kept.pop(subject, None) is None:
            return False
        self.changes.append(SwitchChange(subject, None, by, at))
        return True

    def history(self, most: int) -> tuple[SwitchChange, ...]:
        self._check()
        return tuple(reversed(self.changes))[:most]

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
