"""A name in the place of another of the same sort, the most alike first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from rapidfuzz.distance import JaroWinkler

from eval.perturbations.edits import Change, Edit, edit
from eval.perturbations.tagging import Segment
from eval.perturbations.tags import Word

_PLACES = """Almelo| Almere| Amersfoort| Amsterdam| Apeldoorn| Arnhem| Assen| Barneveld| Bergen op Zoom|
    Beverwijk| Breda| Brunssum| Delft| Den Haag| Deventer| Doetinchem| Dordrecht| Ede| Eindhoven| Emmen|
    Enschede| Geleen| Goes| Gouda| Groningen| Haarlem| Heerenveen| Heerlen| Helmond| Hengelo| Hilversum|
    Hoorn| Kampen| Kerkrade| Landgraaf| Leeuwarden| Leiden| Lelystad| Maastricht| Meppel| Middelburg|
    Nijmegen| Oss| Purmerend| Roermond| Roosendaal| Rotterdam| Simpelveld| Sittard| Tiel| Tilburg|
    Utrecht| Veenendaal| Venlo| Venray| Vlaardingen| Vlissingen| Voerendaal| Weert| Zaandam| Zeist|
    Zoetermeer| Zutphen| Zwolle"""
_PROVINCES = (
    "Drenthe|Flevoland|Friesland|Gelderland|Limburg|Noord-Brabant|Noord-Holland|Overijssel|Zeeland|"
    "Zuid-Holland"
)
# Names of one article are kept together, so that it still fits.
_PARTIES_WITH_DE = "VVD|PvdA|PvdD|SP|SGP|PVV|ChristenUnie"
_OTHER_PARTIES = "CDA|D66|D'66|GroenLinks|DENK|Volt|JA21|NSC|50PLUS"
_BODIES_WITH_DE = "VNG|SVB|GGD|GGZ|KVK|IND|RDW|NVWA|ACM|AFM"
_BODIES_WITH_HET = "UWV|CBS|CBR|RIVM|COA|SCP|CPB|PBL|IPO|CJIB|CAK|CIZ"
_OTHER_BODIES = "ProRail|Rijkswaterstaat|Staatsbosbeheer|Natuurmonumenten|DUO|RVO"
_LAWS = (
    "Wmo|WMO|Wlz|Zvw|Wajong|AVG|Woo|Wob|Participatiewet|Jeugdwet|Omgevingswet|Woningwet|Huisvestingswet|Gemeentewet|"
    "Leegstandwet|Opiumwet|Archiefwet|Drank- en Horecawet"
)
_COUNTRIES = "Nederland|België|Duitsland|Frankrijk|Denemarken|Spanje|Italië|Polen|Portugal|Zweden|Oostenrijk"
# The first or last part of the name of a region or neighbourhood.
_COMPASS = {"Noord": "Zuid", "Zuid": "Noord", "Oost": "West", "West": "Oost", "Centrum": "Noord"}
BUILT_IN = tuple(
    tuple(" ".join(name.split()) for name in sort.replace("\n", "").split("|"))
    for sort in (
        _PLACES,
        _PROVINCES,
        _PARTIES_WITH_DE,
        _OTHER_PARTIES,
        _BODIES_WITH_DE,
        _BODIES_WITH_HET,
        _OTHER_BODIES,
        _LAWS,
        _COUNTRIES,
    )
)
_FIRST_NAMES = """Adriaan Agnes Ahmed Alain Albert Alex Alice Anita Anna Anouk Arie Arno Astrid Barbara Bart
    Bas Bert Bram Carla Carlo Casper Charles Charlotte Chris Corrie Daan Dennis Dirk Dieuwke
    Eline Ellen Els Emma Erik Erica Esther Eva Fatima Femke Frank Frans Fred Gerard Gert Greta
    Hanneke Hans Harry Henk Henny Ineke Ingrid Irene Jack Jan Jaap Jeroen Joost Jordy Joyce
    Judith Karel Karin Kees Koen Lars Leo Linda Lisa Lotte Maaike Maarten Marc Maria Marieke
    Mark Martijn Martin Merel Mia Michel Mieke Mohamed Monique Nico Nicole Paul Peter Petra Piet
    Rachid Rob Robert Ron Ronald Roos Ruud Sandra Saskia Sem Simone Sjaak Sonja Stan Stef Theo
    Thea Thijs Tim Tom Trudy Truus Wim Wilma Yvonne""".split()
_SURNAMES = """Bakker Bos Bosch Brouwer Claassen Claessens Claus Dekker Dijkstra Frijns Gerritsen Goossens
    Hendriks Hermans Heuts Hoekstra Jacobs Jansen Janssen Jansens Kok Kuiper Kuipers Lemmens
    Maas Meijer Mertens Mulder Peeters Peters Postma Reijnders Reinders Schouten Smeets Smit
    Smits Timmer Timmers Veenstra Verhoeven Vermeer Vermeulen Visser Visscher Vos Willems
    Wolters Zwart Zuidema""".split()
_TITLES = frozenset(
    "wethouder burgemeester mevrouw meneer heer dhr mevr minister raadslid directeur dr mr".split()
)
_PORTFOLIO = ("ing", "heid", "zaken", "zorg", "schap", "beleid", "wijs", "ling", "cultuur", "sport", "ën")
_CAPITAL = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý]?[a-zà-ÿ]+)*")
# Names within so many signs are not taken: a list would name one twice.
_NEAR = 100
# How many of the most alike names the seed chooses from.
_NEAREST = 3


def edits(
    text: str, sentences: Sequence[Segment], sorts: Sequence[Sequence[str]], draw: Random
) -> Iterator[Edit]:
    """Every name with another of its sort: from `sorts`, the built-in lists, or this text."""
    taken: set[tuple[int, int]] = set()
    for sort in (*sorts, *BUILT_IN):
        for name in sorted(sort, key=len, reverse=True):
            for match in re.finditer(
                rf"(?<![\w.-])(?<!\w['’]){re.escape(name)}(?![\w-]|['’]s|\s+[A-Z][a-z])", text
            ):
                if not any(a < match.end() and match.start() < b for a, b in taken) and _stands_alone(
                    text, match
                ):
                    taken.add(match.span())
                    around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
                    far = [other for other in sort if other not in around]
                    new = _alike(name, [other for other in far if other in text], far, draw)
                    if new:
                        yield edit("listed", Change(match.start(), match.end(), new))
    for match in re.finditer(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)+", text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            new = _turned(match.group())
            if new:
                taken.add(match.span())
                yield edit("compass", Change(match.start(), match.end(), new))
    yield from _in_context(sentences, taken, draw)


def _turned(name: str) -> str | None:
    """Gives "Noord-Limburg" for "Zuid-Limburg", "Leiden-Zuid" for "Leiden-Noord"; `None` for other names."""
    first, *_, last = name.split("-")
    if first in _COMPASS:
        return _COMPASS[first] + name[len(first) :]
    return name[: -len(last)] + _COMPASS[last] if last in _COMPASS else None


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether the name is not the last part of a longer one ("Nieuw Amsterdam", "De Heerlen")."""
    before = re.search(r"(\S+)\s+$", text[max(0, match.start() - 40) : match.start()])
    if before is None:
        return True
    word = before.group(1)
    first = not text[: before.start() + max(0, match.start() - 40)].strip()
    return (
        not _CAPITAL.fullmatch(word) or first or word in ("In", "Voor", "Bij", "Met", "Gemeente", "Provincie")
    )


