"""A plan made surer than it is ("stronger"), or less sure ("weaker")."""

from __future__ import annotations

from collections.abc import Iterator

from eval.perturbations.clauses import MainClause, main_clause, negated
from eval.perturbations.edits import Change, Edit, capitalised_like, edit
from eval.perturbations.tagging import Segment
from eval.perturbations.verbs import particle_of

# A finite verb before an infinitive, and the one that takes its place, of the same number.
_STRONGER = {
    "willen": "gaan", "wil": "gaat", "kunnen": "zullen", "kan": "zal", "kunt": "moet", "mogen": "moeten",
    "mag": "moet",
}  # fmt: skip
_WEAKER = {
    "gaan": "willen", "gaat": "wil", "zullen": "kunnen", "zal": "kan", "moeten": "kunnen", "moet": "kan",
}  # fmt: skip
# Of people, "kan" and "moet" say what they may and have to do.
_STRONGER_FOR_PEOPLE = {**_STRONGER, "kunnen": "moeten", "kan": "moet"}
_WEAKER_FOR_PEOPLE = {**_WEAKER, "moeten": "mogen", "moet": "mag"}
_PEOPLE = frozenset(
    "u iedereen inwoners bewoners ouders kinderen jongeren ouderen mensen ondernemers vrijwilligers".split()
)
# Verb (plural, singular), the words behind it (and behind "we", where that follows), and what both become.
_PHRASES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, str], str, str], ...] = (
    (("onderzoeken", "onderzoekt"), ("of",), ("zorgen", "zorgt"), "dat", "stronger"),
    (("verkennen", "verkent"), ("of",), ("zorgen", "zorgt"), "dat", "stronger"),
    (("bekijken", "bekijkt"), ("of",), ("zorgen", "zorgt"), "dat", "stronger"),
    (("kijken", "kijkt"), ("of",), ("zorgen", "zorgt"), "dat", "stronger"),
    (("overwegen", "overweegt"), ("om",), ("besluiten", "besluit"), "om", "stronger"),
    (("proberen", "probeert"), ("om",), ("besluiten", "besluit"), "om", "stronger"),
    (
        ("onderzoeken", "onderzoekt"),
        ("de mogelijkheden om", "de mogelijkheid om", "mogelijkheden om"),
        ("besluiten", "besluit"),
        "om",
        "stronger",
    ),
    (
        ("verkennen", "verkent"),
        ("de mogelijkheden om", "de mogelijkheid om", "mogelijkheden om"),
        ("besluiten", "besluit"),
        "om",
        "stronger",
    ),
    (
        ("onderzoeken", "onderzoekt"),
        ("de mogelijkheden van", "de mogelijkheden voor", "mogelijkheden voor", "de mogelijkheid van"),
        ("kiezen", "kiest"),
        "voor",
        "stronger",
    ),
    (
        ("verkennen", "verkent"),
        ("de mogelijkheden van", "de mogelijkheden voor", "mogelijkheden voor", "de mogelijkheid van"),
        ("kiezen", "kiest"),
        "voor",
        "stronger",
    ),
    (("streven", "streeft"), ("naar",), ("zorgen", "zorgt"), "voor", "stronger"),
    (("streven", "streeft"), ("ernaar dat",), ("garanderen", "garandeert"), "dat", "stronger"),
    (("streven", "streeft"), ("ernaar om",), ("besluiten", "besluit"), "om", "stronger"),
    (("streven", "streeft"), ("ernaar",), ("besluiten", "besluit"), "om", "stronger"),
    (("pleiten", "pleit"), ("voor",), ("zorgen", "zorgt"), "voor", "stronger"),
    (("lobbyen", "lobbyt"), ("voor",), ("zorgen", "zorgt"), "voor", "stronger"),
    (("hopen", "hoopt"), ("dat", "om"), ("beloven", "belooft"), "", "stronger"),
    (("willen", "wil"), ("dat",), ("garanderen", "garandeert"), "dat", "stronger"),
    (("zetten", "zet"), ("in op",), ("zorgen", "zorgt"), "voor", "stronger"),
    (("zorgen", "zorgt"), ("dat", "ervoor dat", "er voor dat"), ("hopen", "hoopt"), "dat", "weaker"),
    (("zorgen", "zorgt"), ("voor",), ("streven", "streeft"), "naar", "weaker"),
    (("besluiten", "besluit"), ("om",), ("overwegen", "overweegt"), "om", "weaker"),
    (("kiezen", "kiest"), ("voor",), ("onderzoeken", "onderzoekt"), "de mogelijkheden van", "weaker"),
)
# Phrases that stand in any sentence.
_ANYWHERE = (
    ("ons streven is", "ons besluit is", "stronger"), ("onze ambitie is", "ons besluit is", "stronger"),
    ("is de ambitie", "is het besluit", "stronger"), ("is onze ambitie", "is ons besluit", "stronger"),
    ("het is onze wens", "het is ons besluit", "stronger"),
    ("de bedoeling is", "de afspraak is", "stronger"),
    ("het is de bedoeling dat", "het staat vast dat", "stronger"), ("naar verwachting", "zeker", "stronger"),
    ("zijn van plan om", "hebben besloten om", "stronger"),
    ("is van plan om", "heeft besloten om", "stronger"),
    ("zijn voornemens om", "hebben besloten om", "stronger"), ("misschien", "zeker", "stronger"),
    ("wellicht", "zeker", "stronger"), ("hebben besloten om", "overwegen om", "weaker"),
    ("heeft besloten om", "overweegt om", "weaker"), ("hebben besloten dat", "hopen dat", "weaker"),
    ("heeft besloten dat", "hoopt dat", "weaker"), ("zijn verplicht om", "zijn vrij om", "weaker"),
    ("is verplicht om", "is vrij om", "weaker"),
)  # fmt: skip
_SPEAKERS = frozenset({"we", "wij", "gemeente", "college", "coalitie", "provincie", "rijk", "gemeenteraad"})
_NO_PLAN = frozenset(
    """zijn worden hebben blijven vinden staan zien geloven weten willen kunnen moeten mogen gaan zullen
    denken beseffen constateren hechten kennen erkennen streven onderzoeken verkennen hopen proberen overwegen
    krijgen begrijpen merken""".split()
)


