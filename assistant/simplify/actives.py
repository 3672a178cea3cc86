"""The passive with a known doer becomes active: "wordt door ons behandeld" is "wij behandelen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.verbs import is_done_by_somebody
from assistant.simplify.attributes import attributes, verb_before_noun
from assistant.simplify.doers import Doer, doer_at, is_doer
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.passive_clause import Clause, ends_well, simple_clauses, with_finite_verb
from assistant.simplify.passive_verbs import PassiveVerbs, passive_verbs

_AS_OBJECT = {"hij": "hem", "wij": "ons", "we": "ons", "ik": "mij", "zij": "ze", "ze": "ze"}
_NO_OBJECT = frozenset("jij je jullie men".split())
_INDIRECT = frozenset("u hem haar hun ons mij".split())
_LIGHT = frozenset("het ze hem".split())
_PERSONAL = "VNW(pers"
# A phrase that opens with one of these nouns says when.
_TIMES = frozenset(
    """
    dag week weekend maand kwartaal jaar eeuw uur ochtend morgen middag avond nacht zomer winter herfst
    najaar voorjaar lente keer moment periode maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    januari februari maart april mei juni juli augustus september oktober november december tijd termijn
    eind einde begin
    """.split()
)
# With these a negation or a count would reach over other words than before.
_QUANTIFIERS = frozenset(
    "alle alles iedere ieder elke elk sommige veel enkele meeste weinig iedereen niemand".split()
)
_INDEFINITE = frozenset(
    "een geen enkele meer veel weinig minder voldoende genoeg verschillende diverse".split()
)
_DEFINITE_TAGS = ("LID(bep", "VNW(bez", "VNW(aanw,det", "N(eigen", "SPEC(deeleigen", "VNW(onbep,det")
_STRANDED = ("VZ(fin", "VZ(versm)fin")
# Endings of nouns that may name a person.
_PERSONS = tuple(
    """
    er ers aar aars eur eurs ist isten ant anten ent enten ling lingen ige igen man mannen vrouw vrouwen
    mensen mens kind kinderen lid leden gezin gezinnen familie jongeren ouderen persoon personen arts
    artsen bedrijf bedrijven club clubs fonds fondsen gemeente gemeenten organisatie organisaties
    collega collega's zoon dochter
    """.split()
)
_WHO = frozenset({"wie", "wiens"})
# Nouns of what somebody does, who may stand behind them with "door".
_ACTIONS = ("ing", "ingen", "tie", "ties", "age", "name")
_ACTION_NOUNS = frozenset(
    """
    advies aanleg beheer beroep besluit bezoek bezwaar controle gebruik herstel inzet meting onderhoud
    onderzoek ontwerp opvang overleg plaatsing steun toezicht transport verkoop aankoop vertrek vervoer
    verzoek werk zorg
    """.split()
)


@dataclass(frozen=True)
class ActiveVoice:
    """The rule; give it the lemmatizer whose tags the sentences have."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the passives that name their doer in the active voice, and what "de door u ..." says."""
        sentence = with_finite_verb(sentence)
        for clause in simple_clauses(sentence):
            edit = self._turned(sentence, clause)
            if edit is not None:
                yield edit
        yield from attributes(sentence, self.lemmatizer)

    def _turned(self, sentence: TaggedSentence, clause: Clause) -> Edit | None:
        words = sentence.words
        done = next((words[at] for at in clause.cluster if words[at].is_participle), None)
        if done is None:
            return None
        verbs = passive_verbs(words, clause.finite, clause.cluster, self.lemmatizer)
        if verbs is None or (verbs.perfect and not verbs.modal and not is_done_by_somebody(done)):
            return None
        doer = _doer(sentence, clause)
        if doer is None:
            return None
        last = max(clause.cluster[-1], doer.last)
        if not ends_well(words, clause, last, done.lemma) or (
            doer.first > clause.finite and doer.last > clause.cluster[-1] and _is_relative(words, last + 1)
        ):
            return None
        try:
            if clause.subordinate:
                return _subordinate(sentence, clause, doer, verbs)
            return _main(sentence, clause, doer, verbs, last)
        except ValueError:
            # A form of the verb is not certain.
            return None


def _doer(sentence: TaggedSentence, clause: Clause) -> Doer | None:
    """The one doer of a clause, in the middle of it or right behind its verbs."""
    words = sentence.words
    end = clause.cluster[-1] + 1
    places = [at for at in range(clause.start, min(end + 1, len(words))) if words[at].low == "door"]
    if len(places) != 1:
        return None
    doer = doer_at(sentence, places[0])
    if doer is None or (clause.cluster[0] <= doer.last < end and doer.first < clause.cluster[0]):
        return None
    before = words[doer.first - 1] if doer.first > clause.start else None
    if before is not None and before.tag.startswith("LID("):
        return None
    if verb_before_noun(words, doer.last + 1) is not None or words[clause.cluster[0] - 1].low in ("en", "of"):
        return None
    behind = words[doer.last + 1] if doer.last + 1 < len(words) else None
    if before is not None and before.is_noun and _hides_a_verb(words, doer.first - 1):
        return None
    if (
        not doer.is_alone
        and behind is not None
        and not behind.before.strip()
        and _may_belong(words, doer.last + 1)
    ):
        return None
    return doer


