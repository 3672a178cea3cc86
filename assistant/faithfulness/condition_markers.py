"""The words of Dutch that open or stand for a condition."""

from __future__ import annotations

import re
from enum import StrEnum


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
    # "Is er geld over? Dan ...", which the next sentence answers.
    QUESTION = "question"
    # "Wie een bedrijf heeft, ...".
    WHO = "who"
    # "U moet dan wel lid zijn", which the sentence before depends on.
    DEMAND = "demand"


FIT = (
    "nodig|mogelijk|noodzakelijk|wenselijk|gewenst|gepast|passend|verantwoord|haalbaar|zinvol|relevant"
    "|nuttig|opportuun|kansrijk"
    "|toegestaan|beschikbaar|toepasselijk|redelijk|uitvoerbaar|veilig|aanwezig|vereist|aan de orde"
    "|van toepassing"
)
PHRASE = re.compile(
    rf"(?<= )(?:(?:(?:daar )?waar|indien|wanneer|als|voor zover|voorzover|mits) (?:(?:dat|dit|het"
    rf"|er) )?(?:(?:nog|ook|echt|redelijkerwijs|verder|meer) )?"
    rf"(?:(?:{FIT})(?: (?:en|of) (?:{FIT}))?(?: (?:is|zijn|blijkt|blijkt te zijn|was|wordt))?|kan|moet"
    rf"|lukt|past|mag)|zo (?:nodig|mogelijk|gewenst)(?! (?:dat|om))"
    rf"|mocht(?:en)? (?:dat|dit|het|er) (?:{FIT}) (?:zijn|blijken)|(?:is|blijkt) (?:dat|het) (?:{FIT}) dan"
    r"|desgewenst|desnoods|zo ?veel (?:als )?mogelijk|zo ?min mogelijk|zo ?lang (?:als )?mogelijk"
    r"|naar vermogen|eventueel"
    r"|eventuele|redelijkerwijs|onder voorbehoud"
    r"|binnen (?:de|onze|het) (?:(?:beschikbare|bestaande|huidige|financiele) )?(?:mogelijkheden"
    r"|middelen|budget\w*|kaders|grenzen)|indien van toepassing|voor zover mogelijk)(?= )"
)
CLAUSE = re.compile(
    r"(?<= )(?:op (?:de )?voorwaarde dat|onder (?:de )?voorwaarde dat|met als voorwaarde dat"
    r"|in het geval dat|in geval|ingeval|gesteld dat|alleen als|alleen wanneer|alleen indien"
    r"|alleen waar|pas als|pas wanneer"
    r"|uitsluitend als|slechts als|als|indien|wanneer|mits|zolang|voor zover|voorzover|mocht|mochten"
    r"|naarmate|naar gelang|naargelang|daar waar|zodra)(?= )"
)
EXCEPTION = re.compile(
    r"(?<= )(?:tenzij|behalve (?:als|wanneer|indien|bij|voor|waar)|met uitzondering van|uitgezonderd"
    r"|uitzonderingen daargelaten|daargelaten)(?= )"
)
PREPOSITION = re.compile(
    r"(?<= )(?:bij (?:het )?uitblijven (?:van|daarvan)|bij (?:het )?ontbreken van|bij gebrek aan"
    r"|afhankelijk van|in geval van|ingeval van|met behoud van|met inachtneming van"
    r"|(?:pas |alleen )?na (?:voorafgaande? |goed )?(?:toestemming|goedkeuring|instemming|akkoord|overleg)"
    r"|met (?:toestemming|instemming|goedkeuring) van|in (?:nauw )?overleg met"
    r"|onder (?:de )?(?:huidige )?voorwaarden?|met respect voor|rekening houdend met"
    r"|op verzoek(?: van)?|bij voldoende|(?:alleen|uitsluitend|slechts) (?:bij|met|na)|pas na)(?= )"
)
PLACE = re.compile(r"(?<= )waar(?= )")
# "U moet dan wel ...", "voorwaarde is dat ...": a sentence that puts a condition to what went before.
DEMAND = re.compile(
    r"(?<= )(?:(?:moet|moeten|dient|dienen) (?:\S+ ){0,3}?(?:dan|daarvoor|hiervoor|daarbij) (?:wel|eerst)"
    r"|(?:dan|daarvoor|hiervoor) (?:moet|moeten|dient|dienen) (?:\S+ ){0,3}?(?:wel|eerst)"
    r"|(?:een |de |enige )?(?:voorwaarde|eis) (?:hier(?:voor|bij) |daar(?:voor|bij) )?is(?: wel)?(?: dat)?"
    r"|(?:dat|dit) (?:\S+ )?is (?:\S+ ){0,2}?(?:een|de) (?:eis|voorwaarde|vereiste)"
    r"|(?:dat|dit) (?:geldt|kan|mag|lukt|doen we|doen wij) (?:dan )?(?:wel )?alleen)(?= )"
)
# "Als het gaat om overlast" names a subject, "net als" and "zowel ... als" compare.
TOPIC = re.compile(
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
# Questions of which no answer depends: those with a question word, alone or behind a preposition.
WH = frozenset(
    """
    wat waar hoe hoeveel hoelang hoever wie wiens welke welk waarom wanneer waarvoor waarmee waarop waaraan
    waardoor waarbij waarin waarvan waarover waartoe waaruit waarnaar waarheen hoezo sinds
    """.split()
)
# The answer to a yes-or-no question that was none of a condition.
ANSWERS = frozenset("ja nee nou zeker natuurlijk klopt niet wel soms meestal nog".split())
COMPARES = frozenset("net zoals zelfs evenals beter meer minder dan evenzeer zo hetzelfde dezelfde".split())
# "Als er ...", "als de ...": what opens a clause, and not a comparison.
SUBJECTS = frozenset(
    "die deze dit dat het er ze zij we wij u je hij men iemand niemand mensen geen meer minder ook"
    " daar uw hun onze ons iets niets alle alles genoeg voldoende veel weinig".split()
)
AGAIN = frozenset("als wanneer indien".split())
STOPPERS = frozenset("omdat zodat maar want doordat".split())
# Markers that nothing but a condition has.
SURE = ("alleen", "pas", "slechts", "uitsluitend", "op", "onder", "mits")
# "We kijken waar ...", "of en waar ...": a question, no condition.
ASK = frozenset("en of hoe wat weten kijken zien".split())
# Finite verbs that HanTa may take for infinitives at the head of a sentence.
VERB_FIRST = frozenset(
    """
    is zijn wordt worden heeft hebben komt komen blijft blijven lukt kan kunnen wil willen moet moeten mag
    mogen neemt nemen gaat gaan blijkt ontbreekt bestaat ontstaat ontstaan krijgen krijgt maken maakt doet
    doen staan staat ligt liggen passen past geven geeft vragen vraagt zien ziet zitten zit gelden geldt
    """.split()
)
# Verbs that HanTa may take for nouns in the plural at the end of a clause: "waar bewoners erom vragen".
VERB_LIKE = frozenset("vragen eisen wensen werken plannen leven kosten hopen".split())
