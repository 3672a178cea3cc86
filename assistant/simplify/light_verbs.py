"""A noun with a verb that says little: "gebruik maken van" is "gebruiken"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.dutch.conjugation import (
    Finite,
    Person,
    at_the_end,
    infinitive,
    participle,
    past,
    present,
    split,
    te_infinitive,
)
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import is_subordinator
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.light_verb_list import LIGHT_VERBS, NEGATED, LightVerb
from assistant.simplify.noun_phrases import phrase_end
from assistant.simplify.sentence_text import joined, words_between

# Behind these a noun is more than the bare action: "extra hulp bieden".
_OWN = ("ADJ(", "LID(", "VNW(bez", "VNW(aanw,det", "VNW(onbep", "TW(", "WW(vd,prenom", "WW(od,prenom")
_ABOUT = {"hier": "dit", "daar": "dat"}
_MOST_BETWEEN = 12
_COMPLETING = frozenset("kunnen moeten mogen zullen willen hebben hoeven gaan".split())


def light_verbs(sentence: TaggedSentence) -> Iterator[Edit]:
    """Yields the verbs for nouns with a light verb, with their objects put where they belong."""
    low = {word.low for word in sentence.words}
    done: set[int] = set()
    for light in LIGHT_VERBS:
        noun = light.noun.split()
        for at in _places(sentence.words, noun) if noun[-1] in low else ():
            last = at + len(noun) - 1
            edit = _edit(sentence, light, at) if last not in done else None
            if edit is not None:
                done.add(last)
                yield edit


def _places(words: Sequence[TaggedWord], noun: Sequence[str]) -> Iterator[int]:
    for at in range(len(words) - len(noun) + 1):
        if [word.low for word in words[at : at + len(noun)]] == list(noun):
            yield at


def _edit(sentence: TaggedSentence, light: LightVerb, first: int) -> Edit | None:
    words = sentence.words
    last = first + len(light.noun.split()) - 1
    before = words[first - 1] if first else None
    bare = not words[first].tag.startswith(("VZ(", "LID("))
    if bare and before is not None and not words[first].before.strip() and before.tag.startswith(_OWN):
        return None
    if not {words[at].low for at in _clause(words, first)}.isdisjoint(light.unless):
        return None
    try:
        return _with_verb_behind(sentence, light, first, last) or _with_verb_before(
            sentence, light, first, last
        )
    except ValueError:
        # A form of the plain verb is not certain.
        return None


def _clause(words: Sequence[TaggedWord], at: int) -> range:
    """The places of the words around one without a break between them."""
    start, end = at, at + 1
    while start > 0 and not words[start].before.strip():
        start -= 1
    while end < len(words) and not words[end].before.strip():
        end += 1
    return range(start, end)


def _with_verb_behind(sentence: TaggedSentence, light: LightVerb, first: int, last: int) -> Edit | None:
    """As in "gebruik te maken van", "gebruik kunt maken van", "als u gebruik maakt van"."""
    words = sentence.words
    end = last + 1
    while (
        end < len(words) and not words[end].before.strip() and (words[end].low == "te" or words[end].is_verb)
    ):
        end += 1
    verbs = words[last + 1 : end]
    if not verbs:
        return None
    own = [at for at, verb in enumerate(verbs) if verb.lemma in light.verbs]
    if len(own) != 1:
        return None
    own_at = own[0]
    te = own_at > 0 and verbs[own_at - 1].low == "te"
    form = _form(light, verbs[own_at], te, len(verbs) == 1, _subject(words, first))
    moves = verbs[own_at].is_participle and light.plain_preposition is None
    if form is None or (moves and not _is_perfect(words, first, end)):
        return None
    kept = [verb.text for verb in verbs[: own_at - te]]
    verb_text = " ".join((*kept, form, *(verb.text for verb in verbs[own_at + 1 :])))
    return _around(sentence, light, first, end - 1, verb_text)


def _around(sentence: TaggedSentence, light: LightVerb, first: int, last: int, verb: str) -> Edit | None:
    """Puts the verb where it belongs: behind its object, or before or behind its preposition."""
    words = sentence.words
    if not light.preposition:
        return _made(sentence, first, last, verb)
    behind = words[last + 1] if last + 1 < len(words) and not words[last + 1].before.strip() else None
    if behind is not None and behind.low == light.preposition:
        if light.plain_preposition is not None:
            return _made(sentence, first, last + 1, f"{verb} {light.plain_preposition}")
        end = phrase_end(words, last + 2)
        return (
            None
            if end is None
            else _made(sentence, first, end, f"{words_between(sentence, last + 2, end)} {verb}")
        )
    return _before(sentence, light, first, last, verb)


def _before(sentence: TaggedSentence, light: LightVerb, first: int, last: int, verb: str) -> Edit | None:
    """As in "van de regeling gebruik maken" and "hiervan gebruik maken"."""
    words = sentence.words
    for at in range(first - 1, max(first - _MOST_BETWEEN, -1), -1):
        word = words[at]
        if word.is_verb and not word.tag.startswith(("WW(vd,prenom", "WW(od,prenom")):
            return None
        if is_subordinator(words, at) or (at + 1 <= first and words[at + 1].before.strip()):
            return None
        about = _ABOUT.get(word.low.removesuffix(light.preposition))
        if about is not None and light.plain_preposition is None:
            text = joined(about, words_between(sentence, at + 1, first - 1), verb)
            return _made(sentence, at, last, text)
        if word.low == light.preposition and word.tag.startswith("VZ(init"):
            if light.plain_preposition is not None:
                kept = words_between(sentence, at + 1, first - 1)
                return _made(sentence, at, last, f"{light.plain_preposition} {kept} {verb}") if kept else None
            if at + 1 >= first or not _is_one_phrase(words, at + 1, first):
                return None
            if at > 0 and not word.before.strip() and words[at - 1].tag.startswith("N("):
                # "voor aanvang van het werk melding doen": it may belong to the noun before it.
                return None
            return _made(sentence, at, last, f"{words_between(sentence, at + 1, first - 1)} {verb}")
    return None


def _is_one_phrase(words: Sequence[TaggedWord], start: int, end: int) -> bool:
    return not any(
        words[at].low in ("er", "niet", "geen") or words[at].tag.startswith("BW(") for at in range(start, end)
    )


def _with_verb_before(sentence: TaggedSentence, light: LightVerb, first: int, last: int) -> Edit | None:
    """As in "maakt u gebruik van": a finite verb in the second place."""
    words = sentence.words
    finite = next(
        (
            at
            for at in range(first - 1, max(first - _MOST_BETWEEN, -1), -1)
            if words[at].is_verb and not words[at].tag.startswith(("WW(vd,prenom", "WW(od,prenom"))
        ),
        None,
    )
    if finite is None or not words[finite].is_finite or words[finite].lemma not in light.verbs:
        return None
    between = range(finite + 1, first + 1)
    if any(words[at].before.strip() or is_subordinator(words, at) for at in between):
        return None
    inner = {words[at].low for at in range(finite + 1, first)}
    firm = words[first].tag.startswith("VZ(") and light.plain_preposition is not None
    if "er" in inner or (not firm and not inner.isdisjoint(NEGATED)):
        return None
    form = _finite(light, words[finite], _subject(words, finite))
    middle = words_between(sentence, finite + 1, first - 1)
    if not light.preposition:
        if last + 1 < len(words) and not words[last + 1].before.strip() and not _may_follow(words, last + 1):
            return None
        return _made(sentence, finite, last, joined(form.form, middle, form.particle))
    if last + 1 >= len(words) or words[last + 1].low != light.preposition or words[last + 1].before.strip():
        return None
    if light.plain_preposition is not None:
        text = joined(form.form, middle, form.particle, light.plain_preposition)
        return _made(sentence, finite, last + 1, text)
    end = phrase_end(words, last + 2)
    if end is None:
        return None
    return _made(
        sentence,
        finite,
        end,
        joined(form.form, middle, words_between(sentence, last + 2, end), form.particle),
    )


def _may_follow(words: Sequence[TaggedWord], at: int) -> bool:
    return words[at].tag.startswith(("VZ(init", "VG(")) and words[at].low not in (
        "van",
        "voor",
        "om",
        "tot",
        "met",
    )


def _form(light: LightVerb, verb: TaggedWord, te: bool, alone: bool, person: Person | None) -> str | None:
    plain = split(light.plain)
    if verb.is_participle:
        return participle(plain) if light.perfect else None
    if verb.is_finite and alone:
        return at_the_end(plain, _finite(light, verb, person))
    if verb.low != verb.lemma:
        return None
    return te_infinitive(plain) if te else infinitive(plain)


def _finite(light: LightVerb, verb: TaggedWord, person: Person | None) -> Finite:
    plain = split(light.plain)
    plural = verb.tag.endswith("mv)")
    if verb.tag.startswith("WW(pv,verl"):
        return past(plain, plural)
    if plural:
        return present(plain, Person.PLURAL)
    if person is not None:
        return present(plain, person)
    return present(plain, Person.THIRD)


def _subject(words: Sequence[TaggedWord], near: int) -> Person | None:
    """Who the finite verb is about, where a pronoun of the first or second person stands in the clause."""
    for at in (near + 1, near - 1, *range(near - 2, max(near - 8, -1), -1)):
        if not 0 <= at < len(words):
            continue
        if words[at].low == "u":
            return Person.SECOND_POLITE
        if words[at].low == "ik":
            return Person.FIRST
        if words[at].low in ("je", "jij"):
            raise ValueError("a form for 'je' depends on its place")
        if at < near and words[at + 1].before.strip():
            return None
    return None


def _is_perfect(words: Sequence[TaggedWord], first: int, end: int) -> bool:
    """Whether the participle goes with "hebben", so that there is no passive."""
    near = (*words[first:end], *reversed(words[:first]))
    finite = next((word for word in near if word.is_finite), None)
    return finite is not None and finite.lemma == "hebben"


def _made(sentence: TaggedSentence, first: int, last: int, text: str) -> Edit:
    words = sentence.words
    if words[first].text[:1].isupper():
        text = text[:1].upper() + text[1:]
    return Edit(words[first].start - sentence.start, words[last].end - sentence.start, text, ChangeKind.VERB)
