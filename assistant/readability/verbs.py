"""Findings about verbs: the passive, and verbs or subject and verb that stand far apart."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import SPLIT_OFF, Bracket, brackets, is_subordinator

# Verbs without an object whose perfect tense is made with "zijn": "is vertrokken" is no passive, and
# "is door de storm mislukt" neither. Those with a split particle ("aangekomen") go with their verb.
_INTRANSITIVE = frozenset(
    """
    aanbreken aftakelen arriveren bankroetgaan barsten bedaren belanden bekoelen bezwijken bijkomen blijken
    blijven bevallen geschieden capituleren crashen dalen debuteren degenereren degraderen deserteren
    desintegreren duiken emigreren escaleren evolueren exploderen falen fietsen floppen fuseren gaan
    gebeuren geraken gelukken gedijen groeien immigreren imploderen instorten keren kantelen kapseizen
    kelderen klimmen komen kenteren krimpen kruipen landen lopen lukken migreren mislopen mislukken muteren
    naderen omvallen ontaarden ontbranden ontdooien ontglippen ontkiemen ontkomen ontploffen ontschieten
    ontsnappen ontsporen ontspringen ontspruiten ontstaan ontvallen ontvlammen ontvluchten ontwaken opdrogen
    opgaan ophouden opstijgen overlijden overnachten pensioneren promoveren reizen rijpen rijzen rotten
    scheepgaan schrikken sijpelen sneuvelen slagen slinken slippen sneven springen stagneren stappen sterven
    stijgen stikken stollen stranden stromen struikelen sluipen toenemen afnemen treden trouwen uitbloeien
    uitdrogen uitdoven uitglijden uitlekken uitlopen uitrukken uitsterven uitvallen uitzakken vallen varen
    verarmen verbleken verbloeden verbrokkelen verdampen verdorren verdrinken verdrogen verdwalen verdwijnen
    vereelten vergaan vergelen vergrijzen verhongeren verhuizen verjaren verkassen verkeren verkillen
    verkleuren verkommeren verkoelen verlopen verloederen vermageren vermolmen verongelukken verouderen
    verpauperen verrijzen verroesten verrotten verscheiden verschijnen verschrompelen verslappen
    verslechteren verslijten versmelten verstarren verstenen verstijven verstommen verstrijken vertrekken
    vervagen vervallen vervellen verwateren verwelken verwilderen verzakken verzanden verzilten verzinken
    verzuren verzwakken vliegen vloeien vluchten voorvallen wandelen wegblijven wegvallen welken wennen
    wijken worden zakken zijn zinken zwellen zwemmen zwichten bekomen ineenstorten stilvallen stuklopen
    vastlopen leeglopen misgaan doorgaan voorgaan teruglopen terugkeren opdagen opdoemen opduiken opklaren
    opleven aanzwellen afslanken aftreden afstuderen afzwaaien bijtrekken binnendringen doodgaan doodvallen
    dichtslibben inslapen inzakken losbarsten omkomen tegenvallen toetreden uitbarsten uitbreken waaien
    glijden tuimelen lekken bloeien aanspoelen aanbranden afbranden uitbranden uitgroeien uitmonden
    uitwijken volstromen vollopen wegebben wegkwijnen wegrotten
    """.split()
)
# Verbs that take "zijn" without an object and also have one: a passive where somebody does it.
_EITHER = frozenset(
    """
    aflopen beginnen bevriezen breken buigen draaien eindigen genezen herstellen minderen naderen passeren
    rijden scheiden scheuren smelten splijten starten stoppen vergeten verliezen veranderen verbeteren
    verdubbelen verminderen vermeerderen verharden verzachten verergeren wijzigen splitsen stabiliseren
    normaliseren opstarten aanvangen omslaan opdrogen optrekken afbuigen afkoelen opwarmen verstoppen
    verzuipen verdunnen verdikken vernauwen verwijden
    """.split()
)
# Compounds with a particle that take an object though their verb does not.
_TRANSITIVE = frozenset(
    """
    aangaan aanrijden aanvallen aankeren afbreken afkeren afscheiden afscheuren afschrikken afvaren
    doorbreken doorlopen doorvaren inbreken inrijden losscheuren nagaan nakomen nalopen omkeren openbreken
    openscheuren overeenkomen tegenkomen toekeren uitkeren omrijden oprijden opbreken aanvaren aanvliegen
    aanlopen binnenrijden inlopen platlopen omverlopen wegstoppen instoppen volstoppen toestoppen afstoppen
    wegbreken uitscheiden invliegen invaren
    """.split()
)
# Participles that name a state: "is bekend", "bent verplicht", "zijn bedoeld voor".
_STATES = frozenset(
    """
    aangebrand aangesloten aangetrouwd aangewezen aanwezig afgelegen afgelopen afgeleefd afgemat afgepeigerd
    afgetraind afgetrapt afhankelijk beduusd bedaard bedeesd bedoeld bedorven bedroefd bedrukt begaafd
    begaan begroeid behaard behept bejaard bekaf bekend bekomen belegen benieuwd beperkt bereid berust
    beschaafd beschadigd beschonken besmeurd besmet bestemd bestand bevlogen bevoegd bevriend bevroren
    bewolkt bewust bezeten bezorgd bezweet bijgelovig bebouwd bedekt bedreven beduimeld betrokken bezet
    gebaat gebaseerd gebonden geboren gebrand gebruind gechoqueerd gedaan gedateerd gediend gedoemd gedwee
    geëngageerd geëmotioneerd geflatteerd gefascineerd gefrustreerd gehandicapt gehecht gehouden gehuwd
    geïnspireerd geïnteresseerd geïrriteerd gekant gekleed gekoppeld gekruld gekwalificeerd gelegen geliefd
    geloofd gemachtigd gemeend gemoeid gemotiveerd genegen geneigd genoeg geopend gepast gepensioneerd
    geperfectioneerd gerechtigd gericht gerust geschikt geschokt gescheiden geslaagd gesloten gespannen
    gespecialiseerd gespierd gesteld gestrest gestresseerd getint getraumatiseerd getrouwd gevestigd
    gevorderd gevuld gewaagd gewend gewond gezakt gezind gezond gezouten geworteld ingeburgerd ingeschreven
    ingesteld ingetogen ingewikkeld inbegrepen omgeven omringd omsloten omheind omzoomd onderhevig
    ontgoocheld ontroerd ontsteld ontstemd opgebrand opgelucht opgeleid opgetogen opgewassen
    opgewekt opgewonden opgezwollen overbelast overdreven overladen overspannen overtuigd ervaren
    teleurgesteld tevreden toegestaan toegewijd uitgebloeid uitgedroogd uitgelekt uitgelopen uitgeput
    uitgerust uitgeslapen uitgestrekt uitgestorven uitgeteld vastgeroest verantwoord verbaasd verbonden
    verbitterd verblijd verboden verdeeld verdiept verdwaald verdorven verfrist vergeten vergevorderd
    vergroeid verguld verheugd verhinderd verknocht verkouden verlaten verlegen verliefd verloofd verloren
    vermoeid verontrust verontwaardigd verouderd verplicht verrast versleten verslaafd verschillend
    verschuldigd versteld verstopt vertrouwd vertwijfeld vervallen verveeld verwaand verwant verwarmd
    verward verwend verzadigd verzekerd verzot verzuurd voldaan volgeboekt volgroeid volwassen voorbereid
    voorzien
    """.split()
)
# States that are none of anybody's doing, even behind "door": "door bomen omgeven".
_SURROUNDED = frozenset("omgeven omringd omsloten omzoomd".split())
# So many words between two verbs that belong together make a reader wait.
_FARTHEST_VERBS = 9
# So many between the word that opens a clause, or the first of its subject, and its verb.
_FARTHEST_FROM_START = 11
# A sentence that begins with a time ("elke dag", "de afgelopen weken") has its subject behind the verb.
_TIMES = frozenset(
    """
    dag week weekend maand kwartaal jaar eeuw uur minuut seconde ochtend morgen middag avond nacht
    zomer winter herfst najaar voorjaar lente seizoen schooljaar keer moment periode maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober
    november december decennium dagen weken maanden jaren uren minuten avonden nachten
    vakantie zomervakantie kerstvakantie feestdag
    """.split()
)
_OF_TIME = frozenset(
    """
    elke elk iedere ieder alle dit deze die dat afgelopen komende vorige vorig volgende volgend laatste eerste
    hele heel zekere meeste sommige enkele enige
    """.split()
)
_DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_MOST_BEFORE_TIME = 4

Span = tuple[TaggedWord, TaggedWord]


def passives(sentence: TaggedSentence) -> Iterator[Span]:
    """The first and the last verb of each passive."""
    words = sentence.words
    for bracket in brackets(sentence):
        verbs = [words[at] for at in sorted((bracket.finite, *bracket.completing))]
        if _is_passive(verbs, sentence):
            yield words[bracket.first], words[bracket.last]


def _is_passive(verbs: list[TaggedWord], sentence: TaggedSentence) -> bool:
    participles = [verb for verb in verbs if verb.is_participle]
    lemmas = {verb.lemma for verb in verbs if not verb.is_participle}
    if not participles or "hebben" in lemmas:
        return False
    if "worden" in lemmas:
        return any(verb.low != "geboren" for verb in participles)
    if "zijn" not in lemmas:
        return False
    by_agent = _has_agent(verbs[0], participles[-1], sentence)
    return any(_is_done(verb, by_agent) for verb in participles)


def _has_agent(finite: TaggedWord, participle: TaggedWord, sentence: TaggedSentence) -> bool:
    """Whether "door" stands between two verbs; behind them it is a cause ("is gesloten door brand")."""
    between = [word.low for word in sentence.words if finite.start < word.start < participle.start]
    return "door" in between and "heen" not in between


def is_done_by_somebody(participle: TaggedWord) -> bool:
    """Whether a participle behind "zijn" and "door" with a person is a passive: "is door ons ontvangen"."""
    return _is_done(participle, by_agent=True)


def _is_done(participle: TaggedWord, by_agent: bool) -> bool:
    """Whether a participle behind "zijn" is a passive, and neither a perfect tense nor a state."""
    if _is_one_of(participle, _INTRANSITIVE) or participle.low in _SURROUNDED:
        return False
    return by_agent or not (participle.low in _STATES or _is_one_of(participle, _EITHER))


def _is_one_of(participle: TaggedWord, known: frozenset[str]) -> bool:
    """Whether a list has its verb, or the verb without its particle: "aangekomen", not "overvallen"."""
    lemma = participle.lemma
    if lemma in known:
        return True
    return lemma not in _TRANSITIVE and any(
        participle.low.startswith((f"{particle}ge", f"{particle}be", f"{particle}ver"))
        and lemma.startswith(particle)
        and lemma.removeprefix(particle) in known
        for particle in SPLIT_OFF
    )


def far_apart(sentence: TaggedSentence) -> Iterator[Span]:
    """Where verbs, or a clause's first word and its verb, stand far apart: first and last word of it."""
    words = sentence.words
    for bracket in brackets(sentence):
        behind = [at for at in bracket.completing if at > bracket.finite]
        if not bracket.subordinate and behind and behind[0] - bracket.finite - 1 >= _FARTHEST_VERBS:
            yield words[bracket.finite], words[bracket.last]
            continue
        start = _opener_of(words, bracket) if bracket.subordinate else _subject_of(words, bracket)
        if start is not None and bracket.first - start - 1 >= _FARTHEST_FROM_START:
            yield words[start], words[bracket.last]


