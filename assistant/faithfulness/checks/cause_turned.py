"""Cause and effect turned round: "A is de basis van B" for "B is de basis van A"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Text, Word
from assistant.faithfulness.reason_markers import ReasonKind
from assistant.faithfulness.reasons import Reason, reasons

# What stands before one of these brings about what stands behind it.
_BRINGS = re.compile(
    r"(?<= )(?:(?:\S*voorwaarde|\S*basis|fundament|grondslag|motor|bron|sleutel|middel|oorzaak|aanleiding"
    r"|vertrekpunt|drijfveer) (?:\S+ ){0,2}?(?:voor|van|onder|tot)|(?:draagt|dragen) (?:\S+ ){0,6}?bij aan"
    r"|bijdragen aan|bijdraagt aan|(?:leidt|leiden|leidde) (?:\S+ )?tot|nodig (?:voor|om)"
    r"|bepaalt|bepalen|versterkt|versterken|stimuleert|bevordert|bevorderen|voorkomt|voorkomen"
    r"|(?:zorgt|zorgen) (?:\S+ )?voor|maakt|vereist|vraagt om|veroorzaakt|veroorzaken)(?= )"
)
# "Dan leidt een mooie stad tot meer contact": the cause between the verb and "tot".
_INVERTED = re.compile(r"(?<= )(?:leidt|leiden|leidde|leidden) ((?:\S+ ){1,7}?)tot(?= )")
# So much of both lies on the other side (2 in all), and so much more than on its own.
_TURNED = 1.2
_TURNED_MORE = 0.7
_VALUE = 2.0


@dataclass(frozen=True)
class _Relation:
    cause: tuple[Word, ...]
    effect: tuple[Word, ...]


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of relations that run the other way than in the source."""
    said = _relations(pair.claim)
    if not said:
        return
    there = _relations(pair.source)
    for one in said:
        for other in there:
            forth = _share(pair, one.cause, other.cause) + _share(pair, one.effect, other.effect)
            back = _share(pair, one.cause, other.effect) + _share(pair, one.effect, other.cause)
            if (back > _TURNED and back > forth + _TURNED_MORE) or _heads_turned(pair, one, other):
                text = " ".join(word.text for word in one.cause)
                yield Signal(
                    FindingKind.CAUSE,
                    "cause.turned",
                    text,
                    " ".join(word.text for word in other.cause),
                    _VALUE,
                )
                return


def _relations(text: Text) -> list[_Relation]:
    found = [relation for reason in reasons(text) if (relation := _of_reason(reason)) is not None]
    for sentence in text.sentences:
        for match in _BRINGS.finditer(sentence.low):
            before = sentence.low.count(" ", 0, match.start()) - 1
            behind = sentence.low.count(" ", 0, match.end())
            found.append(_Relation(_near(sentence.words[:before], -1), _near(sentence.words[behind:], 0)))
        for match in _INVERTED.finditer(sentence.low):
            first = sentence.low.count(" ", 0, match.start(1)) - 1
            last = sentence.low.count(" ", 0, match.end(1)) - 1
            found.append(_Relation(sentence.words[first:last], _near(sentence.words[last + 1 :], 0)))
    return [relation for relation in found if relation.cause and relation.effect]


def _heads_turned(pair: Pair, one: _Relation, other: _Relation) -> bool:
    """Whether the nouns beside the verb have changed places."""
    cause, effect = _head(one.cause, -1), _head(one.effect, 1)
    there_cause, there_effect = _head(other.cause, -1), _head(other.effect, 1)
    if cause is None or effect is None or there_cause is None or there_effect is None:
        return False
    before, behind = pair.link(cause), pair.link(effect)
    return (
        before is not None
        and behind is not None
        and before.supported
        and behind.supported
        and before.source == there_effect
        and behind.source == there_cause
    )


def _head(words: Sequence[Word], step: int) -> Word | None:
    """The noun next to the verb."""
    return next((word for word in words[::step] if word.is_noun and word.weight >= 1.0), None)


def _near(words: Sequence[Word], side: int) -> tuple[Word, ...]:
    """The words on one side of a verb that stand in the clauses next to it."""
    if not words:
        return ()
    segment = words[side].segment
    return tuple(word for word in words if abs(word.segment - segment) <= 1)


def _of_reason(reason: Reason) -> _Relation | None:
    if not reason.bound or reason.marker == "waarom":
        return None
    if reason.kind is ReasonKind.CAUSE:
        return _Relation(reason.words, reason.explained)
    if reason.kind is ReasonKind.PURPOSE and reason.marker in ("zodat", "waardoor", "opdat"):
        return _Relation(reason.explained, reason.words)
    return None


def _share(pair: Pair, words: Sequence[Word], other: Sequence[Word]) -> float:
    """The share of words that stand for some words of the source."""
    places = {word.index for word in other}
    links = [link for word in words if word.weight >= 1.0 and (link := pair.link(word)) is not None]
    found = sum(link.supported and link.source is not None and link.source.index in places for link in links)
    return found / len(links) if links else 0.0
