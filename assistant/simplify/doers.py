"""Who does it in a passive: "door" with a person or a body, never with a cause or a means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dutch.conjugation import Person
from assistant.dutch.tagging import TaggedSentence, TaggedWord

_PRONOUNS = {
    "ons": ("wij", Person.PLURAL),
    "u": ("u", Person.SECOND_POLITE),
    "mij": ("ik", Person.FIRST),
    "hem": ("hij", Person.THIRD),
    "hen": ("zij", Person.PLURAL),
}
# Bodies and offices of which a text knows only one: what stands behind them does not say which one.
_BODIES = frozenset(
    """
    gemeente college gemeenteraad raad burgemeester provincie rijk rijksoverheid overheid minister
    ministerie kabinet rechtbank rechter bestuursrechter politie waterschap belastingdienst brandweer
    gemeentebestuur uwv svb cak cjib ind coa ggd rdw kadaster rijkswaterstaat staatssecretaris griffie
    griffier parkeerbeheer bezwaarschriftencommissie bezwarencommissie adviescommissie rekenkamer
    omgevingsdienst veiligheidsregio gemeentesecretaris heffingsambtenaar wetgever aanvrager burgerzaken
    """.split()
)
_PEOPLE = frozenset(
    """
    aannemer accountant adviseur afdeling ambtenaar architect arts bedrijf bedrijfsarts begeleider
    behandelaar beheerder belanghebbende bestuur bewoner bezoeker boa buitendienst bureau burger buur
    buurtbewoner buurtvereniging clientondersteuner verzekeraar voorzitter gemachtigde belanghebbenden
    monteur koning vervoerder netbeheerder inzamelaar leerling fractie expert hulpverlener handhaver
    opbouwwerker manager marktmeester hovenier presidium aanbieder beveiliger commissie consulent buren
    corporatie deelnemer deskundige directeur directie docent eigenaar gastouder gebruiker
    gecontracteerde hoofdaannemer houder huisarts huurder initiatiefnemer inspecteur installateur
    instantie inwoner jongere klant leerkracht leverancier makelaar mantelzorger medewerker melder
    notaris omwonende onderhoudsbedrijf onderzoeksbureau ondernemer ontwikkelaar opdrachtgever
    opsporingsambtenaar organisatie organisator ouder partij partner projectgroep projectleider
    projectontwikkelaar raadscommissie raadslid school schuldhulpverlener stadsbestuur stichting student
    taxateur team toezichthouder vereniging vergunninghouder verhuurder verkoper vrijwilliger werkgever
    werkgroep werknemer wethouder wijkagent wijkteam wijkverpleegkundige woningbouwvereniging
    woningcorporatie woningeigenaar zorgaanbieder zorgverlener zorgverzekeraar
    """.split()
)
# Somebody of the subject, which no longer comes first: "Kinderen worden door hun ouders ...".
_THEIRS = frozenset({"hun", "zijn", "haar"})
# Who one is by what is named behind "van": "de eigenaar van de woning".
_OF_SOMETHING = frozenset("eigenaar houder huurder bewoner beheerder gebruiker voorzitter directeur".split())
# Behind these a name may stand: "de gemeente Heerlen", "het team Handhaving".
_NAMED = frozenset(
    """
    gemeente provincie waterschap rechtbank afdeling team bureau stichting vereniging school bedrijf
    burgemeester wethouder minister notaris woningcorporatie corporatie omgevingsdienst commissie
    """.split()
)
# "van" behind a doer that does not say whose it is: "van rechtswege", "van tevoren".
_OWNERS = _BODIES | _PEOPLE
_WHOSE = frozenset(
    "voorzitter medewerker ambtenaar afdeling team directeur hoofd commissie toezichthouder adviseur".split()
)
# Words before "door" that single the doer out; an active sentence would lose that.
_FOCUS = frozenset(
    """
    alleen slechts uitsluitend ook mede juist vooral zelfs niet nooit eerst zowel of en noch als dan
    maar enkel andere meer name voornamelijk hoofdzakelijk deels gedeeltelijk grotendeels evenmin
    bijvoorbeeld namelijk zoals waaronder
    """.split()
)
_PLACED = frozenset("gemeente gemeenteraad raad burgemeester provincie".split())
# Last parts of compounds that name a doer: "bouwinspecteur", "schoolbestuur".
_TAILS = tuple(
    """
    inspecteur medewerker ambtenaar adviseur architect bureau bedrijf bestuur commissie arts coordinator
    begeleider houder eigenaar makelaar ontvanger
    """.split()
)
_CONNECTING = frozenset({"en", "of", "dan", "noch", "alsmede", "alsook", "evenals", "respectievelijk"})

# A phrase that opens with one of these nouns says when.
TIMES = frozenset(
    """
    dag week weekend maand kwartaal jaar eeuw uur ochtend morgen middag avond nacht zomer winter herfst
    najaar voorjaar lente keer moment periode maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    januari februari maart april mei juni juli augustus september oktober november december tijd eind
    einde begin
    """.split()
)


@dataclass(frozen=True)
class Doer:
    """A phrase with "door" from the place `first` to `last`, and its doer as a subject.

    `first` is the place of "door". `is_alone` says that a phrase behind it cannot belong to it: a pronoun,
    or a body of which there is one.
    """

    first: int
    last: int
    text: str
    person: Person
    is_alone: bool


def doer_at(sentence: TaggedSentence, at: int) -> Doer | None:
    """The doer behind the word "door" at this place; `None` where it is a cause, a means or not clear."""
    words = sentence.words
    if words[at].low != "door" or at + 1 >= len(words) or words[at + 1].before.strip():
        return None
    if at and not words[at].before.strip() and _singles_out(words, at):
        return None
    pronoun = _PRONOUNS.get(words[at + 1].low)
    if pronoun is not None:
        possessive = words[at + 1].low == "ons" and _is_possessive(words, at + 1)
        return None if possessive or _goes_on(words, at + 1) else Doer(at, at + 1, *pronoun, is_alone=True)
    return _noun_phrase(sentence, at)


def _is_possessive(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether "ons" says whose: "door ons team", "door ons eigen team"."""
    if at + 1 >= len(words) or words[at + 1].before.strip():
        return False
    behind = words[at + 1]
    return (
        behind.is_noun
        or behind.low == "eigen"
        or (behind.tag.startswith("ADJ(prenom") and behind.low.endswith("e"))
    )


