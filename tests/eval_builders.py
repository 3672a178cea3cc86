"""Small builders for tests of the evaluation: cases, what was answered, what was rewritten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.model import AnswerStatus, DocumentStatus, Strength
from eval.cases import (
    Conversation,
    ConversationTurn,
    Fact,
    Half,
    Kind,
    Promise,
    Question,
    Quote,
    Register,
    RewriteLetter,
    RewritePassage,
)
from eval.records import AnswerRecord, Cited, Given, GivenRewrite, RewriteRecord, Times
from eval.runs import RunFacts, SystemFacts

DOCUMENT = "akkoord"


def quotes(texts: Sequence[str | Quote], document: str = DOCUMENT) -> tuple[Quote, ...]:
    """Each text as a quote of `document`; what is a `Quote` already stays."""
    return tuple(text if isinstance(text, Quote) else Quote(document=document, quote=text) for text in texts)


def facts(any_of: Sequence[Sequence[str]]) -> tuple[Fact, ...]:
    """One fact for each tuple of strings of which one shows it."""
    return tuple(Fact(fact=strings[0], any_of=tuple(strings)) for strings in any_of)


def promise(label: Strength, *shown_by: str) -> Promise:
    return Promise(label=label, shown_by=shown_by)


def expectation(
    *,
    text: str = "Wat gebeurt er?",
    kind: Kind = Kind.FACT,
    status: Sequence[AnswerStatus] = (AnswerStatus.ANSWERED,),
    passages: Sequence[str | Quote] = (),
    alternatives: Sequence[str | Quote] = (),
    must: Sequence[Sequence[str]] = (),
    must_not: Sequence[Sequence[str]] = (),
    strength: Promise | None = None,
) -> dict[str, Any]:
    """The fields that a question and a turn share."""
    return {
        "kind": kind,
        "question": text,
        "status": tuple(status),
        "passages": quotes(passages),
        "alternatives": quotes(alternatives),
        "must": facts(must),
        "must_not": facts(must_not),
        "strength": strength,
    }


def question(
    id: str = "v-1", *, half: Half = Half.TUNING, register: Register = Register.STANDARD, **fields: Any
) -> Question:
    """A question; `fields` are those of `expectation`."""
    return Question.model_validate(
        {"id": id, "half": half, "note": "", "register": register, **expectation(**fields)}
    )


def turn(standalone: str = "Wat gebeurt er met de bomen?", **fields: Any) -> ConversationTurn:
    """A turn of a conversation; `fields` are those of `expectation`."""
    return ConversationTurn.model_validate({"standalone": standalone, **expectation(**fields)})


def conversation(
    id: str = "g-1",
    turns: Sequence[ConversationTurn] = (),
    *,
    half: Half = Half.TUNING,
    register: Register = Register.STANDARD,
) -> Conversation:
    """A conversation, of two turns unless others are given."""
    return Conversation.model_validate(
        {
            "id": id,
            "half": half,
            "note": "",
            "register": register,
            "turns": tuple(turns) or (turn(), turn()),
        }
    )


def passage(
    id: str = "p-1",
    *,
    half: Half = Half.TUNING,
    text: str = "De gemeente realiseert tien parkeerplaatsen.",
    reference: str = "De gemeente maakt tien parkeerplaatsen.",
    must: Sequence[Sequence[str]] = (("tien", "10"),),
    must_not: Sequence[Sequence[str]] = (),
    strength: Promise | None = None,
    document: str = DOCUMENT,
) -> RewritePassage:
    """A passage to rewrite."""
    return RewritePassage(
        id=id,
        half=half,
        note="",
        text=text,
        must=facts(must),
        must_not=facts(must_not),
        reference=reference,
        document=document,
        strength=strength,
    )


def letter(
    id: str = "b-1",
    *,
    half: Half = Half.TUNING,
    text: str = "U dient de aanvraag vóór 1 mei in te dienen.",
    reference: str = "Stuur uw aanvraag vóór 1 mei.",
    must: Sequence[Sequence[str]] = (("1 mei",),),
    must_not: Sequence[Sequence[str]] = (),
    subject: str = "aanvraag",
) -> RewriteLetter:
    """A letter to rewrite."""
    return RewriteLetter(
        id=id,
        half=half,
        note="",
        text=text,
        must=facts(must),
        must_not=facts(must_not),
        reference=reference,
        subject=subject,
    )


def cited(
    quote: str = "De gemeente plant tien bomen.",
    marker: str = "[1]",
    *,
    document: str = DOCUMENT,
    passage: str = f"{DOCUMENT}/1",
    section: str = "",
    period: str = "",
    status: DocumentStatus = DocumentStatus.IN_FORCE,
) -> Cited:
    """A source of an answer."""
    return Cited(
        marker=marker,
        document=document,
        passage=passage,
        quote=quote,
        section=section,
        period=period,
        document_status=status,
    )


def record(
    answer: str = "De gemeente plant tien bomen. [1]",
    *citations: Cited | str,
    status: AnswerStatus = AnswerStatus.ANSWERED,
    strength: Strength = Strength.INTENDS,
    found: Sequence[str | Sequence[str]] = (),
    system: str = "assistant",
    case: str = "v-1",
    turn: int | None = None,
    question: str = "Wat gebeurt er?",
    mode: str = "extractive",
    milliseconds: float = 12.0,
) -> AnswerRecord:
    """What one system answered; sources given as texts get the markers [1], [2] and so on."""
    return AnswerRecord(
        system=system,
        case=case,
        turn=turn,
        question=question,
        given=Given(
            status=status,
            answer=answer,
            strength=strength,
            citations=tuple(
                source if isinstance(source, Cited) else cited(source, f"[{number}]")
                for number, source in enumerate(citations, start=1)
            ),
            mode=mode,
            timings_ms=Times(total=milliseconds),
        ),
        found=tuple((result,) if isinstance(result, str) else tuple(result) for result in found),
    )


def rewritten(
    text: str = "De gemeente maakt tien parkeerplaatsen.",
    *,
    system: str = "assistant",
    case: str = "p-1",
    milliseconds: float = 3.0,
    given: GivenRewrite | None = None,
) -> RewriteRecord:
    """What one system made of a text."""
    return RewriteRecord(system=system, case=case, text=text, milliseconds=milliseconds, given=given)


def given_rewrite(
    *sentences: tuple[str, str],
    marked: Sequence[str] = (),
    explained: Sequence[str] = (),
    hard: Sequence[str] = (),
) -> GivenRewrite:
    """What `simplify` says of a text: sentences before and after, those of `marked` (before) with a finding.

    `explained` are hard words with an explanation, `hard` those without.
    """
    return GivenRewrite.model_validate(
        {
            "status": "partly",
            "sentences": [
                {
                    "before": before,
                    "after": after,
                    "state": "unchanged" if after == before else "rewritten",
                    "findings": [{"kind": "number", "message": "Kijk dit na."}] if before in marked else [],
                }
                for before, after in sentences
            ],
            "hard_words": [
                {"word": word, "explanation": text, "replaced": False}
                for words, text in ((explained, "Dat is iets."), (hard, ""))
                for word in words
            ],
            "report": {"facts": 0, "lost": [], "added": []},
            "mode": "offline",
        }
    )


def run_facts(**changes: Any) -> RunFacts:
    """Where the answers of a run come from."""
    values: dict[str, Any] = {
        "name": "proef",
        "created": "2026-11-22T10:00:00+00:00",
        "commit": None,
        "uncommitted_changes": None,
        "python": "3.11.0",
        "platform": "Linux",
        "cores": 2,
        "versions": {"numpy": "1"},
        "today": "2026-11-22",
        "model": None,
        "corpus": {"catalog.toml": "0" * 64},
        "prompts": {},
        "cases": {},
        "systems": {"assistant": SystemFacts(load_seconds=1.5, peak_memory_mb=300.0)},
    }
    return RunFacts(**{**values, **changes})
