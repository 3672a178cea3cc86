"""Dutch word order: a subordinate clause, with its verbs at the end, told as a main clause or a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import is_subordinator, opens_infinitive
from assistant.simplify.finite_verb import before_je, separated

_CLOSERS = re.compile(r"[)\]\"'’”»%]*")
_OPENERS = re.compile(r"[(\[\"'‘“«]*$")
_PAIRS = ("()", "[]", "“”", "«»")
_QUOTES = re.compile(r"[\"“”„«»‘]")
# Behind them an infinitive with "te" may hold words of its own: "als u overweegt een plan in te dienen".
_WITH_INFINITIVE_CLAUSE = frozenset(
    "overwegen weigeren besluiten wensen proberen verzuimen nalaten beogen vragen verzoeken adviseren "
    "verplicht gehouden bereid bevoegd".split()
)
# "als blijkt dat"
_WITHOUT_SUBJECT = frozenset({"blijkt"})
# "waarin", "waardoor": what they open, HanTa does not always see.
WHERE_WORDS = frozenset(
    f"waar{word}"
    for word in """
    aan achter af bij binnen boven buiten door heen in langs mee na naar naast om omheen onder op over tegen
    toe tegenover tussen uit van vandaan vanaf vanuit voor
    """.split()
)
# Behind these something is compared, as a rule: "meer dan 30 minuten".
_COMPARING = frozenset("dan als".split())
_PLURAL_PRONOUNS = frozenset("wij we zij ze jullie".split())
_AND = frozenset("en of".split())
_JE = frozenset("je jij".split())
_ENDS_SENTENCE = re.compile(r"[.!;][)\]*_\s]*$")
# What an enumeration may not hold if the clause is to be read without a parser.
_HARD_SIGNS = re.compile(r"[;:–—]|\s-\s")
# What would be lost if the verb were taken from between it; brackets and commas are looked after.
_ANY_SIGN = re.compile(r"[^\s,()\[\]]")


@dataclass(frozen=True)
class VerbFinalClause:
    """A subordinate clause without its opening word: places of its first word, finite verb and last word."""

    first: int
    finite: int
    last: int


def written(sentence: TaggedSentence, first: int, last: int) -> str:
    """The words from `first` up to and with `last` as they stand, with brackets and quotes around them.

    White space is made single; "" where `last` comes before `first`.
    """
    if last < first:
        return ""
    words = sentence.words
    start, end = words[first].start - sentence.start, words[last].end - sentence.start
    opening = _OPENERS.search(words[first].before)
    closing = _CLOSERS.match(sentence.source, end)
    start -= len(opening.group()) if opening else 0
    end = closing.end() if closing else end
    return " ".join(sentence.source[start:end].split())


def is_whole(text: str) -> bool:
    """Whether each bracket of a stretch has its other half, and no quote stands in it."""
    return not _QUOTES.search(text) and all(text.count(pair[0]) == text.count(pair[1]) for pair in _PAIRS)


def ends_sentence(source: str) -> bool:
    """Whether a sentence ends as one that states something, and opens no list."""
    return bool(_ENDS_SENTENCE.search(source))


def capitalised(text: str) -> str:
    """The text with a capital; what has one already, and a figure, stays."""
    if text.startswith("ij"):
        return f"IJ{text[2:]}"
    return text[:1].upper() + text[1:]


def verb_final_clause(
    sentence: TaggedSentence, first: int, last: int, *, subject_before: bool = False
) -> VerbFinalClause | None:
    """Reads the words behind a subordinating word as one clause with its verbs at the end.

    `subject_before` says that the subordinating word may be its subject: "wat betekent dat ...".
    `None` where that is not sure: two finite verbs, a clause inside it before its verb, words that fit
    neither before nor behind the verbs.
    """
    words = sentence.words
    if last <= first or not is_whole(written(sentence, first, last)):
        return None
    inner = _first_inner_clause(words, first, last)
    finite = [at for at in range(first, inner) if words[at].is_finite] or _plural_like_infinitive(
        words, first, inner
    )
    if len(finite) != 1 or not (finite[0] > first or subject_before or words[first].low in _WITHOUT_SUBJECT):
        return None
    clause = VerbFinalClause(first, finite[0], last)
    if not subject_before and not _has_subject(words, first, finite[0]):
        return None
    if not _commas_only_in_rows(words, first, clause.finite) or not _fits_behind(words, clause, inner):
        return None
    if any(_HARD_SIGNS.search(words[at].before) for at in range(first + 1, last + 1)):
        return None
    around_verb = (at for at in (clause.finite, clause.finite + 1) if first < at <= last)
    if any(_ANY_SIGN.search(words[at].before) for at in around_verb):
        return None
    return clause


def verb_second(
    sentence: TaggedSentence, clause: VerbFinalClause, front: str, lemmatizer: Lemmatizer
) -> str | None:
    """The clause as a main clause behind `front` ("Daardoor", "Dat plan").

    With "" it is a question without its mark.
    `None` where the finite verb may be separable and it is not known how.
    """
    words = sentence.words
    parts = separated(words[clause.finite], lemmatizer)
    if parts is None:
        return None
    verb, particle = parts
    if words[clause.first].low in _JE:
        verb = before_je(verb, words[clause.finite].lemma)
    pieces = [
        front,
        verb,
        written(sentence, clause.first, clause.finite - 1),
        particle,
        written(sentence, clause.finite + 1, clause.last),
    ]
    comma = "," if clause.finite < clause.last and "," in words[clause.finite + 1].before else ""
    behind = " ".join(piece for piece in pieces[:4] if piece) + comma
    return capitalised(" ".join(piece for piece in (behind, pieces[4]) if piece))


def opens_clause(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a subordinate clause begins here; "dan" and "als" without a comma compare, as a rule."""
    word = words[at]
    if word.low in _COMPARING and at and not word.before.strip():
        return False
    if word.low == "waar" and at + 1 < len(words) and words[at + 1].low in ("mogelijk", "nodig"):
        return False
    return word.low in WHERE_WORDS or is_subordinator(words, at) or word.tag.startswith("VNW(vb")