def _hides_a_verb(words: Sequence[TaggedWord], at: int) -> bool:
    """As in "na controle door de gemeente": the doer is that of the noun, not of the sentence."""
    noun = words[at]
    if noun.lemma.lower() in _TIMES or noun.low in _TIMES:
        return False
    first = at - 1
    while first >= 0 and words[first].tag.startswith(("ADJ(", "LID(", "VNW(", "WW(vd,prenom", "TW(")):
        first -= 1
    if first < 0 or not words[first].tag.startswith("VZ("):
        return False
    return noun.low.endswith(_ACTIONS) or noun.lemma.lower() in _ACTION_NOUNS


def _may_belong(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a phrase with a preposition stands here that does not say when: it may say who the doer is."""
    word = words[at]
    if not word.tag.startswith("VZ("):
        return False
    return not any(near.tag.startswith("TW(") or near.lemma in _TIMES for near in words[at + 1 : at + 3])


def _is_relative(words: Sequence[TaggedWord], at: int) -> bool:
    return at < len(words) and words[at].tag.startswith(("VNW(betr", "VNW(vb,adv"))


def _subordinate(sentence: TaggedSentence, clause: Clause, doer: Doer, verbs: PassiveVerbs) -> Edit | None:
    words = sentence.words
    opener = words[clause.start - 1]
    if opener.low in _WHO or (
        _is_relative(words, clause.start - 1) and not _is_clear(words, clause.start - 1, doer)
    ):
        return None
    middle = _middle(sentence, clause.start, clause.cluster[0], doer)
    if middle is None:
        return None
    text = _joined(doer.text, middle, verbs.subordinate(doer.person))
    return _edit(sentence, clause.start, max(clause.cluster[-1], doer.last), text)


def _is_clear(words: Sequence[TaggedWord], opener: int, doer: Doer) -> bool:
    """Whether "die" cannot be read as the subject: "het plan dat de raad heeft vastgesteld"."""
    if words[opener].low not in ("die", "dat"):
        return True
    pronoun = doer.text in ("wij", "u", "ik")
    antecedent = words[opener - 1] if opener else None
    return pronoun or (antecedent is not None and antecedent.is_noun and _is_thing(antecedent))


def _is_thing(noun: TaggedWord) -> bool:
    """Whether a noun surely names no person and no body, who could do something themselves."""
    return not noun.low.endswith(_PERSONS) and not is_doer(noun)


def _main(
    sentence: TaggedSentence, clause: Clause, doer: Doer, verbs: PassiveVerbs, last: int
) -> Edit | None:
    words = sentence.words
    finite, end = verbs.main(doer.person)
    middle = _middle(sentence, clause.finite + 1, clause.cluster[0], doer)
    if middle is None:
        return None
    opening = words[clause.start : clause.finite]
    if not opening:
        if clause.start and not words[clause.start].before.strip():
            return None
        return _edit(sentence, clause.finite, last, _joined(finite, doer.text, middle, end))
    first = opening[0]
    is_doer = (clause.start, clause.finite - 1) == (doer.first, doer.last)
    if is_doer or (len(opening) == 1 and first.low == "er"):
        if is_doer and clause.start:
            return None
        return _edit(sentence, clause.start, last, _joined(doer.text, finite, middle, end))
    if clause.start <= doer.first < clause.finite:
        return None
    if (
        first.tag.startswith(("VZ(", "BW(", "VNW(aanw,adv", "VNW(vb,adv"))
        or first.low == "dan"
        or _says_when(opening)
    ):
        if len(opening) > 1 and first.low in ("ook", "alleen", "zelfs", "vooral", "zowel"):
            return None
        return _edit(sentence, clause.finite, last, _joined(finite, doer.text, middle, end))
    return _from_subject(sentence, clause, doer, (finite, middle, end), last)


def _from_subject(
    sentence: TaggedSentence, clause: Clause, doer: Doer, parts: tuple[str, str, str], last: int
) -> Edit | None:
    """The subject opens the sentence; it becomes the object, behind the verb."""
    words = sentence.words
    opening = words[clause.start : clause.finite]
    finite, middle, end = parts
    inner = middle.lower().split()
    if not _is_subject(opening, words[clause.finite]) or "er" in inner:
        return None
    low = {word.low for word in opening}
    negated = "niet" in inner or "nooit" in inner
    if negated and low & _QUANTIFIERS:
        return None
    definite = (
        opening[0].tag.startswith((*_DEFINITE_TAGS, _PERSONAL, "VNW(aanw,pron"))
        and opening[0].low not in _INDEFINITE
    )
    if not definite and (negated or opening[0].low in _NO_OBJECT):
        return None
    subject = _slice(sentence, clause.start, clause.finite - 1)
    if clause.start == 0 and not (opening[0].is_name or opening[0].text[1:2].isupper()):
        subject = subject[:1].lower() + subject[1:]
    thing = _as_object(opening, words[clause.finite]) if len(opening) == 1 else subject
    if thing is None:
        return None
    if inner and inner[0] in _INDIRECT:
        if thing in _LIGHT:
            return None
        middle = _joined(middle.split()[0], thing, middle[len(inner[0]) :].strip())
    elif not definite and _only_adverbs(sentence, clause, doer):
        middle = _joined(middle, thing)
    else:
        middle = _joined(thing, middle)
    return _edit(sentence, clause.start, last, _joined(doer.text, finite, middle, end))


def _is_subject(opening: Sequence[TaggedWord], finite: TaggedWord) -> bool:
    """Whether a phrase is a subject that agrees with its verb."""
    if any(word.is_verb and not word.tag.startswith(("WW(vd,prenom", "WW(od,prenom")) for word in opening):
        return False
    if any(word.before.strip() for word in opening[1:]):
        return False
    first = opening[0]
    if not first.tag.startswith(
        ("LID(", "VNW(", "N(", "SPEC(deeleigen", "TW(", "ADJ(prenom", "WW(vd,prenom")
    ):
        return False
    if any(word.low in ("dan", "als", "zowel") for word in opening):
        return False
    plural_verb = finite.tag.endswith("mv)")
    if first.tag.startswith(_PERSONAL):
        return len(opening) == 1
    # The head stands before the first preposition.
    end = next((at for at, word in enumerate(opening) if word.tag.startswith("VZ(")), len(opening))
    head = opening[:end]
    plural = any(word.low == "en" or word.tag.startswith("N(soort,mv") for word in head) or (
        len(opening) == 1 and first.tag.startswith("VNW(")
    )
    if first.tag.startswith("VNW(") and len(opening) == 1:
        return True
    return plural == plural_verb


def _says_when(opening: Sequence[TaggedWord]) -> bool:
    noun = next((word for word in opening if word.is_noun or word.is_name), None)
    return noun is not None and (noun.lemma.lower() in _TIMES or noun.low in _TIMES)


def _as_object(opening: Sequence[TaggedWord], finite: TaggedWord) -> str | None:
    """The pronoun of a subject as an object; `None` for one that has none."""
    word = opening[0]
    if word.low in _NO_OBJECT:
        return None
    if word.low in ("zij", "ze") and not finite.tag.endswith("mv)"):
        return "haar"
    return _AS_OBJECT.get(word.low, word.low)


def _middle(sentence: TaggedSentence, start: int, end: int, doer: Doer) -> str | None:
    """The words between, without the doer and an "er" for the subject; `None` if one is not clear."""
    words = sentence.words
    places = [at for at in range(start, end) if not doer.first <= at <= doer.last]
    parts = []
    for at in places:
        word = words[at]
        if word.low == "er" or word.tag.startswith("VNW(aanw,adv-pron,stan,red"):
            if at != start or any(words[later].tag.startswith(_STRANDED) for later in places):
                return None
            continue
        if word.low in _NO_OBJECT:
            return None
        if word.tag.startswith(_PERSONAL) and word.low in _AS_OBJECT and at == start:
            as_object = _as_object((word,), words[end] if words[end].is_finite else words[start - 1])
            if as_object is None:
                return None
            parts.append((at, as_object))
            continue
        parts.append((at, ""))
    text: list[str] = []
    run: list[int] = []
    for place, other in parts:
        if other or (run and place != run[-1] + 1):
            if run:
                text.append(_slice(sentence, run[0], run[-1]))
            run = []
        if other:
            text.append(other)
        else:
            run.append(place)
    if run:
        text.append(_slice(sentence, run[0], run[-1]))
    return " ".join(text)


def _only_adverbs(sentence: TaggedSentence, clause: Clause, doer: Doer) -> bool:
    places = range(clause.finite + 1, clause.cluster[0])
    return all(sentence.words[at].tag.startswith("BW(") for at in places if not doer.first <= at <= doer.last)


def _slice(sentence: TaggedSentence, first: int, last: int) -> str:
    """The words from one place to another as they stand there, with their punctuation between."""
    words = sentence.words
    start, end = words[first].start - sentence.start, words[last].end - sentence.start
    text = sentence.source[start:end]
    if text.count("(") > text.count(")"):
        text += ")"
    return " ".join(text.split())


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _edit(sentence: TaggedSentence, first: int, last: int, text: str) -> Edit:
    words = sentence.words
    start, end = words[first].start - sentence.start, words[last].end - sentence.start
    if words[first].text[:1].isupper() and not words[first].is_name and first == 0:
        text = text[:1].upper() + text[1:]
    return Edit(start, end, text, ChangeKind.ACTIVE)
