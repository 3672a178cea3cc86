"""The parties that a clause names, and the part that each has by the words before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.dutch.names import Name
from assistant.faithfulness.parties import PLACES, SPEAKERS, Party, group_of
from assistant.faithfulness.party_words import NAMED, RESIDENTS, SELF
from assistant.faithfulness.reading import Word

LISTING = frozenset({"en", "of", "als", "alsook", "evenals"})
_PREPOSITIONS = frozenset(
    """
    met aan voor bij tussen richting naar tegen tegenover onder in van over op uit rond rondom vanuit naast
    namens via om zonder per tijdens binnen buiten jegens omtrent qua i.s.m behalve inclusief exclusief
    volgens dankzij door ten als ondanks vanwege wegens betreffende inzake achter boven langs sinds tot tegen
    versus achter
    """.split()
)
# What one has who is to do something: "de regie van de gemeente", "een taak voor de scholen".
_TASKS = frozenset(
    """
    verantwoordelijkheid verantwoordelijk taak regie leiding initiatief handen rol voortouw
    coordinatie uitvoering organisatie aansturing beslissing zeggenschap beurt eindverantwoordelijkheid
    toezicht voorzitterschap trekkerschap sturing stuur eindregie roer
    """.split()
)
# Those of them that a word right before them gives to somebody: "gemeentelijke regie", "onze taak".
_OWNED = frozenset("verantwoordelijkheid taak regie leiding rol initiatief coordinatie aansturing".split())
_LEADING = frozenset({"leiding", "sturing", "aansturing"})
_OWNERS = {
    **dict.fromkeys(("gemeentelijk", "gemeentelijke", "ons", "onze"), SELF),
    **dict.fromkeys(("provinciaal", "provinciale"), "province"),
    **dict.fromkeys(("landelijk", "landelijke"), "state"),
}
_POSSESSIVES = frozenset({"hun", "zijn", "haar"})
# Parties in which things are decided: "vastgesteld in de stuurgroep".
_BOARDS = frozenset({"steering", "council", "executive"})
_LIES = frozenset("beleggen onderbrengen liggen leggen berusten blijven neerleggen rusten zijn komen".split())
_IS = frozenset("is blijft was waren zijn over overgelaten".split())
_GIVES = frozenset("geven laten overdragen".split())
_LEAVES = frozenset("laat laten liet lieten".split())
# Tags of the words that may stand between an article and the noun.
_WITHIN = (
    "LID", "ADJ", "VNW(bez", "VNW(onbep,det", "VNW(onbep,grad", "VNW(aanw,det", "TW", "WW(vd,prenom", "WW(od",
)  # fmt: skip
# "een groep inwoners": the party is the word behind.
_CROWDS = frozenset("groep groepje groepen aantal tiental honderdtal handvol soort".split())
# Verbs with "zijn" in the perfect: their participle makes no passive.
_BY_ITSELF = frozenset(
    """
    beginnen starten gaan komen blijven worden zijn stoppen overgaan doorgaan ophouden slagen groeien ontstaan
    veranderen vertrekken verhuizen aansluiten meegaan toetreden aantreden opstaan inspringen terugkomen
    """.split()
)


# Verbs of what comes about without anybody who does it.
_HAPPENS = frozenset("groeien krimpen ontstaan veranderen slagen stijgen dalen verdwijnen mislukken".split())


def is_task(word: Word) -> bool:
    """Whether a word says that something is somebody's to do; a compound is what it ends in: "kerntaak"."""
    # "Het initiatief ligt bij ..." is a task; "initiatieven van bewoners" are things.
    return word.folded != "initiatieven" and _is_one_of(word, _TASKS)


def _is_one_of(word: Word, nouns: frozenset[str]) -> bool:
    return word.lemma in nouns or word.folded in nouns or bool(word.parts and word.parts[-1] & nouns)


