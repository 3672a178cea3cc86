"""Forms of Dutch verbs: present singular, past participle, and which ones are separable."""

from __future__ import annotations

import re

from assistant.dutch.frequency import zipf

_SINGULAR = {
    "zijn": "is", "hebben": "heeft", "zullen": "zal", "kunnen": "kan", "mogen": "mag", "willen": "wil",
    "moeten": "moet", "komen": "komt", "gaan": "gaat", "staan": "staat", "slaan": "slaat", "zien": "ziet",
    "doen": "doet", "worden": "wordt",
}  # fmt: skip
# Past participles that no rule gives; verbs with a prefix or a particle follow the verb they are made of.
_PARTICIPLES = {
    "doen": "gedaan", "gaan": "gegaan", "staan": "gestaan", "slaan": "geslagen", "zien": "gezien",
    "nemen": "genomen", "geven": "gegeven", "brengen": "gebracht", "zoeken": "gezocht", "kopen": "gekocht",
    "denken": "gedacht", "houden": "gehouden", "laten": "gelaten", "lezen": "gelezen", "kiezen": "gekozen",
    "schrijven": "geschreven", "krijgen": "gekregen", "wijzen": "gewezen", "trekken": "getrokken",
    "treffen": "getroffen", "spreken": "gesproken", "sluiten": "gesloten", "helpen": "geholpen",
    "bieden": "geboden", "binden": "gebonden", "vinden": "gevonden", "winnen": "gewonnen",
    "werven": "geworven", "dragen": "gedragen", "roepen": "geroepen", "vragen": "gevraagd",
    "zenden": "gezonden", "schuiven": "geschoven", "drijven": "gedreven", "stijgen": "gestegen",
    "schaffen": "geschaft", "breken": "gebroken", "vervangen": "vervangen", "ontvangen": "ontvangen",
    "vangen": "gevangen", "steken": "gestoken", "leggen": "gelegd", "zeggen": "gezegd", "hebben": "gehad",
    "onderzoeken": "onderzocht", "ondernemen": "ondernomen", "onderhouden": "onderhouden",
    "ondersteunen": "ondersteund", "overwegen": "overwogen", "voorzien": "voorzien",
}  # fmt: skip
_PREFIX = re.compile(r"(?:be|ge|ver|her|ont|er)(?=[a-z]{3})")
_PARTICLES = (
    "aan", "af", "bij", "door", "in", "mee", "na", "neer", "om", "onder", "op", "over", "samen", "terug",
    "toe", "uit", "vast", "voor", "voort", "vrij", "weg", "open", "deel", "plaats", "tegen", "thuis",
)  # fmt: skip
# Below this Zipf value a form is taken for a slip of the rules.
_EXISTS = 1.5


def singular(plural: str) -> str | None:
    """The third person singular of a present plural ("maken" -> "maakt"); `None` when no form is known."""
    if plural in _SINGULAR:
        return _SINGULAR[plural]
    for ending in ("komen", "gaan", "staan", "slaan", "zien", "doen"):
        if plural.endswith(ending) and zipf(plural) >= _EXISTS:
            return plural[: -len(ending)] + _SINGULAR[ending]
    if not plural.endswith("en") or len(plural) < 4:
        return None
    best = max(_singular_forms(plural[:-2]), key=zipf)
    return best if zipf(best) >= _EXISTS else None


def _stems(stem: str) -> list[str]:
    """The stem as it is written without an ending, both with a single and with a double vowel."""
    hard = re.sub(r"z$", "s", re.sub(r"v$", "f", stem))
    short = re.sub(r"([bdfgklmnprst])\1$", r"\1", hard)
    if short != hard:
        return [short]
    long = re.sub(r"(?<![aeiou])([aeou])([bdfgklmnprst])$", r"\1\1\2", hard)
    return [hard, long] if long != hard else [hard]


def _singular_forms(stem: str) -> list[str]:
    return [form if form.endswith("t") else form + "t" for form in _stems(stem)]


def plural(form: str, lemma: str) -> str | None:
    """The present plural of a singular form with its lemma; `None` unless the two agree."""
    known = next((many for many, one in _SINGULAR.items() if one == form), None)
    if known:
        return known
    return lemma if lemma.endswith("n") and singular(lemma) == form else None


def participle(infinitive: str) -> str | None:
    """The past participle ("bouwen" -> "gebouwd", "uitvoeren" -> "uitgevoerd"); `None` when not known."""
    if infinitive in _PARTICIPLES:
        return _PARTICIPLES[infinitive]
    particle = particle_of(infinitive)
    if particle:
        base = participle(infinitive[len(particle) :])
        found = particle + base if base else None
    else:
        found = _simple_participle(infinitive)
    return found if found and max(zipf(found), zipf(found.replace("ï", "i"))) >= _EXISTS else None


def _simple_participle(infinitive: str) -> str | None:
    prefix = _PREFIX.match(infinitive)
    if prefix:
        base = infinitive[prefix.end() :]
        if base in _PARTICIPLES:
            return prefix.group() + _PARTICIPLES[base].removeprefix("ge")
    if not infinitive.endswith("en"):
        return None
    stem = infinitive[:-2]
    ending = "t" if re.search(r"(?:[kfpt]|ch|[^z]?s|x)$", stem) else "d"
    forms = [(form if form.endswith(ending) else form + ending) for form in _stems(stem)]
    if not prefix:
        forms = [("geï" + form[1:] if form[0] == "i" else "ge" + form) for form in forms]
    return max(forms, key=zipf)


def particle_of(infinitive: str) -> str:
    """The separable particle of an infinitive ("uitbreiden" -> "uit"); empty when there is none."""
    for particle in sorted(_PARTICLES, key=len, reverse=True):
        base = infinitive[len(particle) :]
        if infinitive.startswith(particle) and len(base) > 3 and base.endswith("n") and zipf(base) >= 2.0:
            return "" if _INSEPARABLE.match(infinitive) else particle
    return ""


_INSEPARABLE = re.compile(
    r"(?:ondersteun|onderzoek|onderneem|onderhoud|onderhand|onderteken|overweeg|overweg|overtuig|overleg|voorkom|"
    r"voorzien|voorspel|omarm|omvat|doorbreek|doorbrek|aanvaard|overhand|onderbouw|omring|ondervind|onderschr|"
    r"overbrug|onderwerp|onderschei|ondernem|omsch|volgen|openen|innoveren|inspireren|investeren|"
    r"informeren|intensiveren|introduceren|integreren|inventariseren|internationaliseren|opereren|"
    r"optimaliseren|organiseren|overtref|interesseren|indiceren|initi|inspecteren|instrueren|opteren)"
)