def _opener_of(words: tuple[TaggedWord, ...], bracket: Bracket) -> int | None:
    """The place of the word that opens a subordinate clause."""
    return next((at for at in range(bracket.first - 1, -1, -1) if is_subordinator(words, at)), None)


def _subject_of(words: tuple[TaggedWord, ...], bracket: Bracket) -> int | None:
    """Where the sentence begins, if it does so with its subject, which may hold clauses of its own."""
    opening = words[0]
    if not (opening.is_noun or opening.is_name or opening.tag.startswith(("LID(", "VNW(", "ADJ(nom", "TW("))):
        return None
    if _begins_with_time(words):
        return None
    if is_subordinator(words, 0) or ";" in "".join(word.before for word in words[1 : bracket.finite + 1]):
        return None
    inner = [at for at in range(bracket.finite) if words[at].is_finite]
    if any(not any(is_subordinator(words, before) for before in range(1, at)) for at in inner):
        return None
    return 0


def _begins_with_time(words: tuple[TaggedWord, ...]) -> bool:
    """As in "Elke dag tussen acht en tien", "Twee weken na de storm"; not "De dag van de stemming"."""
    for at, word in enumerate(words[:_MOST_BEFORE_TIME]):
        if word.is_noun or word.is_name:
            known = {word.low, word.lemma} & _TIMES
            opened = any(before.low in _OF_TIME or before.tag.startswith("TW(") for before in words[:at])
            return bool(known) and (opened or (at == 0 and bool(known & _DAYS)))
    return False
