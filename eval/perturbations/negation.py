"""A negation put in or taken out."""

from __future__ import annotations

from collections.abc import Iterator

from eval.perturbations.clauses import DEFINITE, PRONOUNS, TAKE_INFINITIVES, MainClause, main_clause, negated
from eval.perturbations.edits import Change, Edit, dropped, edit
from eval.perturbations.tagging import Segment
from eval.perturbations.tags import Word

_NO_ARTICLE = frozenset("aantal beetje deel of paar keer eigen zo van ander andere zekere soort half".split())
_COPULAS = frozenset({"zijn", "blijven", "worden", "lijken"})
# Behind "geen", in the singular, these take no article without it.
_MASS = frozenset(
    """geld tijd ruimte overlast sprake plaats rekening personeel onderzoek hulp steun water groen afval
    inkomen werk zorg verkeer onderwijs toestemming recht aandacht subsidie belasting informatie invloed
    bezwaar zicht draagvlak beleid gebruik behoefte ervaring gevolg last effect haast schade zin""".split()
)
_STAY = frozenset("alleen of om zozeer enkel slechts altijd iedereen zomaar allemaal alle elke".split())
# Adjectives and "meer" before which "niet" has to stand.
_FOCUS = ("ADJ(vrij", "VNW(onbep,grad")


def edits(segment: Segment) -> Iterator[Edit]:
    """Every "niet" and "geen" that can go, and the main clause with a negation put in."""
    if not segment.is_prose:
        return
    yield from _taken_out(segment)
    clause = main_clause(segment)
    if clause is not None and not negated(segment) and _may_be_denied(clause):
        yield from _put_in(clause)


def _taken_out(segment: Segment) -> Iterator[Edit]:
    for index, word in enumerate(segment.words):
        if word.low == "niet":
            yield from _without_niet(segment, index)
        elif word.low == "geen":
            yield from _without_geen(segment, index)


def _without_niet(segment: Segment, index: int) -> Iterator[Edit]:
    word = segment.words[index]
    before, behind = segment.low(index - 1), segment.low(index + 1)
    if (
        index == 0
        or behind in _STAY
        or before in ("dan", "altijd", "nog", "of", "al", "zo", "zeker", "helemaal", "ook", "en", "maar")
    ):
        return
    if segment.has("wel", "zonder"):
        return
    if any(segment.low(i) in ("maar", "alsook") for i in range(index - 5, index + 9)):
        return
    if behind == "meer":
        yield edit("niet-meer", Change(word.start, segment.words[index + 1].end, "nog steeds"))
    elif (
        behind not in ("te", "langer")
        and not segment.words[index - 1].is_mark
        and not segment.words[index + 1].is_mark
    ):
        yield edit("niet-out", dropped(segment.text, word.start, word.end))
    elif (
        not segment.words[index - 1].is_mark
        and segment.words[index + 1].text in ".;"
        and not segment.words[index - 1].is_finite
    ):
        yield edit("niet-out", dropped(segment.text, word.start, word.end))


def _without_geen(segment: Segment, index: int) -> Iterator[Edit]:
    if index + 2 >= len(segment.words) or segment.low(index - 1) in ("nog", "of", "al", "en", "maar"):
        return
    if (
        any(segment.low(i) in ("maar", "meer") for i in range(index, index + 9))
        or segment.words[index - 1].is_mark
    ):
        return
    word, behind, further = segment.words[index : index + 3]
    noun = behind if behind.is_noun else further if behind.tag.startswith("ADJ(prenom") else None
    if (
        noun is None
        or not noun.tag.startswith("N(soort")
        or behind.low in ("enkele", "enkel", "ander", "andere")
    ):
        return
    if behind.low == "noun" or index == 0:
        return
    if noun.is_plural_noun or noun.low in _MASS:
        yield edit("geen-out", dropped(segment.text, word.start, word.end))
    elif (
        noun is behind
        and noun.tag.startswith("N(soort,ev")
        and not noun.low.endswith(("heid", "ing", "teit", "isme"))
    ):
        yield edit("geen-out", Change(word.start, word.end, "een"))


def _may_be_denied(clause: MainClause) -> bool:
    if any(
        word.low in ("vooral", "alleen", "ook", "onverminderd", "uitsluitend", "wel") for word in clause.inner
    ):
        return False
    front = clause.segment.words[clause.first : clause.verb]
    return clause.subject_start is not None and not any(
        word.low in ("geen", "alle", "iedereen") for word in front
    )


