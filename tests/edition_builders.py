"""Editions without anything in them, to exchange."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from review_builders import PASSAGES

from assistant.editions import Editions
from assistant.pace import Pace, no_pace
from assistant.plain import PlainLayer, load_plain_layer
from assistant.plain_folder import PlainFolder
from assistant.plain_reload import PlainReload
from assistant.texts_in_use import Text, texts_of

START = datetime(2026, 11, 30, 13, 0, tzinfo=UTC)


@dataclass(eq=False)
class FakeAssistant:
    """What an exchange asks of an assistant."""

    layer: PlainLayer
    index_error: Exception | None = None
    retired: bool = False
    loading: bool = False

    def retire(self) -> None:
        self.retired = True

    def load_vectors_in_background(self) -> None:
        self.loading = True

    @property
    def library(self) -> SimpleNamespace:
        return SimpleNamespace(layer=self.layer, corpus=SimpleNamespace(passages=PASSAGES))


@dataclass(eq=False)
class FakeEdition:
    """What an exchange asks of an edition."""

    assistant: FakeAssistant
    since: datetime = START

    @property
    def texts(self) -> dict[str, Text]:
        return texts_of(self.assistant.layer, PASSAGES)


@dataclass
class Hours:
    """The time, in seconds since the start, for both clocks."""

    seconds: float = 0.0

    def clock(self) -> datetime:
        return START + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Reloading:
    """A reload of a small layer in a folder, whose editions can be told to fail or to cost work."""

    folder: Path
    hours: Hours = field(default_factory=Hours)
    errors: list[Exception] = field(default_factory=list)
    takes: float = 0.0
    worked: float = 0.0
    made: list[PlainLayer] = field(default_factory=list)
    first: FakeAssistant = field(init=False)
    reload: PlainReload = field(init=False)

    def __post_init__(self) -> None:
        self.first = FakeAssistant(load_plain_layer(self.folder))
        self.reload = PlainReload(
            Editions(FakeEdition(self.first)),  # type: ignore[arg-type]
            PlainFolder(self.folder),
            self._next,  # type: ignore[arg-type]
            self.hours.clock,
            self.hours.monotonic,
            lambda: self.worked,
            lambda: no_pace,
        )

    def _next(self, used: FakeEdition, layer: PlainLayer, pace: Pace) -> FakeEdition:
        self.made.append(layer)
        self.worked += self.takes
        if self.errors:
            raise self.errors.pop(0)
        return FakeEdition(FakeAssistant(layer, used.assistant.index_error))

    @property
    def used(self) -> FakeEdition:
        return self.reload.editions.current  # type: ignore[return-value]

    def look_after(self, seconds: float) -> None:
        """Looks when so many seconds have passed."""
        self.hours.seconds += seconds
        self.reload.look()
