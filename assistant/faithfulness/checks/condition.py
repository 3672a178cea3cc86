"""Condition: left out of what depends on it, overruled, turned into a fact, or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.dutch.tokens import fold
from assistant.faithfulness.alignment import SentenceAlignment
from assistant.faithfulness.checks.condition_edits import COPY, NAMES, edited, states
from assistant.faithfulness.checks.condition_own import own_conditions
from assistant.faithfulness.condition_markers import DEVICE, ConditionKind
from assistant.faithfulness.conditions import Condition, conditions, low_of
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.markers import Marker, possible
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Word

# A condition of which so much is said is kept, in whatever form; or, if so much is said as a fact, asserted.
_KEPT = 1 / 3
_ASSERTED = 0.5
# The value of a signal that hardly has another explanation.
_CLEAR = 2.0
# What says that something holds whatever the case is.
_REGARDLESS = re.compile(
    r"(?<= )(?:(?<!alleen )(?<!maar )ook (?:als|wanneer|indien|zonder|waar)(?! (?:het|dit|dat) (?:gaat "
    r"|over |om ))(?! we )"
    r"|ook dan|ook al (?=(?:is|zijn|was|waren|wordt|worden|heeft|hebben|kan|kunnen|gaat|gaan|komt|komen"
    r"|doet|doen|de|het|een|er|u|ze|zij|hij|we|wij|men|dat|dit|die) )|groot of klein|klein of groot"
    r"|ook (?:bij )?(?:de|het) (?:eerste|kleinste|minste|geringste)|dan (?:\S+ ){1,8}?toch (?:nog|gewoon|wel)"
    r"|zelfs (?:als|wanneer|indien|zonder|waar|bij)|hoe dan ook|wie dan ook|ongeacht|(?<!niet )los van"
    r"|onafhankelijk van"
    r"|onvoorwaardelijk|sowieso|met of zonder|per se|koste wat (?:het )?kost|onder alle omstandigheden"
    r"|in elke situatie|onder geen (?:beding|enkele? \S+)|in geen (?:enkel )?geval|nooit ofte nimmer"
    r"|maak(?:t|en) (?:\S+ ){0,3}niet uit|do(?:et|en) er niet toe|speelt geen rol|(?:wel of|al dan) niet"
    r"|zonder (?:toestemming|overleg|instemming|goedkeuring|eisen|(?:enige )?(?:uitzondering"
    r"|voorwaarden?|beperking(?:en)?|voorbehoud))"
    r"|in alle gevallen|in (?:elk|ieder) \S+ geval"
    r"|of (?:\S+ ){1,3}(?:nu|nou) (?:\S+ ){1,14}?of (?:\S+ ){0,3}?(?:niet|geen)"
    r"|of (?:\S+ ){1,14}?of (?:\S+ ){0,2}?(?:niet|geen)(?= $))(?= )"
)
# "Wie u ook bent": no verb may stand between the words.
_WHATEVER = frozenset("wat wie hoe waar welke welk".split())
_LONGEST_WHATEVER = 8
_ALSO_NOT = re.compile(
    r"(?<= )ook (?:(?:in|bij|voor|op|van|aan) )?(?:\S+ ){1,4}?(?:waar|wanneer"
    r"|als) (?:\S+ ){0,6}?(?:niet|niets|geen)(?= )"
    r"|(?<= )ook (?:niet|geen) (?:als|wanneer|indien)(?= )"
)
_DENIES = re.compile(r" (?:niet|geen|zonder|nooit|niemand|niets) ")
# "Zonder" reaches over so many words.
_REACH = 6
_BACK = re.compile(r" (?:dat|dit|die|deze|daar|zulke|alles) ")
# What leaves open whether something is so.
_OPEN = re.compile(
    r" (?:als|indien|wanneer|mits|tenzij|zolang|zodra|alleen|pas|eerst|afhankelijk|hangt|voorwaarden?"
    r"|eis|eisen|behalve|anders|dan|mocht|mochten|waar|wie|voor zover|nodig|kan|kunnen|kunt|zou|zouden"
    r"|misschien|mogelijk|eventueel|eventuele|of|steeds|telkens|elke keer|iedere keer"
    r"|bij(?! $)|moet|moeten|wil|willen|hoe) "
)
_IN_ANY_CASE = re.compile(r" in (?:ieder|elk) geval ")
_EVERY = re.compile(
    r"(?<= )(?:altijd|telkens|steeds|te allen tijde|(?:bij|in) (?:elke?|iedere?)|op alle|in alle|alle"
    r"|elke?|iedere?|standaard"
    r"|automatisch|zeker|in (?:elk|ieder) geval|overal|volledig|zonder meer|meteen)(?= )"
)
# "Wie u ook bent" says no more than "iedereen".
_FOR_ALL = re.compile(r" (?:iedereen|iedere|ieder|elke|elk|alle|allemaal) ")
_EQUAL = re.compile(r" (?:discrimin|gelijkwaardig|gelijke|inclusi|afkomst|achtergrond|geaardheid)")
_NO_NEED = re.compile(
    r"(?<= )(?:hoeft|hoeven) (?:\S+ ){0,6}?(?:niet|niets|geen)(?= )|(?<= )(?:niet"
    r"|geen) (?:\S+ ){0,4}?(?:hoeft|hoeven)(?= )"
)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of conditions of the source that the claim lacks, and of those that it has by itself.

    "condition.sure" says that there is one that hardly errs: each is rare, together they can be weighed.
    """
    signals = list(_signals(pair))
    yield from signals
    sure = next((found for found in signals if found.value >= _CLEAR), None)
    if sure is not None:
        yield _signal("condition.sure", sure.claim, sure.source)


