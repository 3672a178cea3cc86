"""Main clauses that stand side by side in one long sentence become sentences of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.antecedent import subject_again
from assistant.simplify.clause_ties import is_completing, is_definite, is_tied, stands_alone
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.main_clause import (
    SUBJECT_PRONOUNS,
    MainClause,
    begins_with_main_clause,
    main_clause,
    verb_is_plural,
)
from assistant.simplify.orders import is_stem
from assistant.simplify.word_order import capitalised, is_whole, opens_clause, written

# Words: a shorter sentence is left as it is, and neither half is shorter.
_SHORTEST_SENTENCE, _SHORTEST_HALF = 13, 4
# Words behind the verb of a half that has lost its subject: "en blijft" stays.
_LEAST_BEHIND_VERB = 2
# So many words behind the joining one may the verb of the second half come.
_LATEST_VERB = 6
_HARD = frozenset(";:")
_JOINING = frozenset("en maar want dus".split())
# Before a colon they say that something is to come.
_ANNOUNCING = frozenset(
    """
    volgende volgend volgt onderstaande hierna vraag vragen antwoord vinden zeggen stellen weten zien motto
    titel belofte boodschap doel doelen uitgangspunt principe afspraak voorbeeld let gaat als zo zoals luidt
    """.split()
)
# What explains a wish or a plan is no fact: "Ons streven is ...: de wijk wordt groener".
_WISHES = frozenset(
    """
    willen wensen wens streven hopen hoop ambitie bedoeling voorstel voorstellen visie idee droom plan
    voornemen verwachten verwachting eisen eis vinden denken beloven zouden zullen mening oordeel standpunt
    """.split()
)
# Openings that say nothing about the second clause; "ook" may stand before it instead.
_ADDING = frozenset("daarnaast ook verder bovendien voorts tevens daarom daarbij".split())
_ENDS_WITHOUT_PHRASE = ("VZ(", "LID(", "VNW(bez", "VNW(betr", "VG(", "ADJ(prenom")
_CLOSERS = re.compile(r"[)\]%]*")
_ENDS_SENTENCE = re.compile(r"[.!;][)\]*_\s]*$")


@dataclass(frozen=True)
class MainClauseSplits:
    """The rule: each edit cuts the sentence at one place."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields an edit for each place where a whole main clause ends and another begins."""
        words = sentence.words
        if len(words) < _SHORTEST_SENTENCE or not _ENDS_SENTENCE.search(sentence.source):
            return
        start = _start(words)
        for at in range(start + _SHORTEST_HALF, len(words) - 2):
            if not _splits_whole(sentence, at):
                continue
            found = None
            if words[at].before.strip() in (";", ");", "];") and words[at].before[-1].isspace():
                found = _at_semicolon(sentence, start, at)
            elif words[at].before.strip() in (":", "):", "]:") and words[at].before[-1].isspace():
                found = _at_colon(sentence, start, at)
            elif words[at].low in _JOINING:
                found = _at_joining_word(sentence, start, at)
            if found is not None:
                yield found
                start = at if _HARD & set(words[at].before) else at + 1


def _start(words: Sequence[TaggedWord]) -> int:
    """The place behind a number that opens the sentence."""
    return 1 if words[0].tag.startswith("TW(") and not words[1].before.isspace() else 0


def _splits_whole(sentence: TaggedSentence, at: int) -> bool:
    """Whether no bracket or quote is open at this place."""
    offset = sentence.words[at].start - sentence.start
    return is_whole(sentence.source[:offset]) and is_whole(sentence.source[offset:])


def _at_semicolon(sentence: TaggedSentence, start: int, at: int) -> Edit | None:
    words = sentence.words
    end = next((place for place in range(at + 1, len(words)) if ";" in words[place].before), len(words))
    if [word.low for word in words[at : at + 3]] == ["dat", "wil", "zeggen"]:
        return None
    if end - at < _SHORTEST_HALF or main_clause(words, at, end - 1) is None:
        return None
    if not (begins_with_main_clause(words, start, at - 1) or _opens_with_condition(words, start, at)):
        return None
    start = _end_of(sentence, at)
    text = f". {capitalised(words[at].text)}"
    return Edit(start, words[at].end - sentence.start, text, ChangeKind.SPLIT)


def _at_colon(sentence: TaggedSentence, start: int, at: int) -> Edit | None:
    """As "De route verandert: de bus rijdt niet meer door het centrum": what explains is a sentence too."""
    words = sentence.words
    if any(_HARD & set(words[place].before) for place in range(1, len(words)) if place != at):
        return None
    left, right = main_clause(words, start, at - 1), main_clause(words, at, len(words) - 1)
    if left is None or right is None or len(words) - at <= _SHORTEST_HALF or at - start < _SHORTEST_HALF:
        return None
    if _ANNOUNCING & {word.low for word in words[start:at]} or words[at].text[0].isupper():
        return None
    if any(opens_clause(words, place) for place in range(start, at)) or "," in words[at - 1].before:
        return None
    # "Het gaat om drie dingen: de straat wordt smaller, er komt een pad en de bomen blijven staan."
    commas = [place for place in range(at + 1, len(words)) if "," in words[place].before]
    if any(words[place].low != "maar" and not opens_clause(words, place) for place in commas):
        return None
    if any(word.tag.startswith("TW(") or word.lemma in _WISHES for word in words[start:at]):
        return None
    text = f". {capitalised(words[at].text)}"
    return Edit(_end_of(sentence, at), words[at].end - sentence.start, text, ChangeKind.SPLIT)