def is_passive(words: Sequence[Word]) -> bool:
    """Whether the subject undergoes what is done: "wordt gebouwd", "is gekozen", but not "is begonnen"."""
    done = [word for word in words if word.tag.startswith("WW(vd,vrij")]
    if not done:
        return False
    forms = {word.folded for word in words}
    if forms & {"wordt", "worden", "werd", "werden"}:
        return True
    return bool(forms & {"is", "zijn", "was", "waren"}) and not any(w.lemma in _BY_ITSELF for w in done)


def parties_in(words: Sequence[Word], named: Mapping[int, Name]) -> list[Party]:
    """The parties of a clause in order.

    Their role is "holder" where a task is laid with them, "by" behind "door", or else the preposition before
    them, "bare" without one. `named` has the name that a word of the text belongs to.
    """
    found: list[Party] = []
    for at, word in enumerate(words):
        owner = _owner(words, at, found)
        if owner is not None:
            found.append(owner)
            continue
        group = _group_at(words, at, named)
        if group is None:
            continue
        if group == NAMED and found and _is_behind(found[-1], named[word.index]):
            # "stichting VSBfonds" is one party with two names.
            found[-1] = replace(found[-1], keys=found[-1].keys | word.keys)
            continue
        first = _start(words, at, named)
        crowd = any(other.folded in _CROWDS for other in words[first:at])
        role, plural = _role(words, first), _is_plural(word) and not crowd
        if role in LISTING and found and first - 2 == found[-1].word.index - words[0].index:
            # "de provincie en Arriva": one subject, in the plural.
            found[-1] = replace(found[-1], plural=True)
            role, first, plural = found[-1].role, found[-1].first - words[0].index, True
        elif role in LISTING and role != "als":
            role = "bare"
        found.append(Party(word, group, role or "bare", words[0].index + first, plural, word.keys))
    return found


def _group_at(words: Sequence[Word], at: int, named: Mapping[int, Name]) -> str | None:
    """The group of the party that a word names in its place; a name of several words counts once."""
    word, group = words[at], group_of(words[at])
    before = words[at - 1].folded if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    if word.folded == "ons":
        return None if after is not None and (after.is_noun or after.tag.startswith("ADJ")) else SELF
    if word.folded == "raad" and not (at and words[at - 1].tag.startswith(_WITHIN)):
        # "raad geven"
        return None
    if (
        word.lemma == "bank"
        and before in ("de", "een")
        and at > 1
        and words[at - 2].folded in ("op", "naast")
    ):
        # "thuis op de bank"
        return None
    if word.lemma == "organisatie" and after is not None and after.folded == "van":
        # "De organisatie van de markt" is what somebody does.
        return None
    if word.lemma == "organisatie" and before in ("ambtelijke", "gemeentelijke", "onze", "eigen"):
        return SELF
    if word.lemma == "partij" and before in ("politieke", "lokale"):
        return "politics"
    if word.folded == "heerlen" and before == "gemeente":
        return None
    name = named.get(word.index)
    if name is not None and (group is None or " " in name.text):
        return _group_of_name(words, at, name, group)
    if group is None and word.lemma in PLACES and _role(words, _start(words, at, named)) in ("holder", "by"):
        return RESIDENTS
    return group


def _group_of_name(words: Sequence[Word], at: int, name: Name, group: str | None) -> str | None:
    word = words[at]
    if group is not None and (word.start == name.start or group == "europe"):
        # "Teamleider Sociale Veiligheid": the first word says who it is.
        return group
    if word.end < name.end or word.tag.startswith("ADJ") or word.folded.startswith("heerlens"):
        return None
    begins = next((other for other in words if other.start == name.start), word)
    return None if begins is not word and group_of(begins) else NAMED


def _start(words: Sequence[Word], at: int, named: Mapping[int, Name]) -> int:
    """Where the name of a party begins that ends at a place."""
    name = named.get(words[at].index)
    while at and (
        words[at - 1].tag.startswith(_WITHIN)
        or (name is not None and named.get(words[at - 1].index) == name)
        or words[at - 1].folded in _CROWDS
        # "een onafhankelijke en stevige directeur"
        or (at > 1 and words[at - 1].folded == "en" and words[at - 2].tag.startswith("ADJ(prenom"))
    ):
        at -= 1
    return at


