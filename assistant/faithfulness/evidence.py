"""All signals of a claim: reads both texts, aligns them, and runs every check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import Name, NameBook, load_names, names, unsupported
from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Quantity
from assistant.dutch.quantity_readers import may_start
from assistant.dutch.quantity_support import missing
from assistant.faithfulness.alignment import Aligner
from assistant.faithfulness.checks import (
    agent,
    cause,
    condition,
    edits,
    modality,
    name,
    negation,
    number,
    scope,
    support,
    time,
    topics,
)
from assistant.faithfulness.finding import Signal
from assistant.faithfulness.lexicon import FILE, Entry, Lexicon, read_entries
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Reader, Text
from assistant.glossary import Glossary
from assistant.pace import Pace, no_pace, paced


class Examiner:
    """Finds what speaks against a claim; holds what all pairs share."""

    def __init__(
        self, lemmatizer: Lemmatizer, lexicon: Lexicon, book: NameBook, context: Sequence[str] = ()
    ) -> None:
        self._lemmatizer = lemmatizer
        self._lexicon = lexicon
        self._book = book
        self._context = tuple(context)
        self.reader = Reader(lemmatizer)
        self._aligner = Aligner(lexicon)

    def pair(self, source: str, claim: str, pace: Pace = no_pace) -> Pair:
        """Read and align a claim and its source; `pace` is called between the steps."""
        read_claim, read_source = (self.reader.read(text) for text in paced((claim, source), pace))
        named = tuple(names(claim, lemmatizer=self._lemmatizer, book=self._book))
        lacking = tuple(
            unsupported(claim, source, self._context, lemmatizer=self._lemmatizer, book=self._book)
        )
        pace()
        gone = {lack.start for lack in lacking}
        known = _words_of([found for found in named if found.start not in gone], read_claim)
        counted, stated = (tuple(quantities(text)) for text in paced((claim, source), pace))
        known |= _number_words(counted, read_claim)
        return Pair(
            alignment=self._aligner.align(read_claim, read_source, known),
            numbers=tuple(missing(claim, source, counted, stated)),
            claim_quantities=counted,
            source_quantities=stated,
            names=lacking,
            claim_names=named,
            source_names=tuple(names(source, lemmatizer=self._lemmatizer, book=self._book)),
        )

    def signals(self, pair: Pair, pace: Pace = no_pace) -> list[Signal]:
        """What speaks against a claim, by kind; nothing where it only repeats sentences of its source.

        `pace` is called before each check.
        """
        if pair.verbatim:
            return []
        checks = (
            number.check(pair),
            name.check(pair),
            negation.check(pair, self._lexicon),
            condition.check(pair),
            cause.check(pair),
            modality.check(pair),
            scope.check(pair),
            time.check(pair),
            edits.check(pair, self._lexicon),
            agent.check(pair),
            support.check(pair),
            topics.check(pair),
        )
        # Each looks for its signals when they are asked for.
        return [signal for check in paced(checks, pace) for signal in check]


def load_examiner(
    corpus: Path, lemmatizer: Lemmatizer, glossary: Glossary, context: Sequence[str] = ()
) -> Examiner:
    """Reads the lexicon and the names; the glossary's terms are equivalents of their plain words.

    Raises:
        CorpusError: A file is not valid.
    """
    reader = Reader(lemmatizer)
    entries = [*read_entries(corpus / FILE), *_from_glossary(glossary)]
    return Examiner(lemmatizer, Lexicon(entries, reader.key), load_names(corpus), context)


def _from_glossary(glossary: Glossary) -> Iterator[Entry]:
    for term in glossary.terms:
        for form in (term.term, *term.forms):
            others = tuple(word for word in (term.term, term.plain, *term.residents) if word and word != form)
            yield Entry(form, others, ())


def _words_of(found: Sequence[Name], text: Text) -> frozenset[int]:
    """The indices of the words that stand inside names."""
    return frozenset(
        word.index for word in text.words for name in found if name.start <= word.start < name.end
    )


def _number_words(found: Sequence[Quantity], text: Text) -> frozenset[int]:
    """The indices of the words that are numbers: the check of numbers compares them by value."""
    return frozenset(
        word.index
        for word in text.words
        for quantity in found
        if quantity.start <= word.start < quantity.end and may_start(word.text.lower())
    )
