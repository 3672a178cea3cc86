"""A word turned into its opposite, in the same form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from eval.perturbations.clauses import main_clause
from eval.perturbations.edits import Change, Edit, capitalised_like, edit
from eval.perturbations.tagging import Segment
from eval.perturbations.verbs import participle, particle_of, singular

# Verbs that take the same kind of object, in both directions.
_VERBS = """verhogen:verlagen openen:sluiten vergroten:verkleinen versterken:verzwakken versnellen:vertragen
verbeteren:verslechteren verruimen:beperken vereenvoudigen:bemoeilijken bevorderen:belemmeren
uitbreiden:inkrimpen toenemen:afnemen opbouwen:afbouwen opschalen:afschalen toelaten:weigeren
stijgen:dalen winnen:verliezen toestaan:verbieden invoeren:afschaffen"""
# The opposite may not be turned back: "beperken" has more than one.
_ONE_WAY = """intensiveren:afbouwen voortzetten:beëindigen continueren:beëindigen behouden:schrappen
verminderen:vergroten beperken:vergroten stimuleren:ontmoedigen ondersteunen:tegenwerken voorkomen:veroorzaken
tegengaan:aanmoedigen terugdringen:vergroten oprichten:opheffen aanmoedigen:ontmoedigen bestrijden:bevorderen
beschermen:aantasten aantrekken:weren"""
# Words of one form, in both directions.
_WORDS = """meer:minder hoger:lager hogere:lagere groter:kleiner grotere:kleinere sneller:langzamer
snellere:langzamere makkelijker:moeilijker gemakkelijker:moeilijker eenvoudiger:ingewikkelder beter:slechter
betere:slechtere goedkoper:duurder goedkopere:duurdere gratis:betaald toename:afname stijging:daling
verhoging:verlaging vergroting:verkleining uitbreiding:inkrimping verbetering:verslechtering positief:negatief
positieve:negatieve veilig:onveilig veilige:onveilige veiliger:onveiliger mogelijk:onmogelijk zelfde:andere
voldoende:onvoldoende toegankelijk:ontoegankelijk toegankelijke:ontoegankelijke bereikbaar:onbereikbaar
verplichte:vrijwillige opening:sluiting binnen:buiten gezond:ongezond
gezonde:ongezonde duidelijk:onduidelijk duidelijke:onduidelijke succesvol:mislukt succesvolle:mislukte
schoner:viezer schone:vieze voordelen:nadelen sterker:zwakker sterkere:zwakkere vaker:zelden"""
_NOT_BEFORE_MORE = frozenset("onder niet nooit geen niemand niets des te steeds nog niets en of".split())
_NOT_BEHIND_MORE = frozenset("dan en of en/of".split())
_HELPERS = ("hebben", "zijn", "worden")
_FIXED = frozenset({"mogelijk", "binnen", "buiten", "zelfde", "open", "andere", "vaker", "zelden", "betaald"})


def edits(segment: Segment) -> Iterator[Edit]:
    """The variants with one word turned into its opposite."""
    if not segment.is_prose:
        return
    for index, word in enumerate(segment.words):
        other = _words().get(word.low)
        if other and _fits(segment, index):
            yield edit("opposite", Change(word.start, word.end, capitalised_like(word.text, other)))
    yield from _verbs(segment)


def _pairs(listed: str) -> list[tuple[str, str]]:
    found = [pair.split(":") for pair in listed.split()]
    return [(one, other) for one, other in found]


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    pairs = _pairs(_WORDS)
    both = {one: other for one, other in pairs} | {other: one for one, other in reversed(pairs)}
    return {one: other for one, other in both.items() if one not in _FIXED}


@lru_cache(maxsize=1)
def _opposites() -> dict[str, str]:
    pairs = _pairs(_VERBS)
    back = {other: one for one, other in pairs}
    return back | dict(pairs) | dict(_pairs(_ONE_WAY))


def _fits(segment: Segment, index: int) -> bool:
    word = segment.words[index]
    before, behind = segment.low(index - 1), segment.low(index + 1)
    if word.low in ("meer", "minder"):
        return (
            before not in _NOT_BEFORE_MORE
            and behind not in _NOT_BEHIND_MORE
            and not _is_mark(segment, index + 1)
        )
    if behind in ("gezondheid", "veiligheid") and word.low.startswith("positie"):
        return False
    if word.low in ("beter", "hoger", "lager", "groter") and before == "hoe":
        return False
    return behind not in ("mogelijk", "mogelijke") and before not in ("zo", "steeds") and "-" not in word.text


def _is_mark(segment: Segment, index: int) -> bool:
    return index >= len(segment.words) or segment.words[index].is_mark


def _verbs(segment: Segment) -> Iterator[Edit]:
    clause = main_clause(segment)
    for index, word in enumerate(segment.words):
        if not word.tag.startswith("WW("):
            continue
        if clause is not None and index == clause.verb:
            yield from _second_place(segment, index, clause.last)
            continue
        if index and segment.low(index - 1) == "te" and word.is_infinitive:
            split = segment.words[index - 2] if index > 1 else None
            if split is not None and split.tag.startswith("VZ(fin"):
                yield from _with_te(segment, index)
                continue
        if segment.low(index + 1) != "om":  # "stimuleert om mee te doen" has no opposite with "om"
            yield from _one_word(segment, index)


def _one_word(segment: Segment, index: int) -> Iterator[Edit]:
    """An infinitive or participle in one piece, or a finite verb at the end of its clause."""
    word = segment.words[index]
    for one, other in _opposites().items():
        new: str | None = None
        after_te = segment.low(index - 1) == "te"
        if word.low == one and word.tag.startswith(("WW(inf,vrij", "WW(pv,tgw,mv")):
            new = _after_te(other) if after_te else other
            if not word.is_infinitive and (particle_of(other) or particle_of(one)):
                new = None
        elif word.is_participle and word.low == participle(one):
            if word.low == singular(one) and not any(w.lemma in _HELPERS for w in segment.words):
                continue  # "of een stad verschillen vergroot": no participle
            new = participle(other)
        elif word.is_finite and word.low == singular(one) and not particle_of(other):
            new = singular(other)
        if new:
            yield edit("opposite-verb", Change(word.start, word.end, capitalised_like(word.text, new)))


def _after_te(verb: str) -> str | None:
    """The verb as it stands behind a "te" that is there already; `None` for "in te krimpen"."""
    return None if particle_of(verb) else verb


def _with_te(segment: Segment, index: int) -> Iterator[Edit]:
    particle, word = segment.words[index - 2], segment.words[index]
    other = _opposites().get(particle.low + word.low)
    if other:
        split = particle_of(other)
        new = f"{split} te {other[len(split) :]}" if split else f"te {other}"
        yield edit("opposite-verb", Change(particle.start, word.end, new))


def _second_place(segment: Segment, index: int, last: int) -> Iterator[Edit]:
    word, end = segment.words[index], segment.words[last]
    particle = end.low if end.tag.startswith("VZ(fin") else ""
    for one, other in _opposites().items():
        if particle_of(one) != particle:
            continue
        base, split = one[len(particle) :], particle_of(other)
        if word.low not in (base, singular(base)) or (split and not particle):
            continue
        new = other[len(split) :] if word.low == base else singular(other[len(split) :])
        if new:
            changes = [Change(word.start, word.end, capitalised_like(word.text, new))]
            if particle:
                start = end.start if split else segment.words[last - 1].end
                changes.append(Change(start, end.end, split))
            yield edit("opposite-verb", *changes)
