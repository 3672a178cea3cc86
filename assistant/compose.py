"""Composing an answer without a language model: quotes with their markers, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answer_frame import newer_lines, opening_of
from assistant.dutch.tokens import words
from assistant.model import AnswerStatus, Citation, Document, Passage, PassageKind, Strength
from assistant.passage_extract import Extract, ended
from assistant.segment import Segment
from assistant.strength import weakest

# The line between the answers to two questions in one.
BETWEEN_ANSWERS = ""


@dataclass(frozen=True)
class Composition:
    """The text of an answer, what of it was taken from passages, and how sure its plans are."""

    text: str
    taken: str
    strength: Strength


def compose(
    segments: Sequence[Segment], citations: Mapping[str, Citation], documents: Mapping[str, Document]
) -> Composition:
    """Writes the answer; every passage is followed by the marker of its citation (by passage id).

    An empty line stands between the answers to two questions.
    """
    parts: list[str] = []
    taken: list[str] = []
    strengths: list[Strength] = []
    introduced: tuple[str, AnswerStatus] | None = None
    for segment in segments:
        before = len(parts)
        for result, extract in zip(segment.chosen, segment.extracts, strict=True):
            citation = citations[result.passage.id]
            here = (citation.document, segment.status)
            if here != introduced:
                opening = opening_of(segment, citation.document_status, documents[citation.document], extract)
                parts += [line for line in opening if line not in parts]
                introduced = here
            body = body_of(extract, result.passage, citation.marker)
            if body in parts:
                continue  # both questions in one are answered by the same words
            parts.append(body)
            taken += extract.lines
            strengths.append(extract.strength)
        if segment.newer is not None and segment.newer.plain is not None:
            parts += newer_lines(segment.newer, documents, citations[segment.newer.passage.id].marker)
            taken.append(segment.newer.plain.core)
            if not segment.asks_past:
                # What is said now is what counts for a question about now.
                strengths = [segment.newer.plain.strength]
        if 0 < before < len(parts):
            parts.insert(before, BETWEEN_ANSWERS)
    return Composition("\n".join(parts), "\n".join(taken), weakest(strengths))


def body_of(extract: Extract, passage: Passage, marker: str) -> str:
    """The lines of one passage with the marker of its citation at the end."""
    if extract.is_plain:
        return "\n".join([*extract.lines[:-1], f"{ended(extract.lines[-1])} {marker}"])
    if len(extract.lines) == 1:
        text = ended(extract.lines[0])
        return f"“{text}” {marker}"
    head, *rest = extract.lines
    if (
        passage.kind is PassageKind.PORTFOLIO
        or head.endswith(":")
        or (len(words(head)) > 8 and head.endswith("."))
    ):
        lines = [head if head.endswith((":", ".")) else f"{head}:"]
    else:
        lines, rest = [], list(extract.lines)
    lines += [f"- {line.rstrip(';,')}" for line in rest]
    return "\n".join([*lines[:-1], f"{lines[-1]} {marker}"])
