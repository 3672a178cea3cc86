"""Two things told under one verb: "Wij zien dat A en dat B" is "Wij zien dat A. Ook zien wij dat B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.clause_ties import may_reach_over
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.main_clause import main_clause
from assistant.simplify.word_order import ends_sentence, is_whole, written

# Words: a shorter sentence is left as it is; so is a shorter half.
_SHORTEST_SENTENCE, _SHORTEST_HALF = 15, 4
# Words: what stands before the first "dat" and is said again.
_LONGEST_FRAME, _LONGEST_SUBJECT = 5, 3
_TELLING = frozenset(
    """
    vinden zien constateren verwachten stellen menen schrijven merken concluderen betekenen denken verklaren
    melden bepalen staan oordelen besluiten hopen willen zorgen
    """.split()
)
_WITH_VERB = frozenset("ervoor erop ervan eruit".split())
_RESULTS = (("blijkt",), ("is", "gebleken"), ("volgt",), ("bleek",))


@dataclass(frozen=True)
class SecondThat:
    """The rule; it proposes at most one edit for a sentence."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit at "en dat", where the words before the first "dat" are said again with "ook"."""
        words = sentence.words
        if len(words) < _SHORTEST_SENTENCE or not ends_sentence(sentence.source):
            return
        that = [
            at for at in range(1, len(words)) if words[at].low == "dat" and words[at].tag.startswith("VG(")
        ]
        if len(that) != 2 or words[that[1] - 1].low != "en" or not is_whole(sentence.source):
            return
        first, second = that
        if second - 1 - first <= _SHORTEST_HALF or len(words) - second <= _SHORTEST_HALF:
            return
        told = any(word.is_finite for word in words[first + 1 : second])
        if not told or may_reach_over(words, 0, second) or _has_more(words, second):
            return
        again = _said_again(sentence, first)
        if again is not None:
            before = words[second - 1].before
            start = words[second - 1].start - sentence.start - len(before)
            start += len(before) - len(before.lstrip(")]%"))
            end = words[second].end - sentence.start
            yield Edit(start, end, f". {again} dat", ChangeKind.SPLIT)


def _has_more(words: Sequence[TaggedWord], second: int) -> bool:
    """Whether behind the second "dat" something begins that may belong to both."""
    behind = range(second + 1, len(words))
    return any(sign in words[at].before for at in behind for sign in ";:") or any(
        words[at].low in ("maar", "als", "indien", "mits", "tenzij") for at in behind
    )


def _said_again(sentence: TaggedSentence, first: int) -> str | None:
    """The words before "dat" with "ook": "Ook vinden wij", "Ook blijkt daaruit"; `None` for any others."""
    words = sentence.words
    low = [word.low for word in words[:first]]
    if words[0].before.strip():
        return None
    if low[0] == "uit" and "niet" not in low and "geen" not in low:
        verbs = next((verbs for verbs in _RESULTS if tuple(low[-len(verbs) :]) == verbs), None)
        if verbs is None or sum(word.is_finite for word in words[:first]) != 1:
            return None
        return " ".join(("Ook", verbs[0], "daaruit", *verbs[1:]))
    clause = main_clause(words, 0, first)
    if clause is None or not clause.subject_first or clause.subject is None or first > _LONGEST_FRAME:
        return None
    verb, rest = words[clause.finite], low[clause.finite + 1 :]
    if verb.lemma not in _TELLING or any(word not in _WITH_VERB for word in rest):
        return None
    if clause.finite > _LONGEST_SUBJECT or low[0] == "dat":
        return None
    subject = written(sentence, *clause.subject)
    subject = subject if words[0].is_name else subject[0].lower() + subject[1:]
    return " ".join(("Ook", verb.low, subject, *rest))
