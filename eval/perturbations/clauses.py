"""The main clause of a segment: its finite verb, its subject, where it ends, the verbs at its end."""

from __future__ import annotations

from dataclasses import dataclass

from eval.perturbations.tagging import Segment
from eval.perturbations.tags import Word

_LONGEST_FRONT = 9
_COORDINATORS = frozenset({"en", "maar", "of", "want", "dus"})
PRONOUNS = frozenset({"we", "wij", "u", "ze", "zij", "ik", "hij"})
DEFINITE = frozenset("de het deze dit die dat onze ons hun zijn haar uw alle elke elk beide".split())
TAKE_INFINITIVES = frozenset("gaan willen zullen kunnen mogen moeten blijven laten komen helpen".split())


# What somebody plans or does, so that it can have a cost, a reason, a condition and a beginning.
_ACTIONS = frozenset(
    """aanbieden aanleggen aanpakken aanpassen aanstellen actualiseren afschaffen afsluiten begeleiden
    beginnen benoemen benutten beschermen betalen betrekken bevorderen bieden bouwen breiden brengen
    doorgaan financieren geven helpen herinrichten herstellen huren inrichten intensiveren
    introduceren investeren invoeren inzetten kopen leggen maken ondersteunen onderhouden
    onderzoeken ontwikkelen openen oprichten opknappen opstellen organiseren passen planten plaatsen
    realiseren regelen renoveren richten sluiten slopen starten stellen stimuleren stoppen
    subsidiëren toepassen uitbreiden uitvoeren verbeteren verbinden verbreden verdubbelen vergroenen
    vergroten verhogen verlagen verlenen verminderen vernieuwen verruimen verstevigen versterken
    vervangen verwijderen voeren voorbereiden voortzetten werven zetten zoeken faciliteren bespreken
    ophalen experimenteren komen verzorgen controleren handhaven bestrijden verduurzamen bekijken
    verkennen""".split()
)

# With these a verb of action says something else ("in kaart brengen", "vorm geven").
_SET_PHRASES = ("daar", "elkaar", "lessen", "verschil", "pas", "vorm", "zo", "gebruik", "kaart", "nadruk")


@dataclass(frozen=True)
class MainClause:
    """Indices into the words of a segment.

    `verb` is the finite verb in second place; the subject is `subject_start` up to and including
    `subject_end` (a pronoun or noun phrase), or both are `None` where it is not sure; `last` is the last
    word of the clause. `closed` says whether the sentence ends there.
    """

    segment: Segment
    first: int
    verb: int
    last: int
    closed: bool
    subject_start: int | None
    subject_end: int | None

    @property
    def verb_word(self) -> Word:
        """The finite verb."""
        return self.segment.words[self.verb]

    @property
    def after(self) -> int:
        """The first index behind the verb and, where it follows, the subject."""
        end = self.subject_end
        return end + 1 if end is not None and end > self.verb else self.verb + 1

    @property
    def inner(self) -> tuple[Word, ...]:
        """The words behind the verb and the subject."""
        return self.segment.words[self.after : self.last + 1]

    @property
    def acts(self) -> bool:
        """Whether the clause says that something is done or planned, not how things are."""
        closing = self.closing_verbs
        at_end = () if closing is None else self.segment.words[closing : self.last + 1]
        verbs = [self.verb_word, *(word for word in at_end if word.is_infinitive)]
        if "verl" in self.verb_word.tag:
            return False
        if self.verb_word.lemma == "worden":
            return self.segment.words[self.last].is_participle
        if self.segment.has(
            "daar", "elkaar", "lessen", "verschil", "pas", "vorm", "zo", "gebruik", "kaart", "nadruk"
        ):
            return False
        return any(verb.lemma in _ACTIONS for verb in verbs)

    @property
    def closing_verbs(self) -> int | None:
        """The index where the verbs at the end begin (particle, "te", infinitives, participle)."""
        index = self.last + 1
        words = self.segment.words
        while index - 1 > self.verb and _closes(words[index - 1]) and not _is_nominal(words, index - 1):
            index -= 1
        return index if index <= self.last else None


