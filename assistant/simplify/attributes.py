"""A doer inside a noun phrase: "de door u ingediende aanvraag" is "de aanvraag die u hebt ingediend"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.dutch.conjugation import participle, present, split
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.doers import Doer, doer_at
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.passive_verbs import verb_of
from assistant.simplify.sentence_text import words_between

# What is done once: behind these the perfect is right ("hebt ingediend"). Of others ("de gehanteerde
# regels") it is not known whether they still go on.
_DONE_ONCE = frozenset(
    """
    aanleveren aanvragen afgeven afwijzen beantwoorden bekendmaken beoordelen betalen constateren doen
    goedkeuren indienen inleveren inbrengen insturen invullen kiezen kopen laten leveren maken melden
    nemen noemen ondertekenen ontvangen opgeven opleggen opmaken opstellen opsturen overleggen overmaken
    plaatsen publiceren schrijven stellen sturen toekennen toesturen toezeggen toezenden uitbrengen
    uitvoeren vaststellen vermelden verlenen verrichten versturen verstrekken verzenden voorstellen
    vragen zenden aannemen aanwijzen aanvoeren bouwen aanleggen
    """.split()
)
_TO_PAY = "betalen"
_OPENING = frozenset("de het een alle".split())


def attributes(sentence: TaggedSentence, lemmatizer: Lemmatizer) -> Iterator[Edit]:
    """Yields the noun phrases that say with "door" who did it, with a clause behind the noun."""
    for at in range(1, len(sentence.words)):
        edit = _attribute(sentence, at, lemmatizer)
        if edit is not None:
            yield edit


def _attribute(sentence: TaggedSentence, at: int, lemmatizer: Lemmatizer) -> Edit | None:
    words = sentence.words
    opening = words[at - 1]
    if words[at].low != "door" or opening.low not in _OPENING or words[at].before.strip():
        return None
    doer = doer_at(sentence, at)
    if doer is None:
        return None
    done = verb_before_noun(words, doer.last + 1)
    if done is None or done + 1 >= len(words):
        return None
    to_pay = words[done].tag.startswith("WW(inf,prenom") or words[done].low == _TO_PAY
    verbs = _verbs(words, done, doer, lemmatizer)
    head = _head(words, done + 1)
    if verbs is None or head is None or (to_pay and words[done - 1].low != "te"):
        return None
    pronoun = _relative(opening, words[head])
    last = _with_date(words, head)
    place = _place(words, last)
    if pronoun is None or place is None:
        return None
    between = words_between(sentence, doer.last + 1, done - 1 - to_pay)
    clause = " ".join(filter(None, (pronoun, doer.text, between, verbs)))
    noun = f"{opening.text} {words_between(sentence, done + 1, last)}"
    if place > last:
        text = f"{noun} {words_between(sentence, last + 1, place)} {clause}"
    else:
        comma = (
            ","
            if last + 1 < len(words) and words[last + 1].is_verb and not words[last + 1].before.strip()
            else ""
        )
        text = f"{noun} {clause}{comma}"
    start = opening.start - sentence.start
    return Edit(start, words[max(place, last)].end - sentence.start, text, ChangeKind.ACTIVE)


def verb_before_noun(words: Sequence[TaggedWord], at: int) -> int | None:
    """The place of the verb before the noun; only a time or an adverb may stand between."""
    for place in range(at, min(at + 5, len(words))):
        word = words[place]
        if word.before.strip():
            return None
        if word.tag.startswith("WW(vd,prenom") or (word.low == _TO_PAY and words[place - 1].low == "te"):
            return place
        if not (word.tag.startswith(("BW(", "TW(", "N(eigen")) or word.low in ("op", "in", "te", "eerder")):
            return None
    return None


def _verbs(words: Sequence[TaggedWord], done: int, doer: Doer, lemmatizer: Lemmatizer) -> str | None:
    if words[done].low == _TO_PAY:
        return f"{present(split('moeten'), doer.person).form} {_TO_PAY}"
    if words[done].lemma.lower() not in _DONE_ONCE:
        return None
    verb = verb_of(words[done], lemmatizer)
    if verb is None:
        return None
    return f"{present(split('hebben'), doer.person).form} {participle(verb)}"


def _head(words: Sequence[TaggedWord], at: int) -> int | None:
    """The noun; adjectives may stand before it."""
    while at < len(words) and words[at].tag.startswith("ADJ(prenom") and not words[at].before.strip():
        at += 1
    if at >= len(words) or words[at].before.strip() or not words[at].is_noun:
        return None
    return at


def _relative(opening: TaggedWord, noun: TaggedWord) -> str | None:
    """The pronoun "die" or "dat", by the article, else by the gender that the noun shows."""
    if noun.tag.startswith("N(soort,mv"):
        return "die" if opening.low in ("de", "alle") else None
    if opening.low == "het":
        return "dat"
    if opening.low == "de":
        return "die"
    if ",onz," in noun.tag:
        return "dat"
    return "die" if ",zijd," in noun.tag else None


def _with_date(words: Sequence[TaggedWord], head: int) -> int:
    """The last place of "van 3 mei 2026" behind the noun, else the noun itself."""
    if head + 2 >= len(words) or words[head + 1].low not in ("van", "d.d.") or words[head + 1].before.strip():
        return head
    last = head + 1
    while (
        last + 1 < len(words)
        and not words[last + 1].before.strip()
        and (
            words[last + 1].tag.startswith("TW(")
            or words[last + 1].text[:1].isdigit()
            or words[last + 1].tag.startswith("N(eigen")
        )
    ):
        last += 1
    return last if last > head + 1 and words[head + 2].text[:1].isdigit() else head


def _place(words: Sequence[TaggedWord], last: int) -> int | None:
    """The place behind which the clause comes: the noun, or the verbs at the end of the clause around it."""
    if last + 1 >= len(words) or words[last + 1].before.strip():
        return last
    behind = words[last + 1]
    if behind.tag.startswith("VZ("):
        # "de door u ingediende aanvraag om een uitkering": the phrase may belong to the noun.
        return None
    if behind.is_finite:
        return last
    end = last
    while (
        end + 1 < len(words)
        and not words[end + 1].before.strip()
        and (words[end + 1].is_verb or words[end + 1].low == "te")
    ):
        end += 1
        if words[end].is_finite:
            return None
    if end == last:
        return last if behind.tag.startswith(("BW(", "ADJ(vrij")) else None
    return end if end + 1 >= len(words) or words[end + 1].before.strip() else None
