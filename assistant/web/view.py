"""What the templates show of an exchange: labels chosen, text cut into blocks, links numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant import messages
from assistant.model import (
    Answer,
    AnswerStatus,
    Citation,
    ExplainedTerm,
    OtherSource,
    Strength,
)
from assistant.web import texts
from assistant.web.answer_blocks import AnswerBlock, answer_blocks
from assistant.web.conversation import Exchange
from assistant.web.copying import copy_text
from assistant.web.formatting import Block, quote_blocks
from assistant.web.paths import reading_path
from assistant.wishes import Change

FOLD_FROM_CHARACTERS = 280
"""A longer quote is folded: at 360 px wide this is about nine lines."""

MOST_LEVELS = 2
"""So many titles above a passage are shown; the others are long and say little."""

_WE = re.compile(r"\b(?:we|wij|ons|onze)\b", re.IGNORECASE)
_LEVEL = " › "
_RESTATED = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})
_STEPS = {
    Strength.EXPLORES: 1,
    Strength.WISHES: 2,
    Strength.SUPPORTS: 2,
    Strength.INTENDS: 3,
    Strength.DECIDED: 4,
    Strength.DONE: 4,
}


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

    `place` are the last titles above the passage and its page; the whole path stands on the reading pages.

    `address` is where the passage stands in its document on the reading pages, below the path of a proxy.
    """

    number: int
    anchor: str
    address: str
    title: str
    place: str
    status: str
    status_label: str
    quote: tuple[Block, ...]
    folded: bool
    others: tuple[OtherSourceView, ...]


@dataclass(frozen=True)
class StrengthView:
    """How sure a plan is: the question above it, a label, and what that means.

    `step` is its place on a scale of four, from looked into to decided; `None` for what is no plan.
    """

    strength: str
    title: str
    label: str
    explanation: str
    step: int | None


@dataclass(frozen=True)
class ToolView:
    """A button that asks the assistant to say the answer again; `value` is what its form sends."""

    label: str
    value: str


@dataclass(frozen=True)
class ExchangeView:
    """One question and its answer as the page shows them.

    `asked_label` says what the question is above; `theme` is the id of the answer's main theme, "" for none;
    `copy` is the whole as plain text. `growing` holds while the answer is not whole. `asks_if_helpful` says
    whether there are thumbs below it: not below a refusal that gives somebody in need a number to call, nor
    below the message of a topic that is off, for the assistant answered nothing.
    """

    number: int
    anchor: str
    asked_label: str
    question: str
    status: str
    theme: str = ""
    blocks: tuple[AnswerBlock, ...] = ()
    notices: tuple[str, ...] = ()
    strength: StrengthView | None = None
    sources: tuple[SourceView, ...] = ()
    terms: tuple[ExplainedTerm, ...] = ()
    related: tuple[str, ...] = ()
    tools: tuple[ToolView, ...] = ()
    copy: str = ""
    growing: bool = False
    shows_way_to_person: bool = False
    says_we: bool = False
    asks_if_helpful: bool = True


def anchor_of(number: int) -> str:
    """Return the id on the page of the exchange with this number."""
    return f"vraag-{number}"


def growing_view(number: int, question: str, change: Change | None = None) -> ExchangeView:
    """Return what the page shows of an exchange before the first line of its answer."""
    return ExchangeView(
        number=number,
        anchor=anchor_of(number),
        asked_label=texts.ASKED_LABELS[change],
        question=question,
        status="growing",
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
    strength = _strength_view(answer)
    blocks = answer_blocks(
        answer.text,
        {source.number for source in sources},
        # Who asks for more wants to see it.
        folds=exchange.change is not Change.MORE,
    )
    return ExchangeView(
        number=exchange.number,
        anchor=anchor,
        asked_label=texts.ASKED_LABELS[exchange.change],
        question=exchange.question,
        status=answer.status.value,
        theme=answer.themes[0] if answer.themes else "",
        blocks=blocks,
        notices=answer.notices,
        strength=strength,
        sources=sources,
        terms=answer.terms,
        related=answer.related,
        tools=_tools(exchange),
        shows_way_to_person=answer.status is AnswerStatus.NOT_FOUND
        or messages.NO_PERSON in answer.text
        or messages.OWN_TROUBLE in answer.text
        or answer.text.endswith(messages.ASK_MUNICIPALITY),
        says_we=_says_we(answer),
        asks_if_helpful=not answer.switched_off
        and (answer.status is not AnswerStatus.REFUSED or not _gives_number(blocks)),
        copy=copy_text(exchange, strength.explanation if strength else ""),
    )


def _says_we(answer: Answer) -> bool:
    """Whether "we" in an answer is the municipality: in what is in force, not in older plans."""
    in_force = all(citation.in_force for citation in answer.citations)
    return bool(answer.citations) and in_force and _WE.search(answer.text) is not None


def _gives_number(blocks: Iterable[AnswerBlock]) -> bool:
    """Whether an answer gives a number for help to call."""
    return any(piece.phone for block in blocks for piece in block.pieces)


def _strength_view(answer: Answer) -> StrengthView | None:
    if answer.strength is Strength.NONE:
        return None
    past = about_the_past(answer)
    explanations = messages.STRENGTH_EXPLANATIONS_THEN if past else messages.STRENGTH_EXPLANATIONS
    return StrengthView(
        strength=answer.strength.value,
        title=texts.STRENGTH_THEN if past else texts.STRENGTH_NOW,
        label=messages.STRENGTH_LABELS[answer.strength],
        explanation=explanations[answer.strength],
        step=_STEPS.get(answer.strength),
    )


def _tools(exchange: Exchange) -> tuple[ToolView, ...]:
    """What can be asked about an answer: nothing twice, and nothing where nothing was found."""
    if exchange.answer.status not in _RESTATED or not exchange.answer.citations:
        return ()
    return tuple(
        ToolView(label, f"{change.value}:{exchange.number}")
        for change, label in texts.CHANGE_WORDS.items()
        if change is not exchange.change
    )


def about_the_past(answer: Answer) -> bool:
    """Whether an answer rests on documents alone that are over."""
    rested_on = [citation for citation in answer.citations if not citation.adds]
    return bool(rested_on) and all(not citation.document_status.runs for citation in rested_on)


def _number(citation: Citation, position: int) -> int:
    digits = citation.marker.strip("[] ")
    return int(digits) if digits.isdecimal() else position


def _source_view(citation: Citation, number: int, anchor: str) -> SourceView:
    return SourceView(
        number=number,
        anchor=f"{anchor}-bron-{number}",
        address=reading_path(citation.document, citation.passage),
        title=citation.title,
        place=_place(citation),
        status=citation.document_status.value,
        status_label=messages.STATUS_LABELS[citation.document_status],
        quote=quote_blocks(citation.quote),
        folded=len(citation.quote) > FOLD_FROM_CHARACTERS,
        others=tuple(_other_view(other) for other in citation.other_sources),
    )


def _place(citation: Citation) -> str:
    titles = _LEVEL.join(citation.section.split(_LEVEL)[-MOST_LEVELS:])
    page = f"{texts.PAGE} {citation.page}" if citation.page is not None else ""
    return ", ".join(filter(None, (titles, page.lower() if titles else page)))


def _other_view(other: OtherSource) -> OtherSourceView:
    return OtherSourceView(
        title=other.title,
        status=other.document_status.value,
        status_label=messages.STATUS_LABELS[other.document_status],
        quote=quote_blocks(other.quote),
    )