def _is_nominal(words: tuple[Word, ...], index: int) -> bool:
    """Whether an infinitive is used as a noun: "met vertrouwen", "het sluiten"."""
    return words[index].is_infinitive and words[index - 1].tag.startswith(("VZ(init", "LID", "VNW(bez"))


def _closes(word: Word) -> bool:
    return word.is_infinitive or word.is_participle or word.low == "te" or word.tag.startswith("VZ(fin")


def main_clause(segment: Segment) -> MainClause | None:
    """The first main clause; `None` where its verb or its end is not sure."""
    if not segment.is_prose:
        return None
    words = segment.words
    first = 1 if words[0].low in _COORDINATORS else 0
    verb = next((i for i in range(first, min(len(words), first + _LONGEST_FRONT)) if _stops(words[i])), None)
    if verb is None or verb == first or not words[verb].is_finite:
        return None
    end = _clause_end(segment, verb)
    if end is None:
        return None
    last, closed = end
    start, finish = _subject(segment, first, verb, last)
    return MainClause(segment, first, verb, last, closed, start, finish)


def _stops(word: Word) -> bool:
    return word.is_finite or word.is_mark or word.opens_clause


def _clause_end(segment: Segment, verb: int) -> tuple[int, bool] | None:
    words = segment.words
    takes_infinitive = words[verb].lemma in TAKE_INFINITIVES
    link: int | None = None
    for index in range(verb + 1, len(words)):
        word = words[index]
        if word.text in "()[]\"“”‘’'*_/":
            return None
        if word.is_mark and word.text not in "€%":
            return index - 1, index == len(words) - 1
        if word.opens_clause:
            return index - 1, False
        if word.low in _COORDINATORS:
            link = index
        second = word.is_finite or (word.is_infinitive and not takes_infinitive and _joined(words, index))
        if second:
            return (link - 1, False) if link is not None and link > verb + 1 else None
    return len(words) - 1, True


def _joined(words: tuple[Word, ...], index: int) -> bool:
    """Whether a plural verb that looks like an infinitive follows "en"."""
    return words[index - 1].low in _COORDINATORS


def _subject(segment: Segment, first: int, verb: int, last: int) -> tuple[int | None, int | None]:
    words = segment.words
    behind = words[verb + 1] if verb < last else None
    if behind is not None and behind.low in PRONOUNS and words[first].low not in PRONOUNS:
        return verb + 1, verb + 1
    if words[first].low in PRONOUNS:
        return (first, first) if verb == first + 1 else (None, None)
    if not _is_adverbial(segment, first, verb):
        return first, verb - 1
    end = noun_phrase_end(segment, verb + 1, last)
    return (verb + 1, end) if end is not None else (None, None)


def _is_adverbial(segment: Segment, first: int, verb: int) -> bool:
    """Whether what stands before the verb is no subject: "Daarom", "In 2027", "Ook"."""
    tag = segment.words[first].tag
    return tag.startswith(("BW", "VZ", "VG")) or segment.low(first) in ("daarnaast", "zo", "hierbij", "er")


def noun_phrase_end(segment: Segment, start: int, last: int) -> int | None:
    """The index of the noun that ends the phrase at `start`: determiner, adjectives, noun, name."""
    index = start
    words = segment.words
    while index <= last and words[index].tag.startswith(("LID", "VNW(bez", "VNW(aanw", "ADJ(prenom", "TW")):
        index += 1
    if index > last or not words[index].is_noun:
        return None
    while index < last and words[index + 1].tag.startswith(("N(eigen", "SPEC(deeleigen")):
        index += 1
    return index


def negated(segment: Segment) -> bool:
    """Whether a segment holds a negation already."""
    return segment.has("niet", "geen", "nooit", "niets", "niemand", "nergens", "zonder", "nauwelijks", "noch")
