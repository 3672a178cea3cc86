"""Does a sentence of a model stand? Stricter than the checker alone: on doubt it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from assistant import messages
from assistant.dutch.language import detect_language
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import fold, words
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.select import limits
from assistant.strength import PLAN_SCALE, is_surer, sentence_strength

# The checker's score runs from 0 to 1; its own threshold lets more through than a resident should get.
SURE_ENOUGH = 0.6
# So many of the telling words of a sentence must stand in its source.
WORDS_FROM_SOURCE = 0.9
# A sentence with this share of its words from one of the source, which has that share of its own, repeats it.
REPEATS = 0.8
REPEATS_AT_LEAST = 0.5
LONGEST_SENTENCE = 25
_FEWEST_FOR_LANGUAGE = 5

# Nothing that looks like markup, an address, code or a run of letters is a sentence for a resident.
_NO_PROSE = re.compile(r"https?:|www\.|[<>{}|\\`*_#]|\]\(|\S{40,}")
_SPEAKS_OF_ITSELF = re.compile(
    r"\b(?:ik|mij|mijn|bron(?:nen)?|vraag|taalmodel|assistent|AI|systeem|instructie\w*)\b", re.IGNORECASE
)
# Whether it is yes or no is decided by rule, before the quotes.
_YES_OR_NO = re.compile(r"\W*(?:ja|nee|jazeker|zeker|inderdaad|absoluut)\b", re.IGNORECASE)
# "We" of the documents is the municipality.
_WE = re.compile(r"\b(?:we|wij|ons|onze)\b", re.IGNORECASE)
_THE_SPEAKER = "de gemeente"
_NEGATION = re.compile(r"\b(?:niet|geen|nooit|nergens|niemand|niets|zonder|nee)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:als|alleen|mits|tenzij|behalve|wanneer|zolang|zodra|indien|eerst|waar (?:nodig|mogelijk|dat kan)"
    r"|in beginsel|meestal|soms|misschien|zo ?(?:veel|min|nodig|mogelijk)|onder meer|onder andere)\b",
    re.IGNORECASE,
)
# What comes from what is said as the source says it.
_CAUSE = re.compile(
    r"\b(?:omdat|doordat|waardoor|daardoor|hierdoor|want|daarom|zodat|dus|vanwege|dankzij|komt door)\b",
    re.IGNORECASE,
)
# "Als" also says what something is ("als bestuur"); these only limit.
_ONLY = re.compile(r"\b(?:alleen|uitsluitend|mits|tenzij|behalve|pas (?:als|wanneer|nadat))\b", re.IGNORECASE)
# A part of the source that shares this share of the words of the best one speaks of the same thing.
_NEARLY_AS_NEAR = 0.85
_OWN_WORD_COSTS = 0.1
_DUTIES = (
    re.compile(r"\b(?:kan|kunt|kunnen)\b", re.IGNORECASE),
    re.compile(r"\b(?:mag|mogen)\b", re.IGNORECASE),
    re.compile(r"\b(?:moet|moeten)\b", re.IGNORECASE),
)
# Words of wishing, of planning and trying, and of looking into: what has them may not lose them, whatever
# else the sentence says.
_HEDGES = (
    re.compile(
        r"\b(?:wil|wilt|willen|wilde|wilden|wens\w*|streven|streeft|doel\w*|ambitie\w*|probe\w+|graag|hopen|hoopt"
        r"|zetten ons .{0,40}in|ons best)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:\w*plan(?:nen)?|voorstel\w*|idee\w*|proef\w*|pilots?|experiment\w*)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:\w*onderzo\w+|zoeken\b.{0,40}\buit|zoekt\b.{0,40}\buit|uitzoek\w+|kijken|kijkt|bekijk\w+|nadenken"
        r"|denk(?:en|t) na|verken\w+|misschien|mogelijk)\b",
        re.IGNORECASE,
    ),
)
_ITEM = "- "
# A word with a capital that does not open the sentence.
_NAME = re.compile(r"(?<=[\w,;:] )[^\W\d_a-z][\w’'-]+")

Lemmas = Callable[[str], Collection[str]]


@dataclass(frozen=True)
class Rejection:
    """Why a sentence does not stand; `findings` are the checker's or those of this module, in Dutch."""

    findings: tuple[Finding, ...]