def _put_in(clause: MainClause) -> Iterator[Edit]:
    inner = clause.inner
    if not _ends_here(clause):
        return
    articles = [i for i, word in enumerate(inner) if word.low == "een"]
    if len(articles) == 1:
        yield from _een_to_geen(clause, clause.after + articles[0])
        return
    if articles or not inner:
        return
    if clause.verb_word.lemma in _COPULAS and _is_predicate(inner):
        yield _niet_before(inner[0])
        return
    waits = clause.verb_word.lemma in TAKE_INFINITIVES and clause.closing_verbs is None
    if not waits and _is_bare_plural(inner) and clause.verb_word.lemma not in (*_COPULAS, "willen", "vinden"):
        yield edit("geen-in", Change(inner[0].start, inner[0].start, "geen "))
        return
    if inner[0].low in DEFINITE or (_subject_is_definite(clause) and _is_passive(clause)):
        yield from _niet_at_end(clause)


def _ends_here(clause: MainClause) -> bool:
    """Whether no list goes on behind the clause: the end, a subordinate clause, or "en" and "maar"."""
    rest = clause.segment.words[clause.last + 1 :]
    if rest and rest[0].text == ":":
        return False
    if clause.closed or len(rest) < 2 or not rest[0].is_mark:
        return True
    return rest[1].opens_clause or rest[1].low in ("maar", "die", "dat", "zoals", "en")


def _niet_before(word: Word) -> Edit:
    return edit("niet-in", Change(word.start, word.start, "niet "))


def _een_to_geen(clause: MainClause, index: int) -> Iterator[Edit]:
    words = clause.segment.words
    word, before, behind = words[index], words[index - 1], clause.segment.low(index + 1)
    led = (
        before.tag.startswith(("VZ", "VG", "WW(vd"))
        or before.is_mark
        or before.low in ("als", "dan", "zoals", "van", "zo")
    )
    if words[index + 1].tag.startswith(("VZ", "LET", "BW")) or words[index + 1].is_mark:
        return
    if led or behind in _NO_ARTICLE or words[index + 1].tag.startswith(("TW", "VNW")):
        return
    yield edit("geen-in", Change(word.start, word.end, "geen"))


def _is_predicate(inner: tuple[Word, ...]) -> bool:
    """Whether an adjective stands here on its own ("is belangrijk voor"), not before a noun."""
    alone = len(inner) == 1 or not inner[1].tag.startswith(("ADJ(prenom", "WW(od", "N("))
    return alone and inner[0].tag.startswith("ADJ(vrij") and not inner[0].low.endswith("er")


def _is_bare_plural(inner: tuple[Word, ...]) -> bool:
    """Whether an object without article starts here, and nothing that "geen" would spoil is behind it."""
    if not inner[0].is_plural_noun or not inner[0].text[:1].islower():
        return False
    behind = inner[1] if len(inner) > 1 else None
    return behind is None or behind.tag.startswith(("VZ", "WW(inf", "WW(vd")) or behind.low == "te"


def _subject_is_definite(clause: MainClause) -> bool:
    words = clause.segment.words
    assert clause.subject_start is not None
    head = words[clause.subject_start]
    return head.low in DEFINITE or head.low in PRONOUNS or head.tag.startswith("N(eigen")


def _is_passive(clause: MainClause) -> bool:
    return clause.verb_word.lemma in ("worden", "zijn") and clause.segment.words[clause.last].is_participle


def _niet_at_end(clause: MainClause) -> Iterator[Edit]:
    """Before the verbs at the end, or at the very end where there are none."""
    words = clause.segment.words
    closing = clause.closing_verbs
    if closing is None:
        if (
            clause.acts
            and clause.closed
            and clause.last - clause.verb <= 10
            and words[clause.last].is_noun
            and _one_phrase(clause)
        ):
            yield edit("niet-in", Change(words[clause.last].end, words[clause.last].end, " niet"))
        return
    at = closing
    while at - 1 > clause.after and words[at - 1].tag.startswith(_FOCUS):
        at -= 1
    if words[at - 1].tag.startswith("BW"):
        return
    if at > clause.after or _is_passive(clause):
        yield _niet_before(words[at])


def _one_phrase(clause: MainClause) -> bool:
    """Whether behind the verb there is one object with what belongs to it ("de zorg voor ouderen")."""
    links = [word.low for word in clause.inner if word.tag.startswith("VZ")]
    return all(link in ("van", "voor", "tussen", "aan") for link in links) and len(links) <= 2
