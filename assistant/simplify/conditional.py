"""A condition at the front becomes a question: "Als u verhuist, moet u" is "Verhuist u? Dan moet u"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.joined_conditions import joined_question
from assistant.simplify.orders import is_order, may_be_order, order_with_then
from assistant.simplify.word_order import capitalised, is_whole, verb_final_clause, verb_second, written

# Words: a longer question is harder than the condition was.
_LONGEST_QUESTION = 24
# "Als u wilt, kunt u" is no question of its own.
_SHORTEST_WITH_MODAL = 2
_MODALS = frozenset("willen kunnen mogen wensen".split())
_OPENERS = ("in het geval dat", "in geval dat", "ingeval", "indien", "als", "wanneer")
# Conditions that are set phrases or talk about the text: they ask nothing.
_SET_PHRASES = ("gaat om", "goed is", "betreft", "ware", "volgt", "vermeld", "gezegd")
# A second condition, or what takes a part of the sentence out of the first one.
_SECOND_CONDITION = frozenset(
    "als indien wanneer tenzij mits zodra zolang voorzover ingeval behoudens ofwel zowel hetzij noch".split()
)
# Who is meant by "door" belongs to the verb, which another rule makes active.
_NOT_FIRST = frozenset("alleen slechts uitsluitend zelfs ook juist door".split())
_READERS = frozenset("u je jij iemand er geen niet niemand".split())
_SUBJECTS = frozenset("u je jij wij we er ik hij zij ze het dit dat deze die iemand men".split())
_OPENS_SUBJECT = tuple("LID( VNW(bez VNW(aanw VNW(onbep VNW(pers N( TW( ADJ( SPEC(deeleigen".split())
_AUXILIARIES = frozenset("zijn worden hebben kunnen moeten mogen willen".split())
# A clause that begins with these and has no "er" wants one as a question: "Is er sprake van schade?"
_WITHOUT_SUBJECT = frozenset("sprake niet geen".split())
_UNREAL = frozenset("zou zouden".split())
_BULLET_OR_NUMBER = re.compile(r"[\W\d]*")


@dataclass(frozen=True)
class ConditionsToQuestions:
    """The rule; it proposes at most one edit for a sentence."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit from the first word of the condition up to the verb of the main clause."""
        if sentence.source.rstrip().endswith("?"):
            return
        start = _start(sentence)
        if start is None:
            return
        found = self._with_conjunction(sentence, start) or self._verb_first(sentence, start)
        if found is not None:
            yield found

    def _with_conjunction(self, sentence: TaggedSentence, start: int) -> Edit | None:
        words = sentence.words
        first = _behind_opener(words, start)
        if first is None:
            return None
        main = _main_clause(words, first)
        if main is None or not _may_ask(words, first, main):
            return None
        if words[start].low == "wanneer" and not _READERS & {word.low for word in words[first : first + 2]}:
            return None
        if not all(_is_present(word) for word in words[first:main] if word.is_finite):
            return None
        clause = verb_final_clause(sentence, first, main - 1)
        if clause is None:
            joined = joined_question(sentence, first, main - 1, self.lemmatizer)
            return _edit(sentence, start, main, joined) if joined else None
        if main - first <= _SHORTEST_WITH_MODAL and words[clause.finite].lemma in _MODALS:
            return None
        question = verb_second(sentence, clause, "", self.lemmatizer)
        behind = sum("," in word.before for word in words[clause.finite + 1 : main])
        if question is None or behind > 1:
            return None
        if _wants_er(words[first], words[clause.finite]):
            verb, _, rest = question.partition(" ")
            question = f"{verb} er {rest}" if "er" not in rest.split() else question
        return _edit(sentence, start, main, question)

    def _verb_first(self, sentence: TaggedSentence, start: int) -> Edit | None:
        words = sentence.words
        if not _asks(words, start):
            return None
        main = _main_clause(words, start + 1)
        if main is None or not _may_ask(words, start + 1, main):
            return None
        inside = range(start + 1, main)
        if any(words[at].is_finite and words[at - 1].low != "te" for at in inside):
            return None
        question = written(sentence, start, main - 1)
        if not is_whole(question):
            return None
        return _edit(sentence, start, main, capitalised(question))


