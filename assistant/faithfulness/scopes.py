"""Which words of a text an expression governs: a wish holds for what is wished, not for the next plan."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.faithfulness.hedges import Mark, marks
from assistant.faithfulness.reading import Sentence, Text, Word
from assistant.faithfulness.senses import Sense
from assistant.faithfulness.units import OPENERS, SUBJECTS, Role, Unit, units


@dataclass(frozen=True)
class Hedge:
    """An expression of a sense and its words.

    `sure` and `possible` are the indices of the words that it governs surely, or may govern; `governed` are
    those of the first with content. `is_sure` says whether it surely has the sense.
    """

    sense: Sense
    words: tuple[Word, ...]
    sure: frozenset[int]
    possible: frozenset[int]
    governed: tuple[Word, ...]
    is_sure: bool


# A wish, request or help in a relative clause describes somebody.
_DESCRIBES = frozenset("die wie waarin waarbij waarmee waarvan waarvoor waarop".split())
_DENIABLE = frozenset({Sense.DECIDED, Sense.OBLIGES, Sense.DONE})
_NEGATIONS = frozenset("niet geen nooit niets".split())
# A "niet" so many words before an expression denies it.
_DENIAL = 4
# "Wij willen u bedanken" does it.
_SPEECH = frozenset(
    """
    bedanken danken noemen benadrukken onderstrepen vermelden opmerken wijzen stilstaan meegeven feliciteren
    """.split()
)
# A row of so many words without a finite verb is a table: its words govern only what stands beside them.
_TABLE = 16
_FRONTED = frozenset({Role.GOVERNED, Role.GOES_ON})
_OWN = frozenset({Sense.WISHES, Sense.SUPPORTS, Sense.ASKS, Sense.EXPLORES})
_BULLETS = ("-", "•", "*", "–")
# A subject, a verb and one word more have no object yet.
_VERB_ONLY = 3
# "Eventuele" holds for so many words.
_PHRASE = 4
# A sentence that begins with one of the first says how sure the one before it is; with one of the second it
# goes on about what the one before it says.
_POINTS_BACK = frozenset("dat dit daar daarvoor daarnaar daartoe hiervoor hiernaar hieraan daaraan".split())
_GOES_ON = _POINTS_BACK | frozenset(
    "zo dan die deze ze zij het daarbij daarmee hiermee daarover hierover bijvoorbeeld denk zoals".split()
)


class Scopes:
    """What governs the words of a text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self.units = [units(sentence) for sentence in text.sentences]
        self.hedges = [
            tuple(_hedges(sentence, row)) for sentence, row in zip(text.sentences, self.units, strict=True)
        ]
        self._sure: dict[int, set[Sense]] = defaultdict(set)
        self._around: dict[int, set[Sense]] = defaultdict(set)
        for row in self.hedges:
            for hedge in row:
                for index in hedge.sure:
                    self._sure[index].add(hedge.sense)
        for found in self.units:
            if any(unit.role is Role.CONDITION for unit in found):
                self._around[found[0].words[0].sentence].add(Sense.IF)
        self._look_around()

    def sure(self, word: Word) -> set[Sense]:
        """The senses that surely hold for a word."""
        return self._sure.get(word.index, set())

    def possible(self, word: Word, besides: frozenset[int] = frozenset()) -> set[Sense]:
        """The senses that may hold for a word, by its own sentence or one beside it.

        Expressions that begin with a word of `besides` do not count.
        """
        here = (hedge for hedge in self.hedges[word.sentence] if hedge.words[0].index not in besides)
        own = {hedge.sense for hedge in here if word.index in hedge.possible}
        return own | self._around.get(word.sentence, set())

    @property
    def words(self) -> Sequence[Word]:
        """The words of the text."""
        return self._text.words

    def sentence(self, word: Word) -> Sentence:
        """The sentence that a word stands in."""
        return self._text.sentences[word.sentence]

    def around(self, sentence: Sentence) -> set[Sense]:
        """The senses that may hold for a sentence by one beside it."""
        return self._around.get(sentence.number, set())

    def _look_around(self) -> None:
        sentences = self._text.sentences
        heading: set[Sense] = set()
        for before, after in zip(sentences, sentences[1:], strict=False):
            first = after.words[0].folded
            if first in _POINTS_BACK:
                self._around[before.number] |= self._senses(after)
            opens = before.text.rstrip().endswith(":")
            if opens:
                heading = self._senses(before)
            elif after.text.lstrip()[:1] not in _BULLETS:
                heading = set()
            self._around[after.number] |= heading
            if first == "dan":
                self._around[after.number].add(Sense.IF)
            if first == "het" and len(after.words) > 1 and not after.words[1].is_verb:
                first = ""
            if first in _GOES_ON or before.is_question or not any(word.is_verb for word in after.words):
                self._around[after.number] |= self._senses(before)

    def _senses(self, sentence: Sentence) -> set[Sense]:
        return {hedge.sense for hedge in self.hedges[sentence.number] if hedge.is_sure}


