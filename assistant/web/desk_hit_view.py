"""What the page of the front desk shows of one passage: both texts, labels, links and what to copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant import messages
from assistant.desk import LookingUp
from assistant.desk_result import DeskResult, Hit
from assistant.model import DocumentStatus, OtherSource, Strength
from assistant.plain_document import Counterpart
from assistant.web import desk_texts as texts
from assistant.web.desk_letter import Piece, letter_piece, passage_copy
from assistant.web.formatting import Block, plain_blocks, quote_blocks
from assistant.web.paths import reading_path
from assistant.web.reader import LinkView, links, marked_blocks, strength_label

FOLD_FROM_CHARACTERS = 420
"""A source or plain text that is longer shows its beginning first."""


@dataclass(frozen=True)
class LabelView:
    """A label with the class of its look and what it means."""

    key: str
    label: str
    explanation: str = ""


@dataclass(frozen=True)
class OtherView:
    """Another document that has nearly the same passage."""

    title: str
    status: LabelView
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class HitView:
    """One passage on the page; `said` holds where a line to say comes from it: such goes into a letter."""

    number: int
    anchor: str
    passage: str
    title: str
    place: str
    period: str
    status: LabelView
    strength: LabelView | None
    address: str
    source: tuple[Block, ...]
    plain: tuple[Block, ...]
    folded: bool
    said: bool
    fits: bool
    others: tuple[OtherView, ...]
    counterparts: tuple[LinkView, ...]
    off: tuple[str, ...]
    copy: str
    piece: Piece


def hit_view(desk: LookingUp, hit: Hit, number: int, result: DeskResult, said: bool, base: str) -> HitView:
    """Return what the page shows of a passage; `said` is its field, `base` the address of the site, or ""."""
    passage = hit.passage
    source = quote_blocks(passage.text)
    plain = plain_blocks(hit.record.plain) if hit.record else ()
    longest = max(len(passage.text), len(hit.record.plain) if hit.record else 0)
    strength = hit.record.strength if hit.record else Strength.NONE
    label = strength_label(strength, hit.status.runs)
    page = f"{texts.PAGE} {passage.page}" if passage.page is not None else ""
    return HitView(
        number=number,
        anchor=f"stuk-{number}",
        passage=passage.id,
        title=hit.document.short_title,
        place=", ".join(filter(None, (passage.section_path, page))),
        period=hit.document.period_text,
        status=status_view(hit.status),
        strength=LabelView(strength.value, label) if label else None,
        address=reading_path(passage.document, passage.id),
        source=marked_blocks(source, lambda text: desk.places(text, result.words)),
        plain=marked_blocks(plain, lambda text: desk.places(text, result.words)),
        folded=longest > FOLD_FROM_CHARACTERS,
        said=said,
        fits=hit.fits,
        others=tuple(_other(other) for other in hit.others),
        counterparts=tuple(links(_untold(hit, hit.later, result), _untold(hit, hit.earlier, result))),
        off=hit.off,
        copy=passage_copy(hit, base),
        piece=letter_piece(hit, base),
    )


def status_view(status: DocumentStatus) -> LabelView:
    """Return the label of what a document is worth."""
    return LabelView(status.value, messages.STATUS_LABELS[status])


def _other(other: OtherSource) -> OtherView:
    return OtherView(other.title, status_view(other.document_status), quote_blocks(other.quote))


def _untold(hit: Hit, counterparts: Iterable[Counterpart], result: DeskResult) -> Iterator[Counterpart]:
    """What other documents say on the subject, where it does not stand above already."""
    told = [{pair.then.passage, pair.now.passage} for pair in result.comparisons]
    return (other for other in counterparts if {hit.passage.id, other.passage} not in told)
