"""Personal data in a text, hidden behind tokens before a language model sees it, and put back afterwards.

Privacy goes before fluency: every name that the corpus does not know as a place, body or programme is hidden.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook, names
from assistant.dutch.number_codes import code_spans
from assistant.dutch.tokens import fold, words
from assistant.screening.personal_data import PersonalDataKind, find_personal_data
from assistant.simplify.protected import Span

_TITLES = r"(?:de heer|dhr\.|heer|meneer|mevrouw|mevr\.|mw\.|mr\.|dr\.|drs\.|ir\.|ing\.|prof\.|familie|fam\.)"
_INITIALS = r"(?:[A-Z]\.\s?){1,4}"
_SURNAME = r"(?:(?:van|de|den|der|ter|ten|te|het|'t|la|le)\s){0,3}[A-Z][\w'’-]+(?:-[A-Z][\w'’-]+)?"
_PERSON = re.compile(
    rf"\b(?i:{_TITLES})\s(?P<titled>(?:{_INITIALS}|[A-Z][\w'’-]+\s)*{_SURNAME})"
    rf"|(?<![\w.])(?P<initialled>{_INITIALS}{_SURNAME})"
)
_STREETS = (
    r"(?:straat|weg|laan|plein|hof|pad|dreef|steeg|singel|kade|dijk|park|ring|gracht|plantsoen|baan|wal"
    r"|markt)"
)
_ADDRESS = re.compile(
    rf"\b[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){{0,3}}{_STREETS}\s\d+(?:\s?[a-zA-Z]\b|[-/]\d+)?(?:\s?(?:bis|hs))?"
    r"|\b[1-9]\d{3}\s?[A-Z]{2}\b(?:\s+[A-Z][\w'’-]+)?"
)
_BIRTH = re.compile(
    r"\bgeboren(?:\s+op)?\s+(?P<date>\d{1,2}[-\s./]\w+[-\s./]\d{2,4})|\bgeboortedatum:?\s+(?P<other>\S+(?:\s\w+\s\d{4})?)",
    re.I,
)
_TOKEN = re.compile(r"\[(?:NAAM|ADRES|NUMMER|CONTACT|DATUM)_\d+\]")
_TOKEN_NAMES = {
    PersonalDataKind.EMAIL: "CONTACT",
    PersonalDataKind.PHONE: "CONTACT",
    PersonalDataKind.IBAN: "NUMMER",
    PersonalDataKind.BSN: "NUMMER",
    PersonalDataKind.ADDRESS: "ADRES",
}
_HIDDEN_CODES = frozenset(("kenmerk", "code"))


@dataclass(frozen=True)
class Hidden:
    """A text with tokens such as "[NAAM_1]" in the place of personal data, and what they stand for."""

    text: str
    tokens: tuple[tuple[str, str], ...]

    def restored(self, text: str) -> str | None:
        """A text with the data back in place of the tokens; `None` when it has other tokens than `text`."""
        if Counter(_TOKEN.findall(text)) != Counter(_TOKEN.findall(self.text)):
            return None
        known = dict(self.tokens)
        return _TOKEN.sub(lambda match: known.get(match.group(), match.group()), text)


class PersonalDataHider:
    """Hides personal data, the same data behind the same token throughout one text."""

    def __init__(self, lemmatizer: Lemmatizer, book: NameBook) -> None:
        self._lemmatizer = lemmatizer
        self._book = book

    def spans(self, text: str) -> tuple[tuple[str, Span], ...]:
        """The personal data of a text with their kind, in order and without overlap, the longest first."""
        found = sorted(self._found(text), key=lambda item: (item[1].start, -item[1].end))
        kept: list[tuple[str, Span]] = []
        for kind, span in found:
            if not kept or span.start >= kept[-1][1].end:
                kept.append((kind, span))
        return tuple(kept)

    def hide(self, text: str, known: dict[str, str]) -> Hidden:
        """The text with tokens; `known` maps data to their token and is added to."""
        pieces: list[str] = []
        tokens: dict[str, str] = {}
        position = 0
        for kind, span in self.spans(text):
            token = known.setdefault(span.text, f"[{kind}_{len(known) + 1}]")
            tokens[token] = span.text
            pieces += [text[position : span.start], token]
            position = span.end
        return Hidden("".join([*pieces, text[position:]]), tuple(tokens.items()))

    def _found(self, text: str) -> Iterator[tuple[str, Span]]:
        for data in find_personal_data(text):
            yield _TOKEN_NAMES[data.kind], Span(data.start, data.end, text[data.start : data.end])
        for match in _ADDRESS.finditer(text):
            yield "ADRES", Span(*match.span(), match.group())
        for match in (*_PERSON.finditer(text), *_BIRTH.finditer(text)):
            group = next(name for name, value in match.groupdict().items() if value is not None)
            kind = "DATUM" if group in ("date", "other") else "NAAM"
            yield kind, Span(*match.span(group), match.group(group))
        for start, end, what in code_spans(text):
            if what in _HIDDEN_CODES:
                yield "NUMMER", Span(start, end, text[start:end])
        for name in names(text, lemmatizer=self._lemmatizer, book=self._book):
            if not self._is_public(name.text):
                yield "NAAM", Span(name.start, name.end, name.text)

    def _is_public(self, name: str) -> bool:
        """Whether the corpus knows a name, or it is a law or an abbreviation: no person's name."""
        parts = [fold(word) for word in words(name)]
        if self._book.forms(parts) or any(self._book.forms((part,)) for part in parts):
            return True
        return name.isupper() or bool(re.search(r"wet\b|verordening|[„“\"‘']", name))
