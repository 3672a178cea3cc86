"""What hard words mean, for words that the glossary and the list of hard wordings do not explain."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.corpus_files import read_toml, refuse_twice
from assistant.dutch.lemmas import Lemmatizer


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str
    explanation: str


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: tuple[_Entry, ...] = ()


class Explanations:
    """Explanations by word, found back in any form of it."""

    def __init__(self, entries: dict[str, str], lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._entries = {text.casefold(): explanation for text, explanation in entries.items()}
        self._by_lemma = {lemmatizer.lemma(text): explanation for text, explanation in entries.items()}

    def of(self, word: str) -> str:
        """What a word or an abbreviation means, in plain Dutch; "" where that is unknown."""
        found = self._entries.get(word.casefold())
        return found or self._by_lemma.get(self._lemmatizer.lemma(word), "")


def load_explanations(corpus: Path, lemmatizer: Lemmatizer) -> Explanations:
    """Reads `explanations.toml`; an absent file explains nothing.

    Raises:
        CorpusError: The file is not valid or names a word twice.
    """
    file = corpus / "explanations.toml"
    read = read_toml(file, _File, "explanations")
    if read is None:
        return Explanations({}, lemmatizer)
    refuse_twice(file, "word", (entry.text.casefold() for entry in read.word))
    return Explanations({entry.text: entry.explanation for entry in read.word}, lemmatizer)