def _signals(pair: Pair) -> Iterator[Signal]:
    ours, theirs = conditions(pair.claim), conditions(pair.source)
    yield from _overruled(pair, theirs)
    yield from _lost(pair, theirs)
    yield from _asserted(pair, theirs, ours)
    yield from _without(pair, theirs)
    yield from own_conditions(pair, ours, theirs)
    yield from edited(pair, ours, theirs)


def _overruled(pair: Pair, theirs: Sequence[Condition]) -> Iterator[Signal]:
    """The claim says that something holds in any case, or that a condition need not be met."""
    source = pair.source.low
    if any(pattern.search(source) for pattern in (_REGARDLESS, _IN_ANY_CASE)):
        return
    if any(_whatever(sentence.words) for sentence in pair.source.sentences):
        return
    need = not _NO_NEED.search(source)
    for aligned in pair.sentences:
        low = aligned.sentence.low
        match = _REGARDLESS.search(low)
        if match is None and not aligned.sentence.is_question:
            match = _ALSO_NOT.search(low)
            for_all = _FOR_ALL.search(aligned.focus_low) or _EQUAL.search(source)
            if match is None and not for_all and (whatever := _whatever(aligned.sentence.words)):
                yield _signal("condition.overruled", whatever, "", _CLEAR)
                continue
        # "Graag zelfs, als ...": the words must stand together.
        if match and (
            not match.group().startswith(("ook", "zelfs")) or match.group() in fold(aligned.sentence.text)
        ):
            yield _signal("condition.overruled", match.group(), "", _CLEAR)
            continue
        about = {sentence.number for sentence in aligned.focus[:2]}
        if aligned.sentence.number and _BACK.search(low):
            # "Dat doen we overal": the sentence before says what.
            about |= {sentence.number for sentence in pair.sentences[aligned.sentence.number - 1].focus[:1]}
        near = [found for found in theirs if found.sentence in about]
        if near and need and (match := _NO_NEED.search(low)):
            yield _signal("condition.overruled", match.group(), near[0].text, _CLEAR)
        elif (
            near
            and (match := _EVERY.search(low))
            and not any(_EVERY.search(pair.source.sentences[number].low) for number in about)
        ):
            yield _signal("condition.every", match.group(), near[0].text)


def _whatever(words: Sequence[Word]) -> str:
    """The words of "wie u ook bent", "hoe groot het huis ook is"; empty without any."""
    for at, word in enumerate(words):
        if word.folded not in _WHATEVER:
            continue
        for end in range(at + 2, min(len(words) - 1, at + _LONGEST_WHATEVER)):
            if words[end].is_verb:
                break
            if words[at + 1].folded in ("we", "wij"):
                # "Wat we ook doen" adds something.
                break
            if words[end].folded == "ook" and _ends_in_verb(words, end + 1):
                return " ".join(other.text for other in words[at : end + 2])
    return ""


