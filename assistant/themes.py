"""Themes: what a passage or an answer is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from assistant.corpus_files import read_toml, refuse_twice
from assistant.dutch.tokens import fold
from assistant.model import Passage
from assistant.phrases import PhraseBook

_MOST_THEMES = 2
# A section title says more about the subject than a word in the text.
_SECTION_WEIGHT = 3
# More is a wall of text to somebody who reads with difficulty.
_MOST_EXAMPLES = 5

_Question = Annotated[str, StringConstraints(pattern=r"^\S.*\S\?$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    title: str
    words: tuple[str, ...]
    sections: tuple[str, ...] = ()
    examples: tuple[_Question, ...] = Field(default=(), max_length=_MOST_EXAMPLES)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    theme: tuple[_Entry, ...]


@dataclass(frozen=True)
class Theme:
    """One entry of `corpus/themes.toml`; `examples` are questions that a resident may choose."""

    id: str
    title: str
    words: tuple[str, ...]
    sections: tuple[str, ...]
    examples: tuple[str, ...] = ()


class Themes:
    """The list of themes, recognised by lemma and by section title."""

    def __init__(self, themes: Sequence[Theme], lemma: Callable[[str], str]) -> None:
        self.all = tuple(themes)
        self._words: PhraseBook[str] = PhraseBook(
            lemma, ((word, theme.id) for theme in themes for word in theme.words)
        )

    def named(self, text: str) -> frozenset[str]:
        """The ids of all themes of which a word stands in a text."""
        return frozenset(self._words.find(text))

    def of(self, passage: Passage) -> tuple[str, ...]:
        """The ids of at most two themes of a passage, the strongest first; empty when none fits."""
        path = fold(passage.section_path)
        counts = Counter(self._words.find(passage.search_text))
        scored = [
            (
                counts[theme.id] + _SECTION_WEIGHT * any(section in path for section in theme.sections),
                theme.id,
            )
            for theme in self.all
        ]
        strongest = sorted((item for item in scored if item[0] > 0), key=lambda item: -item[0])[:_MOST_THEMES]
        return tuple(theme for count, theme in strongest if 2 * count >= strongest[0][0])


def load_themes(corpus: Path, lemma: Callable[[str], str]) -> Themes:
    """Reads `themes.toml`; an absent file is an empty list.

    Raises:
        CorpusError: the file is not valid, or names a theme or an example twice.
    """
    file = corpus / "themes.toml"
    read = read_toml(file, _File, "list of themes")
    if read is None:
        return Themes((), lemma)
    refuse_twice(file, "theme", (entry.id for entry in read.theme))
    refuse_twice(file, "example", (example for entry in read.theme for example in entry.examples))
    return Themes(
        [
            Theme(
                entry.id,
                entry.title,
                entry.words,
                tuple(fold(section) for section in entry.sections),
                entry.examples,
            )
            for entry in read.theme
        ],
        lemma,
    )
