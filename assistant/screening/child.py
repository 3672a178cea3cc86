"""Wordings of a child or a teenager who speaks for himself or herself and is not well."""

from __future__ import annotations

from assistant.screening.cues import Cue, cue, words

_AGE = (
    r"(?:[5-9]|1[0-7]|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|zeventien)(?:,5| en een half|half)?"
)
_AFTER_AGE = (
    r"(?:(?: jaar| jr| j| jaartjes)(?! (?:getrouwd|werkloos|lid|samen|bezig|ziek|weduw\w*"
    r"|in dienst|gehuwd|alleen|ouder|gescheiden))(?: oud)?|(?! ?\d| ?[a-z%€]))"
)
SPEAKER: tuple[Cue, ...] = (
    cue(
        r"(?:ik ben|ben|k ben|ik word|ikke) (?:pas |nu |net |bijna |al |een (?:meisje"
        rf"|jongen) van )?{_AGE}(?:{_AFTER_AGE}|(?= (?:en|maar|ik|mijn|me|word|kan|wil|of)\b))"
    ),
    cue(
        rf"(?:ik|meisje|jongen|m|v|j) ?[,(]? ?{_AGE} jaar|(?:meisje|jongen) van {_AGE}(?= (?:en|ik"
        rf"|jaar en)|[.,]|\W*$)|^{_AGE} jaar\b"
    ),
    cue(
        r"(?:ik )?(?:zit|ik|zat)\b(?: ik)? (?:[\w',]+ ){0,2}?(?:in|op) (?:groep [1-8]|groep (?:drie"
        r"|vier|vijf|zes|zeven|acht)|de brugklas|brugklas|klas [1-6]|de (?:[1-6]e|[1-6]de|eerste"
        r"|tweede|derde) klas|(?:de )?[1-6] (?:vmbo|havo|vwo|mavo)|(?:vmbo|havo|vwo|mavo)(?: [1-6])?"
        r"|de basisschool|de middelbare|middelbare)|groep [4-8](?=\W*$|[.,])"
    ),
    cue(
        r"in mijn klas|bij mij (?:in de klas|op school)|(?:mijn |de )?(?:juf|meester"
        r"|mentor) (?:[\w',]+ ){0,3}?(?:luistert|gelooft|doet|zegt|helpt|weet)|kinder ?telefoon"
        r"|kindertelefoon"
    ),
    cue(
        r"mijn (?:ouders|pa en ma|vader en moeder|papa en mama|mama en papa|mama"
        r"|papa) (?:[\w',]+ ){0,3}?(?:scheiden|uit elkaar|gescheiden|vechten|ruzie|nooit tijd|drinken"
        r"|drinkt|haten)"
    ),
    cue(
        r"(?:ik|mij) (?:[\w',]+ ){0,4}?(?:gepest|pesten|uitgelachen"
        r"|buitengesloten) (?:[\w',]+ ){0,3}?(?:op school|in de klas|klas|klasgenoten|kinderen"
        r"|online)|(?:op school|klas|klasgenoten) (?:[\w',]+ ){0,5}?(?:pesten|pest|uitlachen"
        r"|lachen) (?:[\w',]+ )?(?:mij|me)"
    ),
)
TROUBLE: tuple[Cue, ...] = (
    cue(
        r"gepest|gepests|pest|pesten|gepesterd|uitgelachen|uitgescholden|buitengesloten|lachen (?:mij"
        r"|me) uit|sluiten (?:mij|me) buiten|negeren (?:mij|me)|gemeen tegen|stom tegen|haten (?:mij"
        r"|me)|haat (?:mij|me|mezelf)|doen gemeen"
    ),
    cue(
        r"verdriet\w*|verdrietig\w*|huil|huilt|huilen|ongelukkig|somber|depressief|depri|eenzaam"
        r"|zo alleen|helemaal alleen|voel (?:me|mij|mijn) (?:[\w',]+ )?(?:rot|alleen|slecht|kut|stom"
        r"|niet goed|niet fijn|anders|lelijk|niet lekker)|niet blij|paniek\w*|stress|nachtmerries?"
        r"|slaap slecht|niet slapen|mezelf stom"
    ),
    cue(
        r"bang(?! dat| om te vallen)|durf (?:[\w',]+ ){0,3}?niet|niet durven|geheim dat"
        r"|niemand vertellen|niemand mag weten|schaam"
    ),
    cue(
        r"niemand (?:die )?(?:[\w',]+ )?(?:luistert|gelooft|helpt|begrijpt|snapt|ziet|wil|vindt)"
        r"|(?:geen|nul) (?:vrienden|vriendjes|vriendinnen)|niemand om mee"
        r"|met iemand (?:kunnen )?(?:praten|kletsen)|met wie (?:kan|moet) ik praten"
        r"|iemand om mee te praten|kan ik (?:hier )?(?:met )?(?:iemand|jou|jouw|u|je) praten"
    ),
    cue(
        r"scheiden|uit elkaar gaan|gescheiden|ruzie|schreeuwen|vechten|weglopen|weggelopen"
        r"|weg van huis|van huis weg|niet meer thuis|pleeggezin|uit huis geplaatst|niet naar huis"
        r"|nooit thuis"
    ),
    cue(
        r"slaat|slaan|geslagen|pijn|opgesloten|aangeraakt|betast|zit aan mij|mishandel\w*|misbruik\w*"
        r"|blote foto\w*|naakt ?foto\w*|filmpje van mij|chanteert|bedreigt|bedreigen|dwingt|dwingen"
        r"|gedwongen|geen eten|honger|drinkt (?:te veel|veel|elke)|dronken|aan de drugs|zwanger"
        r"|ongesteld|overleden|doodgegaan|is dood|mis (?:hem|haar|mijn)|(?:foto"
        r"|filmpje)'?\w* van (?:mij|me)|mogen? (?:[\w',]+ )?niet (?:[\w',]+ )?weten"
        r"|weet (?:[\w',]+ )?niet (?:meer )?wat ik (?:[\w',]+ )?(?:moet|kan) doen|niet fijn"
        r"|niet leuk thuis|boos op mij|straf|gestraft|pijn|niemand praat|helemaal niemand"
        r"|wil hier weg|rot thuis|stiekem|gek van|transgender|haat|scheld\w*|uitschelden|negeren"
        r"|buiten gesloten|iets vertellen|geheim|(?:heb|hebt) niemand|kut|rot|naar|moeilijk thuis"
        r"|help mij|hulp nodig|is dood|foto'?s? (?:stuur|sturen|doorgestuurd|van mij)|wil dat ik"
        r"|gelooft (?:mij|me) niet|raar gevoel|(?:ben|val) (?:[\w',]+ )?(?:homo|lesbisch|op jongens"
        r"|op meisjes)"
    ),
)
# The child in trouble that needs no age beside it.
ALONE: tuple[Cue, ...] = (
    cue(
        r"(?:mijn ouders|papa en mama|mama en papa) (?:[\w',]+ ){0,3}?(?:niet meer (?:bij elkaar"
        r"|samen)|uit elkaar|gaan scheiden)",
        r"ik ben (?:[5-9]|1[0-7])|groep \d|klas|verdrietig|bang|huil\w*|niemand",
    ),
    cue(
        r"(?:mij|me|ik) (?:[\w',]+ ){0,6}?(?:gepest|pesten) (?:[\w',]+ ){0,4}?(?:op (?:mijn )?school"
        r"|klas|klasgenoten)|(?:op school|klas|klasgenoten) (?:[\w',]+ ){0,6}?(?:pesten|pest) (?:mij"
        r"|me)|op school (?:[\w',]+ ){0,2}?(?:ik )?(?:[\w',]+ )?gepest",
        words(r"ik|mij|me"),
        unless=r"mijn (?:kind|zoon|zoontje|dochter|dochtertje|kleinkind|kleinzoon|kleindochter|kinderen)",
    ),
    cue(
        r"^(?:mijn |de )?(?:juf|meester) (?:[\w',]+ ){0,3}?(?:gelooft|luistert|helpt|slaat|is gemeen"
        r"|haat) (?:mij|me|niet)"
    ),
    cue(r"kinder ?telefoon", words(r"bellen|nummer|praten|telefoonnummer|hoe kan ik")),
)
# A grown-up who speaks about a child.
GROWN_UP = words(
    r"mijn (?:kind|kinderen|zoon|zoontje|dochter|dochtertje|kleinkind|kleinzoon|kleindochter"
    r"|leerling|leerlingen|man|vrouw|ex)|onze (?:kinderen|zoon|dochter)|als (?:ouder|moeder|vader"
    r"|leraar)"
)
# What a child may want of the municipality.
WISHES = words(
    r"zoek|zoeken|wil (?:een|graag|naar|hier|weten|meedoen|vrijwillig\w*|werken|helpen|stemmen"
    r"|dat er|dat de)|wens|komt|komen|saai|verveel\w*|park|skate\w*|voetbal\w*|sport\w*|zwem\w*"
    r"|speeltuin\w*|bibliotheek|werkstuk|spreekbeurt|onderzoek|baan|baantje|werk|stage|plek"
    r"|subsidie|gemeente|heerlen|jullie|plan|plannen|fiets\w*|bus|trein"
)
# More than the age alone.
TELLS = words(r"(?:en|mijn|want|maar|me|mij) [\w',]+ \w+")
