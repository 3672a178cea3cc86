"""Signals that are each too rare to be weighed, weighed together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.faithfulness.finding import FindingKind, Signal


def pooled(kind: FindingKind, name: str, signals: Iterable[Signal], value: float = 1.0) -> Iterator[Signal]:
    """The signals of a check, and one more, `name`, with the words of the first that is not weak.

    `value` is that of the one more.
    """
    found = list(signals)
    yield from found
    first = next((signal for signal in found if "weak" not in signal.name), None)
    if first is not None:
        yield Signal(kind, name, first.claim, first.source, value)
