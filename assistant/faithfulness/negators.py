"""Negating words of a sentence, and the words that they turn round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.dutch.frequency import zipf
from assistant.faithfulness.reading import Sentence, Word

_ADVERBS = frozenset("niet nooit nimmer nergens niemand niets niks noch evenmin geenszins allerminst".split())
_DETERMINERS = frozenset("geen zonder".split())
# They make a statement little true, and are cues of the contrary as much as "niet".
SCALARS = frozenset("nauwelijks amper zelden weinig onvoldoende minder minst".split())
# Words that take back what follows: "A in plaats van B".
_INSTEAD = re.compile(r"(?<= )(?:in plaats van|ipv|in plaats daarvan|laat staan|liever dan)(?= )")
# "Niet" that denies nothing of what the sentence says.
_IDLE = re.compile(
    r"(?<= )(?:(?:niet|geenszins) (?:alleen|enkel|slechts|louter|uitsluitend|zozeer|zelden)"
    r"|niet voor niets|al dan niet|(?:wel )?of (?:juist )?niet|niet in de laatste plaats"
    r"|niet te vergeten|zonder meer|zonder (?:enige )?twijfel|geen twijfel|zonder uitzondering"
    r"|niet te missen|niets anders dan|weinig anders dan|min of meer|minder of meer|meer of minder"
    r"|niet minder dan|niet onbelangrijk|zo (?:niet|nee)|waarom niet"
    r"|(?:niets|niemand|nergens) (?:\S+ ){0,3}?(?:meer|belangrijker|beter|liever|groter|hoger|erger)"
    r"|niet (?:uit te sluiten|uitgesloten)|niet (?:\S+ ){0,2}uit te sluiten|tenminste|ten minste)(?= )"
)
# An upper limit: "niet harder dan 30".
BOUND = re.compile(
    r"^ (?:niet|geen|nooit) (?:meer|hoger|harder|langer|vaker|groter|duurder|verder|sneller"
    r"|zwaarder|later|eerder) (?:\S+ ){0,4}?dan(?= )"
)
NOT_ONLY = re.compile(r"(?<= )niet (?:alleen|enkel|slechts|louter|uitsluitend)(?= )")
# Words that carry the sense of a negation: verbs and nouns that deny what they govern, and small measures.
_DENIALS = re.compile(
    r"(?<= )(?:niet\S*|geen|nooit|nimmer|nergens|niemand|niets|niks|noch|evenmin|geenszins"
    r"|allerminst|nee|zonder|nauwelijks|amper|zelden|weinig|minder|(?<!ten )minste?|onvoldoende"
    r"|ontoereikend\w*|te (?:weinig|klein|groot|duur|hoog|laag|veel|\w+ om)|behalve|uitgezonderd"
    r"|tenzij|uitzondering\w*|voorkom(?:en|t|ing)|voorkwam\w*"
    r"|tegen(?:gaan|gaat|gegaan|houd\w*|hield\w*|gehouden)?"
    r"|vermij\w*|vermeden|we(?:er|r)(?:t|en)|geweerd|verbie\w*|verbod\w*|weiger\w*|stop\w*"
    r"|gestopt|afscha\w*|afgeschaft|schaf\w*|beeindig\w*|ontbre\w*|ontbrak\w*|ontbroken"
    r"|afwezig\w*|uitblij\w*|mis(?:t|sen|lopen|loopt)|gemis\w*|gebrek\w*|tekort\w*|achterwege"
    r"|nalaten|nagelaten|afzien|zie(?:t|n) (?:\S+ ){1,3}af|verhinder\w*|belet\w*|belemmer\w*"
    r"|uitslui(?:t|ten|ting)|uitgesloten|weerhou\w*|schrap\w*|geschrapt|ophef\w*|opgeheven"
    r"|staken|gestaakt|afwij[zs]\w*|afgewezen|verwerp\w*|verworpen|ontken\w*|verdwij\w*"
    r"|verdwe\w*|verlie[zs]\w*|verlor\w*|kwijt|weg"
    r"|weg(?:halen|gehaald|vallen|gevallen|nemen|genomen|laten|gelaten|werken)"
    r"|los|loslaten|losgelaten|vrijwaar\w*|verlaat|verlaten|slui(?:t|ten|ting)|gesloten"
    r"|op slot|dicht(?! bij)|moratorium|stilstand|integendeel|anders dan|andere \w+ dan"
    r"|verruil\w*|vervang\w*|ongeacht|in plaats|ipv|in de plaats|liever|eerder dan|afscheid"
    r"|achterlaten|achter ons|bestrij\w*|bestreden|daargelaten|taboe|leegte|braak\w*|strijdig\w*"
    r"|schuw\w*|schrom\w*|ten koste)(?= )"
)
# Words that a careful rewrite may turn into a negation: limits, contrasts, comparisons, conditions.
_LIMITS = re.compile(
    r"(?<= )(?:hoogstens|hooguit|maximaal|maximum|ten hoogste|beperk\w*|inperk\w*|ingeperkt"
    r"|alleen|enkel|slechts|uitsluitend|louter|pas|exclusief|strikt|zuiver|puur|wel|echter"
    r"|ondanks|hoewel|juist|dan|verschil\w*|uniek\w*|uitzonderlijk\w*|apart|vrij|terug\w*"
    r"|verminder\w*|verla[ag]\w*|hetzelfde|gelijk\w*|behou\w*|bescherm\w*|ontzie\w*|spaar\w*"
    r"|sparen|behoed\w*|moeilijk\w*|lastig\w*|moeite|zwaar|hardnekkig\w*|randvoorwaard\w*"
    r"|voorwaarde\w*|mits|als|indien|afwachting|nog|ooit|buiten\w*|zwak\w*|slecht\w*|kwetsba\w*"
    r"|arm\w*|gevaar\w*|leeg\w*|rem\w*|afrem\w*|stil\w*|vast|houden|maar|laat|laten|af|verlicht\w*"
    r"|oplos\w*|opgelost|heel|meer dan|verder dan|vanzelf\w*"
    r"|zeker\w*|ieder\w*|alle|altijd)(?= )"
)
_NO_PREFIX = re.compile(
    r"^(?:onder(?!bezet|bemand)|ont|onz|ons|online|onlang|onmiddel|ongeveer|ongeval|ontw"
    r"|onrecht(?!m)|onweer|onthaal|once|onkost)"
)
_WITHOUT = re.compile(r"\w{3,}(?:loos|loze|lozen|loosheid)$|^niet-\w+|^non-\w+|vrije?$")
# What nobody wants: "geen" and "zonder" before them say no more than that all is well.
_HARMS = frozenset(
    """
    zorg zorgen probleem problemen last overlast hinder gevaar risico angst vrees moeite gedoe pijn
    nood schade verlies fout fouten misdaad criminaliteit geweld onrecht armoede schuld schulden
    drempel drempels obstakel belemmering vertraging twijfel ruzie conflict misbruik verspilling
    rommel vervuiling lawaai stress druk dwang bang vergeten wegmoffelen verbloemen achterblijven
    ophouden opgeven overlaten afwachten stilzitten wegkijken lastig moeilijk erg gek vreemd raar
    slecht zwak eenzaam leeg klacht bezwaar nadeel verspillen verbergen verzwijgen verstoppen verliezen
    weggooien schaden benadelen storen vervuilen mislukken haperen twijfelen negeren verwaarlozen
    """.split()
)
_NP = 4
_JOINING = ("of", "en", "noch")
_LEAST_ROOT = 2.2


@dataclass(frozen=True)
class Negator:
    """A negating word: where it stands, and the indices of the content words that it turns round."""

    index: int
    text: str
    scope: tuple[int, ...]


@lru_cache(maxsize=20_000)
def unnegated(folded: str) -> str | None:
    """The word that a word with a negating prefix denies: "veilig" of "onveilig"; `None` for any other."""
    if folded.startswith("on") and not _NO_PREFIX.match(folded) and zipf(folded[2:]) >= _LEAST_ROOT:
        return folded[2:]
    for prefix in ("niet-", "non-"):
        if folded.startswith(prefix):
            return folded.removeprefix(prefix)
    return None


def is_negative(word: Word) -> bool:
    """Whether a word has the sense of "not" in itself: onveilig, kosteloos."""
    return (
        unnegated(word.folded) is not None
        or unnegated(word.lemma) is not None
        or bool(_WITHOUT.search(word.folded))
    )


def cues(sentence: Sentence) -> tuple[Word, ...]:
    """The words that carry the sense of a negation, explicit or not."""
    found = _denying(sentence)
    return tuple(
        word for at, word in enumerate(sentence.words) if at in found or (word.content and is_negative(word))
    )


def is_harm(word: Word) -> bool:
    """Whether a negation of the word says something good: "zonder zorgen", "niet los van"."""
    if word.lemma in _HARMS or word.folded in _HARMS or is_negative(word):
        return True
    match = _DENIALS.match(f" {word.folded} ", 1)
    return match is not None and match.end() == len(word.folded) + 1


def denials(sentence: Sentence) -> tuple[Word, ...]:
    """The content words that deny what they govern: a ban, a lack, to prevent; not "te duur"."""
    found = _denying(sentence)
    words = sentence.words
    return tuple(
        word
        for at, word in enumerate(words)
        if at in found and word.content and not (at and words[at - 1].folded == "te" and not word.is_verb)
    )


def _denying(sentence: Sentence) -> set[int]:
    """Where a sentence has an expression that denies; "weg" is none where it is a road."""
    words = sentence.words
    return {
        at for at in _places(_DENIALS, sentence.low) if not (words[at].folded == "weg" and words[at].is_noun)
    }


def limits(sentence: Sentence) -> tuple[Word, ...]:
    """The words that a rewrite may turn into a negation: limits, contrasts, conditions."""
    found = _places(_LIMITS, sentence.low)
    return tuple(word for at, word in enumerate(sentence.words) if at in found)


def _places(pattern: re.Pattern[str], low: str) -> set[int]:
    """Where the expressions stand, each by its longest word: "slot" of "op slot"."""
    found = set()
    for match in pattern.finditer(low):
        words = match.group().split()
        longest = max(range(len(words)), key=lambda at: len(words[at]))
        found.add(low.count(" ", 0, match.start()) - 1 + longest)
    return found


def negators(sentence: Sentence) -> tuple[Negator, ...]:
    """The explicit negating words of a sentence with their scopes."""
    low, words = sentence.low, sentence.words
    idle = {
        at
        for match in _IDLE.finditer(low)
        for at in range(low.count(" ", 0, match.start()) - 1, low.count(" ", 0, match.end()))
    }
    found = []
    for at, word in enumerate(words):
        if at in idle:
            continue
        if word.folded in _ADVERBS:
            found.append(Negator(word.index, word.text, _adverb_scope(words, at)))
        elif word.folded in _DETERMINERS:
            found.append(Negator(word.index, word.text, _phrase_scope(words, at)))
    for match in _INSTEAD.finditer(low):
        at = low.count(" ", 0, match.start()) - 1
        last = at + match.group().count(" ")
        found.append(Negator(words[at].index, match.group(), _phrase_scope(words, last, whole=True)))
    return tuple(sorted(found, key=lambda negator: negator.index))


def weakeners(sentence: Sentence) -> tuple[Negator, ...]:
    """The words that make the next one hardly true: minder, weinig, nauwelijks; no denial, but near it."""
    words = sentence.words
    found = []
    for at, word in enumerate(words):
        if word.folded in SCALARS:
            after = [w for w in words[at + 1 : at + 3] if w.segment == word.segment and w.content]
            found.append(Negator(word.index, word.text, tuple(w.index for w in after[:1])))
    return tuple(found)


def _adverb_scope(words: Sequence[Word], at: int) -> tuple[int, ...]:
    """What "niet" denies: what follows in its segment, and else the verb or what stands before it."""
    here = words[at].segment
    after = [w for w in words[at + 1 :] if w.segment == here]
    before = [w for w in words[:at] if w.segment == here]
    scope = [w.index for w in after if w.content]
    verbs = [w.index for w in reversed(before) if w.is_verb and w.content]
    if not scope:
        # "Dat lukt niet", "alles tegelijk lukt niet"
        scope = [w.index for w in reversed(before) if w.content]
    return tuple(dict.fromkeys([*scope, *verbs]))


def _phrase_scope(words: Sequence[Word], at: int, *, whole: bool = False) -> tuple[int, ...]:
    """What "geen" and "zonder" deny: the noun behind it, and the verbs of the segment for "geen"."""
    here = words[at].segment
    after = [w for w in words[at + 1 :] if w.segment == here]
    phrase: list[Word] = []
    for place, word in enumerate(after):
        if word.content:
            phrase.append(word)
        joined = place + 1 < len(after) and after[place + 1].folded in _JOINING
        if not whole and (word.is_noun and not word.light and not joined or place >= _NP and not joined):
            break
    verbs = (
        []
        if words[at].folded == "zonder"
        else [w for w in words if w.segment == here and w.is_verb and w.content]
    )
    if words[at].folded == "zonder":
        verbs = [w for w in after if w.is_verb and w.content]
        phrase.extend(_listed(words, at, phrase))
    return tuple(dict.fromkeys(w.index for w in (*phrase, *verbs)))


def _listed(words: Sequence[Word], at: int, phrase: Sequence[Word]) -> list[Word]:
    """What "zonder" denies besides in a list of single words: "zonder werk, opleiding of uitkering"."""
    if len(phrase) != 1 or phrase[0].index != words[at].index + 1:
        return []
    found: list[Word] = []
    rest = list(words[at + 2 :])
    while rest and rest[0].is_noun:
        found.append(rest[0])
        rest = rest[2:] if len(rest) > 1 and rest[1].folded in _JOINING else rest[1:]
    return found


def turned(found: Sequence[Negator]) -> frozenset[int]:
    """The indices of the words that an odd number of negators turn round."""
    counts: dict[int, int] = {}
    for negator in found:
        for index in negator.scope:
            counts[index] = counts.get(index, 0) + 1
    return frozenset(index for index, number in counts.items() if number % 2)
