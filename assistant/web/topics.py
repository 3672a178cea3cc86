"""The topics of the first page: questions that a visitor may choose, by theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.themes import Theme


@dataclass(frozen=True)
class TopicView:
    """One topic as the page shows it; `id` names its pictogram and `examples` are whole questions."""

    id: str
    title: str
    examples: tuple[str, ...]


def topic_views(themes: Iterable[Theme]) -> tuple[TopicView, ...]:
    """Return the topics of the page in the order of the themes; a theme without examples is none."""
    return tuple(TopicView(theme.id, theme.title, theme.examples) for theme in themes if theme.examples)