def _singles_out(words: Sequence[TaggedWord], at: int) -> bool:
    before = words[at - 1].low
    if before == "niet" and at > 1 and words[at - 2].low == "nog":
        return False
    return before in _FOCUS


def _noun_phrase(sentence: TaggedSentence, at: int) -> Doer | None:
    """As in "door de gemeente Heerlen", "door een medewerker van de gemeente"."""
    words = sentence.words
    head = _head(words, at + 1)
    if head is None or words[at + 1].low in _THEIRS:
        return None
    known = _known(words[head])
    if known is None:
        return None
    last = _with_name(words, head) if known in _NAMED else head
    behind = _whose(words, last, known)
    if behind is None:
        return None
    last, plural = behind, words[head].tag.startswith("N(soort,mv") or words[head].low.endswith("enden")
    second = _second(words, last)
    if second is not None:
        last, plural = second, True
    if known in _NAMED and _is_apposition(words, last + 1):
        return None
    if _goes_on(words, last) or (last + 1 < len(words) and _is_capital(words[last + 1])):
        return None
    person = Person.PLURAL if plural else Person.THIRD
    text = sentence.source[words[at + 1].start - sentence.start : words[last].end - sentence.start]
    return Doer(at, last, " ".join(text.split()), person, is_alone=known in _BODIES)


