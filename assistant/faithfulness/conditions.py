"""Conditions in a text: the words of each, and the words that depend on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.faithfulness.reading import Sentence, Text, Word


class ConditionKind(StrEnum):
    """What form a condition has."""

    # A few set words: "waar nodig".
    PHRASE = "phrase"
    CLAUSE = "clause"
    # "Tenzij ...".
    EXCEPTION = "exception"
    # "Buurten waar ...", which limits what is meant.
    PLACE = "place"
    # "Bij uitblijven van ...", "in overleg met ...".
    PREPOSITION = "preposition"


@dataclass(frozen=True)
class Condition:
    """A condition: its words with the marker, those behind the marker, and those that depend on it."""

    kind: ConditionKind
    marker: str
    words: tuple[Word, ...]
    content: tuple[Word, ...]
    governed: tuple[Word, ...]

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.words[0].sentence

    @property
    def text(self) -> str:
        """The condition as it is written."""
        return " ".join(word.text for word in self.words)


FIT = (
    "nodig|mogelijk|noodzakelijk|wenselijk|gewenst|gepast|passend|verantwoord|haalbaar|zinvol|relevant"
    "|nuttig|opportuun|kansrijk"
    "|toegestaan|beschikbaar|toepasselijk|redelijk|uitvoerbaar|veilig|aanwezig|vereist|aan de orde"
    "|van toepassing"
)
_PHRASE = re.compile(
    rf"(?<= )(?:(?:(?:daar )?waar|indien|wanneer|als|voor zover|voorzover|mits) (?:(?:dat|dit|het"
    rf"|er) )?(?:(?:nog|ook|echt|redelijkerwijs|verder|meer) )?"
    rf"(?:(?:{FIT})(?: (?:en|of) (?:{FIT}))?(?: (?:is|zijn|blijkt|blijkt te zijn|was|wordt))?|kan|moet"
    rf"|lukt|past|mag)|zo (?:nodig|mogelijk|gewenst)"
    r"|desgewenst|desnoods|zo ?veel (?:als )?mogelijk|zo ?min mogelijk|naar vermogen|eventueel"
    r"|eventuele|redelijkerwijs|onder voorbehoud"
    r"|binnen (?:de|onze|het) (?:(?:beschikbare|bestaande|huidige|financiele) )?(?:mogelijkheden"
    r"|middelen|budget\w*|kaders|grenzen)|indien van toepassing|voor zover mogelijk)(?= )"
)
_CLAUSE = re.compile(
    r"(?<= )(?:op (?:de )?voorwaarde dat|onder (?:de )?voorwaarde dat|met als voorwaarde dat"
    r"|in het geval dat|in geval|ingeval|gesteld dat|alleen als|alleen wanneer|alleen indien"
    r"|alleen waar|pas als|pas wanneer"
    r"|uitsluitend als|slechts als|als|indien|wanneer|mits|zolang|voor zover|voorzover|mocht|mochten"
    r"|naarmate|daar waar)(?= )"
)
_EXCEPTION = re.compile(
    r"(?<= )(?:tenzij|behalve (?:als|wanneer|indien|bij|voor|waar)|met uitzondering van|uitgezonderd"
    r"|uitzonderingen daargelaten|daargelaten)(?= )"
)
_PREPOSITION = re.compile(
    r"(?<= )(?:bij (?:het )?uitblijven (?:van|daarvan)|bij (?:het )?ontbreken van|bij gebrek aan"
    r"|afhankelijk van|in geval van|ingeval van|met behoud van|met inachtneming van"
    r"|na (?:voorafgaande )?(?:toestemming|goedkeuring|instemming|akkoord|overleg)"
    r"|met (?:toestemming|instemming|goedkeuring) van|in (?:nauw )?overleg met|naar aanleiding van"
    r"|onder (?:de )?(?:huidige )?voorwaarden?|met respect voor|rekening houdend met"
    r"|op verzoek(?: van)?|bij inzet|bij voldoende)(?= )"
)
_PLACE = re.compile(r"(?<= )waar(?= )")
# "Als het gaat om overlast" names a subject, "net als" and "zowel ... als" compare.
_TOPIC = re.compile(
    r"^ (?:als|wanneer|waar|ook als) (?:het|we het|dit|dat) (?:(?:gaat|hebben|aankomt) )?(?:om|over"
    r"|op) |^ (?:als|wanneer|waar) (?:het|dit) (?:\S+ ){1,7}(?:gaat|aankomt) "
)
# The words by which a sentence says that it holds under a condition, or not for all.
DEVICE = re.compile(
    r" (?:als|indien|wanneer|mits|tenzij|zolang|zodra|alleen|enkel|slechts|uitsluitend|pas|eerst"
    r"|afhankelijk|hangt|voorwaarden?"
    r"|eis|eisen|behalve|anders|dan|mocht|mochten|waar|wie|voor zover|voorzover|nodig|kan|zonder"
    r"|naarmate|eventueel|eventuele"
    r"|mogelijk|misschien) "
)
_HARD = re.compile(r"[;:()\n]|\s[-–—]\s")
_COMPARES = frozenset("net zoals zelfs evenals beter meer minder dan evenzeer zo hetzelfde dezelfde".split())
_SUBJECTS = frozenset(
    "die deze dit dat het er ze zij we wij u je hij men iemand niemand mensen geen meer minder ook"
    " daar uw hun onze ons iets niets alle alles genoeg voldoende veel weinig".split()
)
# "Als mogelijk dat ...", "als nodig voor ...": words that go on are no set phrase.
_OPENERS = ("als ", "wanneer ", "indien ", "waar ", "mits ")
_GOES_ON = re.compile(r" (?:om|dat|als|aan|voor) ")
_AGAIN = frozenset("als wanneer indien".split())
_STOPPERS = frozenset("omdat zodat maar want doordat".split())
_PARTICIPLES = ("WW(vd", "WW(od")
_SURE = ("alleen", "pas", "slechts", "uitsluitend", "op", "onder", "mits")
# "We kijken waar ...", "of en waar ...": a question, no condition.
_ASK = frozenset("en of hoe wat weten kijken zien".split())
_VERB_FIRST = frozenset(
    "is zijn wordt worden heeft hebben komt komen blijft blijven lukt kan kunnen wil moet"
    " neemt nemen gaat gaan blijkt ontbreekt bestaat ontstaat ontstaan".split()
)


def low_of(words: Sequence[Word]) -> str:
    """Words in folded form, one space apart, with one at each end."""
    return f" {' '.join(word.folded for word in words)} "


def conditions(text: Text) -> tuple[Condition, ...]:
    """The conditions of a text, in order."""
    return tuple(found for sentence in text.sentences for found in _in_sentence(text, sentence))


def _in_sentence(text: Text, sentence: Sentence) -> Iterator[Condition]:
    spans = list(_spans(text, sentence))
    taken: set[int] = set()
    kept = []
    for kind, marker, start, behind, end in spans:
        if start in taken:
            continue
        taken.update(range(start, end))
        kept.append((kind, marker, start, behind, end))
    for kind, marker, start, behind, end in sorted(kept, key=lambda span: span[2]):
        words = sentence.words
        yield Condition(
            kind, marker, words[start:end], words[behind:end], _governed(words, kind, start, end, taken)
        )


def _spans(text: Text, sentence: Sentence) -> Iterator[tuple[ConditionKind, str, int, int, int]]:
    words, low = sentence.words, sentence.low

    def place(position: int) -> int:
        return low.count(" ", 0, position) - 1

    for match in _PHRASE.finditer(low):
        start, end = place(match.start()), place(match.end()) + 1
        if not (match.group().startswith(_OPENERS) and _GOES_ON.match(low, match.end())):
            yield ConditionKind.PHRASE, match.group(), start, start, end
    for kind, pattern in (
        (ConditionKind.EXCEPTION, _EXCEPTION),
        (ConditionKind.PREPOSITION, _PREPOSITION),
        (ConditionKind.CLAUSE, _CLAUSE),
        (ConditionKind.PLACE, _PLACE),
    ):
        for match in pattern.finditer(low):
            start, behind = place(match.start()), place(match.end()) + 1
            end = _end(text, words, behind, kind)
            if end > behind and _is_condition(words, kind, match.group(), start, behind, end):
                yield kind, match.group(), start, behind, end
    if words[0].folded in _VERB_FIRST and not sentence.is_question:
        end = _end(text, words, 1, ConditionKind.CLAUSE)
        then = next((at for at, word in enumerate(words) if word.folded == "dan"), None)
        if then is not None and then > 1:
            yield ConditionKind.CLAUSE, words[0].folded, 0, 1, min(end, then)


def _is_condition(
    words: Sequence[Word], kind: ConditionKind, marker: str, start: int, behind: int, end: int
) -> bool:
    """Whether a marker opens a condition and does not compare, ask, or name a subject."""
    if kind not in (ConditionKind.CLAUSE, ConditionKind.PLACE):
        return True
    verb = any(word.is_verb for word in words[behind + 1 : end])
    if not marker.startswith(_SURE) and (not verb or _TOPIC.match(low_of(words[start:end]))):
        return False
    if kind is ConditionKind.PLACE:
        return start == 0 or words[start - 1].folded not in _ASK
    return not marker.endswith("als") or _conditional_als(words, start, end)


def _conditional_als(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "als" opens a clause and does not compare ("net als") or name a part ("als gemeente")."""
    if start and (
        words[start - 1].folded in _COMPARES
        or any(w.folded in ("zowel", "evenzeer", "evenveel") for w in words[max(0, start - 10) : start])
    ):
        return False
    follows = words[next(at for at in range(start, end) if words[at].folded == "als") + 1]
    if follows.folded in _SUBJECTS:
        return True
    plural = follows.is_noun and "mv" in follows.tag
    return (plural or follows.tag.startswith("LID") and follows.folded != "een") and words[end - 1].is_verb


