"""Who does it: another doer than in the source, or one that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.faithfulness.checks import (
    asked,
    crossed,
    exchange,
    handover,
    payment,
    receivers,
    strangers,
    together,
    verb_doers,
)
from assistant.faithfulness.doers import Comparison, Meant
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.parties import GENERIC, Doing, Party
from assistant.faithfulness.party_words import NAMED, PEOPLE, RESIDENTS, SELF
from assistant.faithfulness.reading import Word

# A sentence with this share of its words in the order of the source has the verbs of the source.
_COPIED = 0.7
# How much of a clause one clause of the source holds, for its doer to count, and to count for sure.
_SHARED = 0.35
_MOSTLY = 0.55
_NEARLY_ALL = 0.8
# Verbs of what one is or gets: who is their subject is not given anybody's work.
_BEING = frozenset(
    """
    zijn worden hebben krijgen ontvangen kunnen mogen zullen moeten hoeven bestaan heten liggen staan zitten
    lijken blijken komen blijven betekenen profiteren verdienen merken voelen
    """.split()
)
# Verbs of what those do for whom others work.
_LIVING = frozenset(
    """
    willen gaan zien horen weten vinden leren meedoen meepraten meedenken meebeslissen wonen leven wachten
    denken kennen gebruiken ervaren genieten meetellen terugvinden sporten spelen ontmoeten deelnemen rekenen
    laten groeien beginnen starten stoppen doorgaan vragen zeggen begrijpen lezen aansluiten veranderen
    """.split()
)
_POINTERS = frozenset(
    "dat dit die daar daarvoor daarover daarin daarbij daarmee hierin hierbij hierover dan".split()
)
_THAT = frozenset({"dat", "dit"})
_PRO_VERBS = frozenset({"doen", "regelen"})
_DENIALS = frozenset({"niet", "geen"})
# Before whom somebody else acts.
_TARGETS = frozenset({"richting", "jegens", "tegenover"})
_TWO = 2
# The value of a signal that hardly has another explanation.
_CLEAR = 2.0
_NOTHING = Meant()


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of who does what; the sure ones count double."""
    for signal in _signals(pair):
        yield signal if "weak" in signal.name else replace(signal, value=_CLEAR)


def _signals(pair: Pair) -> Iterator[Signal]:
    comparison = Comparison(pair)
    yield from exchange.check(comparison)
    yield from handover.check(comparison)
    yield from payment.check(comparison)
    before = _NOTHING
    for at, doing in enumerate(comparison.claim):
        words = comparison.words(at)
        meant = comparison.meant(words, doing.doers)
        behind = comparison.complement(at)
        governs = meant.share < _SHARED and behind and behind[0].folded == "dat"
        if doing.stated and (not meant.clauses or governs):
            words += behind
            meant = comparison.around(comparison.meant(words, doing.doers))
        points = _points_back(doing, meant) and bool(before.clauses)
        if points:
            meant = Meant(
                (*before.clauses, *before.perhaps),
                (),
                before.share,
                before.verbal,
                before.literal,
                meant.task,
            )
        elif meant.clauses:
            before = meant
        if doing.stated and (meant.task or not doing.receives):
            yield from _Doers(doing, words, meant, comparison, points).signals()
    yield from strangers.check(comparison)
    yield from asked.check(comparison)
    yield from receivers.check(comparison)
    yield from together.check(comparison)
    yield from crossed.check(comparison)
    yield from verb_doers.check(comparison)


def _points_back(doing: Doing, meant: Meant) -> bool:
    """Whether a clause is about what the one before says: "Dat doen de bewoners zelf"."""
    verb = doing.verb
    behind = [word.folded for word in doing.words if verb is not None and word.index == verb.index + 1]
    if doing.words[0].folded not in _POINTERS:
        # "De provincie heeft dat bepaald."
        return meant.share < _SHARED and bool(_THAT.intersection(behind))
    return not meant.clauses or (doing.verb is not None and doing.verb.lemma in _PRO_VERBS)