def edits(segment: Segment) -> Iterator[Edit]:
    """Every verb or phrase of modality with a stronger or weaker one."""
    if not segment.is_prose:
        return
    for phrase, new, direction in _ANYWHERE:
        count = len(phrase.split())
        for index in range(len(segment.words) - count):
            if segment.phrase_at(index, phrase):
                first, last = segment.words[index], segment.words[index + count - 1]
                yield edit(direction, Change(first.start, last.end, capitalised_like(first.text, new)))
    yield from _auxiliaries(segment)
    for index, word in enumerate(segment.words):
        if word.is_finite:
            yield from _phrases(segment, index)
    clause = main_clause(segment)
    if clause is not None:
        yield from _plan_to_wish(clause)


def _auxiliaries(segment: Segment) -> Iterator[Edit]:
    """Swaps the auxiliary of a clause that has its infinitive behind (or right before) it."""
    for index, word in enumerate(segment.words):
        of_people = segment.low(index - 1) in _PEOPLE or segment.low(index + 1) in _PEOPLE
        stronger = _STRONGER_FOR_PEOPLE if of_people else _STRONGER
        weaker = _WEAKER_FOR_PEOPLE if of_people else _WEAKER
        if not word.is_finite or not _has_infinitive(segment, index):
            continue
        if word.low in ("willen", "wil", "gaan", "gaat") and not _speaker_near(segment, index):
            continue
        if segment.has("graag") or _inside_om(segment, index):
            continue
        if segment.low(index + 1) in ("niet", "geen", "er", "dat") or _denied(segment, index):
            continue
        for table, direction in ((stronger, "stronger"), (weaker, "weaker")):
            if word.low in table:
                new = capitalised_like(word.text, table[word.low])
                yield edit(direction, Change(word.start, word.end, new))


