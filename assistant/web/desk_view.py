"""What the page of the front desk shows of a look-up: what to say, filters, then and now, the letter."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from assistant import messages
from assistant.answer_layout import Role
from assistant.desk import LookingUp
from assistant.desk_choice import Choice, Option
from assistant.desk_comparison import Comparison, Side
from assistant.desk_result import DeskResult
from assistant.files.docx_document import dutch_date
from assistant.model import AnswerStatus
from assistant.signpost import Topic
from assistant.web import desk_texts as texts
from assistant.web.desk_address import look_up_path
from assistant.web.desk_hit_view import HitView, LabelView, hit_view, status_view
from assistant.web.desk_letter import Letter, letter_of, mail_address, sentence_copy, short_source_of
from assistant.web.paths import reading_path
from assistant.web.reader import strength_label
from assistant.web.view import about_the_past

_ANSWERED = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})


@dataclass(frozen=True)
class SayLine:
    """A line of what is to be said; `role` is lead, introduction, core or text."""

    role: str
    text: str


@dataclass(frozen=True)
class OptionView:
    """A button of a filter; `value` is what it sends: "" where it is chosen already, to undo that."""

    name: str
    value: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class SideView:
    """One side of then and now."""

    title: str
    status: LabelView
    core: str
    address: str


@dataclass(frozen=True)
class ComparisonView:
    """Then and now on one subject."""

    subject: str
    then: SideView
    now: SideView


@dataclass(frozen=True)
class DeskView:
    """The whole result; `tone` is the status of the answer, `path` the address of this look-up.

    `doubt` is the warning that the sentence may be about something else, "" where it surely is not.
    """

    question: str
    tone: str
    lines: tuple[SayLine, ...]
    strength: LabelView | None
    sources: tuple[str, ...]
    advice: tuple[str, ...]
    notices: tuple[str, ...]
    found: str
    hits: tuple[HitView, ...]
    near: tuple[HitView, ...]
    left: int
    shows_all: bool
    narrowed: bool
    documents: tuple[OptionView, ...]
    periods: tuple[OptionView, ...]
    comparisons: tuple[ComparisonView, ...]
    old_beside: bool
    choice: Choice
    path: str
    copy: str
    letter: Letter
    text: str
    mail: str | None
    date: str
    refused: bool
    doubt: str


def desk_view(
    desk: LookingUp, result: DeskResult, base: str, has_reader: bool, municipality: str, today: datetime.date
) -> DeskView:
    """Return what the page shows; `base` is the address of the site, for texts that leave it."""
    link = base if has_reader else ""
    lines = _lines(result)
    said = [line.text for line in lines]
    basis = result.spoken.basis
    hits = tuple(
        hit_view(desk, hit, number, result, hit.passage.id in basis, link)
        for number, hit in enumerate(result.hits, start=1)
    )
    letter = letter_of(result, said, municipality)
    pieces = [hit.piece for hit in hits if hit.said]
    return DeskView(
        question=result.question,
        tone=result.answer.status.value,
        lines=lines,
        strength=_strength(result),
        sources=tuple(short_source_of(hit) for hit in result.hits if hit.passage.id in basis),
        advice=tuple(_advice(result)),
        # What residents read of their personal data, a colleague is told in other words.
        notices=tuple(n for n in result.answer.notices if n != messages.PERSONAL_DATA_NOTICE),
        found=_found(result),
        hits=tuple(hit for hit in hits if hit.fits),
        near=tuple(hit for hit in hits if not hit.fits),
        left=result.left,
        shows_all=result.choice.all,
        narrowed=result.choice.narrows,
        documents=tuple(_option(option, option.name) for option in result.documents),
        periods=tuple(
            _option(option, texts.PERIOD_NAMES.get(option.key, option.key)) for option in result.periods
        ),
        comparisons=tuple(_comparison(comparison) for comparison in result.comparisons),
        old_beside=result.old_beside and not result.comparisons,
        choice=result.choice,
        path=look_up_path(result.question, result.choice),
        copy=sentence_copy(said, [hit for hit in result.hits if hit.passage.id in basis], link),
        letter=letter,
        text=letter.text(piece.full for piece in pieces),
        mail=mail_address(letter, pieces),
        date=dutch_date(today),
        refused=result.answer.status is AnswerStatus.REFUSED,
        doubt=_doubt(result),
    )


def _lines(result: DeskResult) -> tuple[SayLine, ...]:
    """What is to be said: what the answer says first of each passage, and what it says around that."""
    if result.answer.status is AnswerStatus.NOT_FOUND:
        filled_in = result.topic.filled_in if result.topic else ""
        told = (SayLine(Role.TEXT, filled_in),) if filled_in else ()
        return (SayLine(Role.CORE, texts.NOT_IN_PLANS), *told)
    return tuple(SayLine(part.role, part.text) for part in result.spoken.lines)


def _send_on(topic: Topic | None) -> str:
    """Where to go: what the municipality filled in for a service, else that colleagues know."""
    if topic is None:
        return texts.SEND_ON
    return topic.filled_in or texts.SEND_ON_TOPIC.format(topic=topic.title[0].lower() + topic.title[1:])


def _advice(result: DeskResult) -> Iterator[str]:
    """The lines that are for the colleague alone: not to say, and not on paper."""
    topic, status = result.topic, result.answer.status
    if messages.PERSONAL_DATA_NOTICE in result.answer.notices:
        yield texts.PERSONAL_DATA
    if topic is not None and status in _ANSWERED:
        yield texts.SERVICE.format(send_on=_send_on(topic))
    # What was filled in is for the resident, and is said.
    if status is AnswerStatus.NOT_FOUND and not (topic and topic.filled_in):
        yield _send_on(topic)


def _strength(result: DeskResult) -> LabelView | None:
    strength, past = result.answer.strength, about_the_past(result.answer)
    label = strength_label(strength, not past)
    if label is None:
        return None
    explanations = messages.STRENGTH_EXPLANATIONS_THEN if past else messages.STRENGTH_EXPLANATIONS
    return LabelView(strength.value, label, explanations[strength])


def _doubt(result: DeskResult) -> str:
    if not result.doubtful:
        return ""
    named = ", ".join(f"„{word}”" for word in result.missing)
    template = (texts.DOUBTFUL, texts.DOUBTFUL_WORD, texts.DOUBTFUL_WORDS)[min(len(result.missing), 2)]
    return template.format(words=named)


def _found(result: DeskResult) -> str:
    """How many passages fit; below a refusal nothing where none does, for nothing was to be found."""
    count = sum(hit.fits for hit in result.hits) + result.left
    if result.answer.status is AnswerStatus.REFUSED:
        none, one, several = "", texts.FOUND_ONE_BESIDE, texts.FOUND_BESIDE
    elif result.doubtful:
        none, one, several = texts.FOUND_NONE, texts.FOUND_ONE_DOUBTFUL, texts.FOUND_DOUBTFUL
    else:
        none, one, several = texts.FOUND_NONE, texts.FOUND_ONE, texts.FOUND
    if none and _narrowed_away(result):
        none = texts.FOUND_NONE_CHOSEN
    return (none, one, several)[min(count, 2)].format(count=count)


def _narrowed_away(result: DeskResult) -> bool:
    """Whether there is more without what was chosen."""
    return result.choice.narrows and result.answer.status is not AnswerStatus.NOT_FOUND


def _option(option: Option, name: str) -> OptionView:
    return OptionView(name, "" if option.chosen else option.key, option.count, option.chosen)


def _comparison(comparison: Comparison) -> ComparisonView:
    return ComparisonView(comparison.subject, _side(comparison.then), _side(comparison.now))


def _side(side: Side) -> SideView:
    return SideView(
        side.document.short_title,
        status_view(side.status),
        side.core,
        reading_path(side.document.id, side.passage),
    )
