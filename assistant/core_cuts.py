"""Cutting a core of one long sentence into short main sentences, by rules that are sure of what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import load_names
from assistant.dutch.tagging import TaggedSentence
from assistant.dutch.tokens import words
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.protected import Protection
from assistant.simplify.rule_engine import RuleEngine
from assistant.simplify.splits import MainClauseSplits
from assistant.simplify.verification import says_the_same

# Words: shorter sentences stay whole, and no half is shorter.
_SHORTEST_SENTENCE, _SHORTEST_HALF = 12, 4
# They may reach over both halves of a sentence; "beide" and "zowel" tie them.
_TIES = frozenset("als indien mits tenzij zolang zodra wanneer beide zowel niet alleen".split())
# The verb of "we": before it in a sentence that opens with something else.
_DOES = re.compile(r"^(?:we|wij) (?P<first>\w+)|^[^,]*?\b(?P<later>\w+en) (?:we|wij)\b", re.IGNORECASE)
_WISH = "willen"
# Who is, has or sees something does not do it: "Dat doen we om ..." would say more.
_NO_ACTION = frozenset("zijn hebben vinden zien weten staan kiezen kunnen mogen moeten hoeven hopen".split())
_HELPERS = frozenset("willen gaan kunnen mogen moeten zullen laten helpen".split())
# What these are told, asked or offered to do is no aim of who says it: "We helpen mensen, om te ...".
_OTHERS_DO = frozenset("stimuleren helpen vragen moedigen nodigen steunen bieden geven".split())
# What follows the comma may be said of the whole sentence before it.
_TAIL = re.compile(
    r", (?P<tail>(?:(?:juist|ook|vooral|bijvoorbeeld|onder (?:andere|meer)|zo veel mogelijk) )?"
    r"(?:om (?=[^,]* te \w+)|met |door |samen met |in overleg met )(?![^.]*, om )[^;:]+\.)$"
)
# These say what sort of thing it is, or how: they need the word before them.
_NOT_DONE_WITH = re.compile(r"^(?:met|door) (?:als|een|de|het|aandacht|oog|\w+ (?:en \w+ )?als)\b")
_AIM = re.compile(r", (?P<tail>met als doel (?P<aim>(?!om\b|dat\b)[^,;:]*?)\.)$")
_RESULT = re.compile(r", zodat (?P<result>[^,;:]+)\.$")


class CoreCuts:
    """Cuts sentences; loaded at the first use, safe for threads."""

    def __init__(self, corpus: Path, lemmatizer: Lemmatizer) -> None:
        protection = Protection(lemmatizer, load_names(corpus))
        self._engine = RuleEngine(
            lemmatizer.analyser,
            protection,
            lambda before, after: says_the_same(protection, before, after),
        )
        # What its second half says was never part of the wish in its first: it has a verb and a doer.
        self._halves = RuleEngine(lemmatizer.analyser, protection, protection.keeps)
        self.cut = lru_cache(maxsize=2048)(self._cut)

    def _cut(self, core: str) -> str:
        """The core in as many sentences as the rules make of it; itself where none has anything to say."""
        halves = self._halves.reword(core, (SecondVerbs(),)).text
        return self._engine.reword(halves, (MainClauseSplits(), Tails())).text


@dataclass(frozen=True)
class SecondVerbs:
    """As "We willen A, maar kijken eerst of B": "We willen A. Maar we kijken eerst of B"."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit at the comma, where "we" does what both halves say."""
        told = sentence.words
        if len(told) < _SHORTEST_SENTENCE or told[0].low not in ("we", "wij"):
            return
        joining = [
            at
            for at in range(2, len(told) - 1)
            if told[at].low in ("en", "maar") and told[at].before.strip() == ","
        ]
        if len(joining) != 1 or any(word.low in _TIES for word in told):
            return
        at = joining[0]
        verb = told[at + 1]
        if at < _SHORTEST_HALF or len(told) - at <= _SHORTEST_HALF:
            return
        plural = verb.is_verb and verb.low.endswith("en") and not verb.is_participle
        row = any("," in word.before and word.is_verb for word in told[2:at])
        second_infinitive = told[1].lemma in _HELPERS and told[at - 1].is_infinitive
        if not plural or row or second_infinitive or any(w.low in ("we", "wij") for w in told[at + 2 :]):
            return
        front = "Maar we" if told[at].low == "maar" else "We"
        start = told[at - 1].end - sentence.start
        yield Edit(start, told[at + 1].start - sentence.start, f". {front} ", ChangeKind.SPLIT)


@dataclass(frozen=True)
class Tails:
    """As "We doen A, om B te krijgen": "We doen A. Dat doen we om B te krijgen"."""

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields one edit at most: the last comma, and what is said behind it."""
        source = sentence.source
        does = _DOES.match(source)
        if len(sentence.words) < _SHORTEST_SENTENCE or does is None:
            return
        verb = (does["first"] or does["later"]).lower()
        aim, result, tail = (pattern.search(source) for pattern in (_AIM, _RESULT, _TAIL))
        if verb in _NO_ACTION:
            return
        if verb in _OTHERS_DO and tail is not None and " om " in f" {tail['tail']}":
            return
        if aim is not None:
            found, text = aim, f". Het doel is {aim['aim']}."
        elif result is not None:
            found, text = result, f". Het doel is dat {result['result']}."
        elif tail is not None and not _NOT_DONE_WITH.match(tail["tail"]):
            done = "Dat willen we" if verb == _WISH else "Dat doen we"
            found, text = tail, f". {done} {tail['tail']}"
        else:
            return
        halves = (source[: found.start()], source[found.start() :])
        if min(len(words(half)) for half in halves) >= _SHORTEST_HALF:
            yield Edit(found.start(), len(source), text, ChangeKind.SPLIT)
