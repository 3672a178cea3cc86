"""Saying the last answer again as the resident wants it: easier, shorter, or with more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from assistant.compose import Extract, Segment, body_of, ended, newer_lines, opening_of
from assistant.model import Document, DocumentStatus, Retrieved
from assistant.model_answer import Wording
from assistant.plain_extract import lines_of
from assistant.wishes import Change

# So many passages around the answer are told as well when more is wanted.
MOST_NEIGHBOURS = 2

Neighbours = Callable[[Retrieved], Sequence[Retrieved]]


def can_be_restated(segments: Sequence[Segment]) -> bool:
    """Whether every passage of an answer has a plain text to say it again from."""
    return all(result.plain is not None for segment in segments for result in segment.chosen)


def restate(
    change: Change,
    segments: Sequence[Segment],
    neighbours: Neighbours,
    documents: Mapping[str, Document],
    statuses: Mapping[str, DocumentStatus],
) -> Wording:
    """The answer again, in other words.

    Easier gives the core of each passage, whose hard words are explained below the answer; shorter the core
    of the first alone; more the whole plain text and the core of passages around it.
    """
    wording = Wording()
    for segment in segments[:1] if change is Change.SHORTER else segments:
        for line in _segment(change, segment, neighbours, documents, statuses, wording):
            if line not in wording.lines:
                wording.lines.append(line)
    return wording


def _segment(
    change: Change,
    segment: Segment,
    neighbours: Neighbours,
    documents: Mapping[str, Document],
    statuses: Mapping[str, DocumentStatus],
    wording: Wording,
) -> Iterator[str]:
    first = segment.chosen[0]
    yield from opening_of(
        segment, statuses[first.passage.document], documents[first.passage.document], _whole(first)
    )
    for result in segment.chosen[:1] if change is Change.SHORTER else segment.chosen:
        wording.strengths.append(_whole(result).strength)
        if change is Change.MORE:
            extract = _whole(result)
            wording.taken += extract.lines
            yield body_of(extract, result.passage, wording.marker(result))
        else:
            yield _core(result, wording)
    if change is Change.MORE:
        for result in neighbours(first)[:MOST_NEIGHBOURS]:
            if result.plain is not None:
                yield _core(result, wording)
    newer = segment.newer
    if newer is not None and newer.plain is not None and change is not Change.SHORTER:
        wording.taken.append(newer.plain.core)
        yield from newer_lines(newer, documents, wording.marker(newer))


def _whole(result: Retrieved) -> Extract:
    assert result.plain is not None
    return Extract(lines_of(result.plain.plain), True, result.plain.strength)


def _core(result: Retrieved, wording: Wording) -> str:
    assert result.plain is not None
    wording.taken.append(result.plain.core)
    return f"{ended(result.plain.core)} {wording.marker(result)}"
