"""The best passages of a search, each once: near-duplicates in other documents are told beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.model import DocumentStatus, OtherSource
from assistant.ranking import best_first
from assistant.shelf import Shelf

# Near-duplicates leave fewer: so many times what is asked for is looked at before all passages are.
_LOOKED_AT_FIRST = 4
# Documents from which a duplicate is shown first.
_PREFERENCE = (
    DocumentStatus.IN_FORCE,
    DocumentStatus.EXPIRED,
    DocumentStatus.PROGRAMME,
    DocumentStatus.BACKGROUND,
)

Place = tuple[int, tuple[int, ...]]
"""The position of a passage on the shelf, and those of its near-duplicates."""


def admitted(fused: NDArray[np.float64], most: int) -> list[int]:
    """Return the `most` best positions, best first, without those that a filter does not admit."""
    best = best_first(fused, most)
    return [int(i) for i in best[np.isfinite(fused[best])]]


def collapsed(shelf: Shelf, positions: Mapping[str, int], fused: NDArray[np.float64], k: int) -> list[Place]:
    """Return the best `k` positions, each with its near-duplicates, shown by the preferred document.

    `positions` are those of the passages, by id.
    """
    chosen = _collapsed_of(shelf, positions, admitted(fused, _LOOKED_AT_FIRST * k), k)
    # Where many say the same, further ones are needed.
    return chosen if len(chosen) == k else _collapsed_of(shelf, positions, admitted(fused, len(fused)), k)


def other_source(shelf: Shelf, position: int) -> OtherSource:
    """Return a near-duplicate as it is told beside the passage that is shown."""
    passage = shelf.passages[position]
    document = shelf.documents[passage.document]
    return OtherSource(
        document=document.id,
        title=document.short_title,
        quote=passage.text,
        passage=passage.id,
        document_status=shelf.statuses[document.id],
    )


def _collapsed_of(shelf: Shelf, positions: Mapping[str, int], order: Sequence[int], k: int) -> list[Place]:
    chosen: list[Place] = []
    taken: set[int] = set()
    for i in order:
        if len(chosen) >= k:
            break
        if i in taken:
            continue
        duplicates = shelf.duplicates.get(shelf.passages[i].id, ())
        # In the order of the documents: duplicates come in any.
        same = [i, *sorted(positions[key] for key in duplicates)]
        same = [j for j in same if j not in taken]
        shown = min(same, key=lambda j: _PREFERENCE.index(shelf.statuses[shelf.passages[j].document]))
        taken.update(same)
        chosen.append((shown, tuple(j for j in same if j != shown)))
    return chosen
