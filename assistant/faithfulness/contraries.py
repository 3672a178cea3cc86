"""Whether one word says the contrary of another: by a small word, by a prefix, or by the lexicon."""

from __future__ import annotations

from enum import StrEnum

from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.reading import Word


class Contrary(StrEnum):
    """How two words are opposites."""

    SMALL = "small"
    PREFIX = "prefix"
    WORD = "word"


# Function words and particles of which one says the contrary of the other.
_SMALL_PAIRS = frozenset(
    frozenset(both.split("/"))
    for both in """
        iets/niets iets/niks ooit/nooit wel/niet wel/geen met/zonder met/tegen voor/tegen ergens/nergens
    iemand/niemand     alles/niets iedereen/niemand altijd/nooit een/geen veel/weinig veel/geen alle/geen
    alle/weinig meer/minder     vaak/zelden zowel/noch mee/tegen binnen/buiten boven/onder in/uit
    erin/eruit aan/uit op/af toe/af op/neer     voor/achter bij/af heen/terug samen/apart samen/alleen
    elke/geen ieder/geen iedere/geen elk/geen vroeger/later     dankzij/ondanks meest/minst meeste/minste
    steeds/nooit wel/nauwelijks en/noch overal/nergens vooral/nauwelijks     zeker/nauwelijks
    erg/nauwelijks zeer/nauwelijks heel/nauwelijks zeker/niet volop/nauwelijks naar/vanuit
    voorbij/achter omhoog/omlaag vooruit/achteruit regelmatig/nooit vaak/nooit iedereen/weinigen
    elkaar/niemand
    """.split()
)
# Those that stand for something by themselves, so that free rewrites can be compared by them too.
STANDING = frozenset(
    "iets niets niks ooit nooit ergens nergens iemand niemand alles iedereen altijd vaak zelden alle elke "
    "elk ieder iedere geen veel weinig dankzij ondanks zowel noch meer minder overal".split()
)
_PREFIX_PAIRS = (
    ("in", "uit"), ("op", "af"), ("aan", "af"), ("toe", "af"), ("bij", "af"), ("aan", "uit"), ("op", "neer"),
    ("mee", "tegen"), ("mede", "tegen"), ("voor", "tegen"), ("boven", "onder"), ("boven", "beneden"),
    ("binnen", "buiten"), ("ver", "ont"), ("be", "ont"), ("in", "ont"), ("in", "ex"), ("vast", "los"),
    ("open", "dicht"), ("vooruit", "achteruit"), ("hoog", "laag"), ("groot", "klein"), ("voor", "achter"),
    ("meer", "minder"), ("over", "onder"), ("bij", "weg"), ("toe", "weg"), ("aan", "weg"), ("uit", "af"),
    ("pro", "anti"), ("veel", "weinig"), ("samen", "tegen"), ("goed", "af"),
)  # fmt: skip
_NEGATIVE_PREFIXES = (
    "on", "in", "im", "il", "ir", "non", "niet-", "non-", "a", "de", "des", "dis", "anti", "wan", "mis",
    "ont",
)  # fmt: skip
_LACKING = ("loos", "loze")
_HAVING = ("vol", "volle", "rijk", "rijke", "zaam", "zame")
_SHORTEST_REST = 4


def contrary(one: Word, other: Word, lexicon: Lexicon) -> Contrary | None:
    """How one word is the opposite of the other, `None` where it is not."""
    if small_contrary(one, other):
        return Contrary.SMALL
    if _prefixed(one, other) or _prefixed(other, one):
        return Contrary.PREFIX
    if any(one.keys & part for part in other.parts) or any(other.keys & part for part in one.parts):
        # "Gezondheid" is in "gezondheidsprobleem", not against it.
        return None
    if (
        one.content
        and other.content
        and lexicon.opposite(one.keys, other.keys)
        and not lexicon.equivalent(one.keys, other.keys)
    ):
        return Contrary.WORD
    return None


def small_contrary(one: Word, other: Word) -> bool:
    """Whether both are function words of contrary sense."""
    return frozenset((one.folded, other.folded)) in _SMALL_PAIRS


def _prefixed(one: Word, other: Word) -> bool:
    """Whether a prefix or ending of the first turns the other round: informeel, uitstroom, kansloos."""
    forms = {other.lemma, other.folded}
    for form in {one.lemma, one.folded}:
        for prefix in _NEGATIVE_PREFIXES:
            rest = form.removeprefix(prefix)
            if rest != form and len(rest) >= _SHORTEST_REST and rest in other.keys:
                return True
        for prefix, against in _PREFIX_PAIRS:
            rest = form.removeprefix(prefix)
            if rest != form and len(rest) >= _SHORTEST_REST and against + rest in forms:
                return True
        if form.endswith(_LACKING) and any(form[:-4] + ending in forms for ending in _HAVING):
            return True
    return False
