"""Words that say when: begun or going on, over or to come, before or after, how often, and for how long.

Each class has the expressions that surely have its meaning, which make a claim suspect, and further ones that
may have it, which are enough in a source to answer for them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from assistant.faithfulness.markers import compiled


class When(StrEnum):
    """A class of expressions."""

    BEGINS = "begins"
    CONTINUES = "continues"
    ENDS = "ends"
    AGAIN = "again"
    EXISTS = "exists"
    TO_COME = "to_come"
    PAST = "past"
    NEXT = "next"
    NEXT_YEAR = "next_year"
    THIS_YEAR = "this_year"
    NOW = "now"
    SOON = "soon"
    LATER = "later"
    BEFORE = "before"
    AFTER = "after"
    DURING = "during"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    NEVER = "never"
    GRADUAL = "gradual"
    AT_ONCE = "at_once"
    SOMETIMES = "sometimes"
    ALWAYS = "always"
    TERM = "term"
    LONG = "long"
    ONE_TIME = "one_time"


class Frequency(StrEnum):
    """How often."""

    YEARLY = "yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    DAILY = "daily"
    REGULARLY = "regularly"
    ONCE = "once"


_SURE: dict[When, str] = {
    When.SOMETIMES: "af en toe|soms|nu en dan|zo nu en dan|een enkele keer|incidenteel|incidentele"
    "|sporadisch|sporadische|zelden|bij uitzondering|bij tijd en wijle|van tijd tot tijd|heel soms"
    "|hier en daar een keer|bij gelegenheid|nog een keer|een laatste keer|voor het laatst"
    "|voor de laatste keer|een keertje|eenmalig|eenmalige",
    When.ALWAYS: "constant|constante|permanent|permanente|continu|continue|doorlopend|doorlopende|voortdurend"
    "|voortdurende|altijd|onafgebroken|aldoor|te allen tijde|dag in dag uit|structureel|structurele"
    "|onophoudelijk|24 7|24/7|zonder onderbreking|blijvend|blijvende",
    When.ONE_TIME: "een keer|een keertje|eenmalig|eenmalige|een enkele keer",
    When.TERM: "bestuursperiode|collegeperiode|raadsperiode|coalitieperiode|zittingsperiode|komende vier jaar"
    "|komende vier jaren|volgende verkiezingen",
    When.LONG: "generatie|generaties|langdurig|langdurige|lange termijn|langere termijn|decennia|decennium"
    "|lange adem|jarenlang|jarenlange|voorgoed|blijvend|blijvende|eeuw|levenslang|lange jaren",
    When.BEGINS: "begin|begint|beginnen|begon|begonnen|start|starten|startte|startten|gestart|opstarten"
    "|opgestart|van start|voor het eerst|voor de eerste keer|eerste keer|introduceren|introduceert"
    "|geintroduceerd|zetten een * op|zet een * op|invoeren|voeren * in|voert * in"
    "|ingevoerd|invoering|oprichten|opgericht|lanceren"
    "|lanceert|gelanceerd|openen|opent|geopend|in gebruik nemen|kennismaken|kennis maken|eerste stappen"
    "|andere weg|een nieuwe weg|nieuwe koers|andere koers|maken een begin|maakt een begin|beginnen aan"
    "|gaan van start|gaat van start|richten * op|richt * op|richtte * op|roepen * in het leven"
    "|in het leven roepen|opnieuw beginnen|opnieuw te beginnen|nieuw begin|nog niet eerder"
    "|nooit eerder|eerst * nog niet|nieuw streven|nieuw doel|nieuwe ambitie|nieuw plan",
    When.CONTINUES: "blijf|blijft|blijven|bleef|bleven|gebleven|doorgaan|gaan * door|gaat * door"
    "|door te gaan|doorgaat|voortzetten|zetten * voort|zet * voort|voortgezet|voortzetting|doorzetten|voort"
    "|zetten * door|zet * door|door te zetten|continueren|gecontinueerd|continuering"
    "|gehandhaafd|behouden|behoudt|behoud|vasthouden|houden * vast|houdt * vast|vast te houden|bestendigen"
    "|bestendigt|bestendigd|onverminderd|nog steeds|nog altijd|net als nu|zoals nu|in stand|instandhouding"
    "|volhouden|houden * vol|voortbouwen|bouwen * voort|bouwt * voort|bouwen verder|bouwt verder"
    "|gaan verder|gaat verder|ingeslagen weg|op dezelfde voet|dezelfde koers|verdiepen|verdiept|verdieping"
    "|doorlopen|loopt * door|lopen * door|voortbordur*|borduren * voort|borduurt * voort|doorbouwen"
    "|bouwen * door|verder bouwen|verder te bouwen|doorontwikkel*|keer op keer|telkens weer|ingezette"
    "|gaan * verder|gaat * verder|houden koers|houdt koers|koers houden",
    When.ENDS: "afronden|afgerond|rondt * af|ronden * af|afronding|afsluiten|afgesloten|sluiten * af"
    "|sluit * af|klaar|voltooien|voltooid|voltooit|voltooiing|gereed|eindigt|eindigen|ten einde|loopt af"
    "|lopen af|loopt * af|lopen * af|aflopen|afgelopen is|beeindigen|beeindigd|stopt|stoppen|gestopt"
    "|achter de rug|is af|zijn af|helemaal af|oplevering|sluitstuk|slotstuk|afbouwen|afgebouwd|bouwen * af"
    "|bouwt * af|opheffen|opgeheven|heffen * op|uitfaseren|is voorbij|zijn voorbij|loslaten|laten * los"
    "|laat * los|losgelaten",
    When.AGAIN: "weer|opnieuw|terugbrengen|terugkeren|terugkeer|terugkeert|hervatten|hervat|heropenen"
    "|heropend|terug te brengen|nog een keer|nogmaals|wederom|alsnog",
    When.EXISTS: "al|reeds|inmiddels|intussen|ondertussen|al jaren|al lang|allang|nu al|bestaande|bestaand"
    "|bestaat|huidige|huidig|lopende|onlangs|recent|recente|recentelijk|kort geleden|zojuist"
    "|eerder dit jaar|sinds|sindsdien|ingezette|vastgestelde",
    When.TO_COME: "nog te|moet * nog|moeten * nog|nog moet|nog moeten|nog niet|nog geen|nog worden"
    "|nog wordt|wordt nog|worden nog|zal nog|zullen nog|nieuw te|te ontwikkelen|voorgenomen"
    "|in voorbereiding|binnenkort|van plan|er nog komen|nog komt|nog komen|komt er nog|komen er nog"
    "|in de toekomst|nog vast te stellen|nog op te stellen|in oprichting|pas later"
    "|werken toe naar|werkt toe naar|toewerken naar",
    When.PAST: "afgelopen|bij de laatste|vorig|vorige|voorbije|voorgaande|destijds|vroeger|jaren geleden"
    "|jaar geleden"
    "|maanden geleden|geleden|tot nu toe|tot dusver|in het verleden",
    When.NEXT: "komend|komende|aankomend|aankomende|aanstaande|eerstkomende|eerstvolgende|volgend|volgende"
    "|toekomstig|toekomstige|binnenkort|straks|weldra",
    When.NEXT_YEAR: "volgend jaar|volgend voorjaar|volgend najaar|volgende zomer|volgende winter"
    "|volgend seizoen|volgende periode|volgende bestuursperiode|volgende raadsperiode|over een paar jaar"
    "|over enkele jaren|over twee jaar|over drie jaar|over vier jaar|na deze periode"
    "|na deze bestuursperiode|op den duur|op termijn|op de lange termijn|ooit|later",
    When.THIS_YEAR: "dit jaar|dit voorjaar|dit najaar|deze zomer|deze winter|dit seizoen|deze periode"
    "|deze bestuursperiode|deze raadsperiode|deze maand|deze week|per direct|op korte termijn"
    "|voor de zomer|dit kalenderjaar",
    When.NOW: "nu|op dit moment|momenteel|vandaag|thans|direct|meteen",
    When.SOON: "snel|snelle|sneller|zo snel mogelijk|direct|directe|meteen|onmiddellijk|onmiddellijke"
    "|binnenkort|spoedig|zo spoedig mogelijk|vlot|korte termijn|per direct|zo gauw|vandaag nog",
    When.LATER: "later|latere|lange duur|pas na jaren|pas over|over jaren|na jaren|jaren later"
    "|verre toekomst|op termijn|lange termijn|langere termijn|op den duur|over een paar jaar"
    "|over enkele jaren|na deze periode|ooit|te zijner tijd|uiteindelijk",
    When.BEFORE: "voordat|alvorens|vooraf|van tevoren|voorafgaand|voorafgaande|in afwachting van"
    "|in aanloop naar|in de aanloop|totdat|zolang * nog niet|nog voor|vroegtijdig|aan de voorkant"
    "|op voorhand|tevoren"
    "|voor de start|voor het begin",
    When.AFTER: "nadat|zodra|daarna|nadien|waarna|vervolgens|achteraf|na afloop|na afloop van|pas na"
    "|pas als|pas wanneer|pas daarna|pas dan|aansluitend|als * klaar is|als * rond is|als * klaar zijn"
    "|wanneer * klaar is|wanneer * rond is|na een|na het|na de|als * eenmaal|eenmaal * klaar|later pas"
    "|naderhand|als * voorbij is|als * achter de rug is|als * af is|als * gebeurd is|als alles",
    When.DURING: "gedurende|tijdens|vanaf het begin|van begin af aan|vanaf dag een|van meet af aan"
    "|hele proces|gehele proces|parallel|parallel aan|tegelijk|tegelijkertijd|gelijktijdig|gelijktijdige"
    "|tegelijk met|in de beginfase|in de opbouwfase|in de ontwerpfase|terwijl|ondertussen|intussen"
    "|doorlopend|in alle fasen|bij elke stap|onderweg",
    When.TEMPORARY: "tijdelijk|tijdelijke|voorlopig|voorlopige|vooralsnog|incidenteel|incidentele|eenmalig"
    "|eenmalige|voor even|een poosje|een paar maanden|voor nu|zolang het duurt|interim",
    When.PERMANENT: "structureel|structurele|blijvend|blijvende|permanent|permanente|definitief"
    "|definitieve|langdurig|langdurige|voorgoed|voor altijd|voor lange tijd|langjarig|langjarige|meerjarig"
    "|meerjarige",
    When.NEVER: "nooit|nooit meer|nimmer|voorgoed niet|voor altijd onmogelijk",
    When.GRADUAL: "stap voor stap|stapsgewijs|stapsgewijze|geleidelijk|geleidelijke|geleidelijk aan|gefaseerd"
    "|gefaseerde|fasegewijs|in fasen|in fases|in stappen|langzaamaan|langzamerhand|gaandeweg"
    "|beetje bij beetje|mettertijd|allengs|in etappes",
    When.AT_ONCE: "in een keer|in een klap|in een ruk|in een stap|in een moeite|ineens|opeens|plotseling"
    "|plots|van de ene op de andere dag|alles tegelijk|allemaal tegelijk",
}  # fmt: skip

# What may answer for a class in a source, besides the class itself.
_BROAD: dict[When, str] = {
    When.BEGINS: "nieuw|nieuwe|initiati*|ontplooi*|plannen|plan|planning|20*|ontwikkel*|opzet*|opgezet"
        "|zetten * op|opstellen|stellen * op|stelt * op"
    "|opgesteld|oprichting|komt er|komen er|er komt|er komen|aanvang*|ingezet|eerste|aan de slag|eerst"
    "|introductie|komst|instellen|stellen * in|vormen|implement*|gaan|gaat|leggen * aan|aanleggen|maken"
    "|maakt|uitrollen|rollen * uit|pilot*|proef*|proces|verken*|begin*|start*|opstart*|fase*|vanaf|per",
    When.CONTINUES: "handhaven|handhaaft|verder|verdere|steeds|houden|houdt|door|al|bestaand*|huidig*"
    "|onderhoud*|continu*"
    "|duurzaam|duurzame|structure*|permanent*|langdurig*|doorontwikkel*|voort|voortdurend*|voortzet*"
    "|doorbouwen|versterk*|conform|ongewijzigd|niet langer|weer|opnieuw|zelfde|dezelfde|onveranderd"
    "|uitbouw*|bouwen * uit|vergroten|uitbreid*|intensiver*|blijvend*|meer|stabiel*|verlengde|jarenlang"
    "|nog|nieuw leven|overeind|bestaan|gehouden|wordt gehouden|zo houden",
    When.ENDS: "af|eind*|rond|klaar*|afgerond*|tot|uiterlijk|gerealiseerd|realis*|opgeleverd|voltooi*"
    "|resultaat|afloop*|beeindig*|compleet|dicht|sluit*|gesloten|loopt|t/m|tot en met|voor|in 20*|bereikt"
    "|dan",
    When.AGAIN: "her*|terug*|ver*|nieuw*|blijv*|steeds|jaarlijks*|periodiek*|doorlopend|andermaal"
    "|repetitief|regelmatig*|eindelijk|continu*|op orde|op niveau|eerder*|inhaal*|moderni*|actualis*"
    "|opwaarder*|renov*|op peil|weg te werken|meer|omhoog|open*|re-integr*|beter|sterker|in gebruik",
    When.EXISTS: "nu|ingezet|gestart|begonnen|lopen|loopt|bekende|herkenbare|huidig*|bestaan*|recent*"
    "|gemaakte|gezette|jarenlang|decennia|traditie|vanaf|traditioneel|geldende|geldend|actuele|momenteel"
    "|geplande|staat|staan|heeft|hebben|eerdere|eerder|blijven|blijft|voortzetten|zetten * voort|continu*"
    "|werd|werden|was|waren|vorige|afgelopen|blijkt|gebeurd|steeds|doorontwikkel*|verder|behoud*|er zijn"
    "|er is|nog|weer|tot op heden|lange|gevestigde|opgebouwde|maken * door|onverminderd|houden|wij kennen"
    "|kent|kennen|hebt|verlengde|door",
    When.TO_COME: "komend*|aankomend*|toekomst*|gaan|gaat|zal|zullen|wordt|worden|komt|komen|moet|moeten"
    "|plan|plannen|gepland*|voornemen*|willen|wil|streven|streeft|voorbereid*|ontwikkel*|nieuw*|verken*|onderzoek*"
    "|doel*|ambitie*|vooralsnog|straks|stellen * op|maken|opgesteld|vanaf|start*|nog|volgende|eerst|zoek*"
    "|in 20*|verwacht*|kunnen|kan",
    When.PAST: "eerder|eerdere|sinds|geweest|verleden|heeft|hebben|had|hadden|was|waren|werd|werden"
    "|decennia|toen|oud|oude|historisch*|geschiedenis|laatste|jarenlang|traditie|generatie|voorheen|vroeg*"
    "|jongste|recent*|onlangs|ooit",
    When.NEXT: "gaan|gaat|zal|zullen|wordt|worden|nieuw*|vanaf|doel*|willen|wil|ambitie*|plan*|stap*"
    "|perspectief|generatie*|20*|langere termijn|lange termijn|uiteindelijk|later|straks|vervolg*|daarna"
    "|verder|deze periode|dit jaar|deze bestuursperiode|blijven|hierna|dan",
    When.NEXT_YEAR: "toekomst*|komende|aankomende|lange termijn|langere termijn|uiteindelijk|vervolg*"
    "|daarna|20*|doorlooptijd|generatie*|fase*|gefaseerd*|volgende|straks|perspectief|termijn|decennia"
    "|eerst|dan",
    When.THIS_YEAR: "komende|huidige|heden|dit|deze|snel|binnen|reeds|al|inmiddels|onmiddellijk|is|zijn"
    "|heeft|hebben|blijft|blijven|actueel|actuele|nieuwe|recente|tijdig|spoed*|vlot|eerst*|urgent*|lopende"
    "|nog",
    When.SOON: "vroeg*|tijdig|urgent*|nu|dit jaar|kort|kortere|versnel*|snelheid|spoed*|prompt*"
    "|voortvarend*|slagvaardig*|efficient*|flexibel*|binnen|acuut|acute|adequaat|eerder|vooruit|doorpakken"
    "|pakken * door|wachttijd*|direct*|nog",
    When.LATER: "toekomst*|volgend*|straks|dan|daarna|nog niet|generatie*|doorlooptijd|20*|perspectief|pas"
    "|eerst|verder|fase*|gefaseerd*|na|komende|vervolg*|termijn|decennia|eind*|doel*",
    When.BEFORE: "voor|op tijd|eerst|vroeg*|preventie*|voorkom*|tot|vooruit*|voorwaarde*|zodra|vooraf*"
        "|voorbereid*"
    "|tijdig|uiterlijk|begin*|aan de voorkant|voorfase|na|nadat|daarna|vervolgens|pas",
    When.AFTER: "na|later|vervolg*|dan|eerst|eerste|als|wanneer|vanaf|uiteindelijk|stap|stappen|fase*"
    "|gefaseerd*|mits|voorwaarde*|tenzij|vanuit|naar aanleiding|afhankelijk|tot|totdat|voordat"
    "|op basis van|doorstroom|uitstroom|nazorg|resultaat",
    When.DURING: "in|bij|met|hele|steeds|continu*|samen|elke|ook|daarbij|en",
    When.TEMPORARY: "kort|korte|kortdurend*|zolang|proef*|pilot*|moratorium|periode|vervangend*|overbrug*"
    "|tussentijds*|nu|deze|voorlop*|tot|eerste|eens|looptijd|termijn",
    When.PERMANENT: "altijd|vast|vaste|jarenlang|lang|lange|generatie*|decennia|blijven|blijft|continu*"
    "|langer|duurza*|verankerd|verankering|verankeren|bestendig*|robuust*|borg*|regulier*|vaststell*"
    "|vastgesteld*|doorlopend|onderdeel|langere|jaarlijks*|integra*|stevig*|bestaand*|eigen|gewoon|steeds"
    "|onverminderd|in stand|stabie*|toekomstbestendig*",
}  # fmt: skip

_FREQUENCIES: dict[Frequency, str] = {
    Frequency.YEARLY: "jaarlijks*|elk jaar|ieder jaar|per jaar|een keer per jaar|om het jaar|jaarbasis"
    "|elk half jaar|ieder half jaar|halfjaarlijks*|tweejaarlijks*|elke twee jaar|eens per jaar"
    "|eens in de * jaar|eens in het jaar|een keer in de * jaar|om de twee jaar|keer per jaar"
    "|keer in het jaar|eens in de twee jaar|eens in de vier jaar|jaarverslag*|jaarrekening",
    Frequency.QUARTERLY: "elk kwartaal|ieder kwartaal|per kwartaal|driemaandelijks*|elke drie maanden"
    "|iedere drie maanden|kwartaal*",
    Frequency.MONTHLY: "maandelijks*|elke maand|iedere maand|per maand",
    Frequency.WEEKLY: "wekelijks*|elke week|iedere week|per week|tweewekelijks*|elke twee weken",
    Frequency.DAILY: "dagelijks*|elke dag|iedere dag|per dag|alle dagen|dag na dag|dag in dag uit",
    Frequency.REGULARLY: "regelmatig*|periodiek*|geregeld|met regelmaat|steeds opnieuw|telkens"
    "|op gezette tijden|frequent|van tijd tot tijd|om de zoveel tijd|keer op keer|elke keer|iedere keer"
    "|met vaste tussenpozen|cyclisch*|keer per|vaste momenten",
    Frequency.ONCE: "eenmalig*|een keer|een enkele keer",
}  # fmt: skip
_NO_FREQUENCY = re.compile(
    r"(?<= )(?:dagelijks (?:leven|bestuur|besturen)|dagelijkse (?:leven|praktijk|omgeving|werk|zaken|gang"
    r"|kost)"
    r"|(?:eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e) kwartaal"
    r"|nog een keer|meer dan eens|niet eens|eens met|eens dat"
    r"|weer eens|het eens|eerste keer)(?= )"
)
# "Een keer per jaar" tells of no single time.
_NO_SINGLE = re.compile(r"(?<= )(?:een keer (?:per|in)|\S+ keer per)(?= )")
# What tells of a change, or of a first time.
_CHANGE = re.compile(
    r"(?<= )(?:begint|beginnen|start|starten|oprichten|richt(?:en)? (?:\S+ ){0,5}?op|andere|anders"
    r"|nieuwe?|verander\w*|wijzig\w*|gewijzigd|aanpass\w*|aangepast|pas(?:t"
    r"|sen) (?:\S+ ){0,4}?aan|vernieuw\w*|gaan|gaat|krijgt|krijgen|(?:er|we) kom(?:t|en)|kom(?:t|en) er)(?= )"
)
_NO_TIME = re.compile(
    r"(?<= )(?:voort uit|(?:komt|komen|vloeit|vloeien|brengt|brengen) (?:\S+ ){0,3}?voort"
    r"|begin(?:t|nen) met(?! het \S+en )|begin(?:t|nen) bij"
    r"|te beginnen (?:in|met|bij|op)|begint (?:\S+ )?(?:in"
    r"|op|vanaf) \S+|begin \d{4}|begin van de|eindigt met"
    r"|vast te|(?:\S+ ){0,1}zegt het al|iets beginnen|iets te beginnen|zijn begonnen|klaar mee|mee klaar voor"
    r"|vast(?= (?:stellen|leggen|houden))|stellen * vast|op weg naar|al dan niet|al met al|al te|al die"
    r"|al (?:vroeg|gauw|snel|spoedig|weet|op de eerste)"
    r"|al (?:heeft|hebben|kan|kunnen|moet|moeten|blijft|gaat|wordt|doet|komt)"
    r" (?:dat|dit|die|het|de|we|er|hij|zij)"
    r"|al dat|al deze|steeds weer|telkens weer|al ons|al uw|al mijn|al zijn|al je|al onze|al het|al hun"
    r"|al haar|ook al|al is|al was|al zijn|al waren|al eerder"
    r"|alleen al|direct contact|directe omgeving"
    r"|opnieuw gebruik\w*|opnieuw te gebruiken|start-ups?|start-up|klaar voor|staan klaar|staat klaar"
    r"|klaarstaan|net als|gelijk aan|op nieuw"
    r"|nu eenmaal|nu dat|nu de|nu er|nu het|weer te geven)(?= )"
)


@lru_cache(maxsize=1)
def _patterns() -> dict[When, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {
        when: (compiled(words), compiled(f"{words}|{_BROAD[when]}" if when in _BROAD else words))
        for when, words in _SURE.items()
    }


@lru_cache(maxsize=1)
def _frequencies() -> dict[Frequency, re.Pattern[str]]:
    return {frequency: compiled(words) for frequency, words in _FREQUENCIES.items()}


@lru_cache(maxsize=4096)
def times(low: str) -> dict[When, str]:
    """The classes that folded words surely have, each with its first expression."""
    low = _NO_TIME.sub("#", low)
    found = {when: sure.search(low) for when, (sure, _) in _patterns().items()}
    return {when: match.group() for when, match in found.items() if match}


@lru_cache(maxsize=8192)
def may_mean(when: When, low: str) -> bool:
    """Whether folded words may have a class."""
    return bool(_patterns()[when][1].search(low))


@lru_cache(maxsize=4096)
def frequencies(low: str) -> dict[Frequency, str]:
    """How often folded words say that something happens, each with its first expression."""
    low = _NO_FREQUENCY.sub("#", low)
    single = _NO_SINGLE.sub("#", low)
    loose = (Frequency.ONCE, Frequency.REGULARLY)
    found = {
        frequency: pattern.search(single if frequency in loose else low)
        for frequency, pattern in _frequencies().items()
    }
    return {frequency: match.group() for frequency, match in found.items() if match}


# What is there and grows or goes on: it cannot begin.
_GOES_ON = compiled(
    "verder|intensiver*|versterk*|uitbouw*|bouwen * uit|bouwt * uit|doorontwikkel*|uitbreid*|breiden * uit"
    "|breidt * uit|verbeter*|vergrot*|ingezet*|lopend*|bestaand*|huidig*|inmiddels|reeds|al|telkens"
    "|jaarlijks*"
    "|terugker*|steeds|nog sterker|nog meer|nog beter|nog steviger|vaker|blijven|blijft|behoud*|vasthouden"
    "|vast|voort*|doorgaan|traditie|jarenlang|vernieuw*|actualis*|herijk*|opnieuw|weer|keer op keer"
)
# What is done early, or while something goes on: it cannot come after.
_EARLY = compiled(
    "tijdig|op tijd|vroegtijdig|vroeg|vooraf|voor|voordat|eerst|planvorming|vanaf het begin|aan de voorkant"
    "|voorbereid*|tegelijk*|tijdens|gedurende|parallel|hele proces|gehele proces|elke stap|voorfase|beginfase"
)


def goes_on(low: str) -> str:
    """The words that tell of what is there and goes on, empty without any."""
    match = _GOES_ON.search(low)
    return match.group() if match else ""


def early(low: str) -> str:
    """The words that tell of what is done beforehand or along the way, empty without any."""
    match = _EARLY.search(low)
    return match.group() if match else ""


def change(low: str) -> str:
    """The words that tell of a change or a plan, empty without any."""
    match = _CHANGE.search(low)
    return match.group() if match else ""