def _is_behind(party: Party, name: Name) -> bool:
    return 0 <= name.start - party.word.end <= 1 and party.word.folded not in SPEAKERS


def _is_plural(word: Word) -> bool:
    if word.is_noun:
        return "mv" in word.tag
    return word.folded in SPEAKERS or word.folded.endswith(("en", "'s"))


def _owner(words: Sequence[Word], at: int, found: Sequence[Party]) -> Party | None:
    """Who has a task by the word before it: "gemeentelijke regie", "onze taak", "hun taak"."""
    word = words[at]
    if word.folded not in _OWNERS and word.folded not in _POSSESSIVES:
        return None
    after = next((other for other in words[at + 1 : at + 3] if not other.tag.startswith("ADJ")), None)
    if after is None or not _is_one_of(after, _OWNED):
        return None
    group = _OWNERS.get(word.folded)
    if group is not None:
        return Party(word, group, "holder", word.index, False, word.keys)
    return replace(found[-1], role="holder") if found and found[-1].group != SELF else None


def _role(words: Sequence[Word], first: int) -> str:
    """The part that the words before a name give it, empty without a preposition."""
    at = first - 1
    while at >= 0 and words[at].tag.startswith("BW") and words[at].folded not in _PREPOSITIONS:
        at -= 1
    if at > 1 and words[at].folded == "name":
        # "met name de scholen"
        at -= 2
    if at > 0 and words[at - 1].folded == "onder" and words[at].folded in ("meer", "andere"):
        # "met onder meer de scholen"
        at -= 2
    if at < 0:
        return ""
    word, before = words[at].folded, words[:at]
    if word in LISTING:
        return word if at == first - 1 else ""
    if word not in _PREPOSITIONS:
        return ""
    if word == "door":
        # "door scholieren uit te nodigen": their own work is what "door" opens.
        behind = pairwise(words[first:])
        opens = any(
            one.folded == "te" and (other.is_verb or other.folded.endswith("en")) for one, other in behind
        )
        # "Het groeide door de industrie": what happens by itself has a cause there, and no doer.
        happens = not is_passive(words) and any(w.is_verb and w.lemma in _HAPPENS for w in words)
        return "" if opens or happens else "by"
    return "holder" if _holds(word, words, before, first) else word


def _holds(preposition: str, words: Sequence[Word], before: Sequence[Word], first: int) -> bool:
    """Whether a preposition lays a task with the party behind it."""
    if preposition in ("van", "voor"):
        # "een rol weggelegd voor"
        given = len(before) > 1 and before[-1].folded in ("weggelegd", "vooral", "ook")
        return bool(before) and is_task(before[-2 if given else -1])
    if preposition == "in":
        return is_passive(words) and group_of(words[first]) in _BOARDS
    if preposition == "bij":
        # "De regie ligt bij ..., de uitvoering bij ..."
        lies = any(word.lemma in _LIES for word in words) or not any(word.is_verb for word in words)
        return lies and any(map(is_task, words))
    if preposition == "aan":
        # Who is given "leiding" is led.
        tasks = [word for word in words if is_task(word) and not _is_one_of(word, _LEADING)]
        gives = bool(tasks) and any(word.lemma in _GIVES for word in before)
        return gives or _is_up_to(before) or _leaves_over(words)
    return False


def _is_up_to(before: Sequence[Word]) -> bool:
    """Whether "is" or "is het" stands before "aan"."""
    # "Het laatste woord is vaak aan ..."
    at = len(before)
    while at and before[at - 1].tag.startswith("BW"):
        at -= 1
    last = [word.folded for word in before[max(0, at - 2) : at]]
    return bool(last) and (last[-1] in _IS or (last[-1] in ("het", "dat", "dit") and last[0] in _IS))


def _leaves_over(words: Sequence[Word]) -> bool:
    """Whether a clause leaves something to somebody: "laat het helemaal aan X over"."""
    forms = {word.folded for word in words}
    return bool("over" in forms and forms & _LEAVES) or any(word.lemma == "overlaten" for word in words)
