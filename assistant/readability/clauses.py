"""The verbs of a sentence that belong together, and the clauses around them, without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.frequency import zipf
from assistant.dutch.particles import PARTICLES
from assistant.dutch.tagging import TaggedSentence, TaggedWord

# Words that are oftener adverbs than parts of a verb; here a word behind them shows which.
SPLIT_OFF = PARTICLES | frozenset(
    "buiten binnen voorbij achter ineen stuk leeg vol mis dood achteruit thuis achterna omhoog omlaag omver "
    "tegemoet tevoorschijn verder overeen".split()
)
_KNOWN_VERB = 2.3
# "om" and what is like it: the infinitive behind it is its own.
_OPEN_INFINITIVES = frozenset({"om", "teneinde", "zonder"})
# What ends a clause whatever stands around it.
_HARD_BREAKS = frozenset(";:")
_SUBORDINATORS = frozenset("indien mits tenzij zodra zolang opdat aangezien wanneer".split())
_AUXILIARIES = frozenset("zijn worden hebben".split())


@dataclass(frozen=True)
class Bracket:
    """A finite verb and what completes it: the places of infinitives, participles, a particle.

    `subordinate` says that the finite verb stands behind its clause, as in "dat de gemeente dit doet".
    """

    finite: int
    completing: tuple[int, ...]
    subordinate: bool

    @property
    def first(self) -> int:
        """The place of the first of these verbs."""
        return min((self.finite, *self.completing))

    @property
    def last(self) -> int:
        """The place of the last of these verbs."""
        return max((self.finite, *self.completing))


def brackets(sentence: TaggedSentence) -> tuple[Bracket, ...]:
    """The finite verbs of a sentence with the verbs and particles that complete them, in order."""
    words = sentence.words
    found = []
    for at, word in enumerate(words):
        if not word.is_finite:
            continue
        opener = _opener(words, at)
        before = _before(words, at) if opener is not None else ()
        after = _after(words, at)
        found.append(Bracket(at, (*before, *after), opener is not None))
    return tuple(found)


def _opener(words: Sequence[TaggedWord], finite: int) -> int | None:
    """The place of the word that makes a clause with this finite verb a subordinate one, if there is one."""
    for at in range(finite - 1, -1, -1):
        word = words[at]
        if word.is_finite or _HARD_BREAKS & set(words[at + 1].before):
            return None
        if is_subordinator(words, at):
            # "Als u verhuist, moet u ...": the verb right behind the comma begins the main clause.
            return at if finite - at > 1 and "," not in words[finite].before else None
    return None


def is_subordinator(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether the word at this place opens a subordinate clause."""
    word = words[at]
    behind = words[at + 1].low if at + 1 < len(words) else ""
    if word.low == "of":
        return at > 0 and words[at - 1].is_verb
    if word.low == "als":
        return behind != "volgt" and word.tag.startswith("VG(onder")
    if word.low == "die" and "," in word.before:
        return True
    return word.low in _SUBORDINATORS or word.tag.startswith(("VG(onder", "VNW(betr", "VNW(vb,adv"))


def opens_infinitive(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether "om" (or a word like it) opens a clause with "te": "om het te doen", not "om negen uur"."""
    if words[at].low not in _OPEN_INFINITIVES:
        return False
    for place in range(at + 1, len(words) - 1):
        if words[place].is_finite or _HARD_BREAKS & set(words[place].before):
            return False
        if words[place].low == "te":
            return words[place + 1].lemma not in _AUXILIARIES or words[at].low != "om"
    return False


def _before(words: Sequence[TaggedWord], finite: int) -> tuple[int, ...]:
    """As in "gemaakt" in "dat het gemaakt wordt"."""
    at = finite - 1
    found = []
    while at >= 0 and (words[at].is_participle or words[at].is_infinitive or words[at].low == "te"):
        if words[at].low != "te":
            found.append(at)
        at -= 1
    return tuple(reversed(found))


def _after(words: Sequence[TaggedWord], finite: int) -> tuple[int, ...]:
    """The infinitives, participles and the particle behind a finite verb, up to the next clause."""
    found: list[int] = []
    skipped = finite
    for at in range(finite + 1, len(words)):
        word = words[at]
        if at <= skipped:
            continue
        if _HARD_BREAKS & set(word.before):
            break
        if is_subordinator(words, at) or opens_infinitive(words, at):
            skipped = _end_of_inserted(words, at)
            if skipped == at:
                break
            continue
        if word.is_finite:
            break
        if found and (at - found[-1] > 2 or "," in word.before) and not _joined(words, found[-1], at):
            break
        if word.is_infinitive or word.is_participle or (not found and _is_particle(words, finite, at)):
            found.append(at)
    return tuple(found)


def _is_particle(words: Sequence[TaggedWord], finite: int, at: int) -> bool:
    """Whether the word is the other half of a separable verb: "vast" in "stelt ... vast"."""
    if words[at].low not in SPLIT_OFF or zipf(words[at].low + words[finite].lemma) < _KNOWN_VERB:
        return False
    if at + 1 == len(words):
        return True
    behind = words[at + 1]
    return bool(behind.before.strip()) or behind.low in ("en", "of", "dan") or is_subordinator(words, at + 1)


def _end_of_inserted(words: Sequence[TaggedWord], opener: int) -> int:
    """The last place of a clause between commas; `opener` itself where nothing follows it.

    "De opvang moet volgens de regels, die al gelden, ook jongeren toelaten."
    """
    if "," not in words[opener].before:
        return opener
    for at in range(opener + 1, len(words)):
        if "," in words[at].before and words[at - 1].is_verb:
            return at - 1
    return opener


def _joined(words: Sequence[TaggedWord], first: int, second: int) -> bool:
    """Whether two verbs share one finite verb: "wordt gewogen en gemeten", "te worden ingediend"."""
    between = words[first + 1 : second]
    return all(word.low in ("en", "of", "te") for word in between) or len(between) <= 1
