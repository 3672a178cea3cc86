"""Wordings that only insult: the assistant, the municipality, or nobody in particular."""

from __future__ import annotations

import re

from assistant.intent import looks_like_question
from assistant.screening.cues import Cue, any_found, cue, words
from assistant.screening.wording import Wording

_BAD_PEOPLE = (
    r"(?:klootza\w+|kloothommels?|idio{1,2}t\w*|idiote\w*|debiel\w*|randdebiel\w*|mongool"
    r"|mongolen|mongooltje|imbeciel\w*|halvegare\w*|malloot|malloten|hoer|hoeren|slet|sletten"
    r"|bitch|trut|trutten|teef|teven|kreng|krengen|sukkels?|losers?|prutsers?|prutsertjes"
    r"|knoeiers?|amateurs?|klungels?|zakke?n?vullers?"
    r"|graaiers?|oplichters?|leugenaars?|bedriegers?|tuig|gespuis|uitschot|gajes|schorem"
    r"|nietsnut\w*|luiaards?|luilakken|luiwammes\w*|dombo'?s?|domoren|domkop\w*|klojo'?s?"
    r"|lapzwans\w*|hufters?|mafke\w+|flapdrol\w*|lullen|lul|kneuzen|schurken|schoften|schoft"
    r"|hypocrieten|aasgieren|rotzakken|rotzak|viezerik\w*|lamzakken|lamzak"
    r"|kutwijven|wijven|achterlijke|boeven|criminelen|maffia|bandieten|sjlampampers|sjlokkers"
    r"|sjlampamper|hondsvotten|poesjenelle|kutten|sukkel\w*|zwijnen|sjoerd|smeerlap\w*|stumpers?"
    r"|stumperds?)"
)
_ANIMALS = (
    r"(?:eikels?|dief|dieven|dieve|boef|ratten|ratte|rat|varkens?|honden|hond|ezels?|aap|apen"
    r"|schapen|parasiet\w*|kneus|zwijn|slangen|koeien|koe|ambtenaren|ambtenaar|donders|gekken|gek"
    r"|kinderen|malloten|dom|lui|ziek|dwazen|clowns|clown|luie|domme|corrupt\w*)"
)
_BAD_QUALITY = (
    r"(?:dom|domme|domst\w*|lui|luie|waardeloos|waardeloze|nutteloos|nutteloze|slecht|stom|stomme"
    r"|triest|corrupt|achterlijk|achterlijke|gek|gestoord|gestoorde|belachelijk|schandalig"
    r"|niks waard|niets waard|ziek|ziekelijk|hopeloos|hopeloze|onbekwaam|incompetent\w*|kut|klote"
    r"|ruk|bagger|prut|pruts|nul|een schande|schande|oerdom|stokdom|oliedom|knettergek|mesjogge"
    r"|lomp|hypocriet|onmenselijk|een lachertje|een grap|om te huilen|crimineel|bagger\w*"
    r"|niet goed wijs|niet goed bij je hoofd|een aanfluiting|sukkelig|ongelooflijk slecht|flut\w*"
    r"|vies|walgelijk|om te kotsen|debiel)"
)
_DISEASES = (
    r"(?:kut|klote|kloten|schijt|tering|tyfus|typhus|pleuris|kolere|klere|takke|takken|pokke|pest"
    r"|kanker|fuck|fucking|rot|flut|stront|kak)"
)
# Whatever stands beside them, these say nothing about a plan.
TOTAL: tuple[Cue, ...] = (
    cue(
        r"(?:wat|waarom|hoe) (?:een |ben |bent |zijn |is |kun |kunnen |kan )(?:je |jij |jullie "
        r"|u )?(?:[\w',]+ )?(?:ook )?(?:dom|domme|waardeloos|waardeloze|stom|stomme|lui|achterlijk\w*"
        r"|slecht|nutteloos|nutteloze|triest|sukkel|belachelijk)(?: [a-z]+){0,2} ?(?:ben|zijn|bent"
        r"|zijt|wezen|is|dit|dat|programma|ding|bot|computer|assistent|apparaat|systeem)?(?: je| jij"
        r"| jullie| u)?\W*(?:$|,|\?|!)",
        r"je|jij|jullie|u|ding|programma|bot|computer|assistent|apparaat|systeem|chatbot|gemeente"
        r"|robot|ambtenaren",
        unless=words(r"weg|plein|straat|parkeerplaatsen|verbinding|wegen"),
    ),
    cue(
        r"(?:je|jij|u|jullie|dit|deze|die) (?:ben|bent|zijt|is"
        rf"|zijn) (?:[\w',]+ ){{0,3}}?(?:{_BAD_QUALITY}|{_BAD_PEOPLE}|{_ANIMALS})(?: [a-z]+)? ?(?:bot"
        r"|ding|chatbot|programma|computer|assistent|robot|gemeente|apparaat)?\W*(?:$|!)",
        unless=words(
            r"plan|weg|straat|buurt|wijk|stoep|plein|gebouw|fietspad|park|verbinding|hond is|is gek"
            r"|parkeren"
        ),
    ),
    cue(
        r"(?:hou|houd|houdt) (?:je|jullie|uw) (?:[\w',]+ )?(?:bek|kop|mond|smoel|waffel|muil|snavel"
        r"|klep)|bek houden|bek dicht|smoel dicht|rot (?:[\w',]+ )?op|oprotten|sodemieter(?:t)? op"
        r"|donder(?:t)? op|opgesodemieterd|flikker(?:t)? op|op ?flikkeren|opzouten|pleur op|lazer op"
        r"|krijg (?:allemaal )?(?:de|het) (?:tering|tyfus|kanker|klere|kolere|pest|pleuris|pokken"
        r"|schompes|heen en weer|lazarus)|val dood|val allemaal dood|fuck (?:you|off|jullie|de"
        r"|heerlen|gemeente|jou)|fock (?:jullie|you|de)|kus mijn|lik mijn|kunnen mijn rug op|(?:mijn"
        r"|m'n) rug op|zak (?:[\w',]+ )?in de stront|stik (?:er |allemaal |maar )?(?:in|de moord"
        r"|maar)|schijt aan (?:jullie|de gemeente|je)|haat (?:jullie|je|de gemeente|deze gemeente|u"
        r"|jouw)|(?:de )?moord stikken|hoop dat (?:jullie|je) (?:[\w',]+ )?(?:dood|doodgaan|creperen"
        r"|failliet|ontslagen)|(?:steek|maak|schiet|sla|blaas) (?:ik )?(?:jullie|het gemeentehuis"
        r"|het stadskantoor|de gemeente|jouw|u) (?:[\w',]+ ){0,4}?(?:dood|kapot|in de fik|in brand"
        r"|in elkaar|op|neer|af)|doen (?:[\w',]+ )?de hele dag (?:niks|niets|geen)"
        r"|ga (?:toch )?(?:weg man|fietsen)(?=\W|$)|zak er (?:[\w',]+ )?in|(?:kan|kunnen|kunt|mag"
        r"|mogen) (?:[\w',]+ )?(?:de|het) (?:tering|tyfus|kanker|klere|kolere|pest|pleuris"
        r"|heen en weer) krijgen|liegen dat jullie|(?:slechtste|domste|stomste) (?:chatbot|bot"
        r"|programma|gemeente|assistent|website|computer)(?: ooit| die| van|\W*$)|dommer (?:als"
        r"|dan) (?:een|het|mijn)|niks kunnen jullie|je moeder(?=\W*$)|nutteloos ben (?:jij|je)"
        r"|(?:slechte|stomme|waardeloze|domme|achterlijke) (?:bot|chatbot|robot|ai)|ga je schamen"
        r"|schaam (?:je|jullie|u)",
        unless=words(r"waar mag|wat doen jullie tegen|oprotten naar"),
    ),
    cue(
        r"(?:sjiet|sjit|sjiit|schijt|shit) op|fuck you|you suck|stupid (?:bot|machine|city)"
        r"|du bist dumm|arschloch|scheiss\w*|kurwa|siktir|orospu|motherfucker|asshole"
    ),
)
# An insult unless the rest asks something.
WITHOUT_QUESTION: tuple[Cue, ...] = (
    cue(rf"{_BAD_PEOPLE}"),
    cue(
        r"(?:stelletje|stel|zooitje|bende|jullie|vieze|vuile|stomme|domme|luie|rot|kut|corrupte"
        r"|allemaal|achterlijke|je bent een|jij bent een|u bent een|zijn jullie|zijn het"
        rf"|wat een) (?:[\w',]+ )?(?:{_ANIMALS}|{_BAD_PEOPLE})(?=\W|$)"
    ),
    cue(
        rf"{_DISEASES} ?(?:gemeente\w*|ambtena\w+|stad|heerlen|wethouders?|burgemeester|bot|ding"
        r"|chatbot|programma|computer|assistent|lijers?|hoer\w*|wijf|wijven|bende|volk|klootzak\w*"
        r"|hond\w*|kop|kind\w*|systeem|website|site|tent|club|stadskantoor|overheid|politiek|politici"
        r"|zak|zakken|apparaat|lui|mongool)"
    ),
    cue(
        r"(?:gemeente|heerlen|ambtenaren|jullie|je|college|wethouders|stadskantoor|bot|chatbot"
        rf"|assistent|programma|site|ding|u|politiek|burgemeester) (?:[\w',]+ ){{0,5}}?(?:is|zijn|bent"
        r"|ben|doen|doet|kunnen|kunt|deugt|deugen|kan|werkt|snapt|begrijpt|vreten"
        rf"|weten) (?:[\w',]+ ){{0,5}}?(?:{_BAD_QUALITY}|niks|niets|geen reet|geen ene moer|geen bal"
        r"|geen moer|geen klap|geen flikker|geen donder|ene moer|helemaal niets|niet|er niks van|kut"
        r"|schijt|nog geen)(?: (?:als|dan|behalve|goed|goeds|aan|van|klaar|maken|te maken|waard"
        rf"|voor ons|uit|voor|met)(?: [a-z]+){{0,4}})?\W*$",
        unless=words(
            r"stoep\w*|straat|fietspad|verlichting|huis|woning|mij niet|plannen|gebouw|trap|lantaarn\w*"
            r"|weg|bus|stemmen|formulier|aanvraag|uitkering|brief|melding|schimmel|vocht|kapot|lekt"
            r"|parkeer\w*|overlast|lopen|fietsen|armoede|betalen|begrijp (?:ik|het)"
        ),
    ),
    cue(
        r"(?:waardeloos|waardeloze|nutteloze|nutteloos|stomme|domme|achterlijke?|kut|klote"
        r"|belachelijke|dom|stom) (?:[\w',]+ )?(?:ding|bot|chatbot|programma|computer|assistent|robot"
        r"|apparaat|machine|gemeente|ambtenaren|blik|stuk)|(?:broodrooster|baksteen|mijn hond"
        r"|mijn kat|rekenmachine|goudvis|een aap|een steen) (?:[\w',]+ )?(?:is|weet|kan"
        r"|heeft) (?:[\w',]+ )?(?:slimmer|beter|meer verstand|meer)|hersens? van een|(?:je|jij"
        r"|jullie) (?:hebt|heb|hebben|snapt|snap|snappen|weet|weten|kunt|kan|kunnen"
        r"|begrijpt) (?:[\w',]+ ){0,3}?(?:er )?(?:niks|niets|geen reet|geen moer|geen bal|geen hol"
        r"|geen verstand|geen hersens|geen ruk|geen sikkepit)(?: van| niet| nooit)?\W*$|^\W*(?:kut"
        r"|klote|shit|fuck|tering|godverdomme|verdomme|kanker|lul|tyfus|stom|dom|bah|waardeloos"
        r"|sukkel|loser|eikel|dief|dieven|nul)(?: (?:gemeente|bot|ding|heerlen|zeg|man|hoor))?\W*$"
        r"|(?:verdien|verdienen|krijgen) (?:[\w',]+ ){0,4}?voor (?:niks|niets) doen|(?:godverdomme"
        r"|gvd|verdomme|godver) |(?:puinhoop|zooi|circus|zootje|bende"
        r"|poppenkast) (?:[\w',]+ )?(?:bij jullie|daar|op het stadhuis|op het gemeentehuis)"
        r"|zitten (?:[\w',]+ ){0,4}?uit (?:hun|de) neus"
    ),
)
_NO_QUESTION = re.compile(
    r"\b(?:wat een|wat ben(?:t)?|wat zijn|hoe dom|hoe kan iemand|niks wat|zoals|hoe durven"
    r"|hoe durf)\b"
)
_PART_END = re.compile(r"(?<=[,.!?;])\s+")
_ASKS_IN_PART = re.compile(
    r"(?:en |maar |dus )?(?:komt?|komen|wordt|worden|gaat|gaan|kan|kunnen|kunne|mag|mogen|is|zijn"
    r"|doet|doen|krijg\w*|moet\w*|heeft|hebben|wil\w*"
    r"|zou\w*|blijft|geldt) (?:er|de|het|dit|dat|ze|jullie|u|iemand|ik|we|wij|die|daar|hier|mijn"
    r"|onze|gemeente|een|jij)\b"
)


def is_insult(wording: Wording) -> bool:
    """Whether a text insults and does not ask anything beside that."""
    core = wording.core
    if any_found(TOTAL, core):
        return True
    return any_found(WITHOUT_QUESTION, core) and not _asks(_NO_QUESTION.sub(" ", core))


def _asks(core: str) -> bool:
    """Whether the text asks something: anywhere, in a part of a sentence, or beside the insult."""
    if looks_like_question(core):
        return True
    parts = _PART_END.split(core)
    return any(
        _ASKS_IN_PART.match(part) or (part.endswith("?") and not any_found(WITHOUT_QUESTION, part))
        for part in parts
    )
