"""What the reading pages show of a document: blocks of text, labels, links and contents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant import messages
from assistant.document_search import DocumentHits
from assistant.dutch.tokens import fold
from assistant.glossary import TermPlace
from assistant.model import DocumentStatus, Strength
from assistant.plain_document import (
    Counterpart,
    PlainDocument,
    PlainHeading,
    PlainPassage,
)
from assistant.web import texts
from assistant.web.formatting import Block, Piece, plain_blocks, quote_blocks
from assistant.web.paths import reading_path

# Titles below this level ("Wat gaan wij doen?") repeat under every subject and say little in the contents.
DEEPEST_IN_CONTENTS = 3
# HTML has six levels of headings; the first is the name of the document.
DEEPEST_HEADING = 6

Places = Callable[[str], Iterable[tuple[int, int]]]


@dataclass(frozen=True)
class HeadingView:
    """A section title; `tag` is the level of its HTML heading, 2 to 6."""

    tag: int
    anchor: str
    text: str
    opens_chapter: bool
    is_heading: bool = True


@dataclass(frozen=True)
class LinkView:
    """What another document says on the same subject, and where."""

    subject: str
    introduction: str
    core: str
    address: str


@dataclass(frozen=True)
class PassageView:
    """One passage; `crumbs` are the plain titles above it, for a page that shows it out of its place."""

    anchor: str
    blocks: tuple[Block, ...]
    is_plain: bool
    strength: str
    strength_label: str | None
    source: tuple[Block, ...]
    place: str
    page: int | None
    links: tuple[LinkView, ...]
    crumbs: str = ""
    is_heading: bool = False


@dataclass(frozen=True)
class WordView:
    """An explained word of the page; `key` is the id of its explanation."""

    key: str
    term: str
    explanation: str


@dataclass(frozen=True)
class ContentsView:
    """A line of the table of contents with the lines below it."""

    anchor: str
    text: str
    children: tuple[ContentsView, ...] = ()


@dataclass(frozen=True)
class DocumentView:
    """A whole document as its page shows it; `worth` says what it is worth today, empty when in force."""

    id: str
    title: str
    period: str
    status: str
    status_label: str
    summary: str
    worth: str
    parts: tuple[HeadingView | PassageView, ...]
    contents: tuple[ContentsView, ...]
    words: tuple[WordView, ...]
    strengths: tuple[WordView, ...]


@dataclass(frozen=True)
class HitsView:
    """What a search in a document found: a line that says so, and the passages."""

    message: str
    passages: tuple[PassageView, ...]


def document_view(plain: PlainDocument) -> DocumentView:
    """The page of a document."""
    words = _Words()
    parts = tuple(_part(part, plain, words) for part in plain.parts)
    document = plain.document
    return DocumentView(
        id=document.id,
        title=document.short_title,
        period=document.period_text,
        status=plain.status.value,
        status_label=messages.STATUS_LABELS[plain.status],
        summary=plain.summary,
        worth=texts.READER_WORTH.get(plain.status, ""),
        parts=parts,
        contents=_contents(plain.parts),
        words=words.views(),
        strengths=_strengths(plain),
    )


def hits_view(plain: PlainDocument, hits: DocumentHits, asked: str, places: Places) -> HitsView:
    """The passages of a document that a search found, with the words that were searched for marked."""
    wanted = {passage.id for passage in hits.passages}
    titles: list[str] = []
    found: dict[str, PassageView] = {}
    for part in plain.parts:
        if isinstance(part, PlainHeading):
            titles = [*titles[: part.level - 1], part.plain]
        elif part.passage.id in wanted:
            view = _passage(part, plain.status, None)
            found[part.passage.id] = replace(
                view, blocks=marked_blocks(view.blocks, places), crumbs=" › ".join(titles)
            )
    passages = tuple(found[passage.id] for passage in hits.passages)
    return HitsView(_message(hits, asked), passages)


def _message(hits: DocumentHits, asked: str) -> str:
    if not hits.words:
        return texts.READER_NO_WORD
    count = len(hits.passages)
    if not count:
        return texts.READER_NOTHING.format(asked=asked)
    if not hits.exact:
        return texts.READER_NEAR.format(asked=asked)
    if count == 1:
        return texts.READER_FOUND_ONE.format(asked=asked)
    return texts.READER_FOUND.format(count=count, asked=asked)


class _Words:
    """The explained words of one page, numbered as they come."""

    def __init__(self) -> None:
        self._keys: dict[str, WordView] = {}

    def key(self, place: TermPlace) -> str:
        known = self._keys.get(place.term.term)
        if known is None:
            known = WordView(f"woord-{len(self._keys) + 1}", place.term.term, place.term.explanation)
            self._keys[place.term.term] = known
        return known.key

    def views(self) -> tuple[WordView, ...]:
        """All words, by the alphabet: that is how they stand on paper."""
        return tuple(sorted(self._keys.values(), key=lambda word: fold(word.term)))


def _part(
    part: PlainHeading | PlainPassage, plain: PlainDocument, words: _Words
) -> HeadingView | PassageView:
    if isinstance(part, PlainHeading):
        return HeadingView(min(part.level + 1, DEEPEST_HEADING), part.anchor, part.plain, part.level == 1)
    return _passage(part, plain.status, words)


def _passage(part: PlainPassage, status: DocumentStatus, words: _Words | None) -> PassageView:
    record = part.record
    source = quote_blocks(part.passage.text)
    terms = [(place.start, place.end, words.key(place)) for place in part.terms] if words else ()
    strength = record.strength if record else Strength.NONE
    return PassageView(
        anchor=part.anchor,
        blocks=plain_blocks(record.plain, terms) if record else source,
        is_plain=record is not None,
        strength=strength.value,
        strength_label=strength_label(strength, status.runs),
        source=source,
        place=part.passage.section_path,
        page=part.passage.page,
        links=tuple(links(part.later, part.earlier)),
    )


def strength_label(strength: Strength, runs: bool) -> str | None:
    """Return how sure a plan is, or was where it no longer `runs`; `None` where nothing is planned."""
    if strength is Strength.NONE:
        return None
    label = messages.STRENGTH_LABELS[strength]
    if runs:
        return label
    return texts.READER_THEN.format(label=label[0].lower() + label[1:])


def _strengths(plain: PlainDocument) -> tuple[WordView, ...]:
    """The labels of this page with what they mean, weak to strong."""
    used = {part.record.strength for part in plain.parts if isinstance(part, PlainPassage) and part.record}
    return tuple(
        WordView(f"zekerheid-{strength.value}", label, messages.STRENGTH_EXPLANATIONS[strength])
        for strength in Strength
        if strength in used and (label := strength_label(strength, plain.status.runs))
    )


def links(later: Iterable[Counterpart], earlier: Iterable[Counterpart]) -> Iterator[LinkView]:
    """Yield what newer and older documents say on the subject of a passage."""
    for counterpart in later:
        in_force = counterpart.status is DocumentStatus.IN_FORCE
        introduction = texts.READER_NOW if in_force else texts.READER_LATER
        yield _link(counterpart, introduction)
    for counterpart in earlier:
        yield _link(counterpart, texts.READER_EARLIER)


def _link(counterpart: Counterpart, introduction: str) -> LinkView:
    return LinkView(
        counterpart.subject,
        introduction.format(document=counterpart.document.quoted_as),
        counterpart.core,
        reading_path(counterpart.document.id, counterpart.passage),
    )


def _contents(parts: Sequence[PlainHeading | PlainPassage]) -> tuple[ContentsView, ...]:
    headings = [
        part for part in parts if isinstance(part, PlainHeading) and part.level <= DEEPEST_IN_CONTENTS
    ]
    return tuple(_branches(headings, 1))


def _branches(headings: Sequence[PlainHeading], level: int) -> Iterator[ContentsView]:
    starts = [i for i, heading in enumerate(headings) if heading.level <= level]
    ends = [*starts[1:], len(headings)]
    for start, end in zip(starts, ends, strict=False):
        children = tuple(_branches(headings[start + 1 : end], level + 1))
        yield ContentsView(headings[start].anchor, headings[start].plain, children)


def marked_blocks(blocks: Iterable[Block], places: Places) -> tuple[Block, ...]:
    """Return blocks with the words at some places marked; nothing of it is HTML."""
    return tuple(
        Block(
            block.is_list,
            tuple(tuple(piece for old in line for piece in _split(old, places)) for line in block.lines),
        )
        for block in blocks
    )


def _split(piece: Piece, places: Places) -> Iterator[Piece]:
    done = 0
    for start, end in places(piece.text):
        if start > done:
            yield replace(piece, text=piece.text[done:start])
        yield replace(piece, text=piece.text[start:end], found=True)
        done = end
    if done < len(piece.text):
        yield replace(piece, text=piece.text[done:])