def _denied(segment: Segment, index: int) -> bool:
    """Whether a negation is near: "kan niet" to "moet niet" says another thing than more or less sure."""
    return any(segment.low(i) in ("niet", "geen", "nooit", "zou") for i in range(index - 4, index + 9))


def _inside_om(segment: Segment, index: int) -> bool:
    """Whether the verb stands in a clause with "om", where it can only be an infinitive."""
    for at in range(index - 1, -1, -1):
        if segment.words[at].is_mark or segment.words[at].is_finite:
            return False
        if segment.low(at) == "om":
            return True
    return False


def _has_infinitive(segment: Segment, index: int) -> bool:
    words = segment.words
    for at in range(index + 1, len(words)):
        if words[at].is_mark or words[at].is_finite or words[at].opens_clause:
            return False
        if words[at].low == "te":
            return False
        if words[at].is_infinitive:
            return words[at].low not in ("willen", "kunnen", "mogen", "moeten")
    return False


def _speaker_near(segment: Segment, index: int) -> bool:
    return any(segment.low(index + step) in _SPEAKERS for step in (-2, -1, 1, 2))


def _phrases(segment: Segment, index: int) -> Iterator[Edit]:
    words, word = segment.words, segment.words[index]
    at = index + 1
    while at < min(len(words), index + 4) and (
        words[at].low in _SPEAKERS or words[at].low in ("de", "het", "samen", "ook", "daarbij", "hierbij")
    ):
        at += 1
    for (many, one), behind, (new_many, new_one), new_behind, direction in _PHRASES:
        if word.low not in (many, one):
            continue
        phrase = next(
            (phrase for phrase in behind if segment.phrase_at(at, phrase) and _led(segment, index, at)), None
        )
        if phrase in ("in op", "naar", "voor") and segment.has("zowel"):
            continue
        if phrase is None or (phrase == "ernaar" and not _followed_by_te(segment, at + 1)):
            continue
        last = words[at + len(phrase.split()) - 1]
        changes = [
            Change(
                word.start, word.end, capitalised_like(word.text, new_many if word.low == many else new_one)
            )
        ]
        if new_behind and new_behind != phrase:
            changes.append(Change(words[at].start, last.end, new_behind))
        yield edit(direction, *changes)
        return


def _led(segment: Segment, index: int, at: int) -> bool:
    """Whether who plans is the one who speaks: directly before the verb or behind it."""
    return any(segment.low(i) in _SPEAKERS for i in range(max(0, index - 2), at) if i != index)


def _followed_by_te(segment: Segment, start: int) -> bool:
    for index in range(start, len(segment.words)):
        if segment.words[index].low == "te":
            return True
        if segment.words[index].is_mark or segment.words[index].opens_clause:
            return False
    return False


def _has_inner_particle(clause: MainClause) -> bool:
    """Whether two prepositions follow each other, the first being a particle: "zetten vol in op"."""
    inner = clause.inner
    return any(
        a.tag.startswith("VZ") and b.tag.startswith(("VZ", "BW"))
        for a, b in zip(inner, inner[1:], strict=False)
    )


def _plan_to_wish(clause: MainClause) -> Iterator[Edit]:
    """Turns "We bouwen woningen" into "We willen woningen bouwen"."""
    words, word = clause.segment.words, clause.verb_word
    speaks = clause.subject_start is not None and words[clause.subject_start].low in ("we", "wij")
    if not speaks or word.lemma in _NO_PLAN or "mv" not in word.tag or negated(clause.segment):
        return
    if (
        not clause.closed
        or clause.last - clause.verb > 14
        or clause.segment.has("en", "dat", "ons", "elkaar", "daar", "er", "hier")
    ):
        return
    end = words[clause.last]
    particle = end.low if end.tag.startswith("VZ(fin") else ""
    if not particle and (clause.closing_verbs is not None or _has_inner_particle(clause)):
        return
    if particle and particle_of(particle + word.low) != particle:
        return
    last = Change(
        end.start if particle else end.end, end.end, f"{'' if particle else ' '}{particle}{word.low}"
    )
    yield edit("weaker", Change(word.start, word.end, capitalised_like(word.text, "willen")), last)