def _opens_with_condition(words: Sequence[TaggedWord], start: int, at: int) -> bool:
    """As "Indien u dit wilt, belt u ons"."""
    return opens_clause(words, start) and any(
        words[place].is_finite and "," in words[place].before for place in range(start + 2, at)
    )


def _at_joining_word(sentence: TaggedSentence, start: int, at: int) -> Edit | None:
    words = sentence.words
    left = main_clause(words, start, at - 1)
    end = next((place for place in range(at + 1, len(words)) if _HARD & set(words[place].before)), len(words))
    if left is None or at - left.finite < 2 or end - at - 1 < _SHORTEST_HALF or is_tied(words, start, at):
        return None
    if words[at].before.strip().lstrip(")]%") not in ("", ","):
        return None
    if words[at - 1].tag.startswith(_ENDS_WITHOUT_PHRASE) and not is_completing(
        sentence, left.finite, at - 1
    ):
        return None
    if _may_close_row(words, left.finite, at):
        return None
    joining = words[at].low
    front = "" if joining == "en" else joining
    if words[at + 1].is_finite:
        return _without_subject(sentence, left, at, end, front)
    right = main_clause(words, at + 1, end - 1)
    if right is None or right.finite - at > _LATEST_VERB or end - right.finite < 2:
        return None
    if not stands_alone(sentence, left, right.finite, at):
        return None
    if words[right.first].low in ("dat", "die") or (right.subject_first and not is_definite(words, right)):
        return None
    return _cut(sentence, left, at, at + 1, _begin(front, words[at + 1].text), None)


def _without_subject(
    sentence: TaggedSentence, left: MainClause, at: int, end: int, front: str
) -> Edit | None:
    """As "We bouwen huizen en leggen een park aan": the second half gets the subject of the first."""
    words = sentence.words
    verb, behind = words[at + 1], words[at + 2]
    if end - at - 2 < _LEAST_BEHIND_VERB or not stands_alone(sentence, left, at + 1, at):
        return None
    if behind.low in SUBJECT_PRONOUNS and behind.low != "u":
        if left.subject_first or words[left.first].low not in _ADDING or left.finite != left.first + 1:
            return None
        return None if front else _cut(sentence, left, at, at + 1, f"Ook {verb.low}", None)
    if not left.subject_first or left.subject is None or front in ("dus", "want"):
        return None
    if is_stem(verb) and verb.low[-1] != "t" and not is_stem(words[left.finite]):
        # "U kunt dit kopiëren en kies Plakken": an order.
        return None
    if verb_is_plural(verb) != verb_is_plural(words[left.finite]) or behind.low in ("en", "of"):
        return None
    subject = subject_again(sentence, left.subject)
    if subject is None:
        return None
    return _cut(sentence, left, at, at + 1, _begin(front, f"{subject} {verb.text}"), subject)


def _begin(front: str, text: str) -> str:
    return capitalised(f"{front} {text}" if front else text)


def _cut(
    sentence: TaggedSentence, left: MainClause, at: int, last: int, text: str, subject: str | None
) -> Edit | None:
    """Ends the sentence before the word at `at`; `text` stands for the words up to and with `last`.

    A row of clauses is cut at each of its commas ("We doen A, maken B en leggen C aan") with `subject` put
    before a verb that has none. `None` where that cannot be.
    """
    words = sentence.words
    places = [place for place in range(left.finite + 1, at) if _begins_part(words, place)]
    pieces = []
    for place, following in pairwise([*places, at]):
        if not _is_part(words, left, place, following) or (words[place].is_finite and subject is None):
            return None
        part = written(sentence, place, following - 1)
        pieces.append(_begin("", f"{subject} {part}" if words[place].is_finite else part))
    start = _end_of(sentence, places[0] if places else at)
    told = " ".join(f"{piece}." for piece in pieces)
    return Edit(
        start, words[last].end - sentence.start, f". {told} {text}".replace("  ", " "), ChangeKind.SPLIT
    )


def _may_close_row(words: Sequence[TaggedWord], finite: int, at: int) -> bool:
    """Whether "en" may belong to a row whose commas are no cuts: "we ruimen op, plaatsen bakken en ..."."""
    comma = next((place for place in range(at - 1, finite, -1) if "," in words[place].before), None)
    if comma is None or words[at].low != "en" or _begins_part(words, comma):
        return False
    if "," in words[at].before:
        # "we pakken door, koersen op meer woningen, en brengen": a plural verb that looks like a noun.
        return words[comma].low.endswith("en") and words[comma].tag.startswith(("WW(", "N(soort,mv"))
    return not any(word.low in ("en", "of") for word in words[comma:at])


def _begins_part(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether behind a comma stands a verb, or a pronoun and a verb."""
    if "," not in words[place].before:
        return False
    return words[place].is_finite or (words[place].low in SUBJECT_PRONOUNS and words[place + 1].is_finite)


def _is_part(words: Sequence[TaggedWord], left: MainClause, place: int, following: int) -> bool:
    """Whether a clause of a row is a whole one, with no other clause before it to which it may belong."""
    verb = place if words[place].is_finite else place + 1
    if verb_is_plural(words[verb]) != verb_is_plural(words[left.finite]) or following - verb < 3:
        return False
    return not any(opens_clause(words, at) for at in range(left.finite + 1, following))


def _end_of(sentence: TaggedSentence, at: int) -> int:
    """The offset behind the word before `at`, and behind the brackets that it closes."""
    end = sentence.words[at - 1].end - sentence.start
    closing = _CLOSERS.match(sentence.source, end)
    return closing.end() if closing else end
