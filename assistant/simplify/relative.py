"""A clause that adds something at the end becomes a sentence: ", dat klaar is" is "Dit plan is klaar"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import opens_infinitive
from assistant.simplify.antecedent import said_again
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.main_clause import main_clause
from assistant.simplify.word_order import (
    WHERE_WORDS,
    capitalised,
    is_whole,
    opens_clause,
    verb_final_clause,
    verb_second,
    written,
)

# Words: a shorter sentence is left as it is; so are short clauses.
_SHORTEST_SENTENCE, _SHORTEST_CLAUSE = 13, 4
_ENDS_SENTENCE = re.compile(r"[.!;][)\]*_\s]*$")
_WHOLE_CLAUSE = {"wat": "Dat", "hetgeen": "Dat"}
# What makes the sentence a wish, a plan or a question: its clause is then no fact that stands alone.
_NOT_REAL = frozenset(
    """
    willen wensen streven hopen beogen proberen verwachten overwegen onderzoeken verkennen zoeken pleiten
    lobbyen dromen geloven vragen verlangen eisen denken vinden voorstellen bepleiten zou
    """.split()
)
# With these, "dat" opens what is told, felt or so: "het gevolg is, dat".
_TELLING = frozenset(
    "zeggen melden stellen besluiten blijken constateren meedelen mededelen berichten weten zien horen "
    "zorgen concluderen schrijven vaststellen bepalen afspreken betekenen".split()
)
_TOLD = frozenset(
    "feit besluit idee bericht gevolg gevoel voordeel nadeel risico bezwaar verzoek standpunt oordeel belang "
    "vermoeden doel voornemen principe besef gevaar nieuws resultaat bewijs recht".split()
)
_POSSIBLE = frozenset("kunnen mogen".split())
_WISHES = frozenset(
    "doel doelen ambitie ambities wens wensen streven idee ideeen voorstel voorstellen bedoeling droom visie "
    "uitgangspunt behoefte".split()
)
_CONDITIONS = frozenset("als indien mits tenzij wanneer zodra zolang alleen zoals zo desgewenst".split())
_NEGATIONS = frozenset("geen niet nooit niemand zonder".split())
# What they decide is no second thing that happens: "het besluit, waarbij uw aanvraag is afgewezen".
_DECISIONS = frozenset(
    "besluit besluiten beschikking beslissing brief uitspraak vonnis overeenkomst akte contract".split()
)
# What "wat" begins with another verb may be a thing that is told: "we laten zien, wat wij doen".
_OUTCOMES = frozenset("betekenen inhouden leiden meebrengen neerkomen veroorzaken maken zorgen".split())
_CONNECTIVES = {
    "waardoor": "Daardoor",
    "waarna": "Daarna",
    "waarmee": "Daarmee",
    "waarbij": "Daarbij",
    "waarvoor": "Daarvoor",
    "waarin": "Daarin",
    "waarop": "Daarop",
    "waarover": "Daarover",
    "waaraan": "Daaraan",
    "waaruit": "Daaruit",
    "waarvan": "Daarvan",
    "waarnaar": "Daarnaar",
    "waartegen": "Daartegen",
    "waartoe": "Daartoe",
}
_ABOUT_NOUN = frozenset({"die", "dat", "welke"})
_OPENERS = frozenset({*_ABOUT_NOUN, *_WHOLE_CLAUSE, *_CONNECTIVES, "zodat", "terwijl"})
# With these "terwijl" denies what one would think; "tegelijk" does not.
_AGAINST = frozenset("niet geen er daar dat dit u je ook toch wel tegelijk tegelijkertijd hier".split())
# They say what the whole leads to, whatever else it says.
_RESULTS = frozenset({"zodat", "waardoor", *_WHOLE_CLAUSE})
_OF_THE_WHOLE = frozenset("waarna waarmee waarbij".split())


@dataclass(frozen=True)
class RelativeClauses:
    """The rule; it proposes at most one edit, at the last comma that opens such a clause."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit that ends the sentence before the clause and begins a new one with it."""
        words = sentence.words
        if len(words) < _SHORTEST_SENTENCE or not _ENDS_SENTENCE.search(sentence.source):
            return
        at = _last_clause(words)
        if at is None or len(words) - at < _SHORTEST_CLAUSE or not _main_stands_alone(sentence, at):
            return
        front, first = _front(words, at)
        if front is None:
            return
        of_subject = first > at + 1 or words[at].low in {*_ABOUT_NOUN, *_WHOLE_CLAUSE}
        clause = verb_final_clause(sentence, first, len(words) - 1, subject_before=of_subject)
        if clause is None or (words[at].low == "wat" and words[clause.finite].lemma not in _OUTCOMES):
            return
        told = verb_second(sentence, clause, front, self.lemmatizer)
        if told is None:
            return
        start = words[at - 1].end - sentence.start
        comma = sentence.source.find(",", start)
        yield Edit(comma, len(sentence.source) - len(_tail(sentence)), f". {told}", ChangeKind.SPLIT)


