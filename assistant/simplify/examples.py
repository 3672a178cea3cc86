"""Examples for a language model: passages of the plain layer that are nearest to a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.terms import search_terms
from assistant.dutch.tokens import words
from assistant.lexical import LexicalIndex
from assistant.settings import Settings

HOW_MANY = 2
# Long examples cost a small model its attention, very short ones show nothing; in words of the source.
_LONGEST, _SHORTEST = 40, 15


@dataclass(frozen=True)
class Example:
    """A passage and its plain version."""

    source: str
    plain: str


class ExampleShelf:
    """Examples, found by the words that they share with a text."""

    def __init__(self, examples: Sequence[Example], lemmatizer: Lemmatizer) -> None:
        self._examples = tuple(examples)
        self._lemmatizer = lemmatizer
        self._index = LexicalIndex([search_terms(example.source, lemmatizer) for example in self._examples])

    def nearest(self, text: str) -> tuple[Example, ...]:
        """The examples that share most telling words with a text, the nearest first; maybe none."""
        scores = self._index.scores(search_terms(text, self._lemmatizer))
        best = sorted(range(len(self._examples)), key=lambda place: -scores[place])[:HOW_MANY]
        return tuple(self._examples[place] for place in best if scores[place] > 0)


def load_examples(settings: Settings, lemmatizer: Lemmatizer) -> ExampleShelf:
    """The checked records of the plain layer that are of a useful length.

    Raises:
        CorpusError: A file of the corpus is not valid.
    """
    from assistant.documents.reading import read_corpus
    from assistant.plain import load_plain_layer

    corpus = read_corpus(settings.corpus)
    plain = load_plain_layer(settings.corpus).shown(corpus.passages)
    examples = [
        Example(passage.search_text, plain[passage.id].plain)
        for passage in corpus.passages
        if passage.id in plain and _SHORTEST <= len(words(passage.search_text)) <= _LONGEST
    ]
    return ExampleShelf(examples, lemmatizer)
