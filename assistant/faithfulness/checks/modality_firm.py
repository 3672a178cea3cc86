"""Modality by what a claim makes firm: questions as facts, limits made absolute, duties lifted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.faithfulness.alignment import EQUIVALENT, SentenceAlignment
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair
from assistant.faithfulness.reading import Sentence
from assistant.faithfulness.statements import Statement, weight

# From this share of a statement's linked content on it stands for a question of the source.
_MOST = 0.75
_LEAST = 1.5
_FREED = re.compile(
    r"(?<= )(?:hoe(?:ft|ven|f) (?:\S+ ){0,3}?niet|vrijwillig|vrijblijvend|niet verplicht|geen verplichting"
    r"|geen plicht|zelf weten|naar (?:eigen )?keuze|optioneel|facultatief)(?= )"
)
_FREE = re.compile(
    r"(?<= )(?:hoe(?:ft|ven|f)|vrijwillig\S*|vrijblijvend\S*|niet|geen|nooit|zonder"
    r"|(?:vrije|eigen|naar|uw|hun) keuze|keuzevrijheid"
    r"|kiest|kiezen|kies"
    r"|vrij|vrije|vrijheid\S*|mag|mogen|optione\S*|facultatie\S*|overbodig\S*|onnodig\S*|minder|voorkom\S*"
    r"|vermij\S*|weg\S*|afscha\S*|schrap\S*|scheelt|bespa\S*|zelf|liever|ontlast\S*|uit handen)(?= )"
)
# What holds as far as can be, and what holds always.
_LIMITED = re.compile(
    r"(?<= )(?:zo ?veel (?:als )?mogelijk|"
    r"(?:waar|voor zover|indien|als|zover) (?:dat )?(?:mogelijk|nodig|kan|haalbaar)"
    r"|in principe|in beginsel|bij voorkeur|zo goed mogelijk|(?:minder|meer|veel) vaak|vaker|meestal|vaak"
    r"|doorgaans|in de regel|grotendeels|hoofdzakelijk|voornamelijk)(?= )"
)
_ABSOLUTE = re.compile(
    r"(?<= )(?:altijd|nooit(?: meer)?|volledig|volkomen|helemaal|zonder uitzondering|te allen tijde"
    r"|in alle gevallen"
    r"|steeds|onder alle omstandigheden|voor de volle honderd procent|honderd procent|geen enkel\S*)(?= )"
)
_ALWAYS = re.compile(
    r"(?<= )(?:altijd|nooit|steeds|volledig\S*|volkomen|helemaal|geheel|heel|hele|gehele|alle|allen"
    r"|alles|elk|elke"
    r"|ieder\S*|niet|geen|uitzondering|100|permanent\S*|telkens|voortdurend|structure\S*|blij\S*"
    r"|continu\S*)(?= )"
)


def check_firm(pair: Pair, said: list[Statement]) -> Iterator[Signal]:
    """Signals of what is firmer, or freer, than in the source."""
    for statement in said:
        yield from _asked(pair, statement)
    for aligned in pair.sentences:
        if not aligned.sentence.is_question:
            yield from _absolute(pair, aligned)
    freed = _FREED.search(pair.claim.low)
    if freed and not _FREE.search(pair.source.low):
        yield Signal(FindingKind.MODALITY, "modality.freed", freed.group(), "")


def _asked(pair: Pair, statement: Statement) -> Iterator[Signal]:
    """A question whether something is so, told as a fact."""
    for sentence in pair.source.sentences:
        if not (sentence.is_question and asks_whether(sentence)):
            continue
        linked = sum(weight(link) for link in statement.links if _in(link.source, sentence))
        if linked >= _LEAST and linked >= _MOST * statement.total:
            text = " ".join(word.text for word in statement.words)
            yield Signal(FindingKind.MODALITY, "modality.asked", text, sentence.text)


def asks_whether(sentence: Sentence) -> bool:
    """Whether a question asks for yes or no: it begins with its verb."""
    return sentence.words[0].is_verb


def _in(word: object, sentence: Sentence) -> bool:
    return getattr(word, "sentence", None) == sentence.number


def _absolute(pair: Pair, aligned: SentenceAlignment) -> Iterator[Signal]:
    """Says "altijd" or "nooit" where the source says "zo veel mogelijk" or "minder vaak"."""
    absolute = _ABSOLUTE.search(aligned.sentence.low)
    if absolute is None:
        return
    near = pair.near_sentence(aligned)
    if near is None or _ALWAYS.search(near.low) or _LIMITED.search(aligned.sentence.low):
        return
    limited = _LIMITED.search(near.low)
    if limited and sum(link.word.weight for link in aligned.links if link.score >= EQUIVALENT) >= 1.0:
        yield Signal(FindingKind.MODALITY, "modality.absolute", absolute.group(), limited.group())