class SentenceCheck:
    """Holds single sentences against a source; safe for threads."""

    def __init__(self, checker: FaithfulnessChecker, lemmas: Lemmas) -> None:
        self._checker = checker
        self._lemmas = lemmas

    def rejection(self, sentence: str, source: str) -> Rejection | None:
        """What is wrong with a sentence that should say what `source` says; `None` when it stands."""
        unfit = _form_problem(sentence)
        if unfit is not None:
            return Rejection((Finding(FindingKind.ADDED, sentence, "", unfit),))
        if _bare(sentence) in {_bare(group) for group in _with_limits(source)}:
            return None
        if any(_bag(sentence) <= _bag(item) for item in source.splitlines() if item.startswith(_ITEM)):
            return Rejection((Finding(FindingKind.CONDITION, sentence, "", messages.SENTENCE_NO_PROSE),))
        told = self._lemmas(sentence)
        if not told:
            return Rejection((Finding(FindingKind.ADDED, sentence, "", messages.SENTENCE_SAYS_NOTHING),))
        known = set(self._lemmas(source))
        if _WE.search(source):
            known |= set(self._lemmas(_THE_SPEAKER))
        missing = [word for word in told if word not in known]
        if len(missing) > (1 - WORDS_FROM_SOURCE) * len(told) or _strange_names(sentence, source):
            return Rejection(
                (Finding(FindingKind.ADDED, ", ".join(missing), "", messages.SENTENCE_OWN_WORDS),)
            )
        problem = self._weighed_otherwise(sentence, source)
        if problem is not None:
            return Rejection((problem,))
        verdict = self._checker.check(source, sentence)
        if verdict.faithful and verdict.score >= SURE_ENOUGH:
            return None
        return Rejection(
            verdict.findings or (Finding(FindingKind.ADDED, sentence, "", messages.CHECK_UNFAITHFUL),)
        )

    def repeated(self, sentence: str, source: str) -> str | None:
        """The sentence of `source` that this one nearly repeats, with what limits it; `None` for none.

        A model that changes a word or two of a plain sentence makes it no better, and often worse.
        """
        if _form_problem(sentence) is not None:
            return None
        told = _bag(sentence)
        best, most = None, 0.0
        for group in _with_limits(source, items=False):
            held = _bag(group)
            of_told, of_held = len(told & held) / len(told), len(told & held) / len(held)
            if of_told >= REPEATS and of_held >= REPEATS_AT_LEAST and of_told + of_held > most:
                best, most = group, of_told + of_held
        return best

    def _weighed_otherwise(self, sentence: str, source: str) -> Finding | None:
        """A negation, a condition, a hedge or a duty that the sentence and the source do not share.

        It is compared with the parts of the source that share most words with it: where the source says a
        thing twice, the weaker and the more limited of the two counts.
        """
        near = self._near(sentence, source)
        nearest = near[0]
        if bool(_NEGATION.search(sentence)) is not bool(_NEGATION.search(nearest)):
            return Finding(FindingKind.NEGATION, sentence, nearest, messages.SENTENCE_NEGATION)
        limited = next((part for part in near if _CONDITION.search(part)), None)
        if bool(_CONDITION.search(sentence)) is not (limited is not None):
            return Finding(FindingKind.CONDITION, sentence, limited or nearest, messages.SENTENCE_CONDITION)
        item = _item_of(nearest, source)
        if item is not None and len(_bag(sentence) & _bag(item)) < REPEATS * len(_bag(item)):
            return Finding(FindingKind.CONDITION, sentence, nearest, messages.SENTENCE_NO_PROSE)
        if not {found.lower() for found in _CAUSE.findall(sentence)} <= {
            found.lower() for found in _CAUSE.findall(nearest)
        }:
            return Finding(FindingKind.CAUSE, sentence, nearest, messages.SENTENCE_CAUSE)
        only = next((part for part in near if _ONLY.search(part)), None)
        if only is not None and not _ONLY.search(sentence):
            return Finding(FindingKind.CONDITION, sentence, only, messages.SENTENCE_CONDITION)
        if not any(_duties(sentence) == _duties(part) for part in near):
            return Finding(FindingKind.MODALITY, sentence, nearest, messages.SENTENCE_DUTY)
        if any(hedge.search(nearest) and not hedge.search(sentence) for hedge in _HEDGES):
            return Finding(FindingKind.MODALITY, sentence, nearest, messages.SENTENCE_SURER)
        said = sentence_strength(sentence)
        for part in near:
            meant = sentence_strength(part)
            surer = is_surer(said, meant)
            # "We hebben bomen" is no "we planten bomen": what is only planned stays a plan.
            if surer or (meant in PLAN_SCALE and said not in PLAN_SCALE):
                return Finding(FindingKind.MODALITY, sentence, part, messages.SENTENCE_SURER)
        return None

    def _near(self, sentence: str, source: str) -> list[str]:
        """The sentences of the source that share nearly as many words with this one as the best does."""
        told = set(self._lemmas(sentence))

        def shared(group: str) -> float:
            held = set(self._lemmas(group))
            return len(told & held) - _OWN_WORD_COSTS * len(held - told)

        groups = sorted(_with_limits(source), key=shared, reverse=True) or [source]
        best = shared(groups[0])
        return [group for group in groups if best - shared(group) <= (1 - _NEARLY_AS_NEAR) * abs(best)]


