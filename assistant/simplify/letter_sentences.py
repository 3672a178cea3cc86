"""Sentences of letters that get another order: "Mocht u ..., dan ..." and "bij gebreke waarvan ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.dutch.conjugation import Person, present, split
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.separable import particle_of
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import is_subordinator
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.sentence_text import joined, words_between

_IMPERATIVES = frozenset("neem bel mail stuur aarzel stel laat meld schrijf vul geef kom".split())
_SUBJECTS = frozenset("u wij we ik".split())
_PRENOMINAL = ("WW(vd,prenom", "WW(od,prenom")
_MOVING = frozenset("worden zijn hebben kunnen moeten mogen zullen".split())
_NOT_DONE = "Als dat niet gebeurt,"


def might_questions(sentence: TaggedSentence, lemmatizer: Lemmatizer) -> Iterator[Edit]:
    """Yields "Hebt u vragen? Dan kunt u ..." for "Mocht u vragen hebben, dan kunt u ..."."""
    words = sentence.words
    if [word.low for word in words[:2]] != ["mocht", "u"] or words[1].before.strip():
        return
    comma = next((at for at in range(2, len(words)) if words[at].before.strip()), None)
    if comma is None or words[comma].before.strip() != ",":
        return
    question, answer = _question(sentence, comma, lemmatizer), _answer(words, comma)
    if question is None or answer is None:
        return
    verb = words[answer]
    if verb.low in _IMPERATIVES:
        end, text = verb.end, f"{question}? {verb.text[:1].upper()}{verb.text[1:]}"
    else:
        end, text = verb.start, f"{question}? Dan "
    yield Edit(words[0].start - sentence.start, end - sentence.start, text, ChangeKind.SPLIT)


def _question(sentence: TaggedSentence, comma: int, lemmatizer: Lemmatizer) -> str | None:
    """The clause up to a comma as a question to "u", without its question mark."""
    words = sentence.words
    if any(is_subordinator(words, at) or words[at].low == "te" for at in range(2, comma)):
        return None
    verbs = [at for at in range(2, comma) if words[at].is_verb and not words[at].tag.startswith(_PRENOMINAL)]
    if not verbs or verbs != list(range(verbs[0], verbs[-1] + 1)):
        return None
    infinitives = [at for at in verbs if words[at].low.endswith("n") and words[at].low == words[at].lemma]
    last = verbs[-1]
    if not infinitives or len(infinitives) > 2:
        return None
    if last + 1 < comma and not words[last + 1].tag.startswith("VZ(init"):
        return None
    # In "vragen hebben" the first word is a noun, whatever its tag.
    finite = last if words[last].low in ("hebben", "zijn") else infinitives[0]
    read = _read(words, finite, lemmatizer)
    if read is None:
        return None
    form, particle = read
    inner, rest = words_between(sentence, 2, finite - 1), words_between(sentence, finite + 1, last)
    behind = words_between(sentence, last + 1, comma - 1)
    return joined(form[:1].upper() + form[1:], "u", inner, rest, particle, behind)


def _answer(words: Sequence[TaggedWord], comma: int) -> int | None:
    """The place of the verb that begins what follows, with "dan" before it or without."""
    at = comma + 1 if words[comma].low == "dan" else comma
    if at + 1 >= len(words) or (at > comma and words[at].before.strip()):
        return None
    if words[at].low in _IMPERATIVES and at == comma:
        return at
    return at if words[at].is_finite and words[at + 1].low in _SUBJECTS else None


def _read(words: Sequence[TaggedWord], at: int, lemmatizer: Lemmatizer) -> tuple[str, str] | None:
    """The finite form for "u", and its particle."""
    lemma = words[at].low
    try:
        finite = present(split(particle_of(lemma, lemmatizer) or lemma), Person.SECOND_POLITE, inverted=True)
    except ValueError:
        return None
    return finite.form, finite.particle


def failing_which(sentence: TaggedSentence, lemmatizer: Lemmatizer) -> Iterator[Edit]:
    """Yields ". Als dat niet gebeurt, vervalt de pas" for ", bij gebreke waarvan de pas vervalt"."""
    words = sentence.words
    for at in range(1, len(words) - 4):
        if [word.low for word in words[at : at + 3]] != ["bij", "gebreke", "waarvan"] or "," not in words[
            at
        ].before:
            continue
        start, last = at + 3, len(words) - 1
        inside = range(start, last + 1)
        verbs = [
            place
            for place in inside
            if words[place].is_verb and not words[place].tag.startswith(("WW(vd,prenom", "WW(od,prenom"))
        ]
        finite = [place for place in verbs if words[place].is_finite]
        if any(words[place].before.strip() for place in inside) or len(finite) != 1 or not verbs:
            return
        if verbs != list(range(verbs[0], last + 1)) or verbs[0] == start:
            return
        verb = words[finite[0]]
        particle = ""
        form = verb.text
        if verb.lemma not in _MOVING:
            split_off = particle_of(verb.lemma, lemmatizer)
            if split_off is not None:
                particle = split_off.split("|")[0]
                if not form.startswith(particle):
                    return
                form = form.removeprefix(particle)
        rest = [words[place].text for place in verbs if place != finite[0]]
        text = joined(_NOT_DONE, form, words_between(sentence, start, verbs[0] - 1), particle, *rest)
        comma = words[at - 1].end - sentence.start
        yield Edit(comma, words[last].end - sentence.start, f". {text}", ChangeKind.SPLIT)
        return
