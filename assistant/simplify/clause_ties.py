"""Whether two clauses side by side can part: nothing reaches over both, and the second is a main clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import brackets
from assistant.simplify.main_clause import SUBJECT_PRONOUNS, MainClause, is_plural, may_open_with_als
from assistant.simplify.word_order import opens_clause

# Words that tie two clauses together, or reach over both.
_TIES = frozenset(
    "zowel noch hetzij enerzijds anderzijds evenmin hoe naarmate respectievelijk beide weliswaar".split()
)
_CONDITIONS = frozenset(
    "als indien mits tenzij zodra zolang wanneer voorzover desgewenst zonodig mogelijk nodig gewenst".split()
)
_NOT_ALONE = re.compile(r"niet (?:alleen|enkel|slechts)|zo .{1,40} (?:dat|als)\b")
# A verb with its second part so far behind it stands in a main clause.
_WIDE_FRAME = 3


def stands_alone(sentence: TaggedSentence, left: MainClause, verb: int, at: int) -> bool:
    """Whether the verb behind the joining word belongs to a main clause, not to one inside the left."""
    words = sentence.words
    inside = range(left.finite + 1, at)
    has_clause = any(opens_clause(words, place) or may_open_with_als(words, place, at) for place in inside)
    has_infinitive = any(words[place].is_infinitive for place in inside)
    looks_infinitive = words[verb].low == words[verb].lemma
    if not has_clause and not (has_infinitive and looks_infinitive):
        return True
    return _has_frame(sentence, verb)


def _has_frame(sentence: TaggedSentence, verb: int) -> bool:
    """Whether other verbs or a particle stand apart from it: the frame of a main clause."""
    found = next((bracket for bracket in brackets(sentence) if bracket.finite == verb), None)
    if found is None:
        return False
    words = sentence.words
    return any(place - verb >= _WIDE_FRAME or not words[place].is_verb for place in found.completing)


def is_completing(sentence: TaggedSentence, finite: int, place: int) -> bool:
    """Whether the word at this place completes a finite verb: "aan" in "leggen een park aan"."""
    found = next((bracket for bracket in brackets(sentence) if bracket.finite == finite), None)
    return found is not None and place in found.completing


def is_tied(words: Sequence[TaggedWord], start: int, at: int) -> bool:
    """Whether a word that belongs to both clauses ties them: "zowel", a condition at either end."""
    low = [word.low for word in words]
    if _TIES & set(low[start:]) or _NOT_ALONE.search(" ".join(low[start:])):
        return True
    # "en" may join two clauses under one condition at either end.
    return bool(_CONDITIONS & set(low[at + 1 :])) or bool(_CONDITIONS & set(low[start : start + 3]))


def may_reach_over(words: Sequence[TaggedWord], start: int, at: int) -> bool:
    """Whether a word before `at` may reach over what follows: a condition, a limit, "zowel"."""
    inside = words[start:at]
    told = " ".join(word.low for word in inside)
    return bool(_NOT_ALONE.search(told)) or bool(
        (_TIES | _CONDITIONS | {"alleen"}) & {word.low for word in inside}
    )


def is_definite(words: Sequence[TaggedWord], clause: MainClause) -> bool:
    """Whether the subject is a pronoun, a name or has an article, so that no row of nouns goes on with it."""
    first, last = clause.subject or (clause.first, clause.first)
    opening = words[first]
    if first == last:
        return opening.low in SUBJECT_PRONOUNS | {"er", "het", "dit"} or opening.is_name
    return (
        opening.tag.startswith(("LID(", "VNW(bez", "VNW(aanw")) and is_plural(words, first, last) is not None
    )
