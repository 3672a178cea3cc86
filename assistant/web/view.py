"""What the templates show of an exchange: labels chosen, text cut into blocks, links numbered."""

from __future__ import annotations

from dataclasses import dataclass

from assistant import messages
from assistant.model import Answer, Citation, DocumentStatus, ExplainedTerm, OtherSource, Strength
from assistant.plain_document import passage_anchor
from assistant.web import texts
from assistant.web.conversation import Exchange
from assistant.web.copying import copy_text
from assistant.web.formatting import Block, answer_blocks, quote_blocks

FOLD_FROM_CHARACTERS = 280
"""A longer quote is folded: at 360 px wide this is about nine lines."""

_FOREIGN = {sentence: language for language, sentence in messages.ONLY_DUTCH_IN.items()}
_PAST = frozenset({DocumentStatus.EXPIRED, DocumentStatus.BACKGROUND})


@dataclass(frozen=True)
class OtherSourceView:
    """A near-duplicate in another document."""

    title: str
    status: str
    status_label: str
    quote: tuple[Block, ...]


@dataclass(frozen=True)
class SourceView:
    """One numbered source card; `number` is the marker's number and `anchor` its id on the page.

    `address` is where the passage stands in its document on the reading pages, below the path of a proxy.
    """

    number: int
    anchor: str
    address: str
    title: str
    section: str
    period: str
    page: int | None
    status: str
    status_label: str
    quote: tuple[Block, ...]
    folded: bool
    others: tuple[OtherSourceView, ...]


@dataclass(frozen=True)
class ExchangeView:
    """One question and its answer as the page shows them; `strength_label` is `None` for none.

    `growing` holds while the answer is not whole; `copy` is the whole as plain text.
    """

    anchor: str
    question: str
    status: str
    blocks: tuple[Block, ...]
    notices: tuple[str, ...]
    strength: str
    strength_title: str
    strength_label: str | None
    sources: tuple[SourceView, ...]
    terms: tuple[ExplainedTerm, ...]
    related: tuple[str, ...]
    growing: bool = False
    copy: str = ""


def anchor_of(number: int) -> str:
    """Return the id on the page of the exchange with this number."""
    return f"vraag-{number}"


def growing_view(number: int, question: str) -> ExchangeView:
    """Return what the page shows of an exchange before the first line of its answer."""
    return ExchangeView(
        anchor=anchor_of(number),
        question=question,
        status="growing",
        blocks=(),
        notices=(),
        strength=Strength.NONE.value,
        strength_title="",
        strength_label=None,
        sources=(),
        terms=(),
        related=(),
        growing=True,
    )


def exchange_view(exchange: Exchange) -> ExchangeView:
    """Return what the page shows of an exchange."""
    answer = exchange.answer
    anchor = anchor_of(exchange.number)
    sources = tuple(
        _source_view(citation, _number(citation, position), anchor)
        for position, citation in enumerate(answer.citations, start=1)
    )
    return ExchangeView(
        anchor=anchor,
        question=exchange.question,
        status=answer.status.value,
        blocks=answer_blocks(answer.text, {source.number for source in sources}, _FOREIGN),
        notices=answer.notices,
        strength=answer.strength.value,
        strength_title=texts.STRENGTH_THEN if _about_the_past(answer) else texts.STRENGTH_NOW,
        strength_label=None
        if answer.strength is Strength.NONE
        else messages.STRENGTH_LABELS[answer.strength],
        sources=sources,
        terms=answer.terms,
        related=answer.related,
        copy=copy_text(exchange),
    )


def _about_the_past(answer: Answer) -> bool:
    rested_on = [citation for citation in answer.citations if not citation.adds]
    return bool(rested_on) and all(citation.document_status in _PAST for citation in rested_on)


def _number(citation: Citation, position: int) -> int:
    digits = citation.marker.strip("[] ")
    return int(digits) if digits.isdecimal() else position


def _source_view(citation: Citation, number: int, anchor: str) -> SourceView:
    return SourceView(
        number=number,
        anchor=f"{anchor}-bron-{number}",
        address=f"/lees/{citation.document}#{passage_anchor(citation.passage)}",
        title=citation.title,
        section=citation.section,
        period=citation.period,
        page=citation.page,
        status=citation.document_status.value,
        status_label=messages.STATUS_LABELS[citation.document_status],
        quote=quote_blocks(citation.quote),
        folded=len(citation.quote) > FOLD_FROM_CHARACTERS,
        others=tuple(_other_view(other) for other in citation.other_sources),
    )


def _other_view(other: OtherSource) -> OtherSourceView:
    return OtherSourceView(
        title=other.title,
        status=other.document_status.value,
        status_label=messages.STATUS_LABELS[other.document_status],
        quote=quote_blocks(other.quote),
    )
