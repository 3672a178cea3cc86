"""Noun style becomes verbs: "ter voorkoming van overlast" is "om overlast te voorkomen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.conjugation import split, te_infinitive
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.separable import particle_of
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.doers import is_doer
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.light_verb_list import NEGATED
from assistant.simplify.light_verbs import light_verbs
from assistant.simplify.noun_phrases import phrase_end
from assistant.simplify.sentence_text import joined, words_between

# Nouns behind "ter" and "ten behoeve van de" that say what something is for.
_PURPOSES = {
    "voorkoming": "voorkomen",
    "verbetering": "verbeteren",
    "bevordering": "bevorderen",
    "bestrijding": "bestrijden",
    "vermindering": "verminderen",
    "beperking": "beperken",
    "bescherming": "beschermen",
    "bewaking": "bewaken",
    "ondersteuning": "ondersteunen",
    "uitvoering": "uit|voeren",
    "versterking": "versterken",
    "vergroting": "vergroten",
    "verhoging": "verhogen",
    "verlaging": "verlagen",
    "beoordeling": "beoordelen",
    "vaststelling": "vast|stellen",
    "verduidelijking": "verduidelijken",
    "verkrijging": "krijgen",
    "stimulering": "stimuleren",
    "vermijding": "vermijden",
    "compensatie": "compenseren",
    "bepaling": "bepalen",
    "besparing": "besparen",
    "beveiliging": "beveiligen",
    "behandeling": "behandelen",
    "aanleg": "aan|leggen",
    "bouw": "bouwen",
    "vervanging": "vervangen",
    "plaatsing": "plaatsen",
    "realisatie": "maken",
    "realisering": "maken",
}
# "ter vervanging van" is "in plaats van"; "ter plaatsing" is "to be placed".
_NOT_WITH_TER = frozenset("vervanging plaatsing aanleg bouw behandeling".split())
_BEFORE_TOT = frozenset(
    """
    besluit besluiten besloot besloten verplicht verplichting verzoek bereid opdracht bevoegd
    bevoegdheid mogelijkheid mogelijkheden gelegenheid voorstel machtiging bereidheid gemachtigd
    """.split()
)
_DEFINITE = ("LID(bep", "VNW(bez", "VNW(aanw", "VNW(onbep,grad", "VNW(pers", "N(eigen", "SPEC(")
_NEEDING = frozenset("kunt kan kunnen moet moeten dient dienen".split())
# Verbs of which the noun phrase behind "van" is the doer, or that have another sense as a noun.
_NO_OBJECT = frozenset(
    "zijn worden hebben komen gaan staan liggen leven werken wonen eten denken bestaan ontbreken".split()
)


@dataclass(frozen=True)
class VerbsForNouns:
    """The rule; give it the lemmatizer whose tags the sentences have."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields verbs for nouns that say an action, where the purpose or the means is sure."""
        yield from light_verbs(sentence)
        for at in range(len(sentence.words)):
            for read in (self._purpose, self._infinitive_as_noun, self._there_is):
                edit = read(sentence, at)
                if edit is not None:
                    yield edit

    def _purpose(self, sentence: TaggedSentence, at: int) -> Edit | None:
        """As in "ter voorkoming van", "ten behoeve van de aanleg van"."""
        words = sentence.words
        low = [word.low for word in words[at : at + 6]]
        if low[:1] == ["ter"] and low[2:3] == ["van"] and low[1] not in _NOT_WITH_TER:
            noun = at + 1
        elif low[:4] == ["ten", "behoeve", "van", "de"] and low[5:6] == ["van"]:
            noun = at + 4
        else:
            return None
        verb = _PURPOSES.get(words[noun].low)
        if not {word.low for word in words[:at]}.isdisjoint(NEGATED):
            # "Gooi geen voedsel weg om overlast te voorkomen" can be read in two ways.
            return None
        return None if verb is None else self._clause(sentence, at, noun + 2, "om", verb)

    def _infinitive_as_noun(self, sentence: TaggedSentence, at: int) -> Edit | None:
        """As in "door het invullen van het formulier", "zonder het vragen van toestemming"."""
        words = sentence.words
        opening = self._opening(words, at)
        if opening is None:
            return None
        linking, place = opening
        if place + 2 >= len(words) or words[place].low != "het" or words[place + 2].low != "van":
            return None
        noun = words[place + 1]
        if any(word.before.strip() for word in words[at + 1 : place + 3]) or not noun.low.endswith("n"):
            return None
        if not noun.tag.startswith(("WW(inf", "N(soort")) or noun.low in _NO_OBJECT:
            return None
        if not (noun.tag.startswith("WW(inf") or self.lemmatizer.tag(noun.low).startswith("WW(inf")):
            return None
        verb = particle_of(noun.low, self.lemmatizer) or noun.low
        return self._clause(sentence, at, place + 3, linking, verb)

    def _opening(self, words: Sequence[TaggedWord], at: int) -> tuple[str, int] | None:
        """What opens the clause instead, and where "het" must stand."""
        low = [word.low for word in words[at : at + 4]]
        if low[:3] == ["door", "middel", "van"]:
            return "door", at + 3
        before = words[at - 1] if at else None
        if low[:1] == ["door"]:
            caused = before is not None and (before.is_participle or before.tag.startswith("WW(vd"))
            return None if caused or any(word.is_participle for word in words) else ("door", at + 1)
        if low[:3] == ["in", "plaats", "van"]:
            return "in plaats van", at + 3
        if low[:1] == ["zonder"]:
            return "zonder", at + 1
        if low[:1] == ["tot"] and before is not None and before.low in _BEFORE_TOT:
            return "om", at + 1
        if low[:1] == ["voor"] and at == 0:
            return "om", at + 1
        return None

    def _clause(self, sentence: TaggedSentence, at: int, start: int, linking: str, verb: str) -> Edit | None:
        """The object from `start`, and the infinitive with "te" behind it."""
        words = sentence.words
        end = phrase_end(words, start)
        if end is None or self._goes_on(words[start : end + 1]):
            return None
        behind = words[end + 1] if end + 1 < len(words) else None
        comma = ""
        if behind is not None and behind.is_finite and not behind.before.strip():
            if at:
                return None
            if linking != "om" and not _is_about_somebody(words, end + 2):
                return None
            comma = ","
        if words[at].low == "voor" and not self._is_for(words, behind):
            return None
        try:
            text = f"{linking} {words_between(sentence, start, end)} {te_infinitive(split(verb))}{comma}"
        except ValueError:
            return None
        if words[at].text[:1].isupper():
            text = text[:1].upper() + text[1:]
        begin, stop = words[at].start - sentence.start, words[end].end - sentence.start
        return Edit(begin, stop, text, ChangeKind.VERB)

    def _goes_on(self, phrase: Sequence[TaggedWord]) -> bool:
        """Whether a second action stands in the phrase: "het invullen van de bon en het opsturen ervan"."""
        for before, word in zip(phrase, phrase[1:], strict=False):
            noun = self.lemmatizer.tag(word.low).startswith("WW(inf")
            if word.low in ("ter", "door") or word.low in _PURPOSES or (before.low == "het" and noun):
                return True
            if before.low in ("en", "of") and word.low.endswith(("ing", "atie")):
                return True
        return False

    def _there_is(self, sentence: TaggedSentence, at: int) -> Edit | None:
        """As in "indien sprake is van schade" and "Er is geen sprake van schade"."""
        words = sentence.words
        if words[at].low != "sprake" or at < 1 or at + 2 >= len(words):
            return None
        behind = words[at + 1].low in ("is", "was") and words[at + 2].low == "van"
        start = at + 3 if behind else at + 2
        if not behind and words[at + 1].low != "van":
            return None
        end = phrase_end(words, start)
        thing = words[start : end + 1] if end is not None else ()
        if not thing or thing[0].tag.startswith(_DEFINITE) or any(word.low in ("en", "of") for word in thing):
            return None
        head = next((word for word in thing if word.tag.startswith(("N(", "ADJ(nom"))), None)
        if head is None:
            return None
        plural = head.tag.startswith("N(soort,mv")
        phrase = words_between(sentence, start, start + len(thing) - 1)
        there = words[at - 1].low == "er"
        if behind:
            if not there and not words[at - 1].tag.startswith("VG(onder") and words[at - 1].low != "als":
                return None
            verb = {"is": ("is", "zijn"), "was": ("was", "waren")}[words[at + 1].low][plural]
            text = joined("" if there else "er", phrase, verb)
            first = at
        else:
            first = at - 2 if words[at - 1].low == "geen" else at - 1
            if first != 1 or words[0].low != "er" or words[first].low not in ("is", "was"):
                return None
            verb = {"is": ("is", "zijn"), "was": ("was", "waren")}[words[first].low][plural]
            negated = words[at - 1].low == "geen"
            if negated and thing[0].tag.startswith("LID("):
                return None
            text = " ".join(
                (
                    verb,
                    *(("geen",) if negated else ()),
                    words_between(sentence, start, start + len(thing) - 1),
                )
            )
        begin, stop = words[first].start - sentence.start, thing[-1].end - sentence.start
        return Edit(begin, stop, text, ChangeKind.VERB)

    def _is_for(self, words: Sequence[TaggedWord], behind: TaggedWord | None) -> bool:
        """Whether "voor" says what must be done for it: "Voor het aanvragen van een pas moet u ..."."""
        return behind is not None and behind.is_finite and behind.low in _NEEDING


def _is_about_somebody(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether somebody who can do things comes next: "Door het formulier in te vullen, geeft u ..."."""
    place = at + 1 if at < len(words) and words[at].tag.startswith(("LID(", "VNW(bez")) else at
    if place >= len(words):
        return False
    return words[place].low in ("u", "wij", "we", "ik") or is_doer(words[place])