def _ends_in_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the clause that goes on at a word has its verb at the end: "wat ze ook voor de stad doen"."""
    clause = [word for word in words[at:] if word.segment == words[at].segment]
    return bool(clause) and (words[at].is_verb and words[at].folded != "weer" or clause[-1].is_verb)


def _lost(pair: Pair, theirs: Sequence[Condition]) -> Iterator[Signal]:
    """A condition of the source that lacks where the claim states what depends on it, or became a fact."""
    for condition in theirs:
        if condition.kind is ConditionKind.PLACE:
            # "Buurten waar ...": as often a mere description.
            continue
        content = [word for word in condition.content if word.weight >= 1.0]
        kept = sum(word.index in pair.alignment.said for word in content)
        for aligned in pair.sentences:
            if not states(aligned, condition):
                continue
            near = aligned.copied >= COPY
            low = aligned.sentence.low
            if condition.kind is ConditionKind.PHRASE:
                around = low if near else pair.around(aligned.sentence.number)
                answered = Marker.IF_POSSIBLE in possible(around) or bool(DEVICE.search(around))
            else:
                answered = bool(content) and kept >= max(1.0, len(content) * _KEPT)
                answered = answered or (bool(DEVICE.search(low)) if near else _has_device(pair, aligned))
            if answered:
                continue
            if near or (_EVERY.search(low) and not _EVERY.search(pair.source.low)):
                name = NAMES.get(condition.kind, "condition.clause_cut")
                yield _signal(name, aligned.sentence.text, condition.text, _CLEAR)
            else:
                yield _signal("condition.lost_weak", aligned.sentence.text, condition.text)
            break


def _without(pair: Pair, theirs: Sequence[Condition]) -> Iterator[Signal]:
    """The claim says "zonder" with what the source makes a condition."""
    if not any(word.folded == "zonder" for word in pair.claim.words):
        return
    for aligned in pair.sentences:
        words = aligned.sentence.words
        for at, word in enumerate(words):
            if word.folded != "zonder":
                continue
            reach = {
                other.index for other in words[at + 1 : at + 1 + _REACH]
                if other.segment == word.segment and other.weight >= 1.0
            }  # fmt: skip
            found = {
                link.source.index for link in aligned.links
                if link.word.index in reach and link.supported and link.source is not None
            }  # fmt: skip
            for condition in theirs:
                content = {other.index for other in condition.content if other.weight >= 1.0}
                if (
                    condition.kind is ConditionKind.CLAUSE
                    and content & found
                    and len(content & found) >= len(reach) / 2
                ):
                    if not _DENIES.search(low_of(condition.words)):
                        yield _signal("condition.overruled", "zonder", condition.text, _CLEAR)
                    return


def _asserted(pair: Pair, theirs: Sequence[Condition], ours: Sequence[Condition]) -> Iterator[Signal]:
    """A condition of the source that the claim gives as a fact."""
    inside = {word.index for found in ours for word in found.words}
    kept = {
        link.source.index for link in pair.alignment.links
        if link.source is not None and link.word.index in inside
    }  # fmt: skip
    for condition in theirs:
        content = {word.index for word in condition.content if word.weight >= 1.0}
        lemmas = {word.lemma for word in condition.content if word.weight >= 1.0}
        if condition.kind is not ConditionKind.CLAUSE or not content or content & kept:
            continue
        if not any(word.index in pair.alignment.said for word in condition.governed):
            continue
        for aligned in pair.sentences:
            said = len(lemmas & {pair.source.words[index].lemma for index in aligned.matched})
            if said < max(1.0, len(content) * _ASSERTED) or aligned.sentence.is_question:
                continue
            # "Er komt geld, dat we willen ...": only what says the condition may leave it open.
            parts = {
                link.word.segment for link in aligned.links
                if link.source is not None and link.source.lemma in lemmas
            }  # fmt: skip
            if _OPEN.search(low_of([word for word in aligned.sentence.words if word.segment in parts])):
                continue
            yield _signal("condition.asserted", aligned.sentence.text, condition.text, _CLEAR)
            break


def _has_device(pair: Pair, aligned: SentenceAlignment) -> bool:
    """Whether a sentence or one beside it has a word of conditions, or is a question."""
    number = aligned.sentence.number
    beside = pair.claim.sentences[max(0, number - 1) : number + 2]
    return any(sentence.is_question or DEVICE.search(sentence.low) for sentence in beside)


def _signal(name: str, claim: str, source: str, value: float = 1.0) -> Signal:
    return Signal(FindingKind.CONDITION, name, claim, source, value)