def _head(words: Sequence[TaggedWord], at: int) -> int | None:
    """The place of the noun of a phrase that begins here with an article, an adjective or the noun."""
    if at < len(words) and words[at].tag.startswith(("LID(", "VNW(bez", "VNW(aanw,det", "TW(hoofd,prenom")):
        at += 1
    while (
        at < len(words)
        and not words[at].before.strip()
        and words[at].tag.startswith(("ADJ(prenom", "TW(rang"))
    ):
        at += 1
    if at >= len(words) or words[at].before.strip():
        return None
    return at if _known(words[at]) is not None else None


def is_doer(word: TaggedWord) -> bool:
    """Whether a noun names a person or a body that does things."""
    return _known(word) is not None


def _known(word: TaggedWord) -> str | None:
    """The doer in the list that a word is a form of, or that its last part is: "bouwinspecteur"."""
    for form in (word.low, word.lemma.lower(), word.low.removesuffix("s"), word.low.removesuffix("en")):
        if form in _BODIES or form in _PEOPLE:
            return form
    low = word.low.removesuffix("s")
    return next((tail for tail in _TAILS if low.endswith(tail)), None)


def _with_name(words: Sequence[TaggedWord], at: int) -> int:
    while at + 1 < len(words) and not words[at + 1].before.strip() and _is_capital(words[at + 1]):
        at += 1
    return at


def _whose(words: Sequence[TaggedWord], last: int, known: str) -> int | None:
    """The last place with "van" and whose it is; `None` where that may not belong to the doer."""
    if last + 1 >= len(words) or words[last + 1].low != "van" or words[last + 1].before.strip():
        return last
    behind = [word.low for word in words[last + 2 : last + 5]]
    if known == "college" and behind[:3] == ["burgemeester", "en", "wethouders"]:
        return _whose(words, last + 4, "gemeente") if last + 5 < len(words) else last + 4
    if known == "college" and behind[:1] == ["b&w"]:
        return last + 2
    if known in _PLACED and last + 2 < len(words) and _is_capital(words[last + 2]):
        return _with_name(words, last + 2)
    if known in _OF_SOMETHING and words[last + 2].tag.startswith(("LID(", "VNW(bez")):
        return _thing(words, last + 3)
    if known not in _WHOSE and not (known == "gemeente" and behind[:1] == ["de"]):
        return None
    head = _head(words, last + 2)
    if head is None or _known(words[head]) not in _OWNERS:
        return None
    found = _known(words[head])
    return _with_name(words, head) if found in _NAMED else head


def _second(words: Sequence[TaggedWord], last: int) -> int | None:
    """The last place of a second doer: "door het college en de raad"."""
    if last + 2 >= len(words) or words[last + 1].low != "en" or words[last + 1].before.strip():
        return None
    return _head(words, last + 2)


def _thing(words: Sequence[TaggedWord], at: int) -> int | None:
    """The place of a noun that begins here, with adjectives before it."""
    while at < len(words) and words[at].tag.startswith("ADJ(prenom") and not words[at].before.strip():
        at += 1
    return at if at < len(words) and words[at].is_noun and not words[at].before.strip() else None


def _is_apposition(words: Sequence[TaggedWord], at: int) -> bool:
    """As in "door de commissie bezwaarschriften": a noun right behind says which one."""
    return at < len(words) and words[at].is_noun and not words[at].before.strip()


def _goes_on(words: Sequence[TaggedWord], last: int) -> bool:
    """Whether more doers follow, or a bracket or a clause that belongs to this one."""
    if last + 1 >= len(words):
        return False
    behind = words[last + 1]
    if any(sign in behind.before for sign in "([/&-–"):
        return True
    if "," in behind.before and behind.tag.startswith(("LID(", "N(", "SPEC(", "VNW(bez", "ADJ(")):
        return True
    return behind.low in _CONNECTING


def _is_capital(word: TaggedWord) -> bool:
    return word.text[:1].isupper()
