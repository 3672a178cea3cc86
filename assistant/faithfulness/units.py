"""The units of a sentence: a main clause, what it governs, and what only goes along with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.faithfulness.reading import Sentence, Word


class Role(StrEnum):
    """How a unit hangs together with what stands before it."""

    MAIN = "main"
    GOES_ON = "goes_on"
    GOVERNED = "governed"
    LOOSE = "loose"
    CONDITION = "condition"
    REASON = "reason"


@dataclass(frozen=True)
class Unit:
    """Words with at most one finite verb of their own."""

    words: tuple[Word, ...]
    role: Role


# What a unit is by its first word.
OPENERS: dict[str, Role] = {
    **dict.fromkeys(
        "dat die om of hoe welke wat wie zodat opdat waarin waarop waaraan waarover waarvoor waarvan".split(),
        Role.GOVERNED,
    ),
    **dict.fromkeys("waarbij waarmee waardoor waarna zoals ongeacht".split(), Role.LOOSE),
    **dict.fromkeys("als indien wanneer mits tenzij zolang zodra waar mocht mochten".split(), Role.CONDITION),
    **dict.fromkeys(
        "omdat doordat want aangezien terwijl hoewel nadat voordat totdat sinds".split(), Role.REASON
    ),
}
_GOVERNMENT = frozenset("gemeente heerlen college raad wethouder".split())
_JOINING = frozenset("en maar dan".split())
SUBJECTS = frozenset("we wij ze zij hij u je jij er ik men".split())
_DETERMINERS = frozenset("een de het deze dit ons onze hun".split())
_FINITE = "WW(pv"
# So many words behind the verb make "en" + verb a clause of its own, and not the end of the one before.
_OWN_CLAUSE = 2
# The verb of "als het kan" is one of the last words; the "als" of "zowel A als B" has none.
_VERB_LAST = 3
# "Als gemeente", "als voorbeeld": a noun without a determiner is what somebody is, and no condition.
_SINGULAR = "N(soort,ev"
_RELATIVES = frozenset(("die", "dat"))
_TAKES_PLACE = frozenset("dit dat deze zij die ze het".split())


def units(sentence: Sentence) -> list[Unit]:
    """The units of a sentence."""
    found: list[Unit] = []
    for words in _split(sentence.words):
        if words[0].folded == "dan" and len(found) == 1 and found[0].words[0].is_verb:
            found[0] = Unit(found[0].words, Role.CONDITION)
        found.append(Unit(words, _role(words, found)))
    return found


def _split(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    row: list[Word] = []
    for at, word in enumerate(words):
        opens = word.folded in OPENERS and not (
            len(row) == 1 and (row[0].folded in _JOINING or row[0].folded in OPENERS)
        )
        if row and (opens or word.segment != row[-1].segment):
            yield tuple(row)
            row = []
        elif len(row) > 1 and row[-1].folded in _JOINING and (word.folded in SUBJECTS or _begins(words[at:])):
            yield tuple(row[:-1])
            row = row[-1:]
        row.append(word)
    if row:
        yield tuple(row)


def _begins(words: Sequence[Word]) -> bool:
    """A main clause with a noun for its subject: "en gemeenten bepalen zelf", "en de raad kiest dan"."""
    rest = words[1:] if words and words[0].folded in _DETERMINERS else words
    return (
        len(rest) > _OWN_CLAUSE
        and rest[0].is_noun
        and rest[1].tag.startswith(_FINITE)
        and not any(word.segment != rest[0].segment for word in rest[: _OWN_CLAUSE + 1])
    )


def _role(words: Sequence[Word], before: Sequence[Unit]) -> Role:
    first, *rest = [word for word in words if word.folded not in _JOINING] or words
    joined = words[0].folded in _JOINING
    if before and _takes_up(words):
        return Role.MAIN
    role = OPENERS.get(first.folded)
    if role is Role.CONDITION and (not _is_condition(words) or before and _is_example(words, before[-1])):
        role = Role.GOVERNED
    if role is not None and (before or role is not Role.GOVERNED):
        return role
    if not before:
        has_clause = any(word.is_verb or word.folded in SUBJECTS for word in words)
        return Role.MAIN if has_clause else Role.GOES_ON
    if joined and first.is_verb and len(rest) >= _OWN_CLAUSE:
        return Role.MAIN
    if _begins_with_verb(words):
        return Role.MAIN
    if any(word.folded in SUBJECTS for word in words) and any(word.is_verb for word in words):
        return Role.MAIN
    if joined and _begins([word for word in words if word.folded not in _JOINING]):
        return Role.MAIN
    finite = any(
        word.tag.startswith(_FINITE) and (not at or words[at - 1].folded not in _DETERMINERS)
        for at, word in enumerate(words)
    )
    if finite and before[-1].role is not Role.GOVERNED:
        return Role.MAIN
    return Role.GOES_ON


def _begins_with_verb(words: Sequence[Word]) -> bool:
    """A main clause with its subject before: "We verkennen A, werken de plannen voor B uit"."""
    return (
        len(words) > _OWN_CLAUSE
        and words[0].is_verb
        and not words[0].tag.startswith(("WW(vd", "WW(od"))
        and words[1].tag.startswith(("LID", "VNW", "VZ"))
    )


def _takes_up(words: Sequence[Word]) -> bool:
    """The "dat wil de gemeente" behind "Een veilige stad:", which is no relative clause."""
    return (
        len(words) > 2
        and words[0].folded in ("dat", "die", "daar")
        and words[1].is_verb
        and words[2].folded in SUBJECTS | _DETERMINERS | _GOVERNMENT
    )


def _is_condition(words: Sequence[Word]) -> bool:
    """Not the "als" of "zowel A als B" or "als gemeente", nor the "waar" of "een stad waar talent groeit"."""
    if words[0].folded == "als":
        role = len(words) > 1 and words[1].tag.startswith(_SINGULAR)
        infinitive = len(words) > 2 and words[-2].folded == "te"
        return not role and not infinitive and any(word.is_verb for word in words[-_VERB_LAST:])
    if words[0].folded == "waar":
        return len(words) <= _VERB_LAST or words[1].folded in _TAKES_PLACE
    return True


def _is_example(words: Sequence[Word], before: Unit) -> bool:
    """The "als een hospitaal bieden" of "kansen die plannen als een hospitaal bieden"."""
    return (
        words[0].folded == "als"
        and before.words[0].folded in _RELATIVES
        and before.words[-1].is_noun
        and not any(word.is_verb for word in before.words)
        and not any(word.folded in SUBJECTS for word in words)
        and sum(word.is_verb for word in words) == 1
    )
