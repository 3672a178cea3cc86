"""Two conditions under one "als": "als u ziek wordt of verhuist" is "Wordt u ziek of verhuist u"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.word_order import verb_final_clause, verb_second

_JOINING = frozenset("en of".split())
# "je" would change the verb of the second half.
_SUBJECTS = frozenset("u wij we".split())
# With these first, the second half has no subject of its own: "en niet op tijd betaalt".
_NO_SUBJECT = ("VZ(", "BW(", "ADJ(vrij")
_OF_READER = frozenset("bent hebt kunt wilt zult".split())
_NO_SUBJECT_WORDS = frozenset("niet zich daar hier minder meer".split())
# What no reader does: "geen bezwaar wordt gemaakt", "geen oplossing volgt".
_OF_THINGS = frozenset(
    "worden zijn komen volgen bestaan blijken blijven ontstaan gelden lukken gebeuren".split()
)
_MAY_BE_SUBJECT = frozenset("dit dat deze die er".split())


def joined_question(sentence: TaggedSentence, first: int, last: int, lemmatizer: Lemmatizer) -> str | None:
    """The two halves as one question, without its mark, the subject said in both.

    `None` where the words from `first` to `last` are no two clauses about "u" or "wij", or where the second
    half may have another subject.
    """
    words = sentence.words
    subject = words[first].low
    joining = [at for at in range(first + 2, last) if words[at].low in _JOINING]
    finite = [at for at in range(first, last + 1) if words[at].is_finite]
    if subject not in _SUBJECTS or len(joining) != 1 or len(finite) != 2 or words[joining[0]].before.strip():
        return None
    at = joining[0]
    if not finite[0] < at < finite[1]:
        return None
    second = _with_subject(sentence, at + 1, finite[1], last, subject, lemmatizer)
    clause = verb_final_clause(sentence, first, at - 1)
    if clause is None or second is None:
        return None
    opening = verb_second(sentence, clause, "", lemmatizer)
    return f"{opening} {words[at].low} {second}" if opening else None


def _with_subject(
    sentence: TaggedSentence, first: int, finite: int, last: int, subject: str, lemmatizer: Lemmatizer
) -> str | None:
    """The second half with its verb first, behind it the subject of the first half unless it has its own."""
    words = sentence.words
    if finite == first:
        return None
    clause = verb_final_clause(sentence, first, last)
    told = verb_second(sentence, clause, "", lemmatizer) if clause else None
    if told is None:
        return None
    told = told[0].lower() + told[1:]
    if words[first].low in _SUBJECTS:
        return told if words[first].low == subject else None
    if not _shares_subject(words, first, finite):
        return None
    verb, _, rest = told.partition(" ")
    return f"{verb} {subject} {rest}"


def _shares_subject(words: Sequence[TaggedWord], first: int, finite: int) -> bool:
    """Whether no noun before the verb can be its subject: each stands behind a preposition or "geen"."""
    opening, verb = words[first], words[finite]
    inside = words[first:finite]
    if verb.low in _OF_READER:
        return True
    if any(word.low in _MAY_BE_SUBJECT for word in inside):
        return False
    nouns = sum(word.is_noun or word.is_name for word in inside)
    prepositions = sum(word.tag.startswith("VZ(") for word in inside)
    if opening.low == "geen":
        return nouns <= prepositions + 1 and verb.lemma not in _OF_THINGS
    opens = opening.low in _NO_SUBJECT_WORDS or opening.tag.startswith(_NO_SUBJECT)
    return opens and nouns <= prepositions
