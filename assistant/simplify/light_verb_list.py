"""Nouns with a verb that says little, and the verb that says it: "gebruik maken van" is "gebruiken"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LightVerb:
    """A noun with its verb, and the verb that says it.

    `preposition` stands behind it, "" where none does. `plain_preposition` is that of the plain verb;
    `None` says that what stood behind the preposition becomes the object. `perfect` says whether the
    participle may be replaced, and `unless` which words may not stand in the sentence.
    """

    noun: str
    verbs: tuple[str, ...]
    preposition: str
    plain: str
    plain_preposition: str | None = ""
    perfect: bool = True
    unless: tuple[str, ...] = ()


NEGATED = ("niet", "geen", "nooit")
LIGHT_VERBS = (
    LightVerb("gebruik", ("maken",), "van", "gebruiken", None, unless=("feit", "recht")),
    LightVerb("zorg", ("dragen",), "voor", "zorgen", "voor"),
    LightVerb("een besluit", ("nemen",), "over", "besluiten", "over"),
    LightVerb("een besluit", ("nemen",), "op", "beslissen", "op"),
    LightVerb("een beslissing", ("nemen",), "over", "beslissen", "over"),
    LightVerb("een beslissing", ("nemen",), "op", "beslissen", "op"),
    LightVerb("een besluit", ("nemen",), "", "beslissen"),
    LightVerb("een beslissing", ("nemen",), "", "beslissen"),
    LightVerb("onderzoek", ("doen", "verrichten", "instellen"), "naar", "onderzoeken", None),
    LightVerb("een onderzoek", ("doen", "verrichten", "instellen"), "naar", "onderzoeken", None),
    LightVerb("een bijdrage", ("leveren",), "aan", "bij|dragen", "aan"),
    LightVerb("uitvoering", ("geven",), "aan", "uit|voeren", None),
    LightVerb("melding", ("maken", "doen"), "van", "melden", None),
    LightVerb("mededeling", ("doen",), "van", "melden", None),
    LightVerb("ten uitvoer", ("brengen", "leggen"), "", "uit|voeren"),
    LightVerb("tot uitvoering", ("brengen",), "", "uit|voeren"),
    LightVerb("tot uitvoer", ("brengen",), "", "uit|voeren"),
    LightVerb("in mindering", ("brengen",), "op", "af|trekken", "van"),
    LightVerb("medewerking", ("verlenen",), "aan", "mee|werken", "aan"),
    LightVerb("toestemming", ("verlenen",), "", "toestemming geven"),
    LightVerb("kenbaar", ("maken",), "", "door|geven"),
    LightVerb("in het bezit", ("zijn",), "van", "hebben", None, perfect=False, unless=NEGATED),
    LightVerb("in bezit", ("zijn",), "van", "hebben", None, perfect=False, unless=NEGATED),
    LightVerb("in behandeling", ("nemen",), "", "behandelen", perfect=False),
    LightVerb("aandacht", ("schenken",), "aan", "aandacht geven", "aan"),
    LightVerb("overleg", ("voeren", "plegen"), "met", "overleggen", "met"),
    LightVerb("overleg", ("voeren", "plegen"), "over", "overleggen", "over"),
    LightVerb("een gesprek", ("voeren",), "met", "praten", "met"),
    LightVerb("een keuze", ("maken",), "uit", "kiezen", "uit"),
    LightVerb("een keuze", ("maken",), "voor", "kiezen", "voor"),
    LightVerb("een keuze", ("maken",), "tussen", "kiezen", "tussen"),
    LightVerb("hulp", ("bieden", "verlenen"), "aan", "helpen", None),
    LightVerb("steun", ("verlenen",), "aan", "steunen", None),
    LightVerb("ondersteuning", ("bieden", "verlenen"), "aan", "ondersteunen", None),
    LightVerb("begeleiding", ("bieden",), "aan", "begeleiden", None),
    LightVerb("op schrift", ("stellen",), "", "op|schrijven"),
    LightVerb("ter hand", ("stellen",), "", "geven"),
    LightVerb("in ontvangst", ("nemen",), "", "ontvangen", perfect=False),
    LightVerb("controle", ("uitoefenen", "uitvoeren"), "op", "controleren", None),
)
