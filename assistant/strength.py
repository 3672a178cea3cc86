"""How sure a text makes its plan: from "we zoeken uit" to "we hebben besloten".

Turning a wish into a promise is the worst error that this product can make, so the weakest marker
of a text decides: a passage that both explores and builds is labelled as exploring.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.dutch.sentences import split_sentences
from assistant.model import Strength

# Verbs after "we" that tell no plan by themselves; another marker of the sentence decides.
_NO_PLAN = (
    r"(?!(?:hebben|hadden|moeten|moesten|mogen|kunnen|konden|vinden|weten|geloven|denken|willen|waren)\b)"
)

# A sentence gets the first strength of this order whose marker occurs in it: weak to strong, but a
# decision before what is intended, because "besloten" says more than the verb beside it.
_MARKERS: tuple[tuple[Strength, str], ...] = (
    (
        Strength.EXPLORES,
        r"onderzoek(en|t)|onderzocht|(?<!uit )(?<!uit het )\w*onderzoek (doen |gedaan )?naar"
        r"|verken(nen|t|d|de)\b|verkenning"
        r"|bezie(n|t)|bekijk(en|t)|(bekeken|gekeken) .{0,20}(of|wat|hoe)\b|kijken (we |wij )?(of|wat|hoe)"
        r"|in kaart|in beeld (te )?breng\w*|breng\w* .{0,80}in beeld|inventariser\w+"
        r"|(her)?overw(egen|eegt|eging|ogen)\b"
        r"|wegen .{0,60} af"
        r"|denken na over|zoeken uit|vergelijk(en|t)|evalueren|pas op de plaats|tekentafel|analyser(en|eert)"
        r"|studie .{0,40}naar|(denken|denkt) (we |wij )?aan een|(gaan|gaat) .{0,60}in gesprek .{0,60}over"
        r"|(mogelijkheid|mogelijkheden|opties?) open\b|voer(en|t) .{0,40}gesprek\w* over",
    ),
    (
        Strength.WISHES,
        r"(we|wij|coalitie|gemeente|heerlen) (wil|willen)\b|(we|wij)( (?!die|wie|om)[^\s,;]+){1,12} willen\b"
        r"|(wil|willen) (we|wij|de gemeente)\b"
        r"|wens(en)?\b|streven|streeft|gestreefd|streefdoel|streefdatum|ambitie\w*|ons doel|doel is|tot doel"
        r"|inzetten op|koers(en|t) op"
        r"|(zet|zetten) .{0,60}in op|zet .{0,20}sterker in|hopen|ijver(en|t)"
        r"|(spannen|zetten) (we |wij )?ons .{0,40}\bin\b"
        r"|inspanning\w*"
        r"|nastre\w+|toewerken naar|werken .{0,30}toe naar|kansen (in|voor|op|via)|voorkeur|is gewenst"
        r"|zouden? (we|wij)? ?\w* ?(kunnen|willen)"
        r"|voornemens\b|het voornemen|wenselijk (dat|om)|(zien|ziet) (we |wij )?graag"
        r"|inzet is|(?<!die )(we|wij) beogen|beogen (we|wij)\b|beoogt\b|ambieer\w*|ambiëren"
        r"|trachten|tracht\b",
    ),
    (
        Strength.SUPPORTS,
        r"stimuler(en|eert)|gestimuleerd|bevorder(en|t|d)|ja(gen|agt) .{0,60}\baan\b"
        r"|moedig(en|t) .{0,40}aan\b|aan(ge)?moedig\w*|ondersteun(en|t|d)"
        r"|facilite(ren|ert)|gefaciliteerd"
        r"|help(en|(?<!dat help)t)"
        r"|mee ?denk(en|t)|denken (we |wij )?mee|steun(en|t)|lobby\w*|pleiten|pleit|bepleit\w*"
        r"|(maken|maakt) (we |wij |zich )?(ons )?.{0,60}(sterk|hard) voor\b|maken (we |wij )?ons .{0,40}sterk"
        r"|dring(en|t) .{0,60}\baan\b|aan te dringen|agende(ren|ert)"
        r"|(doen|doet) .{0,20}beroep op .{0,60}\bom\b"
        r"|(vragen|vraagt) .{0,60}aandacht voor"
        r"|(vragen|vraagt) (we |wij )?(bij |aan )?(de |het )?(rijk|minister\w*|kabinet|provincie|regering)\b"
        r"|nodigen .{0,60}uit\b|nodigt .{0,60}uit\b|moedigen",
    ),
    (
        Strength.DECIDED,
        r"beslot(en|en is)|raadsbesluit|is vastgesteld|zijn vastgesteld|hebben? .{0,60}(vastgesteld"
        r"|afgesproken)"
        r"|is afgesproken|opgenomen in de begroting|vrijgemaakt",
    ),
    (
        Strength.INTENDS,
        r"(we|wij|gemeente|heerlen|coalitie|college) (gaan|gaat|zullen|zal|blijven|blijft|starten|start"
        r"|zetten|zet|breiden|bouwen"
        r"|bouwt|maken|maakt|voeren|voert|realiseren|ontwikkelen|ontwikkelt"
        r"|investeren|doen|doet|versterken|verbeteren|organiseren"
        r"|organiseert|geven|geeft|houden|zorgen|zorgt|werken|nemen|neemt|stellen|passen|treden|plaatsen|benutten|continueren"
        r"|introduceren|vergroenen|vergroten|actualiseren|benoemen|verhogen|verlagen|sluiten|openen|stoppen|schaffen"
        rf"|{_NO_PLAN}\w{{3,}}en)\b"
        rf"|{_NO_PLAN}\w{{3,}}en (we|wij)\b|(gaan|zullen|blijven|starten) (we|wij)\b|er kom(t|en)\b|wordt\b"
        r"|(?<!kan )(?<!kunnen )(?<!mag )(?<!mogen )(?<!moet )(?<!moeten )worden\b"
        r"|gaat .{0,40}(om)?hoog|(zien|ziet) .{0,20}\btoe op",
    ),
    (Strength.MUST, r"moet(en)?\b|dien(en|t) te|verplicht\w*|noodzakelijk"),
    (
        Strength.DONE,
        r"(hebben|heeft|is|zijn) .{0,80}\b(ge\w{3,}(d|t|en)|be\w{3,}(d|t)|ver\w{3,}(d|t)|her\w{3,}(d"
        r"|t))\b|loopt sinds",
    ),
    (Strength.MAY, r"(mag|mogen|kan|kunnen)\b"),
)
_PATTERNS = tuple(
    (strength, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for strength, pattern in _MARKERS
)
_SCALE = tuple(strength for strength in Strength if strength is not Strength.NONE)

# The strengths of a sentence that says what will be done.
PLANNED = frozenset(
    {Strength.EXPLORES, Strength.WISHES, Strength.SUPPORTS, Strength.INTENDS, Strength.DECIDED}
)


# From weak to strong, of plans: a promise may not become stronger.
PLAN_SCALE = (
    Strength.EXPLORES,
    Strength.WISHES,
    Strength.SUPPORTS,
    Strength.INTENDS,
    Strength.DECIDED,
    Strength.DONE,
)


def is_surer(said: Strength, meant: Strength) -> bool:
    """Whether `said` is stronger than `meant`; duties and what plans nothing are never compared."""
    both = said in PLAN_SCALE and meant in PLAN_SCALE
    return both and PLAN_SCALE.index(said) > PLAN_SCALE.index(meant)


def sentence_strength(sentence: str) -> Strength:
    """The strength of one sentence; `Strength.NONE` for a sentence that plans nothing."""
    flat = " ".join(sentence.split())
    return next((strength for strength, pattern in _PATTERNS if pattern.search(flat)), Strength.NONE)


def text_strength(text: str) -> Strength:
    """The weakest strength of the sentences of a text; `Strength.NONE` when none of them plans anything."""
    return weakest([sentence_strength(sentence) for sentence in split_sentences(text)])


def weakest(strengths: Collection[Strength]) -> Strength:
    """The weakest of some strengths; `Strength.NONE` counts only when there is nothing else."""
    return next((strength for strength in _SCALE if strength in strengths), Strength.NONE)
