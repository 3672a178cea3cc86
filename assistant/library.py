"""Everything that answers are made from, loaded together: documents, words, search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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
from assistant.places import Places, load_places
from assistant.plain import load_plain_layer
from assistant.query import QueryReader
from assistant.readability.score import ReadingMeasure
from assistant.related import RelatedQuestions
from assistant.retrieve import Retriever, Shelf
from assistant.sentence_contents import SentenceReader
from assistant.settings import Settings
from assistant.signpost import Signpost, load_signpost
from assistant.themes import Themes, load_themes
from assistant.then_and_now import ThenAndNow, load_then_and_now


@dataclass(frozen=True)
class Library:
    """The loaded corpus with its search, without vectors."""

    corpus: Corpus
    shelf: Shelf
    lemmatizer: Lemmatizer
    glossary: Glossary
    reading: ReadingMeasure
    themes: Themes
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
        return list(_lemmas(text, self.lemmatizer))

    def cores(self, passage_ids: Iterable[str]) -> dict[str, str]:
        """The cores of passages by id, of those that have one."""
        records = {key: self.shelf.plain.get(key) for key in passage_ids}
        return {key: record.core for key, record in records.items() if record is not None}

    def said(self, passage: Passage) -> str:
        """What a passage says: its titles, original and plain, its words, and its plain text."""
        paths = (passage.section[:depth] for depth in range(1, len(passage.section) + 1))
        plain_titles = (self.titles.get((passage.document, path), "") for path in paths)
        return ". ".join([*plain_titles, _said(passage, self.shelf.plain.get(passage.id))])


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
    indexed = [_indexed_text(passage, plain.get(passage.id)) for passage in corpus.passages]
    lexical = LexicalIndex(search_terms(text, lemmatizer) for text in indexed)
    said = LexicalIndex(
        search_terms(_said(passage, plain.get(passage.id)), lemmatizer) for passage in corpus.passages
    )
    spoken = LexicalIndex(search_terms(text, lemmatizer) for text in everyday.values())
    vocabulary = Counter(word for text in (*indexed, *everyday.values()) for word in words(text))
    library = Library(
        corpus=corpus,
        shelf=shelf,
        lemmatizer=lemmatizer,
        glossary=glossary,
        reading=ReadingMeasure.load(settings, lemmatizer, glossary),
        themes=load_themes(settings.corpus, lemmatizer.lemma),
        signpost=load_signpost(settings.corpus, lemmatizer.lemma),
        reader=QueryReader(
            lambda text: search_terms(text, lemmatizer),
            glossary,
            SpellingCorrector(vocabulary),
            corpus.documents,
        ),
        retriever=Retriever(shelf, lexical, spoken, said=said),
        related=RelatedQuestions(shelf, lambda text: frozenset(_lemmas(text, lemmatizer))),
        then_and_now=load_then_and_now(settings.corpus, corpus),
        places=load_places(settings.corpus),
        sentences=SentenceReader(lemmatizer),
        titles=layer.shown_titles(),
        entries=index_entries(corpus.passages, plain, everyday),
    )
    # Nobody has asked anything yet: all words so far are those of the corpus.
    lemmatizer.save(lemmatizer.seen())
    return library


def _lemmas(text: str, lemmatizer: Lemmatizer) -> Iterator[str]:
    """The words themselves, without what they imply."""
    return (term.text for term in search_terms(text, lemmatizer) if term.weight == WHOLE_WEIGHT)


def _indexed_text(passage: Passage, record: PlainRecord | None) -> str:
    """What the lexical index knows of a passage: what it says, and the questions that it answers."""
    return ". ".join([_said(passage, record), *(record.questions if record else ())])


def _said(passage: Passage, record: PlainRecord | None) -> str:
    """What a passage says: its titles, its words, and its plain text.

    What residents ask is no part of it: that somebody asks for a thing does not mean that a plan has it.
    """
    return ". ".join([*passage.section, passage.search_text, *((record.plain,) if record else ())])
