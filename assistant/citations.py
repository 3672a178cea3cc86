"""Sources of an answer: markers and verbatim quotes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from assistant.model import Citation, Document, DocumentStatus, Retrieved


def cite(
    results: Sequence[Retrieved],
    documents: Mapping[str, Document],
    statuses: Mapping[str, DocumentStatus],
    newer: Sequence[Retrieved] = (),
    adding: Collection[str] = (),
) -> tuple[Citation, ...]:
    """One citation per result, marked "[1]", "[2]" and so on in their order.

    Those of `newer` that are not among the results come last; those of `adding`, by passage id, only add
    what is said now.
    """
    known = {result.passage.id for result in results}
    added = [result for result in newer if result.passage.id not in known]
    return tuple(
        Citation(
            marker=f"[{number}]",
            document=result.passage.document,
            title=documents[result.passage.document].short_title,
            section=result.passage.section_path,
            passage=result.passage.id,
            quote=result.passage.text,
            page=result.passage.page,
            period=documents[result.passage.document].period_text,
            document_status=statuses[result.passage.document],
            other_sources=result.other_sources,
            adds=result.passage.id in adding,
        )
        for number, result in enumerate([*results, *added], start=1)
    )
