"""Everything that answers are made from, loaded together: documents, words, search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from assistant.documents.catalog import document_status_on
from assistant.documents.reading import Corpus, read_corpus
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.spelling import SpellingCorrector
from assistant.dutch.terms import WHOLE_WEIGHT, Term, search_terms
from assistant.dutch.tokens import words
from assistant.glossary import Glossary, load_glossary
from assistant.index import Entry, index_entries
from assistant.lexical import LexicalIndex
from assistant.model import Document, Passage, PlainRecord
from assistant.near_duplicates import find_near_duplicates
from assistant.pace import Pace, no_pace
from assistant.places import Places, load_places
from assistant.plain import PlainLayer, load_plain_layer
from assistant.query import QueryReader
from assistant.readability.score import ReadingMeasure
from assistant.related import RelatedQuestions
from assistant.retrieve import Retriever
from assistant.sentence_contents import SentenceReader
from assistant.settings import Settings
from assistant.shelf import Shelf
from assistant.signpost import Signpost, load_signpost
from assistant.themes import Themes, load_themes
from assistant.then_and_now import ThenAndNow, load_then_and_now
from assistant.touched import TouchedThemes

# What an index knows of a passage, with its plain record.
TextOf = Callable[[Passage, PlainRecord | None], str]


@dataclass(frozen=True)
class Library:
    """The loaded corpus with its search, without vectors.

    `layer` is the plain layer that it was made with, `everyday` are the everyday words of each passage.
    """

    corpus: Corpus
    layer: PlainLayer
    shelf: Shelf
    lemmatizer: Lemmatizer
    glossary: Glossary
    everyday: Mapping[str, str]
    reading: ReadingMeasure
    themes: Themes
    touched: TouchedThemes
    signpost: Signpost
    reader: QueryReader
    retriever: Retriever
    related: RelatedQuestions
    then_and_now: ThenAndNow
    places: Places
    sentences: SentenceReader
    titles: Mapping[tuple[str, tuple[str, ...]], str]
    entries: tuple[Entry, ...]

    @property
    def documents(self) -> dict[str, Document]:
        """The documents by id."""
        return dict(self.shelf.documents)

    def terms(self, text: str) -> list[Term]:
        """The search terms of a text."""
        return search_terms(text, self.lemmatizer)

    def lemmas(self, text: str) -> list[str]:
        """The telling words of a text as lemmas, without what they imply."""
        return lemmas_of(text, self.lemmatizer)

    def cores(self, passage_ids: Iterable[str]) -> dict[str, str]:
        """The cores of passages by id, of those that have one."""
        records = {key: self.shelf.plain.get(key) for key in passage_ids}
        return {key: record.core for key, record in records.items() if record is not None}

    def said(self, passage: Passage) -> str:
        """What a passage says: its titles, original and plain, its words, and its plain text."""
        paths = (passage.section[:depth] for depth in range(1, len(passage.section) + 1))
        plain_titles = (self.titles.get((passage.document, path), "") for path in paths)
        return ". ".join([*plain_titles, _said(passage, self.shelf.plain.get(passage.id))])

    def with_layer(self, layer: PlainLayer, pace: Pace = no_pace) -> Library:
        """The same library with another plain layer, without vectors; what does not depend on it is shared.

        `pace` is called between pieces of the work, which takes seconds.
        """
        plain = layer.shown(self.corpus.passages)
        shelf = replace(self.shelf, plain=plain)
        vocabulary = _vocabulary(shelf, self.everyday, pace)
        return replace(
            self,
            layer=layer,
            shelf=shelf,
            touched=self.touched.with_plain(plain),
            reader=self.reader.with_corrector(SpellingCorrector(vocabulary, pace)),
            retriever=self.retriever.on(
                shelf, self._changed(_indexed_text, plain, pace), self._changed(_said, plain, pace)
            ),
            related=_related(shelf, self.lemmatizer),
            titles=layer.shown_titles(),
            entries=index_entries(self.corpus.passages, plain, self.everyday),
        )

    def _changed(
        self, text_of: TextOf, plain: Mapping[str, PlainRecord], pace: Pace
    ) -> dict[int, list[Term]]:
        """The terms of the texts that are others with these plain records, by the place of their passage."""
        terms: dict[int, list[Term]] = {}
        for place, passage in enumerate(self.shelf.passages):
            text = text_of(passage, plain.get(passage.id))
            if text != text_of(passage, self.shelf.plain.get(passage.id)):
                pace()
                terms[place] = self.terms(text)
        return terms


def load_library(settings: Settings) -> Library:
    """Reads the corpus and builds the lexical index in memory.

    Raises:
        CorpusError: a file of the corpus is missing, unreadable or inconsistent.
    """
    corpus = read_corpus(settings.corpus)
    layer = load_plain_layer(settings.corpus)
    plain = layer.shown(corpus.passages)
    lemmatizer = Lemmatizer(settings.cache_dir)
    glossary = load_glossary(settings.corpus, lemmatizer)
    today = settings.current_date()
    shelf = Shelf(
        passages=corpus.passages,
        documents={document.id: document for document in corpus.documents},
        statuses={document.id: document_status_on(document, today) for document in corpus.documents},
        plain=plain,
        duplicates=find_near_duplicates(corpus.passages),
    )
    everyday = {
        passage.id: ", ".join(glossary.everyday_words(passage.search_text)) for passage in corpus.passages
    }
    lexical, said = (
        LexicalIndex(
            search_terms(text_of(passage, plain.get(passage.id)), lemmatizer) for passage in corpus.passages
        )
        for text_of in (_indexed_text, _said)
    )
    spoken = LexicalIndex(search_terms(text, lemmatizer) for text in everyday.values())
    themes = load_themes(settings.corpus, lemmatizer.lemma)
    library = Library(
        corpus=corpus,
        layer=layer,
        shelf=shelf,
        lemmatizer=lemmatizer,
        glossary=glossary,
        everyday=everyday,
        reading=ReadingMeasure.load(settings, lemmatizer, glossary),
        themes=themes,
        touched=TouchedThemes(themes, glossary, corpus.passage, plain),
        signpost=load_signpost(settings.corpus, lemmatizer.lemma),
        reader=QueryReader(
            lambda text: search_terms(text, lemmatizer),
            glossary,
            SpellingCorrector(_vocabulary(shelf, everyday, no_pace)),
            corpus.documents,
        ),
        retriever=Retriever(shelf, lexical, spoken, said=said),
        related=_related(shelf, lemmatizer),
        then_and_now=load_then_and_now(settings.corpus, corpus),
        places=load_places(settings.corpus),
        sentences=SentenceReader(lemmatizer),
        titles=layer.shown_titles(),
        entries=index_entries(corpus.passages, plain, everyday),
    )
    # Nobody has asked anything yet: all words so far are those of the corpus.
    lemmatizer.save(lemmatizer.seen())
    return library


def _vocabulary(shelf: Shelf, everyday: Mapping[str, str], pace: Pace) -> Counter[str]:
    """The words of all that can be searched, with how often they stand there."""
    vocabulary: Counter[str] = Counter()
    for passage in shelf.passages:
        pace()
        vocabulary.update(words(_indexed_text(passage, shelf.plain.get(passage.id))))
        vocabulary.update(words(everyday.get(passage.id, "")))
    return vocabulary


def _related(shelf: Shelf, lemmatizer: Lemmatizer) -> RelatedQuestions:
    return RelatedQuestions(shelf, lambda text: frozenset(lemmas_of(text, lemmatizer)))


def lemmas_of(text: str, lemmatizer: Lemmatizer) -> list[str]:
    """The words of a text themselves as lemmas, without what they imply."""
    return [term.text for term in search_terms(text, lemmatizer) if term.weight == WHOLE_WEIGHT]


def _indexed_text(passage: Passage, record: PlainRecord | None) -> str:
    """What the lexical index knows of a passage: what it says, and the questions that it answers."""
    return ". ".join([_said(passage, record), *(record.questions if record else ())])


def _said(passage: Passage, record: PlainRecord | None) -> str:
    """What a passage says: its titles, its words, and its plain text.

    What residents ask is no part of it: that somebody asks for a thing does not mean that a plan has it.
    """
    return ". ".join([*passage.section, passage.search_text, *((record.plain,) if record else ())])
