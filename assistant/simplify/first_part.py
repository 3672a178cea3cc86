"""A subordinate clause told as a main clause that begins with the clause's own first part."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.dutch.calendar_words import MONTHS
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.simplify.word_order import VerbFinalClause, verb_final_clause, verb_second, written

# They are a part by themselves.
_PRONOUNS = frozenset(
    "u wij we ik je jij hij zij ze men er het dit dat deze die iedereen iemand niemand".split()
)
_ADVERBS = frozenset(
    "hier daar nu hiervoor daarvoor hiermee daarmee hierdoor daardoor hierover daarover".split()
)
_OPENS_NOUN = ("LID(", "VNW(bez", "VNW(aanw,det", "VNW(onbep,det", "TW(")
_WITHIN = ("ADJ(prenom", "WW(vd,prenom", "WW(od,prenom", "TW(")
# Behind a noun phrase they begin a part of their own, whatever the noun.
_OWN_PART = frozenset(
    "door sinds binnen volgens wegens vanwege ondanks zonder tijdens gedurende namens".split()
)
# With these a preposition makes a set phrase of the verb: "in strijd is", "in werking treedt".
_WITH_VERB = frozenset(
    """
    strijd behandeling werking gebruik overleg aanmerking beheer ontvangst beroep gesprek staat bezit
    overeenstemming
    """.split()
)
_PLACES = frozenset(
    "plek plaats locatie straat wijk buurt gebied gemeente omgeving stad regio perceel".split()
)
_POINTING = frozenset("deze dit die dat uw onze ons".split())
# A number belongs to these nouns; behind others it begins what follows.
_NUMBERED = frozenset("artikel lid nummer paragraaf bijlage fase week sectie perceel hoofdstuk kavel".split())
# What these nouns are about belongs to them.
_ABOUT: dict[str, frozenset[str]] = {
    "aanvraag": frozenset(("om", "voor", "tot")),
    "verzoek": frozenset(("om", "tot")),
    "bezwaar": frozenset(("tegen",)),
    "bezwaarschrift": frozenset(("tegen",)),
    "beroep": frozenset(("tegen",)),
    "besluit": frozenset(("tot", "over")),
    "vergunning": frozenset(("voor",)),
    "subsidie": frozenset(("voor",)),
    "recht": frozenset(("op",)),
    "klacht": frozenset(("over",)),
    "melding": frozenset(("over",)),
    "vraag": frozenset(("over", "naar")),
}
_TIMES = frozenset(
    """
    vergadering voorjaar najaar zomer winter herfst lente week weken maand maanden jaar dag dagen weekend
    ochtend middag avond periode kwartaal maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """.split()
)
_CONDITIONS = frozenset("als indien wanneer tenzij mits zodra zolang".split())
# A place to fill in: "mevrouw [naam]".
_NO_BREAK = frozenset(("", "[", "]"))
_JOINS_MORE = frozenset("zelf ook alleen zelfs samen als dan".split())
_LONGEST = 12


def told_as_main(sentence: TaggedSentence, first: int, last: int, lemmatizer: Lemmatizer) -> str | None:
    """The words from `first` up to and with `last`, a clause with its verb at the end, as a main clause.

    Without an end mark. `None` where it is not sure that they are one clause, or where its first part ends.
    """
    tail = _tail(sentence.words, first, last)
    clause = verb_final_clause(sentence, first, tail - 1)
    if clause is None:
        return None
    end = first_part_end(sentence.words, first, clause.finite)
    if end is None:
        return None
    front = written(sentence, first, end)
    told = verb_second(sentence, VerbFinalClause(end + 1, clause.finite, clause.last), front, lemmatizer)
    if told is None or tail > last:
        return told
    comma = "," if "," in sentence.words[tail].before else ""
    return f"{told}{comma} {written(sentence, tail, last)}"


def _tail(words: Sequence[TaggedWord], first: int, last: int) -> int:
    """The place behind the verbs where a condition begins ("u betaalt als u afzegt"), else behind `last`."""
    for at in range(first + 2, last - 1):
        if words[at].low in _CONDITIONS and words[at - 1].is_verb and words[at].before.strip() in ("", ","):
            return at
    return last + 1


def first_part_end(words: Sequence[TaggedWord], first: int, finite: int) -> int | None:
    """The last place of the first part of a clause: "de weg" in "de weg op 3 mei dicht is".

    `None` where a phrase follows that may belong to the part or not.
    """
    opening = words[first]
    end: int | None
    if opening.low in _ADVERBS or _is_pronoun(opening):
        end = first
    elif opening.tag.startswith("VZ(init"):
        end = _prepositional_end(words, first, finite)
    else:
        end = _noun_end(words, first, finite)
    if end is None or end >= finite or end - first >= _LONGEST:
        return None
    if any(words[at].before.strip() not in _NO_BREAK for at in range(first + 1, end + 1)):
        return None
    behind = words[end + 1]
    return end if behind.low not in ("en", "of") and behind.before.strip() in _NO_BREAK else None


def _is_pronoun(word: TaggedWord) -> bool:
    if word.low not in _PRONOUNS or word.tag.startswith("LID("):
        return False
    return "prenom" not in word.tag


def _noun_end(words: Sequence[TaggedWord], first: int, finite: int) -> int | None:
    end = _phrase(words, first, finite)
    while end is not None and end + 1 < finite:
        behind = words[end + 1]
        if behind.low in ("en", "of"):
            end = _phrase(words, end + 2, finite)
            continue
        if not behind.tag.startswith("VZ(init"):
            return end if not _joins_more(words[end + 1]) else None
        if _is_own_part(words, end + 1, finite):
            return end
        if behind.low == "van" or behind.low in _ABOUT.get(words[end].lemma, ()):
            end = _phrase(words, end + 2, finite)
            continue
        return None
    return end


def _prepositional_end(words: Sequence[TaggedWord], first: int, finite: int) -> int | None:
    end = _phrase(words, first + 1, finite)
    while end is not None and end + 1 < finite:
        behind = words[end + 1]
        from_when = any(word.low in ("van", "vanaf") for word in words[first : end + 1])
        if behind.low == "van" or (behind.low == "tot" and from_when):
            up_to = [word.low for word in words[end + 1 : end + 4]] == ["tot", "en", "met"]
            at = end + 4 if up_to else end + 2
            end = _phrase(words, at, finite)
            continue
        if behind.low in ("en", "of"):
            end = _phrase(words, end + 2, finite)
            continue
        if behind.tag.startswith("VZ("):
            return end if _is_date(words, first, end) else None
        return end
    # "omdat in de wijk wordt gebouwd": a passive of nobody.
    return end


def _phrase(words: Sequence[TaggedWord], first: int, finite: int) -> int | None:
    """The last place of a noun phrase without what follows with a preposition; `None` where none begins."""
    at = first
    while at < finite and words[at].tag.startswith(_OPENS_NOUN) and words[at].low not in ("er",):
        at += 1
    while at < finite and words[at].tag.startswith(_WITHIN):
        at += 1
    if at >= finite:
        return at - 1 if at > first and words[at - 1].tag.startswith("TW(") else None
    head = words[at]
    does = head.tag.startswith("WW(inf") and at > first and words[at - 1].low == "het"
    if not (does or head.tag.startswith(("SPEC(", "N(", "ADJ(nom"))):
        return at - 1 if at > first and words[at - 1].tag.startswith("TW(") else None
    while at + 1 < finite and _goes_on(words, at + 1):
        at += 1
    return at


def _goes_on(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a name or a number belongs to the noun before it: "artikel 2", "mei 2027"."""
    word, before = words[at], words[at - 1]
    if word.before.strip() == "[":
        return True
    if word.before.strip():
        return False
    if word.is_name or word.text.startswith("[") or word.text[0].isupper():
        return True
    is_number = word.tag.startswith("TW(") or word.low.isdigit()
    if is_number:
        return before.low in _NUMBERED or before.low in MONTHS
    return word.low in MONTHS and before.low[:1].isdigit()


def _joins_more(word: TaggedWord) -> bool:
    """Whether the word behind a phrase may belong to it: "de raad zelf", "een grotere fiets dan"."""
    return word.low in _JOINS_MORE or word.text.startswith("[")


def _is_own_part(words: Sequence[TaggedWord], at: int, finite: int) -> bool:
    """Whether what a preposition begins is no part of the noun before it: a time, "door", "in strijd"."""
    behind = words[at + 1]
    if words[at].low in _OWN_PART or behind.low in _WITH_VERB:
        return True
    end = _phrase(words, at + 1, finite)
    if end is None:
        return False
    return _is_date(words, at, end) or (behind.low in _POINTING and words[end].low in _PLACES)


def _is_date(words: Sequence[TaggedWord], first: int, last: int) -> bool:
    """Whether a phrase with a preposition says when: "op 3 mei", "in 2027", "vanaf maart"."""
    said = [word.low for word in words[first + 1 : last + 1]]
    if _TIMES & set(said):
        return True
    year = len(said) == 1 and said[0].isdigit() and len(said[0]) == 4
    return year or any(word in MONTHS for word in said)
