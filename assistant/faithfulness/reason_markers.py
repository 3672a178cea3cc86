"""The words of Dutch that join a statement with its reason, its purpose or its result."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class ReasonKind(StrEnum):
    """What stands behind the marker: why something is so, what it is for, or what comes of it."""

    CAUSE = "cause"
    PURPOSE = "purpose"
    # A sentence that begins with "zo" or "daarmee".
    RESULT = "result"
    # What stands before and behind a verb like "leidt tot".
    SUBJECT = "subject"
    EFFECT = "effect"


CLAUSE_CAUSES = frozenset("omdat doordat want aangezien".split())
CLAUSE_PURPOSES = frozenset("zodat opdat waardoor".split())
# Markers of several words or before a noun phrase; a sentence has them at any place.
_PHRASES: tuple[tuple[ReasonKind, str], ...] = (
    (
        ReasonKind.CAUSE,
        r"vanwege|wegens|dankzij|bij gebrek aan|onder druk van|uit (?:angst|vrees|zorg) voor"
        r"|met (?:als )?argument dat|op last van|gevolge? van|naar aanleiding van|in verband met"
        r"|(?:in het )?licht van"
        r"|op grond van|gezien(?= (?:de|het|deze|dit|dat|onze|hun|zijn|haar) )|gelet op"
        r"|(?:als|een) antwoord (?:\S+ )?op|als reactie op|in reactie op|tegen de achtergrond van"
        r"|hang(?:t|en) (?:\S+ ){0,4}?(?:af van|van (?!elkaar )(?=(?:\S+ ){1,8}af ))"
        r"|(?:te )?danken (?:we |wij |ze |zij )?(?:\S+ ){0,3}?aan|te wijten aan|veroorzaakt door"
        r"|(?:gelukt|mogelijk|ontstaan|gekomen|gegroeid|bereikt) door|ingegeven door"
        r"|voort uit|ligt (?:dat |het )?aan"
        r"|komt (?:dat |dit |het )?(?:(?:mede|vooral|deels|ook) )?door|(?:reden|oorzaak"
        r"|verklaring)(?: (?:hier|daar|er)(?:voor|van))?(?: (?:is|was|ligt in))?(?: dat)?(?! (?:van"
        r"|voor|om|waarom|en|te|tot))"
        r"|heeft (?:alles |veel )?te maken met|hangt samen met",
    ),
    (
        ReasonKind.PURPOSE,
        r"met als doel|met het doel|met (?:als )?(?:de )?bedoeling|met het oog op|ten behoeve van"
        r"|ten gunste van|ten bate van|ter"
        r"|doel (?:hiervan|daarvan|hierbij|daarbij|van \S+ \S+|ervan)? ?is(?: om| dat)?"
        r"|(?:de )?bedoeling (?:hiervan|daarvan|ervan )?(?:is|was)(?: om| dat)?"
        r"|bedoeld (?:om|voor)|gericht op|in het belang van",
    ),
)
# A sentence that begins so gives the sentence before as its reason, or is what that is for.
BACK_CAUSE = re.compile(
    r"^ (?:(?:en|maar|juist|ook|mede) )?(?:daarom|daardoor|hierdoor|hierom|vandaar|dus|om die reden"
    r"|dat is (?:ook )?(?:de reden|waarom)|dit is (?:ook )?de reden) "
)
# The same inside a sentence: what stands before it there, or the sentence before.
SO = re.compile(
    r"(?<= )(?:daarom|daardoor|(?<!hoe )(?<!wie )(?<!wat )(?<!waar )dan ook|dus|waardoor|om die reden)(?= )"
)
BACK_PURPOSE = re.compile(
    r"^ (?:(?:en|ook|juist) )?(?:zo(?! (?:veel|snel|spoedig|lang|min|weinig|goed|is dat|ook|niet|nodig"
    r"|mogelijk))|daarmee|hiermee|zodoende|op die manier|op deze manier"
    r"|(?:dat|dit|het) (?:helpt|scheelt|moet (?:er ?voor )?(?:zorgen|helpen)|heeft (?:nog |ook )?een gevolg"
    r"|is (?:bedoeld|nodig|goed) (?:voor|om))) "
)
# Verbs with the reason before them and what comes of it behind them.
LEADS = re.compile(
    r"(?<= )(?:(?:heeft|hebben) geleid tot|leidt tot|leiden tot|leidde tot"
    r"|(?<!we )(?<!wij )(?<!gemeente )(?:zorgt|zorgen) (?:er ?)?voor|vraagt(?: om)?|vragen om|vereist"
    r"|noopt tot|dwingt|dwingen"
    r"|resulteert in|resulteren in|leverde?n?t?(?= (?:\S+ ){1,9}?op )|veroorzaakt|veroorzaken|beperkt"
    r"|belemmert|vergroot|verkleint|tast(?:en)?)(?= )"
)
NAMELY = re.compile(r" (?:namelijk|immers) ")
WHY = re.compile(
    r" (?:waarom|waarvoor|waartoe|hoe komt (?:het|dat|dit)|hoezo|met welk doel|wat is (?:het|ons) doel"
    r"|wat is de (?:reden|oorzaak|bedoeling)"
    r"|wat (?:wil|willen|moet|moeten) (?:\S+ ){1,8}?(?:bereiken|opleveren)"
    r"|waar (?:komt|is|zijn|dient) (?:\S+ ){1,6}?(?:door|voor|goed voor|toe)(?= $)) "
)
# "Het doel: minder lasten": what stands behind the colon is the reason or the purpose.
LABEL = re.compile(
    r"^(?:het|ons|hun|de|een|met als) (?:\w+ )?(doel|bedoeling|reden|oorzaak|aanleiding|verklaring"
    r"|gevolg)[^:?.,]{0,25}:",
    re.IGNORECASE,
)
# "Dat is nodig om ...": "om" opens the purpose of the sentence before.
NEEDED = re.compile(r"^ (?:dat|dit|het) (?:is|was|blijft) (?:\S+ ){0,2}nodig $")
# "Ondanks deze gesprekken": what did not bring something about, though it might have.
DESPITE = re.compile(
    r"(?<= )(?:ondanks|hoewel|ofschoon|niettegenstaande|in weerwil van|ook al|los van|zonder dat)(?= )"
)
# Words by which a text may say that something is so in spite of another thing.
CONCEDES = re.compile(
    r" (?:ondanks|desondanks|hoewel|ofschoon|niettegenstaande|in weerwil van|ook al|al|toch|maar|echter"
    r"|tegelijk\S*|weliswaar|niettemin|evenwel|terwijl|wel|integendeel|daarentegen|nochtans|zelfs|zij het"
    r"|nog steeds|juist) "
)
# What "om ... te" completes is no purpose: "mogelijkheden om", "belangrijk om", "proberen om".
COMPLETES = re.compile(
    r"^(?:mogelijkhe(?:id|den)|kans(?:en)?|manier(?:en)?|plan(?:nen)?|ambitie|opdracht|ruimte|wens"
    r"|afspra(?:ak|ken)|bereid(?:heid)?"
    r"|belangrijk|essentieel|cruciaal|nodig|noodzakelijk|noodzaak|moeilijk|makkelijk(?:er)?"
    r"|gemakkelijk(?:er)?|lastig|goed|beter|fijn|verplicht(?:ing)?|voorstel|idee|taak|recht"
    r"|tijd|zaak|uitdaging|besluit|voornemen|bevoegdheid|initiatief|verzoek|oproep|kunst|moeite|gewend"
    r"|klaar|staat|vrij|best|open|inzet|iets|niets|iemand|niemand"
    r"|vragen|vraagt|gevraagd|proberen|probeert|besluiten|afgesproken|weten|hoe|kiezen|kiest"
    r"|voorstellen|uitnodigen|stimuleren|helpen|helpt|leren|dagen|daagt|uitgedaagd)$"
)
# "Het helpt om ...", "we spreken af om ...": the same, with the judging words further off.
JUDGES = re.compile(
    r" (?:(?:is|was|wordt|blijft|helpt|lijkt|vind\w*|maakt|maken|loont) het|het (?:is|was|wordt|blijft"
    r"|helpt|lijkt|loont)|sprek\w+ (?:\S+ ){0,4}af) (?:\S+ ){0,3}$"
    r"| (?:moedig|nodig|daag|dag|roep|spoor|vuur|zet)\w* (?:\S+ ){0,8}(?:aan|uit|op) $"
)


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[ReasonKind, re.Pattern[str]], ...]:
    """The markers of several words or before a noun phrase, by what stands behind them."""
    return tuple((kind, re.compile(rf"(?<= )(?:{pattern})(?= )")) for kind, pattern in _PHRASES)
