"""A reason becomes a sentence of its own: "Omdat A, doen wij B" is "A. Daarom doen wij B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.clause_ties import is_definite, may_reach_over
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.first_part import told_as_main
from assistant.simplify.main_clause import main_clause
from assistant.simplify.orders import is_order, may_be_order
from assistant.simplify.word_order import ends_sentence, is_whole, opens_clause, written

# Words: a shorter sentence is left as it is, and so is a shorter half.
_SHORTEST_SENTENCE, _SHORTEST_HALF = 13, 3
# What the second sentence begins with where the reason came first.
_AT_FRONT = {
    "omdat": "Daarom",
    "aangezien": "Daarom",
    "doordat": "Daardoor",
    "hoewel": "Toch",
    "ofschoon": "Toch",
}
_AT_END = {"omdat": "De reden is dat", "aangezien": "De reden is dat", "doordat": "Dat komt doordat"}
# One of several reasons, or the only one that counts.
_FOCUS = frozenset(
    """
    alleen slechts enkel uitsluitend juist vooral ook mede deels onder andere meer bijvoorbeeld namelijk zoals
    """.split()
)
# In the first sentence they would point forward.
_POINT_FORWARD = frozenset("hij zij ze hem haar hen".split())
_NEGATIONS = frozenset("niet geen nooit".split())
# The second sentence has its own word for the tie already.
_TIES = frozenset("daarom daardoor toch dan desondanks dus evenwel echter".split())
_NO_REASON_OF_WHOLE = frozenset("maar want dan".split())


@dataclass(frozen=True)
class Reasons:
    """The rule; it proposes at most one edit for a sentence."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit that makes two sentences of a reason and what it is the reason of."""
        words = sentence.words
        if len(words) < _SHORTEST_SENTENCE or not ends_sentence(sentence.source):
            return
        if not is_whole(sentence.source):
            return
        found = self._at_front(sentence) if words[0].low in _AT_FRONT else _at_end(sentence)
        if found is not None:
            yield found

    def _at_front(self, sentence: TaggedSentence) -> Edit | None:
        words = sentence.words
        if words[0].before.strip():
            return None
        at = next((place for place in range(3, len(words) - 2) if _opens_main(words, place)), None)
        if at is None or at - 1 < _SHORTEST_HALF or len(words) - at < _SHORTEST_HALF:
            return None
        if is_order(words, at) or may_be_order(words, at) or _TIES & {word.low for word in words[at:]}:
            return None
        if any(_points_forward(word) for word in words[1:at]):
            return None
        if any(opens_clause(words, place) for place in range(1, at)):
            return None
        told = told_as_main(sentence, 1, at - 1, self.lemmatizer)
        if told is None:
            return None
        return Edit(
            words[0].start - sentence.start,
            words[at].end - sentence.start,
            f"{told}. {_AT_FRONT[words[0].low]} {words[at].low}",
            ChangeKind.SPLIT,
        )


def _opens_main(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a main clause begins with a verb, also one that HanTa takes for an infinitive: "nemen wij"."""
    if "," not in words[at].before:
        return False
    return words[at].is_finite or (words[at].is_verb and words[at + 1].low in ("wij", "we"))


def _at_end(sentence: TaggedSentence) -> Edit | None:
    words = sentence.words
    at = next((place for place in range(_SHORTEST_HALF, len(words)) if words[place].low in _AT_END), None)
    if at is None or len(words) - at - 1 < _SHORTEST_HALF or words[at].before.strip() not in ("", ","):
        return None
    if not words[at].before.strip() and _NEGATIONS & {word.low for word in words[:at]}:
        # "Wij doen dit niet omdat het moet": it may be the reason that is denied.
        return None
    first = 1 if words[0].tag.startswith("TW(") else 0
    main = main_clause(words, first, at - 1)
    if main is None or may_reach_over(words, first, at):
        return None
    if not words[at].before.strip() and not (main.subject and is_definite(words, main)):
        # "Kinderen hebben minder kansen doordat": not all children.
        return None
    if any(opens_clause(words, place) for place in range(first, at)):
        return None
    if sum(word.is_finite for word in words[first:at]) != 1:
        return None
    if _FOCUS & {word.low for word in words[main.finite : at]} or not _is_one_reason(words, at):
        return None
    if not is_whole(written(sentence, 0, at - 1)):
        return None
    before = words[at].before
    start = words[at].start - sentence.start - len(before)
    start += len(before) - len(before.lstrip(")]%"))
    return Edit(start, words[at].end - sentence.start, f". {_AT_END[words[at].low]}", ChangeKind.SPLIT)


def _points_forward(word: TaggedWord) -> bool:
    """Whether a word may be about somebody whom only the second sentence names."""
    return word.low in _POINT_FORWARD or word.tag.startswith("VNW(bez,det,stan,vol,3")


def _is_one_reason(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether all words behind `at` belong to the reason: no second one, and no main clause behind it."""
    behind = range(at + 1, len(words))
    if any(words[place].low in _AT_END or words[place].low in _NO_REASON_OF_WHOLE for place in behind):
        return False
    if any(sign in words[place].before for place in behind for sign in ";:"):
        return False
    joining = [place for place in behind if words[place].low in ("en", "of")]
    if any("," in words[place].before for place in joining):
        return False
    return all(main_clause(words, place + 1, len(words) - 1) is None for place in joining)