def _alike(name: str, present: Sequence[str], sort: Sequence[str], draw: Random) -> str | None:
    """A name of the text first, else one of the nearest of the list."""
    others = [other for other in present if name not in other and other not in name]
    pool = others or [other for other in sort if name not in other and other not in name]
    ranked = sorted(pool, key=lambda other: (-JaroWinkler.similarity(name, other), other))
    return draw.choice(ranked[:_NEAREST]) if ranked else None


def _in_context(sentences: Sequence[Segment], taken: set[tuple[int, int]], draw: Random) -> Iterator[Edit]:
    places = _places(sentences)
    known = sorted({word.text for word in places})
    for word in places:
        if not _overlaps(word, taken):
            new = _alike(word.text, [name for name in known if name != word.text], BUILT_IN[0], draw)
            if new:
                yield edit("place", Change(word.start, word.end, new))
    for segment in sentences:
        for first, last in _persons(segment):
            if _overlaps(first, taken) or _overlaps(last, taken):
                continue
            for word, names in ((first, _FIRST_NAMES), (last, _SURNAMES)):
                if first is not last and _CAPITAL.fullmatch(word.text):
                    new = _alike(word.text, (), names, draw)
                    if new:
                        yield edit("person", Change(word.start, word.end, new))
            if first is last:
                new = _alike(last.text, (), _SURNAMES, draw)
                if new:
                    yield edit("person", Change(last.start, last.end, new))


def _overlaps(word: Word, taken: set[tuple[int, int]]) -> bool:
    return any(a < word.end and word.start < b for a, b in taken)


def _places(sentences: Sequence[Segment]) -> list[Word]:
    """Single names behind "in", "wijk" or the like that belong to no longer name."""
    found = []
    for segment in sentences:
        words = segment.words
        for index in range(1, len(words)):
            word, before = words[index], segment.low(index - 1)
            behind = words[index + 1].text if index + 1 < len(words) else ""
            named = word.tag.startswith(("N(eigen", "SPEC(deeleigen")) and _CAPITAL.fullmatch(word.text)
            led = before in ("in", "wijk", "buurt", "dorp", "stadsdeel", "gemeente", "kern")
            if named and led and not behind[:1].isupper() and behind not in ("'", "’", "&", "-"):
                found.append(word)
    return found


def _persons(segment: Segment) -> Iterator[tuple[Word, Word]]:
    """First name and surname, or a surname behind a title (then both are the same word)."""
    words = segment.words
    for index, word in enumerate(words):
        if not _CAPITAL.fullmatch(word.text):
            continue
        behind = words[index + 1] if index + 1 < len(words) else None
        follows = behind is not None and _CAPITAL.fullmatch(behind.text) is not None
        if word.text in _FIRST_NAMES and follows and behind is not None:
            yield word, behind
        elif word.text in _FIRST_NAMES and behind is not None and behind.low in ("de", "van", "ten", "ter"):
            yield word, words[index + 1]
        elif segment.low(index - 1) in _TITLES and not follows and _is_surname(word, behind):
            yield word, word


def _is_surname(word: Word, behind: Word | None) -> bool:
    """A name behind a title; "Wethouder Volkshuisvesting, Wonen" is none, nor is "Marieke de Vries" here."""
    lists = behind is not None and behind.text in (",", "&", "en", "-")
    return (
        word.tag.startswith(("N(eigen", "SPEC(deeleigen")) and not lists and not word.low.endswith(_PORTFOLIO)
    )
