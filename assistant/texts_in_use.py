"""What residents read of the plain layer, text by text, to tell what a change of the files means for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.model import Passage, PlainRecord
from assistant.plain import PlainLayer
from assistant.plain_file import title_subject
from assistant.plain_items import ItemState, ReviewItem

Text = tuple[object, ...]
"""What residents get of one text; who approved it, and which findings were accepted, is no part of it."""


def texts_of(layer: PlainLayer, passages: Iterable[Passage]) -> dict[str, Text]:
    """The texts that residents may read, by their subject in the review; drafts are left out."""
    texts = {passage: _of_record(record) for passage, record in layer.shown(passages).items()}
    titles = layer.shown_titles().items()
    return texts | {title_subject(document, path): (plain,) for (document, path), plain in titles}


def text_of(item: ReviewItem) -> Text | None:
    """What residents would read of a text as its file is now; `None` where nothing."""
    if item.state not in (ItemState.CHECKED, ItemState.APPROVED) or item.value is None:
        return None
    return (item.value.plain,) if item.record is None else _of_record(item.record)


def changed(before: Mapping[str, Text], after: Mapping[str, Text]) -> frozenset[str]:
    """The subjects of texts that are new, other than before, or gone."""
    return frozenset(
        subject for subject in before.keys() | after.keys() if before.get(subject) != after.get(subject)
    )


def _of_record(record: PlainRecord) -> Text:
    return record.core, record.plain, record.strength, record.themes, record.questions