class _Doers:
    """The doers of a clause of the claim beside those of what it stands for."""

    def __init__(
        self, doing: Doing, words: Sequence[Word], meant: Meant, comparison: Comparison, points: bool
    ) -> None:
        self._doing = doing
        self._meant = meant
        self._comparison = comparison
        self._points = points
        self._forms = {word.folded for word in doing.words}
        # "Die is verantwoordelijk ..." opens a sentence; the one inside a sentence only tells who is meant.
        opens = doing.words[0] is comparison.pair.claim.sentences[doing.sentence].words[0]
        self._relative = doing.words[0].folded == "die" and not opens
        self._acting = comparison.acting(words, meant)
        # The source's clause is the right one when it has the verb, or tells whose task it is.
        self._sure = (meant.verbal and meant.share >= _SHARED) or (meant.task and bool(meant.doers))
        mostly = meant.share >= _MOSTLY
        copied = comparison.pair.sentences[doing.sentence].copied >= _COPIED
        self._copied = mostly and copied and not self._relative
        verb = _verb(doing)
        copies_verb = self._copied and verb is not None and verb in map(_verb, meant.clauses)
        equates = mostly and _equates(doing) and any(map(_equates, meant.clauses))
        # What one is or gets counts as well when the source says the very same of somebody else.
        self._any_verb = meant.task or points or equates or copies_verb
        # "Wie schrijft het? Dat doet de gemeente."
        before = comparison.pair.claim.sentences[doing.sentence - 1] if doing.sentence else None
        self._asked = points and meant.verbal and before is not None and before.words[0].folded == "wie"
        own = "zelf" in self._forms and not any(w.folded == "zelf" for d in meant.clauses for w in d.words)
        self._strong = self._sure or self._copied or equates or own or meant.task
        self._own = own

    def signals(self) -> Iterator[Signal]:
        """A signal for each doer who does not do it in the source."""
        allowed = [*self._meant.doers, *self._acting, *self._speaking()]
        if not self._sure:
            allowed += [party for other in self._meant.perhaps for party in other.doers]
        for doer in self._doing.doers:
            generic = doer.word.folded in GENERIC and not (self._own and self._meant.literal)
            if generic or self._comparison.among(doer, allowed):
                continue
            if exchange.joins(self._doing, doer, self._comparison) or self._acts_along(doer):
                continue
            name = self._new(doer) if self._is_new(doer) else self._other(doer)
            if name:
                true = " ".join(party.text for party in self._meant.doers)
                yield Signal(FindingKind.AGENT, f"agent.{name}", doer.text, true)

    def _speaking(self) -> list[Party]:
        """Those as whom "we" speaks: "Als raadslid en ambtenaar staan wij ..."."""
        clauses = [doing for doing in self._meant.clauses if any(p.group == SELF for p in doing.doers)]
        numbers = {doing.sentence for doing in clauses}
        beside = [p for doing in self._comparison.source if doing.sentence in numbers for p in doing.others]
        return (
            [p for p in beside if p.role in ("als", "bare")] if any(p.role == "als" for p in beside) else []
        )

    def _acts_along(self, doer: Party) -> bool:
        """Whether a partner of the true doer stands beside it: "A en B maken" for "A maakt, samen met B"."""
        if self._comparison.part(doer, self._meant) not in ("met", "i.s.m"):
            return False
        return any(self._comparison.among(other, self._meant.doers) for other in self._doing.doers)

    def _is_new(self, doer: Party) -> bool:
        return doer.group not in (SELF, RESIDENTS, NAMED) and not self._comparison.knows(doer)

    def _new(self, doer: Party) -> str:
        acts = not self._is_state(doer) and (
            bool(self._meant.doers) or self._is_strong(doer) or self._meant.share >= _MOSTLY
        )
        usual = doer.group in PEOPLE and self._comparison.is_about(doer)
        return "new_doer" if (acts or self._acting) and not usual else "new_doer_weak"

    def _other(self, doer: Party) -> str:
        """The name of the signal for a doer whom the source has in another part, empty without one."""
        meant, comparison = self._meant, self._comparison
        if doer.role == "by" and not self._doing.passive and (doer.group == NAMED or self._has_no_doer()):
            # "door Hoensbroek rijden", "het groeide door de industrie"
            return ""
        if doer.role == "by" and comparison.part(doer, meant) in ("van", "bare"):
            # "door de regio meegenomen" for "de regio meenemen"
            return "other_doer"
        verbs = {word.lemma for word in self._doing.words if word.is_verb}
        if comparison.part(doer, meant) in _TARGETS and verbs - _BEING - _LIVING:
            return "other_doer"
        if not meant.doers or self._is_served(doer):
            return "other_doer_weak" if self._may_serve(doer) else ""
        if self._points and not self._own:
            usual = doer.group == NAMED or (doer.group == SELF and not self._asked)
            return "" if usual or (comparison.does_something(doer) and not self._asked) else "other_doer"
        if self._is_shared():
            return ""
        # "we" does most things, and so does a name: it must be the very verb of somebody else.
        literal = doer.group not in (SELF, NAMED) or meant.literal or not meant.verbal
        literal = literal or (doer.group == SELF and meant.share >= _NEARLY_ALL)
        if self._is_strong(doer) and literal and not self._is_state(doer):
            return "other_doer"
        return "other_doer_weak" if self._may_differ(doer) and not self._is_state(doer) else ""

    def _has_no_doer(self) -> bool:
        """Whether a "door" can only tell a cause: there is no participle and nothing is had done."""
        words = self._doing.words
        return not any(word.tag.startswith("WW(vd") or word.lemma == "laten" for word in words)

    def _may_serve(self, doer: Party) -> bool:
        """Whether residents work in a clause that stands for one in which others do."""
        if doer.group != RESIDENTS or doer.role != "subject" or self._relative or self._points:
            return False
        verbs = {word.lemma for word in self._doing.words if word.is_verb}
        works = bool(verbs - _BEING - _LIVING)
        return works and bool(self._meant.doers) and self._meant.share >= _MOSTLY and self._may_differ(doer)

    def _is_served(self, doer: Party) -> bool:
        """Whether a clause may tell what comes of somebody else's work, or whom it is about."""
        if self._relative and not self._meant.task:
            return True
        if doer.group == SELF:
            # "mensen aan werk helpen": of everybody the source says much that "we" do for them.
            doers = self._meant.doers
            named = all(party.group == NAMED for party in doers) and not self._meant.literal
            return named or all(party.word.folded in GENERIC | {"mensen"} for party in doers)
        if doer.group not in PEOPLE or doer.role in ("by", "holder"):
            return False
        verbs = {word.lemma for word in self._doing.words if word.is_verb}
        if self._points or self._own:
            return not verbs - _BEING - _LIVING
        if self._meant.task or self._copied or self._any_verb:
            return False
        return not self._meant.literal or not verbs - _BEING - _LIVING

    def _is_shared(self) -> bool:
        """Whether the clause says of the true doer what it says by another verb: "A leidt en B voert uit"."""
        if sum(word.is_verb for word in self._doing.words) < _TWO:
            return False
        beside = [party for party in self._doing.others if party.role == "bare"]
        return any(self._comparison.among(party, self._meant.doers) for party in beside)

    def _may_differ(self, doer: Party) -> bool:
        if doer.group in (SELF, NAMED) or self._meant.share < _SHARED:
            return False
        if self._relative or self._forms & _DENIALS or all(p.group == NAMED for p in self._meant.doers):
            return False
        return not self._comparison.pair.claim.sentences[self._doing.sentence].is_question

    def _is_strong(self, doer: Party) -> bool:
        if doer.role in ("by", "holder") or self._comparison.part(doer, self._meant) in _TARGETS:
            return True
        return self._strong and (doer.group != NAMED or self._meant.verbal)

    def _is_state(self, doer: Party) -> bool:
        served = bool(self._comparison.part(doer, self._meant))
        served = served or (doer.group in PEOPLE and not self._meant.verbal)
        return not self._any_verb and _is_state(self._doing, doer, served)


def _is_state(doing: Doing, doer: Party, served: bool) -> bool:
    """Whether a clause says what somebody is, has or joins in, and not what they do for others.

    `served` says whether the source has the party beside the one who acts.
    """
    if doer.group == SELF:
        return False
    if doer.group in PEOPLE and any(word.folded == "zich" for word in doing.words):
        return True
    verbs = {word.lemma for word in doing.words if word.is_verb}
    if not verbs:
        return doing.verb is None
    return verbs <= _BEING or (served and verbs <= _BEING | _LIVING)


def _verb(doing: Doing) -> str | None:
    return doing.verb.lemma if doing.verb is not None else None


def _equates(doing: Doing) -> bool:
    """Whether "zijn" is the only verb of a clause."""
    return {word.lemma for word in doing.words if word.is_verb} == {"zijn"}
