"""What a rewrite may move but not change: numbers, dates, articles, names, addresses, quoted text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook, names
from assistant.dutch.number_codes import code_spans
from assistant.dutch.quantities import quantities
from assistant.dutch.quantity import Kind
from assistant.dutch.tokens import fold, tokens

# Text that somebody else wrote, or a title; an apostrophe inside a word opens nothing.
_QUOTED = re.compile(r"[“„\"«][^“”„\"«»\n]+[”“\"»]|(?<!\w)[‘'][^‘’'\n]{2,}[’'](?!\w)")
# A place to fill in, an address of the web or of e-mail, and a source marker.
_LITERAL = re.compile(r"\[[^\]\n]*\]|\{[^}\n]*\}|https?://\S+|www\.\S+|\S+@\S+\.\w+")
_DIGITS = re.compile(r"(?:€\s?)?[\w./:,-]*\d[\w./:,-]*(?:\s?%)?")
_CLOSING = ".,;:-/"
# A title of a law or rule, as far as its words go: "Wet maatschappelijke ondersteuning 2015".
_LAW = re.compile(
    r"(?<=[a-z,(] )(?:(?:Algemene w|W)et(?= [a-z])|[A-Z]\w*wet|Besluit|Regeling|Beleidsregels?"
    r"|(?:Verordening|[A-Z]\w*verordening)(?= [a-z]))"
    r"(?: (?!(?:is|zijn|was|waren|kan|kunt|kunnen|staat|staan|wordt|worden|moet|moeten|mag|mogen|heeft|hebben"
    r"|zal|zullen|treedt|treden|gaat|gaan|maakt|maken|bepaalt|bepalen|regelt|regelen|geldt|gelden|zegt|eist"
    r"|schrijft|die|dat|waarin|dan|als|indien|en|of|niet|wij|we|u|ik|er|door|met|aan|om|te|per)\b)"
    r"[\w-]+){1,6}"
)
# In a quantity, the words that say its value; those around it ("uiterlijk", "binnen") may be said plainer.
_COUNTING_KINDS = (Kind.NUMBER, Kind.SHARE, Kind.ORDINAL, Kind.DATE, Kind.TIME)
_SMALL_WORDS = frozenset(
    """
    op in vóór voor na tot van vanaf per binnen uiterlijk om tussen met en of de het een ten minste hoogste
    minstens maximaal ongeveer circa ruim bijna meer dan minder over sinds tijdens rond ter ingang lager hoger
    eerder later niet
    """.split()
)


@dataclass(frozen=True)
class Span:
    """A stretch of a text, from `start` up to `end`, with its signs."""

    start: int
    end: int
    text: str


class Protection:
    """Finds what is protected; safe for threads."""

    def __init__(self, lemmatizer: Lemmatizer, book: NameBook) -> None:
        self._lemmatizer = lemmatizer
        self._book = book

    def spans(self, text: str) -> tuple[Span, ...]:
        """The protected stretches of a text in order, without overlap."""
        found = sorted(self._found(text), key=lambda span: (span.start, -span.end))
        kept: list[Span] = []
        for span in found:
            if kept and span.start < kept[-1].end:
                if span.end > kept[-1].end:
                    start = kept[-1].start
                    kept[-1] = Span(start, span.end, text[start : span.end])
                continue
            kept.append(span)
        return tuple(kept)

    def _found(self, text: str) -> Iterator[Span]:
        for pattern in (_QUOTED, _LITERAL, _LAW):
            yield from (Span(*match.span(), match.group()) for match in pattern.finditer(text))
        for match in _DIGITS.finditer(text):
            written = match.group().rstrip(_CLOSING)
            yield Span(match.start(), match.start() + len(written), written)
        for start, end, _ in code_spans(text):
            yield Span(start, end, text[start:end])
        for quantity in quantities(text):
            if quantity.kind in _COUNTING_KINDS:
                yield from _value(text, quantity.start, quantity.end)
        for name in names(text, lemmatizer=self._lemmatizer, book=self._book):
            yield Span(name.start, name.end, name.text)

    def keeps(self, before: str, after: str) -> bool:
        """Whether `after` has every protected stretch of `before` as often, and no digit more."""
        spans = self.spans(before)
        wanted = Counter(_single(span.text) for span in spans)
        said = _single(after)
        return all(said.count(text) >= count for text, count in wanted.items()) and _digits(after) == _digits(
            before
        )


def _value(text: str, start: int, end: int) -> Iterator[Span]:
    """The words of a quantity between its first and last telling one: "zes weken" of "binnen zes weken"."""
    found = [token for token in tokens(text[start:end]) if fold(token.text) not in _SMALL_WORDS]
    if found:
        first, last = start + found[0].start, start + found[-1].end
        yield Span(first, last, text[first:last])


def _single(text: str) -> str:
    return " ".join(text.split())


def _digits(text: str) -> Counter[str]:
    return Counter(match.group().rstrip(_CLOSING) for match in _DIGITS.finditer(text))


def overlapping(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """The spans that have a sign in common with the stretch from `start` up to `end`."""
    return tuple(span for span in spans if span.start < end and start < span.end)