def _first_inner_clause(words: Sequence[TaggedWord], first: int, last: int) -> int:
    """The place of the word that opens the first clause inside; one behind `last` where there is none."""
    for at in range(first, last + 1):
        if opens_clause(words, at) or opens_infinitive(words, at):
            return at
    return last + 1


def _has_subject(words: Sequence[TaggedWord], first: int, finite: int) -> bool:
    """Whether a noun or pronoun stands before the verb, which a passive does not need.

    "Indien niet aangevinkt" has none.
    """
    if words[first].low in _WITHOUT_SUBJECT or words[finite].lemma in ("worden", "zijn"):
        return True
    named = ("N(", "VNW(", "SPEC(", "TW(", "ADJ(nom", "LID(")
    return any(word.tag.startswith(named) for word in words[first:finite])


def _plural_like_infinitive(words: Sequence[TaggedWord], first: int, inner: int) -> list[int]:
    """As "houden" in "zodat zij contact houden": the one verb behind a plural, taken for an infinitive."""
    verbs = [at for at in range(first, inner) if words[at].is_verb and not words[at].is_adjective]
    if len(verbs) != 1 or not words[verbs[0]].is_infinitive or words[verbs[0] - 1].low == "te":
        return []
    head = next((word for word in words[first:inner] if word.is_noun or word.low in _PLURAL_PRONOUNS), None)
    plural = head is not None and (head.low in _PLURAL_PRONOUNS or head.tag.startswith("N(soort,mv"))
    return verbs if plural and not words[first].tag.startswith("VZ(") else []


def _commas_only_in_rows(words: Sequence[TaggedWord], first: int, finite: int) -> bool:
    """Whether the commas before the verb divide a row that ends in "en" or "of"."""
    commas = [at for at in range(first + 1, finite + 1) if "," in words[at].before]
    if not commas:
        return True
    return commas[-1] < finite - 1 and any(word.low in _AND for word in words[commas[-1] : finite])


def _fits_behind(words: Sequence[TaggedWord], clause: VerbFinalClause, inner: int) -> bool:
    """Whether behind the finite verb stand only its other verbs, and then at most "van ..." or a clause."""
    at = clause.finite + 1
    while at <= clause.last and _is_completing(words, at):
        # "die wordt vastgesteld en geïnd"
        pair = at + 2 <= clause.last and words[at + 1].low in _AND and words[at + 2].is_participle
        at += 2 if pair and words[at].is_participle else 1
    if at <= clause.last and words[at].low in _AND:
        return False
    if at > clause.last or at >= inner:
        return True
    if words[at].tag.startswith("VZ(") or words[at].low in _COMPARING:
        return "," not in words[at].before or at + 1 <= clause.last
    verbs = {words[place].lemma for place in range(clause.finite, at)}
    takes_clause = (
        bool(verbs & _WITH_INFINITIVE_CLAUSE) or words[clause.finite - 1].low in _WITH_INFINITIVE_CLAUSE
    )
    return takes_clause and any(words[place].low == "te" for place in range(at, clause.last))


def _is_completing(words: Sequence[TaggedWord], at: int) -> bool:
    word = words[at]
    if "," in word.before:
        return False
    if word.low == "te":
        return at + 1 < len(words) and words[at + 1].is_infinitive
    return word.is_infinitive or word.is_participle