def _end(text: Text, words: Sequence[Word], start: int, kind: ConditionKind) -> int:
    """Where a condition ends that begins at a place, the marker left out."""
    verb = False
    for at in range(start, len(words)):
        word = words[at]
        if at > start:
            gap = text.text[words[at - 1].end : word.start]
            follows = words[at + 1].folded if at + 1 < len(words) else ""
            again = word.folded in _AGAIN and words[at - 1].folded not in ("en", "of")
            # "Als er geld is willen we ...": two verbs, and the second has a subject behind it.
            fronted = start == 1 and verb and word.tag.startswith("WW(pv") and follows in _SUBJECTS
            comma = "," in gap and (verb or kind is ConditionKind.PREPOSITION)
            if _HARD.search(gap) or comma or again or fronted or word.folded in _STOPPERS:
                return at
        if kind is ConditionKind.PREPOSITION and word.is_verb and not word.tag.startswith(_PARTICIPLES):
            return at
        verb = verb or word.is_verb
    return len(words)


def _governed(
    words: Sequence[Word], kind: ConditionKind, start: int, end: int, taken: set[int]
) -> tuple[Word, ...]:
    """What depends on a condition: the words around a set phrase, else the rest of the sentence."""
    rest = [at for at in range(len(words)) if at not in taken and words[at].weight >= 1.0]
    if kind is ConditionKind.PHRASE:
        before = [at for at in rest if at < start and words[at].segment >= words[start].segment - 1][-2:]
        after = [at for at in rest if at >= end and words[at].segment <= words[end - 1].segment + 1][:3]
        rest = [*before, *after]
    elif kind is ConditionKind.PLACE:
        rest = [at for at in rest if at < start][-4:] or rest[:4]
    return tuple(words[at] for at in rest)
