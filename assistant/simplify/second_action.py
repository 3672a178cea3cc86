"""Two actions under one verb: "U moet A doen en B doen" is "U moet A doen. U moet B doen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import brackets
from assistant.simplify.antecedent import subject_again
from assistant.simplify.clause_ties import is_tied, may_reach_over
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.main_clause import main_clause
from assistant.simplify.word_order import capitalised, ends_sentence, is_whole, opens_clause, written

# Words: a shorter sentence is left as it is; so are shorter halves, counted from the verb or "en" on.
_SHORTEST_SENTENCE, _SHORTEST_LEFT, _SHORTEST_RIGHT = 14, 4, 4
_OF_INFINITIVES = frozenset("moeten mogen kunnen zullen willen gaan".split())
_OF_PARTICIPLES = frozenset("hebben".split())
# The object stands right behind the verb; what stands between may reach over both halves.
_OPENS_OBJECT = ("LID(", "VNW(bez", "VNW(aanw,det", "VNW(onbep,det", "N(", "ADJ(prenom", "TW(")
# Not both at once, or none of the two; what is done "daarmee" is done with what the first half names.
_LIMITS = frozenset(
    "niet geen nooit niemand zonder of noch maar alleen slechts te om door dan samen tegelijk elkaar".split()
)


@dataclass(frozen=True)
class SecondActions:
    """The rule; it proposes at most one edit for a sentence."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit at "en", where subject and verb are said again."""
        words = sentence.words
        if (
            len(words) < _SHORTEST_SENTENCE
            or not ends_sentence(sentence.source)
            or not is_whole(sentence.source)
        ):
            return
        joining = [at for at in range(2, len(words)) if words[at].low == "en" and _ends_verb(words, at - 1)]
        if len(joining) != 1:
            return
        at = joining[0]
        clause = main_clause(words, 0, at - 1)
        if clause is None or not clause.subject_first or clause.subject is None:
            return
        if not _are_actions(sentence, clause.finite, at):
            return
        subject = subject_again(sentence, clause.subject)
        if subject is None:
            return
        first = at + 2 if words[at + 1].low == "ook" else at + 1
        also = "ook " if first > at + 1 else ""
        told = f"{subject} {words[clause.finite].text} {also}{written(sentence, first, first)}"
        start = words[at - 1].end - sentence.start
        yield Edit(start, words[first].end - sentence.start, f". {capitalised(told)}", ChangeKind.SPLIT)


def _ends_verb(words: Sequence[TaggedWord], at: int) -> bool:
    return words[at].is_infinitive or words[at].is_participle


def _are_actions(sentence: TaggedSentence, finite: int, at: int) -> bool:
    """Whether each half has an object right behind the verb or "en", its own verb at the end, and no more."""
    words = sentence.words
    last = next((place for place in range(len(words) - 1, at, -1) if _ends_verb(words, place)), at)
    if last < len(words) - 1 and not words[last + 1].tag.startswith("VZ(init"):
        return False
    verb = words[finite]
    completes = verb.lemma in _OF_INFINITIVES and words[at - 1].is_infinitive and words[last].is_infinitive
    completes = completes or (
        verb.lemma in _OF_PARTICIPLES and words[at - 1].is_participle and words[last].is_participle
    )
    if not completes or at - finite <= _SHORTEST_LEFT or last - at < _SHORTEST_RIGHT:
        return False
    found = next((bracket for bracket in brackets(sentence) if bracket.finite == finite), None)
    if found is None or at - 1 not in found.completing:
        return False
    if (
        not words[finite + 1].tag.startswith(_OPENS_OBJECT)
        or is_tied(words, 0, at)
        or may_reach_over(words, 0, at)
    ):
        return False
    inside = range(finite + 1, len(words))
    if any(words[place].is_finite or opens_clause(words, place) for place in inside):
        return False
    if any(words[place].low in _LIMITS or "," in words[place].before for place in inside if place != at):
        return False
    verbs = [place for place in inside if _ends_verb(words, place)]
    behind = words[at + 2] if words[at + 1].low == "ook" else words[at + 1]
    return verbs == [at - 1, last] and (
        behind.tag.startswith(_OPENS_OBJECT) or behind.low in ("daarna", "vervolgens")
    )
