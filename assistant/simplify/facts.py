"""The facts of a text, and which of them another text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook, names, unsupported
from assistant.dutch.number_codes import code_spans
from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Kind, Quantity
from assistant.dutch.quantity_support import missing
from assistant.simplify.report import Fact, FactKind

_CONTACT = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_KINDS = {
    Kind.NUMBER: FactKind.NUMBER,
    Kind.SHARE: FactKind.NUMBER,
    Kind.ORDINAL: FactKind.NUMBER,
    Kind.DATE: FactKind.DATE,
    Kind.TIME: FactKind.TIME,
}
_CODES = {"artikel": FactKind.ARTICLE, "telefoon": FactKind.CONTACT, "postcode": FactKind.CONTACT}
# What only orders a list is no fact.
_NUMBERING = "nummering"


@dataclass(frozen=True)
class FactFinder:
    """Finds facts and compares texts by them; safe for threads."""

    lemmatizer: Lemmatizer
    book: NameBook

    def facts(self, text: str) -> tuple[Fact, ...]:
        """The numbers, amounts, dates, times, articles, codes, addresses and names of a text, in order."""
        found = [*_of_quantities(quantities(text)), *_contacts(text), *self._names(text)]
        return tuple(_apart(sorted(found, key=lambda fact: (fact.start, -fact.end))))

    def lacking(self, text: str, other: str) -> tuple[Fact, ...]:
        """The facts of `text` that `other` does not have, in order."""
        found = [
            *_of_quantities(missing(text, other)),
            *_codes_lacking(text, other),
            *(contact for contact in _contacts(text) if contact.text not in other),
            *(
                Fact(FactKind.NAME, name.text, name.start, name.end)
                for name in unsupported(text, other, lemmatizer=self.lemmatizer, book=self.book)
            ),
        ]
        return tuple(_apart(sorted(found, key=lambda fact: (fact.start, -fact.end))))

    def _names(self, text: str) -> Iterator[Fact]:
        for name in names(text, lemmatizer=self.lemmatizer, book=self.book):
            yield Fact(FactKind.NAME, name.text, name.start, name.end)


def _of_quantities(found: Iterable[Quantity]) -> Iterator[Fact]:
    for quantity in found:
        if quantity.kind is Kind.CODE:
            if quantity.unit != _NUMBERING:
                kind = _CODES.get(quantity.unit or "", FactKind.CODE)
                yield Fact(kind, quantity.text, quantity.start, quantity.end)
        elif quantity.kind in _KINDS:
            kind = FactKind.AMOUNT if quantity.unit == "euro" else _KINDS[quantity.kind]
            yield Fact(kind, quantity.text, quantity.start, quantity.end)


def _codes_lacking(text: str, other: str) -> Iterator[Fact]:
    """Articles, telephone numbers and references whose signs are not in the other text."""
    said = _bare(other)
    for start, end, what in code_spans(text):
        if what != _NUMBERING and _bare(text[start:end]) not in said:
            yield Fact(_CODES.get(what, FactKind.CODE), text[start:end], start, end)


def _contacts(text: str) -> Iterator[Fact]:
    for match in _CONTACT.finditer(text):
        written = match.group().rstrip(".,;:)")
        yield Fact(FactKind.CONTACT, written, match.start(), match.start() + len(written))


def _apart(found: Iterable[Fact]) -> Iterator[Fact]:
    """Facts without those that lie within or over the one before."""
    end = -1
    for fact in found:
        if fact.start >= end:
            end = fact.end
            yield fact


def _bare(text: str) -> str:
    return "".join(text.casefold().split())