def _front(words: Sequence[TaggedWord], at: int) -> tuple[str | None, int]:
    """What the new sentence begins with, and the place of the first word behind it."""
    low, first = words[at].low, at + 1
    if low in _WHOLE_CLAUSE:
        return (_WHOLE_CLAUSE[low] if words[first].low not in ("betreft", "dat") else None), first
    if low in _ABOUT_NOUN:
        return said_again(words, at), first
    if low == "terwijl":
        inside = {word.low for word in words[first:] if not word.tag.startswith("LID(")}
        return ("Tegelijk" if not _AGAINST & inside else None), first
    if low == "zodat":
        return _result(words, at), first
    if low == "waarbij" and _DECISIONS & {word.low for word in words[:at]}:
        return None, first
    if low == "waarop" and not any(word.lemma == "kunnen" for word in words[first:]):
        # "Daarop" may be a time as well.
        return None, first
    if low == "waarvan" and _is_short_phrase(words, first):
        return capitalised(f"{words[first].text} {words[first + 1].text} daarvan"), first + 2
    return _CONNECTIVES.get(low), first


def _is_short_phrase(words: Sequence[TaggedWord], first: int) -> bool:
    """As "de kosten" in "waarvan de kosten nog onbekend zijn", with nothing behind it that belongs to it."""
    if first + 2 >= len(words):
        return False
    article, noun, behind = words[first : first + 3]
    return article.tag.startswith("LID(") and noun.is_noun and not behind.tag.startswith(("VZ(", "VG(", "N("))


def _last_clause(words: Sequence[TaggedWord]) -> int | None:
    """The place of the last word behind a comma that opens such a clause."""
    for at in range(len(words) - 2, 1, -1):
        word = words[at]
        if word.before.strip().lstrip(")]%") == "," and (word.low in _OPENERS or word.low in WHERE_WORDS):
            return at if word.low != "dat" or not _may_tell(words, at) else None
    return None


def _may_tell(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether "dat" may open what is said or thought, "het bericht dat", and not what describes a thing."""
    if not words[at].tag.startswith("VG("):
        return False
    head = next((word for word in words[at - 1 : 0 : -1] if not word.is_verb), words[0])
    telling = any(word.is_verb and word.lemma in _TELLING for word in words[:at])
    names = head.is_noun or head.low[0].isdigit()
    return telling or not names or head.low in _TOLD


def _main_stands_alone(sentence: TaggedSentence, at: int) -> bool:
    """Whether what stands before the clause is one main clause that states a fact."""
    words = sentence.words
    first = 1 if words[0].tag.startswith("TW(") else 0
    hard = [place for place in range(1, at) if set(";:") & set(words[place].before)]
    first = hard[-1] if hard else first
    clause = main_clause(words, first, at - 1)
    if clause is None or at - first < _SHORTEST_CLAUSE:
        return False
    inside, low = words[first:at], words[at].low
    if any(opens_clause(words, place) or opens_infinitive(words, place) for place in range(first, at)):
        return False
    told = {word.low for word in inside}
    verbs = {word.lemma for word in inside if word.is_verb and not word.is_adjective}
    if verbs & _NOT_REAL or told & (_WISHES | _CONDITIONS) or _has_condition(words, at):
        return False
    if low not in _WHOLE_CLAUSE and "of" in told:
        return False
    if low in ("zodat", "waardoor") and verbs & _POSSIBLE and "worden" not in verbs:
        return False
    if low not in _RESULTS and (verbs & _POSSIBLE or (low in _OF_THE_WHOLE and told & _NEGATIONS)):
        return False
    return is_whole(written(sentence, 0, at - 1))


def _has_condition(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether the clause has a condition or a limit; "zoveel als mogelijk" is none."""
    behind = range(at, len(words))
    return any(words[place].low in _CONDITIONS and words[place - 1].low != "zoveel" for place in behind)


def _result(words: Sequence[TaggedWord], at: int) -> str:
    """What opens a result: "Zo" for what somebody does it for, "Daardoor" for what follows by itself."""
    doer = any(word.low in ("we", "wij", "u", "ik") for word in words[:at])
    able = any(word.lemma == "kunnen" for word in words[at:])
    return "Zo" if doer or able else "Daardoor"


def _tail(sentence: TaggedSentence) -> str:
    """What stands behind the last word and the brackets that close with it."""
    last = sentence.words[-1].end - sentence.start
    rest = sentence.source[last:]
    closing = re.match(r"[)\]%]*", rest)
    return rest[closing.end() :] if closing else rest