def _hedges(sentence: Sentence, row: Sequence[Unit]) -> Iterator[Hedge]:
    is_table = len(sentence.words) >= _TABLE and not any(
        word.tag.startswith("WW(pv") or word.folded in SUBJECTS for word in sentence.words
    )
    place = [number for number, unit in enumerate(row) for _ in unit.words]
    for mark in marks(tuple(word.folded for word in sentence.words)):
        unit = row[place[mark.first]]
        words = sentence.words[mark.first : mark.last + 1]
        if words[0].segment != words[-1].segment and words[-1].folded not in (*OPENERS, *_NEGATIONS):
            continue
        before = sentence.words[max(0, mark.first - _DENIAL) : mark.last]
        denied = mark.sense in _DENIABLE and any(word.folded in _NEGATIONS for word in before)
        denied = denied or _is_said(mark, words, sentence)
        own = frozenset((words[0].index, words[-1].index))
        first, last = _bounds(mark, words, is_table)
        sure: set[int] = set()
        possible: set[int] = set()
        for number, surely in _reach(place[mark.first], row):
            reached = {word.index for word in row[number].words} - own
            possible |= reached
            if surely and mark.sure and not denied and not _of_others(mark, unit):
                sure |= {i for i in reached if first <= i <= last}
        governed = tuple(w for w in sentence.words if w.index in sure and w.content and not w.light)
        is_sure = mark.sure and not denied
        yield Hedge(mark.sense, words, frozenset(sure), frozenset(possible), governed, is_sure)


def _is_said(mark: Mark, words: Sequence[Word], sentence: Sentence) -> bool:
    """A wish to say something, which is said."""
    wish = mark.sense is Sense.WISHES and words[0].lemma == "willen"
    return wish and any(word.lemma in _SPEECH for word in sentence.words)


def _bounds(mark: Mark, words: Sequence[Word], is_table: bool) -> tuple[int, int]:
    """A verb holds for its clause, "misschien" for what follows, "eventuele" for the next few words."""
    at = words[0].index
    if is_table:
        return at, words[-1].index + _PHRASE
    if mark.sense is not Sense.MAYBE:
        return 0, sys.maxsize
    attributive = words[0].tag.startswith("ADJ") and words[0].folded.endswith("e")
    return at, at + _PHRASE if attributive else sys.maxsize


def _of_others(mark: Mark, unit: Unit) -> bool:
    """A condition or a description of somebody: "als het helpt", "bedrijven die willen investeren"."""
    return unit.role is Role.CONDITION or unit.words[0].folded in _DESCRIBES and mark.sense in _OWN


def _shares_object(unit: Unit, after: Unit) -> bool:
    """The verbs of "we onderzoeken en bereiden een fonds voor", which have their object together."""
    return (
        len(unit.words) <= _VERB_ONLY
        and len(after.words) > 1
        and after.words[0].folded in ("en", "of")
        and after.words[1].is_verb
    )


def _reach(at: int, found: Sequence[Unit]) -> Iterator[tuple[int, bool]]:
    """The units that an expression governs, and whether surely."""
    yield at, True
    own = found[at].role
    loose = False
    for number in range(at + 1, len(found)):
        role = found[number].role
        shares = number == at + 1 and _shares_object(found[at], found[number])
        if role is Role.MAIN and not shares and not (at == 0 and own is Role.GOES_ON and number == 1):
            break
        if role in (Role.LOOSE, Role.CONDITION, Role.REASON):
            loose = True
        elif role is Role.GOES_ON and own in (Role.MAIN, Role.GOES_ON):
            loose = False
        yield number, not loose
    if own is Role.MAIN and all(unit.role is not Role.MAIN for unit in found[:at]):
        for number in range(at):
            yield number, found[number].role in _FRONTED and found[number].words[0].folded != "om"
