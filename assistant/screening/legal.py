"""Wordings that ask for legal advice in a case of one's own."""

from __future__ import annotations

from assistant.screening.cues import Cue, cue, words

# Somebody else who may or may not do something to the speaker.
_OTHER_SIDE = (
    r"(?:huisbaas|verhuurder|werkgever|baas|chef|buurman|buurvrouw|buren|ex|ex-man|ex-vrouw"
    r"|politie|deurwaarder|woningcorporatie|woningbouw\w*|verzekering|school|winkel|aannemer"
    r"|huurder|bank|incasso\w*|uitzendbureau|vve|schuldeiser)"
)
_LAW = words(
    r"rechters?|rechtszaak|rechtzaak|rechtbank|kort geding|hoger beroep|in beroep|proces tegen"
    r"|advocaat|aanklagen|aan te klagen|klaag .{0,40} aan|aanklacht|dagvaard\w*|daag .{0,30} voor"
    r"|aansprakelijk\w*|strafbaar|strafblad|gevangenis\w*|de cel in|celstraf|taakstraf|\w*straf"
    r"|vervolgd|veroordeeld|aangehouden|opgepakt|politieverhoor|verhoor|ontslaan|ontslag"
    r"|ontslagen|huurcontract|arbeidscontract|koopcontract|contract"
    r"|alimentatie|erfenis|erft|erven|testament|nalatenschap|erfgenaam|erfrecht|voogdij"
    r"|omgangsregeling|gezag|echtscheiding|deurwaarder|incasso\w*|beslag|uit huis zetten"
    r"|uit mijn huis zetten|eruit zetten|schadevergoeding|schadeclaim|claimen|juridisch\w*"
    r"|rechtsbijstand|rechtsgeldig|wettelijk|legaal|illegaal|proeftijd|borg terug|de borg"
    r"|mijn rechten|verjaard|rechten heb ik"
)
_LAW_ADVICE = words(
    r"mag|mogen|moet|kan|kunnen|kun|krijg|krijgt|heb ik|heeft|hoe|wat|welke?|ben ik|is|wie|kans"
    r"|winnen|win|hoeveel|sta ik|word|wordt|hoelang|geldt|help|advies"
)
# What the municipality decides or plans, or where to go.
_PUBLIC = words(
    r"gemeente|overheid|jullie|heerlen|plan|plannen|\w+plan|windmolens?|planschade|mijnschade"
    r"|mijnbouw\w*|sloop|wijk|buurt|azc|uitkering|bijstand aanvragen|schuldhulp\w*|schulden"
    r"|inburger\w*|loket|waar (?:kan|moet|vind|meld)|komt er|komen er|gratis juridische?"
    r"|juridisch loket|als (?:bewoner|huurder|inwoner)s?|huurders|bewoners|inwoners|vergunning"
    r"|vergunningen|bestemmingsplan|subsidie|werk zoeken|aan werk|nieuwe baan|urgentie|hulp bij"
    r"|helpt|voordat|mensen met|akkoord|coalitie|raad|hoe hoog is|wethouders?|hond|afval\w*"
    r"|vuilnis\w*"
)
_OWN = words(r"ik|mijn|mij|me|we|ons")
LEGAL: tuple[Cue, ...] = (
    cue(_LAW, _LAW_ADVICE, _OWN, unless=_PUBLIC),
    cue(
        r"(?:rechtszaak|kort geding|zaak|procedure) (?:[\w',]+ ){0,6}?(?:winnen|win|beginnen"
        r"|aanspannen|kans)|(?:win|winnen|kans) (?:[\w',]+ ){0,6}?(?:rechtszaak|kort geding"
        r"|proces tegen|mijn zaak)|klaag (?:ik )?(?:[\w',]+ ){0,4}?aan(?=\W|$)|(?:aan ?klagen"
        r"|dagvaarden|voor de rechter (?:dagen|slepen))|schade ?(?:vergoeding"
        r"|claim) (?:[\w',]+ ){0,2}?(?:eisen|claimen)|aansprakelijk (?:[\w',]+ )?stellen",
        r"ik|mijn|we|mij|me|hoe",
    ),
    cue(
        r"\w*boete|bekeuring|naheffing|dwangsom|aanmaning",
        r"onderuit|onder uit|onder (?:mijn|die|deze|een) (?:boete|bekeuring) uit\w*|uitkomen"
        r"|uit ?te komen|aanvechten|niet betalen|moet ik (?:die|deze|dit|mijn|hem) .{0,25}betalen?"
        r"|terecht|onterecht|mag dat|rechtsgeldig|wettelijk|verjaard|omheen|ontlopen",
        r"ik|mijn|mij|me|deze|die",
    ),
    cue(
        r"bezwaar\w*|beroepschrift|zienswijze|verweer\w*|pleidooi",
        r"zetten|schrijf|opstellen|opstel|gelijk|winnen|argument\w*|kans|kansrijk|formuleer"
        r"|formuleren|rechter|voorbeeldbrief",
        r"ik|mijn|mij|me",
        unless=r"waar|tot wanneer|windmolens?|bouwplan\w*|hoe dien|binnen hoeveel|bestemmingsplan|azc|kap"
        r"|wat kost",
    ),
    cue(
        r"(?:mag|mogen|kan|kunnen|moet) (?:mijn|me|die|een|onze|de"
        rf"|ik mijn) (?:[\w',]+ )?{_OTHER_SIDE} (?:[\w',]+ ){{0,8}}?(?:ontslaan|uitzetten|huis|zetten"
        r"|huur|opzeggen|loon|borg|weigeren|dwingen|binnen\w*|beslag|verhogen|salaris|overuren"
        r"|camera\w*|servicekosten|repareren|vorderen|schorsen|fouilleren|meenemen|inhouden"
        r"|terugbetalen|filmen|verbieden|aanklagen|verplichten)",
        unless=_PUBLIC,
    ),
    cue(
        r"(?:hoeveel|welke|wat voor) straf (?:staat|krijg|krijgt)|hoe win ik|mag de politie (?:mij|me"
        r"|zomaar|in mijn|mijn)|(?:baas|werkgever) (?:[\w',]+ ){0,3}?(?:betaalt|weigert|ontslaat"
        r"|houdt) ",
        unless=_PUBLIC,
    ),
    cue(
        r"(?:huisbaas|verhuurder|baas|werkgever|ex|deurwaarder) (?:[\w',]+ ){0,10}?(?:mag dat"
        r"|mag hij dat|kan dat zomaar|is dat (?:wettelijk|legaal|toegestaan)|wat zijn mijn rechten"
        r"|zomaar)",
        unless=_PUBLIC,
    ),
    cue(
        r"juridisch advies|rechts(?:hulp|advies)|sta ik in mijn recht|heb ik (?:juridisch "
        r"|wettelijk )?(?:een zaak|een poot om)|wat zegt de wet|is (?:dat|dit|het) (?:legaal"
        r"|wettelijk|illegaal|strafbaar|rechtsgeldig|tegen de wet)(?! in)|mag dat (?:volgens de wet"
        r"|wettelijk|juridisch)",
        unless=_PUBLIC,
    ),
)
