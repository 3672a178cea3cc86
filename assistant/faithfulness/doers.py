"""The doers of a claim beside those of its source: which clause stands for which, and who does it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from assistant.faithfulness.actors import doings
from assistant.faithfulness.alignment import EQUIVALENT, FAMILY, Link
from assistant.faithfulness.mentions import is_task
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.parties import Doing, Party, fields, same
from assistant.faithfulness.party_words import NAMED, SELF
from assistant.faithfulness.reading import Word

# A clause of the source is meant from this share of what the best one has, and may be from that one on.
_NEAR_BEST = 0.75
_PERHAPS = 0.4
# "verantwoordelijk" and "taak" say nothing of what it is that somebody has to do.
_TASK_WEIGHT = 0.15
# Verbs that say something with their object: "een besluit nemen".
_SUPPORT = frozenset("nemen geven maken houden brengen zetten".split())
# Nouns for what somebody does who stands behind them with "van".
_DEEDS = frozenset(
    """
    steun hulp inzet bijdrage investering medewerking betrokkenheid deelname inbreng ondersteuning advies
    initiatief besluit beslissing keuze plan voorstel actie inspanning toezegging subsidie financiering
    begeleiding toezicht controle uitnodiging verzoek vraag oproep opdracht
    """.split()
)
# Tags of words behind which a verb is a noun: "de baten", "het bouwen".
_NOMINAL = ("LID", "ADJ(prenom", "VNW(bez", "VNW(aanw,det")


@dataclass(frozen=True)
class Meant:
    """The clauses of the source that a clause of the claim stands for.

    `perhaps` are further ones that have part of it. `share` (0-1) is how much of its content the best one
    holds, `verbal` whether its verb is among that, `literal` whether as the same verb; `task` says whether
    the clause of the claim says whose task something is.
    """

    clauses: tuple[Doing, ...] = ()
    perhaps: tuple[Doing, ...] = ()
    share: float = 0.0
    verbal: bool = False
    literal: bool = False
    task: bool = False

    @cached_property
    def doers(self) -> tuple[Party, ...]:
        """Who does it: those with whom the task lies, where the claim speaks of a task."""
        found = tuple(party for doing in self.clauses for party in doing.doers)
        holders = tuple(party for party in found if party.role == "holder")
        return holders if self.task and holders else found


@dataclass
class _Weights:
    """How much of some words each clause of the source holds, by its first word."""

    total: float = 0.0
    by_clause: dict[int, float] = field(default_factory=dict)
    verbal: set[int] = field(default_factory=set)
    literal: set[int] = field(default_factory=set)

    def add(self, clause: int, link: Link, weight: float, verb: bool) -> None:
        """Count a word that a clause holds; `verb` says whether it is one in the claim."""
        self.by_clause[clause] = self.by_clause.get(clause, 0.0) + weight * link.score
        if not verb or link.score < EQUIVALENT:
            return
        if not link.word.light or link.word.lemma in _SUPPORT:
            self.verbal.add(clause)
            if link.score >= FAMILY and not link.word.light:
                self.literal.add(clause)


class Comparison:
    """A claim and its source by clauses, with the doers of both."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.claim = doings(pair.claim, pair.claim_names)
        self.source = doings(pair.source, pair.source_names)
        self.parties = tuple(party for doing in self.source for party in (*doing.doers, *doing.others))
        self._links = {link.word.index: link for link in pair.alignment.links}
        self._clauses = {word.index: doing for doing in self.source for word in doing.words}

    def same(self, claim: Party, source: Party) -> bool:
        """Whether a party of the claim may be that of the source, by their groups or by the lexicon."""
        if same(claim, source):
            return True
        if source.group == SELF and self._is_board(claim.word.folded):
            return True
        link = self._links.get(claim.word.index)
        linked = link is not None and link.source is not None and link.source.index == source.word.index
        return linked and link is not None and link.score >= EQUIVALENT

    def _is_board(self, word: str) -> bool:
        """Whether the claim names all members of a board that the source names as one: "het college"."""
        members = word in ("wethouders", "bestuurders")
        members = members or (word == "burgemeester" and " wethouders " in self.pair.claim.low)
        return members and " college" in self.pair.source.low

    def among(self, party: Party, others: Sequence[Party]) -> bool:
        """Whether a party of the claim may be one of those of the source."""
        return any(self.same(party, other) for other in others)

    def knows(self, party: Party) -> bool:
        """Whether the source has a party of the claim anywhere."""
        link = self._links.get(party.word.index)
        if link is not None and link.supported and link.source is not None:
            # "wonen" has no "bewoners", and "adviseren" no adviser.
            if link.source.lemma == party.word.lemma or not link.source.is_verb:
                return True
        # A name may be anybody: "een club" is not known by it.
        return self.among(
            party, [other for other in self.parties if other.group != NAMED or party.keys & other.keys]
        )

    def is_about(self, party: Party) -> bool:
        """Whether the source is about the field of a party, or has its name inside a longer word."""
        name, begins = party.word.lemma, fields(party.group)
        return any(
            word.folded.startswith(begins) or (name in word.lemma and name != word.lemma)
            for word in self.pair.source.words
        )

    def supports(self, word: Word) -> bool:
        """Whether the source has a word of the claim."""
        link = self._links.get(word.index)
        return link is not None and link.supported

    def does_something(self, party: Party) -> bool:
        """Whether a party of the claim does anything in the source."""
        return any(self.among(party, doing.doers) for doing in self.source)

    def part(self, party: Party, meant: Meant) -> str:
        """The part that a party of the claim has beside the doers of what is meant, empty without one."""
        others = (other for doing in meant.clauses for other in doing.others)
        return next((other.role for other in others if self.same(party, other)), "")

    def words(self, at: int) -> list[Word]:
        """The words of a clause of the claim, and of those behind it that have their doers from it."""
        doing = self.claim[at]
        found = list(doing.words)
        for other in self.claim[at + 1 :]:
            if other.sentence != doing.sentence or other.stated or other.doers != doing.doers:
                break
            found += other.words
        return found

    def complement(self, at: int) -> tuple[Word, ...]:
        """The words of the clause behind one that says nothing by itself: "De gemeente wil dat ..."."""
        after = self.claim[at + 1] if at + 1 < len(self.claim) else None
        return after.words if after is not None and after.sentence == self.claim[at].sentence else ()

    def meant(self, words: Sequence[Word], doers: Sequence[Party] = ()) -> Meant:
        """What some words of the claim stand for, without the names of its doers."""
        heads = {party.word.index for party in doers}
        kept = [word for word in words if word.index not in heads]
        forms = {word.folded for word in kept}
        # "De dienst gaat over de contacten": whose task they are.
        task = ("over" in forms and bool(forms & {"gaat", "gaan"})) or any(map(is_task, kept))
        found = _Weights()
        nouns = {word.index for before, word in pairwise(words) if before.tag.startswith(_NOMINAL)}
        for word in kept:
            if not word.content:
                continue
            weight = min(word.weight, _TASK_WEIGHT) if is_task(word) else word.weight
            found.total += weight
            link = self._links.get(word.index)
            if link is not None and link.source is not None and link.supported:
                clause = self._clauses[link.source.index].words[0].index
                found.add(clause, link, weight, word.is_verb and word.index not in nouns)
        return self._best(found, task)

    def _best(self, found: _Weights, task: bool) -> Meant:
        best = max(found.by_clause.values(), default=0.0)
        if not best:
            return Meant(task=task)
        near = {clause for clause, weight in found.by_clause.items() if weight >= best * _NEAR_BEST}
        part = {clause for clause, weight in found.by_clause.items() if weight >= best * _PERHAPS} - near
        return Meant(
            tuple(doing for doing in self.source if doing.words[0].index in near),
            tuple(doing for doing in self.source if doing.words[0].index in part),
            best / found.total,
            bool(near & found.verbal),
            bool(near & found.literal),
            task,
        )

    def around(self, meant: Meant) -> Meant:
        """What is meant with all clauses of the same sentences: whoever wants it stands in front of it."""
        numbers = {doing.sentence for doing in meant.clauses}
        clauses = tuple(doing for doing in self.source if doing.sentence in numbers)
        return replace(meant, clauses=clauses, verbal=False, literal=False)

    def acting(self, words: Sequence[Word], meant: Meant) -> list[Party]:
        """The parties whose doing is a noun in the source: "steun van het Rijk" for "het Rijk helpt"."""
        links = (self._links.get(word.index) for word in words)
        linked = {link.source.index for link in links if link is not None and link.source is not None}
        source = self.pair.source.words
        found: list[Party] = []
        for doing in (*meant.clauses, *meant.perhaps):
            owners = [party for party in doing.others if party.role == "van" and party.first > 1]
            for party in owners:
                noun = source[party.first - 2]
                # "het meenemen van de regio" has the regio for its object.
                said = noun.index in linked and not noun.tag.startswith("WW(inf")
                if said or noun.lemma in _DEEDS:
                    found += [party, *self._listed_behind(doing)]
        return found

    def _listed_behind(self, doing: Doing) -> list[Party]:
        """The parties of a list that goes on behind a clause: "de steun van partners, banken en scholen"."""
        found: list[Party] = []
        for after in self.source[self.source.index(doing) + 1 :]:
            if after.verb is not None or after.sentence != doing.sentence:
                break
            found += [party for party in after.others if party.role == "bare"]
        return found
