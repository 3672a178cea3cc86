"""The clause around a passive: where it begins, where its verbs are, whether it is simple enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import brackets, is_subordinator

BREAK = re.compile(r"[,;:]|\s[-–—]\s|[\"“”„]")
HARD = re.compile(r"[;:.?!]")
COORDINATORS = frozenset("en of maar want dus noch dan alsmede alsook".split())
_CUSTOMARY = frozenset("bedoeld genoemd vermeld opgenomen omschreven beschreven neergelegd".split())
_LIKE = frozenset("als zoals".split())
# With these verbs an infinitive may follow without a comma: "wordt verzocht het formulier in te vullen".
ASKING = frozenset(
    "verzoeken vragen uitnodigen adviseren aanraden voorstellen aanbevelen opdragen oproepen".split()
)

_PLURAL_AUXILIARIES = frozenset("worden zijn kunnen moeten mogen zullen dienen hoeven".split())
_PRENOMINAL = ("WW(vd,prenom", "WW(od,prenom", "WW(vd,nom", "WW(od,nom")
_FINITE = "WW(pv,tgw,mv)"


@dataclass(frozen=True)
class Clause:
    """A clause with verbs at its end; all are places of words.

    `start` is the first word of the clause, behind the word that opens a `subordinate` one. `cluster` are its
    verbs at the end; in a subordinate clause with the finite verb.
    """

    start: int
    finite: int
    cluster: range
    subordinate: bool


def with_finite_verb(sentence: TaggedSentence) -> TaggedSentence:
    """The sentence with its first verb finite, where it is an auxiliary that was taken for an infinitive.

    As in "De kosten van het onderzoek worden door ons betaald", where the word before it is no plural.
    """
    words = sentence.words
    at = next(
        (at for at, word in enumerate(words) if word.is_verb and not word.tag.startswith(_PRENOMINAL)), None
    )
    if at is None or at == 0 or words[at].low not in _PLURAL_AUXILIARIES or not words[at].is_infinitive:
        return sentence
    if words[at - 1].low == "te" or any(is_subordinator(words, place) for place in range(at)):
        return sentence
    for word in words[at + 1 :]:
        if BREAK.search(word.before):
            break
        if word.is_finite:
            return sentence
    changed = replace(words[at], tag=_FINITE)
    return replace(sentence, words=(*words[:at], changed, *words[at + 1 :]))


def simple_clauses(sentence: TaggedSentence) -> Iterator[Clause]:
    """The clauses of a sentence whose words stand together, with all verbs but the finite one at the end."""
    for bracket in brackets(sentence):
        if bracket.subordinate:
            clause = _subordinate(sentence.words, bracket.finite)
        else:
            clause = _main(sentence.words, bracket.finite)
        if clause is not None:
            yield clause


def _subordinate(words: Sequence[TaggedWord], finite: int) -> Clause | None:
    opener = next((at for at in range(finite - 1, -1, -1) if is_subordinator(words, at)), None)
    if opener is None:
        return None
    first, last = finite, finite
    while first > opener + 1 and _completes(words[first - 1]) and not words[first].before.strip():
        first -= 1
    while last + 1 < len(words) and _completes(words[last + 1]) and not words[last + 1].before.strip():
        last += 1
    start = opener + 1
    if start >= first or not _holds_together(words, start, first):
        return None
    return Clause(start, finite, range(first, last + 1), subordinate=True)


def _main(words: Sequence[TaggedWord], finite: int) -> Clause | None:
    end = finite + 1
    while end < len(words) and not BREAK.search(words[end].before):
        if words[end].is_finite or (is_subordinator(words, end) and words[end].low not in _LIKE):
            break
        end += 1
    verbs = [at for at in range(finite + 1, end) if _completes(words[at]) and not _is_customary(words, at)]
    if not verbs:
        return None
    first = last = verbs[0]
    while last + 1 < end and last + 1 in verbs and not words[last + 1].before.strip():
        last += 1
    if last != verbs[-1] and not _starts_infinitive(words, verbs[0], last + 1):
        return None
    start = _start_of_main(words, finite)
    if start is None or not _holds_together(words, start + 1, first):
        return None
    return Clause(start, finite, range(first, last + 1), subordinate=False)


def _starts_infinitive(words: Sequence[TaggedWord], participle: int, behind: int) -> bool:
    """As in "wordt verzocht het formulier in te vullen"; "om" opens one behind every verb."""
    return words[behind].low == "om" or words[participle].lemma in ASKING


def _start_of_main(words: Sequence[TaggedWord], finite: int) -> int | None:
    """The first place of the main clause with this finite verb; `None` where that is not clear."""
    for at in range(finite, -1, -1):
        word = words[at]
        if at == 0 or HARD.search(word.before):
            return at
        if BREAK.search(word.before):
            # Behind a comma a main clause begins with its verb, if a subordinate clause came first.
            return at if at == finite and _opens_subordinate(words) else None
        if at < finite and word.low in COORDINATORS and any(before.is_finite for before in words[:at]):
            return at + 1 if at + 1 < finite and word.low in ("en", "maar", "want") else None
        if at < finite and is_subordinator(words, at):
            return None
    return None


def _opens_subordinate(words: Sequence[TaggedWord]) -> bool:
    return is_subordinator(words, 0) or words[0].tag.startswith("VG(onder") or words[0].low == "als"


def _holds_together(words: Sequence[TaggedWord], start: int, end: int) -> bool:
    """Whether no break and no verb stands between, other than in "als bedoeld in artikel 2"."""
    for at in range(start, end):
        if (
            at > start
            and (BREAK.search(words[at].before) or is_subordinator(words, at))
            and words[at].low not in _LIKE
        ):
            return False
        if words[at].tag.startswith(("WW(vd,vrij", "WW(inf,vrij", "WW(od,vrij")) and not _is_customary(
            words, at
        ):
            return False
    return True


def _is_customary(words: Sequence[TaggedWord], at: int) -> bool:
    """As in "als bedoeld in artikel 2": a participle that belongs to a noun."""
    return words[at].low in _CUSTOMARY and at > 0 and words[at - 1].low in _LIKE


def _completes(word: TaggedWord) -> bool:
    return word.is_participle or word.is_infinitive or word.low == "te"
