"""What stands behind the pages for reviewing: the review, the help to read, and the names on screen."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.model import Document
from assistant.plain_findings import FindingsBook
from assistant.plain_history import PlainHistory
from assistant.plain_items import ReviewItem, ReviewShelf
from assistant.plain_review import PlainReview
from assistant.settings import Settings
from assistant.simplify.explanations import load_explanations
from assistant.themes import Theme
from assistant.web.review_filter import ReviewFilter
from assistant.web.review_help import ReadingHelp
from assistant.web.texts_in_use import TextsInUse


@dataclass(frozen=True)
class ReviewDesk:
    """Everything that the pages need; `themes` are those of texts, `texts` tells what residents read."""

    review: PlainReview
    help: ReadingHelp
    themes: tuple[Theme, ...]
    texts: TextsInUse | None = None

    @classmethod
    def load(
        cls, library: Library, settings: Settings, history: PlainHistory, texts: TextsInUse
    ) -> ReviewDesk:
        """The desk of a loaded corpus; the checker loads when a text is first checked.

        Raises:
            CorpusError: A file of the corpus is not valid.
        """
        lemmatizer = library.lemmatizer
        return cls(
            PlainReview(
                ReviewShelf(library.corpus, settings.corpus),
                FindingsBook(lambda: FaithfulnessChecker.load(settings, lemmatizer)),
                history,
                frozenset(theme.id for theme in library.themes.all),
                settings.current_date,
            ),
            ReadingHelp(library.reading, library.glossary, load_explanations(settings.corpus, lemmatizer).of),
            library.themes.all,
            texts,
        )

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents, in the order of the catalogue."""
        return self.review.shelf.corpus.documents

    def document(self, item: ReviewItem) -> Document:
        """The document of a text."""
        return self.review.shelf.corpus.document(item.document)

    def chosen(self, wanted: ReviewFilter) -> list[ReviewItem]:
        """The texts of a choice, in reading order.

        Raises:
            OSError: A file cannot be read.
        """
        return [item for item in self._of(wanted.document) if wanted.has(item, self.review.known)]

    def _of(self, document: str) -> list[ReviewItem]:
        """The texts of a document, of all where none is named."""
        shelf = self.review.shelf
        documents = [document] if document else shelf.document_ids
        return [item for name in documents for item in shelf.of(name).items]

    def neighbours(
        self, item: ReviewItem, wanted: ReviewFilter
    ) -> tuple[ReviewItem | None, ReviewItem | None, int | None, int]:
        """The text before and after one in a choice, its place in it from 1, and how many there are.

        The place is `None` for a text that fits the choice no longer; those around it are found all the same.
        """
        order = {other.subject: place for place, other in enumerate(self._of(wanted.document))}
        here = order.get(item.subject, -1)
        chosen = self.chosen(wanted)
        before = [other for other in chosen if order[other.subject] < here]
        after = [other for other in chosen if order[other.subject] > here]
        is_chosen = len(before) + len(after) < len(chosen)
        return (
            before[-1] if before else None,
            after[0] if after else None,
            len(before) + 1 if is_chosen else None,
            len(chosen),
        )
