"""Another doer in the place of the one that the text names, with the verb agreeing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from eval.perturbations.clauses import MainClause, main_clause
from eval.perturbations.edits import Change, Edit, capitalised_like, edit
from eval.perturbations.tagging import Segment
from eval.perturbations.verbs import plural, singular

_ONE = (
    "de gemeente", "de provincie", "het Rijk", "het waterschap", "de gemeenteraad", "de politie",
    "het college", "het kabinet", "de coalitie", "de woningcorporatie",
)  # fmt: skip
_MANY = (
    "de woningcorporaties", "de inwoners", "de ondernemers", "de scholen", "onze partners",
    "de verenigingen", "de vrijwilligers", "de zorgaanbieders",
)  # fmt: skip
# With whom a municipality works; never itself.
_PARTNERS = ("de provincie", "het Rijk", "het waterschap", "de politie", *_MANY)
_KNOWN_MANY = (
    *_MANY, "inwoners", "bewoners", "ondernemers", "partners", "de corporaties", "corporaties",
    "woningcorporaties", "scholen", "vrijwilligers", "ouders", "werkgevers", "bedrijven", "verenigingen",
    "de partners", "gemeenten",
)  # fmt: skip
_NOT_EACH_OTHER = (
    {"de gemeente", "het college", "de gemeenteraad", "de coalitie", "we", "wij"},
    {"de inwoners", "inwoners", "bewoners"}, {"de ondernemers", "ondernemers", "bedrijven", "werkgevers"},
    {"de woningcorporaties", "woningcorporaties", "corporaties", "de corporaties", "de woningcorporatie"},
    {"onze partners", "partners", "de partners"}, {"de scholen", "scholen"},
    {"de verenigingen", "verenigingen"}, {"de vrijwilligers", "vrijwilligers"}, {"het rijk", "het kabinet"},
)  # fmt: skip
_LEADING = (
    "door",
    "namens",
    "samen met",
    "in overleg met",
    "in samenwerking met",
    "met hulp van",
    "gefinancierd door",
)


@dataclass(frozen=True)
class _Actor:
    """A doer in a segment: the indices of its words and how it is called."""

    first: int
    last: int
    name: str
    many: bool


def edits(segment: Segment, draw: Random) -> Iterator[Edit]:
    """The subject of the main clause, and every doer behind "door", swapped for others."""
    clause = main_clause(segment)
    if clause is not None:
        actor = _subject(clause)
        if actor is not None:
            yield from _swapped(clause, actor, draw)
    for index in range(len(segment.words)):
        lead = next((lead for lead in _LEADING if segment.phrase_at(index, lead)), None)
        if lead is None:
            continue
        other = _actor_at(segment, index + len(lead.split()))
        if other is None or other.name in ("we", "wij") or _continued(segment, other.last):
            continue
        if any(segment.low(i) == "te" for i in range(other.last, other.last + 8)):
            continue  # "door inwoners te helpen" names no doer
        pool = _ONE + _MANY if lead == "door" else _PARTNERS
        yield _put("by", segment, other, draw.choice(_others(segment, other.name, pool)))


def _continued(segment: Segment, last: int) -> bool:
    """Whether the phrase goes on: a name, "en" with more doers, "van" with a part."""
    behind = segment.words[last + 1] if last + 1 < len(segment.words) else None
    return behind is not None and (
        behind.low in ("en", "van", "of", "uit", "-", "/") or behind.text[:1].isupper()
    )


def _actor_at(segment: Segment, index: int) -> _Actor | None:
    if segment.low(index) in ("we", "wij"):
        return _Actor(index, index, segment.low(index), True)
    for names, many in ((_ONE, False), (_KNOWN_MANY, True)):
        for name in names:
            if segment.phrase_at(index, name.lower()):
                return _Actor(index, index + len(name.split()) - 1, name.lower(), many)
    return None


def _subject(clause: MainClause) -> _Actor | None:
    for start, end in ((clause.first, clause.verb - 1), (clause.verb + 1, None)):
        actor = _actor_at(clause.segment, start)
        if actor is None or (end is not None and actor.last != end) or _continued(clause.segment, actor.last):
            continue
        fits = ("mv" in clause.verb_word.tag or actor.name == "we") == actor.many
        known = clause.subject_start is None or clause.subject_start == actor.first
        if known and fits and clause.verb_word.tag.startswith("WW(pv,tgw"):
            return actor
    return None


def _others(segment: Segment, name: str, pool: tuple[str, ...]) -> list[str]:
    """The doers of a pool that are another and that the sentence does not name already."""
    alike = next((group for group in _NOT_EACH_OTHER if name in group), {name})
    sentence = " ".join(word.low for word in segment.words)
    return [o for o in pool if o.lower() not in alike and o.lower().split()[-1] not in sentence]


def _put(rule: str, segment: Segment, actor: _Actor, new: str, *more: Change) -> Edit:
    first, last = segment.words[actor.first], segment.words[actor.last]
    new = capitalised_like(first.text, new) if actor.first == 0 else new
    return edit(rule, Change(first.start, last.end, new), *more)


def _swapped(clause: MainClause, actor: _Actor, draw: Random) -> Iterator[Edit]:
    """One variant of the same number, and one of the other where only this verb has to agree."""
    segment = clause.segment
    if segment.has("zelf") or (actor.name in ("we", "wij") and _about_us(segment)):
        return
    same = _others(segment, actor.name, _MANY if actor.many else _ONE)
    if same:
        yield _put("subject", segment, actor, draw.choice(same))
    other = _others(segment, actor.name, _ONE if actor.many else _MANY)
    verb = clause.verb_word
    if segment.has("hun", "hen", "ze", "zij", "haar", "zijn", "beide", "beiden"):
        return
    form = singular(verb.low) if actor.many else plural(verb.low, verb.lemma)
    if form and other and form != verb.low and _agrees_alone(clause):
        change = Change(verb.start, verb.end, capitalised_like(verb.text, form))
        yield _put("subject-and-verb", segment, actor, draw.choice(other), change)


def _about_us(segment: Segment) -> bool:
    """Whether "we" is spoken of again in a way that another doer cannot be ("ons", "wij")."""
    return (
        segment.has("ons", "onszelf", "elkaar", "onze", "als")
        or sum(w.low in ("we", "wij") for w in segment.words) > 1
    )


def _agrees_alone(clause: MainClause) -> bool:
    """Whether no other verb has the same subject."""
    rest = clause.segment.words[clause.verb + 1 :]
    joined = any(
        (a.low in ("en", "maar", "of") or a.text == ",")
        and (b.is_finite or b.is_infinitive or (b.low.endswith("en") and singular(b.low) is not None))
        for a, b in zip(rest, rest[1:], strict=False)
    )
    return (
        not joined
        and not any(word.is_finite for word in rest)
        and (clause.closed or not _coordinated(clause))
    )


def _coordinated(clause: MainClause) -> bool:
    behind = clause.segment.words[clause.last + 1 :]
    return any(word.is_infinitive or word.is_finite for word in behind if "pv" in word.tag) or any(
        word.low in ("en", "maar", "zij", "ze") for word in behind
    )
