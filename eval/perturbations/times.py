"""When: before and after, this term and the next, already and not yet, done and planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.perturbations.clauses import MainClause, main_clause, negated
from eval.perturbations.edits import Change, Edit, capitalised_like, edit
from eval.perturbations.tagging import Segment
from eval.perturbations.verbs import participle

_TERM = r"(?:collegeperiode|bestuursperiode|raadsperiode|coalitieperiode|periode|week|maand|zomer|winter)"
_DATE = (
    r"(?:(?:begin|medio|eind|de zomer van|het voorjaar van|het najaar van)\s)?(?:\d{1,2}\s)?"
    r"(?:(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s)?"
    r"(?:(?:19|20)\d\d|1 [a-z]{3,9})\b"
)
_SWAPS: tuple[tuple[str, str], ...] = (
    (rf"v[oó]{{2}}r(?=\s{_DATE})", "na"),
    (rf"(?<!zoeken )na(?=\s{_DATE})", "vóór"),
    (rf"vanaf(?=\s{_DATE})", "tot"),
    (rf"tot(?: en met)?(?=\s{_DATE})", "vanaf"),
    (rf"sinds(?=\s{_DATE})", "tot"),
    (r"uiterlijk(?=\s(?:in|op|eind|begin|volgend|dit)\b)", "pas"),
    (r"uiterlijk(?=\s\d{1,2} [a-z])", "pas op"),
    (r"uiterlijk(?=\s(?:19|20)\d\d\b)", "pas in"),
    (r"deze(?=\s(?:week|maand|zomer|winter)\b)", "volgende"),
    (r"deze(?=\s(?:\w*periode)\b)", "de volgende"),
    (rf"(?<!de )volgende(?=\s{_TERM}\b)", "deze"),
    (rf"in de komende(?=\s{_TERM}\b)", "pas na de komende"),
    (r"dit jaar", "volgend jaar"),
    (r"volgend jaar", "over drie jaar"),
    (r"per jaar", "per maand"), (r"per maand", "per jaar"), (r"per week", "per maand"),
    (r"elk jaar", "elke maand"), (r"ieder jaar", "elke maand"), (r"elke week", "elke maand"),
    (r"elke maand", "elk jaar"), (r"jaarlijks(?!e)", "maandelijks"), (r"jaarlijkse", "maandelijkse"),
    (r"wekelijks(?!e)", "maandelijks"), (r"maandelijks(?!e)", "jaarlijks"),
    (r"begin(?=\s(?:19|20)\d\d)", "eind"), (r"eind(?=\s(?:19|20)\d\d)", "begin"),
    (r"eerste kwartaal", "derde kwartaal"), (r"tweede kwartaal", "vierde kwartaal"),
    (r"derde kwartaal", "eerste kwartaal"), (r"vierde kwartaal", "tweede kwartaal"),
    (r"eerste helft", "tweede helft"), (r"op korte termijn", "op lange termijn"),
    (r"op de korte termijn", "op de lange termijn"), (r"op de lange termijn", "op de korte termijn"),
    (r"op lange termijn", "op korte termijn"), (r"op termijn", "meteen"),
    (r"binnenkort", "over een paar jaar"), (r"zo snel mogelijk", "over een paar jaar"),
    (r"momenteel", "straks"), (r"(?:meteen|onmiddellijk|per direct)", "over een jaar"),
    (r"tijdelijk", "blijvend"), (r"tijdelijke", "blijvende"), (r"blijvend", "tijdelijk"),
    (r"structureel", "tijdelijk"), (r"structurele", "tijdelijke"), (r"incidenteel", "structureel"),
    (r"incidentele", "structurele"), (r"eenmalig", "elk jaar"), (r"eenmalige", "jaarlijkse"),
    (r"voorafgaand aan", "na afloop van"), (r"na afloop van", "voorafgaand aan"),
    (r"overdag", "'s nachts"), (r"'s nachts", "overdag"), (r"in het weekend", "door de week"),
    (r"door de week", "in het weekend"), (r"nog niet", "al"), (r"voortaan", "tot nu toe"),
    (r"(?:(?<=\bwe )|(?<=\bwij )|(?<=\bgaan )|(?<![^.] ))de komende jaren", "pas over tien jaar"),
    (r"nog steeds", "niet langer"),
)  # fmt: skip
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
# Their perfect tense is not a passive: "is gegroeid" may not become "wordt gegroeid".
_UNACCUSATIVE = frozenset(
    """gegroeid toegenomen afgenomen gebleven geworden gekomen gegaan begonnen geslaagd gestegen
    gedaald ontstaan gebeurd geweest verdwenen gestorven overleden gevallen verhuisd gelukt
    veranderd bekend gevestigd verouderd achterhaald vergroeid gericht gelegen bestemd bedoeld geboren gewend
    gekend bereid verbonden betrokken gebaat gespecialiseerd geïnteresseerd verschenen vertrokken vergeten
    gezakt gedoemd gerechtigd gevarieerd gebonden verantwoord verplicht gediend geschikt gewenst
    uitgegroeid opgegroeid overgegaan ingegaan overtuigd gemotiveerd gevraagd afgesproken gezegd
    doorgegaan afgelopen verschoven gelopen vooruitgegaan gewijzigd gestart gestopt""".split()
)
_DO = frozenset(
    """bouwen maken openen sluiten aanleggen opstellen uitvoeren invoeren onderzoeken versterken
    vergroten verhogen verlagen verbeteren organiseren ontwikkelen realiseren plaatsen kopen
    verkopen aanpassen aanpakken uitbreiden oprichten opknappen vernieuwen planten vergroenen slopen
    renoveren starten regelen bespreken afschaffen inrichten opzetten toepassen ondertekenen
    aanstellen onderhouden opleveren""".split()
)

# Beside these another tense would be odd.
_FIXES_TENSE = (
    "afgelopen", "reeds", "al", "vorig", "vorige", "sinds", "eerder", "volgend", "volgende", "komende",
    "komend", "straks", "dan", "morgen", "nog", "door", "er", "jaarlijks", "momenteel", "nu", "elk",
    "elke", "steeds", "altijd", "ervan", "erop", "daarop", "pas", "toen", "vroeger", "ooit", "onlangs",
)  # fmt: skip


def edits(text: str, sentences: list[Segment]) -> Iterator[Edit]:
    """Every word of time with one for another time, and what is done turned into a plan."""
    for pattern, new in _SWAPS:
        for match in re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", text, re.IGNORECASE):
            if _fits(text, match, new):
                yield edit("when", Change(match.start(), match.end(), capitalised_like(match.group(), new)))
    for match in re.finditer(rf"\b(?:{'|'.join(_WEEKDAYS)})(?=(?:middag|ochtend|avond)?\b)", text):
        at = _WEEKDAYS.index(match.group())
        yield edit("weekday", Change(match.start(), match.end(), _WEEKDAYS[(at + 2) % 7]))
    for segment in sentences:
        if segment.is_prose:
            yield from _joining_words(segment)
            clause = main_clause(segment)
            if clause is not None and not negated(segment):
                yield from _done_or_planned(clause)


def _fits(text: str, match: re.Match[str], new: str) -> bool:
    word, behind = match.group().lower(), text[match.end() : match.end() + 12]
    around = text[max(0, text.rfind(".", 0, match.start())) : match.end() + 120].lower()
    if new.lower() in around and len(new) > 4:
        return False
    before = text[max(0, match.start() - 12) : match.start()].lower()
    if word in ("structureel", "tijdelijk", "blijvend", "incidenteel") and re.match(
        r"\s(?:en|of|van)\b", behind
    ):
        return False
    if word in ("tijdelijk", "structureel") and before.rstrip().endswith((" en", " of", " niet", "een")):
        return False
    if word == "nog niet" and "wel" in around.split():
        return False
    if word == "nog niet":
        return not re.match(r"\s(?:eens|altijd|zo)", behind) and not behind.startswith((".", ",", ";"))
    if word in ("meteen", "onmiddellijk", "per direct") and re.search(r"\bal\b", around):
        return False
    if word == "deze" and "volgende" in before:
        return False
    return not (word in ("per jaar", "tot") and before.rstrip().endswith((" keer", "van")))


def _joining_words(segment: Segment) -> Iterator[Edit]:
    """Swaps "nadat" and "voordat" where the clause is in the perfect or with "zijn"."""
    words = segment.words
    for index, word in enumerate(words):
        if word.low not in ("nadat", "voordat"):
            continue
        clause = []
        for other in words[index + 1 :]:
            if other.is_mark:
                break
            clause.append(other)
        if any(o.is_participle for o in clause) and any(
            o.lemma in ("zijn", "hebben", "worden") for o in clause
        ):
            new = "voordat" if word.low == "nadat" else "nadat"
            yield edit("when", Change(word.start, word.end, capitalised_like(word.text, new)))


def _done_or_planned(clause: MainClause) -> Iterator[Edit]:
    words, verb = clause.segment.words, clause.verb_word
    end = words[clause.last]
    if end.is_participle and clause.closing_verbs == clause.last:
        passive = {"is": "wordt", "zijn": "worden", "wordt": "is", "worden": "zijn"}
        fits = end.low not in _UNACCUSATIVE and not end.low.endswith("gegaan")
        if verb.low in passive and fits and not clause.segment.has(*_FIXES_TENSE):
            rule = "planned" if verb.low in ("is", "zijn") else "done"
            yield edit(rule, Change(verb.start, verb.end, capitalised_like(verb.text, passive[verb.low])))
        perfect = {"hebben": "gaan", "heeft": "gaat"}
        if verb.low in perfect:
            infinitive = next((one for one in sorted(_DO) if participle(one) == end.low), None)
            if infinitive:
                yield edit(
                    "planned",
                    Change(verb.start, verb.end, capitalised_like(verb.text, perfect[verb.low])),
                    Change(end.start, end.end, infinitive),
                )
    elif verb.low in ("gaan", "gaat", "zullen", "zal", "willen", "wil") and end.low in _DO:
        done = participle(end.low)
        object_there = (
            clause.last > clause.after
            and words[clause.last - 1].is_noun
            and not clause.segment.has(*_FIXES_TENSE)
        )
        if done and object_there and clause.closing_verbs == clause.last and clause.subject_start is not None:
            have = "hebben" if verb.low in ("gaan", "zullen", "willen") else "heeft"
            yield edit(
                "done",
                Change(verb.start, verb.end, capitalised_like(verb.text, have)),
                Change(end.start, end.end, done),
            )
