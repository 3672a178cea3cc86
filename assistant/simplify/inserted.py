"""A clause between commas that adds something about the subject becomes a sentence behind the main clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.antecedent import said_again
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.word_order import (
    ends_sentence,
    is_whole,
    opens_clause,
    verb_final_clause,
    verb_second,
    written,
)

# Words: a shorter sentence is left as it is; so is a shorter clause.
_SHORTEST_SENTENCE, _SHORTEST_CLAUSE, _SHORTEST_REST = 12, 4, 4
# Words: no longer subject is cut off from its clause.
_LONGEST_SUBJECT = 5
# What makes a rule of a sentence: the clause may then say whom it is for.
_RULES = frozenset("moeten mogen kunnen dienen zullen hoeven".split())
_CONDITIONS = frozenset("als indien mits tenzij wanneer zodra zolang alleen".split())
# There may be many of them, of whom the clause says which are meant.
_PERSONS = frozenset(
    """
    aanvrager houder eigenaar inwoner bewoner kiezer persoon ouder leerling kind klant gebruiker huurder
    werkgever werknemer ondernemer belanghebbende bezoeker deelnemer partner gast patient vergunninghouder
    bestuurder burger jongere oudere student vrijwilliger betrokkene cliënt client kandidaat verhuurder
    """.split()
)


@dataclass(frozen=True)
class InsertedClauses:
    """The rule; it proposes at most one edit for a sentence."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit from the first comma to the end of the sentence."""
        words = sentence.words
        if len(words) < _SHORTEST_SENTENCE or not ends_sentence(sentence.source):
            return
        places = _places(words)
        if places is None or not is_whole(sentence.source):
            return
        at, rest = places
        front = said_again(words, at)
        if front is None or words[at - 1].low in _PERSONS or words[at - 1].lemma in _PERSONS:
            return
        clause = verb_final_clause(sentence, at + 1, rest - 1, subject_before=True)
        told = verb_second(sentence, clause, front, self.lemmatizer) if clause else None
        if told is None:
            return
        start, last = words[at - 1].end - sentence.start, words[-1].end - sentence.start
        closing = sentence.source[last:].rstrip()[:-1]
        main = written(sentence, rest, len(words) - 1)
        yield Edit(start, last + len(closing), f" {main}. {told}", ChangeKind.SPLIT)


def _places(words: Sequence[TaggedWord]) -> tuple[int, int] | None:
    """The places of "die" or "dat" and of the finite verb behind the second comma."""
    at = next((place for place in range(1, len(words)) if words[place].before.strip()), None)
    if at is None or words[at].before.strip() != "," or words[at].low not in ("die", "dat"):
        return None
    if at > _LONGEST_SUBJECT or any(word.is_verb and not word.is_adjective for word in words[:at]):
        return None
    if not words[0].tag.startswith(("LID(", "VNW(bez", "VNW(aanw")) or words[0].low == "een":
        return None
    rest = next((place for place in range(at + 1, len(words)) if "," in words[place].before), None)
    if rest is None or rest - at < _SHORTEST_CLAUSE or len(words) - rest < _SHORTEST_REST:
        return None
    if not (words[rest].is_finite and words[rest - 1].is_verb) or words[rest].before.strip() != ",":
        return None
    behind = words[rest:]
    if any(set(",;:") & set(word.before) for word in behind[1:]) or words[rest].lemma in _RULES:
        return None
    if any(opens_clause(words, place) for place in range(rest, len(words))):
        return None
    return None if _CONDITIONS & {word.low for word in words} else (at, rest)