def _strange_names(sentence: str, source: str) -> set[str]:
    """The names in a sentence, by their capitals, that its source does not have."""
    named = {fold(name) for name in _NAME.findall(sentence)}
    return named - {fold(word) for word in words(source)}


def _bare(text: str) -> str:
    """A text by its words alone, for telling whether two are the same."""
    return " ".join(fold(word) for word in words(text))


def _bag(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words(text)) or frozenset({""})


def _with_limits(source: str, items: bool = True) -> list[str]:
    """The sentences of a source, each with those after it that limit it; an item of a list with its head.

    What an item says holds only as its head says: "Dat mag alleen als: ...". Without `items` there are
    neither items nor heads.
    """
    groups: list[str] = []
    head = ""
    lines = [line for line in source.splitlines() if items or not line.startswith(_ITEM)]
    for line in lines:
        is_item = line.startswith(_ITEM)
        for at, sentence in enumerate(split_sentences(line.removeprefix(_ITEM))):
            if is_item and not at:
                groups.append(f"{head} {sentence}")
                continue
            if groups and limits(sentence):
                groups[-1] = f"{groups[-1]} {sentence}"
            else:
                groups.append(sentence)
            head = head if is_item else groups[-1]
    return groups if items else [group for group in groups if not group.endswith(":")]


def _item_of(group: str, source: str) -> str | None:
    """The item of a list that a group of `_with_limits` is, without its head; `None` where it is none."""
    for line in source.splitlines():
        first = next(iter(split_sentences(line.removeprefix(_ITEM))), "") if line.startswith(_ITEM) else ""
        if first and group != first and group.endswith(f" {first}"):
            return first
    return None


def _duties(text: str) -> tuple[bool, ...]:
    """Whether a text says that something can be done, may be done, must be done."""
    return tuple(bool(pattern.search(text)) for pattern in _DUTIES)


def _form_problem(sentence: str) -> str | None:
    found = words(sentence)
    if _YES_OR_NO.match(sentence):
        return messages.SENTENCE_YES_NO
    if _NO_PROSE.search(sentence) or _SPEAKS_OF_ITSELF.search(sentence):
        return messages.SENTENCE_NO_PROSE
    if len(found) > LONGEST_SENTENCE or sentence.rstrip().endswith("?"):
        return messages.SENTENCE_NO_PROSE
    if len(found) >= _FEWEST_FOR_LANGUAGE and detect_language(sentence) not in (None, "nl"):
        return messages.SENTENCE_NOT_DUTCH
    return None
