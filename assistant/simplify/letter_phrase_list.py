"""The set phrases of official letters, each with its plain form.

In a pattern a space is any white space, <x> is a slot of up to eleven words without punctuation (<x3>: up
to three), <WHO> is "wij", "we", "ik", "het college" or "de gemeente", <END> the end of a clause, <STOP>
that of a sentence. In a plain form {x} is what stood in the slot, {laten} the verb in the form that goes
with <WHO>, {inf} the infinitive that stood there with "te", with slot x before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.simplify.edit import ChangeKind


@dataclass(frozen=True)
class Phrase:
    """A set phrase.

    `opens`: only at the beginning of a sentence. `before_verb`: only where a finite verb follows, so that
    its order stays. `before_te`: only where an infinitive with "te" follows. `behind_verb`: only behind a
    finite verb or a pronoun. `unless`: words that may not stand in the sentence.
    """

    pattern: str
    plain: str
    kind: ChangeKind = ChangeKind.WORD
    opens: bool = False
    before_verb: bool = False
    before_te: bool = False
    behind_verb: bool = False
    unless: tuple[str, ...] = ()


_ABOVE = r"(?:het )?(?:bovenstaande|voorgaande|vorenstaande|bovengenoemde)"
_THEREFORE = ("daarom", "derhalve", "dus", "daardoor", "mitsdien")
_OPINION = tuple(
    "vragen vraagt vraag gevraagd luisteren luistert geluisterd informeren geïnformeerd kijken".split()
)
# What happens at one moment has no "vanaf": "met ingang van 1 mei ingetrokken".
_AT_ONCE = tuple(
    """
    werking ingetrokken intrekken intrekt trekken beëindigd beëindigen vervalt vervallen ontslagen ontslag
    opgezegd opzeggen afgeschaft afschaffen ingevoerd invoeren gestopt stoppen opgeheven
    opheffen benoemd benoemen gewijzigd
    """.split()
)
_JUDGES = (
    "rechter",
    "rechtbank",
    "ombudsman",
    "kantonrechter",
    "bestuursrechter",
    "voorzieningenrechter",
    "hof",
    "autoriteit",
    "geschillencommissie",
    "huurcommissie",
    "raad",
)
_ID = (
    r"(?P<x>(?:een|uw|het|hun|zijn|haar|de|geldig|geldige|origineel|originele)"
    r"(?: (?:geldig|geldige|origineel|originele))* "
    r"(?:identiteitsbewijs|paspoort|rijbewijs|identiteitskaart|legitimatiebewijs|legitimatie))"
)

_ANNOUNCING = (
    Phrase(
        r"<HEREBY> (?:delen|deel|deelt) <WHO> u (?:mede|mee)<DAT>", "{who} {laten} u weten dat", opens=True
    ),
    Phrase(r"<WHO> (?:delen|deel|deelt) u (?:<HEREBY> )?(?:mede|mee)<DAT>", "{who} {laten} u weten dat"),
    Phrase(r"(?:delen|deel|deelt) <WHO> u (?:<x4> )?(?:mede|mee)<DAT>", "{laten} {who} u {x} weten dat"),
    Phrase(
        r"(?:delen|deel|deelt) <WHO> u (?:<HEREBY> )?het volgende (?:mede|mee)",
        "{laten} {who} u het volgende weten",
    ),
    Phrase(
        r"<WHO> (?:delen|deel|deelt) u (?:<HEREBY> )?het volgende (?:mede|mee)",
        "{who} {laten} u het volgende weten",
    ),
    Phrase(r"<HEREBY> (?:berichten|bericht) <WHO> u<DAT>", "{who} {laten} u weten dat", opens=True),
    Phrase(r"<WHO> (?:berichten|bericht) u (?:<HEREBY> )?dat(?= )", "{who} {laten} u weten dat"),
    Phrase(r"(?:berichten|bericht) <WHO> u<DAT>", "{laten} {who} u weten dat"),
    Phrase(
        r"(?:berichten|bericht) <WHO> u (?:<HEREBY> )?(?:als volgt|het volgende)",
        "{laten} {who} u het volgende weten",
    ),
    Phrase(r"u (?:mede|mee) te (?:delen|moeten delen)<DAT>", "u te laten weten dat"),
    Phrase(r"u te moeten (?:mededelen|meedelen|berichten)<DAT>", "u te moeten laten weten dat"),
    Phrase(r"u te kunnen (?:mededelen|meedelen|berichten)<DAT>", "u te kunnen laten weten dat"),
    Phrase(r"u (?:mededelen|meedelen)<DAT>", "u laten weten dat"),
    Phrase(
        r"(?:stellen|stel|stelt) <WHO> u (?:<HEREBY> )?(?:er van |ervan )?in kennis<DAT>",
        "{laten} {who} u weten dat",
    ),
    Phrase(
        r"<WHO> (?:stellen|stel|stelt) u (?:<HEREBY> )?(?:er van |ervan )?in kennis<DAT>",
        "{who} {laten} u weten dat",
    ),
    Phrase(r"(?:stellen|stel|stelt) <WHO> u (?:<x4> )?in kennis van", "{informeren} {who} u {x} over"),
    Phrase(r"<WHO> (?:stellen|stel|stelt) u (?:<x4> )?in kennis van", "{who} {informeren} u {x} over"),
    Phrase(r"u (?:<x4> )?in kennis te stellen van", "u {x} te informeren over"),
    Phrase(r"u (?:<x4> )?in kennis stellen van", "u {x} informeren over"),
    Phrase(r"u wordt (?:hiervan|daarvan) (?:<x3> )?in kennis gesteld", "u wordt daarover {x} geïnformeerd"),
    Phrase(r"(?:hiervan|daarvan) wordt u (?:<x3> )?in kennis gesteld", "daarover wordt u {x} geïnformeerd"),
    Phrase(r"wordt u (?:hiervan|daarvan) (?:<x3> )?in kennis gesteld", "wordt u daarover {x} geïnformeerd"),
    Phrase(r"(?:vestigen|vestig|vestigt) <WHO> (?:<x2> )?uw aandacht op", "{wijzen} {who} u {x} op"),
    Phrase(r"<WHO> (?:vestigen|vestig|vestigt) er (?:<x2> )?uw aandacht op", "{who} {wijzen} u er {x} op"),
    Phrase(
        r"<WHO> (?:vestigen|vestig|vestigt) (?:(?P<x>graag|nogmaals|hierbij|ook|tevens|in het "
        r"bijzonder) )?uw aandacht op",
        "{who} {wijzen} u {x} op",
    ),
    Phrase(r"<WHO> (?:attenderen|attendeer|attendeert) u", "{who} {wijzen} u"),
    Phrase(r"(?:attenderen|attendeer|attendeert) <WHO> u", "{wijzen} {who} u"),
    Phrase(r"volledigheidshalve", "voor de volledigheid"),
    Phrase(r"ten overvloede", "voor de duidelijkheid", opens=True, before_verb=True),
)
_SENDING = (
    Phrase(r"(?:doen|doe|doet) <WHO> u (?:<x> )?toekomen", "{sturen} {who} u {x}"),
    Phrase(r"<WHO> (?:doen|doe|doet) u (?:<x> )?toekomen", "{who} {sturen} u {x}"),
    Phrase(r"te doen toekomen", "te sturen"),
    Phrase(r"doen toekomen", "sturen"),
    Phrase(
        r"(?:bijgaand|bijgesloten|ingesloten|bijgevoegd) treft u (?:<x> )?aan<OVER>",
        "hierbij vindt u {x}",
        opens=True,
    ),
    Phrase(r"(?:bijgaand|bijgesloten|ingesloten) (?:ontvangt|vindt) u", "hierbij ontvangt u", opens=True),
    Phrase(r"treft u (?:<x> )?aan<OVER>", "vindt u {x}"),
    Phrase(r"<HEREBY> bevestigen wij de ontvangst van <x><STOP>", "wij hebben {x} ontvangen", opens=True),
    Phrase(r"<HEREBY> bevestig ik de ontvangst van <x><STOP>", "ik heb {x} ontvangen", opens=True),
    Phrase(
        r"<HEREBY> bevestigen wij de ontvangst (?P<y>op \d+ \w+ \d{4}) van <x><END>",
        "wij hebben {y} {x} ontvangen",
        opens=True,
    ),
    Phrase(r"in goede orde ontvangen", "ontvangen"),
    Phrase(
        r"<WHO> (?:zien|zie) uw (?P<v>reactie|antwoord|bericht) (?:graag|met belangstelling|gaarne) tegemoet",
        "{who} {ontvangen} graag uw {v}",
    ),
    Phrase(
        r"<WHO> (?:zien|zie) uw (?P<v>reactie|antwoord|bericht) (?P<x>(?:uiterlijk |vóór |voor |"
        r"binnen )<z5>) (?:graag|met belangstelling|gaarne) tegemoet",
        "{who} {ontvangen} uw {v} graag {x}",
    ),
)
_ASKING = (
    Phrase(
        r"<WHO> (?:verzoeken|verzoek|verzoekt) u(?P<x>(?: (?:vriendelijk|beleefd|dringend|doch|maar|"
        r"dan ook|daarom|hierbij|nogmaals|tevens|ook|met klem))*)",
        "{who} {vragen} u {x}",
        before_te=True,
    ),
    Phrase(r"(?:verzoeken|verzoek|verzoekt) <WHO> u", "{vragen} {who} u", before_te=True),
    Phrase(
        r"u wordt (?:(?P<x>vriendelijk|dringend|hierbij|tevens|ook|daarom|dan ook) )?verzocht",
        "u wordt {x} gevraagd",
        before_te=True,
    ),
    Phrase(
        r"wordt u (?:(?P<x>vriendelijk|dringend|hierbij|tevens|ook|daarom|dan ook) )?verzocht",
        "wordt u {x} gevraagd",
        before_te=True,
    ),
    Phrase(
        r"(?:u )?gelieve (?:<x> )?te (?P<verb>\w+en)\.(?=\s*$)", "wilt u {inf}?", ChangeKind.VERB, opens=True
    ),
    Phrase(r"zo spoedig mogelijk", "zo snel mogelijk"),
    Phrase(r"ten spoedigste", "zo snel mogelijk"),
    Phrase(r"per omgaande", "meteen"),
)
_CONTACT = (
    Phrase(r"voor (?:nadere|verdere) (?:inlichtingen|informatie)", "voor meer informatie"),
    Phrase(r"voor inlichtingen", "voor informatie"),
    Phrase(r"(?:nadere|verdere) (?:inlichtingen|informatie)", "meer informatie"),
    Phrase(
        r"zich (?:(?P<x>telefonisch|schriftelijk|per e-mail|altijd|ook|rechtstreeks) )?wenden tot",
        "{x} contact opnemen met",
        unless=_JUDGES,
    ),
    Phrase(r"zich tot <y6> wenden", "met {y} contact opnemen", unless=_JUDGES),
    Phrase(
        r"zich (?:(?P<x>telefonisch|schriftelijk) )?te wenden tot",
        "{x} contact op te nemen met",
        unless=_JUDGES,
    ),
    Phrase(r"zich (?:(?P<x>telefonisch|schriftelijk) )?in verbinding stellen met", "{x} contact opnemen met"),
    Phrase(
        r"zich (?:(?P<x>telefonisch|schriftelijk) )?in verbinding te stellen met",
        "{x} contact op te nemen met",
    ),
    Phrase(
        r"(?P<who>ik|wij) (?:vertrouwen|vertrouw) (?:er op|erop) u (?:hiermee|hiermede) (?:voldoende |"
        r"genoegzaam )?te hebben (?:geïnformeerd|ingelicht)",
        "{who} {hopen} dat u nu genoeg weet",
    ),
    Phrase(
        r"(?P<who>ik|wij) (?:hopen|hoop) u (?:hiermee|hiermede) (?:voldoende |genoegzaam )?te hebben "
        r"(?:geïnformeerd|ingelicht)",
        "{who} {hopen} dat u nu genoeg weet",
    ),
)
_OBJECTING = (
    Phrase(
        r"(?:indien|als|wanneer) u zich met <x8> niet (?:kunt|kan) verenigen",
        "als u het niet eens bent met {x}",
    ),
    Phrase(
        r"(?:indien|als|wanneer) u zich niet met <x8> (?:kunt|kan) verenigen",
        "als u het niet eens bent met {x}",
    ),
    Phrase(r"(?:indien|als|wanneer) u zich niet (?:kunt|kan) verenigen met", "als u het niet eens bent met"),
    Phrase(r"kunt u zich met <x8> niet verenigen", "bent u het niet eens met {x}", opens=True),
    Phrase(r"kunt u zich niet met <x8> verenigen", "bent u het niet eens met {x}", opens=True),
    Phrase(r"kunt u zich niet verenigen met", "bent u het niet eens met", opens=True),
    Phrase(r"die zich met <x8> niet kunnen verenigen", "die het niet eens zijn met {x}"),
    Phrase(r"die zich niet met <x8> kunnen verenigen", "die het niet eens zijn met {x}"),
    Phrase(r"die zich niet kunnen verenigen met", "die het niet eens zijn met"),
    Phrase(
        r"(?:stellen|stel|stelt) <WHO> u (?:<x6> )?in de gelegenheid(?: om)?",
        "{geven} {who} u {x} de kans om",
        before_te=True,
    ),
    Phrase(
        r"<WHO> (?:stellen|stel|stelt) u (?:<x6> )?in de gelegenheid(?: om)?",
        "{who} {geven} u {x} de kans om",
        before_te=True,
    ),
    Phrase(r"u (?:<x6> )?in de gelegenheid te stellen(?: om)?", "u {x} de kans te geven om", before_te=True),
    Phrase(
        r"u (?:<x6> )?in de gelegenheid (?P<v>zal|zullen|kan|kunnen|moet|moeten) stellen(?: om)?",
        "u {x} de kans {v} geven om",
        before_te=True,
    ),
    Phrase(r"u (?:<x6> )?in de gelegenheid stellen(?: om)?", "u {x} de kans geven om", before_te=True),
    Phrase(r"u wordt (?:<x6> )?in de gelegenheid gesteld(?: om)?", "u krijgt {x} de kans om", before_te=True),
    Phrase(r"wordt u (?:<x6> )?in de gelegenheid gesteld(?: om)?", "krijgt u {x} de kans om", before_te=True),
    Phrase(
        r"u bent (?:<x6> )?in de gelegenheid gesteld(?: om)?",
        "u hebt {x} de kans gekregen om",
        before_te=True,
    ),
    Phrase(
        r"bent u (?:<x6> )?in de gelegenheid gesteld(?: om)?",
        "hebt u {x} de kans gekregen om",
        before_te=True,
    ),
    Phrase(r"bezwaar aan te tekenen", "bezwaar te maken"),
    Phrase(r"bezwaar aantekenen", "bezwaar maken"),
    Phrase(r"bezwaar (?P<v>heeft|hebt|hebben|is|wordt|worden) aangetekend", "bezwaar {v} gemaakt"),
    Phrase(r"bezwaar aangetekend", "bezwaar gemaakt"),
    Phrase(r"tekent u (?:<x6> )?bezwaar aan", "maakt u {x} bezwaar"),
)
_REASONS = (
    Phrase(
        rf"(?:gelet op|gezien|op grond van|op basis van|in verband met) {_ABOVE}",
        "daarom",
        opens=True,
        before_verb=True,
        unless=_THEREFORE,
    ),
    Phrase(
        r"(?:gelet hierop|uit dien hoofde|om deze reden|om die reden|in verband (?:hiermee|hiermede|"
        r"daarmee|daarmede)|naar aanleiding (?:hiervan|daarvan)|mitsdien)",
        "daarom",
        opens=True,
        before_verb=True,
        unless=("daarom", "derhalve", "dus"),
    ),
    Phrase(rf", (?:gelet op|gezien) {_ABOVE},", "daarom", behind_verb=True, unless=_THEREFORE),
    Phrase(
        r"(?:dientengevolge|(?:ten|als) gevolge? (?:hiervan|daarvan))",
        "daardoor",
        opens=True,
        before_verb=True,
        unless=_THEREFORE,
    ),
    Phrase(r"te dien einde", "daarvoor", opens=True, before_verb=True),
    Phrase(r"bij gebreke (?:hiervan|daarvan)", "als dat niet gebeurt,", opens=True, before_verb=True),
    Phrase(r"(?:ten|als) gevolge? waarvan", "waardoor"),
    Phrase(r"tengevolge waarvan", "waardoor"),
    Phrase(r"met als gevolg dat", "waardoor"),
    Phrase(r"(?:gezien|vanwege|wegens|gelet op|in verband met) het feit dat", "omdat"),
    Phrase(r"(?:door|als gevolg van|ten gevolge van) het feit dat", "doordat"),
    Phrase(r"(?:ondanks|niettegenstaande) het feit dat", "hoewel"),
    Phrase(r"in het geval dat", "als"),
    Phrase(r"(?:met als doel|met het doel|met het oogmerk) om", "om", before_te=True),
    Phrase(r"(?:met als doel|met het doel|met het oogmerk)", "om", before_te=True, unless=("om",)),
    Phrase(r"teneinde", "om", before_te=True),
    Phrase(
        r"(?:naar ons oordeel|onzes inziens|ons inziens|naar onze mening)", "volgens ons", unless=_OPINION
    ),
    Phrase(r"(?:naar mijn oordeel|mijns inziens|naar mijn mening)", "volgens mij", unless=_OPINION),
    Phrase(r"(?:naar uw oordeel|uws inziens|naar uw mening)", "volgens u", unless=_OPINION),
    Phrase(r"(?P<who>wij|we|ik) (?:zijn|ben) van (?:mening|oordeel)<DAT>", "{who} {vinden} dat"),
    Phrase(
        r"(?P<who>het college|de gemeente|de commissie) is van (?:mening|oordeel)<DAT>", "{who} {vinden} dat"
    ),
    Phrase(
        r"(?:zijn|ben|is) (?P<who>wij|we|ik|het college|de gemeente) (?:(?P<x>dan ook|daarom|dus|"
        r"derhalve|ook) )?van (?:mening|oordeel)<DAT>",
        "{vinden} {who} {x} dat",
    ),
    Phrase(r"(?:indien|als|wanneer) u van (?:mening|oordeel) bent<DAT>", "als u vindt dat"),
    Phrase(r"bent u van (?:mening|oordeel)<DAT>", "vindt u dat"),
    Phrase(r"u bent van (?:mening|oordeel)<DAT>", "u vindt dat"),
    Phrase(r"wij stellen ons op het standpunt<DAT>", "wij vinden dat"),
    Phrase(r"stelt zich op het standpunt<DAT>", "vindt dat"),
)
_TIMES = (
    Phrase(r"met ingang van heden", "vanaf vandaag", unless=_AT_ONCE),
    Phrase(r"met ingang van", "vanaf", unless=_AT_ONCE),
    Phrase(r"treedt in werking met ingang van", "geldt vanaf"),
    Phrase(r"treden in werking met ingang van", "gelden vanaf"),
    Phrase(r"treedt (?:met ingang van|per) <x> in werking", "geldt vanaf {x}"),
    Phrase(r"treden (?:met ingang van|per) <x> in werking", "gelden vanaf {x}"),
    Phrase(r"treedt op (?P<x>\d+ \w+(?: \d{4})?) in werking", "geldt vanaf {x}"),
    Phrase(r"treedt in werking op (?P<x>\d+ \w+(?: \d{4})?)", "geldt vanaf {x}"),
    Phrase(r"te zijner tijd", "later"),
    Phrase(r"te allen tijde", "altijd"),
    Phrase(r"tot op heden", "tot nu toe"),
)
_DOING = (
    Phrase(r"neemt (?:<x> )?een aanvang", "begint {x}", ChangeKind.VERB),
    Phrase(r"nemen (?:<x> )?een aanvang<END>", "beginnen {x}", ChangeKind.VERB),
    Phrase(r"een aanvang (?P<v>zal|zullen|kan|kunnen) nemen", "{v} beginnen", ChangeKind.VERB),
    Phrase(r"een aanvang nemen", "beginnen", ChangeKind.VERB),
    Phrase(r"een aanvang neemt", "begint", ChangeKind.VERB),
    Phrase(r"een aanvang te nemen", "te beginnen", ChangeKind.VERB),
    Phrase(r"een aanvang (?P<v>wordt|kan worden|zal worden) gemaakt", "{v} begonnen", ChangeKind.VERB),
    Phrase(
        r"(?P<v>wordt|zal|kan) (?:<x5> )?een aanvang (?P<w>worden )?gemaakt",
        "{v} {x} {w} begonnen",
        ChangeKind.VERB,
    ),
    Phrase(r"maakt (?:<x4> )?(?:onder)?deel uit van", "hoort {x} bij", ChangeKind.VERB),
    Phrase(r"maken (?:<x4> )?(?:onder)?deel uit van", "horen {x} bij", ChangeKind.VERB),
    Phrase(r"(?:onder)?deel uitmaakt van", "hoort bij", ChangeKind.VERB),
    Phrase(r"(?:onder)?deel uitmaken van", "horen bij", ChangeKind.VERB),
    Phrase(r"(?:onder)?deel uit te maken van", "te horen bij", ChangeKind.VERB),
    Phrase(r"ervoor zorg te dragen dat", "ervoor te zorgen dat", ChangeKind.VERB),
    Phrase(r"er zorg voor te dragen dat", "ervoor te zorgen dat", ChangeKind.VERB),
    Phrase(r"ervoor zorg dragen dat", "ervoor zorgen dat", ChangeKind.VERB),
    Phrase(r"er zorg voor dragen dat", "ervoor zorgen dat", ChangeKind.VERB),
    Phrase(
        r"draagt (?:(?P<v>u|de \w+|het \w+) )?er (?:<x3> )?zorg voor dat",
        "zorgt {v} er {x} voor dat",
        ChangeKind.VERB,
    ),
    Phrase(
        r"dragen (?P<v>wij |we )?er (?:<x3> )?zorg voor dat", "zorgen {v} er {x} voor dat", ChangeKind.VERB
    ),
    Phrase(r"komt te vervallen", "vervalt", ChangeKind.VERB),
    Phrase(r"komen te vervallen", "vervallen", ChangeKind.VERB),
    Phrase(r"is voornemens", "is van plan"),
    Phrase(r"zijn (?P<x>wij |we )?voornemens", "zijn {x} van plan"),
    Phrase(r"zijn (?P<x>derhalve |daarom |dan ook )?voornemens", "zijn {x} van plan"),
    Phrase(r"ben (?P<x>ik )?voornemens", "ben {x} van plan"),
    Phrase(r"(?P<v>bent u|u bent) gehouden(?: om)?", "{v} verplicht om", before_te=True),
    Phrase(r"staat het u vrij (?:om )?(?:<x> )?te (?P<verb>\w+en)", "mag u {inf}", ChangeKind.VERB),
    Phrase(r"het staat u vrij (?:om )?(?:<x> )?te (?P<verb>\w+en)", "u mag {inf}", ChangeKind.VERB),
    Phrase(
        r"(?:is het voor u mogelijk|heeft u de mogelijkheid|hebt u de mogelijkheid|bent u in staat) "
        r"(?:om )?(?:<x> )?te (?P<verb>\w+en)",
        "kunt u {inf}",
        ChangeKind.VERB,
    ),
    Phrase(
        r"(?:het is voor u mogelijk|u heeft de mogelijkheid|u hebt de mogelijkheid|u bent in staat) "
        r"(?:om )?(?:<x> )?te (?P<verb>\w+en)",
        "u kunt {inf}",
        ChangeKind.VERB,
    ),
    Phrase(r"het verdient aanbeveling", "het is verstandig", before_te=True),
    Phrase(r"verdient het aanbeveling", "is het verstandig", before_te=True),
    Phrase(
        r"(?:indien|als|wanneer) u (?:hieraan|daaraan|hier|daar) geen gevolg (?:aan )?geeft",
        "als u dat niet doet",
    ),
    Phrase(r"geeft u (?:hieraan|daaraan) geen gevolg", "doet u dat niet", opens=True),
    Phrase(r"wordt (?:hieraan|daaraan) geen gevolg gegeven", "gebeurt dat niet", opens=True),
    Phrase(r"(?:indien|als|wanneer) (?:hieraan|daaraan) geen gevolg wordt gegeven", "als dat niet gebeurt"),
    Phrase(r"wordt (?:hiervan|daarvan) geen gebruik gemaakt", "gebeurt dat niet", opens=True),
    Phrase(rf"{_ID} over te leggen", "{x} te laten zien", ChangeKind.VERB),
    Phrase(rf"{_ID} te overleggen", "{x} te laten zien", ChangeKind.VERB),
    Phrase(rf"{_ID} overleggen", "{x} laten zien", ChangeKind.VERB),
    Phrase(r"is van kracht(?! ge)", "geldt", ChangeKind.VERB),
    Phrase(r"zijn van kracht(?! ge)", "gelden", ChangeKind.VERB),
    Phrase(r"van kracht is(?! ge)", "geldt", ChangeKind.VERB),
    Phrase(r"van kracht zijn(?! ge)", "gelden", ChangeKind.VERB),
    Phrase(
        r"is (?:(?P<x>ook|niet|eveneens|onverkort|dan) )?van toepassing op", "geldt {x} voor", ChangeKind.VERB
    ),
    Phrase(
        r"zijn (?:(?P<x>ook|niet|eveneens|onverkort|dan) )?van toepassing op",
        "gelden {x} voor",
        ChangeKind.VERB,
    ),
    Phrase(r"van toepassing is op", "geldt voor", ChangeKind.VERB, unless=("niet",)),
    Phrase(r"van toepassing zijn op", "gelden voor", ChangeKind.VERB, unless=("niet",)),
)

PHRASES: tuple[Phrase, ...] = (
    *_ANNOUNCING,
    *_SENDING,
    *_ASKING,
    *_CONTACT,
    *_OBJECTING,
    *_REASONS,
    *_TIMES,
    *_DOING,
)