def _wants_er(opening: TaggedWord, verb: TaggedWord) -> bool:
    """Whether the question wants "er": "Is er sprake van schade?", "Wordt er bezwaar gemaakt?"."""
    if opening.low in _WITHOUT_SUBJECT:
        return verb.lemma in ("zijn", "worden")
    return verb.lemma == "worden" and opening.tag.startswith("N(soort,ev")


def _start(sentence: TaggedSentence) -> int | None:
    """The place of the first word behind a bullet or a number."""
    for at, word in enumerate(sentence.words[:2]):
        if not word.tag.startswith("TW(") and not word.low.isdigit():
            before = sentence.source[: word.start - sentence.start]
            return at if _BULLET_OR_NUMBER.fullmatch(before) and is_whole(before) else None
    return None


def _behind_opener(words: Sequence[TaggedWord], start: int) -> int | None:
    for opener in _OPENERS:
        parts = opener.split()
        if [word.low for word in words[start : start + len(parts)]] == parts:
            return start + len(parts)
    return None


def _main_clause(words: Sequence[TaggedWord], first: int) -> int | None:
    """The place of "dan" or of the verb with which the main clause begins."""
    for at in range(first + 1, len(words) - 1):
        if ";" in words[at].before or ":" in words[at].before:
            return None
        behind = at + 1
        if words[at].low == "dan" and words[behind].is_finite and words[at - 1].is_verb:
            return at
        if "," not in words[at].before:
            if words[at].is_finite and words[at - 1].is_finite and words[behind].low in _SUBJECTS - {"er"}:
                return at
            continue
        if words[at].low == "dan" and (words[behind].is_finite or is_order(words, behind)):
            return at
        if words[at].is_finite or is_order(words, at):
            return at
    return None


def _may_ask(words: Sequence[TaggedWord], first: int, main: int) -> bool:
    condition = [word.low for word in words[first:main]]
    if len(condition) > _LONGEST_QUESTION:
        return False
    told = f" {' '.join(condition)} "
    if any(f" {phrase} " in told for phrase in _SET_PHRASES) or condition[0] in _NOT_FIRST:
        return False
    end = next((at for at in range(main, len(words)) if ";" in words[at].before), len(words))
    if _SECOND_CONDITION & {word.low for word in words[first:end]}:
        return False
    behind = main + 1 if words[main].low == "dan" else main
    if is_order(words, behind):
        return True
    return not {"dan", "alsdan"} & {word.low for word in words[behind + 1 : behind + 5]}


def _is_present(verb: TaggedWord) -> bool:
    return verb.tag.startswith("WW(pv,tgw") or verb.low in _UNREAL


def _asks(words: Sequence[TaggedWord], start: int) -> bool:
    """Whether a sentence with its verb first is a condition ("Bent u verhuisd, dan"), and no order."""
    verb = words[start]
    if start + 2 >= len(words) or not verb.is_finite or not verb.tag.startswith("WW(pv,tgw"):
        return False
    if not (words[start + 1].low in _SUBJECTS or words[start + 1].tag.startswith(_OPENS_SUBJECT)):
        return verb.lemma in _AUXILIARIES
    takes_ending = verb.low.endswith("t") and not verb.lemma.removesuffix("en").endswith("t")
    return verb.lemma in _AUXILIARIES or (takes_ending and words[start + 1].low in _SUBJECTS)


def _edit(sentence: TaggedSentence, start: int, main: int, question: str) -> Edit | None:
    words = sentence.words
    at = main + 1 if words[main].low == "dan" else main
    if is_order(words, at):
        told, last = order_with_then(words, at, has_then=at > main)
    elif may_be_order(words, at):
        return None
    else:
        told, last = f"Dan {words[at].low}", at
    return Edit(
        words[start].start - sentence.start,
        words[last].end - sentence.start,
        f"{question}? {told}",
        ChangeKind.SPLIT,
    )
